"""Every promise of the government until it is kept: one entry, whoever wrote it down.

The chair reads promises from a list, a minister speaks them, a letter writes them, the Chamber records them. A promise
found twice is one entry with two sources, and says which words put them together. Whether it was kept is told by the
Chamber's record or by a later paper that says so, with the sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Final, Literal

from kamerspoor.model.facts import Commitment
from kamerspoor.model.letters import Execution
from kamerspoor.model.trail import TrailState
from kamerspoor.store.official.listing import Asked, Row
from kamerspoor.store.official.papers import COMMITMENTS as OFFICIAL
from kamerspoor.store.rows import Filed, Filter
from kamerspoor.store.store import Store
from kamerspoor.store.tables import EXECUTIONS
from kamerspoor.text.dates import find_date
from kamerspoor.text.names import surname
from kamerspoor.text.rarity import Rarity, keys
from kamerspoor.text.spans import fold

# Two that share so much of the weight of their words, said by one person on one day, are one promise.
_SAME: Final = 0.3
# A sentence that says that a promise is kept has at least so much of the promise's words in it.
_NAMED: Final = 0.25
_FEWEST: Final = 2
# The chair's list is what counts; then the record, then what is written, then what was only said.
_RANK: Final = {"listed": 0, "official": 1, "written": 2, "spoken": 3}
SourceKind = Literal["listed", "official", "written", "spoken"]


# Without slots: the words are kept with it once they are asked for.
@dataclass(frozen=True)
class Source:
    """Where a promise stands: a fact of a paper, or a record of the Chamber.

    Attributes:
        shared: the words that joined it to the first source; empty for that one.
    """

    kind: SourceKind
    text: str
    by: str | None
    made: date | None
    due: date | None
    filed: Filed[Commitment] | None = None
    record: Row | None = None
    shared: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id by which its trail is asked for: of the paper and its place there, or the Chamber's number."""
        if self.filed is not None:
            return f"{self.filed.paper.id}.{self.filed.n}"
        return str(self.record["nummer"]) if self.record else ""

    @cached_property
    def words(self) -> Mapping[str, float]:
        """What it is known by, each word counting in full; it is compared with every other source of its day."""
        return dict.fromkeys(keys(self.text), 1.0)


@dataclass(slots=True)
class Promise:
    """One promise with its sources, the surest first, what shows that it was kept, and its state."""

    sources: list[Source]
    evidence: list[Filed[Execution]] = field(default_factory=list)
    state: TrailState = "open"
    rule: str = ""

    @property
    def first(self) -> Source:
        """The surest source: its words are those of the promise."""
        return self.sources[0]

    @property
    def due(self) -> date | None:
        """The day on which it is due, by the surest source that gives one."""
        return next((one.due for one in self.sources if one.due), None)

    @property
    def record(self) -> Row | None:
        """The Chamber's record of it, if there is one."""
        return next((one.record for one in self.sources if one.record is not None), None)

    @property
    def candidate(self) -> bool:
        """Whether it was only said in a debate, so that it may be none."""
        return all(one.kind == "spoken" for one in self.sources)


@dataclass(frozen=True, slots=True)
class PromiseRule:
    """A rule that gives a promise its state: its name, why, and whether it holds on a day."""

    name: str
    says: str
    state: TrailState
    holds: Callable[[Promise, date], bool]


def _recorded(*values: str) -> Callable[[Promise, date], bool]:
    return lambda promise, _today: promise.record is not None and promise.record["status"] in values


RULES: Final[tuple[PromiseRule, ...]] = (
    PromiseRule("recorded_as_lapsed", "de Kamer heeft haar als vervallen vastgelegd", "lapsed", _recorded("Vervallen")),
    PromiseRule("recorded_as_kept", "de Kamer heeft haar als voldaan vastgelegd", "kept", _recorded("Voldaan")),
    PromiseRule(
        "recorded_in_part", "de Kamer heeft haar als deels voldaan vastgelegd", "partly", _recorded("Deels Voldaan"),
    ),
    PromiseRule(
        "said_to_be_kept", "een later stuk zegt dat zij is nagekomen", "kept", lambda one, _today: bool(one.evidence),
    ),
    PromiseRule(
        "past_its_day", "de termijn is voorbij en niets laat zien dat zij is nagekomen", "late",
        lambda one, today: one.due is not None and one.due < today,
    ),
    PromiseRule("no_evidence_yet", "niets laat nog zien dat zij is nagekomen", "open", lambda _one, _today: True),
)  # fmt: skip


