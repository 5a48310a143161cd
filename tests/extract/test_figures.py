from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.extract.figures.figures import figures
from kamerspoor.model.policy import Figure
from kamerspoor.text.spans import Span

Wanted = tuple[float, float, str | None, str | None, int | None]


def found(text: str) -> list[Figure]:
    return list(figures(text, [Span(0, len(text))]))


def short(text: str) -> list[Wanted]:
    return [(one.value, one.scale, one.unit, one.what, one.year) for one in found(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("De waarde was EUR 22,7 mrd.", [(22.7, 1e9, "EUR", "waarde", None)]),
        ("Daarvan was ca. 6,3 miljard\nEuro export.", [(6.3, 1e9, "EUR", "export", None)]),
        ("Met een uitvoer van circa EUR 1,2 mrd (2018) staan wij vierde.", [(1.2, 1e9, "EUR", "uitvoer", 2018)]),
        ("Een kaartje kost € 49,- per persoon.", [(49, 1, "EUR", None, None)]),
        ("In 2014 bedroeg de handel in goederen tussen ons circa 24,6 miljard euro.",
         [(24.6, 1e9, "EUR", "handel in goederen", 2014)]),
        ("In 2014 is de handel met 10,6% ten opzichte van 2013 afgenomen.", [(10.6, 1, "%", "handel", 2014)]),
        ("Er studeren jaarlijks ongeveer 450\n\nRussen in het land.", [(450, 1, None, "Russen", None)]),
        ("Op 3 mei 2031 kwamen 298 mensen om, onder wie 196 landgenoten.",
         [(298, 1, None, "mensen", 2031), (196, 1, None, "landgenoten", 2031)]),
        ("Er wonen 145 miljoen inwoners.", [(145, 1e6, None, "inwoners", None)]),
        ("Dat vermijdt 41 kiloton aan uitstoot.", [(41, 1, "kiloton", "uitstoot", None)]),
        ("Er zijn een kleine driehonderd Friese veren.", [(300, 1, None, "Friese veren", None)]),
        ("Er waren 1.200 woningen te koop.", [(1200, 1, None, "woningen", None)]),
        ("Het budget was USD 51,29 mrd (2028) tegenover USD 25,4 mrd (2017).",
         [(51.29, 1e9, "USD", "budget", 2028), (25.4, 1e9, "USD", "budget", 2017)]),
    ],
)  # fmt: skip
def test_a_figure_has_value_scale_unit_subject_and_year(text: str, wanted: list[Wanted]) -> None:
    assert short(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Kamerstuk 34 000 V, nr. 23 en artikel 12 leden 3 en 4.",
        "Op 26 augustus 2024 om 13.30 uur.",
        "Zie 2031D12345 en telefoon 070-3182211.",
        "De G20, MH17 en drie F-16s.",
        "VN-resolutie 2166 blijft gelden.",
        "Na 57 jaar en 3 weken.",
        "In 2014 werd de dijk gebouwd.",
        "Er zijn twee redenen.",
        "Antwoord 41\nVolgens mij wel.",
    ],
)
def test_other_numbers_are_no_figures(text: str) -> None:
    assert short(text) == []


def test_that_year_is_the_year_of_the_sentence_before() -> None:
    text = "In 2014 kromp de handel. Rusland was goed voor 3,4% van de totale handel in hetzelfde jaar."
    assert [one.year for one in found(text)] == [2014]


def test_a_stretch_of_years_gives_no_one_year() -> None:
    assert [one.year for one in found("Voor 2022 tot en met 2026 is 84 miljoen euro beschikbaar.")] == [None]


def test_a_word_of_caution_makes_a_figure_approximate() -> None:
    assert [one.approximate for one in found("Dat kost ruim 3 miljoen euro en 4 miljoen euro voor de dijk.")] == [
        True,
        False,
    ]


@given(
    st.lists(
        st.sampled_from(
            ["3,4", "%", "miljoen", "euro", "EUR", "298", "mensen", "in 2014", "(2018)", "\n", ".", "tien"]
        ),
        max_size=25,
    )
)
def test_spans_hold_the_number_in_order_and_apart(parts: list[str]) -> None:
    text = " ".join(parts)
    spans = [one.span for one in found(text)]
    assert spans == sorted(spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))
    assert all(any(char.isdigit() for char in one.of(text)) or "tien" in one.of(text) for one in spans)


@pytest.mark.parametrize(
    "text",
    [
        "39 165 Veerdiensten",
        "12 Conclusies en vervolg",
        "Tabel 12 laat dat zien.",
        "Zie bijlage 14 kaarten en tekeningen.",
    ],
)
def test_numbers_of_dossiers_headings_and_parts_are_no_figures(text: str) -> None:
    assert found(text) == []
