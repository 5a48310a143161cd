from __future__ import annotations

from datetime import date

import pytest

from debates import commitments_of
from kamerspoor.extract.commitments.deadlines import find_due
from kamerspoor.model.facts import Commitment

M, V, SMIT = "Minister Kuiper", "De voorzitter", "De heer Smit (PP)"


def spoken(words: str, *before: tuple[str, str]) -> list[Commitment]:
    """Return what is shown as promised: sure or likely."""
    return [promise for promise in commitments_of(*before, (M, words)) if promise.kind == "spoken" and promise.shown]


@pytest.mark.parametrize(
    "words",
    [
        "Ik zeg daarover een brief toe.",
        "Daar kom ik schriftelijk op terug.",
        "Zodra ik het weet, kom ik ermee terug.",
        "Ik kan u beloven dat de reactie snel komt.",
        "Ik stuur de Kamer in mei een brief.",
        "Ik zal de Kamer daarover informeren.",
        "De Kamer wordt daarover voor de zomer geïnformeerd.",
        "Ik zal die vraag meenemen in de brief.",
        "Ik zal dat met mijn collega bespreken.",
    ],
)
def test_a_promise_in_an_answer_is_found(words: str) -> None:
    found = spoken(f"Dat is een goede vraag. {words} Dank u wel.")
    assert [promise.passage.quote for promise in found] == [words]
    assert found[0].by == "Kuiper"


@pytest.mark.parametrize(
    "words",
    [
        "Daar kom ik zo op terug.",
        "Dat heb ik vorig jaar al toegezegd.",
        "Dat kan ik niet toezeggen.",
        "Ik stuur geen brief.",
        "Kunt u dat toezeggen?",
        "Dat beloof ik niet.",
        "De bedrijven komen terug uit Azië.",
        "In tweede termijn kom ik daarop terug.",
    ],
)
def test_what_is_no_promise_is_not_found(words: str) -> None:
    assert spoken(f"Dat is een goede vraag. {words} Dank u wel.") == []


def test_a_short_yes_is_a_promise_only_after_a_request() -> None:
    asked = (SMIT, "Kan de minister dat aan zijn collega vragen?")
    found = spoken("Dat zal ik graag doen.", asked)
    assert [promise.text for promise in found] == [f"Dat zal ik graag doen. ({asked[1]})"]
    assert found[0].to == "Smit"
    assert spoken("Dat zal ik graag doen.", (SMIT, "Dat was mijn laatste punt.")) == []


@pytest.mark.parametrize(
    ("words", "class_"),
    [
        ("Ik zal uw Kamer voor de zomer informeren.", "inform"),
        ("Ik neem dat mee in de volgende voortgangsbrief aan uw Kamer.", "inform"),
        ("Ik zal bekijken of dat sneller kan.", "consider"),
    ],
)
def test_a_plain_promise_is_to_inform_or_to_consider(words: str, class_: str) -> None:
    assert [one.class_ for one in spoken(f"Dat is een goede vraag. {words} Dank u wel.")] == [class_]


@pytest.mark.parametrize("mark", ["–", "-", "•"])
def test_the_list_of_the_chair_with_an_addition(mark: str) -> None:
    listed = (
        "De minister heeft twee toezeggingen gedaan.\n\n"
        f"{mark} De minister stuurt de Kamer voor 1 mei 2031 een brief\nover de dijk.\n\n"
        f"{mark} Hij informeert de Kamer zodra de pomp werkt.\nDan dank ik u allen."
    )
    later = "De toevoeging bij de tweede toezegging is dat dit binnen een week gebeurt."
    found = [promise for promise in commitments_of((M, "Dank."), (V, listed), (V, later)) if promise.kind == "listed"]
    assert [promise.text for promise in found] == [
        "De minister stuurt de Kamer voor 1 mei 2031 een brief over de dijk.",
        "Hij informeert de Kamer zodra de pomp werkt.",
    ]
    assert [promise.by for promise in found] == ["Kuiper", "Kuiper"]
    assert found[0].due is not None
    assert found[0].due.date == date(2031, 5, 1)
    assert found[1].additions == ("dit binnen een week gebeurt",)


def test_a_list_without_dashes() -> None:
    listed = (
        "Ik lees de toezeggingen voor. De eerste toezegging is dat de minister een brief stuurt. "
        "De minister zal de Kamer in mei informeren."
    )
    found = [promise for promise in commitments_of((M, "Dank."), (V, listed)) if promise.kind == "listed"]
    assert len(found) == 2


def test_a_list_names_nobody_when_it_could_be_either() -> None:
    listed = (
        "Er zijn toezeggingen gedaan.\n– Het kabinet stuurt een brief.\n– De Staatssecretaris stuurt een overzicht."
    )
    found = commitments_of((M, "Dank."), ("Staatssecretaris De Boer", "Dank."), (V, listed))
    assert [promise.by for promise in found if promise.kind == "listed"] == [None, "De Boer"]


SAID_ON = date(2020, 9, 28)  # a Monday


@pytest.mark.parametrize(
    ("words", "phrase", "day"),
    [
        ("Dat doe ik binnen een week.", "binnen een week", date(2020, 10, 5)),
        ("Binnen drie maanden komt de brief.", "Binnen drie maanden", date(2020, 12, 28)),
        ("Voor 1 oktober 2022 weet u het.", "Voor 1 oktober 2022", date(2022, 10, 1)),
        ("Uiterlijk 15 maart stuur ik hem.", "Uiterlijk 15 maart", date(2021, 3, 15)),
        ("Eind juni komt de evaluatie.", "Eind juni", date(2021, 6, 30)),
        ("In het eerste kwartaal van 2021 volgt het.", "In het eerste kwartaal van 2021", date(2021, 3, 31)),
        ("Volgende week krijgt u antwoord.", "Volgende week", date(2020, 10, 11)),
        ("Voor de zomer komt er een brief.", "Voor de zomer", None),
        ("Dit najaar komt er een brief.", "Dit najaar", date(2020, 11, 30)),
        ("Dat komt op korte termijn.", "op korte termijn", None),
    ],
)
def test_when_a_promise_is_due(words: str, phrase: str, day: date | None) -> None:
    due = find_due(words, SAID_ON)
    assert due is not None
    assert (due.phrase, due.date) == (phrase, day)


def test_no_day_is_computed_from_an_unknown_day() -> None:
    due = find_due("Dat doe ik binnen een week.", None)
    assert due is not None
    assert due.date is None


def test_no_time_named_is_no_due() -> None:
    assert find_due("Dat doe ik graag.", SAID_ON) is None


def test_the_capacity_of_the_speaker_makes_no_promise_conditional() -> None:
    found = spoken("Als minister zal ik de Kamer informeren. Als de dijk het houdt, zal ik de Kamer informeren.")
    assert [promise.conditional for promise in found] == [False, True]
