"""Bills, memoranda, fiches, notes and agendas: their headings with levels, articles and who made them."""

from __future__ import annotations

import datetime as dt

import pytest

from kamerspoor.pipeline.extracting import read_paper

HEAD = """Tweede Kamer der Staten-Generaal 2
Vergaderjaar 2030–2031
39 261 {title}
Nr. {number} {kind}
"""
BILL = (
    HEAD.format(
        title="Voorstel van wet van de leden Veenstra en Van de Kolk tot wijziging van de Verenwet (Wet overtocht)",
        number=2,
        kind="VOORSTEL VAN WET",
    )
    + """Wij Willem-Alexander, bij de gratie Gods, Koning der Nederlanden, enz. enz. enz.
Allen, die deze zullen zien of horen lezen, saluut! doen te weten:
Alzo Wij in overweging genomen hebben, dat het wenselijk is de overtocht te regelen;
Zo is het, dat Wij hebben goedgevonden en verstaan, gelijk Wij goedvinden en verstaan bij deze:
ARTIKEL I
De Verenwet wordt als volgt gewijzigd:
A
In artikel 3 vervalt «kaartje».
B
Na artikel 5 wordt een artikel ingevoegd, luidende:
Artikel 5a
1. De veerman controleert het bewijs.
2. Het bewijs is digitaal.
ARTIKEL II
Artikel 12 van de Dijkwet vervalt.
Lasten en bevelen dat deze in het Staatsblad zal worden geplaatst.
Gegeven
"""
)
CHAPTERS = (
    HEAD.format(title="Regels over veren (Verenwet)", number=2, kind="VOORSTEL VAN WET")
    + """HOOFDSTUK 1. ALGEMEEN
Artikel 1. Begrippen
Een veer is een vaartuig.
HOOFDSTUK 2. VERGUNNING
§ 2.1 Aanvraag
Artikel 2. Plicht
Zonder vergunning vaart geen veer.
§ 2.2 Slot
Artikel 3. Dijkwet
De Dijkwet wordt als volgt gewijzigd:
A
Artikel 2 komt te luiden:
Artikel 2
Een dijk is hoog.
B
Na artikel 17 wordt een artikel ingevoegd, luidende:
Artikel 17a
Een kade is laag.
Artikel 4. Naam
Deze wet heet Verenwet.
Lasten en bevelen dat deze in het Staatsblad zal worden geplaatst.
Gegeven
De Minister van Verbinding en Ruimte,
"""
)
MEMORANDUM = (
    HEAD.format(title="Wijziging van de Verenwet", number=3, kind="MEMORIE VAN TOELICHTING")
    + """I. ALGEMEEN
1. Inleiding
De overtocht wordt digitaal. Daarvoor zijn drie redenen:
1. De reiziger wil snel aan boord en heeft geen kleingeld bij zich, zodat de overtocht langer
duurt dan nodig is.
2. De veerman hoeft niet te rekenen.
2. Hoofdlijnen
2.1 Kaartjes
Een kaartje is digitaal.
2.2 Toezicht op de veerman en op wie hem
daarbij helpt
De inspectie houdt toezicht.
II. ARTIKELSGEWIJZE TOELICHTING
Artikel I, onderdelen A en B (artikelen 3 en 5a)
Deze onderdelen regelen de overtocht.
Artikel II
Artikel 12 kan vervallen.
De Minister van Verbinding en Ruimte,
A. Kuiper
"""
)
FICHE = """Fiche 2: Verordening digitale veren

1. Algemene gegevens
a) Titel voorstel
Proposal for a regulation on digital ferries
b) Datum ontvangst Commissiedocument
3 mei 2031
c) Nr. Commissiedocument
COM(2031) 12 en COM(2031) 13
d) EUR-Lex
https://eur-lex.europa.eu/veren
e) Behandelingstraject Raad
Raad Vervoer
f) Eerstverantwoordelijk ministerie
Ministerie van Verbinding en Ruimte
2. Essentie voorstel
a) Inhoud voorstel
Veren worden digitaal.
3. Nederlandse positie ten aanzien van het voorstel
a) Essentie Nederlands beleid op dit terrein
Nederland vaart al digitaal.
"""
AGENDA = """21 501-02 Raad Vervoer
Nr. 30 BRIEF VAN DE MINISTER VAN VERBINDING

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 1 december 2031

Hierbij bied ik u de geannoteerde agenda aan voor de Raad Vervoer van 11 en 12 december 2031.

De Minister van Verbinding,
A. Kuiper

GEANNOTEERDE AGENDA RAAD VERVOER 11 EN 12 DECEMBER 2031

De Raad komt bijeen in Brussel.

Veren

De Raad spreekt over veren.

Bruggen en sluizen

De Raad spreekt over bruggen. Het kabinet zet in op sluizen.
"""


