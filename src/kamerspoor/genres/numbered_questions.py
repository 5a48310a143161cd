"""Reads questions that have a bare number and no heading, with their answers.

Grammar::

    list  = item+                      numbers count up from one
    item  = number [question] [answer]
    number = "1" alone on its line | "1. " | "• 1. "     "2 en 3", "4 t/m 6" stand over several questions

A committee's list prints question and answer under one number; the question ends with its last question mark. Two
letters (or parts I and II) number the questions in one and the answers in the other.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kamerspoor.genres.written_questions.headings import printed_numbers
from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import until_next
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Span, trimmed

_ITEM = Patterns(
    numbers=r"\d{1,3}(?:(?:, | en |/| ?[-–] ?| t/m | tot en met )\d{1,3}){0,20}",
    # A line that begins with a number and a capital is an item; "12 mei 2031" and "3 miljoen" are none.
    behind=r"[.)]?[ \t]*$|[.)][ \t]*(?=\S)|[ \t]+(?=[A-ZÀ-Þ«\"“‘(])",
)(r"(?m)^[ \t]*(?:[•◦▪*–-][ \t]*)?(?P<numbers>(?&numbers))(?&behind)")
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")
# Columns of the list itself: "Bijlage", "Blz. (van)", "t/m" follow the question as bare numbers.
_COLUMNS = re.compile(r"(?<=\?)[ \t]*\n?(?:[ \t]*\d{1,3}){1,2}[ \t]*(?=\n|$)")
_ENDS_ASKING = re.compile(r"\?[»”\"’')]*(?:\d{1,2})?$")
_MOST_SKIPPED = 3


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered question or answer.

    Attributes:
        numbers: printed before it.
        cue: the number or heading as printed.
        body: what stands under it, up to the next item.
        kind: ``question`` or ``answer``, where a heading says which.
    """

    numbers: tuple[int, ...]
    cue: Span
    body: Span
    kind: str = "question"


def read_items(text: str, start: int, end: int) -> list[Item]:
    """Return the items whose numbers count up from one; other numbers are ignored."""
    chain = _counting(text, list(_ITEM.finditer(text, start, end)), end)
    return [
        Item(printed_numbers(match["numbers"]), trimmed(text, *match.span()), trimmed(text, match.end(), stop))
        for match, stop in until_next(chain, end)
    ]


def are_questions(text: str, items: Sequence[Item]) -> bool:
    """Tell whether the items are questions: more than two thirds have a question mark near the start."""
    asking = sum(1 for item in items if "?" in _paragraphs(text, item.body)[0].of(text))
    return len(items) > 0 and 3 * asking > 2 * len(items)


def split_item(text: str, body: Span) -> tuple[Span, Span | None]:
    """Return the question and the answer that stand under one number; None without an answer."""
    paragraphs = _paragraphs(text, body)
    asking = [bool(_ENDS_ASKING.search(_COLUMNS.sub("", part.of(text)).rstrip())) for part in paragraphs]
    count = asking.index(False) if False in asking else len(asking)
    if count > 0 and len(paragraphs) > 1:
        end = text.rindex("?", body.start, paragraphs[count - 1].end) + 1
    elif "?" in paragraphs[0].of(text):
        end = _end_of_asking(text, paragraphs[0])
    else:
        # No question mark: the first paragraph asks ("Graag een toelichting op …").
        end = paragraphs[0].end
    columns = _COLUMNS.match(text, end, body.end)
    answer = trimmed(text, columns.end() if columns else end, body.end)
    return Span(body.start, end), answer if answer.end > answer.start else None


def _end_of_asking(text: str, stretch: Span) -> int:
    """Return where the questions at the start of a stretch end."""
    end = None
    for sentence in sentences(text, stretch.start, stretch.end):
        asks = _ENDS_ASKING.search(_COLUMNS.sub("", sentence.of(text)).rstrip()) is not None
        if asks:
            end = text.rindex("?", sentence.start, sentence.end) + 1
        elif end is not None:
            break
    return stretch.end if end is None else end


def _paragraphs(text: str, body: Span) -> list[Span]:
    """Return the stretches between empty lines."""
    cuts = [(body.start, body.start), *(gap.span() for gap in _PARAGRAPH.finditer(text, body.start, body.end))]
    return [Span(begin[1], end[0]) for begin, end in pairwise([*cuts, (body.end, body.end)])]


def _counting(text: str, found: Sequence[re.Match[str]], end: int) -> list[re.Match[str]]:
    """Return the items that count up from one; a number is skipped only when it does not occur later.

    An answer may hold a numbered list of its own: of several places for a number, one that asks something is taken.
    """
    every: dict[int, list[int]] = {}
    asking: dict[int, list[int]] = {}
    for place, (match, stop) in enumerate(until_next(found, end)):
        number = printed_numbers(match["numbers"])[0]
        every.setdefault(number, []).append(place)
        if text.find("?", match.end(), stop) >= 0:
            asking.setdefault(number, []).append(place)
    chain: list[re.Match[str]] = []
    last, place = 0, -1
    while True:
        steps = (last + step for step in range(1, _MOST_SKIPPED + 1 if chain else 2))
        following = next((one for number in steps if (one := _place(number, every, asking, place)) is not None), None)
        if following is None:
            return chain
        chain.append(found[following])
        last, place = printed_numbers(found[following]["numbers"])[-1], following


def _place(number: int, every: dict[int, list[int]], asking: dict[int, list[int]], after: int) -> int | None:
    """Return the next place of a number, preferably one that asks something."""
    first, asks = _next(every.get(number, []), after), _next(asking.get(number, []), after)
    if first is None or asks is None:
        return first
    following = _next(asking.get(number + 1, []), first)
    return asks if following is None or asks < following else first


def _next(places: list[int], after: int) -> int | None:
    index = bisect_left(places, after + 1)
    return places[index] if index < len(places) else None
