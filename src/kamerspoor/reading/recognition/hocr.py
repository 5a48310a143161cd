"""Reads the answer of Tesseract (hOCR): pages, lines and words with their places.

See https://kba.github.io/hocr-spec/1.2/ for the form. Places are pixels from the top left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from lxml import etree

from kamerspoor.reading.recognition.picture import Pixels

_LINES: Final = frozenset(["ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"])
_PROPERTY: Final = re.compile(r"(?P<name>[a-z_]+) (?P<value>[^;\"]*)")
_USUAL_DPI: Final = 300.0


class Word(NamedTuple):
    """One recognised word.

    Attributes:
        text: as recognised.
        place: where it stands.
        certainty: 0 to 100, as the program gives it.
        letters: the place of each of its letters; empty where the program gives fewer or more than there are letters.
    """

    text: str
    place: Pixels
    certainty: float
    letters: tuple[Pixels, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One recognised line.

    Attributes:
        words: from left to right.
        place: where it stands.
        slope: how much its baseline falls per column.
        offset: how far its baseline lies below the lower edge of its place; mostly negative.
        size: height of its type, with what rises and hangs.
    """

    words: tuple[Word, ...]
    place: Pixels
    slope: float
    offset: float
    size: float

    def baseline(self, column: float) -> float:
        """Return the row of its baseline at a column."""
        return self.place.bottom + self.offset + self.slope * (column - self.place.left)


@dataclass(frozen=True, slots=True)
class HocrPage:
    """One recognised page: its size, its lines in reading order, and its horizontal rules."""

    width: int
    height: int
    dpi: float
    lines: tuple[Line, ...]
    rules: tuple[Pixels, ...]


def pages_of(hocr: bytes) -> list[HocrPage]:
    """Return the pages of an answer; none when it cannot be parsed."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    root = etree.fromstring(hocr, parser) if hocr.strip() else None
    if root is None:
        return []
    return [_page(element) for element in root.iter("{*}div") if element.get("class") == "ocr_page"]


def _page(element: etree._Element) -> HocrPage:
    said = _properties(element)
    place = _box(said.get("bbox", ""))
    rules = [
        _box(_properties(one).get("bbox", "")) for one in element.iter("{*}div") if one.get("class") == "ocr_separator"
    ]
    return HocrPage(
        place.right,
        place.bottom,
        (_numbers(said.get("scan_res", "")) or [_USUAL_DPI])[0] or _USUAL_DPI,
        tuple(line for one in element.iter("{*}span") if one.get("class") in _LINES for line in _line(one)),
        tuple(rule for rule in rules if rule.right - rule.left > rule.bottom - rule.top),
    )


def _line(element: etree._Element) -> Iterator[Line]:
    words = tuple(word for one in element.iter("{*}span") if one.get("class") == "ocrx_word" for word in _word(one))
    if words:
        said = _properties(element)
        slope, offset = (*_numbers(said.get("baseline", "")), 0.0, 0.0)[:2]
        place = _box(said.get("bbox", ""))
        size = (_numbers(said.get("x_size", "")) or [float(place.bottom - place.top)])[0]
        yield Line(words, place, slope, offset, size)


def _word(element: etree._Element) -> Iterator[Word]:
    text = "".join("".join(map(str, element.itertext())).split())
    if text:
        said = _properties(element)
        letters = [one for one in element.iter("{*}span") if one.get("class") == "ocrx_cinfo"]
        boxes = tuple(_box(_properties(one).get("x_bboxes", "")) for one in letters)
        certainty = (_numbers(said.get("x_wconf", "")) or [0.0])[0]
        yield Word(text, _box(said.get("bbox", "")), certainty, boxes if len(boxes) == len(text) else ())


def _properties(element: etree._Element) -> dict[str, str]:
    return {match["name"]: match["value"].strip() for match in _PROPERTY.finditer(element.get("title") or "")}


def _numbers(value: str) -> list[float]:
    return [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", value)]


def _box(value: str) -> Pixels:
    left, top, right, bottom = (*(int(number) for number in _numbers(value)[:4]), 0, 0, 0, 0)[:4]
    return Pixels(left, top, right, bottom)
