"""A server that speaks like the Chamber's open data: test equipment, see ``docs/emulator.md``."""
