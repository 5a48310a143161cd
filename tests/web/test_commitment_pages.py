"""The page of a commitment: one address for each promise, and how it stands, said by rules."""

from __future__ import annotations

from datetime import date

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.model.commitment_register import CommitmentSource, CommitmentState, RegisteredCommitment
from kamerspoor.model.evidence import Evidence
from kamerspoor.model.facts import Due
from kamerspoor.web.commitments.state import commitment_lines

Client = TestClient[Litestar]
LATE, TODAY = date(2031, 4, 25), date(2031, 6, 1)


def promise(due: Due | None = None, rule: str | None = None, *evidence: Evidence) -> RegisteredCommitment:
    """Return a commitment of which the chair's list tells."""
    source = CommitmentSource("listed", "kst-1-2.0", "De minister stuurt een brief.")
    return RegisteredCommitment(
        source.id, source.text, "Smit", None, None, date(2031, 4, 11), due, None, rule, "sure", (source,), evidence
    )


@pytest.mark.parametrize(
    ("of", "state", "says"),
    [
        (promise(Due("binnen twee weken", LATE)), "no_report", "Geen bericht gevonden dat zij is nagekomen"),
        (promise(), "open", "Uiterste datum: niet genoemd."),
        (promise(Due("na het overleg", None)), "open", "«na het overleg»; een dag volgt daar niet uit."),
        (promise(None, "said_to_be_kept"), "kept", "Nagekomen."),
        (promise(None, "done_unsaid"), "kept", "Waarschijnlijk nagekomen."),
        (
            promise(None, None, Evidence("letter", "kst-1-9", None, None, "Hierbij de brief.", "likely")),
            "kept",
            "Waarschijnlijk nagekomen.",
        ),
    ],
)
def test_the_state_of_a_commitment_is_said_with_what_is_not_known(
    of: RegisteredCommitment, state: CommitmentState, says: str
) -> None:
    lines = [str(one) for one in commitment_lines(of, state, TODAY)]
    assert any(says in line for line in lines)
    assert not any("niet nagekomen" in line for line in lines)


def test_a_commitment_has_one_page_and_every_other_id_of_it_leads_there(demo: Client) -> None:
    page = demo.get("/toezeggingen/demo-99123-7.2").text
    assert "<h1>De Staatssecretaris stuurt de Kamer binnen twee weken het overzicht" in page
    assert "25\xa0april\xa02022 (voorbij)." in page
    assert "Geen bericht gevonden dat zij is nagekomen" in page
    for old in ("/toezeggingen/TZ202204-103", "/spoor/TZ202204-103"):
        answer = demo.get(old)
        assert (answer.status_code, answer.url.path) == (200, "/toezeggingen/demo-99123-7.2")
        assert answer.history[0].status_code == 301
    assert demo.get("/toezeggingen/nergens.1").status_code == 404


def test_a_commitment_shows_each_passage_and_how_its_day_is_worked_out(demo: Client) -> None:
    page = demo.get("/toezeggingen/demo-99123-7.1").text
    assert 'href="/debatten/demo-99123-7?van=' in page
    assert "Nagekomen." in page
    assert "Hoe de uiterste datum is berekend" in page
    assert "De laatste dag die daarbij past, is 1\xa0oktober\xa02022" in page
    assert "/toezeggingen/officieel/TZ" in page
    assert "/volg/" in page
