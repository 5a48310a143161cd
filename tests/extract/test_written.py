from __future__ import annotations

from datetime import date

import pytest

from kamerspoor.extract.written import written_commitments
from kamerspoor.text.spans import Span


def promised(text: str) -> list[str]:
    return [one.text for one in written_commitments(text, [Span(0, len(text))], "K. Kuiper", date(2031, 5, 3))]


@pytest.mark.parametrize(
    "text",
    [
        "Ik zal uw Kamer voor de zomer informeren over de uitkomst.",
        "Uw Kamer ontvangt de evaluatie uiterlijk 1 oktober 2031.",
        "Het plan stuur ik uw Kamer in het najaar toe.",
        "Ik zeg uw Kamer toe de cijfers te publiceren.",
    ],
)
def test_what_the_chamber_will_get_is_promised(text: str) -> None:
    assert promised(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Met deze brief informeer ik uw Kamer over de dijken.",
        "Hierbij stuur ik uw Kamer de evaluatie.",
        "Uw Kamer is hierover op 3 mei geïnformeerd.",
        "Ik ga de dijken versterken.",
        "Wordt de Kamer daarover geïnformeerd?",
    ],
)
def test_this_letter_the_past_and_plain_plans_are_no_promise(text: str) -> None:
    assert promised(text) == []


def test_a_promise_behind_a_bracket_without_full_stop_begins_there() -> None:
    text = "Zo luidt de motie (Kamerstuk 98 765, nr. 3) Uw Kamer wordt hierover apart geïnformeerd."
    assert promised(text) == ["Uw Kamer wordt hierover apart geïnformeerd."]


def test_the_term_counts_from_the_day_of_the_letter() -> None:
    text = "Ik zal uw Kamer binnen twee weken informeren."
    one = written_commitments(text, [Span(0, len(text))], None, date(2031, 5, 3))[0]
    assert one.due is not None
    assert (one.kind, one.due.date) == ("written", date(2031, 5, 17))
