"""The front page: what one can ask, what comes, what is new."""
