"""Notes for a decision and decisions under the Woo, told by the headings of their forms."""

from __future__ import annotations

import pytest

from kamerspoor.pipeline.extracting import read_paper

NOTE = """Aan Stas VenR
TER BESLISSING
Datum
29 november 2031
Onze referentie
VENR/BSK-2031/248639
Opgesteld door
Dir. Veren
Bijlage(n)
2
Kamerbrief Impulsprogramma Digitale
Veren
Aanleiding
U heeft de Tweede Kamer een plan toegezegd.
Geadviseerd besluit
U wordt geadviseerd de brief te sturen. De minister zegt het zo:
Kernpunten
• De veren worden digitaal.
• De ponten blijven varen.
• De bruggen gaan open.
• De sluizen gaan dicht.
Politieke context
De Kamer vroeg hierom.
Informatie die niet openbaar gemaakt kan worden
Geen.
"""
DECISION = """Datum 3 mei 2031
Betreft Besluit op uw Woo-verzoek over veren

Geachte heer Kolk,

In uw brief van 2 april 2031 heeft u met een beroep op de Wet open overheid om documenten gevraagd.

Wettelijk kader

Uw verzoek valt onder de Woo.

Inventarisatie documenten

Er zijn twaalf documenten aangetroffen.

Zienswijzen

Niemand had bezwaar.

Besluit

De documenten worden openbaar.

De Minister van Verbinding en Ruimte,
namens deze,
A. Kuiper
"""


def test_a_note_for_a_decision_has_its_parts_title_day_and_reference() -> None:
    paper = read_paper(NOTE.encode())
    identity = paper.identity
    assert (identity.genre, identity.chamber, str(identity.date)) == ("decision_note", None, "2031-11-29")
    assert identity.title == "Kamerbrief Impulsprogramma Digitale Veren"
    assert [one.heading for one in paper.sections] == [
        "Aanleiding", "Geadviseerd besluit", "Kernpunten", "Politieke context",
        "Informatie die niet openbaar gemaakt kan worden",
    ]  # fmt: skip
    assert {one.level for one in paper.sections} == {1}
    assert paper.letter is not None
    assert (paper.letter.addressee, paper.letter.reference) == ("Stas VenR", "VENR/BSK-2031/248639")


def test_a_decision_under_the_woo_is_no_plain_letter_but_keeps_its_frame() -> None:
    paper = read_paper(DECISION.encode())
    assert (paper.identity.genre, str(paper.identity.date)) == ("woo_decision", "2031-05-03")
    assert [one.heading for one in paper.sections] == [
        "Wettelijk kader", "Inventarisatie documenten", "Zienswijzen", "Besluit",
    ]  # fmt: skip
    assert paper.letter is not None
    assert paper.letter.sender == "Minister van Verbinding en Ruimte"


def test_an_office_in_capitals_over_namens_deze_is_spelled_as_elsewhere() -> None:
    capitals = DECISION.replace("De Minister van Verbinding en Ruimte", "DE MINISTER VAN VERBINDING EN RUIMTE")
    letter = read_paper(capitals.encode()).letter
    assert letter is not None
    assert letter.sender == "Minister van Verbinding en Ruimte"


@pytest.mark.parametrize(
    "text",
    [
        "Geachte voorzitter,\n\nIn deze brief ga ik in op de Wet open overheid en de zienswijzen daarover.\n",
        "Geachte voorzitter,\n\nMet deze brief stuur ik u de beslisnota en het geadviseerd besluit.\n",
    ],
)
def test_a_letter_that_speaks_of_them_is_a_letter(text: str) -> None:
    assert read_paper(text.encode()).identity.genre == "letter"
