"""Puts the lines of a page in reading order.

The order of the source is kept where it reads from top to bottom, which it does in nearly all papers.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from kamerspoor.reading.layout.page import LaidLine

# Each of two columns has at least so many lines and such a share of the letters; the text over both at most half.
_COLUMN_LINES: Final = 5
_COLUMN_SHARE: Final = 0.1
_MIDDLE: Final = 2.0
# A line this share of its size above the one before it begins a new run.
_UPWARD: Final = 0.5
# Lines further apart than this share of the leading are of two paragraphs.
_PARAGRAPH: Final = 1.3
_FULL: Final = 0.75


def in_reading_order(lines: Sequence[LaidLine], sides: Sequence[str], leading: float) -> list[LaidLine]:
    """Return the lines of a page's text in the order of reading.

    Args:
        lines: without furniture and notes, in the order of the source.
        sides: the column of each (see `sides_of`).
        leading: usual distance between the lines of a paragraph.
    """
    if not sides:
        return _one_column(lines, leading)
    return list(lines) if _columns_in_order(sides) else _two_columns(lines, sides)


def sides_of(lines: Sequence[LaidLine], width: float) -> list[str]:
    """Return the column of each line (``left``, ``right``, ``full``); empty for a page without two columns."""
    sides = [_side(line, width / 2) for line in lines]
    letters = dict.fromkeys(("left", "right", "full"), 0)
    for line, side in zip(lines, sides, strict=True):
        letters[side] += len(line.text)
    if min(sides.count("left"), sides.count("right")) < _COLUMN_LINES:
        return []
    share = sum(letters.values()) * _COLUMN_SHARE
    return (
        sides
        if min(letters["left"], letters["right"]) >= share and letters["full"] * 2 <= sum(letters.values())
        else []
    )


def _side(line: LaidLine, middle: float) -> str:
    if line.right <= middle + _MIDDLE:
        return "left"
    return "right" if line.left >= middle - _MIDDLE else "full"


def _columns_in_order(sides: Sequence[str]) -> bool:
    """Tell whether the source already has the columns one after the other."""
    columns = [side for side in sides if side != "full"]
    switches = sum(1 for one, two in pairwise(columns) if (one, two) == ("right", "left"))
    return switches <= 1 + sides.count("full")


def _two_columns(lines: Sequence[LaidLine], sides: Sequence[str]) -> list[LaidLine]:
    """Return the lines with the left column before the right one, between lines of full width."""
    ordered: list[LaidLine] = []
    band: list[tuple[bool, float, LaidLine]] = []
    for line, side in sorted(zip(lines, sides, strict=True), key=lambda pair: -pair[0].top):
        if side == "full":
            ordered.extend(entry[2] for entry in sorted(band, key=lambda entry: entry[:2]))
            band = []
            ordered.append(line)
        else:
            band.append((side == "right", -line.top, line))
    ordered.extend(entry[2] for entry in sorted(band, key=lambda entry: entry[:2]))
    return ordered


def _one_column(lines: Sequence[LaidLine], leading: float) -> list[LaidLine]:
    """Return the lines with text that stands beside the column moved behind its paragraph."""
    runs = _runs(lines)
    if len(runs) == 1:
        return list(lines)
    main = max(runs, key=lambda run: sum(line.width for line in run))
    waiting = sorted((at for at, run in enumerate(runs) if run is not main), key=lambda at: runs[at][-1].bottom)
    ordered: list[LaidLine] = []
    last_gap = 0
    for one, two in pairwise([None, *main]):
        if two is not None and (one is None or one.bottom - two.bottom > leading * _PARAGRAPH):
            passed = next(
                (count for count, at in enumerate(reversed(waiting)) if runs[at][-1].bottom <= two.bottom), None
            )
            first = len(waiting) - passed if passed is not None else 0
            # Boxes of one figure keep the order of the source.
            ordered.extend(line for at in sorted(waiting[first:]) for line in runs[at])
            del waiting[first:]
            last_gap = len(ordered)
        ordered.extend([two] if two else [])
    rest = [line for at in sorted(waiting) for line in runs[at]]
    if not rest or not _is_open(main[-1], main) or max(line.bottom for line in rest) < main[-1].bottom:
        return [*ordered, *rest]
    return [*ordered[:last_gap], *rest, *ordered[last_gap:]]


def _is_open(last: LaidLine, lines: Sequence[LaidLine]) -> bool:
    """Tell whether the last sentence of a page goes on: its line is full and has no full stop."""
    return last.right > max(line.right for line in lines) * _FULL and last.text[-1] not in ".?!"


def _runs(lines: Sequence[LaidLine]) -> list[list[LaidLine]]:
    """Return the lines in groups, cut where a line stands above the one before it."""
    runs: list[list[LaidLine]] = [[]]
    for line in lines:
        if runs[-1] and line.bottom > runs[-1][-1].bottom + line.size * _UPWARD:
            runs.append([])
        runs[-1].append(line)
    return runs
