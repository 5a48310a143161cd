"""The bundled dossier is read as its expected values say: the main job, offline."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import kamerspoor
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.demo import ingest_demo
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.store import Store

DOSSIER = Path(kamerspoor.__file__).parent / "demo" / "dossier"
EXPECTED: dict[str, Any] = json.loads((DOSSIER / "expected.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def debate() -> Paper:
    return read_paper((DOSSIER / "03-notaoverleg.txt").read_bytes())


def test_every_paper_of_the_dossier_says_that_it_is_fiction() -> None:
    papers = [read_paper(path.read_bytes()) for path in sorted(DOSSIER.glob("*.txt"))]
    assert len(papers) == 8
    assert all(paper.identity.fiction for paper in papers)
    assert not any(paper.id.startswith("kst-") for paper in papers)


def test_the_debate_has_the_expected_frame_and_turns(debate: Paper) -> None:
    assert debate.debate is not None
    meeting = debate.debate.meeting
    assert len(debate.debate.turns) == EXPECTED["turns"]
    assert (meeting.opened, meeting.closed) == (EXPECTED["opened"], EXPECTED["closed"])
    assert list(meeting.chairs) == EXPECTED["chair"]
    assert [list(pair) for pair in meeting.suspensions] == EXPECTED["suspensions"]
    assert Counter(turn.label for turn in debate.debate.turns) == Counter(EXPECTED["turns_per_label"])


@pytest.mark.parametrize("expected", EXPECTED["motions"], ids=lambda motion: f"nr-{motion['number']}")
def test_each_motion_has_its_proposers_verdict_and_status(debate: Paper, expected: dict[str, Any]) -> None:
    motion = next(motion for motion in debate.motions if motion.number == expected["number"])
    assert set(motion.proposers) == set(expected["proposers"])
    assert motion.appreciation is not None
    assert motion.appreciation.verdict == expected["verdict"]
    assert motion.appreciation.conditional == expected["conditional"]
    assert motion.status == expected["status"]


def test_the_chair_lists_as_many_commitments_as_expected(debate: Paper) -> None:
    assert sum(1 for promise in debate.commitments if promise.kind == "listed") == EXPECTED["listed_commitments"]


def test_the_letter_says_which_motions_it_carries_out_and_what_it_promises_by_when() -> None:
    letter = read_paper((DOSSIER / "05-brief-2023.txt").read_bytes())
    carried_out = [(one.proposers, one.target) for one in letter.executions if one.kind == "motion"]
    assert carried_out == [(("Brînză",), "kst-99123-8"), (("Den Ouden-van Rhee", "Özkan"), "kst-99123-12")]
    assert sum(one.kind == "commitment" for one in letter.executions) >= 2
    assert [(one.due.phrase, str(one.due.date)) for one in letter.commitments if one.due] == [
        ("Voor 1 juli 2027", "2027-07-01"),
        ("in het voorjaar", "2023-05-31"),
        ("voor het zomerreces", "2023-07-06"),
    ]
    assert [note.label for note in letter.notes] == ["1", "2", "3", "4", "5"]


def test_the_written_questions_have_their_answers_and_the_votes_their_parties() -> None:
    asked = read_paper((DOSSIER / "02-schriftelijke-vragen.txt").read_bytes())
    assert [question.number for question in asked.questions] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert all(question.answers for question in asked.questions)
    voted = read_paper((DOSSIER / "04-stemmingen.txt").read_bytes()).votes
    assert [(vote.number, vote.outcome) for vote in voted] == [
        (8, "adopted"), (9, "adopted"), (10, "rejected"), (18, "adopted"), (12, "adopted"), (16, "rejected"),
        (17, "rejected"),
    ]  # fmt: skip


def test_no_page_footer_is_left_in_any_text() -> None:
    for path in DOSSIER.glob("*.txt"):
        assert ", vergaderjaar " not in read_paper(path.read_bytes()).document.text.lower()


def test_the_demo_comes_in_whole(tmp_path: Path) -> None:
    with Store(tmp_path / "demo.db", create=True) as store:
        report = ingest_demo(store)
        assert (report.new, report.refused) == (8, [])
        assert store.counts().fiction
