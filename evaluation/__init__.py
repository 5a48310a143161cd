"""Measures the readers and extractors against gold files, in the formats of ``docs/gold.md``.

Each kind of gold is one class that loads it and measures it (`evaluation.gold.Gold`); `evaluation.run` has the list.
Not part of what is installed: ``kamerspoor evaluate`` finds it in a checkout of the repository.
"""
