"""Two papers claim by claim: which sentences belong together, and in what they differ."""
