"""Times that a text names, as days."""
