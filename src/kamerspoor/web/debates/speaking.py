"""Who spoke how much in a debate: shares of all its words, in groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kamerspoor.model.debate import Debate, Role, Turn
from kamerspoor.publish.language import Words
from kamerspoor.text.names import person_key
from kamerspoor.web.debates.transcript import name_of

# The chair by the name of the office: whoever has it at the moment is chosen together.
CHAIR: Final = "voorzitter"
_GROUPS: Final[dict[Role, str]] = {
    "minister": "government",
    "state_secretary": "government",
    "member": "members",
    "chair": "chair",
}
GROUPS: Final[Words[str]] = Words(
    {"government": "Bewindspersonen", "members": "Kamerleden", "chair": "Voorzitter", "others": "Anderen"}
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """One speaker of a debate.

    Attributes:
        key: by which the report is filtered.
        turns: how often this label speaks.
        words: white-space separated words, without the labels.
        share: of all words of the debate, 0 to 1.
    """

    key: str
    label: str
    party: str | None
    role: Role
    turns: int
    words: int
    share: float


@dataclass(frozen=True, slots=True)
class Group:
    """Speakers of one kind, most words first; ``name`` is a key of `GROUPS`."""

    name: str
    speakers: Sequence[Speaker]

    @property
    def share(self) -> float:
        """What they say of all words."""
        return sum(one.share for one in self.speakers)


def key_of(turn: Turn) -> str:
    """Return by which word the turns of a speaker are chosen."""
    return CHAIR if turn.role == "chair" else person_key(turn.name)


def speaking_time(debate: Debate, text: str) -> list[Group]:
    """Return everyone who speaks, in groups; who speaks as much stands in order of speaking."""
    by_label: dict[tuple[str, str | None, Role], list[Turn]] = {}
    for turn in debate.turns:
        by_label.setdefault((name_of(turn), turn.party, turn.role), []).append(turn)
    words = {key: sum(len(turn.body.of(text).split()) for turn in turns) for key, turns in by_label.items()}
    total = sum(words.values()) or 1
    found: dict[str, list[Speaker]] = {name: [] for name in GROUPS}
    for (label, party, role), turns in sorted(by_label.items(), key=lambda one: -words[one[0]]):
        said = words[label, party, role]
        one = Speaker(key_of(turns[0]), label, party, role, len(turns), said, said / total)
        found[_GROUPS.get(role, "others")].append(one)
    return [Group(name, speakers) for name, speakers in found.items() if speakers]
