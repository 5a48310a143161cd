"""Debates in all their texts, and the records of meetings that they were cut from: turns, persons, motions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from evaluation.debates import GoldDebate, motion_tallies, turn_tallies
from evaluation.gold import DEBATE_SUFFIXES, SUFFIX, Gold, Papers, decode, read_gold
from evaluation.measures import Tally, of_file
from evaluation.sittings import GoldTurns, item_tallies, mark_tallies, turn_label_tallies

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kamerspoor.model.genres import Genre
    from kamerspoor.model.paper import Paper

# Texts in which each label stands on its own line, as in the printed report.
_PRINTS_LABELS = (".raw.txt", ".pdf")


@dataclass(frozen=True)
class Reports(Gold):
    """The labelled debates, each by the path of its gold without suffix."""

    gold: Mapping[Path, GoldDebate]

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """Return the labelled debates of a folder."""
        gold: dict[Path, GoldDebate] = {}
        for path in sorted((folder / "debates").rglob(f"*{SUFFIX}")):
            data = path.read_bytes()
            if data.lstrip().startswith(b"{"):  # a list is gold of another kind
                gold[path.with_name(path.name.removesuffix(SUFFIX))] = decode(path, data, GoldDebate)
        return cls(gold) if gold else None

    def papers(self, folder: Path) -> Mapping[Path, Genre | None]:
        """Return the texts of each debate, and the records of meetings."""
        del folder
        texts = [path for debate in self.gold for path, _ in self._texts(debate)]
        return {**dict.fromkeys(texts, "debate"), **dict.fromkeys(self._records())}

    def measure(self, papers: Papers) -> Iterator[Tally]:
        """Yield what is measured of each text of a debate, and of each record of a meeting."""
        for debate, gold in self.gold.items():
            for path, suffix in self._texts(debate):
                if path in papers:
                    yield from of_file(debate.name, _text(suffix, papers[path], gold))
        records = {path: debates for path, debates in self._records().items() if path in papers}
        for path, debates in records.items():
            yield from of_file(path.name, item_tallies(papers[path], debates))
        yield from mark_tallies([papers[path] for path in records])

    @staticmethod
    def _texts(debate: Path) -> list[tuple[Path, str]]:
        """Return the texts of a debate that are there, the most faithful first."""
        paths = [(debate.with_name(debate.name + suffix), suffix) for suffix in DEBATE_SUFFIXES]
        return [(path, suffix) for path, suffix in paths if path.exists()]

    def _records(self) -> dict[Path, list[GoldDebate]]:
        """Return the records of meetings that are there, each with the debates that were cut from it."""
        found: dict[Path, list[GoldDebate]] = {}
        for debate, gold in self.gold.items():
            path = debate.parent / "xml" / (gold.source or "")
            if path.is_file():
                found.setdefault(path, []).append(gold)
        return found


def _text(suffix: str, paper: Paper, gold: GoldDebate) -> Iterator[Tally]:
    """Measure one text of one debate; one that prints every label also against gold cut at every printed label."""
    yield from turn_tallies(suffix, paper, gold)
    yield from motion_tallies(suffix, paper.motions, gold.motions)
    if suffix in _PRINTS_LABELS:
        right = turn_tallies(suffix, paper, gold.split_at_labels() or gold)[2]
        yield Tally(f"turns F1, gold cut at every label, {suffix}", right.hits, right.n)


@dataclass(frozen=True)
class TurnLabels(Gold):
    """Kinds and terms of turns, labelled by reading, by the name of the debate."""

    gold: dict[str, GoldTurns]

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """Return the labelled turns of a folder."""
        gold = read_gold(folder / "turns.gold.json", dict[str, GoldTurns])
        return cls(gold) if gold else None

    def measure(self, papers: Papers) -> Iterator[Tally]:
        """Yield how many kinds and terms are right, of the debates that were read."""
        for name, labels in self.gold.items():
            paper = papers.debate(name)
            if paper is not None and paper.debate is not None:
                yield from of_file(name, turn_label_tallies(paper.debate.turns, labels))
