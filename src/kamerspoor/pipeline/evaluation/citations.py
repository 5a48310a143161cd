"""Citations and genres against the gold of ``data/dev``."""

from __future__ import annotations

from collections.abc import Iterable

from kamerspoor.extract.citations import citations
from kamerspoor.model.genres import Genre
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.evaluation.gold import GoldPassage
from kamerspoor.pipeline.evaluation.measures import Tally, f1


def citation_tallies(gold: list[GoldPassage]) -> list[Tally]:
    """Measure the papers named in passages of which the publisher itself linked every one.

    A paper counts once per passage; what is found and not linked counts against precision.
    """
    precision, recall = Tally("citations precision"), Tally("citations recall")
    for passage in gold:
        wanted = {ref.doc for ref in passage.refs}
        found = {one.target for one in citations(passage.text) if one.target is not None}
        for target in wanted:
            recall.add(target in found, f"{passage.item}: {target}")
        for target in found:
            precision.add(target in wanted, f"{passage.item}: {target}")
    both = f1("citations F1", int(precision.n), int(recall.n), int(recall.hits))
    return [precision, recall, both]


def genre_tally(papers: Iterable[tuple[str, Paper | None, Genre]]) -> Tally:
    """Measure whether papers are recognised for what they are.

    Args:
        papers: name, paper as read (None when it could not be) and its genre by the gold.
    """
    tally = Tally("genre")
    for name, paper, wanted in papers:
        found = paper.identity.genre if paper else None
        tally.add(found == wanted, f"{name}: {wanted} -> {found}")
    return tally
