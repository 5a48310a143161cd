"""Papers as PDF in which furniture ate a heading, or an accent was printed as a character of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.extracting import read_paper


def read_case(shared_data: Path, name: str) -> Paper:
    path = shared_data / "cases" / name / "input.pdf"
    if not path.exists():
        pytest.skip(f"no such case here: {path}")
    return read_paper(path.read_bytes())


def test_the_heading_of_a_question_on_top_of_a_page_is_no_furniture(shared_data: Path) -> None:
    paper = read_case(shared_data, "01-vraag-bovenaan-bladzijde")
    assert [question.number for question in paper.questions] == list(range(1, 9))
    assert all(question.answers for question in paper.questions)
    second = paper.questions[1].answers[0].span.of(paper.document.text)
    assert "Vraag 3" not in second
    assert not [line for line in paper.document.furniture if line.text.startswith(("Vraag", "Antwoord"))]


def test_an_accent_printed_over_a_letter_is_one_with_it(shared_data: Path) -> None:
    text = read_case(shared_data, "03-losse-accenten").document.text
    assert [name for name in ("Petrović", "Deşen-Kuiper", "Şahin", "Noća") if name not in text] == []
    assert not set("´¸`¨ˇ") & set(text)
