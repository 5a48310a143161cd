"""Cases of the shared collection: what written papers print of themselves, and their questions and answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.extracting import read_paper


def case(shared_data: Path, name: str) -> Paper:
    path = shared_data / "cases" / name / "input.txt"
    if not path.exists():
        pytest.skip(f"the case {name} is not beside the project (../shared/data/cases)")
    return read_paper(path.read_bytes())


def test_a_list_of_numbers_without_a_comma_is_one_list(shared_data: Path) -> None:
    questions = case(shared_data, "02-lijst-zonder-komma").questions
    assert [question.numbers for question in questions] == [(1,), (2, 3, 4), (5, 6, 7, 8), (9,)]
    assert [len(question.answers) for question in questions] == [1, 1, 1, 1]


def test_several_ministers_are_several(shared_data: Path) -> None:
    frame = case(shared_data, "05-ministers-van-en-van").questionnaire
    assert frame is not None
    assert frame.addressees == ("Minister van Verbinding en Ruimte", "Minister voor Rivieren en Kust")
    assert frame.answered_by == ("Minister Kuiper", "Minister Ter Horst")
    assert frame.on_behalf_of == ("Staatssecretaris van Financiën", "Staatssecretaris van Justitie en Veiligheid")


def test_a_paper_of_the_eerste_kamer_is_known_by_its_letter(shared_data: Path) -> None:
    paper = case(shared_data, "08-eerste-kamer-letter")
    identity = paper.identity
    assert (paper.id, identity.dossier, identity.number, identity.chamber) == ("kst-39261-B", "39261", "B", "EK")
    assert str(identity.date) == "2031-06-21"
    assert identity.title is not None
    assert identity.title.startswith("Wijziging van de Verenwet")


def test_a_written_consultation_has_its_day_its_committee_its_parts_and_what_it_cites(shared_data: Path) -> None:
    paper = case(shared_data, "07-vastgesteld-datum")
    assert (str(paper.identity.date), paper.identity.subgenre) == ("2031-05-25", "verslag van een schriftelijk overleg")
    assert paper.committee is not None
    assert (paper.committee.chair, paper.committee.clerk) == (("Veenstra",), ("Kolk",))
    assert [(one.level, one.heading) for one in paper.sections] == [
        (1, "I Vragen en opmerkingen vanuit de fracties"),
        (2, "Vragen en opmerkingen van de leden van de Stadslijst-fractie"),
        (1, "II Antwoord/Reactie van de Minister"),
    ]
    assert "kst-39510-115" in {citation.target for citation in paper.citations}


def test_two_letters_inside_a_report_stay_two_letters(shared_data: Path) -> None:
    paper = case(shared_data, "10-twee-brieven-in-een-verslag")
    assert (paper.identity.genre, paper.id, str(paper.identity.date)) == (
        "written_consultation",
        "kst-39725-I",
        "2031-07-02",
    )
    assert [(one.sender, one.addressee, str(one.date)) for one in paper.letters] == [
        ("Voorzitter van de vaste commissie voor Financiën", "Minister van Financiën", "2031-06-03"),
        ("Minister van Financiën", "Voorzitter van de Eerste Kamer der Staten-Generaal", "2031-06-27"),
    ]
    answers = [(one.number, one.answers[0].span.of(paper.document.text)) for one in paper.questions]
    assert answers == [(1, "Ja."), (2, "Dat kost 40 miljoen euro.")]


def test_questions_of_a_committee_under_bare_numbers_have_their_answers(shared_data: Path) -> None:
    paper = case(shared_data, "22-feitelijke-vragen-kaal")
    assert (paper.identity.genre, str(paper.identity.date)) == ("question_list", "2031-10-11")
    assert [(one.number, one.state) for one in paper.questions] == [(1, "answered"), (2, "answered"), (3, "answered")]
    assert paper.questions[1].answers[0].span.of(paper.document.text).startswith("Voor kades is 12 miljoen euro")
    assert paper.committee is not None
    assert paper.committee.names == ("vaste commissie voor Verbinding",)
    assert paper.sections == ()
