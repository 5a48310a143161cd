"""The passages of a paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamerspoor.model.passages import Passage
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.search.passages import passages_of
from kamerspoor.store.search_feed import MotionOutcome, RelatedFacts
from web_report import ASKED, LETTER, REPORT


def passages(text: str, beside: RelatedFacts | None = None) -> list[Passage]:
    return passages_of(read_paper(text.encode()), beside or RelatedFacts())


def of_kind(found: list[Passage], kind: str) -> list[Passage]:
    return [one for one in found if one.kind == kind]


def test_a_motion_is_found_whole_and_by_its_request_and_not_by_its_paragraphs() -> None:
    found = passages(REPORT)
    (motion,), (request,) = of_kind(found, "motion"), of_kind(found, "request")
    assert (motion.speakers, motion.number, motion.verdict, motion.status) == (
        ("Smit", "De Wit"),
        5,
        "ontraden",
        "held",
    )
    assert motion.parties == ("PP",)
    assert request.text == "verzoekt de regering de dijk te dichten"
    assert not any("gehoord de beraadslaging" in one.text for one in of_kind(found, "turn"))


def test_a_request_stands_where_its_words_stand() -> None:
    paper = read_paper(REPORT.encode())
    (request,) = of_kind(passages_of(paper, RelatedFacts()), "request")
    assert request.span is not None
    assert " ".join(request.span.of(paper.document.text).split()) == request.text


def test_what_is_said_is_found_by_who_says_it_without_the_label() -> None:
    said = [one for one in of_kind(passages(REPORT), "turn") if "lekt" in one.text]
    assert [(one.speakers, one.parties, one.role) for one in said] == [(("Smit",), ("PP",), "member")]
    assert said[0].text.startswith("Voorzitter.")


def test_a_commitment_is_found_as_such() -> None:
    assert {one.speakers for one in of_kind(passages(REPORT), "commitment")} == {("Kuiper",)}


def test_questions_and_answers_are_passages_of_their_own() -> None:
    found = passages(ASKED)
    assert of_kind(found, "question")
    assert of_kind(found, "answer")


def test_a_heading_is_found_with_what_stands_under_it() -> None:
    texts = [one.text for one in of_kind(passages(LETTER), "paragraph")]
    assert "De dijk" not in texts
    assert any(text.startswith("De dijk\n") for text in texts)


def test_what_other_papers_say_of_a_motion_belongs_to_it() -> None:
    beside = RelatedFacts(("VW",), {("98765", 5): MotionOutcome(None, "rejected")})
    (motion,) = of_kind(passages(REPORT, beside), "motion")
    assert (motion.outcome, motion.committees) == ("rejected", ("VW",))


def test_passages_are_numbered_in_the_order_of_the_text() -> None:
    found = passages(REPORT)
    assert [one.place for one in found] == list(range(len(found)))
    starts = [one.span.start for one in found if one.span]
    assert starts == sorted(starts)


@pytest.mark.parametrize("folder", ["seeds", "dev/debates", "dev/kamervragen"])
def test_every_passage_of_a_real_paper_has_words_that_stand_in_it(shared_data: Path, folder: str) -> None:
    read = 0
    for path in sorted((shared_data / folder).rglob("*.txt"))[:12]:
        paper = read_paper(path.read_bytes())
        for one in passages_of(paper, RelatedFacts()):
            assert one.text.strip()
            if one.kind in {"turn", "paragraph"}:
                assert one.span is not None
                assert one.span.of(paper.document.text) == one.text
        read += 1
    assert read
