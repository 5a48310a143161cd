"""Joins the parts of a line that stand on one baseline to whole lines.

A reader of pages cuts lines at raised figures and at wide gaps. A label and its words, and words around a figure,
belong together; parts set wide apart are the cells of a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kamerspoor.reading.layout.page import LaidLine
from kamerspoor.text.raised import TO_RAISED

# Parts lie on one baseline when their lower edges differ by less than this share of the size.
_BASELINE: Final = 0.3
_ALIKE: Final = (0.8, 1.25)
# Beyond this share of the size a gap parts cells; words around a raised figure touch.
_CELL_GAP: Final = 1.25
_TOUCH: Final = 0.12
# Two parts may be a name and its value; from three on a row is one of a table.
_NAME_AND_VALUE: Final = 2
_FEWEST_CELLS: Final = 3
# Two columns: so many rows of two halves, most of which are wider than this share of the page.
_COLUMN_ROWS: Final = 5
_COLUMN_WIDTH: Final = 0.15
# The text of a page: its lines of so many letters, of which such a share end at its right edge.
_LONG_LINE: Final = 45
_WITHIN: Final = 0.98
_RIGHT_HALF: Final = 0.6
# Where on the page the second of two blocks begins.
_PAIR: Final = (0.38, 0.62)
_LABEL: Final = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.:)]?|[a-zA-Z][.)]|[ivx]{1,4}[.)]|[-–•▪◦o*·✓➢])$")
_FIGURES: Final = re.compile(r"[\d⁰¹²³⁴-⁹, ]+$")
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
    """Return the lines of a page with their parts joined.

    Args:
        parts: in the order of the source.
        width: of the page.
    """
    parts = list(parts)
    edge = _text_edge(parts, width)
    rows: list[list[LaidLine]] = []
    for part in parts:
        if rows and part.left < edge and _beside(rows[-1][-1], part):
            rows[-1].append(part)
        else:
            rows.append([part])
    if _are_columns(rows, width):
        rows = [half for row in rows for half in _halves(row, width / 2)]
    else:
        rows = [part for run in _runs_of_pairs(rows, width) for part in run]
    whole = [_together(row) if len(row) > 1 else row[0] for row in rows]
    return [line if line.text.isascii() else line._replace(text=line.text.translate(_BULLETS)) for line in whole]


def _text_edge(parts: Sequence[LaidLine], width: float) -> float:
    """Return the right edge of the text; what begins beyond it is margin."""
    rights = sorted(part.right + part.size / 2 for part in parts if len(part.text) >= _LONG_LINE)
    edge = rights[int(len(rights) * _WITHIN)] if len(rights) >= _COLUMN_ROWS else 0.0
    # Long lines may fill the left one of two columns only.
    return edge if edge > width * _RIGHT_HALF else float("inf")


def _are_columns(rows: Sequence[Sequence[LaidLine]], width: float) -> bool:
    """Tell whether rows are the lines of two columns, written row by row."""
    split = [row for row in rows if len(_halves(row, width / 2)) > 1]
    whole = sum(1 for row in rows for part in row if part.left < width / 2 < part.right)
    if len(split) < max(_COLUMN_ROWS, whole):
        return False
    long = (
        sum(part.width for part in half) > width * _COLUMN_WIDTH for row in split for half in _halves(row, width / 2)
    )
    return sum(long) > len(split)


def _runs_of_pairs(rows: Sequence[list[LaidLine]], width: float) -> Iterator[list[list[LaidLine]]]:
    """Yield the rows, with two blocks side by side put one after the other."""
    run: list[list[LaidLine]] = []
    for row in rows:
        if run and not (_is_pair(row, width) and abs(row[1].left - run[-1][1].left) < row[1].size):
            yield _side_by_side(run)
            run = []
        if _is_pair(row, width):
            run.append(row)
        else:
            yield [row]
    yield _side_by_side(run)


def _is_pair(row: Sequence[LaidLine], width: float) -> bool:
    """Tell whether a row has two parts of which the second begins near the middle of the page."""
    if len(row) != _NAME_AND_VALUE or not width * _PAIR[0] < row[1].left < width * _PAIR[1]:
        return False
    worded = all(any(char.isalpha() for char in part.text) for part in row)
    return worded and row[1].left - row[0].right > row[0].size * _CELL_GAP


def _side_by_side(run: Sequence[Sequence[LaidLine]]) -> list[list[LaidLine]]:
    if len(run) == 1:
        return [list(run[0])]
    return [[row[side]] for side in (0, 1) for row in run]


def _halves(row: Sequence[LaidLine], middle: float) -> list[list[LaidLine]]:
    left = [part for part in row if part.right <= middle]
    right = [part for part in row if part.left >= middle]
    return [left, right] if left and right and len(left) + len(right) == len(row) else [list(row)]


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
    last_cell = 0.0
    before: LaidLine | None = None
    for part in row:
        text = part.text.translate(TO_RAISED) if _is_mark(part, main) and part.bottom > main.bottom else part.text
        gap = part.left - before.right if before else 0.0
        if before is None:
            cells[0] = text
        elif gap > main.size * _CELL_GAP and not (len(cells) == 1 and _LABEL.match(cells[0])):
            cells.append(text)
            last_cell = part.left
        else:
            apart = gap > main.size * _TOUCH and text[0] not in ".,;:)?!" and not _is_mark(part, main)
            cells[-1] += f" {text}" if apart else text
        before = part
    # Of a name and its value the value is what the line is about.
    worded = row if len(cells) != _NAME_AND_VALUE else [part for part in row if part.left >= last_cell]
    inked = [part for part in worded if not _is_mark(part, main) and not _LABEL.match(part.text)] or [main]
    return inked[0]._replace(
        text=(" | " if len(cells) >= _FEWEST_CELLS else " ").join(cells),
        source=row[0].source,
        left=row[0].left,
        right=row[-1].right,
        bottom=main.bottom,
        size=inked[0].size if len(cells) == _NAME_AND_VALUE else main.size,
        bold=all(part.bold for part in inked),
        italic=all(part.italic for part in inked),
        underlined=all(part.underlined for part in inked),
        hyphen=row[-1].hyphen,
        cells=len(cells),
        last_cell=last_cell,
    )
