"""How the time of work grows with what it is given: a ratio within one run, so that no machine decides it."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Final, TypeVar

_T = TypeVar("_T")

# Linear work takes twice the time for twice as much, n log n a little more, quadratic work four times.
DOUBLED: Final = 3.0
# Three doublings at once stand further from noise than one: linear work may seem three times slower than it is.
_DOUBLINGS: Final = 3
# What the clock can tell apart, in seconds: less work than that is made more, up to so many times the first size.
_LEAST: Final = 0.01
_LARGEST: Final = 32
_ATTEMPTS: Final = (1, 2)  # runs of each
_STEP: Final = 0.001


def growth(work: Callable[[_T], object], make: Callable[[int], _T], size: int) -> float:
    """Return in how many times the time work is done when what it is given doubles.

    Measured over three doublings, the quickest of some runs; measured again while it looks worse than linear,
    because what disturbs a run only ever makes it slower.

    Args:
        work: what is measured.
        make: makes what it is given, so and so large.
        size: where to begin; grown until the clock can tell.
    """

    def seconds(size: int, runs: int) -> float:
        return min(quickest(partial(work, make(size)), 1) for _ in range(runs))

    most = size * _LARGEST
    while size < most and seconds(size, 1) < _LEAST:
        size *= 2
    best = float("inf")
    for runs in _ATTEMPTS:
        # Never nothing: the clock itself has steps.
        ratio = seconds(size * 2**_DOUBLINGS, runs) / max(seconds(size, runs + 1), _STEP)
        best = min(best, ratio ** (1 / _DOUBLINGS))
        if best < DOUBLED:
            break
    return best


def quickest(work: Callable[[], object], runs: int = 3, enough: float = float("inf")) -> float:
    """Return the least processor time of some runs, in seconds; no further run is made below ``enough``."""
    best = float("inf")
    for _ in range(runs):
        with no_collecting():
            begun = time.process_time()
            work()
            best = min(best, time.process_time() - begun)
        if best < enough < float("inf"):
            break
    return best


@contextmanager
def no_collecting() -> Iterator[None]:
    """Keep the garbage of other tests out of what is measured."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
