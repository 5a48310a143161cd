"""Raised figures of the running text to marks of the notes: taken out of the words, and tied to their notes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from kamerspoor.reading.layout.notes import PageNote
from kamerspoor.reading.layout.paragraphs import Placed
from kamerspoor.reading.raw import FIRST_MARK, MOST_MARKS
from kamerspoor.text.raised import TO_DIGITS

# Behind a unit a raised figure is its power. Two marks side by side are parted by a comma.
_RAISED: Final = re.compile(
    r" ?(?<!\b[mM])(?<!\b[kdc]m)(?<![⁰¹²³⁴-⁹])(?P<label>[⁰¹²³⁴-⁹]{1,3})(?:[,;] ?(?=[⁰¹²³⁴-⁹])| (?=[.,;:)]))?"
)


def with_marks(body: Sequence[Placed], notes: Sequence[PageNote]) -> list[Placed]:
    """Return the running text with a sign (see `raw.FIRST_MARK`) for each raised figure that is the mark of a note.

    Args:
        body: the running text.
        notes: of the paper; a mark belongs to the note with its number on its page, else to the only one there is.
    """
    by_page: dict[tuple[str, int], int] = {}
    by_label: defaultdict[str, list[int]] = defaultdict(list)
    for number, note in enumerate(notes[:MOST_MARKS]):
        by_page.setdefault((note.label, note.lines[0][0]), number)
        by_label[note.label].append(number)
    if not by_label:
        return list(body)

    def signed(placed: Placed) -> Placed:
        def sign(found: re.Match[str]) -> str:
            label = found["label"].translate(TO_DIGITS)
            only = by_label[label][0] if len(by_label.get(label, ())) == 1 else None
            number = by_page.get((label, placed.page), only)
            if number is None:
                return found[0]
            apart = found[0].startswith(" ") and placed.line.text[found.end() : found.end() + 1].isalnum()
            return f"{' ' if apart else ''}{chr(FIRST_MARK + number)}"

        text = _RAISED.sub(sign, placed.line.text)
        return placed if text == placed.line.text else placed._replace(line=placed.line._replace(text=text))

    return [placed if placed.line.text.isascii() else signed(placed) for placed in body]
