"""Recognises the text of pictures of pages with Tesseract.

The shares of these modules were set by hand, and by no program, on the four papers of `kamerspoor.reading.layout` with
every page drawn at 300 dpi (27,208 words), 28 November 2026: clean pictures.
"""
