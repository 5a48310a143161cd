"""Splits text into sentences.

Reports print whole sentences; the traps are abbreviations, initials and numbers. The text may carry line ends, which
count as spaces.

Example:
    >>> text = "Dank. De heer C. de Wit, nr. 4, zei ja."
    >>> [span.of(text) for span in sentences(text)]
    ['Dank.', 'De heer C. de Wit, nr. 4, zei ja.']
"""

from __future__ import annotations

from functools import lru_cache

from kamerspoor.text.patterns import pattern
from kamerspoor.text.spans import Span

# A full stop, question or exclamation mark (with closing quote or bracket) before white space and the start of
# something new; or an empty line, which ends a sentence whatever its punctuation unless it goes on in lower case.
# A run of line ends is looked at once, from its first: otherwise a thousand of them cost a million steps.
# One class of characters comes first, so that the engine looks for those and tries nothing anywhere else.
_END = pattern(r"""
    [.?!…\n](?:
        (?<!\n)[”’"')\]]*+(?=\s++[^\sa-z,;)])
        # The mark of a note may be glued to the full stop: "is gevlogen.2 Het doel".
        |(?<=[a-zà-ÿ»”’)][.?!])\d{1,2}(?=\s++[A-ZÀ-Þ])
        |(?<=\n)(?<!\n\n)(?<!\n[ \t]\n)[ \t]*+\n\s*+(?![a-zà-ÿ]))  # an empty line
""")
_ABBREVIATION = pattern(r"""(?i)
    (?:\b(?:nrs?|art|artt|bijv|bv|ca|c\.s|d\.d|dhr|mevr|mw|dr|drs|ir|ing|mr|prof|o\.a|m\.b\.t|i\.v\.m|a\.u\.b
            |resp|incl|excl|jl|jr|sr|st|blz|p|vgl|zgn|max|min|ten|h\.k\.h|z\.k\.h|mln|mld|v|t)
        |(?<![\w’'])(?-i:[A-Z]))\.$  # an initial, not the last word of "Prima van u."
""")
_LONGEST_ABBREVIATION = 9
# What goes on for longer without a stop is a table or a list, and is cut at a space: whoever looks around a word in its
# sentence looks no further than this. The longest real sentence seen, a motion, has 2,137 characters.
_LONGEST = 4_000


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the sentences of ``text[start:end]`` in order, without the white space between them."""
    return list(_split(text, start, len(text) if end is None else end))


# Extractors ask for the same turns of the same text one after another: each is split once. A few hundred stretches are
# those of one long debate.
@lru_cache(maxsize=1024)
def _split(text: str, start: int, stop: int) -> tuple[Span, ...]:
    found: list[Span] = []
    begin = start
    for mark in _END.finditer(text, start, stop):
        cut = mark.end()
        tail = text[max(begin, cut - _LONGEST_ABBREVIATION) : cut]
        if tail.endswith(".") and _ABBREVIATION.search(tail):
            continue
        _append(found, text, begin, cut)
        begin = cut
    _append(found, text, begin, stop)
    return tuple(found)


def _append(found: list[Span], text: str, begin: int, end: int) -> None:
    # Mostly there is one space to pass over: stepping is faster than copying the sentence to strip it.
    while begin < end and text[begin].isspace():
        begin += 1
    while begin < end and text[end - 1].isspace():
        end -= 1
    while end - begin > _LONGEST:
        cut = max(text.rfind(" ", begin + 1, begin + _LONGEST), text.rfind("\n", begin + 1, begin + _LONGEST))
        cut = cut if cut > begin else begin + _LONGEST
        _append(found, text, begin, cut)
        begin = cut
        while begin < end and text[begin].isspace():
            begin += 1
    if begin < end:
        found.append(Span(begin, end))
