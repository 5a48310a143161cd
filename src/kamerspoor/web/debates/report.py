"""The report of a debate in parts that one can read, by who speaks and by words, and the passage one came for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, NamedTuple

from kamerspoor.model.debate import Turn
from kamerspoor.publish.lists import resolutions_of
from kamerspoor.store.store import Store
from kamerspoor.text.names import person_key
from kamerspoor.text.spans import Span
from kamerspoor.web.debates.notes import marked
from kamerspoor.web.debates.opened import Opened
from kamerspoor.web.debates.speaking import key_of
from kamerspoor.web.debates.transcript import StageView, Transcript, TurnView
from kamerspoor.web.links import text_links
from kamerspoor.web.parts import Part, Parts
from kamerspoor.web.passages import Paragraph, Passages

# A part is read without getting lost: so many turns, and so many characters of them.
MOST_TURNS: Final = 40
LONGEST: Final = 24_000
# Turns that are shown before and after a passage.
AROUND: Final = 2
# Asks for the whole report instead of a part, to print it.
WHOLE: Final = "alles"
FILTERS: Final = ("spreker", "fractie", "woord")


class ReportPart(NamedTuple):
    """A part of a report as its page shows it.

    Attributes:
        part: which of how many.
        total: turns that were chosen, in all parts.
        front: what stands before the first turn, on the first part of the whole report.
        begins: names of phases by the turn with which they begin.
    """

    part: Part
    total: int
    events: Sequence[TurnView | StageView]
    front: Sequence[Paragraph]
    begins: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class PassagePage:
    """A passage with the turns around it.

    Attributes:
        first: the turn in which it begins; None where it stands outside all turns.
        outside: the words around it then.
    """

    first: TurnView | None
    events: Sequence[TurnView | StageView]
    outside: Sequence[Paragraph]


def report_part(store: Store, debate: Opened, asked: Mapping[str, str]) -> ReportPart:
    """Return the part of a report that is asked for.

    Args:
        store: the database.
        debate: the debate.
        asked: `FILTERS`, and by ``beurt`` or ``deel`` which part of what they leave.
    """
    words = _words(asked.get("woord", ""))
    turns = [turn for turn in debate.debate.turns if _is_asked_for(turn, asked, words, debate.text)]
    starts = [0, *accumulate(turn.span.end - turn.span.start for turn in turns)]
    # All of it is for paper: on a screen nobody finds the way in it.
    longest, most = (starts[-1], len(turns)) if asked.get("deel") == WHOLE else (LONGEST, MOST_TURNS)
    parts = Parts(starts[:-1], starts[-1], longest, most)
    place = _place(turns, asked.get("beurt"), debate.anchors)
    part = parts.numbered(asked.get("deel")) if place is None else parts.at(starts[place])
    shown = [turn for turn, start in zip(turns, starts, strict=False) if part.span.start <= start < part.span.end]
    whole = len(turns) == len(debate.debate.turns)
    found = [match for turn in shown if words for match in words.finditer(debate.text, turn.body.start, turn.body.end)]
    marks = [Span(*one.span()) for one in found] if words else marked(debate.notes)
    passages = _passages(store, debate, None, marks)
    region = Span(
        shown[0].span.start if shown and part.number > 1 else 0,
        shown[-1].span.end if shown and part.number < part.of else len(debate.text),
    )
    return ReportPart(
        part,
        len(turns),
        Transcript(debate.paper, debate.debate, passages, debate.anchors, debate.notes).of(
            shown, region if whole else None
        ),
        passages.between(Span(0, _first_event(debate))) if whole and part.first else (),
        {phase.turn.n: phase.name for phase in debate.phases},
    )


def passage_page(store: Store, debate: Opened, asked: Span) -> PassagePage:
    """Return a passage of a report with the turns around it.

    Args:
        store: the database.
        debate: the debate.
        asked: the passage.
    """
    turns, passages = debate.debate.turns, _passages(store, debate, asked, ())
    held = [n for n, turn in enumerate(turns) if turn.span.start < asked.end and asked.start < turn.span.end]
    events: Sequence[TurnView | StageView] = ()
    if held:
        around = turns[max(held[0] - AROUND, 0) : min(held[-1], held[0] + MOST_TURNS) + AROUND + 1]
        region = Span(around[0].span.start, around[-1].span.end)
        script = Transcript(debate.paper, debate.debate, passages, debate.anchors, debate.notes, asked)
        shown = script.of(around, region)
        events = [one.near(asked) if isinstance(one, TurnView) else one for one in shown]
    outside = () if passages.landed else passages.between(_outside(debate, asked))
    first = next((one for one in events if isinstance(one, TurnView) and one.turn is turns[held[0]]), None)
    return PassagePage(first, events, outside)


def _passages(store: Store, debate: Opened, highlight: Span | None, marks: Sequence[Span] | Iterator[Span]) -> Passages:
    paper = debate.paper
    return Passages(paper.document, highlight, text_links(paper, resolutions_of(store, paper)), marks=marks)


def _first_event(debate: Opened) -> int:
    spans = [one.span for one in debate.debate.turns] + [one.span for one in debate.debate.stages]
    return min((span.start for span in spans), default=len(debate.text))


def _outside(debate: Opened, asked: Span) -> Span:
    """Return the stretch between turns in which a passage begins, or where it stands in the label of one."""
    bodies = [turn.body for turn in debate.debate.turns]
    before = [body.end for body in bodies if body.end <= asked.start]
    after = [body.start for body in bodies if body.start >= asked.end]
    return Span(max(before, default=0), min(after, default=len(debate.text)))


def _is_asked_for(turn: Turn, asked: Mapping[str, str], words: re.Pattern[str] | None, text: str) -> bool:
    speaker, party = asked.get("spreker"), asked.get("fractie")
    return (
        (not speaker or key_of(turn) == person_key(speaker))
        and (not party or turn.party == party)
        and (words is None or words.search(text, turn.body.start, turn.body.end) is not None)
    )


def _words(asked: str) -> re.Pattern[str] | None:
    """Return what finds words as one types them: from the beginning of a word, in capitals or not."""
    if not asked.split():
        return None
    return re.compile(r"(?<!\w)" + r"\s+".join(re.escape(word) for word in asked.split()) + r"\w*", re.IGNORECASE)


def _place(turns: Sequence[Turn], asked: str | None, anchors: Mapping[int, str]) -> int | None:
    """Return which of the turns is asked for, by its permanent name or its number; None when none is."""
    return next((n for n, turn in enumerate(turns) if asked and asked in (anchors[turn.n], str(turn.n))), None)
