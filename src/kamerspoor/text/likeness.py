"""Finds a phrase in a text with recognition errors.

Example:
    >>> find_like("bla bla en gaaf over tot dc 0rde van de dag. Smit", "en gaat over tot de orde van de dag").start
    8
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from kamerspoor.text.spans import Span

_WORD = re.compile(r"\S+")
# A paper of one page; in longer texts a likeness would be chance.
_FURTHEST = 20_000


def find_like(text: str, phrase: str, start: int = 0, *, least: float = 0.75) -> Span | None:
    """Return the words of a text that are most like a phrase, or None.

    Args:
        text: the text to look in.
        phrase: the words as they should be.
        start: where to begin.
        least: how much must agree, from 0 to 1. By hand; 0.65 and 0.85 find the same motion papers (n = 110, of
            which 17 scans, 28 November 2026).
    """
    words = [Span(*match.span()) for match in _WORD.finditer(text, start, start + _FURTHEST)]
    wanted = "".join(phrase.lower().split())
    size = len(phrase.split())
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    best: Span | None = None
    for count in (size, size - 1, size + 1):
        for index in range(len(words) - count + 1):
            span = Span(words[index].start, words[index + count - 1].end)
            matcher.set_seq1("".join(span.of(text).lower().split()))
            # The cheap bounds dismiss nearly every stretch.
            if (
                matcher.real_quick_ratio() > least
                and matcher.quick_ratio() > least
                and (ratio := matcher.ratio()) > least
            ):
                best, least = span, ratio
    return best
