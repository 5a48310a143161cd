"""Search: the passages, their index, the query language, and the answers."""
