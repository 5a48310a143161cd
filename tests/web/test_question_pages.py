"""The page of a question: when it was asked, what was found of an answer, and never more than that."""

from __future__ import annotations

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.model.evidence import Certainty
from kamerspoor.model.questions import Answer, Asker, Question, QuestionState
from kamerspoor.text.spans import Span

Client = TestClient[Litestar]


@pytest.mark.parametrize(
    ("state", "certainty", "told"),
    [
        ("answered", "sure", "answered"),
        ("answered", "likely", "likely"),
        ("unmatched", "possible", "unmatched"),
        ("deferred", None, "deferred"),
    ],
)
def test_an_answer_that_is_not_sure_is_told_as_likely(
    state: QuestionState, certainty: Certainty | None, told: str
) -> None:
    answers = (Answer("Smit", Span(9, 12), "", (), 0.5, None, certainty),) if certainty else ()
    asked = Question((Asker("Jansen", "PP"),), None, None, "Wat nu?", Span(0, 7), answers, state)
    assert asked.stands == told


def test_every_question_of_the_demo_has_a_page_that_accuses_nobody(demo: Client) -> None:
    rows = demo.get("/api/v1/questions?limit=100").json()["items"]
    assert len(rows) > 10
    for row in rows[::7]:
        page = demo.get(f"/vragen/{row['id']}")
        assert page.status_code == 200
        state = page.text.partition('<div class="now">')[2].partition("</div>")[0]
        assert "Gesteld" in state
        assert "iet beantwoord" not in page.text
        if row["data"]["question"]["state"] == "unmatched":
            assert "Geen antwoord gekoppeld (zegt niet dat er geen is)." in state


def test_a_question_that_is_not_here_is_a_problem(demo: Client) -> None:
    assert demo.get("/vragen/nergens.1").status_code == 404
    assert demo.get("/vragen/%3Cscript%3E").status_code == 404
