"""A debate as it is read: turns and stage directions in order, motions set apart inside the turns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final, Literal

from kamerspoor.model.debate import Debate, Role, Stage, Turn
from kamerspoor.model.facts import Motion
from kamerspoor.model.paper import Paper
from kamerspoor.text.names import person_key
from kamerspoor.text.spans import Span, fold
from kamerspoor.web.passages import Paragraph, Passages

# So many characters of a turn tell it; the rest may be corrected without its address changing.
_WORDS: Final = 160


@dataclass(frozen=True, slots=True)
class PartView:
    """Part of a turn: paragraphs said, or those of a motion that is read out."""

    paragraphs: Sequence[Paragraph]
    motion: Motion | None = None


@dataclass(frozen=True, slots=True)
class TurnView:
    """A turn as shown.

    Attributes:
        anchor: its permanent name on the page: of who spoke and the first words, so that it stays when a better version
            of the report has more or fewer turns before it.
        page: the printed page on which it begins.
    """

    turn: Turn
    anchor: str
    name: str
    page: int | None
    parts: Sequence[PartView]
    kind: Literal["turn"] = "turn"


@dataclass(frozen=True, slots=True)
class StageView:
    """A stage direction as shown."""

    text: str
    marked: bool
    kind: Literal["stage"] = "stage"


@dataclass(frozen=True, slots=True)
class Shown:
    """Which part of a debate is shown, with what is needed to show it.

    Attributes:
        passages: the paragraphs of its document.
        anchors: the permanent names of its turns.
        region: the part of the text that is shown.
        highlight: the passage to mark.
    """

    passages: Passages
    anchors: Mapping[int, str]
    region: Span
    highlight: Span | None


def transcript(paper: Paper, debate: Debate, shown: Shown) -> list[TurnView | StageView]:
    """Return the turns and stage directions of a part of a debate, in order.

    Args:
        paper: the debate's paper.
        debate: its turns and stage directions.
        shown: the part, and how it is shown.
    """
    motions: dict[int, list[Motion]] = {}
    for motion in paper.motions:
        if motion.turn is not None:
            motions.setdefault(motion.turn, []).append(motion)
    events: list[Turn | Stage] = sorted((*debate.turns, *debate.stages), key=lambda event: event.span)
    return [
        _turn(event, shown.anchors[event.n], paper, shown.passages, motions)
        if isinstance(event, Turn)
        else _stage(event, paper, shown.highlight)
        for event in events
        if shown.region.start <= event.span.start < shown.region.end
    ]


def turn_anchors(turns: Sequence[Turn], text: str) -> dict[int, str]:
    """Return the permanent names of turns; the same words of the same speaker get a number as well."""
    counted: Counter[str] = Counter()
    anchors: dict[int, str] = {}
    for turn in turns:
        words = f"{person_key(turn.name)}/{fold(turn.body.of(text))[:_WORDS]}"
        name = blake2b(words.encode(), digest_size=5).hexdigest()
        counted[name] += 1
        anchors[turn.n] = f"w-{name}" if counted[name] == 1 else f"w-{name}-{counted[name]}"
    return anchors


def _turn(
    turn: Turn, anchor: str, paper: Paper, passages: Passages, motions: Mapping[int, Sequence[Motion]]
) -> TurnView:
    page = paper.document.source_map.page_at(turn.span.start)
    return TurnView(turn, anchor, name_of(turn), page, tuple(_parts(turn.body, motions.get(turn.n, ()), passages)))


def _parts(body: Span, motions: Sequence[Motion], passages: Passages) -> Iterator[PartView]:
    position = body.start
    for motion in sorted(motions, key=lambda motion: motion.span):
        if motion.span.start < position or motion.span.end > body.end:
            continue  # overlaps or leaves its turn: shown as plain words, none twice
        yield from _part(passages, Span(position, motion.span.start), None)
        yield from _part(passages, motion.span, motion)
        position = motion.span.end
    yield from _part(passages, Span(position, body.end), None)


def _part(passages: Passages, region: Span, motion: Motion | None) -> Iterator[PartView]:
    paragraphs = passages.between(region)
    if paragraphs:
        yield PartView(paragraphs, motion)


def _stage(stage: Stage, paper: Paper, highlight: Span | None) -> StageView:
    marked = highlight is not None and highlight.start < stage.span.end and stage.span.start < highlight.end
    return StageView(fold(stage.span.of(paper.document.text)), marked)


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
