"""Facts found in papers, each with the span that proves it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

from kamerspoor.model.corrections import Corrected, is_struck
from kamerspoor.model.evidence import Certainty
from kamerspoor.text.spans import Span

Verdict = Literal[
    "oordeel_kamer",
    "overgenomen",
    "ontijdig",
    "overbodig",
    "ontraden",
    "ontraden_tenzij_gewijzigd",
    "aanhouden",
    "geen",
]
MotionStatus = Literal["submitted", "held", "withdrawn", "to_be_amended", "amended", "adopted", "rejected", "lapsed"]
CommitmentKind = Literal["listed", "spoken", "written"]
# To tell the Chamber something, to do something outside it, or to look at something.
CommitmentClass = Literal["inform", "act", "consider"]
COMMITMENT_CLASSES: Final[tuple[CommitmentClass, ...]] = get_args(CommitmentClass)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage and the turn it stands in."""

    quote: str
    span: Span
    turn: int | None


@dataclass(frozen=True, slots=True)
class Appreciation:
    """The cabinet's advice on a motion.

    Attributes:
        verdict: one of the official values.
        conditional: whether it was given under a reading or a condition.
        condition: the words of that condition, when printed.
        by: who gave it, as labelled.
        passage: the words that give it.
        rule: name of the rule row that recognised it.
        earlier: verdicts of the same debate that this one replaced, oldest first.
        fallback: the verdict for the case that what is asked is not done ("aanhouden, anders ontraden").
        also: verdicts by others that differ: what the chair concluded and the government did not say.
    """

    verdict: Verdict
    conditional: bool
    condition: str | None
    by: str
    passage: Quoted
    rule: str
    earlier: tuple[Appreciation, ...] = ()
    fallback: Verdict | None = None
    also: tuple[Appreciation, ...] = ()


@dataclass(frozen=True, slots=True)
class Consideration:
    """A reason in a motion: ``constaterende dat``, ``overwegende dat``, ``van mening dat`` and so on."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion as read out or printed.

    Attributes:
        dossier: number with addition (``35373``, ``34000-V``); None when not printed.
        number: sequence number in the dossier.
        replaces: number of the motion that it takes the place of.
        supported: True when the chair says that the submission is sufficiently supported, else None.
        turn: the turn in which it is read; None in a separate paper.
        status_passage: the words that give it its status; None while it is only submitted.
        put_forward_on: the day that is printed on its own paper; None in a debate, which is of that day itself.
        corrections: what people corrected of it.
    """

    dossier: str | None
    number: int | None
    replaces: int | None
    proposers: tuple[str, ...]
    text: str
    considerations: tuple[Consideration, ...]
    requests: tuple[str, ...]
    supported: Literal[True] | None
    turn: int | None
    span: Span
    appreciation: Appreciation | None = None
    status: MotionStatus = "submitted"
    status_passage: Quoted | None = None
    put_forward_on: date | None = None
    corrections: tuple[Corrected, ...] = ()

    @property
    def asks(self) -> str:
        """What it asks, as one reads it in a list: its requests, or all of it when none was recognised."""
        return "; ".join(self.requests) or self.text


@dataclass(frozen=True, slots=True)
class Due:
    """When a commitment should be met: the printed phrase, and its latest date where it can be computed.

    Attributes:
        rule: name of the rows that recognised the phrase and gave the date, such as ``before_recess``; None in what an
            earlier version stored.
    """

    phrase: str
    date: date | None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Commitment:
    """A promise of the government to the Chamber.

    Attributes:
        text: what is promised, as one reads it in a list.
        by: who promises, as labelled.
        to: the member it is promised to, when the text tells.
        rule: name of the rule row that recognised it.
        certainty: that it is one; those that are only possible are for whoever asks for them.
        probability: of a trained model that it is one at least arguably; None where no model was asked.
        class_: whether it is to tell the Chamber something, to act or to consider; None where that is not known.
        passages: all places in which it is made, when there are several, in order.
        additions: what the chair added to a listed commitment afterwards.
        was: earlier wordings of a listed commitment, oldest first.
        recorded_from: of a listed commitment, the words in which the government made it, where they are found.
        corrections: what people corrected of it.
    """

    text: str
    by: str | None
    to: str | None
    kind: CommitmentKind
    due: Due | None
    conditional: bool
    passage: Quoted
    rule: str
    certainty: Certainty = "sure"
    probability: float | None = None
    class_: CommitmentClass | None = None
    passages: tuple[Quoted, ...] = ()
    additions: tuple[str, ...] = ()
    was: tuple[str, ...] = ()
    recorded_from: Quoted | None = None
    corrections: tuple[Corrected, ...] = ()

    @property
    def struck(self) -> bool:
        """Whether a person said that it is no commitment."""
        return is_struck(self.corrections)

    @property
    def shown(self) -> bool:
        """Whether it is shown to who does not ask for what is only possible."""
        return self.certainty != "possible" and not self.struck
