"""Reads plain text to lines with their offsets and page starts.

New pages show as a form feed, or, in the common text of a PDF, as one leading blank on the first line of a page
while every other line carries a trailing one. Some text layers glue the first line of a page to the footer of the page
before it.
"""

from __future__ import annotations

from kamerspoor.reading.columns import in_reading_order
from kamerspoor.reading.raw import RawLine, RawText
from kamerspoor.text.patterns import pattern
from kamerspoor.text.spans import placed_lines

_LEADING_BLANK_SHARE = 0.05
_TRAILING_BLANK_SHARE = 0.5
_FOOTER_AND_MORE = pattern(r"""
    [^\n]{0,60}(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}[–-]\d{4},
    [ ](?:Aanhangsel|Vragen|\d\d ?\d{3}[^,]{0,16}, nr\. ?\d{1,4}) \d{1,3}(?=[^\W\d_])
""")


def raw_lines(text: str) -> RawText:
    """Return the lines of decoded text with their offsets and page starts."""
    blank_means_page = _leading_blank_means_page(text.split("\n"))
    found: list[RawLine] = []
    for position, line in placed_lines(text):
        if "\f" in line:
            found.extend(_split_at_form_feeds(line, position))
        else:
            glued = _FOOTER_AND_MORE.match(line) if ", vergaderjaar " in line else None
            end = glued.end() if glued else 0
            if end:
                found.append(RawLine(line[:end], position))
            led_by_one_blank = len(line) > 1 and line[0] == " " and not line[1].isspace()
            starts_page = bool(end) or (blank_means_page and led_by_one_blank)
            found.append(RawLine(line[end:], position + end, starts_page=starts_page))
    return RawText(in_reading_order(found))


def _split_at_form_feeds(line: str, position: int) -> list[RawLine]:
    parts: list[RawLine] = []
    for number, part in enumerate(line.split("\f")):
        parts.append(RawLine(part, position, starts_page=number > 0))
        position += len(part) + 1
    return parts


def _leading_blank_means_page(lines: list[str]) -> bool:
    filled = [line for line in lines if line.strip()]
    if not filled:
        return False
    led = sum(1 for line in filled if line[0] == " ")
    trailed = sum(1 for line in filled if line[-1] == " ")
    return led < max(len(filled) * _LEADING_BLANK_SHARE, 2) and trailed > len(filled) * _TRAILING_BLANK_SHARE
