"""What a letter settles of the promises and motions of its dossier, and of days that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

import msgspec

from kamerspoor.model.commitment_register import CommitmentSource
from kamerspoor.model.fact_kinds import CITATIONS, COMMITMENTS, MOTIONS, TURNS
from kamerspoor.pipeline.deriving.units import of_paper, of_record
from kamerspoor.store.derived import DerivedTables, Unit
from kamerspoor.store.rows import DocumentRow, StoredFact, motion_id
from kamerspoor.store.store import Store
from kamerspoor.store.unit_inputs import UnitInputs
from kamerspoor.text.names import surname
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Cover, fold
from kamerspoor.trails.commitment_register import joined
from kamerspoor.trails.fulfilment import Target, settlements
from kamerspoor.trails.passages import Passage, passages_of, people_named

# As in `kamerspoor.store.affected`: what is older is settled by its number and by records alone.
_BACK: Final = timedelta(days=3 * 365)
# How far around a promise members are named to whom it is made, and its subject before it.
_BEFORE: Final = 300
_AFTER: Final = 100
# By the key of the facts: an index on documents begins with their day.
_OF_PAPER: Final = "f.version_id = (SELECT version_id FROM versions WHERE paper_id = ? AND current = 1)"
# Of so many debates the sentences are looked at.
_DEBATES: Final = 12
# Who undertakes something.
_OURS: Final = re.compile(r"\b(?:ik|we|wij|kabinet)\b", re.IGNORECASE)
_NOBODY: Final[tuple[str, ...]] = ()
# A promise or motion, and the unit in which it is worked out.
Found = tuple[Target, Unit]


def derive_letter(store: Store, tables: DerivedTables, unit: Unit, known: dict[str, list[Found]]) -> None:
    """Work out what a letter settles.

    Args:
        store: the database.
        tables: where it is kept.
        unit: the letter.
        known: what papers promise and ask, of those that were looked at before in this batch.
    """
    row = store.rows((unit.id,)).get(unit.id)
    if row is None or row.id != unit.id or row.genre != "letter" or row.date is None:
        return
    inputs = store.using(UnitInputs)
    papers = inputs.with_targets(row, row.date - _BACK)
    for paper in papers:
        if paper not in known:
            known[paper] = [*_promised(store, paper), *_moved(store, paper)]
    found = [one for paper in papers for one in known[paper]]
    records = [(day, one) for day in inputs.days_named(unit.id) for one in inputs.commitment_records(day)]
    found += [(_target(of_record(one), (one.number,)), Unit("day", day)) for day, one in records]
    passages = _passages(store, row)
    if any(one.own_promise for one in passages):
        found += [one for paper in _debates(store, papers) for one in _said(store, paper, known)]
    rows = list(_settled(store, row, passages, found)) if found else []
    made_of = [f"paper {one}" for one in (unit.id, *papers)] + [f"Toezegging {one.row}" for _, one in records]
    tables.keep(unit, {"settlements": rows}, made_of)


def _settled(store: Store, row: DocumentRow, passages: list[Passage], found: list[Found]) -> Iterator[dict[str, Any]]:
    units = {known_as: unit for target, unit in found for known_as in target.ids}
    targets, offices = [target for target, _ in found], store.using(UnitInputs).senders(row.id)
    for n, one in enumerate(settlements(passages, targets, row.date or date.min, offices)):
        kind, of = units[one.target]
        yield {"n": n, "target": one.target, "of_kind": kind, "of_unit": of, "data": msgspec.json.encode(one).decode()}


def _passages(store: Store, row: DocumentRow) -> list[Passage]:
    inputs = store.using(UnitInputs)
    cited = [(one.fact.span, one.fact.target) for one in inputs.facts(CITATIONS, _OF_PAPER, row.id) if one.fact.target]
    own = Cover([one.fact.passage.span for one in inputs.facts(COMMITMENTS, _OF_PAPER, row.id)])
    return list(passages_of(inputs.text(row.id), row.date or date.min, sorted(cited), own))


def _promised(store: Store, paper: str) -> Iterator[Found]:
    """Yield what was promised in a paper."""
    inputs = store.using(UnitInputs)
    facts = inputs.facts(COMMITMENTS, _OF_PAPER, paper)
    if not facts:
        return
    offices, text, near = inputs.offices(paper), inputs.text(paper), _members_around(inputs, paper)
    for group in joined([of_paper(one, offices) for one in facts]):
        ids = tuple(one.id for one in group)
        for one in group:
            if one.made_on is not None:
                about = _target(one, ids, text, tuple(offices.values()), near.get(one.turn or 0, _NOBODY))
                yield about, Unit("day", one.made_on.isoformat())


def _debates(store: Store, papers: Sequence[str]) -> list[str]:
    """Return the last debates among papers; a promise that nobody wrote down is seldom spoken of much later."""
    rows = [row for row in store.rows(papers).values() if row.genre in ("debate", "sitting") and row.date is not None]
    return [row.id for row in sorted(rows, key=lambda row: (row.date, row.id))[-_DEBATES:]]


def _said(store: Store, paper: str, known: dict[str, list[Found]]) -> list[Found]:
    """Return what the government says of itself in a debate where no promise was found in it."""
    key = f"said {paper}"
    if key not in known:
        known[key] = list(_of_government(store, paper))
    return known[key]


def _of_government(store: Store, paper: str) -> Iterator[Found]:
    inputs = store.using(UnitInputs)
    row, text, offices = store.rows((paper,))[paper], inputs.text(paper), inputs.offices(paper)
    near = _members_around(inputs, paper)
    found = Cover([one.fact.passage.span for one in inputs.facts(COMMITMENTS, _OF_PAPER, paper)])
    for turn in (one.fact for one in inputs.facts(TURNS, _OF_PAPER, paper)):
        office = offices.get(surname(turn.name))
        if not turn.government or office is None or row.date is None:
            continue
        for span in sentences(text, turn.body.start, turn.body.end):
            said = fold(span.of(text))
            if _OURS.search(said) and not said.endswith("?") and not any(found.touching(span)):
                source = CommitmentSource(
                    "spoken", f"{paper}.c{span.start}", said, turn.name, office, None, row.date, None, paper,
                    row.dossier, turn.n, span, said, certainty="likely",
                )  # fmt: skip
                about = _target(source, (source.id,), text, near=near.get(turn.n, _NOBODY))
                yield replace(about, pointed=source, unsure=True), Unit("day", row.date.isoformat())


def _members_around(inputs: UnitInputs, paper: str) -> Mapping[int, tuple[str, ...]]:
    """Return of each turn the members who speak just before and after it."""
    turns = [one.fact for one in inputs.facts(TURNS, _OF_PAPER, paper)]
    return {
        turn.n: tuple(
            other.name for other in (*turns[max(n - 1, 0) : n], *turns[n + 1 : n + 2]) if other.role == "member"
        )
        for n, turn in enumerate(turns)
    }


def _target(
    one: CommitmentSource, ids: tuple[str, ...], text: str = "", offices: tuple[str, ...] = (),
    near: tuple[str, ...] = (),
) -> Target:  # fmt: skip
    before = after = ""
    if one.span is not None:
        before = text[max(text.rfind("\n", 0, one.span.start), one.span.start - _BEFORE, 0) : one.span.start]
        after = text[one.span.end : one.span.end + _AFTER].partition("\n")[0]
    words = one.quote if one.kind == "spoken" else f"{one.text} {one.quote}"
    words = words.replace(one.due.phrase, " ") if one.due else words
    people = ([one.to] if one.to else [], people_named(fold(f"{before} {one.quote} {after}")), near)
    return Target(
        "commitment", ids, fold(words), fold(before), one.made_on or date.max, (one.office,) if one.office else offices,
        tuple(dict.fromkeys(name for some in people for name in some)), one.due.date if one.due else None,
        one.certainty == "possible",
    )  # fmt: skip


def _moved(store: Store, paper: str) -> Iterator[Found]:
    """Yield what the motions in a paper ask."""
    inputs = store.using(UnitInputs)
    offices = inputs.offices(paper)
    filed: StoredFact[Any]
    for filed in inputs.facts(MOTIONS, _OF_PAPER, paper):
        known_as, motion, day = motion_id(filed), filed.fact, filed.paper.date
        if known_as is not None and day is not None:
            said = motion.appreciation
            office = offices.get(surname(said.by)) if said else None
            asked = (office,) if office else tuple(offices.values())
            target = Target("motion", (known_as,), motion.asks, "", day, asked, motion.proposers)
            yield target, Unit("motion", known_as)
