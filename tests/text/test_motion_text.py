"""The inner grammar of a motion: considerations, requests, opening and closing formula."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import DOUBLED, growth
from kamerspoor.text.motion_text import END, START, clauses

MOTION = (
    "De Kamer,\n\ngehoord de beraadslaging,\n\nconstaterende dat er bij Bergdam water lekt;\n\n"
    "overwegende dat dit gevaarlijk\nis;\n\nverzoekt de regering om herstel, en de Kamer hierover te informeren;\n\n"
    "verzoekt de regering tevens om een plan,\n\nen gaat over tot de orde van de dag."
)


def test_a_motion_falls_into_its_clauses() -> None:
    assert [(clause.kind, clause.request) for clause in clauses(MOTION)] == [
        ("constaterende", False),
        ("overwegende", False),
        ("verzoekt", True),
        ("verzoekt", True),
    ]


def test_a_clause_holds_its_own_words_on_one_line() -> None:
    found = clauses(MOTION)
    assert found[1].text == "overwegende dat dit gevaarlijk is"
    assert found[2].text == "verzoekt de regering om herstel, en de Kamer hierover te informeren"


def test_the_closing_formula_belongs_to_no_clause() -> None:
    assert not any("orde van de dag" in clause.text for clause in clauses(MOTION))


@pytest.mark.parametrize(
    ("opener", "kind"),
    [
        ("van mening dat het moet", "consideration"),
        ("gelet op artikel 68", "consideration"),
        ("kennisnemende van de brief", "consideration"),
        ("spreekt uit dat het moet", "request"),
        ("roept de regering op", "request"),
        ("zegt het vertrouwen in de minister op", "request"),
        ("is van mening dat het moet", "request"),
    ],
)
def test_a_clause_is_known_by_its_opening_words(opener: str, kind: str) -> None:
    found = clauses(f"De Kamer, gehoord de beraadslaging, {opener}, en gaat over tot de orde van de dag.")
    assert [(clause.text, clause.request) for clause in found] == [(opener, kind == "request")]


def test_the_hearing_alone_is_no_consideration() -> None:
    assert clauses("De Kamer, gehoord de beraadslaging, en gaat over tot de orde van de dag.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "De Kamer,\ngehoord de beraadslaging,",
        "De Kamer, gehoord de beraadslaging,",
        "De Eerste Kamer,\n\ngehoord de beraadslaging,",
        "Motie\n\nDe Kamer,\n\nconstaterende dat",
        "De Kamer,\n\ntevens constaterende dat",
    ],
)
def test_the_opening_formula_starts_a_motion(text: str) -> None:
    assert START.search(text)


@pytest.mark.parametrize(
    "text", ["De Kamer, die vandaag vergadert,", "De Kamer heeft dat gevraagd.", "in De Kamer, gehoord de"]
)
def test_other_sentences_about_the_chamber_start_none(text: str) -> None:
    assert START.search(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "en gaat over tot de orde van de dag.",
        "en gaat weer over\ntot de orde\nvan de dag",
        "En gaat thans over tot de orde van de dag,",
    ],
)
def test_the_closing_formula_is_known_in_its_forms(text: str) -> None:
    assert END.search(text)


@given(st.text(alphabet="De Kamer,;verzoekt \nconstaterende"))
def test_clauses_never_raise_and_are_never_empty(text: str) -> None:
    assert all(clause.text and clause.kind for clause in clauses(text))


@pytest.mark.slow
@pytest.mark.parametrize("part", ["Motie\n\n", "De Kamer,\n", "en gaat over ", "en tevens ", "\n", "overwegende "])
def test_the_patterns_take_linear_time(part: str) -> None:
    def work(text: str) -> None:
        START.search(text)
        END.search(text)
        clauses(text)

    assert growth(work, lambda size: part * size, 1_000) < DOUBLED
