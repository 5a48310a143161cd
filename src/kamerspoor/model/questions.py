"""Questions and their answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from kamerspoor.model.corrections import Corrected, is_struck
from kamerspoor.model.evidence import Certainty
from kamerspoor.model.facts import Quoted
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
        certainty: that it answers the question; of several a reader is shown first what is not only possible.
        probability: that it does, where a model gave it.
    """

    by: str | None
    span: Span
    cue: str
    numbers: tuple[int, ...]
    score: float
    turn: int | None = None
    certainty: Certainty = "sure"
    probability: float | None = None


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
            may hold it, or only possible ones; ``unanswered`` when it is sure that there is none.
        put_off: the words in which the answer is put off, the promise of it where it is one.
        asked_elsewhere: whether it is known only from its answer: asked in writing, or in an earlier debate.
        corrections: what people corrected of it.
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
    put_off: Quoted | None = None
    asked_elsewhere: bool = False
    corrections: tuple[Corrected, ...] = ()

    @property
    def struck(self) -> bool:
        """Whether a person said that it is no question."""
        return is_struck(self.corrections)

    @property
    def stands(self) -> str:
        """Its state, or ``likely`` where it is answered and no answer is sure."""
        sure = any(one.certainty == "sure" for one in self.answers)
        return "likely" if self.state == "answered" and not sure else self.state

    @property
    def is_open(self) -> bool:
        """Whether it surely waits for an answer: put off, or left; that none was found does not count."""
        return self.state in ("deferred", "unanswered")


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
