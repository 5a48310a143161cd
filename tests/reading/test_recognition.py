"""Text of pictures: what is made of the program's answer, and what is said when it has none."""

# mypy: allow-untyped-calls
# (pypdfium2 has no types of its own)

from __future__ import annotations

import struct
import subprocess
import sys
import zlib
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from litestar.testing import TestClient

from kamerspoor.errors import MissingToolError, UnreadableFileError
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.publish.record import RECORD, Reading
from kamerspoor.reading.detect import read_bytes
from kamerspoor.reading.recognition.pages import recognised
from kamerspoor.reading.recognition.picture import Picture, Pixels, in_columns
from kamerspoor.reading.recognition.tesseract import Tesseract
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app
from pdf_builder import Text, build_pdf, column
from scan_builder import scanned

WORDS = [
    "Geachte voorzitter,",
    "Met deze brief informeer ik uw Kamer over de veren en de dijken.",
    "Alle dijken zijn dicht en alle veren varen weer op hun tijd.",
]
SCAN = build_pdf([column(WORDS)])


@pytest.fixture(scope="module")
def tesseract() -> Tesseract:
    try:
        return Tesseract.find()
    except MissingToolError as error:
        pytest.skip(str(error))


def _program(folder: Path, script: str) -> Tesseract:
    """Return a program that does what a script says, in the place of the real one."""
    program = folder / "tesseract"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return Tesseract(str(program), seconds=1.0)


def _hocr(*lines: str) -> bytes:
    return (
        "<html><body><div class='ocr_page' title='image \"a\"; bbox 0 0 2480 3508; scan_res 300 300'>"
        f"{''.join(lines)}</div></body></html>"
    ).encode()


def _line(box: str, *words: tuple[str, str, int]) -> str:
    inner = "".join(
        f"<span class='ocrx_word' title='bbox {at}; x_wconf {sure}'>{word}</span>" for word, at, sure in words
    )
    return f"<span class='ocr_line' title='bbox {box}; baseline 0 -8; x_size 40'>{inner}</span>"


def test_a_scan_is_read_and_says_on_every_page_that_it_is_one(tesseract: Tesseract) -> None:
    paper = read_paper(scanned(SCAN), tesseract=tesseract)
    assert paper.document.text.split() == " ".join(WORDS).split()
    shape = RECORD.published(paper, Reading(paper))
    assert shape.document.ocr
    assert [(page.page, page.ocr) for page in shape.pages] == [(1, True)]


def test_only_pages_without_text_are_recognised(tesseract: Tesseract, tmp_path: Path) -> None:
    three = build_pdf([column(["De eerste bladzijde."]), column(WORDS), column(["De laatste bladzijde."])])
    paper = read_paper(scanned(three, pages={2}), tesseract=tesseract)
    assert paper.document.recognised == (2,)
    assert (
        paper.document.text.index("eerste") < paper.document.text.index("veren") < paper.document.text.index("laatste")
    )
    assert "page_without_text" not in {remark.kind for remark in paper.remarks}
    with Store(tmp_path / "a.db", create=True) as store:
        store.save(paper, "scan.pdf")
        assert store.paper(paper.id).document.recognised == (2,)


def test_without_being_asked_a_scan_is_refused_with_what_to_do() -> None:
    with pytest.raises(UnreadableFileError, match="ingest --ocr"):
        read_bytes(scanned(SCAN, dpi=72))
    with pytest.raises(UnreadableFileError, match="ingest --ocr"):
        read_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")


@pytest.mark.slow
def test_a_picture_of_a_page_is_read(tesseract: Tesseract) -> None:
    png = _png(SCAN)
    document = read_bytes(png, tesseract)
    assert (document.media_type, document.recognised) == ("image/png", (1,))
    assert document.text.split() == " ".join(WORDS).split()
    box = document.source_map.pieces[0].box
    assert box is not None
    assert box.left == pytest.approx(70, abs=2)


