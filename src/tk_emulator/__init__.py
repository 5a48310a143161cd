"""A server that speaks like the Tweede Kamer's open data and fails on request: see ``docs/emulator.md``."""

__version__ = "0.1.0"
