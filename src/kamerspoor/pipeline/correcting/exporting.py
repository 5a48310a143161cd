"""Corrections as gold: what the readers should find, for ``kamerspoor evaluate`` (docs/gold.md)."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import msgspec

from kamerspoor.model.corrections import CorrectedThing, Correction
from kamerspoor.store.corrections import Corrections
from kamerspoor.store.store import Store

FILE: Final = "corrections.gold.json"
_UNSAFE: Final = re.compile(r"[^\w.-]")
# What is told by other papers and records than the one that is read is no gold for its reading.
_OF_OTHERS: Final = frozenset({"person", "state"})


class GoldCorrection(msgspec.Struct, frozen=True):
    """What a person says of a passage of a paper.

    Attributes:
        file: the text of the paper, below the folder.
        quote: the words of the fact, at ``place`` in the text; empty of the paper itself.
    """

    file: str
    kind: CorrectedThing
    what: str
    value: str
    quote: str
    place: int


def export_corrections(store: Store, folder: Path) -> int:
    """Write the corrections that stand, and the texts of their papers, into a folder; return how many there are."""
    last: dict[tuple[str, str, str, str, int], Correction] = {}
    for one in store.using(Corrections).listed():
        if one.found and not one.withdrawn_at and one.what not in _OF_OTHERS:
            last[store.filed_id(one.paper), one.kind, one.what, one.quote, one.place] = one
    texts = {paper: f"corrections/{_UNSAFE.sub('_', paper)}.txt" for paper, *_ in last}
    (folder / "corrections").mkdir(parents=True, exist_ok=True)
    for paper, name in texts.items():
        (folder / name).write_text(store.paper(paper).document.text, encoding="utf-8")
    gold = [
        GoldCorrection(texts[paper], one.kind, one.what, one.value, one.quote, one.place)
        for (paper, *_), one in last.items()
    ]
    (folder / FILE).write_bytes(msgspec.json.format(msgspec.json.encode(gold), indent=1))
    return len(gold)
