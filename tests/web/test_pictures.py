"""Every picture says in words what it shows, to who does not see it too, and has its rows as a table."""

from __future__ import annotations

import re
from typing import Any

import pytest
from litestar.testing import TestClient

SVG = re.compile(r"<svg\b(?P<head>[^>]*)>(?P<inside>.*?)</svg>", re.DOTALL)
PAGES = {
    "hemicycle of a motion": "/moties/99123-10",
    "hemicycle of a vote": "/stemmingen/officieel/ca079314-3c24-5eab-a7dc-2022d8b5374a",
    "timeline and matrix of a dossier": "/dossiers/99123",
    "speaking time": "/debatten/demo-99123-7",
    "activity of a member": "/personen/ozkan",
    "activity of a minister": "/personen/van-aerssen",
    "votes of a party": "/fracties/Stadslijst",
    "matrix of positions": "/standpunten?dossier=99123",
}


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_a_picture_has_a_title_a_description_and_its_rows_as_a_table(
    demo: TestClient[Any], address: str, language: str
) -> None:
    page = demo.get(language + address).text
    for figure in re.findall(r"<figure class=\"chart.*?</figure>", page, re.DOTALL):
        for one in SVG.finditer(figure):
            if 'role="img"' not in one["head"]:
                continue
            title, told = re.search(r'aria-labelledby="(\S+) (\S+)"', one["head"]) or [None] * 2, figure
            assert title[0], one["head"]
            for name in title[0].split('"')[1].split():
                words = re.search(rf'id="{name}">(.*?)</', told, re.DOTALL)
                assert words, name
                assert len(words[1].split()) > 1, f"{name} says nothing"
            assert "<table" in figure, "a picture without its rows"
    for one in SVG.finditer(page):
        drawn = 'role="img"' in one["head"] or 'role="group"' in one["head"] or 'aria-hidden="true"' in one["head"]
        assert drawn or "overflow=" in one["head"], f"neither told nor hidden: {one['head']}"


def test_every_table_that_is_a_picture_says_what_its_signs_mean_and_repeats_each_in_words(
    demo: TestClient[Any],
) -> None:
    for address in ("/dossiers/99123", "/standpunten?dossier=99123", "/fracties/Stadslijst"):
        page = demo.get(address).text
        assert "● voor, ○ tegen" in page, address
        matrix = page[page.index('class="scroll matrix"') :].partition("</table>")[0]
        assert "<caption>" in matrix
        for sign, words in (("●", "voor"), ("○", "tegen")):
            shown = f'<span aria-hidden="true">{sign}</span><span class="vh">{words}</span>'
            assert matrix.count(f">{sign}<") == matrix.count(shown) > 0


def test_how_much_everyone_spoke_stands_in_numbers_beside_its_bar(demo: TestClient[Any]) -> None:
    page = demo.get("/debatten/demo-99123-7").text
    table = page[page.index('class="speak"') :].partition("</table>")[0]
    assert table.startswith('class="speak"><caption>')
    rows = [one for one in table.split("<tr") if "<svg" in one]
    assert len(rows) > 8
    assert all("%" in re.sub("<[^>]*>", " ", one) for one in rows)
