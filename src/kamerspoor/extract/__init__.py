"""Structure to facts: one module per kind of fact, each a function and its rule table."""
