"""The sentences of what is read out as a list: its lines end them, as full stops do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Span, fold

_EVERY_LINE = re.compile(r"\s*\n\s*")
# Where a line ends that its paragraph does not outlive: at a colon or semicolon, or before a dash.
_LINE_END = re.compile(r"(?<=[:;])\s*\n\s*|\n[ \t]*(?=(?:[–—•*-]|\d{1,2}[.)])\s+[A-ZÀ-Þ’'\"“])")
_DASH = re.compile(r"[ \t]*(?:[–—•*-]|\d{1,2}[.)])\s+(?=[A-ZÀ-Þ’'\"“])")


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence of what is read out.

    Attributes:
        dashed: whether a dash or a number in front makes it an item.
        behind_dash: whether it stands behind such an item, up to the next.
    """

    span: Span
    words: str
    dashed: bool = False
    behind_dash: bool = False


def read_sentences(text: str, start: int, end: int) -> Iterator[ReadSentence]:
    """Yield the sentences of a turn; lines end one where they end in a colon, begin with a dash, or are paragraphs."""
    begin = start
    for cut in (*(found.span() for found in _breaks(text, start, end)), (end, end)):
        dash = _DASH.match(text, begin, cut[0])
        first = dash is not None
        for span in sentences(text, dash.end() if dash else begin, cut[0]):
            yield ReadSentence(span, fold(span.of(text)), first, dash is not None and not first)
            first = False
        begin = cut[1]


def _breaks(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield where lines end a sentence: every line where lines are whole paragraphs, and none goes on in lower case."""
    wrapped = re.search(r"[^.:;?!…]\n[ \t]*[a-zà-ÿ(]", text[start:end]) is not None
    return (_LINE_END if wrapped else _EVERY_LINE).finditer(text, start, end)
