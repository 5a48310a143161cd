"""What lists are worth is told from the figures that were recorded, on pages and in the documents alike."""

from __future__ import annotations

from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

import measured as document
from evaluation.record import record
from kamerspoor.model.all_lists import all_lists
from kamerspoor.model.fact_kinds import FACT_KINDS
from kamerspoor.publish.measure import Measure
from kamerspoor.publish.measured import LISTS, evaluated, worth


def test_the_document_has_the_figures_that_were_recorded() -> None:
    assert document.PLACE.read_text(encoding="utf-8") == document.accuracy(), "run `make measured`"


@pytest.mark.parametrize("path", [path for path, names in LISTS.items() if names])
def test_every_list_of_which_something_is_counted_has_a_figure(path: str) -> None:
    found = worth(path)
    assert found
    assert all(0 <= one.measure.low <= one.measure.rate <= one.measure.high <= 1 for one in found)


def test_every_list_that_is_read_from_papers_says_what_it_is_worth() -> None:
    assert {kind.page.path for kind in FACT_KINDS if kind.page} <= set(LISTS)


def test_the_page_has_every_figure_and_every_list_leads_to_it(demo: TestClient[Litestar]) -> None:
    page = demo.get("/hoe-goed").text
    derived = {of.page.path for of in all_lists() if of.page} & set(LISTS)
    for path in LISTS:
        assert f'<a href="{path}">' in page
        assert all(one.label in page for one in worth(path))
        anchor = path.strip("/").replace("/", "-")
        assert f'id="{anchor}"' in page
        if path in derived | {"/vergelijk", "/standpunten"}:
            assert f'"/hoe-goed#{anchor}"' in demo.get(path).text


def test_figures_of_a_folder_take_the_place_of_those_that_were_recorded_of_it(tmp_path: Path) -> None:
    place = tmp_path / "measured.json"
    one = Measure("dikes found", 3, 4, 0.75, 0.3, 0.95)
    record(place, evaluated()[0].name, [one])
    assert place.read_text(encoding="utf-8").count("dikes found") == 1
    assert evaluated()[0].measures[0].name not in place.read_text(encoding="utf-8").partition("dikes found")[0]
