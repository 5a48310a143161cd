from __future__ import annotations

import pytest

from kamerspoor.genres.kinds import tell_kind
from kamerspoor.pipeline.extracting import read_paper

WEB_PAGE = """[overzicht] [activiteiten] [wat is dit?]

Stand van de dijken

Water

Brief regering

Nummer: 2031D12345, datum: 2031-05-03, bijgewerkt: 2031-06-19 10:56, versie: 3

Directe link naar document (.pdf), officiële HTML versie (kst-98765-7).

Onderdeel van kamerstukdossier 98765 -7 Water.

Onderdeel van zaak 2031Z54321:

Preview document


Tweede Kamer der Staten-Generaal 2
Vergaderjaar 2030-2031

98 765 Water

Nr. 7 BRIEF VAN DE MINISTER VAN WATER

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 mei 2031

De dijk houdt stand.
"""


def test_a_web_page_about_a_document_gives_its_numbers() -> None:
    identity = read_paper(WEB_PAGE.encode()).identity
    assert identity.ids == ("2031D12345", "kst-98765-7")
    assert (identity.case, identity.version, str(identity.updated)) == ("2031Z54321", 3, "2031-06-19")
    assert (identity.title, str(identity.date), identity.dossier, identity.number) == (
        "Stand van de dijken",
        "2031-05-03",
        "98765",
        7,
    )


def test_an_item_of_the_handelingen_is_known_by_year_meeting_and_number() -> None:
    text = (
        "9 Dijken\n\nDe voorzitter:\nIk open de vergadering.\n\nDe heer Smit (PP):\nDank u.\n\n"
        "Tweede Kamer, Dijken, 5 april 2031, TK 70, 70-9 1\n"
    )
    assert read_paper(text.encode()).id == "h-tk-20302031-70-9"


@pytest.mark.parametrize(
    ("line", "known_as"),
    [
        ("ah-tk-20302031-563", "ah-tk-20302031-563"),
        ("kv-tk-2031Z12345", "kv-tk-2031Z12345"),
        ("kst-98765-XII-7", "kst-98765-XII-7"),
    ],
)
def test_an_imprint_is_the_paper_s_own_id(line: str, known_as: str) -> None:
    asked = "Vragen van het lid Smit (PP) aan de Minister van Water over dijken.\n\nVraag 1\n\nIs de dijk dicht?\n\n"
    text = f"{asked}{line}\n"
    assert read_paper(text.encode()).id == known_as


def test_an_appendix_is_known_by_its_number_and_the_parliamentary_year_of_its_day() -> None:
    head = "AH 615\n2031Z17538\nAntwoord van minister Kuiper (Water) (ontvangen 20 november 2031)\n\n"
    text = f"{head}Vraag 1\nWat?\nAntwoord 1\nJa.\n"
    paper = read_paper(text.encode())
    assert (paper.id, paper.identity.case) == ("ah-tk-20312032-615", "2031Z17538")


def test_a_paper_that_cites_another_does_not_take_its_id() -> None:
    text = "Geachte voorzitter,\n\nMet deze brief reageer ik op kst-98765-4.\n\nDe dijk is dicht.\n"
    assert read_paper(text.encode()).id.startswith("sha256-")


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("MOTIE HET LID SMIT C.S.", ("Smit",)),
        ("MOTIE VAN HET DE LEDEN SMIT EN DE WIT", ("Smit", "De Wit")),
        ("TWEEDE NADER GEWIJZIGDE MOTIE VAN HET LID SMIT TER VERVANGING VAN DIE GEDRUKT ONDER NR. 3", ("Smit",)),
        ("GEWIJZGIDE MOTIE VAN SMIT", ("Smit",)),
    ],
)
def test_a_heading_that_was_typed_wrong_is_still_that_of_a_motion(heading: str, names: tuple[str, ...]) -> None:
    text = (
        f"98 765 Water\n\nNr. 12\n\n{heading}\n\nVoorgesteld 3 mei 2031\n\nDe Kamer,\n\ngehoord de beraadslaging,\n\n"
        "verzoekt de regering de dijk te dichten,\n\nen gaat over tot de orde van de dag.\n"
    )
    paper = read_paper(text.encode())
    assert paper.identity.genre == "motion"
    assert paper.motions[0].proposers == names


def test_a_letter_that_only_says_that_answers_will_be_late_belongs_to_the_questions() -> None:
    words = "Geachte voorzitter,\n\nOp 3 mei jl. heeft het lid Smit (PP) schriftelijke vragen gesteld over veren.\n"
    words += "Deze vragen kunnen\nniet binnen de gebruikelijke termijn worden beantwoord.\n"
    assert tell_kind(words).genre == "written_questions"


def test_a_letter_with_numbered_questions_and_answers_holds_questions_whatever_their_headings_look_like() -> None:
    words = "Geachte voorzitter,\n\n**Vraag nr. 1**\nIs dat zo?\n\n**Antwoord bij vraag 1**\nJa.\n"
    assert tell_kind(words).genre == "written_questions"
