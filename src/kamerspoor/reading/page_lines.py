"""Finds running heads and feet of any wording: the same line on every page but for a rising number.

A heading or a question may carry a rising number too ("Vraag 1", "Scenario 2"). What tells a line of the page is that
it stands in the middle of sentences: it was printed where the page ended, whatever was being said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from kamerspoor.text.patterns import pattern

_NUMBER = pattern(r"(?<![\d.,:/-])\d{1,4}(?![\d.,:/-]*\d)")
# What counts parts of a text or names a paper is no page line, even where the copier lost the ends of lines.
_COUNTS = pattern(r"""(?i)
    (?:vra(?:ag|gen)|antwoord|artikel|motie|amendement|bijlage|hoofdstuk|paragraaf|deel|tabel|figuur|punt|noot|stap)\b
    |(?:zij|deze) krijgt\b|[-–•*]\s|\d+[.)]
""")
_LETTERS = pattern(r"[^\W\d_]{2}")
_FINAL = ".?!:;”\"')"
_LONGEST, _MOST_NUMBERS, _FEWEST = 120, 4, 3
# A page has so many lines at least, empty ones included.
_SHORTEST_PAGE = 4


def page_lines(lines: Sequence[str]) -> Mapping[int, int]:
    """Return the indexes of running heads and feet, each with its page number.

    Args:
        lines: stripped lines in reading order.
    """
    series: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for index, line in enumerate(lines):
        if _may_be(line):
            for number in _NUMBER.finditer(line):
                series[f"{line[: number.start()]}#{line[number.end() :]}"].append((index, int(number[0])))
    found: dict[int, int] = {}
    for places in series.values():
        apart = all(after - before >= _SHORTEST_PAGE for (before, _), (after, _) in pairwise(places))
        if len(places) >= _FEWEST and apart and _rises([number for _, number in places]) and _cuts(lines, places):
            found.update(places)
    return found


def _may_be(line: str) -> bool:
    if not line or len(line) > _LONGEST or line[-1] in ".;:?!," or not _NUMBER.search(line):
        return False
    few = line.count(" ") < _LONGEST and len(_NUMBER.findall(line)) <= _MOST_NUMBERS
    return few and _LETTERS.search(line) is not None and _COUNTS.match(line) is None


def _rises(numbers: Sequence[int]) -> bool:
    """Tell whether numbers rise as page numbers do."""
    steps = [after - before for before, after in pairwise(numbers)]
    return all(step > 0 for step in steps) and sum(steps) <= 2 * len(steps)


def _cuts(lines: Sequence[str], places: Sequence[tuple[int, int]]) -> bool:
    """Tell whether at least one line in four stands in the middle of a sentence."""
    cut = sum(1 for index, _ in places if _goes_on(_beside(lines, index, -1), _beside(lines, index, 1)))
    return cut >= max(len(places) // 4, 1)


def _beside(lines: Sequence[str], index: int, step: int) -> str:
    """Return the nearest non-empty line before or after a line."""
    near = range(index + step, index + 5 * step, step)
    return next((lines[place] for place in near if 0 <= place < len(lines) and lines[place]), "")


def _goes_on(before: str, after: str) -> bool:
    return bool(before and after) and before[-1] not in _FINAL and (after[0].islower() or before[-1] == "-")
