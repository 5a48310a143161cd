"""The printed lines that every format reader hands to the assembler."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from kamerspoor.model.sitting import Item
from kamerspoor.model.source_text import Box, SpeakerMark, Stated

# In the text of a line, this character and the ones behind it stand for the mark of the first note and those behind it:
# a mark is no part of the words that it stands behind.
FIRST_MARK: Final = 0xF0000
MOST_MARKS: Final = 0xFFFD


class RawLine(NamedTuple):
    """One printed line.

    A named tuple: a large paper has a hundred thousand lines, and a frozen dataclass takes six times as long to make.

    Attributes:
        text: as in the source.
        source: place of its first character in the source; in XML the line of the element.
        page: number counted from 1, or None.
        box: rectangle on the page, in a PDF.
        starts_page: whether a new page begins with this line.
        heading: level of a heading that the source itself marks (docx styles, HTML ``h1``…), else 0.
        closes_block: whether the source itself ends a paragraph here (docx, HTML).
        note: number of the note that it is a line of, where the source shows it to be one.
        furniture: why its place on the page shows it to be no part of the text (``page number``), else empty.
        links: words of the line that the source links, with where to.
        mark: who speaks, on a label; which item begins, on its heading.
    """

    text: str
    source: int
    page: int | None = None
    box: Box | None = None
    starts_page: bool = False
    heading: int = 0
    closes_block: bool = False
    note: str = ""
    furniture: str = ""
    links: tuple[tuple[str, str], ...] = ()
    mark: SpeakerMark | Item | None = None


def paragraph_lines(paragraphs: Iterable[tuple[str, int]]) -> list[RawLine]:
    """Return one line for each paragraph of a source without pages."""
    lines: list[RawLine] = []
    position = 0
    for text, level in paragraphs:
        lines.append(RawLine(text, position, heading=level, closes_block=True))
        position += len(text) + 1
    return lines


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that a format reader noticed; it becomes a remark on the document."""

    kind: str
    message: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class RawText:
    """All lines of a file, with what its reader noticed.

    Attributes:
        lines: in reading order.
        page_count: pages of the source, when it has them.
        silent_pages: pages without any text, such as scans between printed pages.
        notices: what the reader of the format noticed.
        stated: what the file says of itself outside its text.
        recognised: pages whose lines were recognised in a picture.
    """

    lines: Sequence[RawLine]
    page_count: int | None = None
    silent_pages: tuple[int, ...] = ()
    notices: tuple[Notice, ...] = ()
    stated: Stated = field(default_factory=Stated)
    recognised: tuple[int, ...] = ()
