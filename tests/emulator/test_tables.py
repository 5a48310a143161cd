from __future__ import annotations

import json
import lzma
import os
from pathlib import Path

import pytest

from emulators import Emulator, tables
from tk_emulator.errors import BadInputError

OPEN_DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "opendata"
CACHE = Path(os.environ.get("TK_EMULATOR_CACHE", "/tmp/tk-emulator"))  # noqa: S108 - shared by runs
NOW = {"GewijzigdOp": "2025-01-02T10:00:00+01:00", "ApiGewijzigdOp": "2025-01-02T09:00:09.5Z", "Verwijderd": False}


def guid(number: int) -> str:
    return f"{number:08x}-0000-4000-8000-{number:012x}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows: dict[str, list[dict[str, object]]] = {
        "zaak_zonder_fk": [
            {"Id": guid(1), "Onderwerp": "laat", **NOW, "ApiGewijzigdOp": "2025-03-01T09:00:00Z"},
            {"Id": guid(2), "Onderwerp": "weg", **NOW, "Verwijderd": True},
        ],
        "kern_Zaak_met_fk": [
            {"Id": guid(1), "Onderwerp": "laat en beter", **NOW, "ApiGewijzigdOp": "2025-03-01T09:00:00Z"},
            {"Id": guid(3), "Onderwerp": "alleen hier", **NOW},
        ],
        "kern_Agendapunt_Zaak_met_fk": [{"Agendapunt_Id": guid(5), "Zaak_Ids": [guid(1)]}],
        "besluit_zonder_fk": [{"Id": guid(6), **NOW}],
        "kern_Besluit_met_fk": [{"Id": guid(6), "Agendapunt_Id": guid(5), **NOW}],
        "persoon_zonder_fk": [{"Id": guid(7), "GewijzigdOp": None, "ApiGewijzigdOp": None, "Verwijderd": None}],
    }
    place = tmp_path / "opendata" / "odata" / "tables"
    place.mkdir(parents=True)
    for name, lines in rows.items():
        with lzma.open(place / f"{name}.jsonl.xz", "wt", encoding="utf-8") as file:
            file.writelines(json.dumps(line) + "\n" for line in lines)
    return tmp_path / "opendata"


def test_rows_come_in_the_order_in_which_the_warehouse_took_them(folder: Path, tmp_path: Path) -> None:
    catalogue = Emulator(tables(folder, tmp_path / "cache")).catalogue
    assert [row.id for row in catalogue.rows("Zaak")] == [guid(2), guid(1)]


def test_a_row_with_references_wins_and_adds_none(folder: Path, tmp_path: Path) -> None:
    catalogue = Emulator(tables(folder, tmp_path / "cache")).catalogue
    case = catalogue.find(guid(1))
    assert case is not None
    assert case.values["Onderwerp"] == "laat en beter"
    assert case.relations == {"agendapunt": [guid(5)]}
    assert catalogue.find(guid(3)) is None


def test_a_decision_on_an_agenda_item_with_one_case_is_about_that_case(folder: Path, tmp_path: Path) -> None:
    catalogue = Emulator(tables(folder, tmp_path / "cache")).catalogue
    assert [row.id for row in catalogue.pointing("Besluit", "zaak", guid(1))] == [guid(6)]


def test_a_placeholder_is_a_tombstone_of_the_feed(folder: Path, tmp_path: Path) -> None:
    emulator = Emulator(tables(folder, tmp_path / "cache"))
    answer = emulator.respond("/SyncFeed/2.0/Feed", "category=Persoon", b"http://x").body
    assert answer.count(b"<entry>") == 1
    assert b'verwijderd="true"/>' in answer


def test_what_was_converted_once_is_read_again_until_the_files_change(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    tables(folder, cache)
    written = (cache / "Zaak.entries").stat().st_ino
    tables(folder, cache)
    assert (cache / "Zaak.entries").stat().st_ino == written
    (folder / "odata" / "tables" / "besluit_zonder_fk.jsonl.xz").unlink()
    assert Emulator(tables(folder, cache)).catalogue.sizes()["Besluit"] == 0


def test_a_conversion_that_fails_leaves_nothing_behind(folder: Path, tmp_path: Path) -> None:
    broken = folder / "odata" / "tables" / "zaak_zonder_fk.jsonl.xz"
    broken.write_bytes(b"no archive")
    with pytest.raises(lzma.LZMAError):
        tables(folder, tmp_path / "cache")
    assert [path.name for path in tmp_path.iterdir()] == ["opendata"]


def test_a_folder_without_tables_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="no tables"):
        tables(tmp_path, tmp_path / "cache")


@pytest.mark.slow
@pytest.mark.xdist_group("tables")  # converted once, for all of the group
@pytest.mark.skipif(not OPEN_DATA.exists(), reason="the real tables are not in ../shared/data/opendata")
def test_the_real_tables_have_as_many_rows_as_their_collector_counted() -> None:
    sizes = Emulator(tables(OPEN_DATA, CACHE)).catalogue.sizes()
    assert {name: sizes[name] for name in ("Zaak", "Activiteit", "Agendapunt", "Besluit", "Stemming", "Document")} == {
        "Zaak": 262_250,
        "Activiteit": 77_273,
        "Agendapunt": 47_385,
        "Besluit": 86_172,
        "Stemming": 115_383,
        "Document": 58_249,
    }
