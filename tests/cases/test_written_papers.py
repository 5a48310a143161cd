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
