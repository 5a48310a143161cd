"""The rows of a list of motions and commitments, and its columns with their widths.

Source of the columns: the lists that ministries make by hand after a debate.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Final

from kamerspoor.model.commitment_register import CommitmentState, RegisteredCommitment
from kamerspoor.model.debate import Debate
from kamerspoor.model.evidence import Evidence
from kamerspoor.model.facts import Appreciation, Motion
from kamerspoor.model.paper import Paper
from kamerspoor.model.questions import Question
from kamerspoor.model.trail import ExecutionState, MotionExecution, TrailState
from kamerspoor.publish.debate_name import Official, officials, parties
from kamerspoor.publish.names import QUESTION_STATES, STATUSES, VERDICTS
from kamerspoor.publish.workbook import Cell, Linked
from kamerspoor.store.derived_reader import DerivedReader, MotionHistory, MotionNow
from kamerspoor.store.rows import DocumentRow, StoredFact, motion_id
from kamerspoor.store.store import Store
from kamerspoor.text.names import folded, surname
from kamerspoor.text.spans import Span, fold
from kamerspoor.trails.commitment_register import state_on

TO_CHECK: Final = "(te controleren)"
_LONGEST_ANSWER: Final = 240


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a part.

    Attributes:
        chars: its width on a sheet, in characters.
        cm: its width in a document, in centimetres.
        below: in a document, the column under whose words its own stand instead.
    """

    name: str
    chars: float
    cm: float = 0
    below: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the list.

    Attributes:
        sheet: what its sheet in a workbook is called.
    """

    name: str
    sheet: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]


MOTION_COLUMNS: Final = (
    Column("Nr.", 6, 1.5), Column("Indieners (fractie)", 17, 3.4), Column("Verzoek", 44, 8.0),
    Column("Oordeel kabinet", 25, 4.5), Column("Uitslag stemming", 13, 2.4), Column("Actiehouder", 13, 2.3),
    Column("Uiterste datum", 11, 2.2), Column("Stand", 13, 2.4), Column("Bron", 8, below="Nr."),
)  # fmt: skip
COMMITMENT_COLUMNS: Final = (
    Column("Nr.", 5, 1.0), Column("Toezegging", 60, 9.9), Column("Door", 15, 2.6), Column("Aan (fractie)", 17, 3.0),
    Column("Uiterste datum", 11, 3.6), Column("In woorden", 20, below="Uiterste datum"),
    Column("Actiehouder", 13, 2.4), Column("Stand", 15, 2.7), Column("Bron", 8, 1.5),
)  # fmt: skip
QUESTION_COLUMNS: Final = (
    Column("Nr.", 5, 1.0), Column("Vraag", 60, 10.4), Column("Vragensteller (fractie)", 20, 3.6),
    Column("Stand", 20, 3.2), Column("Antwoord", 44, 7.0), Column("Bron", 8, 1.5),
)  # fmt: skip
_NO_VOTE: Final = "Geen stemming gevonden"
_OUTCOMES: Final[Mapping[str, str]] = {
    "adopted": "Aangenomen", "rejected": "Verworpen", "tied": "Stemmen staken", "lapsed": "Vervallen",
}  # fmt: skip
_STATES: Final[Mapping[TrailState, str]] = {
    "submitted": "Ingediend", "held": "Aangehouden", "withdrawn": "Ingetrokken", "replaced": "Vervangen",
    "adopted": "Aangenomen", "rejected": "Verworpen", "tied": "Stemmen staken", "lapsed": "Vervallen",
}  # fmt: skip
_EXECUTIONS: Final[Mapping[ExecutionState, str]] = {
    "executed": "Volgens de minister uitgevoerd", "partly": "Volgens de minister deels uitgevoerd",
    "announced": "Uitvoering aangekondigd", "no_report": "Geen bericht over uitvoering gevonden",
    "withdrawn": "Volgens de minister niet uitgevoerd",
}  # fmt: skip
_KEPT: Final[Mapping[CommitmentState, str]] = {
    "kept": "nagekomen", "partly": "deels nagekomen", "withdrawn": "vervallen",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rows:
    """What rows are made of.

    Attributes:
        owners: who acts for a member of the government, by name or by words of the office.
        link: gives the address of a passage, or None where it has none that others can reach.
    """

    store: Store
    row: DocumentRow
    paper: Paper
    debate: Debate
    owners: Mapping[str, str]
    link: Callable[[Span], str | None]
    parties: Mapping[str, str] = field(init=False)
    officials: Mapping[str, Official] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "parties", parties(self.debate))
        object.__setattr__(self, "officials", officials(self.debate))

    def member(self, name: str) -> str:
        """Return a name with its party, where that is known."""
        party = self.parties.get(surname(name))
        return f"{name} ({party})" if party else name

    def official(self, name: str) -> str:
        """Return a name of the government with its role, where that is known."""
        known = self.officials.get(surname(name))
        return f"{known.role} {known.name}" if known else name

    def owner(self, name: str | None, office: str | None = None) -> str:
        """Return who acts for a member of the government, by the most words of what the user's table names."""
        if not name:
            return ""
        known = folded(f"{office or ''} {self.officials.get(surname(name), '')} {name}")
        found = [one for one in self.owners if folded(one) in known]
        return self.owners[max(found, key=len)] if found else ""

    def page(self, span: Span) -> str:
        """Return where a passage stands, in words."""
        page = self.paper.document.source_map.page_at(span.start)
        return "lees" if page is None else f"blz. {page}"

    def source(self, span: Span | None) -> Linked:
        """Return where a passage stands, leading there."""
        return Linked(self.page(span), self.link(span)) if span else Linked("Kamer", None)


