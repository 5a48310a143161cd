"""The page of one commitment."""
