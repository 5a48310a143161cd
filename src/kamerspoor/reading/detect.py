"""Tells the format of a file from its bytes, and reads it."""

from __future__ import annotations

import hashlib
import importlib
import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from kamerspoor.errors import UnreadableFileError
from kamerspoor.model.source_text import MediaType, SourceText
from kamerspoor.reading import plain
from kamerspoor.reading.assemble import assemble
from kamerspoor.reading.encoding import decode, is_wide
from kamerspoor.reading.raw import Notice, RawText
from kamerspoor.reading.recognition.tesseract import Tesseract

MAX_BYTES = 200_000_000
_HTML_HEAD = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--[^>]{0,1000}-->\s*)?"
    rb"<(?:!doctype html|html|head|body|\?xml[^>]{0,200}>\s*<(?:!doctype )?html)",
    re.IGNORECASE,
)
# A byte order mark, whole or mangled, may stand before the declaration.
_XML_HEAD = re.compile(rb"[^<]{0,16}<(?:\?xml|officiele-publicatie|kamerwrk|vlosCoreDocument|vlosdocument)\b")
_HEAD = 2048
_TEXTS: frozenset[MediaType] = frozenset({"text/plain", "text/html", "application/xml"})
# Formats that people do give and that are not read, by their first bytes: what it is, and what to do.
_REFUSED: tuple[tuple[bytes, str, str], ...] = (
    (b"\xd0\xcf\x11\xe0", "an old or encrypted Word file", "Save it as docx without a password and try again"),
    (b"{\\rtf", "an RTF file", "Save it as docx and try again"),
)
_PICTURES: tuple[tuple[bytes, MediaType], ...] = (
    # All eight: what only begins like a picture, the program that recognises it would take for a list of files.
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
)


def read_bytes(data: bytes, tesseract: Tesseract | None = None) -> SourceText:
    """Return the cleaned text of a file in any supported format.

    Args:
        data: the whole file.
        tesseract: recognises pictures, and pages of a PDF that hold no text, when given.

    Returns:
        Its document. Content that cannot be understood becomes a remark, never an exception.

    Raises:
        UnreadableFileError: when the file as such cannot be read; the message says why in one line.
    """
    if not data.strip():
        message = "the file is empty"
        raise UnreadableFileError(message, remedy="Nothing was read from it")
    if len(data) > MAX_BYTES:
        message = f"the file is too large ({len(data) // 1_000_000} MB, at most {MAX_BYTES // 1_000_000} MB)"
        raise UnreadableFileError(message, remedy="Split it")
    media_type, reader = _reader_for(data, tesseract)
    document = assemble(
        _with_dropped(reader(data), data, media_type), sha256=hashlib.sha256(data).hexdigest(), media_type=media_type
    )
    if not document.text.strip():
        message = "no text in the file"
        raise UnreadableFileError(message, remedy="Nothing was read from it")
    return document


def _with_dropped(raw: RawText, data: bytes, media_type: MediaType) -> RawText:
    """Say how many bytes of a text mean nothing and were dropped: it may have been damaged."""
    dropped = data.count(b"\0") if media_type in _TEXTS and not is_wide(data) else 0
    if not dropped:
        return raw
    notice = Notice("dropped_bytes", f"{dropped} NUL bytes were dropped: the file may be damaged")
    return replace(raw, notices=(*raw.notices, notice))


def _reader_for(data: bytes, tesseract: Tesseract | None) -> tuple[MediaType, Callable[[bytes], RawText]]:
    for magic, message, remedy in _REFUSED:
        if data.startswith(magic):
            raise UnreadableFileError(message, remedy=remedy)
    picture = next((media_type for magic, media_type in _PICTURES if data.startswith(magic)), None)
    if picture is not None:
        return picture, partial(_picture_lines, tesseract=tesseract)
    if b"%PDF-" in data[:1024]:
        return "application/pdf", partial(_reader("pdf"), tesseract=tesseract)
    if data.startswith(b"PK"):
        return "application/docx", _reader("docx")
    head = decode(data[:_HEAD]).encode() if is_wide(data) else data[:_HEAD]
    if _HTML_HEAD.match(head):
        return "text/html", _reader("html")
    if _XML_HEAD.match(head):
        return "application/xml", _reader("xml")
    return "text/plain", _plain_lines


def _reader(name: str) -> Callable[..., RawText]:
    """Return the reader of a format; its library is loaded only when it is needed."""
    reader: Callable[..., RawText] = importlib.import_module(f"kamerspoor.reading.{name}").raw_lines
    return reader


def _picture_lines(data: bytes, tesseract: Tesseract | None) -> RawText:
    if tesseract is None:
        message = "a picture, not a text"
        raise UnreadableFileError(message, remedy="Recognise its text: kamerspoor read --ocr, kamerspoor ingest --ocr")
    from kamerspoor.reading.recognition.scans import picture_lines  # noqa: PLC0415 - loads the PDF library

    return picture_lines(data, tesseract)


def _plain_lines(data: bytes) -> RawText:
    return plain.raw_lines(decode(data))
