"""Finds letters that are printed inside another paper, such as a question and its reply.

Grammar::

    letter = "BRIEF VAN " sender | "BRIEF AAN " addressee     in capitals, over one or more lines
             ["Aan " addressee] [place ", " date] text        to the next such heading or the end of the paper
"""

from __future__ import annotations

import re

from kamerspoor.genres.office_lines import readable
from kamerspoor.model.consultations import InnerLetter
from kamerspoor.text.dates import find_date
from kamerspoor.text.patterns import pattern
from kamerspoor.text.rules import until_next, words_of
from kamerspoor.text.spans import fold, trimmed

_HEADING = re.compile(
    r"^BRIEF (?P<way>VAN|AAN) (?:DE |HET )?(?P<who>[A-ZÀ-Þ][^a-zà-ÿ\n]{3,300}(?:\n[A-ZÀ-Þ/][^a-zà-ÿ\n]{3,300})*)$",
    re.MULTILINE,
)
_ADDRESSEE = re.compile(r"^Aan (?:de |het )?(?P<who>[^\n]{3,200})$", re.MULTILINE)
_PLACE = pattern(r"(?m)^(?:(?&seat)|Amsterdam|Brussel),? (?P<date>(?&day))")
_MARK = re.compile(r"(?<=[a-zà-ÿ])\d{1,2}$")
_COMMITTEE = re.compile(r"\b(?:Vaste )?Commissies?\b")
_HEAD = 700
_GOVERNMENT = re.compile(r"^(?:vice-)?(?:minister|staatssecretaris)", re.IGNORECASE)


def read_inner_letters(text: str, begin: int) -> tuple[InnerLetter, ...]:
    """Return the letters that are printed inside a paper, in order.

    Args:
        text: of the paper.
        begin: where its own head ends; a heading above it is the paper's.
    """
    headings = _HEADING.finditer(text, begin)
    return tuple(_letter(text, heading, end) for heading, end in until_next(headings, len(text)))


def by_government(letter: InnerLetter) -> bool:
    """Tell whether a minister or state secretary wrote a letter."""
    return letter.sender is not None and _GOVERNMENT.match(letter.sender) is not None


def _letter(text: str, heading: re.Match[str], end: int) -> InnerLetter:
    stop = min(end, heading.end() + _HEAD)
    named = _MARK.sub("", _COMMITTEE.sub(lambda match: match[0].lower(), readable(fold(heading["who"]))))
    address = words_of(_ADDRESSEE.search(text, heading.end(), stop), "who")
    return InnerLetter(
        sender=named if heading["way"] == "VAN" else None,
        addressee=(address or (named if heading["way"] == "AAN" else "")).rstrip(" ,") or None,
        date=find_date(words_of(_PLACE.search(text, heading.end(), stop), "date")),
        span=trimmed(text, heading.start(), end),
    )
