"""Finding a fact again by its quotation, in whatever reading of its paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from kamerspoor.model.lists import FactKind
from kamerspoor.model.paper import Paper
from kamerspoor.text.spans import Span, fold


def span_of(kind: FactKind, fact: Any) -> Span:  # noqa: ANN401 - a fact of that kind
    """Return the passage by which a fact is found again."""
    found: Span = attrgetter(kind.proof)(fact)
    return found


def places(quote: str, text: str) -> list[Span]:
    """Return where words stand in a text, whatever white space stands between them."""
    words = quote.split()
    if not words:
        return []
    return [Span(*found.span()) for found in re.finditer(r"\s+".join(map(re.escape, words)), text)]


def place_among(paper: Paper, kind: FactKind, quote: str, place: int) -> int | None:
    """Return which fact of a paper a quotation is of, by its place among those of its kind.

    The fact with just these words; else the one that shares most with the place where the words stand, since a later
    reading may begin a fact elsewhere.

    Args:
        paper: a reading.
        kind: of the fact.
        quote: its words.
        place: where they stood: of several the nearest.
    """
    text = paper.document.text
    spans = [span_of(kind, fact) for fact in kind.of(paper)]
    same = [n for n, span in enumerate(spans) if fold(span.of(text)) == quote]
    if same:
        return min(same, key=lambda n: abs(spans[n].start - place))
    standing = sorted(places(quote, text), key=lambda one: abs(one.start - place))
    return next((n for one in standing if (n := _most_shared(one, spans)) is not None), None)


def _most_shared(of: Span, spans: Sequence[Span]) -> int | None:
    shared = [min(of.end, one.end) - max(of.start, one.start) for one in spans]
    most = max(shared, default=0)
    return shared.index(most) if most > 0 else None
