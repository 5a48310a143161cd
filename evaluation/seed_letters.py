"""What the gold beside a letter says of it: ids, signature, citations, notes, what it executes, figures, conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evaluation.debates import same_people
from evaluation.measures import Tally
from kamerspoor.text.spans import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from evaluation.seed_gold import SeedCondition, SeedFigure, SeedGold
    from kamerspoor.model.citations import Note
    from kamerspoor.model.paper import Paper


def letter_tallies(paper: Paper, gold: SeedGold) -> list[Tally]:
    """Measure a letter, complete lists exactly and examples by being among what was found."""
    name = gold.name
    return [
        _frame(name, paper, gold),
        _citations(name, paper, gold),
        _notes(name, paper, gold),
        _executes(name, paper, gold),
        _figures(name, paper, gold.figures),
        _conditions(name, paper, gold.conditions),
    ]


def _frame(name: str, paper: Paper, gold: SeedGold) -> Tally:
    tally = Tally(f"{name} frame")
    identity = paper.identity
    signed = [(one.name, one.office) for one in paper.letter.signed_by] if paper.letter else []
    pairs: list[tuple[str, object, object]] = [
        ("id", gold.id, paper.id),
        ("case", gold.case, identity.case),
        ("version", gold.version, identity.version),
        ("updated", gold.updated, identity.updated.isoformat() if identity.updated else None),
        ("signed", [(one.name, one.office) for one in gold.signed_by] or None, signed),
    ]
    for what, wanted, found in pairs:
        if wanted is not None:
            tally.add(wanted == found, f"{what}: {wanted}", found)
    return tally


def _citations(name: str, paper: Paper, gold: SeedGold) -> Tally:
    """Compare the sets of papers cited, and the items of the Handelingen."""
    tally = Tally(f"{name} citations")
    found = {one.target for one in paper.citations if one.kind == "kamerstuk"}
    for target in {*(gold.citations or ()), *(found if gold.citations is not None else ())}:
        tally.add(target in found and target in (gold.citations or ()), str(target))
    items = {one.target for one in paper.citations if one.kind == "handelingen"}
    for item in gold.handelingen:
        wanted = f"h-{item.chamber.lower()}-{item.session_year.replace('-', '')}-{item.meeting}-{item.item}"
        tally.add(wanted in items, wanted)
    return tally


def _notes(name: str, paper: Paper, gold: SeedGold) -> Tally:
    """Count the notes, each with a mark in the text, and the notes that lead to another note."""
    tally = Tally(f"{name} notes")
    if gold.n_notes is None:
        return tally
    for number in range(1, max(gold.n_notes, len(paper.notes)) + 1):
        note = next((one for one in paper.notes if one.label == str(number)), None)
        tally.add(number <= gold.n_notes and note is not None and bool(note.marks), f"note {number}")
    for label, target in gold.notes_to_notes.items():
        note = next((one for one in paper.notes if one.label == label), None)
        tally.add(target in set(_leads_to(paper, note)), f"note {label} to {target}")
    return tally


def _leads_to(paper: Paper, note: Note | None) -> Iterator[str]:
    for citation in paper.citations:
        if note is not None and citation.kind == "note" and note.span.covers(citation.span):
            yield str(citation.number)


def _executes(name: str, paper: Paper, gold: SeedGold) -> Tally:
    tally = Tally(f"{name} executes")
    if gold.executes_motion_of is not None:
        found = [name for one in paper.executions if one.kind == "motion" for name in one.proposers]
        tally.add(same_people(found, gold.executes_motion_of), str(gold.executes_motion_of), found)
    return tally


def _figures(name: str, paper: Paper, gold: list[SeedFigure]) -> Tally:
    tally = Tally(f"{name} figures")
    for wanted in gold:
        right = any(
            found.value == wanted.value
            and (wanted.scale is None or found.scale == wanted.scale)
            and (wanted.unit is None or found.unit == wanted.unit)
            and (wanted.year is None or found.year == wanted.year)
            # "mensen omgekomen (MH17)": the gold says in its own words what was counted, first the thing itself.
            and (wanted.what is None or wanted.what.split()[0] in (found.what or ""))
            for found in paper.figures
        )
        tally.add(right, f"{wanted.value} {wanted.unit} {wanted.what} {wanted.year}")
    return tally


def _conditions(name: str, paper: Paper, gold: list[SeedCondition]) -> Tally:
    tally = Tally(f"{name} conditions")
    for wanted in gold:
        right = any(
            wanted.measure_contains in fold(found.measure)
            and found.connective.lower().endswith(wanted.connective)
            and wanted.condition_contains in fold(found.condition)
            for found in paper.conditions
        )
        tally.add(right, wanted.measure_contains)
    return tally
