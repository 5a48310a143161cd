"""Frozen types that the rooms hand to each other; no behaviour beyond their own consistency."""
