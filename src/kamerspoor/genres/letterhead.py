"""Reads the letterhead of a letter: reference, date, subject, directorate, annexes.

The lines of a letterhead stand in the head of a text or, where the layout of the page is known, beside it as page
furniture; `read_letterhead` takes either, and from each only what can be nothing else: a reference has a figure and is
no day or address, a number of annexes is a number. A fact that is printed twice counts as first printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kamerspoor.model.source_text import SourceText
from kamerspoor.text.dates import find_date
from kamerspoor.text.letter_labels import SALUTATION, LabelKind, label_of
from kamerspoor.text.patterns import pattern

# What the layout of a page calls the lines in which a letterhead stands.
_REASONS = frozenset(["letterhead", "margin", "running head", "running foot", "running line"])
_HEAD = 3500
_REFERENCE = pattern(r"(?=\D*\d)[\w&][\w&./\\()+: –-]{1,59}$")
_LONGEST_REFERENCE = 40
# Signs after which the reference goes on in the next line of a narrow column.
_OPEN = ("-", "/", "–", ".")
_NO_REFERENCE = pattern(
    r"(?:Postbus|Pagina|Blad|Bezoekadres|www)\b|[TFME][ .:]|\d{4} ?[A-Z]{2}\b|(?:\+|\(?0)[\d ()-]{9,}$|.*@"
)
_PLAIN_NUMBER = pattern(r"(?P<number>\d{1,2})(?: (?:stuks?|bijlagen?))?(?: ?\([^)]*\))?$")
_NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        ("geen", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
    )
} | {"één": 1}
_DIRECTORATE = pattern(r"""
    Directoraat[ -][Gg]eneraal|DG[ -]?[A-Z]|Generale Thesaurie|(?:[A-Z][a-z]+-?)?[Dd]irectie\b|Afdeling\b
    |Bestuurs(?:staf|departement)\b
""")
_GOES_ON = ("en", "van", "voor", "de", "het", "der", "-", ",", "&", "/")
_DIRECTORATE_LINES = 6
_SUBJECT_LINES = 4


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The facts of a letterhead; None for each that it does not print.

    Attributes:
        reference: the sender's own ("Ons kenmerk").
        your_reference: the addressee's ("Uw kenmerk").
        case: number of the case.
        date: day of the letter.
        subject: what it says it is about ("Betreft").
        directorate: part of the ministry, its levels behind each other.
        annexes: how many there are; 0 where the letter says there are none.
    """

    reference: str | None = None
    your_reference: str | None = None
    case: str | None = None
    date: date | None = None
    subject: str | None = None
    directorate: str | None = None
    annexes: int | None = None


def read_letterhead(document: SourceText) -> Letterhead:
    """Return the facts of a letterhead, from the margin of the page first, then from the head of the text."""
    greeting = SALUTATION.search(document.text[:_HEAD])
    # Above the salutation, or a page of a letter that greets nobody.
    head = document.text[: greeting.start() if greeting else _HEAD]
    return Letterhead(**(facts_of(head.split("\n")) | facts_of(margin_lines(document).split("\n"))))


def margin_lines(document: SourceText) -> str:
    """Return the lines that stand beside or above the text, in the order of the pages."""
    return "\n".join(line.text for line in document.furniture if line.reason in _REASONS)


def facts_of(lines: Sequence[str]) -> dict[str, Any]:
    """Return the facts in some lines of a letterhead, by the name of the field."""
    said: dict[str, Any] = {}
    for index, line in enumerate(lines):
        label = label_of(line)
        # Two labels on a line are the heads of two columns: which value is whose cannot be told.
        if label is not None and not label_of(label[1]):
            kind, rest = label
            below = _until_label(lines, index + 1)
            printed, more = (rest, below) if rest else (below[0] if below else "", below[1:])
            value = _value(kind, printed, more, last=not any(lines[index + 1 + len(below) :]))
            if value is not None:
                said.setdefault(kind, value)
    directorate = _directorate(lines)
    return said | {"directorate": directorate} if directorate else said


def _until_label(lines: Sequence[str], start: int) -> list[str]:
    """Return the lines below a label, up to the next label or empty line."""
    found: list[str] = []
    for line in lines[start : start + _SUBJECT_LINES + 1]:
        if label_of(line) or (not line and found):
            break
        if line:
            found.append(line)
    return found


def _value(kind: LabelKind, printed: str, more: Sequence[str], *, last: bool) -> object:
    """Return the value of a label, or None where the printed words cannot be one.

    Args:
        kind: of the label.
        printed: the first line of what may be its value.
        more: the lines under that.
        last: whether nothing but the greeting follows.
    """
    if kind in ("reference", "your_reference", "case"):
        return _reference(printed, more)
    if kind == "date":
        return _day(printed)
    if kind == "annexes":
        return _count(printed)
    return _subject(printed, more, last=last) if kind == "subject" else None


def _reference(printed: str, more: Sequence[str]) -> str | None:
    if printed.endswith(_OPEN) and more:
        apart = " " if printed.endswith((" -", " /", " –")) else ""
        printed = f"{printed}{apart}{more[0]}"
    if len(printed) > _LONGEST_REFERENCE or not _REFERENCE.match(printed) or _NO_REFERENCE.match(printed):
        return None
    return None if _day(printed) else printed


def _day(printed: str) -> date | None:
    return find_date(printed) if len(printed) < _LONGEST_REFERENCE else None


def _count(printed: str) -> int | None:
    number = _PLAIN_NUMBER.match(printed)
    return int(number["number"]) if number else _NUMBER_WORDS.get(printed.lower().rstrip("."))


def _subject(printed: str, more: Sequence[str], *, last: bool) -> str | None:
    """Return the subject with the lines in which it goes on."""
    lines = [printed]
    for line in more:
        if not (last or line[:1].islower() or line.startswith(("(", "‘", "“", "«"))):
            break
        lines.append(line)
    return " ".join(lines) or None


def _directorate(lines: Sequence[str]) -> str | None:
    """Return the part of the ministry that is named first, with its own parts."""
    start = next((index for index, line in enumerate(lines) if _DIRECTORATE.match(line)), None)
    if start is None:
        return None
    levels: list[str] = []
    for line in _part_lines(lines[start : start + _DIRECTORATE_LINES]):
        if levels and not _DIRECTORATE.match(line):
            levels[-1] += f" {line}"
        else:
            levels.append(line)
    return ", ".join(levels)


def _part_lines(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines of the name of a directorate; addresses and people end it."""
    before = ""
    for line in lines:
        goes_on = not before or _DIRECTORATE.match(line) or before.endswith(_GOES_ON) or line[:1].islower()
        # "Directoraat-Generaal" alone in its line says too little: its name is the next one.
        if not line or label_of(line) or not (goes_on or _DIRECTORATE.fullmatch(before)):
            return
        yield line
        before = line
