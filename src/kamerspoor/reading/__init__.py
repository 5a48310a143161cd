"""Bytes to `SourceText`: encodings, formats, page furniture, hyphens; every step keeps the way back."""
