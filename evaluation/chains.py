"""Chains of papers: a debate, later letters and a vote, and what settles each promise and motion in them.

Counted as ``shared/chains.py`` counts: a state is right with its evidence, and a passage that only looks like evidence
is a near miss.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Self

import msgspec

from evaluation.gold import Gold, Papers, decode
from evaluation.letters import overlap
from evaluation.measures import Tally
from kamerspoor.model.derived_lists import REGISTER
from kamerspoor.model.fact_kinds import MOTIONS
from kamerspoor.pipeline.deriving.run import derive
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.rows import motion_id
from kamerspoor.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kamerspoor.model.genres import Genre


class GoldEvidence(msgspec.Struct, frozen=True):
    """The passage that settles a promise or motion."""

    quote: str


class GoldLink(msgspec.Struct, frozen=True):
    """A promise or motion, how it stands, and what shows it; ``b`` is done without a word, by whatever passage."""

    what: Literal["commitment", "motion"]
    quote: str
    state: str
    evidence: GoldEvidence | None
    kind: str | None = None
    due: str | None = None
    also: str | list[str | GoldEvidence] | None = None
    evidence_also: str | GoldEvidence | list[str | GoldEvidence] | None = None


class GoldNearMiss(msgspec.Struct, frozen=True):
    """A passage that looks like evidence for a link and is none."""

    quote: str
    is_not_evidence_for: int


class GoldChain(msgspec.Struct, frozen=True):
    """What is true of the papers of a chain on a day."""

    on: str
    links: list[GoldLink]
    near_misses: list[GoldNearMiss]


class _Stands(NamedTuple):
    """How a promise or motion stands as it was read: its state, the words of its evidence, and its last day."""

    state: str
    evidence: list[str]
    due: str | None


_STATES = {"likely_kept": "kept", "overdue": "no_report", "executed": "kept", "announced": "open"}


@dataclass(frozen=True)
class Chains(Gold):
    """The chains of a folder, by the folder of each."""

    gold: Mapping[Path, GoldChain]

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """Return the chains of a folder."""
        found = sorted((folder / "chains").glob("*/expected.json"))
        return cls({one.parent: decode(one, one.read_bytes(), GoldChain) for one in found}) if found else None

    def papers(self, folder: Path) -> Mapping[Path, Genre | None]:
        """Return the papers."""
        del folder
        return {path: None for chain in self.gold for path in sorted(chain.glob("*.txt"))}

    def measure(self, papers: Papers) -> Iterator[Tally]:
        """Yield how many promises and motions are found, stand as they do, and take no near miss for evidence."""
        names = ("found", "state and evidence", "settled in words", "motions", "due month", "near misses avoided")
        tallies = {name: Tally(f"chains {name}") for name in names}
        for folder, chain in self.gold.items():
            read = [papers[path] for path in sorted(folder.glob("*.txt")) if path in papers]
            with tempfile.TemporaryDirectory() as place, Store(Path(place) / "k.db", create=True) as store:
                for paper in read:
                    store.save(paper, folder.name)
                derive(store)
                _compare(chain, folder.name, list(_found(store, chain)), tallies)
        yield from tallies.values()


def _found(store: Store, chain: GoldChain) -> Iterator[_Stands | None]:
    """Yield how each link stands, None where it is not found."""
    rows = [row for row, _ in store.reader.all(REGISTER, ListRequest({"on": date.fromisoformat(chain.on)}))]
    entries = [{name: _decoded(value) for name, value in row.items()} for row in rows]
    motions = {motion_id(one): one.fact for one in store.reader.facts(MOTIONS)}
    executions = store.using(DerivedReader).executions({one for one in motions if one})
    for link in chain.links:
        if link.what == "motion":
            known_as = next(
                (id_ for id_, one in motions.items() if any(overlap(link.quote, r) for r in one.requests)), ""
            )
            found = executions.get(known_as or "")
            said = [one.quote for one in found.evidence] if found else []
            yield _Stands(found.state if found else "", said, None) if known_as else None
        else:
            yield next((_stands(one) for one in entries if _is(link, one)), None)


def _decoded(value: Any) -> Any:  # noqa: ANN401 - as JSON has it
    return msgspec.json.decode(value) if isinstance(value, str) and value[:1] in ("[", "{") else value


def _is(link: GoldLink, entry: Mapping[str, Any]) -> bool:
    words = [entry["text"], *(one["quote"] for one in entry["sources"])]
    return any(overlap(quote, one) for quote in (link.quote, *_quotes(link.also)) for one in words if one)


def _stands(entry: Mapping[str, Any]) -> _Stands:
    return _Stands(entry["state"], [one["quote"] for one in entry["evidence"]], (entry["due"] or {}).get("date"))


def _quotes(more: str | GoldEvidence | list[str | GoldEvidence] | None) -> Iterable[str]:
    each = more if isinstance(more, list) else [more] if more else []
    return [one if isinstance(one, str) else one.quote for one in each]


def _compare(chain: GoldChain, name: str, found: list[_Stands | None], tallies: Mapping[str, Tally]) -> None:
    for link, stands in zip(chain.links, found, strict=True):
        item, told = f"{name}: {link.quote[:80]}", stands.state if stands else "not found"
        right = stands is not None and _right(link, stands)
        tallies["found"].add(stands is not None, item)
        tallies["state and evidence"].add(right, f"{item} ({link.state})", told)
        if link.state == "kept":
            tallies["settled in words"].add(right, item, told)
        if link.what == "motion":
            tallies["motions"].add(right, item, told)
        elif link.due and stands:
            tallies["due month"].add((stands.due or "")[:7] == link.due[:7], f"{item} ({link.due})", stands.due)
    for near in chain.near_misses:
        stands = found[near.is_not_evidence_for]
        taken = stands is not None and any(overlap(near.quote, one) for one in stands.evidence)
        tallies["near misses avoided"].add(not taken, f"{name}: {near.quote[:80]}")


def _right(link: GoldLink, stands: _Stands) -> bool:
    wanted = [link.evidence.quote, *_quotes(link.evidence_also)] if link.evidence else []
    shown = not wanted or any(overlap(quote, one) for quote in wanted for one in stands.evidence)
    state = _STATES.get(stands.state, stands.state) == _STATES.get(link.state, link.state)
    return state and (shown or (link.kind == "b" and bool(stands.evidence)))
