"""The result of looking something up: one match, several candidates, or nothing known.

Nothing is guessed: whoever shows a join says which of the three it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Reference:
    """A record of the Chamber.

    Attributes:
        category: such as ``Zaak``.
        id: its GUID.
        known_as: what its page goes by: its number, or its GUID where it has none.
    """

    category: str
    id: str
    known_as: str


@dataclass(frozen=True, slots=True)
class Resolved(Generic[Found]):
    """Exactly one match was found, and a rule confirms it.

    Attributes:
        one: which.
        rule: what tells it, such as ``publication``.
    """

    one: Found
    rule: str

    @property
    def candidates(self) -> tuple[Found, ...]:
        """The match, as the only candidate."""
        return (self.one,)


@dataclass(frozen=True, slots=True)
class Ambiguous(Generic[Found]):
    """Several matches are possible, or a single one that no rule confirms."""

    candidates: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nothing in the database matches."""

    @property
    def candidates(self) -> tuple[()]:
        """No candidates."""
        return ()


Joined: TypeAlias = Resolved[Found] | Ambiguous[Found] | Unknown
UNKNOWN = Unknown()


def one_of(found: Iterable[Found], rule: str) -> Joined[Found]:
    """Return a single match as resolved by a rule, several as candidates, and none as unknown."""
    candidates = tuple(found)
    if len(candidates) == 1:
        return Resolved(candidates[0], rule)
    return Ambiguous(candidates) if candidates else UNKNOWN
