"""A sentence on how a thing stands; the package of each kind of thing has a module that makes them by rules."""

from __future__ import annotations

from dataclasses import dataclass

from kamerspoor.web.chamber_words import unmarked

Sources = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StateLine:
    """A sentence: what it comes down to, the rest, and which sources say so (keys of `labels.FACT_SOURCES`)."""

    what: str
    rest: str
    sources: Sources = ()

    def __str__(self) -> str:
        return unmarked((self.what, self.rest)).strip()
