"""Parts of a line to whole lines: what stands on one baseline, side by side, is one line again.

A reader of pages cuts lines at raised figures and at wide gaps. A label and its words, and words around a figure,
belong together; parts set wide apart are the cells of a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from kamerspoor.reading.layout.page import LaidLine

# Parts lie on one baseline when their lower edges differ by less than this share of the size.
_BASELINE: Final = 0.3
_ALIKE: Final = (0.8, 1.25)
# Beyond this share of the size a gap parts cells; words around a raised figure touch.
_CELL_GAP: Final = 1.25
_TOUCH: Final = 0.12
# Two parts may be a name and its value; from three on a row is one of a table.
_FEWEST_CELLS: Final = 3
# Two columns: so many rows of two halves, most of which are wider than this share of the page.
_COLUMN_ROWS: Final = 5
_COLUMN_WIDTH: Final = 0.15
_LABEL: Final = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.:)]?|[a-zA-Z][.)]|[ivx]{1,4}[.)]|[-–•▪◦o*·✓➢])$")
_FIGURES: Final = re.compile(r"[\d⁰¹²³⁴-⁹, ]+$")
_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# What symbol fonts print as a bullet lies in the private area.
_BULLETS: Final = {
    0xF0B7: "•",
    0xF0A7: "▪",
    0xF02D: "-",
    0xF0FC: "✓",
    0xF0D8: "➢",
    0xF0A8: "•",
    0x25CF: "•",
    0xF06F: "◦",
}


def whole_lines(parts: Iterable[LaidLine], width: float) -> list[LaidLine]:
    """Return the lines of a page with their parts put together, in the order of the first part.

    Args:
        parts: in the order of the source.
        width: of the page.
    """
    rows: list[list[LaidLine]] = []
    for part in parts:
        if rows and _beside(rows[-1][-1], part):
            rows[-1].append(part)
        else:
            rows.append([part])
    if _are_columns(rows, width):
        rows = [half for row in rows for half in _halves(row, width / 2)]
    return [_plain(_together(row) if len(row) > 1 else row[0]) for row in rows]


def _are_columns(rows: Sequence[Sequence[LaidLine]], width: float) -> bool:
    """Tell whether the rows of a page are lines of two columns, written row by row: both halves are long."""
    split = [row for row in rows if len(_halves(row, width / 2)) > 1]
    whole = sum(1 for row in rows for part in row if part.left < width / 2 < part.right)
    if len(split) < max(_COLUMN_ROWS, whole):
        return False
    long = (
        sum(part.width for part in half) > width * _COLUMN_WIDTH for row in split for half in _halves(row, width / 2)
    )
    return sum(long) > len(split)


def _halves(row: Sequence[LaidLine], middle: float) -> list[list[LaidLine]]:
    left = [part for part in row if part.right <= middle]
    right = [part for part in row if part.left >= middle]
    return [left, right] if left and right and len(left) + len(right) == len(row) else [list(row)]


def _plain(line: LaidLine) -> LaidLine:
    text = line.text
    return line if text.isascii() else line._replace(text=text.translate(_BULLETS))


def _beside(before: LaidLine, part: LaidLine) -> bool:
    size = max(before.size, part.size)
    if part.left < before.right - size / 2 or before.hyphen:
        return False
    if abs(part.bottom - before.bottom) < size * _BASELINE:
        return _ALIKE[0] <= part.size / before.size <= _ALIKE[1] or _is_mark(part, before) or _is_mark(before, part)
    return (_is_mark(part, before) or _is_mark(before, part)) and abs(part.bottom - before.bottom) < size


def _is_mark(part: LaidLine, line: LaidLine) -> bool:
    """Tell whether a part is a small figure beside a line."""
    return part.size < line.size * _ALIKE[0] and _FIGURES.match(part.text) is not None


def _together(row: Sequence[LaidLine]) -> LaidLine:
    main = max(row, key=lambda part: (len(part.text), -part.left))
    cells = [""]
    before: LaidLine | None = None
    for part in row:
        text = part.text.translate(_RAISED) if _is_mark(part, main) and part.bottom > main.bottom else part.text
        gap = part.left - before.right if before else 0.0
        if before is None:
            cells[0] = text
        elif gap > main.size * _CELL_GAP and not (len(cells) == 1 and _LABEL.match(cells[0])):
            cells.append(text)
        else:
            apart = gap > main.size * _TOUCH and text[0] not in ".,;:)?!" and not _is_mark(part, main)
            cells[-1] += f" {text}" if apart else text
        before = part
    inked = [part for part in row if not _is_mark(part, main) and not _LABEL.match(part.text)] or [main]
    return main._replace(
        text=(" | " if len(cells) >= _FEWEST_CELLS else " ").join(cells),
        source=row[0].source,
        left=row[0].left,
        right=row[-1].right,
        bold=all(part.bold for part in inked),
        italic=all(part.italic for part in inked),
        underlined=all(part.underlined for part in inked),
        hyphen=row[-1].hyphen,
        cells=len(cells),
    )
