"""``kamerspoor list``: what the database holds."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click
import msgspec

from kamerspoor.cli.options import database, print_table
from kamerspoor.model.amendments import Amendment
from kamerspoor.model.citations import Citation
from kamerspoor.model.fact_kinds import (
    AMENDMENTS,
    CITATIONS,
    COMMITMENTS,
    CONDITIONS,
    FIGURES,
    MOTIONS,
    PERIODS,
    QUESTIONS,
    TURNS,
    VOTES,
)
from kamerspoor.model.facts import Commitment, Motion
from kamerspoor.model.lists import FactKind
from kamerspoor.model.questions import Question
from kamerspoor.model.votes import Vote
from kamerspoor.publish.lists import LISTS, listed, listed_citation, listed_motion, with_resolutions
from kamerspoor.publish.schemas import to_json
from kamerspoor.resolve.citations import Resolution
from kamerspoor.store.rows import Filed, Filter, motion_id
from kamerspoor.store.store import Store


@dataclass(frozen=True, slots=True)
class ListRow:
    """How one kind is listed: fetching, its JSON shape, and its columns for table and CSV."""

    fetch: Callable[[Store, Filter], Sequence[Any]]
    shape: Callable[[Any], object]
    headers: tuple[str, ...]
    cells: Callable[[Any], tuple[object, ...]]


def _motion_cells(filed: Filed[Motion]) -> tuple[object, ...]:
    motion, said = filed.fact, filed.fact.appreciation
    return (
        motion_id(filed), "; ".join(motion.proposers), said.verdict if said else None,
        "yes" if said and said.conditional else None, motion.status, motion.requests[0] if motion.requests else None,
        filed.paper.id, motion.span.start, motion.span.end,
    )  # fmt: skip


def _amendment_cells(filed: Filed[Amendment]) -> tuple[object, ...]:
    fact, paper = filed.fact, filed.paper
    return (
        paper.id, paper.date, fact.dossier, fact.number, fact.replaces, fact.article, ", ".join(fact.proposers),
        fact.span.start, fact.span.end,
    )  # fmt: skip


def _commitment_cells(filed: Filed[Commitment]) -> tuple[object, ...]:
    promise = filed.fact
    return (
        promise.kind, promise.by, promise.to, promise.due.phrase if promise.due else None,
        promise.due.date if promise.due else None, promise.text, filed.paper.id,
        promise.passage.span.start, promise.passage.span.end,
    )  # fmt: skip


def _question_cells(filed: Filed[Question]) -> tuple[object, ...]:
    question = filed.fact
    return (
        filed.paper.id, question.number, "; ".join(asker.name for asker in question.askers if asker.name),
        "; ".join(dict.fromkeys(asker.party for asker in question.askers if asker.party)), question.state,
        question.text, "; ".join(dict.fromkeys(answer.by for answer in question.answers if answer.by)),
        question.span.start, question.span.end,
    )  # fmt: skip


def _citation_cells(edge: tuple[Filed[Citation], Resolution]) -> tuple[object, ...]:
    filed, resolution = edge
    cited = filed.fact
    return (filed.paper.id, cited.kind, cited.target, resolution.leads, cited.text, cited.span.start, cited.span.end)


def _vote_cells(filed: Filed[Vote]) -> tuple[object, ...]:
    vote = filed.fact
    others = {True: (False, True), False: (True, False), None: (False, False)}[vote.others_against]
    sides = [
        ", ".join((*parties, *(("the others",) if rest else ())))
        for parties, rest in zip((vote.for_parties, vote.against_parties), others, strict=True)
    ]
    return (filed.paper.id, vote.subject, vote.outcome, *sides, vote.span.start, vote.span.end)


def _cells(*names: str, dated: bool = False) -> Callable[[Filed[Any]], tuple[object, ...]]:
    """Return how a fact becomes cells: its paper (and the paper's day), attributes of it by name, and its place."""

    def cells(filed: Filed[Any]) -> tuple[object, ...]:
        paper = (filed.paper.id, filed.paper.date) if dated else (filed.paper.id,)
        span = filed.fact.span
        return (*paper, *(getattr(filed.fact, name) for name in names), span.start, span.end)

    return cells


def _stored(table: FactKind) -> Callable[[Store, Filter], Sequence[Any]]:
    return lambda store, wanted: store.facts(table, wanted)


_PAPERS = ListRow(
    lambda store, wanted: store.papers(wanted),
    LISTS.published,
    ("id", "genre", "date", "dossier", "number", "turns", "motions", "commitments", "title", "source"),
    lambda row: (
        row.id, row.genre, row.date, row.dossier, row.number, row.n_turns, row.n_motions, row.n_commitments, row.title,
        row.source,
    ),
)  # fmt: skip
KINDS: dict[str, ListRow] = {
    "documents": _PAPERS,
    "debates": ListRow(
        lambda store, wanted: store.papers(replace(wanted, kind="debate")),
        LISTS.published, _PAPERS.headers, _PAPERS.cells,
    ),
    "turns": ListRow(
        _stored(TURNS), listed,
        ("document", "turn", "label", "role", "party", "kind", "term", "start", "end"),
        _cells("n", "label", "role", "party", "kind", "term"),
    ),
    "motions": ListRow(
        _stored(MOTIONS), listed_motion,
        ("id", "proposers", "verdict", "conditional", "status", "request", "document", "start", "end"),
        _motion_cells,
    ),
    "amendments": ListRow(
        _stored(AMENDMENTS), listed,
        ("document", "date", "dossier", "number", "replaces", "article", "proposers", "start", "end"),
        _amendment_cells,
    ),
    "commitments": ListRow(
        _stored(COMMITMENTS), listed,
        ("kind", "by", "to", "due", "due_date", "commitment", "document", "start", "end"),
        _commitment_cells,
    ),
    "questions": ListRow(
        _stored(QUESTIONS), listed,
        ("document", "number", "asker", "party", "state", "question", "answered_by", "start", "end"),
        _question_cells,
    ),
    "citations": ListRow(
        lambda store, wanted: list(with_resolutions(store, store.facts(CITATIONS, wanted))), listed_citation,
        ("document", "kind", "target", "leads", "text", "start", "end"),
        _citation_cells,
    ),
    "votes": ListRow(
        _stored(VOTES), listed,
        ("document", "subject", "outcome", "for", "against", "start", "end"),
        _vote_cells,
    ),
    "conditions": ListRow(
        _stored(CONDITIONS), listed,
        ("document", "date", "kind", "measure", "connective", "condition", "start", "end"),
        _cells("kind", "measure", "connective", "condition", dated=True),
    ),
    "figures": ListRow(
        _stored(FIGURES), listed,
        ("document", "date", "value", "scale", "unit", "what", "year", "start", "end"),
        _cells("value", "scale", "unit", "what", "year", dated=True),
    ),
    "periods": ListRow(
        _stored(PERIODS), listed,
        ("document", "date", "first", "last", "words", "rule", "start", "end"),
        _cells("first", "last", "quote", "reason", dated=True),
    ),
}  # fmt: skip


@click.command("list")
@click.argument("kind", type=click.Choice(list(KINDS)))
@database
@click.option("--dossier", help="Only of this dossier, such as 35373 or 34000-V.")
@click.option("--document", help="Only of this paper, such as kst-35373-19.")
@click.option("--status", help="Only motions, questions or votes of this state, such as held or unanswered.")
@click.option("--target", help="Only citations of this id, such as kst-35373-1.")
@click.option("--verdict", help="Only motions with this appreciation, such as ontraden.")
@click.option("--format", "form", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True)
def command(kind: str, db: Path, form: str, **wanted: str | None) -> None:
    """List what the database holds of one KIND."""
    row = KINDS[kind]
    with Store(db) as store:
        found = row.fetch(store, msgspec.convert(wanted, type=Filter, strict=False))
    if form == "json":
        click.echo(to_json([row.shape(entry) for entry in found]))
    elif form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(row.headers)
        writer.writerows([_csv_safe(cell) for cell in row.cells(entry)] for entry in found)
    else:
        print_table(row.headers, [row.cells(entry) for entry in found])


def _csv_safe(cell: object) -> object:
    """Keep a spreadsheet from taking words of a document for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@")) else cell
