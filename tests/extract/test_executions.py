from __future__ import annotations

import pytest

from growth import DOUBLED, growth
from kamerspoor.extract.citations.citations import citations
from kamerspoor.extract.executions import executions
from kamerspoor.model.citations import Note
from kamerspoor.model.letters import Execution
from kamerspoor.text.spans import Span


def found(text: str, notes: tuple[Note, ...] = ()) -> list[Execution]:
    return list(executions(text, [Span(0, len(text))], citations(text), notes))


@pytest.mark.parametrize(
    ("text", "kind", "proposers", "target"),
    [
        (
            "Hiermee geef ik uitvoering aan de motie van de leden Smit (PP) en De Wit (QQ) (Kamerstuk 98 765, nr. 4).",
            "motion",
            ("Smit", "De Wit"),
            "kst-98765-4",
        ),
        ("Aan de motie-Smit/De Wit wordt zo invulling gegeven.", "motion", ("Smit", "De Wit"), None),
        ("Daarmee beschouw ik de motie-Van Dam c.s. als uitgevoerd.", "motion", ("Van Dam",), None),
        ("Zoals toegezegd in het debat van 3 mei stuur ik u de lijst.", "commitment", (), None),
        (
            "Hierbij zend ik u de antwoorden op de vragen van het lid Smit (PP) over dijken.",
            "question",
            ("Smit",),
            None,
        ),
        ("Op verzoek van de leden Smit en De Wit meld ik u dit.", "request", ("Smit", "De Wit"), None),
    ],
)
def test_a_statement_names_what_is_carried_out(
    text: str, kind: str, proposers: tuple[str, ...], target: str | None
) -> None:
    assert [(one.kind, one.proposers, one.target) for one in found(text)] == [(kind, proposers, target)]


def test_this_motion_is_the_one_named_last() -> None:
    text = (
        "De Kamer nam de motie-Bakker aan. Daarna verzochten de leden Smit en De Wit in een breed gesteunde motie om"
        " een plan.1 Doel van deze brief is uitvoering te geven aan deze motie."
    )
    mark = Span(text.index(".1") + 1, text.index(".1") + 2)
    text += "\n\n1. Kamerstuk 98 765, nr. 4"
    note = Note("1", "Kamerstuk 98 765, nr. 4", Span(text.index("1. Kamer"), len(text)), (mark,))
    assert [(one.proposers, one.target) for one in found(text, (note,))] == [(("Smit", "De Wit"), "kst-98765-4")]


def test_two_motions_in_one_sentence_are_two() -> None:
    text = (
        "Hiermee geef ik uitvoering aan de motie van het lid Smit (Kamerstuk 98 765, nr. 4) en aan de motie van het lid"
        " Bakker (Kamerstuk 98 765, nr. 5)."
    )
    assert [(one.proposers, one.target) for one in found(text)] == [
        (("Smit",), "kst-98765-4"),
        (("Bakker",), "kst-98765-5"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "De uitvoering van de motie-Smit komt in een andere brief aan bod.",
        "De motie-Smit is aangenomen.",
        "De motie-Smit kan ik niet uitvoeren.",
        "De uitvoering van het plan loopt.",
        "Ik zeg u een overzicht toe.",
    ],
)
def test_what_is_not_carried_out_is_not_found(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "proposers", "target", "done"),
    [
        (
            "Hiermee doe ik de motie van de leden Smit en Kolk (Kamerstuk 98 765, nr. 77) af.",
            "motion",
            ("Smit", "Kolk"),
            "kst-98765-77",
            True,
        ),
        ("Zo kom ik de motie-Smit tegemoet.", "motion", ("Smit",), None, True),
        ("Met het vaarplan voeren wij de motie-Smit uit.", "motion", ("Smit",), None, True),
        ("Hiermee geef ik invulling aan het verzoek uit de motie-Smit.", "motion", ("Smit",), None, True),
        ("Daarmee is de motie-Smit deels uitgevoerd.", "motion", ("Smit",), None, False),
        ("Deze maatregel sluit aan bij de motie-Smit.", "motion", ("Smit",), None, False),
        ("Dit is mijn reactie op de motie-Smit.", "motion", ("Smit",), None, False),
        ("De toezegging aan het lid Smit wordt in het najaar nagekomen.", "commitment", (), None, False),
        ("Aan de motie-Smit zal ik in 2032 uitvoering geven.", "motion", ("Smit",), None, False),
        ("Deze werkwijze is in lijn met de motie-Smit.", "motion", ("Smit",), None, False),
        ("Conform de motie De Wit toetsen wij de plannen aan de kosten.", "motion", ("De Wit",), None, False),
        ("Hiermee is voldaan aan de motie over veren (Kamerstuk 98 765, nr. 8).", "motion", (), "kst-98765-8", True),
        ("Met deze brief wordt tevens voldaan aan een aantal toezeggingen.", "commitment", (), None, True),
        ("Hiermee los ik de toezegging aan het lid Smit in.", "commitment", (), None, True),
        ("Bijgevoegd vindt u de toegezegde kaarten.", "commitment", (), None, True),
    ],
)
def test_carried_out_announced_and_in_line_with_are_told_apart(
    text: str, kind: str, proposers: tuple[str, ...], target: str | None, *, done: bool
) -> None:
    assert [(one.kind, one.proposers, one.target, one.done) for one in found(text)] == [(kind, proposers, target, done)]


def test_what_was_asked_may_be_settled_in_the_next_sentence() -> None:
    text = "Uw Kamer heeft per motie (Kamerstuk 98 765, nr. 9) verzocht om kaarten. Deze zijn opgenomen in de bijlage."
    one = found(text)[0]
    assert (one.kind, one.target, one.quote) == ("motion", "kst-98765-9", "Deze zijn opgenomen in de bijlage.")
    assert found("Er liggen kaarten. Deze zijn opgenomen in de bijlage.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Bij de uitvoering van de motie-Smit zijn vragen gerezen.",
        "De motie-Smit ontraad ik, al is zij in lijn met de motie-De Wit.",
        "Dat plan is niet in lijn met de motie-Smit.",
        "Op de toezegging aan het lid Smit kom ik na de zomer terug.",
        "Hoe wordt uitvoering gegeven aan de motie-Smit?",
    ],
)
def test_what_is_weighed_denied_or_put_off_is_not_carried_out(text: str) -> None:
    assert found(text) == []


def test_a_motion_said_before_is_none_without_its_name() -> None:
    assert found("Er zijn veel veren. Daarmee is de motie uitgevoerd.") == []


def test_many_motions_take_no_more_time_than_their_number() -> None:
    def read(text: str) -> object:
        return executions(text, [Span(0, len(text))], citations(text))

    def letter(motions: int) -> str:
        return " ".join(f"Hiermee doe ik de motie-Smit (Kamerstuk 98 765, nr. {n}) af." for n in range(motions))

    assert growth(read, letter, 50) < DOUBLED
