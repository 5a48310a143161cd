"""Reading a paper of one's own: shown at once, kept nowhere, within limits."""

from __future__ import annotations

import asyncio
import io
import re
import sqlite3
import threading
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.datastructures import UploadFile
from litestar.testing import TestClient

from kamerspoor.errors import BusyError, UnreadableFileError
from kamerspoor.pipeline.workers import Limits
from kamerspoor.publish.site import Site
from kamerspoor.web import upload
from kamerspoor.web.app import create_app
from pdf_builder import build_pdf, column
from scan_builder import scanned
from web_report import REPORT

Client = TestClient[Litestar]


def send(client: Client, data: bytes, name: str = "stuk.txt", **headers: str) -> tuple[int, str]:
    answer = client.post("/lees", files={"stuk": (name, data)}, headers=headers)
    return answer.status_code, answer.text


def bomb() -> bytes:
    """Return a small Word file of which the text is a gigabyte."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w", force_zip64=True) as inside:
            for _ in range(1000):
                inside.write(b" " * 1_000_000)
    return made.getvalue()


def pdf_bomb() -> bytes:
    """Return a small PDF file with a page on which half a gigabyte is to be drawn."""
    squeezer = zlib.compressobj()
    drawn = b"".join(squeezer.compress(b"BT /F1 9 Tf (a) Tj ET\n" * 50_000) for _ in range(500)) + squeezer.flush()
    page = build_pdf([[]])
    start = page.index(b"stream\n", page.index(b"/Length"))
    return b"".join(
        (
            re.sub(rb"/Length \d+", b"/Filter /FlateDecode /Length %d" % len(drawn), page[:start]),
            b"stream\n" + drawn + page[page.index(b"\nendstream") :],
        )
    )


def test_what_was_read_is_shown_and_nothing_of_it_is_kept(client: Client, database_of_pages: Path) -> None:
    before = _rows(database_of_pages)
    status, page = send(client, REPORT.encode(), "verslag <b>.txt")
    assert status == 200
    assert "moties" in page
    assert 'id="moties"' in page
    assert "verslag &lt;b&gt;.txt" in page
    assert _rows(database_of_pages) == before


def _rows(db: Path) -> list[tuple[str, int]]:
    with sqlite3.connect(db) as opened:
        tables = [row[0] for row in opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return [(one, opened.execute(f"SELECT count(*) FROM {one}").fetchone()[0]) for one in tables]  # noqa: S608


def test_the_answer_is_not_to_be_kept_by_caches(client: Client) -> None:
    assert client.post("/lees", files={"stuk": ("a.txt", REPORT.encode())}).headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("leeg.txt", b""),
        ("plaatje.png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 400),
        ("kapot.pdf", b"%PDF-1.7\n" + b"\xff" * 4000),
        ("geen.docx", b"PK\x03\x04" + b"\x00" * 400),
        ("programma.exe", b"MZ" + bytes(range(256)) * 20),
    ],
)
def test_what_cannot_be_read_is_said_in_words_and_the_form_is_there_again(
    client: Client, name: str, data: bytes
) -> None:
    status, page = send(client, data, name)
    assert status == 422
    assert "kon niet worden gelezen" in page
    assert '<input type="file"' in page


def test_a_form_without_a_file_is_answered_with_the_form(client: Client) -> None:
    answer = client.post("/lees", data={"iets": "anders"})
    assert answer.status_code == 422
    assert '<input type="file"' in answer.text


@pytest.mark.parametrize("made", [bomb, pdf_bomb])
def test_a_bomb_costs_its_worker_only(client: Client, made: Callable[[], bytes]) -> None:
    started = time.monotonic()
    assert send(client, made(), "bom")[0] == 422
    assert time.monotonic() - started < 60
    assert client.get("/lees").status_code == 200


@pytest.mark.parametrize("more", [1, 200_000])
def test_a_file_that_is_too_large_is_refused(client: Client, more: int) -> None:
    assert send(client, b"a" * (upload._LARGEST + more))[0] == 413


def test_a_paper_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    uploads = upload.Uploads(tmp_path / "a.db", offered=True, limits=Limits(seconds=0.001, megabytes=512))
    with pytest.raises(UnreadableFileError, match="more time"):
        asyncio.run(uploads.read("a.txt", (REPORT * 20).encode()))


def test_a_scan_is_said_to_be_one(client: Client) -> None:
    status, page = send(client, scanned(build_pdf([column(["De Kamer verzoekt."])]), dpi=72), "scan.pdf")
    assert status == 422
    assert "scan zonder tekst" in page


def test_who_comes_when_all_places_are_taken_hears_when_to_try_again(client: Client) -> None:
    answers: list[tuple[int, str]] = []

    def sent() -> None:
        answer = client.post("/lees", files={"stuk": ("a.txt", (REPORT * 40).encode())})
        answers.append((answer.status_code, answer.headers.get("retry-after", "")))

    threads = [threading.Thread(target=sent) for _ in range(6)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert {status for status, _ in answers} == {200, 503}
    assert all(after == "30" for status, after in answers if status == 503)
    assert client.post("/lees", files={"stuk": ("a.txt", REPORT.encode())}).status_code == 200


def test_the_places_are_those_of_all_processes_of_a_server(tmp_path: Path) -> None:
    one, other = (upload.Uploads(tmp_path / "a.db", offered=True) for _ in range(2))
    with one.place(), other.place(), pytest.raises(BusyError), one.place():
        pytest.fail("a third paper is read")
    with one.place(), other.place():
        assert {path.read_bytes() for path in tmp_path.iterdir()} == {b""}


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="this system does not say which files are open")
def test_the_file_that_a_form_needs_has_no_name_when_it_is_read(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[str] = []
    read = UploadFile.read

    async def looked(self: UploadFile, size: int = -1) -> bytes:
        names.append((Path("/proc/self/fd") / str(self.file.fileno())).readlink().name)
        return await read(self, size)

    monkeypatch.setattr(UploadFile, "read", looked)
    assert send(client, (REPORT + " " * 2_000_000).encode())[0] == 200
    assert [name.endswith(" (deleted)") for name in names] == [True]


def test_a_hosted_site_reads_no_papers_unless_it_says_so(database_of_pages: Path) -> None:
    hosted = Site.served("0.0.0.0", 8035, "https://kamerspoor.example")  # noqa: S104 - as a hosted site does
    for said, status in ((None, 404), (True, 200), (False, 404)):
        with TestClient(create_app(database_of_pages, hosted, upload=said), base_url=hosted.base) as client:
            assert client.get("/lees").status_code == status
            assert ('href="/lees"' in client.get("/").text) == (status == 200)


def test_a_page_of_another_site_cannot_send_a_paper(client: Client) -> None:
    assert send(client, REPORT.encode(), origin="https://elders.example")[0] == 403
