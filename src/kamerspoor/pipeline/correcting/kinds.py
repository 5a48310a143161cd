"""What may be corrected: one row each, with the check of its value and how it comes into a fact.

A value is kept as one writes it (ISO days, the contract's words for choices). What a person vouches for is sure.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, Literal, get_args

from kamerspoor.model.corrections import CorrectedThing
from kamerspoor.model.facts import Appreciation, Commitment, Due, Motion, Quoted, Verdict
from kamerspoor.model.genres import Genre
from kamerspoor.model.letters import Extent
from kamerspoor.model.paper import Paper
from kamerspoor.model.questions import Answer, Question
from kamerspoor.pipeline.correcting.anchors import places
from kamerspoor.text.spans import Span

Form = Literal["day", "words", "choice", "flag", "quotation", "person"]
# Names the rule where a person gave what no rule found.
RULE: Final = "correction"
# The states that a person may give a commitment, and what that shows of it.
KEPT_STATES: Final[dict[str, Extent]] = {
    "kept": "wholly", "partly": "partly", "withdrawn": "impossible", "open": "progress",
}  # fmt: skip
_LONGEST: Final = 2000


@dataclass(frozen=True, slots=True)
class CorrectionKind:
    """One thing that may be corrected.

    Attributes:
        of: what it is corrected of.
        name: on the command line and in JSON.
        about: what it is, for who writes it, in English.
        form: what its values are.
        choices: of a choice.
        read: gives what a fact has now, None where it has nothing.
        put: gives the fact with a value; None where the words of the value do not stand in the paper.
        examples: values that are taken.
        counterexamples: values that are refused.
    """

    of: CorrectedThing
    name: str
    about: str
    form: Form
    read: Callable[[Any], str | None]
    put: Callable[[Any, str, Paper], Any]
    choices: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()

    def objection(self, value: str) -> str | None:
        """Return what a value would have to be, in English; None where it is that."""
        if len(value) > _LONGEST:
            return f"at most {_LONGEST:,} characters"
        if self.form == "flag":
            return "nothing: it says all itself" if value else None
        if self.form == "day":
            return None if _is_day(value) else "a day such as 2020-09-28"
        if self.form == "choice":
            return None if value in self.choices else f"one of {', '.join(self.choices)}"
        return None if value or self.name == "condition" else "some words"


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _structured(paper: Paper, genre: Genre, day: date | None) -> Paper:
    """Read a paper again as of another kind or day, so that all that follows from these is as it should be."""
    from kamerspoor.pipeline.extracting import structure  # noqa: PLC0415 - its rules take long to load

    document = replace(paper.document, stated=replace(paper.document.stated, date=day))
    again = structure(document, genre)
    return replace(again, filed_as=paper.id)


def _dated(paper: Paper, value: str, _whole: Paper) -> Paper:
    day = date.fromisoformat(value)
    if paper.identity.genre == "sitting":  # its facts are those of its items, which are papers by themselves
        return replace(paper, identity=replace(paper.identity, date=day))
    again = _structured(paper, paper.identity.genre, day)
    return replace(again, identity=replace(again.identity, date=day))


def _titled(paper: Paper, value: str, _whole: Paper) -> Paper:
    return replace(paper, identity=replace(paper.identity, title=value))


def _as_genre(paper: Paper, value: str, _whole: Paper) -> Paper:
    kind: Any = value
    return _structured(paper, kind, paper.document.stated.date)


def _verdict(motion: Motion, value: str, _paper: Paper) -> Motion:
    verdict: Any = value
    given = motion.appreciation or Appreciation(verdict, False, None, "", Quoted("", motion.span, motion.turn), RULE)
    return replace(motion, appreciation=replace(given, verdict=verdict, rule=RULE))


def _condition(motion: Motion, value: str, _paper: Paper) -> Motion | None:
    if motion.appreciation is None:
        return None
    return replace(motion, appreciation=replace(motion.appreciation, conditional=bool(value), condition=value or None))


def _due(promise: Commitment, value: str, _paper: Paper) -> Commitment:
    return replace(promise, due=Due(promise.due.phrase if promise.due else "", date.fromisoformat(value), RULE))


def _to(promise: Commitment, value: str, _paper: Paper) -> Commitment:
    return replace(promise, to=value)


def _same(fact: Any, _value: str, _paper: Paper) -> Any:  # noqa: ANN401 - what the correction says stands with the fact
    return fact


def _addressed(question: Question, value: str, _paper: Paper) -> Question:
    return replace(question, addressee=value)


def _left(question: Question, _value: str, _paper: Paper) -> Question:
    return replace(question, state="unanswered", answers=())


def _answered(question: Question, value: str, paper: Paper) -> Question | None:
    found = places(value, paper.document.text)
    if not found:
        return None
    after = [one for one in found if one.start >= question.span.start] or found
    turn = _turn_of(paper, after[0])
    by = paper.debate.turns[turn].name if paper.debate and turn is not None else None
    answer = Answer(by, after[0], "", question.numbers, 1.0, turn)
    return replace(question, state="answered", answers=(answer,), put_off=None)


def _turn_of(paper: Paper, span: Span) -> int | None:
    turns = paper.debate.turns if paper.debate else ()
    return next((n for n, turn in enumerate(turns) if turn.span.start <= span.start < turn.span.end), None)


def _verdict_read(motion: Motion) -> str | None:
    return motion.appreciation.verdict if motion.appreciation else None


def _condition_read(motion: Motion) -> str | None:
    return motion.appreciation.condition if motion.appreciation else None


def _due_read(promise: Commitment) -> str | None:
    return promise.due.date.isoformat() if promise.due and promise.due.date else None


def _nothing(_fact: object) -> str | None:
    return None


def _state(question: Question) -> str | None:
    return question.state


# In the order in which they act: what a paper is and its day decide what is read in it.
KINDS: Final[tuple[CorrectionKind, ...]] = (
    CorrectionKind(
        "paper", "genre", "What it is", "choice", lambda paper: paper.identity.genre, _as_genre,
        choices=tuple(one for one in get_args(Genre) if one != "sitting"),
        examples=("letter", "debate"), counterexamples=("brief", ""),
    ),
    CorrectionKind(
        "paper", "date", "Its day", "day",
        lambda paper: paper.identity.date.isoformat() if paper.identity.date else None, _dated,
        examples=("2020-09-28",), counterexamples=("28 september 2020", "2020-02-30", "20200928", ""),
    ),
    CorrectionKind(
        "paper", "title", "What it is about", "words", lambda paper: paper.identity.title, _titled,
        examples=("Nachttreinen",), counterexamples=("", "x" * (_LONGEST + 1)),
    ),
    CorrectionKind(
        "people", "person", "Whom a name in it means: NAME=ID, the id of the Chamber", "person", _nothing, _same,
        examples=("6f4a0a44-6c1e-4ad8-8b2a-0f6c6f8d2b11",), counterexamples=("",),
    ),
    CorrectionKind(
        "motions", "verdict", "The cabinet's verdict", "choice", _verdict_read, _verdict, choices=get_args(Verdict),
        examples=("oordeel_kamer", "ontraden"), counterexamples=("Oordeel Kamer", ""),
    ),
    CorrectionKind(
        "motions", "condition", "The condition of that verdict; empty for none", "words", _condition_read, _condition,
        examples=("als het binnen de begroting past", ""), counterexamples=("x" * (_LONGEST + 1),),
    ),
    CorrectionKind(
        "commitments", "due", "The day on which it is due", "day", _due_read, _due,
        examples=("2031-04-01",), counterexamples=("voor de zomer",),
    ),
    CorrectionKind(
        "commitments", "addressee", "To whom it is made", "words", lambda promise: promise.to, _to,
        examples=("mevrouw Smit",), counterexamples=("",),
    ),
    CorrectionKind(
        "commitments", "state", "How it stands", "choice", _nothing, _same, choices=tuple(KEPT_STATES),
        examples=("kept", "open"), counterexamples=("nagekomen", "no_report"),
    ),
    CorrectionKind(
        "commitments", "no_commitment", "It is no commitment", "flag", _nothing, _same,
        examples=("",), counterexamples=("ja",),
    ),
    CorrectionKind(
        "questions", "addressee", "Whom it asks", "words", lambda question: question.addressee, _addressed,
        examples=("minister",), counterexamples=("",),
    ),
    CorrectionKind(
        "questions", "answer", "The words of its answer, as they stand in the paper", "quotation", _state, _answered,
        examples=("Het antwoord daarop is ja.",), counterexamples=("",),
    ),
    CorrectionKind(
        "questions", "unanswered", "It was surely not answered", "flag", _state, _left,
        examples=("",), counterexamples=("ja",),
    ),
    CorrectionKind(
        "questions", "no_question", "It is no question", "flag", _nothing, _same,
        examples=("",), counterexamples=("ja",),
    ),
)  # fmt: skip


def kinds_of(thing: CorrectedThing) -> Sequence[CorrectionKind]:
    """Return what may be corrected of something."""
    return [one for one in KINDS if one.of == thing]
