"""Items of sittings, and kinds and terms of turns, against gold and against the marks of the record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kamerspoor.genres.debate import read_debate
from kamerspoor.model.debate import Turn
from kamerspoor.model.document import SpeakerSlot
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.evaluation.debates import motion_tallies, squeezed, turn_tallies
from kamerspoor.pipeline.evaluation.gold import GoldDebate, GoldTurns
from kamerspoor.pipeline.evaluation.measures import Tally

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
            items.add(part is not None, f"{sitting.identity.title}: {gold.title}")
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
                recall.add(told == slot, f"{place}: {mark}, told {told}")
            if told == slot:
                precision.add(mark == slot, f"{place}: {mark}, told {told}")
        yield from (recall, precision) if pairs else ()


def _marked(paper: Paper) -> Iterator[tuple[str, str, str]]:
    """Yield mark and kind of each turn that the record marks; the kind as it is told without these marks."""
    marks = {mark.start: mark.slot for mark in paper.document.speakers}
    debate = read_debate(replace(paper.document, speakers=()), sure=True)
    for turn in debate.turns if debate else ():
        if turn.span.start in marks:
            yield marks[turn.span.start], _SLOTS[turn.kind], f"{paper.identity.title} turn {turn.n} {turn.label}"


def turn_label_tallies(debates: Mapping[str, Paper], gold: Mapping[str, GoldTurns]) -> Iterator[Tally]:
    """Yield how far kinds and terms are those that were labelled by reading."""
    kinds = {kind: Tally(f"kinds by reading, {kind}") for kind in ("speech", "interruption", "reply")}
    terms = Tally("terms by reading")
    for name, labels in gold.items():
        turns = debates[name].debate.turns if name in debates and debates[name].debate else ()  # type: ignore[union-attr]
        for kind, numbers in labels.kinds.items():
            for number in numbers:
                told = turns[number].kind if number < len(turns) else None
                kinds[kind].add(told == kind, f"{name} turn {number}: {kind}, told {told}")
        for first, last, term in labels.terms:
            for turn in turns[first : last + 1]:
                if turn.role != "chair":
                    terms.add(turn.term == term, f"{name} turn {turn.n}: {term}, told {turn.term}")
    yield from (*kinds.values(), terms)