def outline(text: str) -> list[tuple[int, str]]:
    return [(one.level, one.heading) for one in read_paper(text.encode()).sections]


def test_a_bill_has_a_considerans_articles_and_their_components() -> None:
    paper = read_paper(BILL.encode())
    text = paper.document.text
    assert paper.identity.genre == "bill"
    assert paper.considerans is not None
    assert paper.considerans.of(text).endswith("verstaan bij deze:")
    assert [(one.label, one.numbers, one.components) for one in paper.articles] == [
        ("ARTIKEL I", ("I",), ()), ("A", ("I",), ("A",)), ("B", ("I",), ("B",)), ("ARTIKEL II", ("II",), ()),
    ]  # fmt: skip
    assert paper.articles[-1].span.of(text).endswith("Artikel 12 van de Dijkwet vervalt.")
    assert paper.origin is not None
    assert paper.origin.members == ("Veenstra", "Van de Kolk")


def test_articles_of_a_law_that_a_bill_changes_stand_under_the_part_that_changes_it() -> None:
    assert outline(CHAPTERS) == [
        (1, "HOOFDSTUK 1. ALGEMEEN"),
        (2, "Artikel 1. Begrippen"),
        (1, "HOOFDSTUK 2. VERGUNNING"),
        (2, "§ 2.1 Aanvraag"),
        (3, "Artikel 2. Plicht"),
        (2, "§ 2.2 Slot"),
        (3, "Artikel 3. Dijkwet"),
        (4, "A"),
        (5, "Artikel 2"),
        (4, "B"),
        (5, "Artikel 17a"),
        (3, "Artikel 4. Naam"),
    ]
    paper = read_paper(CHAPTERS.encode())
    assert [(*one.numbers, *one.components) for one in paper.articles] == [
        ("1",),
        ("2",),
        ("3",),
        ("3", "A"),
        ("3", "B"),
        ("4",),
    ]
    # What the law will say is part of what changes it.
    assert paper.articles[3].span.of(paper.document.text).endswith("Een dijk is hoog.")
    assert paper.origin is not None
    assert paper.origin.sender == "Minister van Verbinding en Ruimte"


def test_the_lines_of_a_table_of_contents_are_no_headings() -> None:
    contents = "Inhoudsopgave\nI. ALGEMEEN 1\n1. Inleiding 1\n2. Hoofdlijnen 2\n2.1 Kaartjes 2\n"
    assert outline(MEMORANDUM.replace("I. ALGEMEEN\n", f"{contents}I. ALGEMEEN\n", 1)) == outline(MEMORANDUM)


def test_the_levels_of_a_memorandum_follow_the_order_of_its_schemes() -> None:
    assert outline(MEMORANDUM) == [
        (1, "I. ALGEMEEN"),
        (2, "1. Inleiding"),
        (2, "2. Hoofdlijnen"),
        (3, "2.1 Kaartjes"),
        (3, "2.2 Toezicht op de veerman en op wie hem daarbij helpt"),
        (1, "II. ARTIKELSGEWIJZE TOELICHTING"),
        (2, "Artikel I, onderdelen A en B (artikelen 3 en 5a)"),
        (2, "Artikel II"),
    ]


def test_a_memorandum_goes_through_articles_is_signed_and_is_no_letter() -> None:
    paper = read_paper(MEMORANDUM.encode())
    assert (paper.identity.genre, paper.letter) == ("explanatory_memorandum", None)
    assert [(one.numbers, one.components) for one in paper.articles] == [(("I",), ("A", "B")), (("II",), ())]
    assert paper.origin is not None
    assert paper.origin.sender == "Minister van Verbinding en Ruimte"
    assert [one.name for one in paper.origin.signed_by] == ["A. Kuiper"]


