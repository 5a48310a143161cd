"""The list of motions and commitments: complete, each once, linked, and a file that others open, print and read."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pypdfium2
import pytest
from click.testing import CliRunner
from litestar import Litestar
from litestar.testing import TestClient
from lxml import etree

from kamerspoor.cli.main import group
from kamerspoor.errors import BadRequestError
from kamerspoor.model.fact_kinds import COMMITMENTS, MOTIONS
from kamerspoor.publish.debate_export import MtList, mt_list
from kamerspoor.publish.debate_export_files import FORMS, as_csv, as_docx, as_xlsx
from kamerspoor.publish.debate_rows import MOTION_COLUMNS, Part
from kamerspoor.publish.site import Site
from kamerspoor.publish.workbook import Cell, Linked
from kamerspoor.store.store import Store

DEBATE = "demo-99123-7"
HOSTED = Site("https://kamerspoor.example", hosted=True)
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PAGE = {"width": "//w:pgSz/@w:w", "height": "//w:pgSz/@w:h"} | {
    side: f"//w:pgMar/@w:{side}" for side in ("top", "right", "bottom", "left")
}
_TWIPS = 1440 / 2.54  # in a centimetre


@pytest.fixture
def held(demo_database: Path) -> Iterator[Store]:
    with Store(demo_database) as store:
        yield store


@pytest.fixture
def found(held: Store) -> MtList:
    return mt_list(held, DEBATE, site=HOSTED, questions=True)


def column(found: MtList, part: int, name: str) -> list[str]:
    """Return the words of one column of a part."""
    of = found.parts[part]
    place = [one.name for one in of.columns].index(name)
    return [str(row[place]) for row in of.rows]


def test_every_motion_has_a_row_and_every_commitment_one_of_two_parts(held: Store, found: MtList) -> None:
    assert [part.name for part in found.parts] == [
        "Moties", "Toezeggingen", "Mogelijke toezeggingen", "Bijlage: vragen",
    ]  # fmt: skip
    motions, listed, possible, questions = found.parts
    assert len(motions.rows) == len(held.reader.facts(MOTIONS, document=DEBATE)) > 5
    said = held.reader.facts(COMMITMENTS, document=DEBATE)
    assert len(listed.rows) == sum(one.fact.kind == "listed" for one in said) > 2
    assert len(listed.rows) + len(possible.rows) <= len(said)
    assert questions.rows
    assert "Ontraden (Van Aerssen)" in column(found, 0, "Oordeel kabinet")


def test_questions_come_only_when_they_are_asked_for(held: Store) -> None:
    assert "Bijlage: vragen" not in [part.name for part in mt_list(held, DEBATE).parts]


def test_what_was_not_found_is_never_called_unanswered(found: MtList) -> None:
    states = set(column(found, 3, "Stand"))
    assert "Geen antwoord gekoppeld (zegt niet dat er geen is)" in states
    assert not any("Niet beantwoord" in state and "bron" not in state for state in states)


def test_the_head_tells_which_debate_when_and_with_whom(found: MtList) -> None:
    assert found.title == "Moties en toezeggingen: Nachttreinen en grensoverschrijdend spoor (99\u00a0123)"
    assert (
        found.frame[0] == "Notaoverleg van 11 april 2022, 13.00–17.06 uur · vaste commissie voor Verbinding en Ruimte"
    )
    assert "Minister van Verbinding en Ruimte: Van Aerssen" in found.frame[1]
    assert "voorzitter: Hoekzema" in found.frame[1]
    assert found.name == "mt-2022-04-11-nachttreinen-en-grensoverschrijdend-spoor-99123-7"
    assert "Fictie" in found.origin


def test_rows_lead_to_the_site_where_others_can_reach_it_and_else_nowhere_that_is_local(held: Store) -> None:
    hosted = [cell for part in mt_list(held, DEBATE, site=HOSTED).parts for row in part.rows for cell in row]
    links = [cell for cell in hosted if isinstance(cell, Linked)]
    assert links
    assert all((one.url or "").startswith("https://kamerspoor.example/debatten/") for one in links)
    for form, (_, made) in FORMS.items():
        data = made(mt_list(held, DEBATE, site=Site()))
        parts = [data] if form == "csv" else [zipfile.ZipFile(io.BytesIO(data)).read(one) for one in _names(data)]
        assert not any(b"127.0.0.1" in part or b"localhost" in part for part in parts), form


def _names(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return file.namelist()


def test_who_acts_is_told_by_the_table_of_the_user(held: Store) -> None:
    owned = mt_list(held, DEBATE, owners={"Verbinding en Ruimte": "V&R", "Staatssecretaris van Verbinding": "stas"})
    assert {"V&R", "stas"} == {one for one in column(owned, 0, "Actiehouder") if one}
    assert not any(column(mt_list(held, DEBATE), 0, "Actiehouder"))


def test_the_table_has_every_row_once_under_its_part(found: MtList) -> None:
    rows = list(csv.reader(io.StringIO(as_csv(found).decode("utf-8-sig"))))
    assert rows[0][0] == "Onderdeel"
    for part in found.parts:
        assert sum(row[0] == part.name for row in rows) == len(part.rows)
    assert rows[1][-1].startswith("https://kamerspoor.example/debatten/")


def test_the_workbook_is_set_up_to_be_sorted_and_printed(found: MtList) -> None:
    with zipfile.ZipFile(io.BytesIO(as_xlsx(found))) as book:
        assert book.testzip() is None
        names = re.findall(r'<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())
        defined = book.read("xl/workbook.xml").decode()
        motions, styles = book.read("xl/worksheets/sheet1.xml").decode(), book.read("xl/styles.xml").decode()
    assert names == ["Moties", "Toezeggingen", "Mogelijk", "Vragen", "Over"]
    page = re.search("<pageSetup [^>]*>", motions)
    assert page
    assert all(one in page[0] for one in ('paperSize="9"', 'orientation="landscape"', 'fitToHeight="0"'))
    assert '<pane xSplit="1" ySplit="5"' in motions
    assert "<autoFilter" in motions
    assert "Moties!$5:$5" in defined
    assert "Blad &amp;P van &amp;N" in motions
    columns = re.findall(r'<col min="(\d+)" max="(\d+)" width="([\d.]+)"', motions)
    # Columns of one width are written as one; a width has the margins of a cell with it.
    widths = [round(float(width) - 0.71) for first, last, width in columns for _ in range(int(first), int(last) + 1)]
    assert widths == [6, 17, 44, 25, 13, 13, 11, 13, 8]
    assert re.findall(r'<row r="6"[^>]* ht="[\d.]+" customHeight="1"', motions)
    assert 'formatCode="dd-mm-yyyy"' in styles


def test_a_day_is_a_day_that_sorts(found: MtList) -> None:
    due = [row[4] for row in found.parts[1].rows]
    assert any(isinstance(one, date) for one in due)


def xml_of(data: bytes, part: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return etree.fromstring(file.read(part))


def values(of: etree._Element, path: str) -> list[str]:
    """Return what an XPath of attributes finds."""
    found = of.xpath(path, namespaces={"w": _WORD})
    assert isinstance(found, list)
    return [str(one) for one in found]


def test_the_document_is_a4_in_landscape_with_widths_that_words_fit_in(found: MtList) -> None:
    body = xml_of(as_docx(found), "word/document.xml")
    assert values(body, "//w:pgSz/@w:orient") == ["landscape"]
    measured = {name: float(values(body, path)[0]) / _TWIPS for name, path in _PAGE.items()}
    assert measured == pytest.approx(
        {"width": 29.7, "height": 21.0, "top": 1.5, "right": 1.5, "bottom": 1.5, "left": 1.5}, abs=0.005
    )
    tables = body.findall(f".//{{{_WORD}}}tbl")
    assert len(tables) == len(found.parts)
    for table, part in zip(tables, found.parts, strict=True):
        cm = [one.cm for one in part.columns if not one.below]
        assert sum(cm) == pytest.approx(26.7)
        grid = values(table, "w:tblGrid/w:gridCol/@w:w")
        assert [int(one) for one in grid] == [round(one * _TWIPS) for one in cm]
        rows = table.findall(f"{{{_WORD}}}tr")
        assert len(rows) == len(part.rows) + 1
        assert all(values(row, "w:tc/w:tcPr/w:tcW/@w:w") == grid for row in rows)
        assert all(row.find(f".//{{{_WORD}}}cantSplit") is not None for row in rows)
        assert [row.find(f".//{{{_WORD}}}tblHeader") is not None for row in rows] == [True] + [False] * len(part.rows)
        assert values(table, "w:tblPr/w:tblLayout/@w:type") == ["fixed"]
        assert values(table, "w:tblPr/w:tblCaption/@w:val") == [part.name]
        assert len(values(table, "w:tblPr/w:tblDescription/@w:val")[0]) > 20
        assert set(values(table, "w:tblPr/w:tblBorders/*/@w:color")) == {"808080"}


def test_the_document_is_dutch_and_its_pages_are_numbered(found: MtList) -> None:
    data = as_docx(found)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        languages = re.findall(r"<w:lang [^>]*w:val=\"([^\"]+)\"", file.read("word/styles.xml").decode())
        footer = next(file.read(one).decode() for one in file.namelist() if "footer" in one and one.endswith(".xml"))
    assert languages
    assert set(languages) == {"nl-NL"}
    assert re.findall(r'w:instr="(\w+)"', footer) == ["PAGE", "NUMPAGES"]
    assert "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", footer)) == "Blad 1 van 1"
    written = docx.Document(io.BytesIO(data))
    assert written.core_properties.language == "nl-NL"
    assert written.core_properties.title == found.title
    assert written.core_properties.subject == found.frame[0]
    assert written.styles["Normal"].font.size.pt == 9


def test_a_motion_leads_to_its_passage_below_its_number_on_words(found: MtList) -> None:
    written = docx.Document(io.BytesIO(as_docx(found)))
    cell = written.tables[0].rows[1].cells[0]
    link = cell.paragraphs[1].hyperlinks[0]
    assert link.address.startswith("https://kamerspoor.example/debatten/demo-99123-7")
    assert re.fullmatch(r"blz\. \d+|lees", link.text)


def test_words_of_a_paper_are_neither_sums_nor_markup(found: MtList) -> None:
    row: list[Cell] = ["=1+1", "<script>\x00\x0bx</script>", *[""] * 6, Linked("lees", None)]
    odd = replace(found, parts=[Part("Moties", "Moties", MOTION_COLUMNS, [row])])
    assert "'=1+1" in as_csv(odd).decode()
    with zipfile.ZipFile(io.BytesIO(as_xlsx(odd))) as book:
        assert "<f>" not in book.read("xl/worksheets/sheet1.xml").decode()
    assert docx.Document(io.BytesIO(as_docx(odd))).tables[0].rows[1].cells[1].text == "<script>x</script>"


def test_a_part_without_rows_says_so(found: MtList) -> None:
    empty = replace(found, parts=[Part("Moties", "Moties", MOTION_COLUMNS, [])])
    written = docx.Document(io.BytesIO(as_docx(empty)))
    assert not written.tables
    assert "Geen gevonden." in [one.text for one in written.paragraphs]


def test_a_list_is_of_a_debate(held: Store) -> None:
    with pytest.raises(BadRequestError):
        mt_list(held, "demo-99123-1")


def test_the_command_writes_the_file_by_its_ending_or_the_table_to_the_output(
    demo_database: Path, tmp_path: Path
) -> None:
    base = ["export", "mt", "--debate", DEBATE, "--db", str(demo_database)]
    run = CliRunner().invoke(group, [*base, "-o", str(tmp_path / "lijst.docx"), "--base-url", "https://x.nl/"])
    assert run.exit_code == 0
    assert "moties" in run.output
    assert docx.Document(str(tmp_path / "lijst.docx")).tables
    assert CliRunner().invoke(group, base).output.lstrip("\ufeff").startswith("Onderdeel,Nr.")
    assert "Bijlage: vragen" in CliRunner().invoke(group, [*base, "--bijlage", "vragen"]).output
    with pytest.raises(BadRequestError, match="no such form"):
        CliRunner().invoke(group, [*base, "-o", str(tmp_path / "lijst.pdf")], catch_exceptions=False)


def test_the_command_gives_the_file_its_own_name_in_a_folder(demo_database: Path, tmp_path: Path) -> None:
    base = ["export", "mt", "--debate", DEBATE, "--db", str(demo_database)]
    assert CliRunner().invoke(group, [*base, "-o", str(tmp_path), "--format", "xlsx"]).exit_code == 0
    assert [one.name for one in tmp_path.iterdir()] == [
        "mt-2022-04-11-nachttreinen-en-grensoverschrijdend-spoor-99123-7.xlsx"
    ]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("wie.csv", "Verbinding en Ruimte,V&R\n"),
        ("wie.csv", "\ufeffVerbinding en Ruimte;V&R\n\n"),
        ("wie.toml", '"Verbinding en Ruimte" = "V&R"\n'),
    ],
)
def test_the_table_of_who_acts_may_be_csv_or_toml(demo_database: Path, tmp_path: Path, name: str, written: str) -> None:
    table = tmp_path / name
    table.write_text(written, encoding="utf-8")
    base = ["export", "mt", "--debate", DEBATE, "--db", str(demo_database)]
    run = CliRunner().invoke(group, [*base, "--actiehouders", str(table)])
    assert ",V&R," in run.output


@pytest.mark.parametrize(("name", "written"), [("wie.csv", "a,b,c\n"), ("wie.toml", "= x"), ("wie.csv", ",BZ\n")])
def test_a_table_that_is_none_is_refused(demo_database: Path, tmp_path: Path, name: str, written: str) -> None:
    table = tmp_path / name
    table.write_text(written, encoding="utf-8")
    arguments = ["export", "mt", "--debate", DEBATE, "--db", str(demo_database), "--actiehouders", str(table)]
    with pytest.raises(BadRequestError, match="no table"):
        CliRunner().invoke(group, arguments, catch_exceptions=False)


def test_a_debate_offers_its_list_in_every_form(demo: TestClient[Litestar]) -> None:
    page = demo.get(f"/debatten/{DEBATE}").text
    for form, (media_type, _) in FORMS.items():
        assert f"/debatten/{DEBATE}/lijst/{form}" in page
        answer = demo.get(f"/debatten/{DEBATE}/lijst/{form}")
        assert answer.headers["content-type"].startswith(media_type)
        assert answer.headers["content-disposition"].endswith(f'spoor-99123-7.{form}"')
    assert "Bijlage: vragen" in demo.get(f"/debatten/{DEBATE}/lijst/csv?bijlage=vragen").text
    assert "Bijlage: vragen" not in demo.get(f"/debatten/{DEBATE}/lijst/csv").text
    assert demo.get(f"/debatten/{DEBATE}/lijst/csv?bijlage=alles").status_code == 400
    assert demo.get(f"/debatten/{DEBATE}/lijst/pdf").status_code == 404
    assert demo.get("/debatten/demo-99123-1/lijst/csv").status_code == 400
    assert demo.get("/debatten/nergens/lijst/csv").status_code == 404


def _pages(data: bytes, form: str, folder: Path) -> pypdfium2.PdfDocument:
    """Return a file as LibreOffice prints it."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("no LibreOffice on this machine (soffice): apt-get install libreoffice-writer-nogui")
    file = folder / f"lijst.{form}"
    file.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return pypdfium2.PdfDocument(folder / "lijst.pdf")  # type: ignore[no-untyped-call]


