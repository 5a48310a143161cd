"""Questions and their answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from kamerspoor.text.spans import Span

QuestionState = Literal["answered", "deferred", "unanswered", "unmatched"]


@dataclass(frozen=True, slots=True)
class Asker:
    """A member who asks, or a party that asks through its members: then without a name; the party as printed."""

    name: str
    party: str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to one or more questions.

    Attributes:
        by: who answers, as printed ("Staatssecretaris Karremans").
        span: the words of the answer, without its heading and without page furniture at its ends.
        cue: the printed words that tie it to its questions ("Antwoord 3 en 4").
        numbers: the question numbers printed in that cue.
        score: 1.0 where the paper itself ties them by number; lower where the order of the paper does.
    """

    by: str | None
    span: Span
    cue: str
    numbers: tuple[int, ...]
    score: float
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One question with its answers.

    Attributes:
        askers: who asks; several members may ask together.
        addressee: the office that is asked, as printed, or None.
        number: of a written question; None where the paper prints none, and in a debate.
        numbers: all numbers, where one text is printed under several ("Vraag 3 en 4").
        text: the question, white space folded, words broken at line ends made whole.
        state: ``deferred`` when an answer is announced for later, ``unmatched`` when none was found in a paper that
            may hold it.
    """

    askers: tuple[Asker, ...]
    addressee: str | None
    number: int | None
    text: str
    span: Span
    answers: tuple[Answer, ...]
    state: QuestionState
    turn: int | None = None
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """The frame of a paper with written questions (Reglement van Orde, art. 12.2: answer within three weeks).

    Attributes:
        askers: the members who ask.
        addressees: offices as printed ("Minister van Asiel en Migratie").
        subject: what the questions are about, as printed after "over".
        submitted: day on which they were sent in ("ingezonden").
        answered: day on which the answer was received ("ontvangen"); None for a notice of delay.
        answered_by: who answers, as printed, one entry each.
        on_behalf_of: offices for which they answer as well ("mede namens").
        delayed: day of the notice of delay ("Mededeling", "Uitstel"), when this paper is or holds one.
        case: number of the case printed on it (2024Z17538).
        appendix: number in the Aanhangsel (563).
    """

    askers: tuple[Asker, ...] = ()
    addressees: tuple[str, ...] = ()
    subject: str | None = None
    submitted: date | None = None
    answered: date | None = None
    answered_by: tuple[str, ...] = ()
    on_behalf_of: tuple[str, ...] = ()
    delayed: date | None = None
    case: str | None = None
    appendix: int | None = None
