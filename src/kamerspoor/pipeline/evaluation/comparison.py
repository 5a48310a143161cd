"""What changed between two papers, against a list of statements made by hand before it was compared."""

from __future__ import annotations

from typing import Final, Literal

import msgspec

from kamerspoor.model.comparison import Comparison, Relation
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.evaluation.measures import Tally
from kamerspoor.trails.comparing import compare

_Said = Literal["kept", "changed", "dropped", "new"]
# Which relations of a pair agree with a statement; of what is dropped or new there is no pair.
_AGREES: Final[dict[_Said, frozenset[Relation]]] = {
    "kept": frozenset({"kept", "moved", "reworded", "strengthened", "weakened"}),
    "changed": frozenset({"changed", "reworded", "strengthened", "weakened"}),
}


class GoldStatement(msgspec.Struct, frozen=True):
    """A claim that was kept, changed, dropped or is new: a few words of its sentence in either paper."""

    relation: _Said
    what: str
    a: str | None
    b: str | None


class GoldComparison(msgspec.Struct, frozen=True):
    """The statements on two papers, by the names of their files."""

    a: str
    b: str
    statements: list[GoldStatement]


def comparison_tallies(a: Paper, b: Paper, gold: GoldComparison) -> list[Tally]:
    """Return how many of the statements are found, of each kind and of all."""
    found, name = compare(a, b), "comparison"
    whole = Tally(f"{name} statements")
    tallies = {kind: Tally(f"{name} {kind}") for kind in ("kept", "changed", "dropped", "new")}
    for statement in gold.statements:
        right = is_found(statement, found)
        for tally in (tallies[statement.relation], whole):
            tally.add(right, statement.what)
    return [*tallies.values(), whole]


def is_found(statement: GoldStatement, found: Comparison) -> bool:
    """Tell whether a comparison says of a statement what the gold says."""
    a, b = (statement.a or "").lower(), (statement.b or "").lower()
    if statement.relation == "dropped":
        return any(a in claim.text.lower() for claim in found.only_a)
    if statement.relation == "new":
        return any(b in claim.text.lower() for claim in found.only_b)
    pairs = (pair for pair in found.pairs if a in pair.a.text.lower() and b in pair.b.text.lower())
    return any(pair.relation in _AGREES[statement.relation] for pair in pairs)
