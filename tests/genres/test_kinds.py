from __future__ import annotations

import datetime as dt

import pytest

from kamerspoor.genres.kinds import tell_kind
from kamerspoor.pipeline.extracting import read_paper

HEAD = "98 765 Wijziging van de Verenwet\n\n"


@pytest.mark.parametrize(
    ("line", "genre", "words"),
    [
        ("Nr. 3 MEMORIE VAN TOELICHTING", "explanatory_memorandum", "memorie van toelichting"),
        ("Nr. 3\n\nMEMORIE VAN TOELICHTING1", "explanatory_memorandum", "memorie van toelichting"),
        ("Nr. 2 VOORSTEL VAN WET", "bill", "voorstel van wet"),
        ("Nr. 10 GEWIJZIGD AMENDEMENT VAN HET LID SMIT", "amendment", "gewijzigd amendement"),
        ("Nr. 5 VERSLAG", "committee_report", "verslag"),
        ("C NADER VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE VOOR WATER1", "committee_report", "nader voorlopig verslag"),
        ("D NADERE MEMORIE VAN ANTWOORD", "report_note", "nadere memorie van antwoord"),
        ("Nr. 8 NOTA VAN WIJZIGING", "other", "nota van wijziging"),
        (
            "AB VERSLAG VAN EEN NADER SCHRIFTELIJK OVERLEG",
            "written_consultation",
            "verslag van een nader schriftelijk overleg",
        ),
        ("Nr. 9 BRIEF VAN DE MINISTER VAN WATER", "letter", None),
    ],
)
def test_a_paper_is_what_it_prints_under_its_number(line: str, genre: str, words: str | None) -> None:
    kind = tell_kind(f"{HEAD}{line}\n\nVastgesteld 3 mei 2031\n\nDe dijk is dicht.\n")
    assert (kind.genre, kind.words) == (genre, words)


def test_the_first_printed_kind_is_the_paper_s_and_not_that_of_a_letter_inside_it() -> None:
    text = f"{HEAD}B VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nBRIEF VAN DE MINISTER VAN WATER\n\n"
    text += "Vraag 1\nWat?\n\nAntwoord 1\nJa.\n"
    assert tell_kind(text).genre == "written_consultation"


def test_a_letter_that_names_what_it_encloses_stays_a_letter() -> None:
    text = "Geachte voorzitter,\n\nHierbij ontvangt u de\nNota naar aanleiding van het verslag\n\n"
    text += "De Minister van Water,\nJ. Smit\n"
    assert tell_kind(text).genre == "letter"


def test_an_explanatory_memorandum_that_speaks_of_letters_and_questions_is_no_letter() -> None:
    text = f"{HEAD}Nr. 3 MEMORIE VAN TOELICHTING\n\nAlgemeen\n\nIn deze brief stond het al.\n\nDe Minister van Water"
    text += ",\nJ. Smit\n"
    assert read_paper(text.encode()).identity.genre == "explanatory_memorandum"


def test_a_paper_that_cannot_be_told_says_what_was_tried() -> None:
    paper = read_paper(b"Notitie zonder soort\n\nHet water stond laag.\n")
    assert paper.identity.genre == "other"
    remark = next(remark for remark in paper.remarks if remark.kind == "kind_unknown")
    assert "explanatory_memorandum" in remark.message
    assert "letter" in remark.message


def test_a_printed_kind_without_parts_of_its_own_is_named() -> None:
    paper = read_paper(f"{HEAD}Nr. 8 NOTA VAN WIJZIGING\n\nOntvangen 3 mei 2031\n".encode())
    assert (paper.identity.genre, paper.identity.subgenre) == ("other", "nota van wijziging")
    assert [remark.kind for remark in paper.remarks] == ["kind_without_parts"]


def test_a_list_of_papers_is_none_of_those_that_it_names() -> None:
    text = "Lijst van ingekomen stukken, met de voorstellen van de Voorzitter:\n\nBrieven regering:\n"
    text += "Geannoteerde agenda Raad Veren van 3 mei 2031 - 21501-99-12\nminister van Water, A. Smit - 1 mei 2031\n"
    assert tell_kind(text).genre == "other"


def test_a_bill_below_the_royal_message_that_offers_it_is_the_paper() -> None:
    text = (
        f"{HEAD}nr. 1\nKONINKLIJKE BOODSCHAP\n\nAan de Tweede Kamer der Staten-Generaal\n\n’s-Gravenhage\n\n3 mei 2031"
    )
    text += "\n\nWillem-Alexander\n\nnr. 2\nVOORSTEL VAN WET\n\nWij Willem-Alexander,\n\nARTIKEL I\n\nHet veer vaart.\n"
    paper = read_paper(text.encode())
    assert (paper.identity.genre, paper.identity.number) == ("bill", 2)
    assert [article.label for article in paper.articles] == ["ARTIKEL I"]


def test_a_numbered_letter_that_names_questions_of_a_member_is_no_answer_to_them() -> None:
    letter = f"{HEAD}Nr. 9 BRIEF VAN DE MINISTER VAN WATER\n\nDen Haag, 3 mei 2031\n\n"
    letter += "Bijgesloten zijn het verslag en de beantwoording van de vragen van het lid Smit.\n"
    assert read_paper(letter.encode()).identity.genre == "letter"
    assert tell_kind(f"{letter}\nVraag 1\n\nVaart het veer?\n\nAntwoord 1\n\nJa.\n").genre == "written_questions"


def test_a_page_about_a_decision_under_the_woo_is_not_that_decision() -> None:
    title = "Besluit Woo-verzoek over veren\n"
    assert tell_kind(f"{title}De Minister van Water heeft op 3 mei 2031 een besluit genomen.\n").genre != "woo_decision"
    assert tell_kind(f"{title}Geachte heer Smit,\nHierbij beslis ik op het verzoek.\n").genre == "woo_decision"


def test_the_day_that_a_web_page_gives_of_a_paper_is_its_date() -> None:
    text = f"Documentdatum 16-07-2031\n\n{HEAD}Nr. 3\n\nMEMORIE VAN TOELICHTING\n\nHet veer vaart.\n"
    assert read_paper(text.encode()).identity.date == dt.date(2031, 7, 16)
    assert read_paper(text.replace("16-07", "36-07").encode()).identity.date is None
