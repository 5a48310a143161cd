"""Debates labelled sentence by sentence: the chair's closing list and the verdicts on motions.

Passages agree as in the labels' own count: sixty letters of the one, at its beginning or its end, stand in the other.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import msgspec

from evaluation.gold import Gold, Papers, read_gold
from evaluation.measures import Tally, of_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kamerspoor.model.facts import Appreciation, Commitment
    from kamerspoor.model.genres import Genre
    from kamerspoor.model.paper import Paper

SUFFIX = ".labels.json"
_BLANK = re.compile(r"[\s\-‐‑–—]+")
_SHARED = 60
# A shorter sentence of a list ("Na de zomer.") is found in too many others.
_TELLING = 40
# Debates rebuilt from a table lack the numbers of their motions.
_REBUILT = "likich"


class ListedItem(msgspec.Struct, frozen=True):
    """An item of the chair's closing list, with the sentences that state or amend it."""

    quotes: list[str]


class LabelledVerdict(msgspec.Struct, frozen=True):
    """The cabinet's last word on a motion."""

    verdict: str
    dossier: str | None = None
    number: int | None = None
    conditional: bool = False


class DebateLabels(msgspec.Struct, frozen=True):
    """The labels of one debate."""

    debate: str
    listed: list[ListedItem] = []
    verdicts: list[LabelledVerdict] = []


@dataclass(frozen=True)
class LabelledDebates(Gold):
    """What is found of the chair's lists and of the verdicts in labelled debates."""

    gold: dict[Path, DebateLabels]

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """Return the labelled debates of a folder, each with its text beside it."""
        found = {path: read_gold(path, DebateLabels) for path in sorted(folder.glob(f"debates/**/*{SUFFIX}"))}
        gold = {_text(path): labels for path, labels in found.items() if labels and _text(path).exists()}
        return cls(gold) if gold else None

    def papers(self, folder: Path) -> Mapping[Path, Genre | None]:  # noqa: ARG002 - they lie beside their labels
        """Return the texts of the debates."""
        return dict.fromkeys(self.gold)

    def measure(self, papers: Papers) -> Iterator[Tally]:
        """Yield how many items and verdicts are right, and how many of those that are given."""
        for path, labels in self.gold.items():
            paper = papers.get(path)
            yield from of_file(labels.debate, _listed(paper, labels))
            if _REBUILT not in labels.debate:
                yield from of_file(labels.debate, _verdicts(paper, labels))


def _text(labels: Path) -> Path:
    return labels.with_name(labels.name.removesuffix(SUFFIX) + ".txt")


def agree(one: str, other: str) -> bool:
    """Tell whether two passages share sixty letters at a beginning or an end."""
    a, b = _squeezed(one), _squeezed(other)
    parts = ((a[:_SHARED], b), (b[:_SHARED], a), (a[-_SHARED:], b), (b[-_SHARED:], a))
    return bool(a and b) and any(part in whole for part, whole in parts)


def _squeezed(words: str) -> str:
    return _BLANK.sub("", unicodedata.normalize("NFKC", words).replace("\u00ad", "")).lower()


def _listed(paper: Paper | None, labels: DebateLabels) -> Iterator[Tally]:
    ours = [one for one in paper.commitments if one.kind == "listed"] if paper else []
    recall, precision = Tally("listed recall"), Tally("listed precision")
    told = [[quote for quote in item.quotes if len(quote) > _TELLING] for item in labels.listed]
    for quotes in told:
        recall.add(any(_states(one, quotes) for one in ours), quotes[0] if quotes else "")
    for one in ours:
        precision.add(any(agree(quote, one.passage.quote) for quotes in told for quote in quotes), one.passage.quote)
    yield from (recall, precision)


def _states(ours: Commitment, quotes: list[str]) -> bool:
    return any(agree(quote, ours.passage.quote) or agree(quote, ours.text) for quote in quotes)


def _verdicts(paper: Paper | None, labels: DebateLabels) -> Iterator[Tally]:
    right, given = Tally("verdicts right"), Tally("verdicts right of those given")
    conditional = Tally("verdicts conditional")
    for wanted in labels.verdicts:
        if wanted.number is None:
            continue
        said = _said(paper, wanted)
        item = f"{wanted.dossier}, nr. {wanted.number}: {wanted.verdict}"
        found = said.verdict if said else "geen"
        right.add(found == wanted.verdict, item, found)
        if said is not None:
            given.add(found == wanted.verdict, item, found)
        if found == wanted.verdict:
            conditional.add(
                (said is not None and said.conditional) == wanted.conditional, item, said and said.condition
            )
    yield from (right, given, conditional)


def _said(paper: Paper | None, wanted: LabelledVerdict) -> Appreciation | None:
    motions = paper.motions if paper else ()
    same = (one for one in motions if one.number == wanted.number and _key(one.dossier) == _key(wanted.dossier))
    motion = next(same, None)
    return motion.appreciation if motion else None


def _key(dossier: str | None) -> str:
    return re.sub(r"[^0-9A-Za-z]", "", dossier or "").upper()


@dataclass(frozen=True)
class ClosingLists(Gold):
    """Whether items of the chair's list lead to the turn in which they were promised, judged by hand.

    The gold has for each debate, in the order of the items, the turns that would be right.
    """

    gold: dict[str, list[list[int]]]

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """Return the judged turns of a folder."""
        gold = read_gold(folder / "closing_lists.gold.json", dict[str, list[list[int]]])
        return cls(gold) if gold else None

    def measure(self, papers: Papers) -> Iterator[Tally]:
        """Yield how many items lead to a right turn, and how many of those that lead anywhere."""
        recall, precision = Tally("listed led to where it was said"), Tally("listed led rightly of those led")
        for debate, items in self.gold.items():
            paper = papers.debate(debate)
            ours = [one for one in paper.commitments if one.kind == "listed"] if paper else []
            for place, turns in enumerate(items):
                led = ours[place].recorded_from if place < len(ours) else None
                item = f"item {place}, turns {turns}"
                if turns:
                    recall.add(led is not None and led.turn in turns, item, led and led.turn, debate)
                if led is not None:
                    precision.add(led.turn in turns, item, led.quote, debate)
        yield from (recall, precision)
