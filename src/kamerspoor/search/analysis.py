"""How words are told apart, in the index, in a question and in a highlight alike.

Two ways. ``dutch`` forgets capitals and accents, takes compounds apart and keeps stems: *gasafhankelijkheid* is found
by *afhankelijk van gas*. ``exact`` forgets only capitals and accents, and keeps the order of words, for phrases and
names.

The parts of compounds are our own list: a word is taken apart when they cover it whole, so what the list does not know
stays as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from importlib import resources
from typing import Final

from tantivy import Filter, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

from kamerspoor.text.spans import Span

# Longer runs of letters are no words but what went wrong in a file.
_LONGEST = 60


@cache
def compound_parts() -> tuple[str, ...]:
    """Return the parts of which compounds are made."""
    written = (resources.files("kamerspoor.search") / "compounds.txt").read_text(encoding="utf-8")
    return tuple(word for line in written.splitlines() if not line.startswith("#") for word in line.split())


def _plain() -> TextAnalyzerBuilder:
    plain = TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.remove_long(_LONGEST))
    return plain.filter(Filter.lowercase()).filter(Filter.ascii_fold())


@cache
def exact() -> TextAnalyzer:
    """Return what keeps words as they are written, but for capitals and accents."""
    return _plain().build()


@cache
def dutch() -> TextAnalyzer:
    """Return what keeps the stems of words and of the parts of compounds."""
    split = _plain().filter(Filter.split_compound(list(compound_parts())))
    return split.filter(Filter.stemmer("dutch")).build()


@cache
def whole() -> TextAnalyzer:
    """Return what keeps a value as one word, but for capitals and accents: a party, a dossier."""
    return TextAnalyzerBuilder(Tokenizer.raw()).filter(Filter.lowercase()).filter(Filter.ascii_fold()).build()


# Words with hyphens between them, as in what is written both ways: wiskunde-onderwijs, wiskundeonderwijs.
_HYPHENATED: Final = re.compile(r"(?<![\w-])[^\W\d_]+(?:[-‐‑][^\W\d_]+)+(?![\w-])")


def hyphenated(text: str) -> Iterator[tuple[Span, str]]:
    """Yield where words with hyphens stand, and each as one word."""
    for word in _HYPHENATED.finditer(text):
        yield Span(*word.span()), re.sub("[-‐‑]", "", word.group())


# A run of letters and figures, as Tantivy's simple tokenizer takes them.
_RUN: Final = re.compile(r"[^\W_]+")


@lru_cache(maxsize=200_000)
def forms(analyzer: TextAnalyzer, word: str) -> tuple[str, ...]:
    """Return the forms under which one word is kept: itself or its stem, or those of its parts."""
    return tuple(analyzer.analyze(word))


def places(analyzer: TextAnalyzer, text: str, wanted: Callable[[Sequence[str]], bool]) -> Iterator[Span]:
    """Yield where the words stand of which the forms are wanted.

    Each different word is looked at once, and only those that are wanted are looked for in the text: a passage has
    hundreds of words, and an answer dozens of passages.
    """
    for word in set(_RUN.findall(text)):
        if wanted(forms(analyzer, word)):
            yield from _whole(word, text)


def sequences(analyzer: TextAnalyzer, text: str, sequence: Sequence[str]) -> Iterator[Span]:
    """Yield where words stand one after the other, each in the form that is given."""
    # What is too long to be a word has no form, and stands between others all the same.
    kept = [(forms(analyzer, word) or ("",))[0] for word in _RUN.findall(text)]
    length, wanted = len(sequence), list(sequence)
    found = [at for at, form in enumerate(kept) if form == wanted[0] and kept[at : at + length] == wanted]
    spans = [run.span() for run in _RUN.finditer(text)] if found else []
    for at in found:
        yield Span(spans[at][0], spans[at + length - 1][1])


def _whole(word: str, text: str) -> Iterator[Span]:
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            yield Span(at, end)
        at = text.find(word, end)
