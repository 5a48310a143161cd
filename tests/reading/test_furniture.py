"""Running headers and footers are known by their form; what merely mentions them stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.reading.furniture import FURNITURE, find_furniture

FOOTER = ["15-9-7", "12 oktober 2021", "TK 15", "Bewaken van dijken", "Tweede Kamer"]


@pytest.mark.parametrize("example", [example for rule in FURNITURE for example in rule.examples])
def test_every_known_footer_is_taken_out(example: str) -> None:
    assert find_furniture(["Een zin.", example, "Nog een."]).reasons.keys() == {1}


@pytest.mark.parametrize(
    "line",
    [
        "Tweede Kamer der Staten-Generaal",
        "In de Tweede Kamer, vergaderjaar 2019, is dat besproken.",
        "Zie Tweede Kamer, vergaderjaar 2020–2021, 35 373, nr. 19.",
        "Tweede Kamer, vergaderjaar 2020–2021, 35 373, nr. 19 en verder",
        "’s-Gravenhage 2023 was mooi",
        "12 oktober 2021",
        "15-9-7",
        "TK 15",
        "kst-26643-975 gaat daarover",
    ],
)
def test_a_line_that_only_looks_like_a_footer_stays(line: str) -> None:
    assert not find_furniture(["Een zin.", line, "Nog een."]).reasons


@pytest.mark.parametrize(
    ("footer", "page"),
    [
        ("Tweede Kamer, vergaderjaar 2020–2021, 35 373, nr. 19 4", 4),
        ("Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 1206 2", 2),
        ("Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 3", 3),
        ("Eerste Kamer, vergaderjaar 2019–2020, 35 300 V, A 3", 3),
        ("Tweede Kamer, post, 2024-10-17 12", 12),
        ("Tweede Kamer, Toerisme, TK 61, 61-11 10", 10),
    ],
)
def test_a_footer_tells_its_page(footer: str, page: int) -> None:
    found = find_furniture([footer])
    assert found.pages == {0: page}
    assert found.closing == {0}


def test_an_imprint_closes_no_page() -> None:
    found = find_furniture(["ISSN 0921 - 7371", "kst-26643-975"])
    assert set(found.reasons) == {0, 1}
    assert not found.closing


def test_a_footer_of_five_lines_is_taken_out_whole() -> None:
    found = find_furniture(["Een zin.", *FOOTER, "Nog een."])
    assert set(found.reasons) == {1, 2, 3, 4, 5}
    assert found.pages == {5: 7}
    assert found.closing == {5}


def test_a_footer_of_five_lines_may_have_blanks_between() -> None:
    lines = [part for line in FOOTER for part in (line, "")]
    assert find_furniture(lines).reasons.keys() == {0, 2, 4, 6, 8}


def test_chamber_title_and_meeting_may_stand_on_one_line() -> None:
    assert find_furniture(
        ["15-9-7", "12 oktober 2021", "Tweede Kamer Bewaken van dijken TK 15", "Zin."]
    ).reasons.keys() == {
        0,
        1,
        2,
    }


def test_a_footer_without_a_date_is_no_footer() -> None:
    assert not find_furniture(["15-9-7", "TK 15", "Bewaken van dijken", "Tweede Kamer"]).reasons


def test_lines_that_the_place_on_the_page_gave_away_are_kept_out_too() -> None:
    assert find_furniture(["een", "twee"], known={1: "margin"}).reasons.keys() == {1}


@given(st.lists(st.sampled_from([*FOOTER, "", "zin", "15-9-8", "Tweede Kamer, post, 2024-10-17 12"])))
def test_pages_and_closings_are_furniture(lines: list[str]) -> None:
    found = find_furniture(lines)
    assert found.closing <= set(found.reasons)
    assert set(found.pages) <= set(found.reasons)


@pytest.mark.parametrize(
    "lines",
    [
        ["Tweede Kamer, Over dijken die hoog zijn en", "veren die varen, 5 april 2031, TK 70, 70-9 12"],
        ["Tweede Kamer, Over dijken, 5 april 2031, TK 70, 70-9", "12"],
        ["Tweede Kamer, Over dijken die", "hoog zijn en veren die varen,", "5 april 2031, TK 70,", "70-9 12"],
    ],
)
def test_a_footer_with_a_long_title_runs_over_lines(lines: list[str]) -> None:
    found = find_furniture(["Een zin.", *lines, "Nog een."])
    assert set(found.reasons) == set(range(1, len(lines) + 1))
    assert found.pages == {len(lines): 12}


def test_a_number_behind_a_whole_footer_stays() -> None:
    assert find_furniture(["Tweede Kamer, Toerisme, TK 61, 61-11 10", "12"]).reasons.keys() == {0}
