"""Printed names and numbers to what they stand for: resolved, ambiguous or unknown, never guessed."""
