"""The format is told from the bytes; what cannot be read says why in one line."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docx_builder import body, build_docx, paragraph
from kamerspoor.errors import UnreadableFileError
from kamerspoor.reading import detect
from kamerspoor.reading.detect import read_bytes
from kamerspoor.reading.furniture import FURNITURE
from pdf_builder import build_pdf, column

NOISE = random.Random(1).randbytes(5000)  # noqa: S311 - the same noise on every run
HANDELINGEN_PAGE = re.compile(r"\d{1,3}-\d{1,3}-\d{1,4}")
WORDS = "De voorzitter opent de vergadering."


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (WORDS.encode(), "text/plain"),
        (f"<!DOCTYPE html><p>{WORDS}</p>".encode(), "text/html"),
        (f"\n<html><body>{WORDS}</body></html>".encode(), "text/html"),
        (f"<!-- bewaard -->\n<HTML><p>{WORDS}".encode(), "text/html"),
        (f'<?xml version="1.0"?>\n<!DOCTYPE html><html><body>{WORDS}</body></html>'.encode(), "text/html"),
        (build_pdf([column([WORDS])]), "application/pdf"),
        (b"\n\n" + build_pdf([column([WORDS])]), "application/pdf"),
        (build_docx(body(paragraph(WORDS))), "application/docx"),
    ],
)
def test_the_format_is_told_from_the_bytes(data: bytes, media_type: str) -> None:
    document = read_bytes(data)
    assert document.media_type == media_type
    assert document.text == WORDS


def test_text_about_html_is_text() -> None:
    assert read_bytes(b"De tag <html> opent een pagina.").media_type == "text/plain"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "the file is empty"),
        (b" \r\n\t \n", "the file is empty"),
        ("\ufeff \u00a0\n".encode(), "no text in the file"),
        (b"<html><body> </body></html>", "no text in the file"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a picture"),
        (NOISE, "no text"),
        (b"\x7fELF\x02\x01\x01\x00\x00", "no text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "an old or encrypted Word file"),
        (b"{\\rtf1\\ansi Kamerbrief}", "an RTF file"),
        (b"%PDF-1.7 en dan niets", "the PDF is damaged or truncated"),
        (b"PK\x03\x04 en dan niets", "the docx is damaged"),
    ],
)
def test_what_cannot_be_read_says_why_in_one_line(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableFileError, match=words) as caught:
        read_bytes(data)
    assert "\n" not in str(caught.value)
    assert caught.value.remedy


def test_a_file_over_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(detect, "MAX_BYTES", 2_000_000)
    with pytest.raises(UnreadableFileError, match=r"too large \(3 MB, at most 2 MB\)"):
        read_bytes(b"a" * 3_000_000)


def test_the_same_bytes_give_the_same_document() -> None:
    data = f"{WORDS}\nOver veiligheidsver-\ndragen.\n".encode()
    assert read_bytes(data) == read_bytes(data)


def test_the_hash_is_that_of_the_bytes() -> None:
    assert read_bytes(b"abc").sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@given(st.binary())
def test_arbitrary_bytes_raise_nothing_but_unreadable(data: bytes) -> None:
    try:
        document = read_bytes(data)
    except UnreadableFileError as error:
        assert "\n" not in str(error)  # noqa: PT017 - most bytes raise nothing
    else:
        assert document.text


@given(st.sampled_from([b"PK\x03\x04", b"<html>", b"<!doctype html>", b"{\\rtf"]), st.binary())
def test_arbitrary_bytes_after_a_known_beginning_raise_nothing_but_unreadable(head: bytes, data: bytes) -> None:
    try:
        read_bytes(head + data)
    except UnreadableFileError as error:
        assert "\n" not in str(error)  # noqa: PT017


@given(st.text(min_size=1))
def test_arbitrary_text_is_read_twice_alike(text: str) -> None:
    data = ("x " + text).encode("utf-8", errors="replace")
    try:
        first = read_bytes(data)
    except UnreadableFileError:
        return
    assert first == read_bytes(data)


@pytest.mark.parametrize("end", [b"\r\n", b"\r"])
def test_line_ends_make_no_difference(end: bytes) -> None:
    data = f"{WORDS}\n\nOver veiligheidsver-\ndragen.\n".encode()
    assert read_bytes(data.replace(b"\n", end)).text == read_bytes(data).text


def real_texts(folder: Path) -> list[Path]:
    return sorted(
        [*folder.glob("seeds/*.txt"), *folder.glob("dev/debates/*/*.txt"), *folder.glob("dev/kamervragen/*.txt")]
    )


def test_real_papers_are_read_without_furniture(shared_data: Path) -> None:
    for path in real_texts(shared_data):
        if "layout" in path.name or "pdftotext" in path.name:
            continue  # columns side by side: no reading order to restore
        document = read_bytes(path.read_bytes())
        lines = document.text.split("\n")
        assert not [line for line in lines for rule in FURNITURE if rule.match(line)], path.name
        assert not [line for line in lines if HANDELINGEN_PAGE.fullmatch(line)], path.name
        assert document.blocks, path.name


def test_mangled_and_sound_copies_of_a_real_paper_read_alike(shared_data: Path) -> None:
    for path in shared_data.glob("dev/debates/handelingen_2018/*.mojibake.txt"):
        sound = path.with_name(path.name.replace(".mojibake", ""))
        # Lines are broken elsewhere, and the mangled copies lost a space here and there: the letters are the same.
        mangled, plain = (read_bytes(one.read_bytes()).text.split() for one in (path, sound))
        assert "".join(mangled) == "".join(plain), path.name


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf", "ï»¿\n".encode()])
def test_an_xml_file_is_refused_and_an_xhtml_page_is_read(start: bytes) -> None:
    with pytest.raises(UnreadableFileError, match="an XML file"):
        read_bytes(start + b'<?xml version="1.0"?><handelingen><al>Dank u.</al></handelingen>')
    page = b'<?xml version="1.0"?><html><body><p>Dank u.</p></body></html>'
    assert read_bytes(page).text == "Dank u."


XML = (
    '<?xml version="1.0" encoding="UTF-16"?><officiele-publicatie><kamerstuk><tekst><al>Een brief over de dijk.</al>'
    "</tekst></kamerstuk></officiele-publicatie>"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_xml_in_utf16_is_read_as_xml_with_a_mark_and_without(encoding: str) -> None:
    document = read_bytes(XML.encode(encoding))
    assert document.media_type == "application/xml"
    assert document.text.strip() == "Een brief over de dijk."
    assert not document.remarks


def test_a_page_in_utf16_is_read_as_a_page() -> None:
    document = read_bytes("<!doctype html><p>Een brief over de dijk.</p>".encode("utf-16"))
    assert (document.media_type, document.text.strip()) == ("text/html", "Een brief over de dijk.")


def test_bytes_that_mean_nothing_are_dropped_with_a_remark() -> None:
    line = b"De minister heeft een brief over de dijk gestuurd.\n"
    document = read_bytes(line * 200 + b"Het is\0 ge\0daan.\n")
    assert document.text.rstrip().endswith("Het is gedaan.")
    assert [(one.kind, one.message[:11]) for one in document.remarks] == [("dropped_bytes", "2 NUL bytes")]
    assert not read_bytes(line * 200).remarks
