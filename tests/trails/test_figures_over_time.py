"""Figures over time: a unit, two words or more, three years or more; a bound is drawn as one."""

from __future__ import annotations

from pathlib import Path

from litestar.testing import TestClient

from kamerspoor.model.fact_kinds import FIGURES
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.store import Store
from kamerspoor.trails.figures_over_time import amount, series
from kamerspoor.web.app import create_app
from kamerspoor.web.figures_page import points

LETTER = """Tweede Kamer der Staten-Generaal 2

Vergaderjaar 2030–2031

98 765 Dijken en veren

Nr. 7 BRIEF VAN DE MINISTER VAN WATER
Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
Den Haag, 4 maart 2031

In 2028 bedroegen de totale uitgaven 3 miljoen euro. In 2029 bedroegen de totale uitgaven 4 miljoen euro. De totale
uitgaven bedroegen in 2030 meer dan 6 miljoen euro. In 2028 waren er 40 veren. In 2029 waren er 41 veren. In 2030 waren
er 42 veren.

De Minister van Water,
K. Kuiper
"""


def held(tmp_path: Path) -> Path:
    path = tmp_path / "k.db"
    with Store(path, create=True) as store:
        store.save(read_paper(LETTER.encode()), "a.txt")
    return path


def test_only_what_has_a_unit_and_is_told_in_two_words_has_a_course(tmp_path: Path) -> None:
    with Store(held(tmp_path)) as store:
        found = series(store.reader.facts(FIGURES))
    assert [(one.what, one.unit, one.years) for one in found] == [("totale uitgaven", "EUR", (2028, 2030))]
    assert [amount(filed.fact) for filed in found[0].figures] == [3e6, 4e6, 6e6]
    assert [one.bound for one in points(found[0])] == [None, None, "more_than"]
    heights = [one.y for one in points(found[0])]
    assert heights == sorted(heights, reverse=True)


def test_the_page_draws_them_with_a_table_and_a_bound_as_an_open_shape(tmp_path: Path) -> None:
    with TestClient(create_app(held(tmp_path))) as client:
        page = client.get("/cijfers/verloop?dossier=98765").text.replace("\xa0", " ")
        none = client.get("/cijfers/verloop?dossier=1").text
    assert "<title" in page[page.index('<svg role="img"') :]
    assert page.count("△") == 1
    assert "2030: meer dan € 6 miljoen" in page
    assert '<th scope="row">2029</th>' in page
    assert "Van geen onderwerp" in none
