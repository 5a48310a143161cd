"""Finds the date and reference that a letter prints again on every sheet after the first.

A text without the layout of its pages shows them only by their words. A line goes out where it repeats what the head of
the letter says, or stands in one run of labels and values with one that does: what is printed once is no repetition.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from kamerspoor.text.letter_labels import SALUTATION, label_of

REASON = "letterhead"
_HEAD_LINES = 120
_LABELS = frozenset(["date", "reference", "your_reference"])
_PAGE = re.compile(r"(?:Pagina|Blad) \d{1,3} ?(?:van|/) ?\d{1,3}$")
_LONGEST_VALUE = 60

_Run = list[tuple[int, str]]


def follow_up_sheets(lines: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """Return the indexes of the lines that repeat the letterhead, sheet by sheet.

    Args:
        lines: stripped lines in reading order.
    """
    greeting = next((at for at, line in enumerate(lines[:_HEAD_LINES]) if SALUTATION.match(line)), None)
    if greeting is None:
        return ()
    head = {value for _, value in _values(lines, 0, greeting)}
    runs = list(_runs(lines, greeting + 1))
    printed = Counter(value for run in runs for value in {value for _, value in run if value})
    return tuple(
        tuple(place for place, _ in run)
        for run in runs
        if any(value in head or printed[value] > 1 for _, value in run if value)
    )


def _values(lines: Sequence[str], start: int, end: int) -> Iterator[tuple[int, str]]:
    """Yield the lines that hold labels and values, each with the value that ends there."""
    place = start
    while place < end:
        label = label_of(lines[place])
        if label is not None and label[0] in _LABELS:
            under = next((at for at in range(place + 1, min(place + 3, end)) if lines[at]), place)
            if label[1]:
                yield place, label[1]
            elif under > place and any(map(str.isdigit, lines[under])) and len(lines[under]) < _LONGEST_VALUE:
                yield place, ""
                yield under, lines[under]
                place = under
        place += 1


def _runs(lines: Sequence[str], start: int) -> Iterator[_Run]:
    """Yield the groups of such lines below the salutation."""
    run: _Run = []
    for place, value in _values(lines, start, len(lines)):
        if run and any(line and not _PAGE.match(line) for line in lines[run[-1][0] + 1 : place]):
            yield run
            run = []
        run.append((place, value))
    if run:
        yield run
