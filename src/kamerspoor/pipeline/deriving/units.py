"""The units that are made of several papers and records: motions, days of commitments, dossiers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

import msgspec

from kamerspoor.model.commitment_register import CommitmentSource, RegisteredCommitment
from kamerspoor.model.evidence import Evidence
from kamerspoor.model.fact_kinds import CITATIONS, COMMITMENTS, EXECUTIONS, MOTIONS, VOTES
from kamerspoor.model.facts import Commitment
from kamerspoor.model.joined import Resolved
from kamerspoor.pipeline.correcting.kinds import KEPT_STATES
from kamerspoor.resolve.announcements import announced
from kamerspoor.store.derived import DerivedTables, Row, Unit
from kamerspoor.store.derived_reader import DerivedReader, DossierStop
from kamerspoor.store.rows import DocumentRow, StoredFact
from kamerspoor.store.store import Store
from kamerspoor.store.unit_inputs import CommitmentRecord, Settled, UnitInputs
from kamerspoor.text.names import surname
from kamerspoor.text.numbers import plain_number
from kamerspoor.text.spans import fold
from kamerspoor.trails.commitment_register import registered
from kamerspoor.trails.dossier_trail import PlacedPaper, in_order
from kamerspoor.trails.motion_trail import MotionSources, motion_history

# A plus in a condition leaves its index aside: of a dossier there are fewer than of a number, or of a kind.
_OF_MOTION: Final = "f.dossier = ? AND f.number = ?"


def derive_motion(store: Store, tables: DerivedTables, unit: Unit) -> None:
    """Work out what happened to a motion and how it stands."""
    dossier, _, written = unit.id.rpartition("-")
    number = plain_number(written)
    if number is None:
        return  # a paper of the Eerste Kamer, which are lettered; no motion has such a number
    inputs = store.using(UnitInputs)
    records = inputs.motion_records(dossier, written)
    sources = MotionSources(
        dossier,
        readings=inputs.facts(MOTIONS, _OF_MOTION, dossier, number),
        later=inputs.facts(MOTIONS, "f.dossier = ? AND f.replaces = ?", dossier, number),
        votes=inputs.facts(VOTES, "f.dossier = ? AND +f.number = ?", dossier, number),
        executions=inputs.facts(EXECUTIONS, "f.target = ?", f"kst-{unit.id}"),
        settled=inputs.settlements(unit),
        record=records[0] if len(records) == 1 else None,
    )
    found = motion_history(sources)
    rows: list[Row] = []
    if found is not None:
        now, history = found
        rows = [{**now._asdict(), "data": _json(history)}]
    said: list[StoredFact[Any]] = [*sources.readings, *sources.later, *sources.votes, *sources.executions]
    papers = [f"paper {filed.paper.id}" for filed in said]
    tables.keep(unit, {"motion_states": rows}, [*papers, *(one for record in records for one in record.inputs)])


def derive_day(store: Store, tables: DerivedTables, unit: Unit) -> None:
    """Work out the commitments of a day."""
    inputs = store.using(UnitInputs)
    paper = unit.id.removeprefix("paper ")
    condition = "f.date = ?" if paper == unit.id else "f.document = ? AND f.date IS NULL"
    found = inputs.facts(COMMITMENTS, condition, paper)
    offices = {one: inputs.offices(one) for one in {filed.paper.id for filed in found}}
    read = [of_paper(filed, offices[filed.paper.id]) for filed in found]
    records = inputs.commitment_records(unit.id) if paper == unit.id else []
    settled = _settled(inputs, unit)
    # What only a later letter tells to be a promise.
    pointed = {one.id: one for some in settled.values() for told in some if (one := told.settlement.pointed)}
    sources = [*read, *map(of_record, records), *pointed.values()]
    made = registered(sources, settled) if sources else []
    made_of = {f"paper {one.document}" for one in read} | {f"Toezegging {one.row}" for one in records}
    rows = {
        "registered_commitments": [{"n": n, **_registered(one)} for n, one in enumerate(made)],
        "commitment_sources": [{"n": n, "id": source.id} for n, one in enumerate(made) for source in one.sources],
    }
    tables.keep(unit, rows, made_of)


def _registered(one: RegisteredCommitment) -> Row:
    return {
        "id": one.id,
        "made_on": one.made_on.isoformat() if one.made_on else None,
        "due": one.due.date.isoformat() if one.due and one.due.date else None,
        "settled": one.settled,
        "certainty": one.certainty,
        "name": one.name,
        "dossier": next((source.dossier for source in one.sources if source.dossier), None),
        "data": _json(one),
    }


def of_paper(filed: StoredFact[Commitment], offices: Mapping[str, str]) -> CommitmentSource:
    """Return a commitment of a paper as a source of the register."""
    fact, paper, passage = filed.fact, filed.paper, filed.fact.passage
    return CommitmentSource(
        fact.kind, f"{paper.id}.{filed.n}", fold(" ".join((fact.text, *fact.additions))), fact.by,
        offices.get(surname(fact.by or "")), fact.to, paper.date, fact.due, paper.id, paper.dossier, passage.turn,
        passage.span, passage.quote, certainty=fact.certainty, class_=fact.class_,
        recorded_from=fact.recorded_from.span if fact.recorded_from else None, corrected=_corrected(filed),
        corrections=fact.corrections,
    )  # fmt: skip


def _corrected(filed: StoredFact[Commitment]) -> Evidence | None:
    """Return what a person says that became of a commitment."""
    said = next((one for one in filed.fact.corrections if one.what == "state"), None)
    if said is None:
        return None
    return Evidence(
        "correction", filed.paper.id, said.when, None, said.why, "sure", KEPT_STATES[said.value], (said.who,)
    )


def of_record(record: CommitmentRecord) -> CommitmentSource:
    """Return a commitment that the Chamber recorded as a source of the register."""
    return CommitmentSource(
        "recorded", record.number, fold(record.text), record.by, record.office, made_on=record.made,
        status=record.status, met=record.met,
    )  # fmt: skip


def _settled(inputs: UnitInputs, unit: Unit) -> Mapping[str, list[Settled]]:
    """Return what letters settle of the commitments of a day, by source."""
    found: dict[str, list[Settled]] = {}
    for one in inputs.settlements(unit):
        found.setdefault(one.settlement.target, []).append(one)
    return found


def derive_dossier(store: Store, tables: DerivedTables, unit: Unit) -> None:
    """Work out which papers are on the track of a dossier, and in which order."""
    inputs = store.using(UnitInputs)
    own = inputs.papers("v.dossier = ? ORDER BY v.date IS NULL, v.date DESC, v.number DESC, v.paper_id", unit.id)
    if not own:
        return
    papers = {row.id: PlacedPaper(row, DossierStop(row.id, None, None, None)) for row in own}
    unsure: set[str] = set()
    for row, stop in (*_cited(store, unit.id, papers, unsure), *_citing(store, unit.id, papers)):
        papers.setdefault(row.id, PlacedPaper(row, stop))
    for row, stop in _announcing(store, [row.id for row in map(_row, papers.values()) if row.genre == "letter"]):
        papers.setdefault(row.id, PlacedPaper(row, stop))
    title = next((row.title for row in reversed(own) if row.title), None)
    tables.keep(
        unit,
        {
            "dossier_tracks": [{"title": title, "stops": len(papers)}],
            "dossier_stops": [_stop(n, stop) for n, stop in enumerate(in_order(papers))],
        },
        [f"paper {one}" for one in (*papers, *unsure)],
    )


def _row(placed: PlacedPaper) -> DocumentRow:
    return placed.row


def _stop(n: int, stop: DossierStop) -> Row:
    first, last = (stop.span.start, stop.span.end) if stop.span else (None, None)
    return {"n": n, "document": stop.document, "why": stop.why, "other": stop.other, "first": first, "last": last}


def _cited(
    store: Store, dossier: str, papers: dict[str, PlacedPaper], unsure: set[str]
) -> Iterator[tuple[DocumentRow, DossierStop]]:
    """Yield the papers outside a dossier that its papers cite."""
    inputs = store.using(UnitInputs)
    order = {paper: n for n, paper in enumerate(papers)}
    cited = inputs.facts(CITATIONS, "f.dossier = ? AND +f.kind = 'kamerstuk' AND f.target IS NOT NULL", dossier)
    cited.sort(key=lambda filed: (order.get(filed.paper.id, 0), filed.n))
    held = store.known_papers({filed.fact.target for filed in cited})
    for target in {filed.fact.target for filed in cited} - held.keys():
        letters = inputs.unnumbered_letters(target)
        unsure |= letters
        if len(letters) == 1:
            held[target] = next(iter(letters))
    rows = store.rows(set(held.values()) - papers.keys())
    for filed in cited:
        row = rows.get(held.get(filed.fact.target, ""))
        if row is not None:
            yield row, DossierStop(row.id, "cited", filed.paper.id, filed.fact.span)


def _citing(store: Store, dossier: str, papers: dict[str, PlacedPaper]) -> Iterator[tuple[DocumentRow, DossierStop]]:
    """Yield the papers outside a dossier that cite one of it."""
    inputs = store.using(UnitInputs)
    ids = inputs.ids_of_dossier(dossier)
    order = {paper: n for n, paper in enumerate(papers)}
    citing = inputs.facts(
        CITATIONS, "f.dossier IS NOT ?1 AND f.target IN (SELECT i.id FROM versions w JOIN paper_ids i USING (paper_id)"
        " WHERE w.current = 1 AND w.dossier = ?1)", dossier,
    )  # fmt: skip
    for filed in sorted(citing, key=lambda filed: (order[ids[filed.fact.target]], filed.fact.target)):
        cited = ids[filed.fact.target]
        yield filed.paper, DossierStop(filed.paper.id, "cites", cited, filed.fact.span)


def _announcing(store: Store, letters: list[str]) -> Iterator[tuple[DocumentRow, DossierStop]]:
    """Yield the news releases that announce one of these letters."""
    reader = store.using(DerivedReader)
    releases = reader.releases_of(letters)
    rows = store.rows(releases)
    for release in sorted(releases):
        found = announced(reader.announced_by(release))
        if isinstance(found, Resolved) and found.one in letters and release in rows:
            yield rows[release], DossierStop(release, "announces", found.one, None)


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
