"""Finds what printed names and numbers stand for: resolved, ambiguous or unknown, never guessed."""
