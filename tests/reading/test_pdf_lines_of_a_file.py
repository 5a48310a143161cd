"""The PDF reader itself: lines with their place, and one line of words for a file that cannot be read."""

from __future__ import annotations

import pytest

from kamerspoor.errors import UnreadableFileError
from kamerspoor.reading import pdf
from pdf_builder import Rule, Text, build_pdf, column

WORDS = ["De veren varen al jaren over de rivier, en wie daar woont,", "neemt elke ochtend de pont van zeven uur."]


def test_lines_come_with_page_and_box_in_the_order_of_reading() -> None:
    first, second = column(WORDS, top=740), column(["Op de tweede bladzijde staat meer."], top=700)
    raw = pdf.raw_lines(build_pdf([list(reversed(first)), second]))
    assert [line.text for line in raw.lines] == [*WORDS, "Op de tweede bladzijde staat meer."]
    assert [line.page for line in raw.lines] == [1, 1, 2]
    boxes = [line.box for line in raw.lines if line.box]
    assert len(boxes) == 3
    assert [round(box.left) for box in boxes] == [70, 70, 70]
    assert boxes[0].bottom > boxes[1].bottom
    assert (raw.page_count, raw.silent_pages, raw.notices, raw.recognised) == (2, (), (), ())


def test_a_page_without_text_is_named() -> None:
    raw = pdf.raw_lines(build_pdf([column(WORDS), [], column(WORDS)]))
    assert (raw.page_count, raw.silent_pages) == (3, (2,))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.4\nhalf", "the PDF is damaged or truncated"),
        (build_pdf([column(WORDS)])[:200], "the PDF is damaged or truncated"),
        (build_pdf([[]]), "scan: no text in the PDF"),
        (build_pdf([[Rule(70, 700, 200)]]), "scan: no text in the PDF"),
        (build_pdf([[]] * (pdf.MAX_PAGES + 1)), f"the PDF has {pdf.MAX_PAGES + 1} pages, more than {pdf.MAX_PAGES}"),
        (build_pdf([[Text(70, 700, "geheim")]], encrypt=b"<</Filter/Standard/V 1/R 2/O<00>/U<00>/P -4>>"),
         "the PDF is encrypted"),
    ],
    ids=["no file", "cut off", "empty page", "only a rule", "too many pages", "encrypted"],
)  # fmt: skip
def test_what_cannot_be_read_is_said_in_one_line(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableFileError) as raised:
        pdf.raw_lines(data)
    assert raised.value.message == message
    assert raised.value.remedy