def _png(pdf: bytes) -> bytes:
    """Return the first page of a PDF as a PNG of 300 dpi."""
    with closing(pdfium.PdfDocument(pdf)) as document:
        bitmap = document[0].render(scale=300 / 72, grayscale=True)
        rows = [bytes(bitmap.buffer)[row * bitmap.stride :][: bitmap.width] for row in range(bitmap.height)]
    header = struct.pack(">IIBBBBB", bitmap.width, bitmap.height, 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\x00" + row for row in rows))
    per_metre = struct.pack(">IIB", 11811, 11811, 1)
    chunks = ((b"IHDR", header), (b"pHYs", per_metre), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n/etc/hosts\n", b"\xff\xd8\xff\xe0/etc/hosts\n", b"II*\x00/etc/hosts\n"]
)
def test_what_only_begins_like_a_picture_is_refused(data: bytes, tesseract: Tesseract) -> None:
    with pytest.raises(UnreadableFileError, match=r"cannot be recognised|no text"):
        read_bytes(data, tesseract)


def test_a_recognised_paper_says_so_on_its_page(tmp_path: Path) -> None:
    read = read_paper(("Geachte voorzitter,\n\n" + "\n".join(WORDS[1:])).encode())
    paper = replace(read, document=replace(read.document, recognised=(1, 3)))
    with Store(tmp_path / "a.db", create=True) as store:
        store.save(paper, "scan.pdf")
    with TestClient(create_app(tmp_path / "a.db")) as client:
        assert (
            "De tekst van deze bladzijden is herkend uit een scan (OCR): 1, 3."
            in client.get(f"/documenten/{paper.id}").text
        )


def test_the_command_says_what_is_lacking(tmp_path: Path) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(scanned(SCAN, dpi=72))
    command = Path(sys.executable).parent / "kamerspoor"
    for asked in (["read", "--ocr", str(scan)], ["ingest", "--ocr", str(scan), "--db", str(tmp_path / "a.db")]):
        done = subprocess.run(
            [command, *asked], env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False
        )
        assert done.returncode == 2
        assert done.stderr.count("\n") == 1
        assert "apt-get install tesseract-ocr tesseract-ocr-nld" in done.stderr


def test_a_page_that_takes_too_long_costs_itself(tmp_path: Path) -> None:
    two = scanned(build_pdf([column(["De eerste bladzijde."]), column(WORDS)]), dpi=72, pages={2})
    document = read_bytes(two, _program(tmp_path, "exec sleep 20"))
    assert document.text == "De eerste bladzijde."
    assert [remark.message for remark in document.remarks if remark.kind == "page_not_recognised"] == [
        "page 2 was not recognised: it takes more than 1 seconds"
    ]


def test_a_program_that_fails_is_quoted(tmp_path: Path) -> None:
    two = scanned(build_pdf([column(["De eerste bladzijde."]), column(WORDS)]), dpi=72, pages={2})
    document = read_bytes(two, _program(tmp_path, "cat >/dev/null; echo 'no memory' >&2; exit 1"))
    assert "page 2 was not recognised: tesseract says: no memory" in {remark.message for remark in document.remarks}


@pytest.mark.parametrize(
    ("script", "words"), [(None, "not on the PATH"), ("echo eng", "its Dutch"), ("exit 3", "its Dutch")]
)
def test_a_program_that_is_not_there_is_asked_for_with_the_command_that_installs_it(
    script: str | None, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if script is not None:
        _program(tmp_path, script)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin" if script else str(tmp_path))
    with pytest.raises(MissingToolError, match=f"{words}.*apt-get install tesseract-ocr tesseract-ocr-nld"):
        Tesseract.find()


def test_words_that_are_uncertain_are_told_and_scrawls_are_kept_apart() -> None:
    page = recognised(
        [
            _hocr(
                _line("300 300 900 340", ("Alle", "300 300 400 332", 96), ("dykin", "420 300 540 332", 31)),
                _line("300 800 360 840", ("~jk", "300 800 360 840", 8)),
            )
        ]
    )[0]
    assert [line.text for line in page.page.lines] == ["Alle dykin"]
    assert (page.words, page.uncertain) == (2, ("dykin",))
    assert [line.text for line in page.illegible] == ["~jk"]


def test_a_line_over_two_columns_is_two() -> None:
    line = _line("300 300 2200 340", ("Postbus", "300 300 500 332", 96), ("Ministerie", "1900 308 2050 332", 96))
    body, margin = recognised([_hocr(line)])[0].page.lines
    assert (body.text, margin.text) == ("Postbus", "Ministerie")
    assert margin.left == pytest.approx(1900 * 72 / 300)
    assert margin.size < body.size * 0.9


def test_a_letter_before_a_wide_gap_at_the_head_of_a_line_is_a_bullet() -> None:
    line = _line("300 300 900 340", ("e", "300 312 315 326", 60), ("_Veren", "380 300 500 332", 96))
    assert [line.text for line in recognised([_hocr(line)])[0].page.lines] == ["• Veren"]


def test_a_margin_beside_the_text_is_recognised_by_itself() -> None:
    page = Picture(1000, 1400, _page_with((100, 700), (720, 950)), dpi=100)
    text, margin = in_columns(page)
    assert text.ink(Pixels(0, 0, 700, 1400)) == page.ink(Pixels(0, 0, 700, 1400))
    assert text.ink(Pixels(710, 0, 1000, 1400)) == 0
    assert margin.ink(Pixels(0, 0, 710, 1400)) == 0
    assert margin.ink(Pixels(710, 0, 1000, 1400)) == page.ink(Pixels(710, 0, 1000, 1400))


def test_a_page_of_one_column_stays_whole() -> None:
    page = Picture(1000, 1400, _page_with((100, 950)), dpi=100)
    assert in_columns(page) == [page]


def _page_with(*columns: tuple[int, int]) -> bytes:
    """Return a page of 1000 by 1400 pixels with lines from one column to another."""
    grey = bytearray(b"\xff" * 1_400_000)
    for row in range(300, 1200, 20):
        for left, right in columns:
            grey[row * 1000 + left : row * 1000 + right] = b"\x00" * (right - left)
    return bytes(grey)


@pytest.mark.slow
def test_raised_figures_are_the_marks_of_notes(tesseract: Tesseract) -> None:
    lines = [
        Text(70, 700, "De veren varen op hun tijd en alle dijken in het land zijn dicht"),
        Text(365, 704, "1", 6),
        Text(368.5, 700, ". De rest van de zin."),
        Text(70, 686, "In alle havens van het noorden liggen nu pontons, en ook in het zuiden."),
        Text(70, 100, "1", 6),
        Text(76, 97, "Kamerstuk 98 765, nr. 4", 8),
    ]
    paper = read_paper(scanned(build_pdf([lines])), tesseract=tesseract)
    assert [(note.label, note.text) for note in paper.notes] == [("1", "Kamerstuk 98 765, nr. 4")]


def test_ink_tells_slanted_strokes_from_upright_ones() -> None:
    upright, slanted = (_strokes(lean) for lean in (0.0, 0.2))
    whole = Pixels(0, 0, upright.width, upright.height)
    assert (upright.slants(whole), slanted.slants(whole)) == (False, True)
    assert upright.ink(whole) == pytest.approx(slanted.ink(whole))


def test_room_in_a_word_is_found_between_ink_only() -> None:
    picture = _strokes(0.0)
    assert picture.blanks(Pixels(0, 0, picture.width, picture.height), 12) == []
    assert [two - one for one, two in picture.blanks(Pixels(0, 0, picture.width, picture.height), 6)] == [6] * 7


def _strokes(lean: float) -> Picture:
    """Return eight strokes of four columns, ten apart, that lean by so many columns a row."""
    width, height = 120, 40
    grey = bytearray(b"\xff" * (width * height))
    for row in range(height):
        shift = int((height - row) * lean)
        for stroke in range(8):
            left = row * width + 20 + stroke * 10 + shift
            grey[left : left + 4] = b"\x00" * 4
    return Picture(width, height, bytes(grey), dpi=300)
