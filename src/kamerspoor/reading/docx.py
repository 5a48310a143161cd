"""Reads Word files (docx) to lines, with tables, notes and headings.

A docx is a zip of XML, so it can be made to unpack to any size: entries are limited in size and in ratio before they
are unpacked. Tracked deletions are left out, insertions kept: the text is the one a reader of the final version sees.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator

from lxml import etree

from kamerspoor.errors import UnreadableFileError
from kamerspoor.reading.printing import raised
from kamerspoor.reading.raw import RawText, paragraph_lines

# What zipfile, zlib and lxml raise for bytes that are not what they should be; a password gives RuntimeError.
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    etree.XMLSyntaxError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
    struct.error,
)
MAX_UNPACKED = 100_000_000
MAX_RATIO = 200
_RATIO_FREE = 1_000_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"(?:heading|kop)\s*(?P<level>[1-6])$", re.IGNORECASE)
# SharePoint numbers the body: word/document2.xml.
_BODY = re.compile(r"word/document\d*\.xml$")
_NOTE_PARTS = ("word/footnotes.xml", "word/endnotes.xml")
# A reference in the text, and the element of the note that it refers to.
_REFERENCES = {f"{_W}footnoteReference": f"{_W}footnote", f"{_W}endnoteReference": f"{_W}endnote"}
_SIGNS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": " ", f"{_W}noBreakHyphen": "-"}
# A text box is stored twice, as drawing and as fallback for old programs.
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DELETED = (f"{_W}del", f"{_W}moveFrom")
_SKIPPED = frozenset({*_DELETED, _FALLBACK, f"{_W}instrText", f"{_W}delText", f"{_W}pPr", f"{_W}rPr"})
# The printed number of a note, by the element that holds it and its id in the file.
_Labels = dict[tuple[str, str | None], str]
_SEPARATOR_NOTES = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def raw_lines(data: bytes) -> RawText:
    """Return one line per paragraph of a docx, notes last.

    Raises:
        UnreadableFileError: damaged, a zip that is no docx, or a bomb.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _refuse_bombs(archive)
            names = archive.namelist()
            body = next((name for name in names if _BODY.match(name)), None)
            if body is None:
                message = "a zip file, but not a docx"
                raise UnreadableFileError(message, remedy="Unpack it and give the files in it")
            parts = [_parse(archive.read(name)) for name in (body, *_NOTE_PARTS) if name in names]
            labels = _note_labels(parts[0])
    except _DAMAGED as error:
        message = "the docx is damaged or encrypted"
        raise UnreadableFileError(message, remedy="Open and save it again, or fetch it again") from error
    notes = ((note, 0) for note in _notes(parts[1:], labels))
    return RawText(paragraph_lines((*_paragraphs(parts[0], labels), *notes)))


def _refuse_bombs(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    packed = max(sum(entry.compress_size for entry in entries), 1)
    if unpacked > MAX_UNPACKED or (unpacked > _RATIO_FREE and unpacked / packed > MAX_RATIO):
        message = f"the file unpacks to {unpacked // 1_000_000} MB, {unpacked // packed} times its size: refused"
        raise UnreadableFileError(message, remedy="Give the document itself")


def _parse(data: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(data, parser)


def _note_labels(body: etree._Element) -> _Labels:
    """Return the number of each note, in the order in which the text refers to them."""
    labels: _Labels = {}
    for reference in body.iter(*_REFERENCES):
        if next(reference.iterancestors(_FALLBACK, *_DELETED), None) is None:
            labels.setdefault((_REFERENCES[reference.tag], reference.get(f"{_W}id")), raised(str(len(labels) + 1)))
    return labels


def _paragraphs(root: etree._Element, labels: _Labels) -> Iterator[tuple[str, int]]:
    for paragraph in root.iter(f"{_W}p"):
        if next(paragraph.iterancestors(_FALLBACK, *_DELETED), None) is None:
            level = _heading_level(paragraph)
            yield from ((line, level) for line in "".join(_words(paragraph, labels)).split("\n") if line.strip())


def _notes(parts: Iterable[etree._Element], labels: _Labels) -> Iterator[str]:
    """Yield the notes in the order of their numbers, each on one line."""
    found = {(note.tag, note.get(f"{_W}id")): note for part in parts for note in part.iter(*_REFERENCES.values())}
    for key in (*labels, *(key for key in found if key not in labels)):
        note = found.get(key)
        if note is not None and note.get(f"{_W}type") not in _SEPARATOR_NOTES:
            yield " ".join((labels.get(key, ""), *(line.strip() for line, _ in _paragraphs(note, labels)))).strip()


def _heading_level(paragraph: etree._Element) -> int:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    found = _HEADING.match(style.get(f"{_W}val") or "") if style is not None else None
    return int(found["level"]) if found else 0


def _words(element: etree._Element, labels: _Labels) -> Iterator[str]:
    """Yield the visible characters of a paragraph, without those of a text box in it."""
    for child in element:
        if child.tag in _SKIPPED or child.tag == f"{_W}p":
            continue
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag in _REFERENCES:
            yield labels.get((_REFERENCES[child.tag], child.get(f"{_W}id")), "")
        else:
            yield from _words(child, labels)
