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
        ("Dat gaat 10 miljard bedragen.", [(10, 1e9, None, None, None)]),
        ("U zegt dat wij 43 miljoen afpakken van het veer.", [(43, 1e6, None, None, None)]),
        ("Het veer is toen om 300 miljoen gevraagd.", [(300, 1e6, None, None, None)]),
        ("Er is een tekort van bijna 900 miljoen.", [(900, 1e6, None, "tekort", None)]),
        ("Het is geen 300 miljoen maar 400 miljoen.", [(300, 1e6, None, None, None), (400, 1e6, None, None, None)]),
        ("Sinds 2016 is er 36 miljard uitgegeven.", [(36, 1e9, None, None, None)]),
        ("De investeringen zijn in dat jaar met 4% toegenomen.", [(4, 1, "%", "investeringen", None)]),
        ("Zij zijn voor 50% afhankelijk van studenten.", [(50, 1, "%", None, None)]),
        ("Van het totale aantal leden was 60% voor.", [(60, 1, "%", None, None)]),
        ("Dat is 60% van het totale aantal schippers.", [(60, 1, "%", "totale aantal schippers", None)]),
        ("Wij weten dat 80% van de mensen inspraak wil.", [(80, 1, "%", None, None)]),
        ("Er is 200 miljoen euro gereserveerd voor de herstart van het veer.",
         [(200, 1e6, "EUR", "herstart van het veer", None)]),
        ("Dat staat op 500 meter van een andere sluis.", [(500, 1, "meter", None, None)]),
        ("Na de oproep is 9,6% binnen een uur geholpen.", [(9.6, 1, "%", None, None)]),
        ("Dat staat in het Belastingplan 2026: 40 miljoen euro.", [(40, 1e6, "EUR", None, None)]),
        ("In 2022 is besloten tot 440.000 vluchten.", [(440_000, 1, None, "vluchten", None)]),
        ("Het zijn 2.067EER-studenten, waarvan en28 procent uit Rome komt.",
         [(2067, 1, None, "EER-studenten", None), (28, 1, "%", None, None)]),
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
        "Zie noot 13 https en batch 1588 vallen.",
        "Zij was 12 toen dat gebeurde.",
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


@pytest.mark.parametrize(
    ("words", "bound", "approximate"),
    [
        ("meer dan 50%", "more_than", False), ("Minder dan 5%", "less_than", False),
        ("ten minste 75%", "at_least", False),
        ("niet meer dan 3%", "at_most", False), ("maximaal 10%", "at_most", False), ("ongeveer 80%", None, True),
        ("10%", None, False),
    ],
)  # fmt: skip
def test_a_bound_is_told_from_a_word_of_caution(words: str, bound: str | None, *, approximate: bool) -> None:
    (one,) = found(f"Dat is {words} van de dijken.")
    assert (one.bound, one.approximate, one.what) == (bound, approximate, "dijken")


def test_the_ends_of_a_range_are_no_bounds() -> None:
    assert [(one.value, one.bound) for one in found("Het gaat om 20% tot 30% van de dijken.")] == [
        (20, None),
        (30, None),
    ]


def test_a_year_of_some_sentences_before_is_not_that_of_a_figure() -> None:
    text = "In 2025 was er 3% groei. Wij zijn daar blij mee. Dat is 4% van het geheel."
    assert [one.year for one in found(text)] == [2025, None]


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