def ledger(store: Store, today: date, dossier: str | None = None) -> list[Promise]:
    """Return the promises, the newest debates and letters first.

    Args:
        store: the database.
        today: the day on which what is due is late.
        dossier: only those of papers of this dossier, and the Chamber's records of their days; None for all.
    """
    sources = [*_read(store, dossier)]
    days = {source.made for source in sources}
    sources += [one for one in _records(store) if dossier is None or one.made in days]
    rarity = Rarity(frozenset(source.words) for source in sources)
    promises = [one for group in _by_day(sources) for one in _joined(group, rarity)]
    for promise in promises:
        promise.sources.sort(key=lambda one: _RANK[one.kind])
    _with_evidence(store, promises, rarity)
    for promise in promises:
        rule = next(rule for rule in RULES if rule.holds(promise, today))
        promise.state, promise.rule = rule.state, rule.name
    return sorted(promises, key=lambda one: one.first.made or date.min, reverse=True)


def _read(store: Store, dossier: str | None) -> Iterator[Source]:
    for filed in store.commitments(Filter(dossier=dossier)):
        fact = filed.fact
        text = " ".join((fact.text, *fact.additions))
        yield Source(fact.kind, text, fact.by, filed.paper.date, fact.due.date if fact.due else None, filed)


def _records(store: Store) -> Iterator[Source]:
    for row in store.lists.rows(OFFICIAL, Asked()):
        made = date.fromisoformat(row["gedaan"]) if row["gedaan"] else None
        yield Source("official", fold(str(row["tekst"] or "")), row["door"], made, None, record=row)


def _by_day(sources: Sequence[Source]) -> Iterator[list[Source]]:
    """Yield what was promised on one day, the surest sources first; of papers without a day each paper by itself."""
    groups: dict[object, list[Source]] = {}
    for source in sources:
        of = source.made or (source.filed.paper.id if source.filed else None)
        groups.setdefault(of, []).append(source)
    for group in groups.values():
        yield sorted(group, key=lambda one: _RANK[one.kind])


def _joined(group: Sequence[Source], rarity: Rarity) -> list[Promise]:
    """Return the promises of one day: each further source with the one that it is most like, or by itself."""
    promises: list[Promise] = []
    for source in group:
        near = [(_alike(source, one.first, rarity), n) for n, one in enumerate(promises) if _may_be(source, one)]
        best, n = max(near, default=(0.0, -1))
        if best >= _SAME:
            common = source.words.keys() & promises[n].first.words.keys()
            words = tuple(dict.fromkeys(word.strip(".,;()") for word in source.text.split() if keys(word) & common))
            promises[n].sources.append(replace(source, shared=words))
        else:
            promises.append(Promise([source]))
    return promises


def _may_be(source: Source, promise: Promise) -> bool:
    """Tell whether a source may be of a promise: of the same speaker, and not a second of its own kind."""
    names = {surname(one.by) for one in promise.sources if one.by}
    same = not source.by or not names or surname(source.by) in names
    return same and (source.kind == "spoken" or all(one.kind != source.kind for one in promise.sources))


def _alike(a: Source, b: Source, rarity: Rarity) -> float:
    total = rarity.total(a.words) + rarity.total(b.words)
    return 2 * rarity.shared(a.words, b.words) / total if total and _share_enough(a.words, b.words) else 0.0


def _share_enough(a: Mapping[str, float], b: Mapping[str, float]) -> bool:
    return len(a.keys() & b.keys()) >= _FEWEST


def _with_evidence(store: Store, promises: Sequence[Promise], rarity: Rarity) -> None:
    """Give each promise the sentences of later papers that say it is kept."""
    for filed in store.facts(EXECUTIONS, Filter(kind="commitment")):
        if filed.fact.done:
            for promise in promises:
                if _is_kept(promise, filed, rarity):
                    promise.evidence.append(filed)


def _is_kept(promise: Promise, filed: Filed[Execution], rarity: Rarity) -> bool:
    made, paper = promise.first.made, filed.paper
    if made is None or paper.date is None or paper.date <= made:
        return False
    named = find_date(filed.fact.quote)
    of = promise.first.filed.paper.dossier if promise.first.filed else None
    # Another debate is meant when another day is named; without a day the dossier must be the same.
    if named != made and (named is not None or of is None or of != paper.dossier):
        return False
    wanted, said = promise.first.words, dict.fromkeys(keys(filed.fact.quote), 1.0)
    total = rarity.total(wanted)
    return total > 0 and rarity.shared(wanted, said) / total >= _NAMED and _share_enough(wanted, said)
