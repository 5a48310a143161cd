r"""Decodes bytes in the encodings in which parliamentary text is found.

UTF-8 with or without a byte order mark, UTF-16 with one, Windows-1252; and text that was UTF-8, read as Windows-1252
and saved again ("mojibake"), as the open data of several years carries it. The result is NFC with ``\\n`` line ends.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from kamerspoor.errors import UnreadableFileError

# What UTF-8's two- and three-byte letters look like when read as Windows-1252: Ã« for ë, â€™ for ’.
# Only a suspicion: ftfy decides whether a line is really broken.
_MANGLED = re.compile(
    r"[ÃÂÄÅâ][\x80-\x9f]"
    r"|[ÃÂÄÅ][\xa0-\xbf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]"
    r"|Ã(?= )|â€|â‚¬"
)
# Each mangled letter begins with one of these: looking for them first is twenty times faster than the pattern.
_MANGLED_FIRST = "ÃÂÄÅâ"
_BINARY_SHARE = 0.02
_SAMPLE = 8192
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# XML in UTF-16 may go without a mark: its first character is known.
_UTF16_STARTS = ((b"<\x00", "utf-16-le"), (b"\x00<", "utf-16-be"))
_TEXT_CONTROLS = frozenset(b"\t\n\x0b\f\r\x1b")
_STRAY_CONTROLS = 2
_DROPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u2060\ufeff]")


def decode(data: bytes) -> str:
    """Return the characters of a text file, repaired and normalised.

    Raises:
        UnreadableFileError: when the bytes are not text.
    """
    text = _decoded(data)
    if any(letter in text for letter in _MANGLED_FIRST) and _MANGLED.search(text):
        text = repair(text)
    text = _DROPPED.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n"))
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def is_wide(data: bytes) -> bool:
    """Tell whether a text is in UTF-16, in which every other byte may be NUL."""
    return data.startswith(tuple(start for start, encoding in (*_BOMS, *_UTF16_STARTS) if encoding != "utf-8-sig"))


def repair(text: str) -> str:
    """Return the text with wrongly decoded letters repaired, line by line.

    A lone "à" loses its second half to a space; only the company of other mangled letters proves it.
    """
    import ftfy  # noqa: PLC0415 - its tables take a tenth of a second to load, and most text needs no repair

    # Not splitlines(): the second half of a mangled letter may be U+0085, at which it would cut.
    mended = "\n".join(ftfy.fix_encoding(line) if _MANGLED.search(line) else line for line in text.split("\n"))
    return mended.replace(" Ã ", " à ") if mended != text else mended


def _decoded(data: bytes) -> str:
    for start, encoding in (*_BOMS, *_UTF16_STARTS):
        if data.startswith(start):
            return data.decode(encoding, errors="replace")
    if _looks_binary(data):
        message = "no text: the bytes are not of any document format known here"
        raise UnreadableFileError(message, remedy="Give a text, PDF, docx or HTML file")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _mixed(data)


def _mixed(data: bytes) -> str:
    """Decode a file line by line: UTF-8 where that is valid, else Windows-1252."""
    lines: list[str] = []
    for line in data.splitlines(keepends=True):
        try:
            lines.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            # Five byte values mean nothing in Windows-1252; they are control characters and dropped later.
            lines.append("".join(_cp1252(byte) for byte in line))
    return "".join(lines)


def _cp1252(byte: int) -> str:
    try:
        return bytes((byte,)).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def _looks_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    controls = sum(1 for byte in sample if byte < 32 and byte not in _TEXT_CONTROLS)  # noqa: PLR2004
    return b"\x00" in sample or controls > max(len(sample) * _BINARY_SHARE, _STRAY_CONTROLS)
