"""Bringing the derived tables up to date: which units a change touches, and each of them worked out again."""
