"""A kind of fact is one row: one that is made up here has a table, and appears at every door."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from click.testing import CliRunner
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.cli.main import group
from kamerspoor.model import fact_kinds
from kamerspoor.model.fact_kinds import FACT_KINDS
from kamerspoor.model.lists import Column, Example, FactKind, Feed, Filter, Page
from kamerspoor.model.paper import Paper, Section
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.schema import lacking
from kamerspoor.store.store import Store
from kamerspoor.store.tables import schema
from kamerspoor.text.spans import Span
from kamerspoor.web.app import create_app, routed

Client = TestClient[Litestar]
SECTIONS = FactKind(
    name="sections", about="Headed parts of documents.", type=Section, of=lambda paper: paper.sections,
    source="sections", key=("version_id", "n"), where="current = 1",
    columns=(
        Column("document"), Column("heading", "$.heading", "Kop", kept=True, link="passage", sort="heading"),
        Column("level", "$.level", "Niveau", kept=True), Column("fact", "document || '.' || n"),
    ),
    filters=(
        Filter("level", "level = :v", int, "1 is the outermost", "niveau", "Niveau", "choice", facet="level"),
        Filter("fact", "document || '.' || n = :v", str, "id of one fact", "feit"),
    ),
    sorts={"document": ("date", "document", "n"), "heading": ("heading", "document", "n")}, order="heading",
    one="fact", id="fact", counted=True, page=Page("/koppen", "Koppen", "Wat boven delen van stukken staat."),
    feed=Feed("heading", "passage"), example=Example("kst-98765-1.0", {"level": "1"}),
)  # fmt: skip
HEADINGS = ("Water", "Dijken", "=Dammen")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A database with a kind of fact that there is not, made by its row alone."""
    path = tmp_path_factory.mktemp("made_up") / "a.db"
    with pytest.MonkeyPatch.context() as patch, Store(path, create=True) as store:
        patch.setattr(fact_kinds, "FACT_KINDS", (*FACT_KINDS, SECTIONS))
        patch.setattr("kamerspoor.web.app.routed", routed.__wrapped__)
        for statement in schema(SECTIONS):
            store._db.execute(statement)
        for n, heading in enumerate(HEADINGS):
            paper = read_paper(f"{heading} nummer {n}".encode())
            sections = (Section(n + 1, heading, Span(0, len(heading))),)
            store.save(Paper(paper.document, paper.identity, sections=sections), f"{n}.txt")
        yield path


@pytest.fixture(scope="module")
def client(database: Path) -> Iterator[Client]:
    with TestClient(create_app(database)) as opened:
        yield opened


def test_the_database_has_its_table_counts_filters_and_orders(database: Path) -> None:
    with Store(database) as store:
        page = store.reader.page(SECTIONS, ListRequest({"level": 1}))
        assert ([row["heading"] for row in page.rows], page.total) == (["Water"], 1)
        every = store.reader.facts(SECTIONS)
        assert [one.fact.heading for one in every] == sorted(HEADINGS)
        counted = [(one.value, one.count) for one in store.reader.options(SECTIONS, "level")]
        assert counted == [("1", 1), ("2", 1), ("3", 1)]
        assert store.paper(every[0].paper.id).sections == (every[0].fact,)


def test_the_migration_that_it_wants_is_printed(database: Path) -> None:
    assert database.exists()
    wanted = list(lacking())
    assert wanted[0].startswith("CREATE TABLE sections (")
    assert "heading GENERATED ALWAYS AS (json_extract(data, '$.heading')) VIRTUAL" in wanted[0]
    assert any("'sections', 'level'" in statement for statement in wanted)


def run(database: Path, *options: str) -> str:
    done = CliRunner().invoke(group, ["list", "sections", "--db", str(database), *options])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_the_command_line_lists_it_with_its_options(database: Path) -> None:
    assert "1 is the outermost" in run(database, "--help")
    rows: list[dict[str, Any]] = json.loads(run(database, "--format", "json", "--level", "2"))
    assert [row["section"]["heading"] for row in rows] == ["Dijken"]
    header, *cells = csv.reader(io.StringIO(run(database, "--format", "csv", "--order=-heading")))
    assert header == ["document", "heading", "level", "fact"]
    assert [row[1] for row in cells] == ["Water", "Dijken", "'=Dammen"]
    assert "Water" in run(database)


def test_the_api_has_it_with_its_proof_and_its_description(client: Client) -> None:
    items = client.get("/api/v1/sections", params={"level": 1}).json()["items"]
    assert [item["data"]["section"]["heading"] for item in items] == ["Water"]
    assert items[0]["target"]["selector"][1]["exact"] == "Water"
    assert client.get(f"/api/v1/sections/{items[0]['id']}").json() == items[0]
    assert "Did you mean level?" in client.get("/api/v1/sections?levl=1").json()["detail"]
    described = client.get("/api/v1/openapi.json").json()["paths"]["/api/v1/sections"]["get"]
    assert {one["name"] for one in described["parameters"]} >= {"level", "order", "limit", "cursor"}


def test_it_has_a_page_with_its_filter_and_files_beside_it(client: Client) -> None:
    page = client.get("/koppen").text
    for words in ("<h1>Koppen</h1>", "Niveau", "Water", "=Dammen", "(1)", "?van=0&amp;tot=5#passage"):
        assert words in page, words
    assert "Dijken" not in client.get("/koppen?niveau=1").text
    assert client.get("/koppen?nivo=1").status_code == 400
    assert client.get("/koppen.csv").content.decode("utf-8-sig").splitlines()[0] == "Kop,Niveau,Stuk,Adres"
    assert [row["level"] for row in client.get("/koppen.json").json()] == [3, 2, 1]
    feed = client.get("/koppen.atom").text
    assert all(heading in feed for heading in HEADINGS)
    with ZipFile(io.BytesIO(client.get("/koppen.xlsx").content)) as book:
        assert b"Dammen" in book.read("xl/sharedStrings.xml")
