"""Bytes to `Document`: encodings, formats, page furniture, hyphens; every step keeps the way back."""
