"""Measuring the readers and extractors against gold files, in the formats of ``data/dev/README.md``."""
