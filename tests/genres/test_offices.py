from __future__ import annotations

import pytest

from kamerspoor.genres.offices import split_answerers, split_offices


@pytest.mark.parametrize(
    ("printed", "offices"),
    [
        ("de Minister van Water", ("Minister van Water",)),
        (
            "de Ministers van Landbouw, Water en Voedsel, van Kust en voor Veren",
            ("Minister van Landbouw, Water en Voedsel", "Minister van Kust", "Minister voor Veren"),
        ),
        (
            "de Minister-President, Minister van Algemene Zaken, en de Minister van Water",
            ("Minister-President, Minister van Algemene Zaken", "Minister van Water"),
        ),
        ("de Minister en Staatssecretaris van Water", ("Minister van Water", "Staatssecretaris van Water")),
        ("de Staatssecretarissen van Water en van Kust", ("Staatssecretaris van Water", "Staatssecretaris van Kust")),
        (
            "de Minister van Water en deStaatssecretaris van Kust en Dijken",
            ("Minister van Water", "Staatssecretaris van Kust en Dijken"),
        ),
    ],
)
def test_each_office_of_an_enumeration_stands_on_its_own(printed: str, offices: tuple[str, ...]) -> None:
    assert split_offices(printed) == offices


def test_a_forgotten_en_between_two_who_answer_makes_them_no_one_person() -> None:
    assert split_answerers("Minister Smit van Minister Kuiper") == (("Minister Smit", "Minister Kuiper"), ())


def test_those_on_whose_behalf_is_answered_are_kept_apart() -> None:
    printed = "Staatssecretaris Smit, mede namens de Ministers van Water en voor Veren"
    assert split_answerers(printed) == (("Staatssecretaris Smit",), ("Minister van Water", "Minister voor Veren"))
