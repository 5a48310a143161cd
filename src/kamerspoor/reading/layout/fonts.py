"""Weight and slant of fonts whose names tell neither, as printers and redaction leave them (``CIDFont+F2``).

The font of most letters is that of the running text; another one is told by its width: bold letters are wider.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kamerspoor.reading.layout.page import LaidLine, LaidPage

_UNNAMED: Final = re.compile(r"(?:CIDFont\+)?[A-Z]{1,3}_?\d{1,3}(?:_\d{1,3})*")
# Bold letters are 1.05 to 1.27 times as wide as regular ones, slanted ones 0.91 to 1.11 times (lines of 5 families in
# letters, reports and printed papers, 2026-11-28): what is taken for bold wrongly is still type of its own.
_WIDER: Final = 1.04


def with_weights(pages: Sequence[LaidPage]) -> Sequence[LaidPage]:
    """Return the pages with weight or slant for the lines whose font has no telling name."""
    widths = _widths(pages)
    if len(widths) < 2:  # noqa: PLR2004 - one font tells nothing
        return pages
    main = max(widths, key=lambda font: widths[font][1])
    if not _UNNAMED.fullmatch(main):
        return pages
    usual = widths[main][0] / widths[main][1]
    bold = {font for font, (width, letters) in widths.items() if width > usual * _WIDER * letters}

    def weighed(line: LaidLine) -> LaidLine:
        if line.font == main or not _UNNAMED.fullmatch(line.font) or line.bold or line.italic:
            return line
        return line._replace(bold=line.font in bold, italic=line.font not in bold)

    return [replace(page, lines=tuple(map(weighed, page.lines))) for page in pages]


def _widths(pages: Sequence[LaidPage]) -> dict[str, tuple[float, int]]:
    """Return by font how wide its lines are together, as a share of their size, and how many letters they have."""
    widths: defaultdict[str, float] = defaultdict(float)
    letters: defaultdict[str, int] = defaultdict(int)
    for page in pages:
        for line in page.lines:
            if line.size > 0:
                widths[line.font] += line.width / line.size
                letters[line.font] += len(line.text)
    return {font: (widths[font], letters[font]) for font in letters if letters[font]}
