"""Counts how many words each speaker of a debate spoke; the report prints no times per speaker."""

from __future__ import annotations

from dataclasses import dataclass

from kamerspoor.model.debate import Debate, Role, Turn


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """One speaker of a debate.

    Attributes:
        turns: how often this label speaks.
        words: white-space separated words, without the labels.
        share: of all words of the debate, 0 to 1.
        bar: length against the longest bar, 0 to 100.
    """

    label: str
    party: str | None
    role: Role
    first_turn: int
    turns: int
    words: int
    share: float
    bar: float


def speakers(debate: Debate, text: str) -> list[SpeakerRow]:
    """Return everyone who speaks, most words first, the chair last; equals stand in order of speaking."""
    by_label: dict[tuple[str, str | None, Role], list[Turn]] = {}
    for turn in debate.turns:
        by_label.setdefault((name_of(turn), turn.party, turn.role), []).append(turn)
    words = {key: sum(len(turn.body.of(text).split()) for turn in turns) for key, turns in by_label.items()}
    total, longest = sum(words.values()) or 1, max(words.values(), default=0) or 1
    rows = [
        SpeakerRow(
            label=label,
            party=party,
            role=role,
            first_turn=turns[0].n,
            turns=len(turns),
            words=words[label, party, role],
            share=words[label, party, role] / total,
            bar=round(100 * words[label, party, role] / longest, 1),
        )
        for (label, party, role), turns in by_label.items()
    ]
    return sorted(rows, key=lambda row: (row.role == "chair", -row.words))


def name_of(turn: Turn) -> str:
    """Return the label as printed, without the party, which is shown apart."""
    ending = f" ({turn.party})" if turn.party else ""
    return turn.label.removesuffix(ending) if ending else turn.label
