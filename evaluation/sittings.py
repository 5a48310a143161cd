"""Items of sittings, and kinds and terms of turns, against gold and against the marks of the record."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec

from evaluation.debates import GoldDebate, motion_tallies, squeezed, turn_tallies
from evaluation.measures import Tally
from kamerspoor.genres.debate.report import read_debate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kamerspoor.model.debate import Turn
    from kamerspoor.model.paper import Paper
    from kamerspoor.model.source_text import SpeakerSlot

RECORD = ".xml"
_SLOTS: Mapping[str, SpeakerSlot] = {
    "procedural": "chair",
    "interruption": "interrupter",
    "speech": "speaker",
    "reply": "speaker",
}


def item_tallies(sitting: Paper, debates: Sequence[GoldDebate]) -> list[Tally]:
    """Measure one record of a meeting against the gold of the debates in it: items, turns, persons, motions."""
    items, persons = Tally("items found"), Tally("turns person .xml")
    tallies: list[Tally] = []
    for gold in debates:
        part = _part(sitting, gold) if sitting.items else sitting
        if sitting.items:
            items.add(part is not None, gold.title or "")
        if part is None:
            continue
        tallies += [*turn_tallies(RECORD, part, gold), *motion_tallies(RECORD, part.motions, gold.motions)]
        _count_persons(persons, part, gold)
    return [*tallies, persons, items]


def _part(sitting: Paper, gold: GoldDebate) -> Paper | None:
    """Return the item of a title; of a debate that is taken up again, the part that shares most turns."""
    titled = [part for part in sitting.parts if part.identity.title == gold.title]
    wanted = {squeezed(turn.text) for turn in gold.turns}
    return max(titled, key=lambda part: len(wanted & set(_words(part))), default=None)


def _words(paper: Paper) -> dict[str, Turn]:
    turns = paper.debate.turns if paper.debate else ()
    return {squeezed(turn.body.of(paper.document.text)): turn for turn in turns}


def _count_persons(tally: Tally, paper: Paper, gold: GoldDebate) -> None:
    ours = _words(paper)
    for turn in gold.turns:
        if turn.person_id is not None:
            found = ours.get(squeezed(turn.text))
            tally.add(found is not None and found.person == turn.person_id, f"{turn.label} {turn.text[:60]}")


def mark_tallies(papers: Sequence[Paper]) -> Iterator[Tally]:
    """Yield how far kinds that are told from the words agree with the marks of the record, over all turns it marks."""
    pairs = [pair for paper in papers for part in (paper.parts or (paper,)) for pair in _marked(part)]
    for name, slot in (("chair", "chair"), ("interruption", "interrupter"), ("holder of the floor", "speaker")):
        recall, precision = (
            Tally(f"kinds by the record, {name}, recall"),
            Tally(f"kinds by the record, {name}, precision"),
        )
        for mark, told, place in pairs:
            if mark == slot:
                recall.add(told == slot, f"{place}: {mark}", told)
            if told == slot:
                precision.add(mark == slot, f"{place}: {told}", mark)
        yield from (recall, precision) if pairs else ()


def _marked(paper: Paper) -> Iterator[tuple[str, str, str]]:
    """Yield mark and kind of each turn that the record marks; the kind as it is told without these marks."""
    marks = {mark.start: mark.slot for mark in paper.document.speakers}
    debate = read_debate(replace(paper.document, speakers=()), sure=True)
    for turn in debate.turns if debate else ():
        if turn.span.start in marks:
            yield marks[turn.span.start], _SLOTS[turn.kind], f"{paper.identity.title} turn {turn.n} {turn.label}"


class GoldTurns(msgspec.Struct, frozen=True):
    """Kinds and terms of one debate, labelled by reading; all turns but the chair's.

    Attributes:
        kinds: kind to the numbers of the turns that are of it.
        terms: first and last turn of a stretch, and its term; None where the debate names none.
    """

    terms: list[tuple[int, int, int | None]]
    kinds: dict[str, list[int]] = {}


def turn_label_tallies(turns: Sequence[Turn], gold: GoldTurns) -> Iterator[Tally]:
    """Yield how far kinds and terms of a debate are those that were labelled by reading."""
    for kind, numbers in gold.kinds.items():
        tally = Tally(f"kinds by reading, {kind}")
        for number in numbers:
            told = turns[number].kind if number < len(turns) else None
            tally.add(told == kind, f"turn {number}: {kind}", told)
        yield tally
    terms = Tally("terms by reading")
    for first, last, term in gold.terms:
        for turn in turns[first : last + 1]:
            if turn.role != "chair":
                terms.add(turn.term == term, f"turn {turn.n}: {term}", turn.term)
    yield terms
