from __future__ import annotations

from pathlib import Path

import pytest

from invented_records import keep, record
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.records.differences import comparisons
from kamerspoor.store.store import Store
from web_report import REPORT, VOTED


def compared(
    tmp_path: Path, appreciation: str, outcome: str, proposers: list[str], *, cases: int = 1
) -> dict[str, tuple[int, int]]:
    with Store(tmp_path / "k.db", create=True) as store:
        for name, text in (("verslag", REPORT), ("stemmingen", VOTED)):
            store.save(read_paper(text.encode()), f"{name}.txt")
        keep(
            store,
            record("Kamerstukdossier", "d", nummer=98765),
            record("Zaak", "z", nummer="2031Z1", soort="Motie", volgnummer=5, kabinetsappreciatie=appreciation,
                   many={"kamerstukdossier": ("d",)}),
            *(record("Zaak", f"ook{n}", soort="Motie", volgnummer=5, many={"kamerstukdossier": ("d",)})
              for n in range(1, cases)),
            record("Besluit", "b", besluitSoort=outcome, status="Besluit", many={"zaak": ("z",)}),
            *(record("ZaakActor", name, zaak="z", actorNaam=name, relatie="Indiener") for name in proposers),
        )  # fmt: skip
        return {one.field: (one.compared, one.equal) for one in store.using(comparisons)}


def test_what_is_recorded_and_read_of_one_motion_is_compared_field_by_field(tmp_path: Path) -> None:
    found = compared(tmp_path, "Ontraden", "Stemmen - verworpen", ["Smit, A.", "Wit de, M. (Marijke)"])
    assert found == {"appreciation": (1, 1), "proposers": (1, 1), "outcome": (1, 1)}


@pytest.mark.parametrize(
    "names", [["A. Smit", "M. (Marijke) de Wit"], ["Smit, A.", "Wit de, M. (Marijke)"], ["Á. Smit", "Th.M. de Wit"]]
)
def test_proposers_are_the_same_however_the_chamber_files_their_names(tmp_path: Path, names: list[str]) -> None:
    assert compared(tmp_path, "Ontraden", "Ingediend", names)["proposers"] == (1, 1)


def test_what_differs_is_counted_as_such(tmp_path: Path) -> None:
    found = compared(tmp_path, "Oordeel Kamer", "Stemmen - aangenomen", ["Smit, A."])
    assert found == {"appreciation": (1, 0), "proposers": (1, 0), "outcome": (1, 0)}


def test_what_the_chamber_does_not_know_is_not_compared(tmp_path: Path) -> None:
    found = compared(tmp_path, "Nog niet bekend", "Ingediend", [])
    assert found == {"appreciation": (0, 0), "proposers": (0, 0), "outcome": (0, 0)}


def test_a_motion_that_may_be_either_of_two_cases_is_not_compared(tmp_path: Path) -> None:
    found = compared(tmp_path, "Ontraden", "Stemmen - verworpen", ["Smit, A."], cases=2)
    assert found == {"appreciation": (0, 0), "proposers": (0, 0), "outcome": (0, 0)}