@pytest.mark.slow
@pytest.mark.parametrize(("form", "most"), [("docx", 5), ("xlsx", 4)])
def test_sixteen_motions_and_twenty_commitments_print_on_few_pages(
    found: MtList, tmp_path: Path, form: str, most: int
) -> None:
    motions, listed, possible, _ = found.parts
    rows = [*listed.rows, *possible.rows]
    many = replace(
        found,
        parts=[
            replace(motions, rows=(list(motions.rows) * 3)[:16]),
            replace(listed, rows=(rows * 9)[:4]),
            replace(possible, rows=(rows * 9)[4:20]),
        ],
    )
    printed = _pages(FORMS[form][1](many), form, tmp_path)
    assert len(printed) <= most
    for page in printed:
        assert [round(one) for one in page.get_size()] == [842, 595]
        text = page.get_textpage().get_text_range()
        assert re.search(rf"Blad \d van {len(printed)}", text)
        # The row of headings comes back on every page, unless no row does.
        assert "Stand" in text or "Bron" not in text
    assert "Kooman\r\ns" not in printed[0].get_textpage().get_text_range()


@pytest.mark.slow
@pytest.mark.parametrize(("form", "most"), [("docx", 5), ("xlsx", 4)])
def test_a_real_debate_prints_on_few_pages(shared_data: Path, tmp_path: Path, form: str, most: int) -> None:
    report = shared_data / "seeds" / "003_80043238be0c1716.txt"
    if not report.exists():
        pytest.skip("the report of the debate does not lie beside the project (../shared/data/seeds)")
    database = tmp_path / "one.db"
    assert CliRunner().invoke(group, ["ingest", str(report), "--db", str(database)]).exit_code == 0
    with Store(database) as store:
        made = mt_list(store, "kst-35373-19")
    assert len(made.parts[0].rows) == 16
    assert made.paper.url == "https://zoek.officielebekendmakingen.nl/kst-35373-19.html"
    assert len(_pages(FORMS[form][1](made), form, tmp_path)) <= most
