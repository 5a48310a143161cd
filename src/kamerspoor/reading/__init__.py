"""Turns the bytes of a file into a `SourceText`; every step keeps the way back to the source."""
