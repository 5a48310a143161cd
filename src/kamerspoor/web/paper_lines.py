"""What the page of a paper says first: what it is, from whom, of which day and what it does, or that one is unknown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from kamerspoor.model.paper import Paper
from kamerspoor.publish.formats import shown_date, small
from kamerspoor.publish.language import counted, translated
from kamerspoor.store.rows import DocumentRow
from kamerspoor.web.chamber_words import dutch, filled
from kamerspoor.web.labels import EXECUTED, genre_name
from kamerspoor.web.related_documents import Executed

# More people than these are counted, not named.
_NAMED: Final = 4
_WITH_ARTICLE: Final = ("minister", "staatssecretaris", "vaste ", "algemene ", "tijdelijke ", "commissie")


@dataclass(frozen=True, slots=True)
class Step:
    """What led to a paper: its name, its address where it has one, and what the paper does with it."""

    name: str
    url: str | None
    what: str


def state_line(row: DocumentRow, paper: Paper, executed: Sequence[Executed]) -> Markup:
    """Return the sentence of state of a paper.

    Args:
        row: the paper in short.
        paper: the paper.
        executed: what it carries out.
    """
    day = shown_date(row.date) if row.date else translated("de dag staat er niet in")
    who = _from(paper)
    kind = genre_name(row)
    sender = filled(translated("{kind} van {who}"), kind=kind, who=who) if who else Markup.escape(kind)
    to = f" {translated('aan de Kamer')}" if row.genre == "letter" else ""
    done = "; ".join(f for f in (_carried_out(executed), _made(row, paper)) if f)
    return sender + f"{to}, {day}{f'; {done}' if done else ''}."


def _from(paper: Paper) -> str:
    """Return who a paper comes from, as far as it says so."""
    names = next(_makers(paper), ())
    shown = dutch(", ".join(names[:_NAMED]))
    more = len(names) - _NAMED
    return shown + f" {counted('en nog {n}', 'en nog {n}', more).format(n=more)}" if more > 0 else shown


def _makers(paper: Paper) -> Iterator[Sequence[str]]:
    """Yield who may have made a paper: who is named first comes first."""
    if paper.letter and paper.letter.sender:
        yield (_named(paper.letter.sender),)
    if paper.letter and paper.letter.signed_by:
        yield [_named(one.office) if one.office else one.name for one in paper.letter.signed_by]
    if paper.questionnaire and paper.questionnaire.askers:
        yield [one.name or one.party or "" for one in paper.questionnaire.askers]
    yield from (one.proposers for one in paper.motions[:1] if one.proposers)
    yield from (one.proposers for one in paper.amendments[:1] if one.proposers)
    if paper.origin and (paper.origin.members or paper.origin.committee or paper.origin.sender):
        yield paper.origin.members or (_named(paper.origin.committee or paper.origin.sender or ""),)
    if paper.committee and paper.committee.names:
        yield [_named(one) for one in paper.committee.names]


def _named(office: str) -> str:
    """Return an office or committee as it stands in a sentence: ``Minister van Water`` is ``de minister van Water``."""
    within = small(office)
    return f"de {within}" if within.startswith(_WITH_ARTICLE) else within


def _carried_out(executed: Sequence[Executed]) -> str:
    """Return how many motions and commitments a paper says it carries out, each once, and what else it does."""
    named = {(one.fact.kind, one.name or one.fact.proposers or one.fact.quote) for one in executed}
    counts: Counter[str] = Counter(kind for kind, _ in named)
    words = {
        "motion": counted("voert {n} motie uit", "voert {n} moties uit", counts["motion"]),
        "commitment": counted("komt {n} toezegging na", "komt {n} toezeggingen na", counts["commitment"]),
        "question": translated("beantwoordt vragen"),
        "request": translated("op verzoek van de Kamer"),
    }
    return ", ".join(words[kind].format(n=counts[kind]) for kind in words if counts[kind])


def _made(row: DocumentRow, paper: Paper) -> str:
    """Return what a paper promises, asks and leaves unanswered."""
    said = []
    if row.n_commitments:
        said.append(
            counted("doet {n} toezegging", "doet {n} toezeggingen", row.n_commitments).format(n=row.n_commitments)
        )
    if paper.questions:
        answered = sum(one.state == "answered" for one in paper.questions)
        asked = counted("{n} vraag", "{n} vragen", len(paper.questions)).format(n=len(paper.questions))
        said.append(translated("{asked}, bij {answered} staat een antwoord").format(asked=asked, answered=answered))
    return ", ".join(said)


def led_here(executed: Sequence[Executed]) -> list[Step]:
    """Return what led to a paper: the motions and commitments that it says it carries out, each once."""
    steps = [Step(one.name or ", ".join(one.fact.proposers), one.url, EXECUTED[one.fact.kind]) for one in executed]
    return [one for one in dict.fromkeys(steps) if one.name]
