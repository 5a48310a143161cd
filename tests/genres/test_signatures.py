from __future__ import annotations

import pytest

from kamerspoor.genres.office_lines import Line
from kamerspoor.genres.offices import signed_for, spoken_for
from kamerspoor.genres.signatures import read_signatures


def signed(printed: str) -> list[tuple[str, str | None]]:
    return [(one.name, one.office) for one in read_signatures(lines(printed))[0]]


def lines(printed: str, *lefts: float) -> list[Line]:
    """Return the lines that are printed, at these left edges on the page when they are given."""
    found: list[Line] = []
    place = 0
    for line in printed.split("\n"):
        if line:
            left = lefts[len(found)] if lefts else None
            found.append(Line(line, place, place + len(line), left))
        place += len(line) + 1
    return found


@pytest.mark.parametrize(
    ("printed", "right"),
    [
        (
            "De Minister van Water,\nmede namens de Staatssecretaris van Water,\n\nW. Kuiper",
            [("W. Kuiper", "De Minister van Water")],
        ),
        (
            "De minister-president,\nminister van Algemene Zaken,\n\nEva Kuiper",
            [("Eva Kuiper", "De minister-president, minister van Algemene Zaken")],
        ),
        ("Hoogachtend,\n\nAnna Kuiper\nMinister van Water", [("Anna Kuiper", "Minister van Water")]),
        (
            "De Minister van Water, E.F.G. Kuiper\nDe Staatssecretaris van Water, C. van der Smit",
            [("E.F.G. Kuiper", "De Minister van Water"), ("C. van der Smit", "De Staatssecretaris van Water")],
        ),
        # A scan makes letters of a scrawl.
        ("De Minister voor Veren,\n~ jk\nf\nFranc Kuiper", [("Franc Kuiper", "De Minister voor Veren")]),
        (
            "de minister van Water\nen Dijken\nir. C. (Carla) Kuiper MBA",
            [("ir. C. (Carla) Kuiper MBA", "de minister van Water en Dijken")],
        ),
    ],
)
def test_each_person_signs_with_an_office(printed: str, right: list[tuple[str, str | None]]) -> None:
    assert signed(printed) == right


def test_two_columns_of_signatures_are_two_persons() -> None:
    assert signed("De Minister van Water, De Staatssecretaris van Water,\nS.A.M. Kuiper Marie L.A. van Smit") == [
        ("S.A.M. Kuiper", "De Minister van Water"),
        ("Marie L.A. van Smit", "De Staatssecretaris van Water"),
    ]
    assert signed(
        "De Minister van Water De Minister van Bruggen\nen Dijken, en Pontons,\n\nDina Kuiper-De Wit Hans de Smit"
    ) == [
        ("Dina Kuiper-De Wit", "De Minister van Water en Dijken"),
        ("Hans de Smit", "De Minister van Bruggen en Pontons"),
    ]


def test_offices_over_each_other_have_their_names_in_the_same_order() -> None:
    assert signed("De Minister van Water,\nDe Minister van Bruggen,\nA. Kuiper\nB. Smit") == [
        ("A. Kuiper", "De Minister van Water"),
        ("B. Smit", "De Minister van Bruggen"),
    ]


def test_names_beside_each_other_belong_to_the_offices_above_them_whatever_comes_first() -> None:
    people, _ = read_signatures(
        lines("De Minister van Water,\nDe Staatssecretaris van Water,\n\nC. Smit\nA. Kuiper", 70, 300, 300, 70)
    )
    assert [(one.name, one.office) for one in people] == [
        ("C. Smit", "De Staatssecretaris van Water"),
        ("A. Kuiper", "De Minister van Water"),
    ]


def test_names_whose_places_fit_no_office_are_given_to_nobody() -> None:
    people, _ = read_signatures(
        lines("De Minister van Water,\nDe Staatssecretaris van Water,\n\nC. Smit\nA. Kuiper", 70, 300, 180, 400)
    )
    assert people == ()


def test_the_rest_of_an_office_is_that_of_the_one_above_it() -> None:
    people, _ = read_signatures(
        lines(
            "De Minister van Water,\nDe Minister van Onderwijs,\nDijken en Veren,\nCultuur en Kunst,\n"
            "A. Kuiper\nC. Smit",
            *(70, 300, 70, 300, 70, 300),
        )
    )
    assert [(one.name, one.office) for one in people] == [
        ("A. Kuiper", "De Minister van Water, Dijken en Veren"),
        ("C. Smit", "De Minister van Onderwijs, Cultuur en Kunst"),
    ]


def test_offices_on_one_line_go_on_in_the_next_side_by_side() -> None:
    assert signed(
        "De Minister van Gezondheid, De Minister van Onderwijs,\n\nWelzijn en Sport, Cultuur en Kunst,\n\n"
        "A. Kuiper B. Smit"
    ) == [
        ("A. Kuiper", "De Minister van Gezondheid, Welzijn en Sport"),
        ("B. Smit", "De Minister van Onderwijs, Cultuur en Kunst"),
    ]


def test_capitals_under_an_office_are_the_rest_of_it() -> None:
    assert signed("DE MINISTER VAN VOLKSHUISVESTING,\nRUIMTELIJKE ORDENING EN\nMILIEUBEHEER,\nmr. J.P. Kuiper") == [
        ("mr. J.P. Kuiper", "De Minister van Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer")
    ]


def test_a_scan_may_lose_the_points_of_initials() -> None:
    assert signed("De Minister van Water.\ndrs. JF Kuiper") == [("drs. JF Kuiper", "De Minister van Water")]


def test_a_line_of_names_that_can_be_cut_in_two_ways_is_given_to_nobody() -> None:
    assert signed("De Minister van Water, De Minister voor Veren,\nHanna Bruins Slot Franc Kuiper") == []


def test_who_signs_in_the_place_of_a_minister_is_not_the_minister() -> None:
    people, for_whom = read_signatures(
        lines("De Minister van Water,\nnamens deze,\nde directeur-generaal Dijken,\n\nA. Jansen")
    )
    assert [(one.name, one.office) for one in people] == [("A. Jansen", "de directeur-generaal Dijken")]
    assert for_whom == ("De Minister van Water",)


@pytest.mark.parametrize(
    ("sentence", "offices"),
    [
        ("Hierbij bied ik u, mede namens de minister van Water, Dijken en Veren, het plan aan.",
         ("minister van Water, Dijken en Veren",)),
        ("Ik stuur u, mede namens de minister en de staatssecretaris van Water, Nederlands eerste plan.",
         ("minister van Water", "staatssecretaris van Water")),
        ("Hierbij ontvangt u, mede namens de Staatssecretarissen van Water en van Dijken en Veren, het stuk.",
         ("Staatssecretaris van Water", "Staatssecretaris van Dijken en Veren")),
        ("Ik stuur dit mede namens de minister-president en de minister van WenD.",
         ("minister-president", "minister van WenD")),
        # What another said, and for whom, is told of; a cabinet is no office.
        ("Hij sprak mede namens de minister van Water.", ()),
        ("Ik stuur u dit mede namens het kabinet.", ()),
    ],
)  # fmt: skip
def test_for_whom_a_letter_speaks_as_well(sentence: str, offices: tuple[str, ...]) -> None:
    assert spoken_for(sentence) == offices


def test_between_office_and_name_may_stand_for_whom_it_is_signed_as_well() -> None:
    assert signed_for("De minister van Water,\nmede namens de Minister van\nBruggen,\nW. Kuiper") == (
        "Minister van Bruggen",
    )