def test_members_sign_the_memorandum_of_their_own_bill() -> None:
    title = "Voorstel van wet van de leden Veenstra, Kolk en De Wit houdende regels over veren"
    text = (
        HEAD.format(title=title, number=3, kind="MEMORIE VAN TOELICHTING")
        + "Het veer vaart.\n\nVeenstra\nKolk\nDe Wit\n"
    )
    origin = read_paper(text.encode()).origin
    assert origin is not None
    assert origin.members == ("Veenstra", "Kolk", "De Wit")
    assert [(one.name, one.office) for one in origin.signed_by] == [
        ("Veenstra", None), ("Kolk", None), ("De Wit", None),
    ]  # fmt: skip


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_fiche_says_what_its_proposal_is(ending: str) -> None:
    paper = read_paper(FICHE.replace("\n", ending).encode())
    fiche = paper.fiche
    assert paper.identity.genre == "bnc_fiche"
    assert fiche is not None
    assert (fiche.number, fiche.title) == (2, "Verordening digitale veren")
    assert fiche.proposal == "Proposal for a regulation on digital ferries"
    assert (fiche.received, fiche.documents) == (dt.date(2031, 5, 3), ("COM(2031)12", "COM(2031)13"))
    assert (fiche.council, fiche.ministry) == ("Raad Vervoer", "Ministerie van Verbinding en Ruimte")
    assert (fiche.legal_basis, fiche.procedure) == (None, None)


def test_the_parts_of_a_fiche_stand_under_its_title() -> None:
    found = outline(FICHE)
    assert found[0] == (1, "Fiche 2: Verordening digitale veren")
    assert [heading for level, heading in found if level == 2] == [
        "1. Algemene gegevens", "2. Essentie voorstel", "3. Nederlandse positie ten aanzien van het voorstel",
    ]  # fmt: skip
    assert {level for level, heading in found if heading[1] == ")"} == {3}


def test_an_agenda_below_a_letter_has_its_subjects_and_keeps_who_sent_it() -> None:
    paper = read_paper(AGENDA.encode())
    assert paper.identity.genre == "annotated_agenda"
    assert paper.letter is not None
    assert paper.letter.sender == "Minister van Verbinding"
    agenda = paper.agenda
    assert agenda is not None
    assert (agenda.meeting, agenda.date) == ("RAAD VERVOER 11 EN 12 DECEMBER 2031", dt.date(2031, 12, 11))
    assert [(one.n, one.title) for one in agenda.items] == [(1, "Veren"), (2, "Bruggen en sluizen")]


def test_subjects_with_a_number_have_it_and_their_title_without_how_they_are_treated() -> None:
    text = (
        "Geannoteerde agenda voor de informele Raad voor Vervoer van 8 en 9 juni 2031\n\nDen Haag, 27 mei 2031\n\n"
        "Inleiding\n\nDe Raad komt bijeen in Riga.\n\n1. Digitale veren\nGedachtewisseling\n\nNederland steunt dit.\n\n"
        "2. Pontons\nVoortgangsrapportage\n\nHet voorzitterschap vertelt hoe het staat.\n\n3. Diversen\n\nHet spoor.\n"
    )
    agenda = read_paper(text.encode()).agenda
    assert agenda is not None
    assert agenda.date == dt.date(2031, 6, 8)
    assert [(one.n, one.title) for one in agenda.items] == [(1, "Digitale veren"), (2, "Pontons"), (3, "Diversen")]


def test_a_letter_that_only_names_an_agenda_stays_a_letter() -> None:
    below = AGENDA.index("GEANNOTEERDE AGENDA")
    paper = read_paper(AGENDA[:below].encode())
    assert (paper.identity.genre, paper.agenda) == ("letter", None)


