"""The fact tables: what of each kind of fact is a column, and whom it names.

A fact is stored whole, as JSON; a column holds what lists are filtered or joined by. A new kind of fact is one entry
here and one table in a migration.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from kamerspoor.model.amendments import Amendment
from kamerspoor.model.citations import Citation
from kamerspoor.model.debate import Turn
from kamerspoor.model.facts import Commitment, Motion
from kamerspoor.model.letters import Execution
from kamerspoor.model.paper import Paper
from kamerspoor.model.policy import Condition, Figure, Period
from kamerspoor.model.questions import Question
from kamerspoor.model.votes import Vote

PersonRole = Literal["speaker", "proposer", "asker", "promiser"]
_Value = str | int | None


class Named(NamedTuple):
    """A person named in a fact, as printed."""

    name: str
    party: str | None
    role: PersonRole


@dataclass(frozen=True, slots=True)
class FactTable:
    """One kind of fact in the database.

    Attributes:
        name: of the table.
        kind: type of the fact.
        facts: how a paper holds them.
        columns: column to value, in the order of the table.
        inherits: columns that a fact without a value has from its paper: decided when it is stored, so that an index
            finds it by them.
        filters: name of a filter to the column that it compares, or to a condition with a question mark.
        order: columns by which lists are sorted before paper and place.
        people: whom a fact names.
    """

    name: str
    kind: type[Any]
    facts: Callable[[Paper], Sequence[Any]]
    columns: Mapping[str, Callable[[Any], _Value]]
    filters: Mapping[str, str] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    inherits: Mapping[str, Callable[[Paper], _Value]] = field(default_factory=dict)
    people: Callable[[Any], Iterator[Named]] = lambda _: iter(())

    def row(self, fact: Any, paper: Paper) -> Iterator[_Value]:  # noqa: ANN401 - a fact of this kind
        """Yield the values of the columns for a fact of a paper."""
        for column, value in self.columns.items():
            own = value(fact)
            yield self.inherits[column](paper) if own is None and column in self.inherits else own


def _speaker(turn: Turn) -> Iterator[Named]:
    if turn.role != "chair":
        yield Named(turn.name, turn.party, "speaker")


def _proposers(proposed: Motion | Amendment) -> Iterator[Named]:
    return (Named(name, None, "proposer") for name in proposed.proposers)


def _askers(question: Question) -> Iterator[Named]:
    # A party asks without a name.
    return (Named(asker.name, asker.party, "asker") for asker in question.askers if asker.name)


def _promiser(promise: Commitment) -> Iterator[Named]:
    if promise.by:
        yield Named(promise.by, None, "promiser")


# A motion that names no dossier is of its paper's.
_DOSSIER: Mapping[str, Callable[[Paper], _Value]] = {"dossier": lambda paper: paper.identity.dossier}

TURNS = FactTable(
    "turns", Turn, lambda paper: paper.debate.turns if paper.debate else (),
    {"name": lambda turn: turn.name, "party": lambda turn: turn.party, "role": lambda turn: turn.role},
    {"name": "f.name", "party": "f.party"},
    people=_speaker,
)  # fmt: skip
MOTIONS = FactTable(
    "motions", Motion, lambda paper: paper.motions,
    {
        "dossier": lambda motion: motion.dossier,
        "number": lambda motion: motion.number,
        "status": lambda motion: motion.status,
        "verdict": lambda motion: motion.appreciation.verdict if motion.appreciation else None,
    },
    {
        "dossier": "f.dossier",
        "number": "f.number",
        "status": "f.status",
        "verdict": "f.verdict",
        "replaces": "json_extract(f.data, '$.replaces') = ?",
    },
    order=("f.dossier", "f.number"),
    inherits=_DOSSIER,
    people=_proposers,
)  # fmt: skip
AMENDMENTS = FactTable(
    "amendments", Amendment, lambda paper: paper.amendments,
    {"dossier": lambda amendment: amendment.dossier, "number": lambda amendment: amendment.number},
    {"dossier": "f.dossier", "number": "f.number", "replaces": "json_extract(f.data, '$.replaces') = ?"},
    order=("f.dossier", "f.number"),
    inherits=_DOSSIER,
    people=_proposers,
)  # fmt: skip
COMMITMENTS = FactTable(
    "commitments", Commitment, lambda paper: paper.commitments,
    {
        "kind": lambda promise: promise.kind,
        "promiser": lambda promise: promise.by,
        "due": lambda promise: promise.due.date.isoformat() if promise.due and promise.due.date else None,
    },
    {
        "kind": "f.kind",
        "name": "f.promiser",
        "dated": "(f.due IS NOT NULL) = ?",
        "due_before": "f.due <= ?",
    },
    people=_promiser,
)  # fmt: skip
QUESTIONS = FactTable(
    "questions", Question, lambda paper: paper.questions,
    {"number": lambda question: question.number, "state": lambda question: question.state},
    {
        "status": "f.state",
        "spoken": "(v.genre = 'debate') = ?",
        "party": "EXISTS (SELECT 1 FROM json_each(f.data, '$.askers') a WHERE json_extract(a.value, '$.party') = ?)",
    },
    people=_askers,
)  # fmt: skip
VOTES = FactTable(
    "votes", Vote, lambda paper: paper.votes,
    {
        "dossier": lambda vote: vote.dossier,
        "number": lambda vote: vote.number,
        "outcome": lambda vote: vote.outcome,
    },
    {"dossier": "f.dossier", "number": "f.number", "status": "f.outcome"},
    inherits=_DOSSIER,
)  # fmt: skip
CITATIONS = FactTable(
    "citations", Citation, lambda paper: paper.citations,
    {"kind": lambda citation: citation.kind, "target": lambda citation: citation.target},
    {"kind": "f.kind", "target": "f.target"},
)  # fmt: skip
EXECUTIONS = FactTable(
    "executions", Execution, lambda paper: paper.executions,
    {"kind": lambda execution: execution.kind, "target": lambda execution: execution.target},
    {"kind": "f.kind", "target": "f.target", "targets": "f.target GLOB ?"},
)  # fmt: skip
CONDITIONS = FactTable(
    "conditions", Condition, lambda paper: paper.conditions,
    {"kind": lambda condition: condition.kind},
    {"kind": "f.kind"},
)  # fmt: skip
FIGURES = FactTable(
    "figures", Figure, lambda paper: paper.figures,
    {"unit": lambda figure: figure.unit, "year": lambda figure: figure.year},
    {"unit": "f.unit"},
)  # fmt: skip
PERIODS = FactTable(
    "periods", Period, lambda paper: paper.periods,
    {
        "rule": lambda period: period.rule,
        "first": lambda period: period.first.isoformat() if period.first else None,
        "last": lambda period: period.last.isoformat() if period.last else None,
    },
    {"kind": "f.rule"},
    order=("coalesce(f.first, f.last)", "f.last"),
)  # fmt: skip

FACT_TABLES: tuple[FactTable, ...] = (
    TURNS,
    MOTIONS,
    AMENDMENTS,
    COMMITMENTS,
    QUESTIONS,
    VOTES,
    CITATIONS,
    EXECUTIONS,
    CONDITIONS,
    FIGURES,
    PERIODS,
)
