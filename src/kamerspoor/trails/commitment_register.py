"""Which sources are one commitment, what shows that it was met, and how it stands on a day.

The chair reads commitments from a list, a minister speaks them, a letter writes them, the Chamber records them. What is
found twice is one commitment with two sources, and says which words put them together. Whether it was met is told by
the Chamber's record or by a later paper that says so, with the sentence. What was found in all papers stands in the
derived tables (`kamerspoor.pipeline.deriving`); these are the rules by which it gets there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, get_args

from kamerspoor.model.commitment_register import (
    REASONS,
    CommitmentSource,
    CommitmentState,
    RegisteredCommitment,
    SourceKind,
)
from kamerspoor.model.evidence import Certainty, Evidence, EvidenceKind
from kamerspoor.model.facts import Due
from kamerspoor.model.letters import Extent
from kamerspoor.model.settlements import Settlement
from kamerspoor.text.names import surname
from kamerspoor.text.rarity import Rarity, keys
from kamerspoor.text.spans import Span

# Two that share so much of the weight of their words, said by one person on one day, are one commitment. By
# hand; of n = 4 in the fiction of the demo (28 November 2026) 0.2 joins 4, 0.3 joins 3, 0.4 joins 1: too few to fit on.
_SAME: Final = 0.3
_FEWEST: Final = 2
# A letter that shares so much with what was only possibly promised does just that. By hand, from ten invented chains.
_DONE_AS_SAID: Final = 0.6
CERTAINTIES: Final[tuple[Certainty, ...]] = get_args(Certainty)
# A letter, its day, and a passage of it that settles something.
SettledBy = tuple[str, date | None, Settlement]
# The chair's list is what counts; then the record, then what is written, then what was only said.
_RANK: Final[Mapping[SourceKind, int]] = {"listed": 0, "recorded": 1, "written": 2, "spoken": 3}


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


def _shown(kind: EvidenceKind, extent: Extent) -> Callable[[RegisteredCommitment, date], bool]:
    """Return whether the last paper that settles a commitment does so in this way and so far."""

    def holds(one: RegisteredCommitment, _day: date) -> bool:
        last = next((found for found in reversed(one.evidence) if found.kind != "record"), None)
        return last is not None and (last.kind, last.extent) == (kind, extent)

    return holds


def _past(one: RegisteredCommitment, day: date) -> bool:
    return one.due is not None and one.due.date is not None and one.due.date < day


RULES: Final[tuple[CommitmentStateRule, ...]] = (
    CommitmentStateRule("recorded_as_lapsed", "withdrawn", _recorded("Vervallen")),
    CommitmentStateRule("recorded_as_kept", "kept", _recorded("Voldaan")),
    CommitmentStateRule("recorded_in_part", "partly", _recorded("Deels Voldaan")),
    CommitmentStateRule("corrected_as_kept", "kept", _shown("correction", "wholly")),
    CommitmentStateRule("corrected_in_part", "partly", _shown("correction", "partly")),
    CommitmentStateRule("corrected_as_withdrawn", "withdrawn", _shown("correction", "impossible")),
    CommitmentStateRule("said_to_be_kept", "kept", _shown("sentence", "wholly")),
    CommitmentStateRule("said_in_part", "partly", _shown("sentence", "partly")),
    CommitmentStateRule("said_impossible", "withdrawn", _shown("sentence", "impossible")),
    CommitmentStateRule("done_unsaid", "kept", _shown("letter", "wholly")),
    CommitmentStateRule("done_in_part_unsaid", "partly", _shown("letter", "partly")),
    CommitmentStateRule("given_up_unsaid", "withdrawn", _shown("letter", "impossible")),
    CommitmentStateRule("past_its_day", "no_report", _past),
    CommitmentStateRule("no_evidence_yet", "open", lambda _one, _day: True),
)


def state_on(one: RegisteredCommitment, day: date) -> CommitmentStateRule:
    """Return the rule that gives a commitment its state on a day; the first that holds decides."""
    return next(rule for rule in RULES if rule.holds(one, day))


def registered(
    sources: Sequence[CommitmentSource], settled: Mapping[str, Sequence[SettledBy]]
) -> list[RegisteredCommitment]:
    """Return the commitments of one day.

    How much a word weighs is told by the sources of that day alone, so that other papers change nothing here.

    Args:
        sources: all of that day, or of one paper that has no day.
        settled: what later letters settle, by source.
    """
    return [
        _with_state(group, [one for source in group for one in settled.get(source.id, ())]) for group in joined(sources)
    ]


def joined(sources: Sequence[CommitmentSource]) -> list[list[CommitmentSource]]:
    """Return the sources of each commitment: each further one with the one that it is most like, or by itself."""
    sources = sorted(sources, key=lambda one: _RANK[one.kind])
    rarity = Rarity(keys(one.text) for one in sources)
    groups: list[list[CommitmentSource]] = []
    words: list[Mapping[str, float]] = []
    for source in sources:
        own = _words(source.text)
        near = [
            (1.0 if _records(group, source) else _alike(own, words[n], rarity), n)
            for n, group in enumerate(groups) if _may_be(source, group)
        ]  # fmt: skip
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


def _records(group: Sequence[CommitmentSource], source: CommitmentSource) -> bool:
    """Tell whether the chair's list says of a commitment that these are the words in which it was made."""
    return any(
        one.document == source.document and one.recorded_from and source.span
        and one.recorded_from.start < source.span.end and source.span.start < one.recorded_from.end
        for one in group
    )  # fmt: skip


