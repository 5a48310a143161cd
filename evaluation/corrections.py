"""What people corrected: whether the readers say the same by now (``kamerspoor correct export``)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from evaluation.gold import Gold, Papers, read_gold
from evaluation.measures import Tally
from kamerspoor.pipeline.correcting.anchors import place_among, places
from kamerspoor.pipeline.correcting.applying import FACTS
from kamerspoor.pipeline.correcting.exporting import FILE, GoldCorrection
from kamerspoor.pipeline.correcting.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kamerspoor.model.genres import Genre
    from kamerspoor.model.paper import Paper

_STRIKING = {"no_commitment", "no_question"}


@dataclass(frozen=True)
class CorrectedFacts(Gold):
    """The corrections of a folder, by the file of their paper."""

    gold: dict[Path, list[GoldCorrection]]

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """Return the corrections of a folder."""
        found: dict[Path, list[GoldCorrection]] = {}
        for one in read_gold(folder / FILE, list[GoldCorrection]) or ():
            found.setdefault(folder / one.file, []).append(one)
        return cls(found) if found else None

    def papers(self, folder: Path) -> Mapping[Path, Genre | None]:  # noqa: ARG002 - the gold knows its paths
        """Return the texts of the papers."""
        return dict.fromkeys(self.gold)

    def measure(self, papers: Papers) -> Iterator[Tally]:
        """Yield, by what is corrected, how many the readers have as the person says."""
        for path, corrections in self.gold.items():
            for one in corrections:
                tally = Tally(f"corrected {one.what}")
                paper = papers.get(path)
                now = _now(paper, one) if paper else None
                tally.add(now == one.value, f"{one.quote[:80]} {one.value}".strip(), now, path.name)
                yield tally


def _now(paper: Paper, one: GoldCorrection) -> str | None:
    """Return what the readers say in place of a value; the value itself where they agree with what has none."""
    fact = _fact(paper, one)
    if one.what in _STRIKING:
        return one.value if fact is None or not getattr(fact, "shown", True) else "found"
    if fact is None:
        return None
    if one.what == "unanswered":
        return one.value if fact.state == "unanswered" else fact.state
    if one.what == "answer":
        spans = [answer.span for answer in fact.answers if answer.certainty != "possible"]
        at = places(one.value, paper.document.text)
        joined = any(a.start < b.end and b.start < a.end for a in spans for b in at)
        return one.value if joined else fact.state
    row = next(row for row in KINDS if (row.of, row.name) == (one.kind, one.what))
    return row.read(fact) or ""


def _fact(paper: Paper, one: GoldCorrection) -> Any:  # noqa: ANN401 - a fact of any kind
    if one.kind not in FACTS:
        return paper
    n = place_among(paper, FACTS[one.kind], one.quote, one.place)
    return None if n is None else FACTS[one.kind].of(paper)[n]
