"""Figures with their unit, year and what they are about."""
