"""Appreciations and commitments of debates, labelled by reading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import msgspec

from evaluation.debates import squeezed
from evaluation.gold import Gold, Papers, read_gold
from evaluation.measures import Tally

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kamerspoor.model.facts import Appreciation
    from kamerspoor.model.paper import Paper

VERDICT_NAMES = {
    "Oordeel Kamer": "oordeel_kamer",
    "Overgenomen": "overgenomen",
    "Ontijdig": "ontijdig",
    "Overbodig": "overbodig",
    "Ontraden": "ontraden",
    "Ontraden tenzij gewijzigd": "ontraden_tenzij_gewijzigd",
    "Verzocht aan te houden": "aanhouden",
    "Geen": "geen",
}
_SENTENCE_START = 40


class GoldAppreciation(msgspec.Struct, frozen=True):
    """The final appreciation of a motion, labelled by reading."""

    debate: str
    dossier: str
    number: str
    appreciation: str
    conditional: bool


class GoldCommitment(msgspec.Struct, frozen=True):
    """A commitment, labelled by reading."""

    debate: str
    turn: int
    quote: str


@dataclass(frozen=True)
class Appreciations(Gold):
    """Verdict and condition of each appreciation."""

    gold: list[GoldAppreciation]

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """Return the labelled appreciations of a folder."""
        gold = read_gold(folder / "appreciation.gold.json", list[GoldAppreciation])
        return cls(gold) if gold else None

    def measure(self, papers: Papers) -> Iterator[Tally]:
        """Yield how many verdicts and conditions are right."""
        verdict, conditional = Tally("appreciation verdict"), Tally("appreciation conditional")
        for wanted in self.gold:
            said = _appreciation(papers.debate(wanted.debate), wanted.number)
            item = f"nr. {wanted.number}: {wanted.appreciation}"
            right = said is not None and said.verdict == VERDICT_NAMES[wanted.appreciation]
            verdict.add(right, item, said and said.verdict, wanted.debate)
            right = said is not None and said.conditional == wanted.conditional
            conditional.add(right, item, said and said.conditional, wanted.debate)
        yield from (verdict, conditional)


def _appreciation(paper: Paper | None, number: str) -> Appreciation | None:
    motions = (motion for motion in paper.motions if str(motion.number) == number) if paper else iter(())
    motion = next(motions, None)
    return motion.appreciation if motion else None


@dataclass(frozen=True)
class Commitments(Gold):
    """Which labelled commitments are found: in the same turn, in overlapping words."""

    gold: list[GoldCommitment]

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """Return the labelled commitments of a folder."""
        gold = read_gold(folder / "toezeggingen.gold.json", list[GoldCommitment])
        return cls(gold) if gold else None

    def measure(self, papers: Papers) -> Iterator[Tally]:
        """Yield how many are found."""
        tally = Tally("commitments recall")
        for wanted in self.gold:
            paper = papers.debate(wanted.debate)
            said = [one.passage for one in paper.commitments] if paper else []
            quotes = [squeezed(passage.quote) for passage in said if passage.turn == wanted.turn]
            right = any(_overlap(quote, squeezed(wanted.quote)) for quote in quotes)
            tally.add(right, f"turn {wanted.turn}: {wanted.quote[:100]}", file=wanted.debate)
        yield tally


def _overlap(quote: str, wanted: str) -> bool:
    """Tell whether our sentence and the labelled passage share a sentence, the passage beginning in it or it inside."""
    first = wanted[: min(_SENTENCE_START, max(len(wanted.split(".", maxsplit=1)[0]), 8))]
    return quote[:_SENTENCE_START] in wanted or first in quote
