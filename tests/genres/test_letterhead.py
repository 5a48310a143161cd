from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from litestar.testing import TestClient

from kamerspoor.genres.letterhead import facts_of
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app

SHEET = """Ministerie van Water en Dijken
Directoraat-Generaal
Veren, Bruggen en
Sluizen
Directie Pontons
Kadeplein 12
2599 XY Den Haag
Postbus 29901
www.dijken.example
Contactpersoon
K. de Wit
T 070 999 99 99
Ons kenmerk
DGVB-PON /
31240077
Uw kenmerk
2031Z01234
Zaaknummer
44071
Bijlage(n)
2
> Retouradres Postbus 29901 2500 XX Den Haag
De voorzitter van de Tweede Kamer
der Staten-Generaal
Postbus 20018
2500 EA DEN HAAG
Datum 3 mei 2031
Betreft Stand van zaken
Pontons en Veren

Geachte voorzitter,

Hierbij informeer ik u, mede namens de minister van Bruggen, over de pontons. Zij liggen er alle
nog.

Hoogachtend,
DE MINISTER VAN WATER EN DIJKEN,
mr. V.L.W .A. Kuiper
"""


def test_the_letterhead_says_reference_case_day_directorate_and_annexes() -> None:
    paper = read_paper(SHEET.encode())
    letter = paper.letter
    assert letter is not None
    assert letter.reference == "DGVB-PON / 31240077"
    assert letter.your_reference == "2031Z01234"
    assert letter.case == "44071"
    assert letter.directorate == "Directoraat-Generaal Veren, Bruggen en Sluizen, Directie Pontons"
    assert letter.annexes == 2
    assert letter.addressee == "voorzitter van de Tweede Kamer der Staten-Generaal"
    assert letter.on_behalf_of == ("minister van Bruggen",)
    assert [(one.name, one.office) for one in letter.signed_by] == [
        ("mr. V.L.W.A. Kuiper", "De Minister van Water en Dijken")
    ]
    assert (paper.identity.date, paper.identity.title) == (date(2031, 5, 3), "Stand van zaken Pontons en Veren")


@pytest.mark.parametrize(
    ("printed", "reference"),
    [
        ("Ons kenmerk: 2031-0000412345", "2031-0000412345"),
        ("Onze referentie\nMinWaD-2031.4412", "MinWaD-2031.4412"),
        ("Kenmerk WD/BSK-2031/41234", "WD/BSK-2031/41234"),
        ("Ons kenmerk/Our reference\nWD-2031/7", "WD-2031/7"),
        ("Ons kenmerk\nWADI/BSK-\n2031/41234", "WADI/BSK-2031/41234"),
        ("Kenmerk\n412345-1034567-PDC19", "412345-1034567-PDC19"),
        ("Ons kenmerk F/2031014684", "F/2031014684"),
        # Nothing stands under the label but what belongs to another.
        ("Ons kenmerk\nDatum\n3 mei 2031", None),
        ("Ons kenmerk\n3 mei 2031", None),
        ("Ons kenmerk\n2500 EA Den Haag", None),
        ("Ons kenmerk\nde pontons", None),
        ("Kenmerkend voor 2031 is de ponton", None),
        # Two labels on one line, one value under them: whose it is cannot be told.
        ("Uw brief Ons kenmerk\nWD/2031/64668", None),
    ],
)
def test_a_reference_is_what_can_be_nothing_else(printed: str, reference: str | None) -> None:
    assert facts_of(printed.split("\n")).get("reference") == reference


@pytest.mark.parametrize(
    ("printed", "annexes"),
    [
        ("Bijlage(n) 1", 1),
        ("Bijlagen\ndrie", 3),
        ("Bijlage(n)\n2 (rapport en advies)", 2),
        ("Bijlagen: geen", 0),
        ("Bijlage(n)\n1. Rapport over pontons\n2. Advies", None),
        ("Bijlage(n)\ndiverse", None),
        ("Bijlage(n)\nDatum", None),
    ],
)
def test_annexes_are_a_printed_number(printed: str, annexes: int | None) -> None:
    assert facts_of(printed.split("\n")).get("annexes") == annexes


def test_a_letter_without_letterhead_says_nothing_of_it() -> None:
    letter = read_paper(
        b"Geachte voorzitter,\n\nIk meld u dat de pontons er liggen.\n\nHoogachtend,\nA. Kuiper\n"
    ).letter
    assert letter is not None
    assert (letter.reference, letter.directorate, letter.annexes, letter.on_behalf_of) == (None, None, None, ())
    assert letter.addressee == "voorzitter"
    assert [(one.name, one.office) for one in letter.signed_by] == [("A. Kuiper", None)]


def test_the_facts_survive_the_database_and_stand_on_the_page(tmp_path: Path) -> None:
    database = tmp_path / "a.db"
    paper = read_paper(SHEET.encode())
    with Store(database, create=True) as store:
        store.save(paper, "brief.txt")
        assert store.paper(paper.id).letter == paper.letter
    with TestClient(create_app(database)) as client:
        page = client.get(f"/documenten/{paper.id}").text
    for words in ("DGVB-PON / 31240077", "2031Z01234", "44071", "Directie Pontons", "minister van Bruggen"):
        assert words in page
