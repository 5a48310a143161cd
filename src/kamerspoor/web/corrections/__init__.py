"""Corrections on pages: the words for them, the form, and the list."""
