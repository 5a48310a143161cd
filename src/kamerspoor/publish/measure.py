"""The JSON of an evaluation."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of an evaluation: hits of n, its rate and 95 % interval."""

    name: str
    hits: float
    n: float
    rate: float
    low: float
    high: float