def test_an_initiative_note_has_its_parts_and_the_member_who_wrote_it() -> None:
    text = HEAD.format(title="Initiatiefnota van het lid Kolk over veren", number=2, kind="INITIATIEFNOTA")
    text += "1. Inleiding\nVeren zijn nuttig.\n2. Beslispunten\nVaar.\nKolk\n"
    paper = read_paper(text.encode())
    assert paper.identity.genre == "initiative_note"
    assert [(one.level, one.heading) for one in paper.sections] == [(1, "1. Inleiding"), (1, "2. Beslispunten")]
    assert paper.origin is not None
    assert paper.origin.members == ("Kolk",)
    assert [one.name for one in paper.origin.signed_by] == ["Kolk"]


@pytest.mark.parametrize(
    "text", ["", "ARTIKEL I", "Artikel I\nA\nArtikel", "1. Een\n3. Drie\n2. Twee\n", "§ 1.2 Veren\nII. ALGEMEEN\n" * 40]
)
def test_odd_texts_have_levels_that_go_down_one_at_a_time(text: str) -> None:
    head = HEAD.format(title="Veren", number=3, kind="MEMORIE VAN TOELICHTING")
    levels = [level for level, _ in outline(head + text)]
    assert all(after <= before + 1 for before, after in zip([0, *levels], levels, strict=False))


LETTER = HEAD.format(title="Veren in Europa", number=9, kind="BRIEF VAN DE MINISTER VAN WATER")
LETTER += "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 3 mei 2031\n\nHierbij.\n\n"
LETTER += "De Minister van Water,\nA. Kolk\n\n"


def test_the_councils_of_one_agenda_group_its_subjects() -> None:
    text = LETTER + "GEANNOTEERDE AGENDA VAN DE RAAD VEREN EN DE RAAD DIJKEN VAN 9 EN 10 MEI 2031\n\nI. Raad Veren\n\n"
    text += "Kaartjes\n\nDe Raad spreekt over de kaartjes.\n\nII. Raad Dijken\n\nHoogte\n\nDe dijk is laag.\n"
    paper = read_paper(text.encode())
    assert paper.agenda is not None
    assert paper.agenda.date == dt.date(2031, 5, 9)
    assert [item.title for item in paper.agenda.items] == ["Kaartjes", "Hoogte"]


def test_an_agenda_of_which_nothing_follows_has_no_subjects() -> None:
    agenda = read_paper(f"{LETTER}GEANNOTEERDE AGENDA RAAD VEREN 9 MEI 2031\n".encode()).agenda
    assert agenda is not None
    assert (agenda.date, agenda.items) == (dt.date(2031, 5, 9), ())


def test_a_fiche_copied_with_the_bullets_of_its_list_keeps_its_facts_apart() -> None:
    text = (
        LETTER
        + "Fiche: Verordening veren\n\n1. Algemene gegevens\n\n  • a) Titel voorstel\n\n    Verordening over veren\n\n"
    )
    text += "  • b) Datum ontvangst Commissiedocument\n\n    24 april 2031\n\n  • c) Nr. Commissiedocument\n\n"
    text += "    COM(2031)703\n\n  • d) Behandelingstraject Raad\n\n    Raad Veren\n\n2. Essentie voorstel\n\nZo.\n"
    paper = read_paper(text.encode())
    assert paper.identity.genre == "bnc_fiche"
    assert paper.fiche is not None
    assert (paper.fiche.proposal, paper.fiche.council) == ("Verordening over veren", "Raad Veren")
    assert (paper.fiche.received, paper.fiche.documents) == (dt.date(2031, 4, 24), ("COM(2031)703",))


def test_a_fact_that_a_fiche_leaves_open_is_none() -> None:
    text = "Fiche 1: Veren\n\n1. Algemene gegevens\n\na) Titel voorstel\n\nb)\n\n2. Essentie voorstel\n\nHet vaart.\n"
    fiche = read_paper(text.encode()).fiche
    assert fiche is not None
    assert fiche.proposal is None


def test_points_that_lead_to_a_page_make_no_heading() -> None:
    text = HEAD.format(title="Regels over veren", number=3, kind="MEMORIE VAN TOELICHTING")
    text += "1. Aanleiding ........ 2\n2. Uitvoering ........ 4\n\n1. Aanleiding\n\nHet veer vaart.\n"
    assert [one.heading for one in read_paper(text.encode()).sections] == ["1. Aanleiding"]
