"""Finds headings by their type and the space around them.

A heading is one to three lines in a type of their own (heavier, slanted, underlined, larger) that end like no
sentence, with a text below that begins anew. Plain lines are headings when they number parts of the text: "1: Minder
grondstoffen", "2: Langer gebruik".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from kamerspoor.reading.layout.levels import DOTTED, LETTERED, Heading, Look, levels_of
from kamerspoor.reading.layout.measures import Measures
from kamerspoor.reading.layout.paragraphs import Placed, gap

_MOST_LINES: Final = 3
_LONGEST: Final = 230
_LONGEST_SLANTED: Final = 160
_LARGER: Final = 1.07
_NOT_ENDING: Final = tuple(".;,")
_NO_HEADING: Final = re.compile(
    r"(?:Figuur|Tabel|Afbeelding|Grafiek|Bron|Kaart|Foto)\b.{0,4}\d|(?:[•▪◦*·✓➢]|[-–—] )|https?:|www\.|.*\.{4,}|.*\|",
)
_PLAIN_NUMBERED: Final = re.compile(r"(?P<number>\d{1,2})[:.)]\s+(?=[A-ZÀ-Þ«“‘\"])")
_BEGINS: Final = re.compile(r"[A-ZÀ-Þ\d«“‘\"'’(]|[a-z][.)]\s|[ivx]{1,4}[.)]\s|(?:e|i)[A-Z]")
_OPENING_QUOTE: Final = tuple("“‘«\"'’")
_ADDRESS: Final = ("http", "www.")
_BOLD: Final = 3
_LONGEST_WITH_COLON: Final = 60
_BLANK_BELOW: Final = 1.6
_ROW_ABOVE: Final = 2.5
_INSET: Final = 3.0
_PLAIN_SHORT: Final = 0.7


def headings_of(blocks: Sequence[Sequence[Placed]], measures: Measures) -> dict[int, int]:
    """Return the level of each paragraph that is a heading, by index."""
    styled = {index for index in range(len(blocks)) if _is_styled_heading(blocks, index, measures)}
    if not styled and not any(_weight([placed]) for block in blocks for placed in block):
        # Recognised type has no weight: space alone tells.
        styled = {index for index in range(len(blocks)) if _is_spaced_heading(blocks, index)}
    chosen = sorted(styled | _numbered_series(blocks, styled))
    levelled = set(chosen)
    found: list[Heading] = []
    for index in chosen:
        look = _look(blocks, index, measures)
        found.append(Heading(_words(blocks[index]), look, adjacent=index - 1 in levelled))
    return dict(zip(chosen, levels_of(found), strict=True))


def _words(block: Sequence[Placed]) -> str:
    return " ".join(placed.line.text for placed in block)


def _weight(block: Sequence[Placed]) -> int:
    """Return how heavy the type of a paragraph is, from 0 for plain to 4 for bold."""
    lines = [placed.line for placed in block]
    if all(line.bold for line in lines):
        return 4 if not all(line.italic for line in lines) else 3
    if all(line.underlined for line in lines):
        return 2
    return 1 if all(line.italic for line in lines) else 0


def _is_styled_heading(blocks: Sequence[Sequence[Placed]], index: int, measures: Measures) -> bool:
    block = blocks[index]
    weight = _weight(block)
    larger = min(placed.line.size for placed in block) >= measures.size * _LARGER
    text = _words(block)
    if (not weight and not larger) or measures.is_smaller(block[0].line) or not _reads_like_heading(block, text):
        return False
    if text.endswith(":") and not (DOTTED.match(text) or (weight >= _BOLD and len(text) <= _LONGEST_WITH_COLON)):
        return False
    if _is_in_table(blocks, index):
        return False
    labelled = DOTTED.match(text) or LETTERED.match(text)
    if weight == 1 and not labelled and (text.startswith(_OPENING_QUOTE) or len(text) > _LONGEST_SLANTED):
        return False
    return _begins_anew(blocks, index) and _text_follows(blocks, index)


def _reads_like_heading(block: Sequence[Placed], text: str) -> bool:
    if len(block) > _MOST_LINES or len(text) > _LONGEST or text.endswith(_NOT_ENDING) or _NO_HEADING.match(text):
        return False
    return _BEGINS.match(text) is not None and any(char.isalpha() for char in text) and block[0].line.cells == 1


def _is_in_table(blocks: Sequence[Sequence[Placed]], index: int) -> bool:
    """Tell whether a line is a cell of a table, or stands between rows of one."""
    first, last = blocks[index][0], blocks[index][-1]
    if first.in_table or last.in_table:
        return True
    if not 0 < index < len(blocks) - 1:
        return False
    above, below = blocks[index - 1][-1], blocks[index + 1][0]
    upper, lower = gap(above, first), gap(last, below)
    if upper is None or lower is None or not (above.in_table and below.in_table):
        return False
    return upper < first.leading * _ROW_ABOVE and lower < first.leading * _BLANK_BELOW


def _begins_anew(blocks: Sequence[Sequence[Placed]], index: int) -> bool:
    """Tell whether the text above a paragraph has ended."""
    if index == 0:
        return True
    before, line = blocks[index - 1][-1], blocks[index][0]
    step = gap(before, line)
    return (
        step is None
        or step > line.leading * 1.25
        or before.is_final
        or before.is_short
        or bool(_weight(blocks[index - 1]))
    )


def _text_follows(blocks: Sequence[Sequence[Placed]], index: int) -> bool:
    """Tell whether new text begins below a paragraph."""
    if index + 1 >= len(blocks):
        return False
    following = blocks[index + 1][0].line.text
    return not following[0].islower() or LETTERED.match(following) is not None or following.startswith(_ADDRESS)


def _is_spaced_heading(blocks: Sequence[Sequence[Placed]], index: int) -> bool:
    """Tell whether a paragraph is a short line with space above it and a full line below."""
    if len(blocks[index]) != 1 or index + 1 >= len(blocks) or index == 0:
        return False
    line, above, following = blocks[index][0], blocks[index - 1][-1], blocks[index + 1][0]
    upper, lower = gap(above, line), gap(line, following)
    text = line.line.text
    if not _reads_like_heading(blocks[index], text) or text.endswith(":") or _is_in_table(blocks, index):
        return False
    spaced = (
        (upper is None or upper > line.leading * _BLANK_BELOW) and lower is not None and 0 < lower < line.leading * 1.25
    )
    short = line.line.right - line.left < (line.right - line.left) * _PLAIN_SHORT
    full = following.line.right - following.left > (following.right - following.left) * _PLAIN_SHORT
    return spaced and short and full and following.line.text[0].isupper() and above.is_final


def _numbered_series(blocks: Sequence[Sequence[Placed]], styled: set[int]) -> set[int]:
    """Return the plain lines that number the parts of the text ("1: …", "2: …")."""
    runs: list[list[int]] = [[]]
    for index, block in enumerate(blocks):
        if index in styled:
            runs.append([])
            continue
        found = _PLAIN_NUMBERED.match(block[0].line.text)
        if found is None or not _is_plain_heading(blocks, index):
            continue
        if int(found["number"]) != len(runs[-1]) + 1 or (runs[-1] and runs[-1][-1] == index - 1):
            runs.append([])
        if int(found["number"]) == len(runs[-1]) + 1:
            runs[-1].append(index)
    return {index for run in runs if len(run) > 1 for index in run}


def _is_plain_heading(blocks: Sequence[Sequence[Placed]], index: int) -> bool:
    block = blocks[index]
    if len(block) != 1 or index + 1 >= len(blocks) or block[0].line.text.endswith(_NOT_ENDING):
        return False
    line, following = block[0], blocks[index + 1][0]
    short = line.line.right - line.left < (line.right - line.left) * _PLAIN_SHORT
    return short and line.line.left <= line.left + _INSET and _PLAIN_NUMBERED.match(following.line.text) is None


def _look(blocks: Sequence[Sequence[Placed]], index: int, measures: Measures) -> Look:
    block = blocks[index]
    below = gap(block[-1], blocks[index + 1][0]) if index + 1 < len(blocks) else None
    size = round(block[0].line.size / measures.size * 10) / 10
    inset = block[0].line.left > block[0].left + _INSET
    blank = None if below is None else below > block[0].leading * _BLANK_BELOW
    return Look(size, _weight(block), blank, inset)
