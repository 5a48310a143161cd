"""What can be followed, how it is written down, and where its feed and its calendar are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args
from urllib.parse import quote

from kamerspoor.errors import BadRequestError
from kamerspoor.publish.language import Words

ThingKind = Literal["dossier", "person", "party", "committee", "motion", "commitment", "question", "search"]
# How often somebody is told at most.
Period = Literal["each", "daily", "weekly"]
KINDS: Final[tuple[ThingKind, ...]] = get_args(ThingKind)
# As addresses have them.
WORDS: Final[Mapping[ThingKind, str]] = {
    "dossier": "dossier", "person": "persoon", "party": "fractie", "committee": "commissie", "motion": "motie",
    "commitment": "toezegging", "question": "vraag", "search": "zoekvraag",
}  # fmt: skip
NAMES: Final[Words[ThingKind]] = Words({
    "dossier": "Dossier", "person": "Persoon", "party": "Fractie", "committee": "Commissie", "motion": "Motie",
    "commitment": "Toezegging", "question": "Vraag", "search": "Zoekvraag",
})  # fmt: skip
_LONGEST: Final = 1000


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that is followed.

    Attributes:
        key: number of a dossier, motion, commitment or question; key of a person; name of a party; abbreviation of a
            committee; words of a search.
    """

    kind: ThingKind
    key: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.key}"

    @property
    def path(self) -> str:
        """Address of the page that says how to follow it."""
        return f"/volg/{WORDS[self.kind]}/{quote(self.key, safe='')}"

    @property
    def feed(self) -> str:
        """Address of its Atom feed."""
        return f"{self.path}.atom"

    @property
    def calendar(self) -> str:
        """Address of its calendar."""
        return f"{self.path}.ics"


def thing_of(written: str) -> Thing:
    """Return what is meant by ``dossier:35373``, ``search:sancties minsk``, or the Dutch word for its kind.

    Raises:
        BadRequestError: when it is none of the kinds.
    """
    kind, _, key = written.partition(":")
    known = {word: name for name, word in WORDS.items()} | {name: name for name in KINDS}
    key = " ".join(key.split())
    if kind not in known or not key or len(key) > _LONGEST:
        message = "not something that can be followed"
        remedy = f"Write its kind and what tells it, such as dossier:35373; kinds are {', '.join(KINDS)}"
        raise BadRequestError(message, where=written[:80], remedy=remedy)
    return Thing(known[kind], key)
