"""A document as read: one immutable cleaned text, and the way back from it to the source.

Example:
    >>> source_map = SourceMap((Piece(0, 0, 1), Piece(10, 14, 2)))
    >>> source_map.page_at(12)
    2
"""

from __future__ import annotations

import bisect
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from kamerspoor.model.sitting import Item
from kamerspoor.text.spans import Span

BlockKind = Literal["paragraph", "heading", "list_item", "note"]
Severity = Literal["info", "warning"]
MediaType = Literal[
    "text/plain", "application/pdf", "text/html", "application/docx", "application/xml",
    "image/png", "image/jpeg", "image/tiff",
]  # fmt: skip
SpeakerSlot = Literal["chair", "speaker", "interrupter"]


class Box(NamedTuple):
    """A rectangle on a PDF page in points (1/72 inch), origin at the bottom left."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """How high it is; of a character, from the descent to the ascent of its font."""
        return self.top - self.bottom


class Piece(NamedTuple):
    """Where one stretch of cleaned text comes from; a named tuple, since a large paper has a hundred thousand.

    Attributes:
        start: first character in the cleaned text; the piece runs to the start of the next.
        source: first character in the source (decoded text, or the characters of the PDF page).
        page: page number as printed when the paper prints it, else counted from 1; None without pages.
        box: the line's rectangle, in a PDF.
    """

    start: int
    source: int
    page: int | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class SourceMap:
    """The pieces of a cleaned text in order; the page goes back only to the notes, which stand behind the text."""

    pieces: tuple[Piece, ...] = ()
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(piece.start for piece in self.pieces))

    def piece_at(self, position: int) -> Piece | None:
        """Return the piece that holds the character at ``position``."""
        index = bisect.bisect_right(self._starts, position) - 1
        return self.pieces[index] if index >= 0 else None

    def page_at(self, position: int) -> int | None:
        """Return the page on which the character at ``position`` is printed."""
        piece = self.piece_at(position)
        return piece.page if piece else None

    def boxes(self, span: Span) -> tuple[tuple[int | None, Box], ...]:
        """Return page and rectangle of every line that a span touches (PDF only)."""
        first = max(bisect.bisect_right(self._starts, span.start) - 1, 0)
        last = bisect.bisect_left(self._starts, span.end)
        return tuple((piece.page, piece.box) for piece in self.pieces[first:last] if piece.box is not None)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or note of the cleaned text.

    Attributes:
        kind: what it is.
        span: where it stands.
        level: of a heading that the source marks, from 1; else 0.
        label: number of a note that the source shows to be one.
        marks: the places in the text that the marks of such a note stand at: they are no part of the text.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    label: str = ""
    marks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """Something in a document that could not be read or does not add up; shown to the reader, never raised."""

    kind: str
    severity: Severity
    message: str
    span: Span


@dataclass(frozen=True, slots=True)
class Stated:
    """What a file says of itself outside its text (the metadata of an XML file); None where it does not.

    Attributes:
        id: official id (``kst-36045-299``, ``h-tk-20172018-70-6``).
        session_year: ``2017-2018``.
        meeting: number of the sitting in its session year.
        opened: ``HH:MM``, of a meeting.
        closed: ``HH:MM``, of a meeting.
        corrected: whether a report has been corrected.
        sitting: whether it is the report of a whole day.
    """

    id: str | None = None
    title: str | None = None
    date: date | None = None
    session_year: str | None = None
    chamber: str | None = None
    meeting: int | None = None
    opened: str | None = None
    closed: str | None = None
    corrected: bool | None = None
    sitting: bool = False


@dataclass(frozen=True, slots=True)
class SpeakerMark:
    """What a record says of the person whose label stands at a place in the text.

    Attributes:
        person: id of the Chamber.
        slot: ``chair``, ``speaker`` (whose speaking time it is) or ``interrupter``.
        start: first character of the label; 0 until the text is made.
    """

    person: str | None
    slot: SpeakerSlot
    start: int = 0


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line of the source that is no part of the text: page furniture, kept so that nothing goes in silence.

    Attributes:
        text: as printed.
        page: where it stands, the first of several when it stands on many; None without pages.
        reason: why it was left out (``running foot``, ``page number``, ``margin``, …).
    """

    text: str
    page: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that the source itself links to a publication.

    Attributes:
        to: as the source writes it: ``kst-98765-3``, ``dossier/98765-XII``.
    """

    span: Span
    to: str


@dataclass(frozen=True, slots=True)
class SourceText:
    """What reading makes of bytes.

    Attributes:
        text: the cleaned text; nothing rewrites it afterwards.
        blocks: its paragraphs, in order and disjoint.
        source_map: the way back to page, box or character of the source.
        sha256: of the bytes read.
        media_type: the format that was recognised.
        pages: number of pages, or None when the source shows none.
        furniture: the lines that were taken out as page furniture, in order of appearance.
        remarks: what the reader noticed.
        stated: what the file says of itself outside its text.
        links: words that the source links to publications, in order.
        recognised: numbers of the pages whose text was recognised in a picture (OCR).
        speakers: of the labels of which the source says who speaks, in order.
        items: of a day's report of which the source marks them, in order and disjoint.
    """

    text: str
    blocks: tuple[Block, ...]
    source_map: SourceMap
    sha256: str
    media_type: MediaType
    pages: int | None = None
    furniture: tuple[LeftOut, ...] = ()
    remarks: tuple[Remark, ...] = ()
    stated: Stated = Stated()
    links: tuple[Link, ...] = ()
    recognised: tuple[int, ...] = ()
    speakers: tuple[SpeakerMark, ...] = ()
    items: tuple[Item, ...] = ()

    @property
    def furniture_text(self) -> str:
        """The distinct lines that were left out, one below the other."""
        return "\n".join(dict.fromkeys(line.text for line in self.furniture))