def motion_row(given: Rows, filed: StoredFact[Motion]) -> Sequence[Cell]:
    """Return the row of a motion."""
    motion, known = filed.fact, motion_id(filed)
    now, history = (known and given.store.using(DerivedReader).motion(known)) or (None, None)
    said = motion.appreciation
    due = history.execution.due if history and history.execution else None
    return (
        motion.number or "", ", ".join(map(given.member, motion.proposers)), motion.asks,
        "\n".join(_verdict(given, said)) if said else "", _outcome(history),
        given.owner(said.by) if said else given.owner(_only(given)), due or "", _state(motion, now, history),
        given.source(motion.span),
    )  # fmt: skip


def _only(given: Rows) -> str | None:
    """Return the member of the government, where there was one only."""
    return next(iter(given.officials)) if len(given.officials) == 1 else None


def _verdict(given: Rows, said: Appreciation) -> Iterator[str]:
    """Yield a verdict, by whom where several could give it, with its condition and what was said before or instead."""
    by = f" ({said.by})" if len(given.officials) > 1 else ""
    otherwise = f", anders {VERDICTS[said.fallback].lower()}" if said.fallback else ""
    yield f"{VERDICTS[said.verdict]}{otherwise}{by}"
    if said.condition or said.conditional:
        yield f"Onder voorwaarde: {said.condition or 'zie de passage'}"
    before = [VERDICTS[one.verdict].lower() for one in said.earlier if one.verdict != said.verdict]
    if before:
        yield f"Eerder: {', '.join(before)}"


def _outcome(history: MotionHistory | None) -> str:
    votes = [one for one in history.events if one.kind == "voted" and one.about in _OUTCOMES] if history else []
    if not votes:
        return _NO_VOTE
    last = votes[-1]
    day = f"\n{last.date:%d-%m-%Y}" if last.date else ""
    return f"{_OUTCOMES[last.about or '']}{day}"


def _state(motion: Motion, now: MotionNow | None, history: MotionHistory | None) -> str:
    if history and history.execution:
        return _executed(history.execution)
    state = now.state if now else "submitted"
    return STATUSES[motion.status] if state == "submitted" else _STATES.get(state, _EXECUTIONS["executed"])


def _executed(found: MotionExecution) -> str:
    words = _EXECUTIONS[found.state]
    return words if found.certainty == "sure" or found.state == "no_report" else f"{words} {TO_CHECK}"


def commitment_rows(given: Rows, found: Sequence[RegisteredCommitment]) -> list[Sequence[Cell]]:
    """Return the rows of commitments as they stand today."""
    today = datetime.now(UTC).date()
    return [_commitment(given, number, one, today) for number, one in enumerate(found, start=1)]


def _commitment(given: Rows, number: int, one: RegisteredCommitment, today: date) -> Sequence[Cell]:
    due = one.due
    said = next((source.span for source in one.sources if source.document == given.row.id), None)
    return (
        number, one.text, given.official(one.by) if one.by else "", given.member(one.to) if one.to else "",
        (due.date or "") if due else "", due.phrase if due else "", given.owner(one.by, one.office),
        _kept(given, one, today), given.source(said),
    )  # fmt: skip


def _kept(given: Rows, one: RegisteredCommitment, today: date) -> str:
    state = one.settled or state_on(one, today).state
    if state == "open":
        return "Openstaand"
    if state == "no_report":
        return "Uiterste datum voorbij; geen bericht gevonden"
    if one.evidence and one.evidence[-1].certainty != "sure":
        return f"Waarschijnlijk {_KEPT[state]} {TO_CHECK}"
    shown = f" ({_by(given, one.evidence[-1])})" if one.evidence else ""
    return f"{_KEPT[state].capitalize()}{shown}"


def _by(given: Rows, evidence: Evidence) -> str:
    if evidence.kind == "record":
        return "volgens de Kamer"
    row = given.store.row(evidence.document)
    if row.number:
        return f"{'brief' if row.genre == 'letter' else 'stuk'} nr. {row.number}"
    return f"stuk van {row.date:%d-%m-%Y}" if row.date else "stuk"


def question_row(given: Rows, number: int, question: Question) -> Sequence[Cell]:
    """Return the row of a question."""
    return (
        number, question.text, ", ".join(map(given.member, (one.name for one in question.askers if one.name))),
        _asked(given, question), _answer(given, question), given.source(question.span),
    )  # fmt: skip


def _asked(given: Rows, question: Question) -> str:
    words = QUESTION_STATES[question.stands]
    if question.state == "unanswered":
        return f"{words} (bron: {given.page(question.put_off.span if question.put_off else question.span)})"
    return f"{words} {TO_CHECK}" if question.stands == "likely" else words


def _answer(given: Rows, question: Question) -> str:
    """Return the words of the answer, or those that put it off, shortened, and where they stand."""
    if question.state == "deferred" and question.put_off:
        return f"«{fold(question.put_off.quote)}» ({given.page(question.put_off.span)})"
    best = next((one for one in question.answers if one.certainty != "possible"), None)
    if best is None or question.state != "answered":
        return ""
    words = fold(best.span.of(given.paper.document.text))
    short = words if len(words) <= _LONGEST_ANSWER else words[:_LONGEST_ANSWER].rpartition(" ")[0] + " …"
    return f"{best.by or ''}, {given.page(best.span)}: «{short}»".removeprefix(", ")
