"""Searching: what passages there are, the index of their words, the language of questions, and what is answered."""
