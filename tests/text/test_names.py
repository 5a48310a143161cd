"""Names as printed: enumerations come apart, and two spellings of one person meet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.text.names import folded, natural_name, split_names, surname


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Van den Nieuwenhuijzen, Sjoerdsma en Voordewind", ("Van den Nieuwenhuijzen", "Sjoerdsma", "Voordewind")),
        ("Piri, Dassen, en Kuzu.", ("Piri", "Dassen", "Kuzu")),
        ("de heer Bosman en mevrouw Ploumen", ("Bosman", "Ploumen")),
        ("het lid Van Baarle", ("Van Baarle",)),
        ("de leden Dik-Faber en\nNijkerken-de Haan", ("Dik-Faber", "Nijkerken-de Haan")),
        ("Den Haan", ("Den Haan",)),
        ("Van Engelshoven en Ellemeet", ("Van Engelshoven", "Ellemeet")),
        ("", ()),
        (" , en .", ()),
    ],
)
def test_an_enumeration_comes_apart(text: str, expected: tuple[str, ...]) -> None:
    assert split_names(text) == expected


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Özkan", "OZKAN"),
        ("Çelik", "celik"),
        ("Van ’t Wout", "van 't wout"),
        ("Kostić", "Kostic"),
        ("De  Roon", "de roon"),
    ],
)
def test_spellings_of_one_name_fold_together(one: str, two: str) -> None:
    assert folded(one) == folded(two)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Van den Nieuwenhuijzen", "nieuwenhuijzen"),
        ("C. van den Heuvel", "heuvel"),
        ("W.J.H. Bosman", "bosman"),
        ("Van 't Wout", "wout"),
        ("El Yassini", "yassini"),
        ("Ploumen", "ploumen"),
        ("Van der Plas", "plas"),
        ("Dik-Faber", "dik-faber"),
    ],
)
def test_the_surname_is_what_mentions_share(name: str, expected: str) -> None:
    assert surname(name) == expected


def test_a_name_of_particles_alone_keeps_them() -> None:
    assert surname("De") == "de"


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    assert folded(folded(name)) == folded(name)


@given(st.text())
def test_no_name_is_empty(text: str) -> None:
    assert all(split_names(text))


@pytest.mark.parametrize(
    ("filed", "natural"),
    [
        ("Wit de, P.C. (Peter)", "Peter de Wit"),
        ("Aerssen van, A.M.", "A.M. van Aerssen"),
        ("Berg van den, J. (Jan)", "Jan van den Berg"),
        ("Smit, A. (Anna)", "Anna Smit"),
        ("vaste commissie voor Water", "vaste commissie voor Water"),
        ("PP", "PP"),
        (None, None),
    ],
)
def test_a_name_filed_by_its_last_name_is_said_as_people_say_it(filed: str | None, natural: str | None) -> None:
    assert natural_name(filed) == natural
