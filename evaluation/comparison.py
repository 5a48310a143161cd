"""What changed between two papers, against a list of statements made by hand before it was compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, Self

import msgspec

from evaluation.gold import Gold, Papers, read_gold
from evaluation.measures import Tally
from kamerspoor.trails.compare.alignment import compare

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kamerspoor.model.comparison import Comparison, Relation
    from kamerspoor.model.genres import Genre

_Said = Literal["kept", "changed", "dropped", "new"]
# Which relations of a pair agree with a statement; of what is dropped or new there is no pair.
_AGREES: Final[dict[_Said, frozenset[Relation]]] = {
    "kept": frozenset({"kept", "moved", "reworded", "strengthened", "weakened", "same_subject"}),
    "changed": frozenset({"changed", "reworded", "strengthened", "weakened", "same_subject"}),
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


@dataclass(frozen=True)
class Comparisons(Gold):
    """The statements."""

    gold: GoldComparison

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """Return the statements of a folder."""
        gold = read_gold(folder / "comparison.gold.json", GoldComparison)
        return cls(gold) if gold else None

    def papers(self, folder: Path) -> Mapping[Path, Genre | None]:
        """Return the two papers, where they are there."""
        return {folder / name: None for name in (self.gold.a, self.gold.b) if (folder / name).exists()}

    def measure(self, papers: Papers) -> Iterator[Tally]:
        """Yield how many of the statements are found, of each kind and of all."""
        by_name = {path.name: paper for path, paper in papers.items()}
        if self.gold.a not in by_name or self.gold.b not in by_name:
            return
        found = compare(by_name[self.gold.a], by_name[self.gold.b])
        whole = Tally("comparison statements")
        tallies = {kind: Tally(f"comparison {kind}") for kind in ("kept", "changed", "dropped", "new")}
        for statement in self.gold.statements:
            right = is_found(statement, found)
            for tally in (tallies[statement.relation], whole):
                tally.add(right, statement.what)
        yield from (*tallies.values(), whole)


def is_found(statement: GoldStatement, found: Comparison) -> bool:
    """Tell whether a comparison says of a statement what the gold says."""
    a, b = (statement.a or "").lower(), (statement.b or "").lower()
    if statement.relation == "dropped":
        return any(a in claim.text.lower() for claim in found.only_a)
    if statement.relation == "new":
        return any(b in claim.text.lower() for claim in found.only_b)
    pairs = (pair for pair in found.pairs if a in pair.a.text.lower() and b in pair.b.text.lower())
    return any(pair.relation in _AGREES[statement.relation] for pair in pairs)
