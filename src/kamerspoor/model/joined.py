"""What joining two things leads to: one, several that it may be, or none that is known.

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
    """It is this one.

    Attributes:
        one: which.
        rule: what tells it, such as ``publication``.
    """

    one: Found
    rule: str

    @property
    def candidates(self) -> tuple[Found, ...]:
        """It alone."""
        return (self.one,)


@dataclass(frozen=True, slots=True)
class Ambiguous(Generic[Found]):
    """It may be each of these; a single one is there when nothing confirms that it is the one."""

    candidates: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nothing that is kept can be it."""

    @property
    def candidates(self) -> tuple[()]:
        """None."""
        return ()


Joined: TypeAlias = Resolved[Found] | Ambiguous[Found] | Unknown
UNKNOWN = Unknown()


def one_of(found: Iterable[Found], rule: str) -> Joined[Found]:
    """Return the only one, which a rule tells, or all that it may be."""
    candidates = tuple(found)
    if len(candidates) == 1:
        return Resolved(candidates[0], rule)
    return Ambiguous(candidates) if candidates else UNKNOWN
