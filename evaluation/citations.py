"""Papers that are cited in passages of which the publisher itself linked every one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import msgspec

from evaluation.gold import Gold, Papers, read_gold
from evaluation.measures import Tally, f1
from kamerspoor.extract.citations.citations import citations

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class GoldReference(msgspec.Struct, frozen=True):
    """A document that the publisher linked."""

    doc: str


class GoldPassage(msgspec.Struct, frozen=True):
    """A passage with the documents that the publisher linked in it."""

    item: str
    text: str
    refs: list[GoldReference]


@dataclass(frozen=True)
class Citations(Gold):
    """The passages."""

    gold: list[GoldPassage]

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """Return the passages of a folder."""
        gold = read_gold(folder / "citations.gold.json", list[GoldPassage])
        return cls(gold) if gold else None

    def measure(self, papers: Papers) -> Iterator[Tally]:
        """Yield precision, recall and F1; a paper counts once per passage, what is found and not linked as wrong."""
        del papers
        precision, recall = Tally("citations precision"), Tally("citations recall")
        for passage in self.gold:
            wanted = {ref.doc for ref in passage.refs}
            found = {one.target for one in citations(passage.text) if one.target is not None}
            for target in wanted:
                recall.add(target in found, target, file=passage.item)
            for target in found:
                precision.add(target in wanted, target, file=passage.item)
        yield from (precision, recall, f1("citations F1", int(precision.n), int(recall.n), int(recall.hits)))
