"""The files of comparisons: the claims of both papers, with their figures and conditions beside each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from kamerspoor.model.comparison import Comparison, Pair
from kamerspoor.model.paper import Paper
from kamerspoor.model.policy import Condition, Figure
from kamerspoor.publish.csv_export import csv_table
from kamerspoor.publish.language import translated
from kamerspoor.publish.names import COMPARED, DIFFERENCES, RELATIONS
from kamerspoor.publish.record import RECORD
from kamerspoor.publish.schemas import Differs


class Compared(NamedTuple):
    """The two papers of a comparison."""

    a: Paper
    b: Paper


@dataclass(frozen=True, slots=True)
class ComparedPaper:
    """One of the two papers."""

    id: str
    title: str | None
    date: date | None


def named(paper: Paper) -> ComparedPaper:
    """Return what a comparison says of one of its papers."""
    return ComparedPaper(paper.id, paper.identity.title, paper.identity.date)


COMPARISONS: Final = RECORD.extended(
    {
        Comparison: Differs(
            add={
                "a": (ComparedPaper, lambda _, of: named(of.a)),
                "b": (ComparedPaper, lambda _, of: named(of.b)),
                "figures_a": (tuple[Figure, ...], lambda _, of: of.a.figures),
                "figures_b": (tuple[Figure, ...], lambda _, of: of.b.figures),
                "conditions_a": (tuple[Condition, ...], lambda _, of: of.a.conditions),
                "conditions_b": (tuple[Condition, ...], lambda _, of: of.b.conditions),
            }
        )
    }
)


def as_csv(found: Comparison) -> str:
    """Return a comparison as a table: a row for every pair, and for every sentence that stands in one paper only."""
    a, b = translated("Eerste stuk"), translated("Tweede stuk")
    columns = [translated("Wat"), translated("Verhouding"), a, b, translated("Verschil")]
    return csv_table(columns, (dict(zip(columns, row, strict=True)) for row in _rows(found)))


def _rows(found: Comparison) -> Iterator[tuple[str, str, str, str, str]]:
    for pair in found.pairs:
        yield COMPARED[pair.certainty], RELATIONS[pair.relation], pair.a.text, pair.b.text, differs(pair)
    for claim in found.only_a:
        yield COMPARED["only_a"], "", claim.text, "", ""
    for claim in found.only_b:
        yield COMPARED["only_b"], "", "", claim.text, ""


def differs(pair: Pair) -> str:
    """Return what a rule can show to be different in a pair, in words."""
    return "; ".join(f"{DIFFERENCES[one.kind]}: {one.a or '—'} → {one.b or '—'}" for one in pair.differences)
