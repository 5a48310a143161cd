from __future__ import annotations

import pytest

from kamerspoor.model.debate import TurnKind
from kamerspoor.pipeline.extracting import read_paper

CHAIR = "De voorzitter"
SMIT, WIT, VISSER, KUIPER = "De heer Smit (PP)", "Mevrouw De Wit (QQ)", "De heer Visser (RR)", "Minister Kuiper"
LONG = "De dijk lekt al jaren en niemand doet er iets aan. " * 80


def kinds(*said: tuple[str, str]) -> list[TurnKind]:
    """Return the kinds of all turns but the chair's."""
    paper = read_paper("\n".join(f"{who}:\n{words}\n" for who, words in said).encode())
    assert paper.debate is not None
    return [turn.kind for turn in paper.debate.turns if turn.role != "chair"]


def terms(*said: tuple[str, str]) -> list[int | None]:
    """Return the terms of all turns but the chair's."""
    paper = read_paper("\n".join(f"{who}:\n{words}\n" for who, words in said).encode())
    assert paper.debate is not None
    return [turn.term for turn in paper.debate.turns if turn.role != "chair"]


def test_who_is_given_the_floor_speaks_however_shortly() -> None:
    assert kinds(
        (CHAIR, "Het woord is aan de heer Smit."), (SMIT, "Voorzitter. Ik sluit mij aan."),
        (CHAIR, "Dan mevrouw De Wit van QQ."), (WIT, "Ik ook."),
        (CHAIR, "Dank u wel. De heer Visser."), (VISSER, "Voorzitter, ik niet."),
    ) == ["speech", "speech", "speech"]  # fmt: skip


def test_who_was_not_called_interrupts_however_long() -> None:
    assert kinds(
        (CHAIR, "Het woord is aan de heer Smit."), (SMIT, "Voorzitter. De dijk lekt."),
        (WIT, f"{LONG}Wat vindt de heer Smit daarvan?"), (SMIT, "Dat het erg is."),
    ) == ["speech", "interruption", "reply"]  # fmt: skip


@pytest.mark.parametrize(
    "called",
    [
        "Er is een interruptie van mevrouw De Wit.",
        "Mevrouw De Wit heeft nog een vraag.",
        "Dank u wel. Mevrouw De Wit.",
        "U heeft een vraag van mevrouw De Wit van QQ.",
    ],
)
def test_whom_the_chair_lets_ask_something_interrupts(called: str) -> None:
    assert kinds(
        (CHAIR, "Het woord is aan de heer Smit."), (SMIT, "Voorzitter. De dijk lekt."),
        (CHAIR, called), (WIT, "Is dat zo?"), (SMIT, "Ja."), (CHAIR, "U vervolgt uw betoog."), (SMIT, "Dan het veer."),
        (CHAIR, "Het woord is aan de minister."), (KUIPER, "Voorzitter. De dijk is dicht."),
    ) == ["speech", "interruption", "reply", "speech", "speech"]  # fmt: skip


def test_that_there_are_no_questions_calls_nobody() -> None:
    assert kinds(
        (CHAIR, "Het woord is aan de heer Smit."), (SMIT, "Voorzitter. De dijk lekt."),
        (CHAIR, "Ik zie geen interrupties, dus het woord is aan mevrouw De Wit."), (WIT, "Dank u wel, voorzitter."),
    ) == ["speech", "speech"]  # fmt: skip


def test_members_do_not_take_the_floor_from_the_government_but_in_a_new_term() -> None:
    assert kinds(
        (CHAIR, "Het woord is aan de minister."), (KUIPER, "Voorzitter. De dijk is dicht."),
        (CHAIR, "Mevrouw De Wit."), (WIT, "Is dat zo?"), (KUIPER, "Ja."),
        (CHAIR, "Dan de tweede termijn van de Kamer. Mevrouw De Wit."), (WIT, "Voorzitter, dank."),
    ) == ["speech", "interruption", "reply", "speech"]  # fmt: skip


def test_the_term_is_what_the_chair_says_and_what_went_before_was_the_first() -> None:
    assert terms(
        (CHAIR, "Het woord is aan de heer Smit."), (SMIT, "Voorzitter."),
        (CHAIR, "Het woord is aan de minister."), (KUIPER, "Voorzitter."),
        (CHAIR, "Er is behoefte aan een tweede termijn. De heer Smit."), (SMIT, "Voorzitter."),
        (CHAIR, "Dan de tweede termijn van de zijde van het kabinet."), (KUIPER, "Voorzitter."),
    ) == [1, 1, 2, 2]  # fmt: skip


def test_a_debate_in_which_no_term_is_named_has_none() -> None:
    assert terms(
        (CHAIR, "Het woord is aan de heer Smit."), (SMIT, "Dat zeg ik in tweede termijn."),
        (CHAIR, "Dat kunt u in tweede termijn nog eens vragen."), (KUIPER, "Voorzitter."),
    ) == [None, None]  # fmt: skip


def test_what_is_decided_and_what_the_room_does_stay_in_the_turn() -> None:
    text = """De voorzitter:
Ik stel voor de motie aan te houden.

Daartoe wordt besloten.

Dan gaan wij verder met de heer Smit.

De heer Smit (PP):
Dank u wel.

(Geroffel op de bankjes)

De voorzitter:
Dank u.
"""
    paper = read_paper(text.encode())
    assert paper.debate is not None
    said = [turn.body.of(text) for turn in paper.debate.turns]
    assert said[0].endswith("Daartoe wordt besloten.\n\nDan gaan wij verder met de heer Smit.")
    assert said[1] == "Dank u wel.\n\n(Geroffel op de bankjes)"


def test_a_first_name_that_only_the_label_prints_does_not_hide_who_is_called() -> None:
    namesake = "De heer Tom van Dam (TT)"
    assert kinds(
        (CHAIR, "Het woord is aan de heer Smit."), (SMIT, "Voorzitter. De dijk lekt."),
        (CHAIR, "Dank. De heer Van Dam."), (namesake, "Dank u wel, voorzitter. Het veer vaart niet."),
        (CHAIR, "Ja."), (namesake, "Daarom houd ik het kort."),
        (CHAIR, "Dank. Mevrouw De Wit."), (WIT, "Voorzitter. Ik ook."),
    ) == ["speech", "speech", "speech", "speech"]  # fmt: skip
