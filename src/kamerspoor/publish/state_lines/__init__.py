"""Sentences that say how a thing stands, made by rules: what is not known is said, never left out."""
