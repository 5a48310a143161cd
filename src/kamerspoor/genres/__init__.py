"""Tells which paper a `SourceText` is, and what its parts are: a module for each genre of paper."""