def _alike(a: Mapping[str, float], b: Mapping[str, float], rarity: Rarity) -> float:
    total = rarity.total(a) + rarity.total(b)
    return 2 * rarity.shared(a, b) / total if total and len(a.keys() & b.keys()) >= _FEWEST else 0.0


def _with_state(sources: Sequence[CommitmentSource], settled: Sequence[SettledBy]) -> RegisteredCommitment:
    first = sources[0]
    recorded = [Evidence("record", one.id, one.met, None, one.status or "", "sure") for one in sources if one.met]
    evidence, progress = _corrected(sources) or evidence_of(settled)
    found = RegisteredCommitment(
        first.id, first.text, first.by, _told(sources, "office"), _told(sources, "to"), first.made_on, _due(sources),
        None, None, first.certainty, tuple(sources), (*recorded, *evidence), progress,
    )  # fmt: skip
    rule = state_on(found, date.min)
    if rule.state == "open":
        return found
    certainty = found.certainty
    # Where a later letter speaks of it as promised it was, and likely also where one does just that.
    strongest = max((one.score for _, _, one in settled if not one.said), default=0.0)
    if certainty == "possible" and (any(one.kind == "sentence" for one in evidence) or strongest >= _DONE_AS_SAID):
        certainty = "likely"
    if not rule.name.startswith("recorded"):
        certainty = least_sure([certainty, *(one.certainty for one in evidence)])
    return replace(found, settled=rule.state, rule=rule.name, certainty=certainty)


def _corrected(sources: Sequence[CommitmentSource]) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]] | None:
    """Return what a person says that became of it, in place of what letters show; None where nobody did."""
    said = tuple(one.corrected for one in sources if one.corrected)
    if not said:
        return None
    return tuple(one for one in said if one.extent != "progress"), tuple(
        one for one in said if one.extent == "progress"
    )


def evidence_of(settled: Sequence[SettledBy]) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
    """Return what letters show of one commitment or motion: evidence that it is settled, and how far it was on the way.

    Letters that say so count before those that say nothing, and of these the one most like it; each passage once.
    """
    settles = [one for one in settled if one[2].extent not in ("progress", "passed_on")]
    said = [one for one in settles if one[2].said]
    done = sorted(settles, key=lambda one: -one[2].score)[:1]
    return _evidence(said or done), _evidence(one for one in settled if one not in settles)


def _evidence(found: Iterable[SettledBy]) -> tuple[Evidence, ...]:
    """Return each passage once, with most of what speaks for it: it may settle several sources of one commitment."""
    known: dict[tuple[str, Span], Evidence] = {}
    for document, day, one in found:
        before = known.get((document, one.span))
        if before is None or len(before.why) < len(one.why):
            known[document, one.span] = Evidence(
                "sentence" if one.said else "letter", document, day, one.span, one.quote, one.certainty, one.extent,
                one.why,
            )  # fmt: skip
    return tuple(known.values())


def least_sure(of: Sequence[Certainty]) -> Certainty:
    """Return the least sure of certainties."""
    return max(of, key=CERTAINTIES.index)


def _told(sources: Sequence[CommitmentSource], name: str) -> str | None:
    """Return something by the surest source that tells it."""
    return next((told for one in sources if (told := getattr(one, name))), None)


def _due(sources: Sequence[CommitmentSource]) -> Due | None:
    given = [one.due for one in sources if one.due]
    return next((one for one in given if one.date), given[0] if given else None)
