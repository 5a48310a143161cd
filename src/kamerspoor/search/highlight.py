"""Which words of a passage answer a question, and the part of it that shows them best."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from kamerspoor.search import analysis
from kamerspoor.search.query_tree import And, Near, Not, Or, Phrase, Prefix, Tree, Where, Word
from kamerspoor.text.spans import Span

_LONGEST: Final = 420
_BEFORE: Final = 90
_BREAK: Final = re.compile(r"\s")


@dataclass
class Sought:
    """What is looked for in a passage, as the index keeps it.

    Attributes:
        stems: of words.
        words: as they are written, of words near each other.
        prefixes: beginnings of words.
        phrases: words in their order.
    """

    stems: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    prefixes: tuple[str, ...] = ()
    phrases: list[list[str]] = field(default_factory=list)

    @classmethod
    def of(cls, tree: Tree | None) -> Sought:
        """Return what a question looks for; what it does not want, and filters, are no words to show."""
        sought = cls()
        for part in _leaves(tree):
            sought._add(part)
        return sought

    def _add(self, part: Tree) -> None:
        match part:
            case Word(text):
                self.stems.update(analysis.dutch().analyze(text))
            case Prefix(text):
                self.prefixes += ("".join(analysis.exact().analyze(text)),)
            case Near(terms):
                self.words.update(analysis.exact().analyze(" ".join(terms)))
            case Phrase(text):
                self.phrases.append(list(analysis.exact().analyze(text)))
            case _:
                pass


def _leaves(tree: Tree | None) -> Iterator[Tree]:
    match tree:
        case None | Not() | Where():
            return
        case And(parts) | Or(parts):
            for part in parts:
                yield from _leaves(part)
        case _:
            yield tree


def marks(text: str, sought: Sought) -> list[Span]:
    """Return the places of a text that answer, in order, none over another."""
    found: list[Span] = []
    dutch, exact = analysis.dutch(), analysis.exact()
    if sought.stems:
        found += analysis.places(dutch, text, lambda forms: not sought.stems.isdisjoint(forms))
        found += [span for span, word in analysis.hyphenated(text) if sought.stems.issuperset(dutch.analyze(word))]
    if sought.words:
        found += analysis.places(exact, text, lambda forms: not sought.words.isdisjoint(forms))
    beginnings = tuple(one for one in sought.prefixes if one)
    if beginnings:
        found += analysis.places(exact, text, lambda forms: any(form.startswith(beginnings) for form in forms))
    for phrase in sought.phrases:
        found += analysis.sequences(exact, text, phrase) if phrase else ()
    return _merged(found)


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def excerpt(text: str, found: Sequence[Span]) -> Span:
    """Return the part of a passage to show: whole when it is short, else where most of its marks stand."""
    if len(text) <= _LONGEST:
        return Span(0, len(text))
    first = max(found, key=lambda one: _within(found, one.start), default=Span(0, 0)).start
    start = max(0, min(first - _BEFORE, len(text) - _LONGEST))
    end = min(len(text), start + _LONGEST)
    # From one space to another: half a word is no word.
    if start:
        space = _BREAK.search(text, start, end)
        start = space.end() if space and space.end() <= first else start
    if end < len(text):
        cut = text.rfind(" ", start, end)
        end = cut if cut > start and not any(mark.start < cut < mark.end for mark in found) else end
    return Span(start, end)


def _within(found: Sequence[Span], start: int) -> int:
    return sum(1 for one in found if start <= one.start < start + _LONGEST - _BEFORE)
