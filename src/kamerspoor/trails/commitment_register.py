"""Which sources are one commitment, what shows that it was met, and how it stands on a day.

The chair reads commitments from a list, a minister speaks them, a letter writes them, the Chamber records them. What is
found twice is one commitment with two sources, and says which words put them together. Whether it was met is told by
the Chamber's record or by a later paper that says so, with the sentence. What was found in all papers stands in the
derived tables (`kamerspoor.pipeline.deriving`); these are the rules by which it gets there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from kamerspoor.model.commitment_register import (
    REASONS,
    CommitmentSource,
    CommitmentState,
    RegisteredCommitment,
    SourceKind,
)
from kamerspoor.model.evidence import Certainty, Evidence
from kamerspoor.model.facts import Due
from kamerspoor.text.names import surname
from kamerspoor.text.rarity import Rarity, keys
from kamerspoor.text.spans import Span

# Two that share so much of the weight of their words, said by one person on one day, are one commitment. By
# hand; of n = 4 in the fiction of the demo (28 November 2026) 0.2 joins 4, 0.3 joins 3, 0.4 joins 1: too few to fit on.
_SAME: Final = 0.3
# A sentence that says that a commitment is met has at least so much of the commitment's words in it. By
# hand; 0.15 and 0.35 give the same evidence (the same fiction, n = 6).
_NAMED: Final = 0.25
_FEWEST: Final = 2
# The chair's list is what counts; then the record, then what is written, then what was only said.
_RANK: Final[Mapping[SourceKind, int]] = {"listed": 0, "recorded": 1, "written": 2, "spoken": 3}
# That it is a commitment: what the chair or the Chamber wrote down is one; what was only said may be none.
_CERTAINTY: Final[Mapping[SourceKind, Certainty]] = {
    "listed": "sure", "recorded": "sure", "written": "likely", "spoken": "possible",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class MetSentence:
    """A sentence of a paper that says that a commitment is met.

    Attributes:
        said_on: the day of the paper.
        day: of the debate that the sentence names; None when it names none.
    """

    document: str
    dossier: str | None
    said_on: date
    day: date | None
    span: Span
    quote: str


@dataclass(frozen=True, slots=True)
class CommitmentStateRule:
    """A rule that gives a commitment its state: its name, and whether it holds on a day."""

    name: str
    state: CommitmentState
    holds: Callable[[RegisteredCommitment, date], bool]

    @property
    def says(self) -> str:
        """Why, in words."""
        return REASONS[self.name]


def _recorded(status: str) -> Callable[[RegisteredCommitment, date], bool]:
    return lambda one, _day: any(source.status == status for source in one.sources)


def _said_to_be_kept(one: RegisteredCommitment, _day: date) -> bool:
    return any(evidence.kind == "sentence" for evidence in one.evidence)


def _past(one: RegisteredCommitment, day: date) -> bool:
    return one.due is not None and one.due.date is not None and one.due.date < day


RULES: Final[tuple[CommitmentStateRule, ...]] = (
    CommitmentStateRule("recorded_as_lapsed", "withdrawn", _recorded("Vervallen")),
    CommitmentStateRule("recorded_as_kept", "kept", _recorded("Voldaan")),
    CommitmentStateRule("recorded_in_part", "partly", _recorded("Deels Voldaan")),
    CommitmentStateRule("said_to_be_kept", "kept", _said_to_be_kept),
    CommitmentStateRule("past_its_day", "no_report", _past),
    CommitmentStateRule("no_evidence_yet", "open", lambda _one, _day: True),
)


def state_on(one: RegisteredCommitment, day: date) -> CommitmentStateRule:
    """Return the rule that gives a commitment its state on a day; the first that holds decides."""
    return next(rule for rule in RULES if rule.holds(one, day))


def registered(sources: Sequence[CommitmentSource], said: Sequence[MetSentence]) -> list[RegisteredCommitment]:
    """Return the commitments of one day.

    How much a word weighs is told by the sources of that day alone, so that other papers change nothing here.

    Args:
        sources: all of that day, or of one paper that has no day.
        said: sentences of later papers, of this day or of a dossier of these sources.
    """
    ordered = sorted(sources, key=lambda one: _RANK[one.kind])
    rarity = Rarity(keys(one.text) for one in ordered)
    return [_with_state(group, said, rarity) for group in _joined(ordered, rarity)]


def _joined(sources: Sequence[CommitmentSource], rarity: Rarity) -> list[list[CommitmentSource]]:
    """Return the sources of each commitment: each further one with the one that it is most like, or by itself."""
    groups: list[list[CommitmentSource]] = []
    words: list[Mapping[str, float]] = []
    for source in sources:
        own = _words(source.text)
        near = [(_alike(own, words[n], rarity), n) for n, group in enumerate(groups) if _may_be(source, group)]
        best, n = max(near, default=(0.0, -1))
        if best >= _SAME:
            shared = dict.fromkeys(
                word.strip(".,;()") for word in source.text.split() if keys(word) & own.keys() & words[n].keys()
            )
            groups[n].append(replace(source, shared=tuple(shared)))
        else:
            groups.append([source])
            words.append(own)
    return groups


def _words(text: str) -> Mapping[str, float]:
    # In one order, so that sums are the same on every run.
    return dict.fromkeys(sorted(keys(text)), 1.0)


def _may_be(source: CommitmentSource, group: Sequence[CommitmentSource]) -> bool:
    """Tell whether a source may be of a commitment: of the same speaker, and not a second of its own kind."""
    names = {surname(one.by) for one in group if one.by}
    same = not source.by or not names or surname(source.by) in names
    return same and (source.kind == "spoken" or all(one.kind != source.kind for one in group))


def _alike(a: Mapping[str, float], b: Mapping[str, float], rarity: Rarity) -> float:
    total = rarity.total(a) + rarity.total(b)
    return 2 * rarity.shared(a, b) / total if total and len(a.keys() & b.keys()) >= _FEWEST else 0.0


def _with_state(
    sources: Sequence[CommitmentSource], said: Sequence[MetSentence], rarity: Rarity
) -> RegisteredCommitment:
    first = sources[0]
    evidence = [Evidence("record", one.id, one.met, None, one.status or "", "sure") for one in sources if one.met]
    evidence += [
        # That the sentence is there is sure, that it means this commitment follows from its words.
        Evidence("sentence", one.document, one.said_on, one.span, one.quote, "likely")
        for one in said
        if _is_met(first, one, rarity)
    ]
    found = RegisteredCommitment(
        first.id, first.text, first.by, _told(sources, "office"), _told(sources, "to"), first.made_on, _due(sources),
        None, None, _CERTAINTY[first.kind], tuple(sources), tuple(evidence),
    )  # fmt: skip
    rule = state_on(found, date.min)
    if rule.state == "open":
        return found
    certainty: Certainty = "likely" if rule.name == "said_to_be_kept" and found.certainty == "sure" else found.certainty
    return replace(found, settled=rule.state, rule=rule.name, certainty=certainty)


def _told(sources: Sequence[CommitmentSource], name: str) -> str | None:
    """Return something by the surest source that tells it."""
    return next((told for one in sources if (told := getattr(one, name))), None)


def _due(sources: Sequence[CommitmentSource]) -> Due | None:
    given = [one.due for one in sources if one.due]
    return next((one for one in given if one.date), given[0] if given else None)


def _is_met(first: CommitmentSource, said: MetSentence, rarity: Rarity) -> bool:
    made = first.made_on
    if made is None or said.said_on <= made:
        return False
    # Another debate is meant when another day is named; without a day the dossier must be the same.
    if said.day != made and (said.day is not None or first.dossier is None or first.dossier != said.dossier):
        return False
    wanted, words = _words(first.text), _words(said.quote)
    total = rarity.total(wanted)
    enough = len(wanted.keys() & words.keys()) >= _FEWEST
    return total > 0 and enough and rarity.shared(wanted, words) / total >= _NAMED
