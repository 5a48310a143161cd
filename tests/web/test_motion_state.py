"""How a motion stands, in sentences: what is not known is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import get_args

import pytest

from kamerspoor.model.trail import ExecutionState, TrailState
from kamerspoor.publish.language import speaking
from kamerspoor.web.motions.state import MotionDone, MotionStanding, MotionVerdict, MotionVote, motion_lines

DAY = date(2031, 4, 19)
VOTED = MotionVote(DAY, (83, 67), sources=("K", "G"))


def said(of: MotionStanding) -> list[str]:
    return [str(line).replace("\xa0", " ") for line in motion_lines(of)]


@pytest.mark.parametrize(
    ("of", "line"),
    [
        (MotionStanding("adopted", voted=VOTED), "Aangenomen met 83 tegen 67 stemmen op 19 april 2031."),
        (MotionStanding("executed", voted=VOTED), "Aangenomen met 83 tegen 67 stemmen op 19 april 2031."),
        (MotionStanding("rejected", voted=replace(VOTED, count=(59, 91))),
         "Verworpen met 59 voor en 91 tegen op 19 april 2031."),
        (MotionStanding("adopted", voted=MotionVote(DAY, unanimous=True)),
         "Aangenomen met algemene stemmen op 19 april 2031."),
        (MotionStanding("adopted", voted=MotionVote(DAY)), "Aangenomen op 19 april 2031."),
        (MotionStanding("adopted", voted=MotionVote()), "Aangenomen op een dag die niet bekend is."),
        (MotionStanding("tied", voted=replace(VOTED, count=(75, 75))),
         "Stemmen staken met 75 voor en 75 tegen op 19 april 2031."),
        (MotionStanding("held", voted=MotionVote(DAY)), "Aangehouden op 19 april 2031."),
        (MotionStanding("withdrawn"), "Ingetrokken zonder dat erover is gestemd."),
        (MotionStanding("replaced", replaced_by="nr. 18"), "Vervangen door de gewijzigde motie nr. 18."),
        (MotionStanding("submitted", DAY),
         "Ingediend op 19 april 2031; geen stemming in de stukken en gegevens die hier zijn."),
        (MotionStanding("executed", DAY),
         "Ingediend op 19 april 2031; geen stemming in de stukken en gegevens die hier zijn."),
    ],
)  # fmt: skip
def test_what_the_chamber_decided_is_said_first_with_its_count_and_day(of: MotionStanding, line: str) -> None:
    assert said(of)[0] == line


@pytest.mark.parametrize(
    ("verdict", "line"),
    [
        (None, "niet gevonden."),
        (MotionVerdict("ontraden"), "ontraden."),
        (MotionVerdict("oordeel_kamer", conditional=True, earlier="ontraden"),
         "oordeel Kamer, onder voorwaarde; eerst ontraden."),
        (MotionVerdict("ontraden", recorded="ontijdig"), "ontraden; de Kamer legde vast: ontijdig (verschilt)."),
    ],
)  # fmt: skip
def test_the_advice_of_the_cabinet_has_its_condition_and_what_came_before(
    verdict: MotionVerdict | None, line: str
) -> None:
    assert said(MotionStanding("adopted", voted=VOTED, verdict=verdict))[1] == f"Oordeel van het kabinet: {line}"


def test_of_a_changed_text_without_advice_that_on_the_first_text_is_told() -> None:
    of = MotionStanding("adopted", voted=VOTED, replaces=11, first=MotionVerdict("ontraden"))
    assert said(of)[1] == (
        "Oordeel van het kabinet: over de eerste versie, nr. 11, ontraden. Over deze tekst vonden wij geen oordeel."
    )


@pytest.mark.parametrize(
    ("done", "line"),
    [
        (MotionDone("executed", "sure", "brief nr. 19", DAY),
         "Volgens de minister uitgevoerd (brief nr. 19, 19 april 2031)."),
        (MotionDone("executed", "sure", "brief nr. 19", DAY, "de staatssecretaris"),
         "Volgens de staatssecretaris uitgevoerd (brief nr. 19, 19 april 2031)."),
        (MotionDone("executed", "likely", "brief nr. 19"), "Waarschijnlijk uitgevoerd (brief nr. 19)."),
        (MotionDone("no_report"), "Uitvoering: geen bericht gevonden."),
    ],
)  # fmt: skip
def test_what_was_done_is_said_by_whom_and_how_surely(done: MotionDone, line: str) -> None:
    assert said(MotionStanding("adopted", voted=VOTED, done=done))[2] == line


@pytest.mark.parametrize("state", get_args(ExecutionState))
@pytest.mark.parametrize("certainty", ["sure", "likely", "possible"])
def test_every_state_of_execution_has_words(state: ExecutionState, certainty: str) -> None:
    line = said(MotionStanding("adopted", voted=VOTED, done=MotionDone(state, certainty)))[2]  # type: ignore[arg-type]
    assert line
    assert "niet uitgevoerd" not in line.lower() or state == "withdrawn", "what was not found was not left undone"


@pytest.mark.parametrize(
    "state", ["submitted", "held", "withdrawn", "replaced", "adopted", "rejected", "tied", "lapsed"]
)
def test_every_state_has_a_sentence_in_either_language(state: TrailState) -> None:
    for spoken in ("nl", "en"):
        with speaking(spoken):
            assert all(str(line).endswith((".", ")")) for line in motion_lines(MotionStanding(state)))
