"""Motions of a debate: their text and number, what the government says of them, and what becomes of them in it."""
