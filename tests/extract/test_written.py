from __future__ import annotations

from datetime import date

import pytest

from kamerspoor.extract.commitments.in_letters import written_commitments
from kamerspoor.model.facts import Commitment
from kamerspoor.text.spans import Span

WRITTEN_ON = date(2031, 5, 3)


def commitments(text: str) -> tuple[Commitment, ...]:
    return written_commitments(text, [Span(0, len(text))], "K. Kuiper", WRITTEN_ON)


def promised(text: str) -> list[str]:
    return [one.text for one in commitments(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ik zal uw Kamer voor de zomer informeren over de uitkomst.",
        "Uw Kamer ontvangt de evaluatie uiterlijk 1 oktober 2031.",
        "Het plan stuur ik uw Kamer in het najaar toe.",
        "Ik zeg uw Kamer toe de cijfers te publiceren.",
        "Voor het zomerreces stuur ik u een overzicht van de veren.",
        "U wordt hierover in het eerste kwartaal van 2032 geïnformeerd.",
        "Hierover wordt de Kamer door de staatssecretaris geïnformeerd.",
        "De verwachting is dat uw Kamer rond de zomer over de pont kan worden geïnformeerd.",
        "Ik verwacht u in het najaar van 2031 nader te kunnen informeren.",
        "Het wetsvoorstel wordt begin 2032 bij uw Kamer ingediend.",
        "Op de kosten kom ik in de volgende voortgangsbrief terug.",
        "Ik houd uw Kamer op de hoogte van de dienstregeling.",
        "De staatssecretaris van Verbinding informeert uw Kamer hierover in het najaar.",
        "Hierop wordt in de volgende voortgangsrapportage teruggekomen.",
        "Ik betrek dit bij de volgende evaluatie.",
    ],
)
def test_what_the_chamber_will_get_is_promised(text: str) -> None:
    assert promised(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Het kabinet zal de veerdiensten vragen hoe zij dit zien.",
        "Daarom gaan we met de gemeenten een vaarplan opstellen.",
        "Over de aanlegplaatsen ga ik met de waterschappen in gesprek.",
        "Ik ben voornemens de dienstregeling te laten doorlichten.",
        "De vaarregels worden in 2032 geëvalueerd en aangescherpt.",
        "Dit pakken we in 2032 samen met de havens op.",
        "Op basis hiervan zal worden besloten of de regels veranderen.",
        "BZK en IenW onderzoeken of een vaarbewijs nodig is.",
        "Nederland zal de Commissie vragen om een toets.",
    ],
)
def test_what_the_government_will_do_is_promised(text: str) -> None:
    assert promised(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Met deze brief informeer ik uw Kamer over de dijken.",
        "Hierbij stuur ik uw Kamer de evaluatie.",
        "In deze brief zal ik uw Kamer informeren over de veren.",
        "Uw Kamer is hierover op 3 mei geïnformeerd.",
        "Graag informeer ik uw Kamer over de stand van de veren.",
        "Hierop kom ik in paragraaf 3 van deze brief terug.",
        "Ik ga de dijken versterken.",
        "Wordt de Kamer daarover geïnformeerd?",
        "Wij werken aan veilige veren.",
        "De provincie zal de vaargeul aanpassen.",
        "De vaargeul zal door de provincie worden aangepast.",
        "De vaarregels worden in 2032 niet aangepast.",
        "We zullen samen keuzes moeten bespreken.",
        "Daarom werkt het kabinet toe naar een land zonder files dat in 2050 volledig vaart.",
        "De motie verzoekt de regering de Kamer voor de zomer te informeren.",
    ],
)
def test_this_letter_the_past_policy_and_what_others_do_are_no_promise(text: str) -> None:
    assert promised(text) == []


def test_a_promise_behind_a_bracket_without_full_stop_begins_there() -> None:
    text = "Zo luidt de motie (Kamerstuk 98 765, nr. 3) Uw Kamer wordt hierover apart geïnformeerd."
    assert promised(text) == ["Uw Kamer wordt hierover apart geïnformeerd."]


def test_the_term_counts_from_the_day_of_the_letter() -> None:
    one = commitments("Ik zal uw Kamer binnen twee weken informeren.")[0]
    assert one.due is not None
    assert (one.kind, one.due.date) == ("written", date(2031, 5, 17))


def test_a_promise_under_a_condition_says_so() -> None:
    found = commitments("Indien de dijk lekt, zal ik uw Kamer informeren. Als minister zal ik uw Kamer informeren.")
    assert [one.conditional for one in found] == [True, False]
