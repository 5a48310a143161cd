"""The JSON of rows of lists, for ``kamerspoor list`` and the API."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import islice, repeat
from typing import Any, Final

import msgspec

from kamerspoor.model.citations import Citation
from kamerspoor.model.facts import Motion
from kamerspoor.model.lists import FactKind, List, PersonRole
from kamerspoor.model.paper import Paper
from kamerspoor.model.trail import MotionExecution
from kamerspoor.publish.record import RECORD
from kamerspoor.publish.schemas import Differs
from kamerspoor.publish.trails import TRAILS
from kamerspoor.resolve.citations import Leads, Resolution, resolve_citation
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.store.lists import Row
from kamerspoor.store.rows import DocumentRow, StoredFact, motion_id
from kamerspoor.store.store import Store
from kamerspoor.text.names import person_key

Found = tuple[Row, StoredFact[Any] | None]
_BATCH: Final = 500
LISTS: Final = RECORD.extended(
    {
        DocumentRow: Differs(
            hide=("current",),
            rename={"n_turns": "turns", "n_motions": "motions", "n_commitments": "commitments"},
        ),
    }
)


@dataclass(frozen=True, slots=True)
class NamedSchema:
    """Someone whom a fact names: the Chamber's id of the one who is meant, else of those who may be meant."""

    name: str
    party: str | None
    role: PersonRole
    person: str | None
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _ExtraFields:
    """Extra fields of the rows of a kind of fact: their types, and the function that fills them."""

    fields: Mapping[str, Any]
    of: Callable[[Store, Sequence[Row], Sequence[StoredFact[Any]]], Iterable[tuple[Any, ...]]]


def _of_motions(
    store: Store, rows: Sequence[Row], found: Sequence[StoredFact[Any]]
) -> Iterator[tuple[str | None, msgspec.Struct | None]]:
    """Yield the ids of motions, each with its execution where one is known, on the day that the list is of."""
    ids = [motion_id(one) for one in found]
    known = store.using(DerivedReader).executions({one for one in ids if one})
    for one, row in zip(ids, rows, strict=True):
        yield one, TRAILS.published(replace(known[one], state=row["execution_state"])) if one in known else None


def _of_citations(
    store: Store, _rows: Sequence[Row], found: Sequence[StoredFact[Any]]
) -> Iterator[tuple[str, str | None]]:
    """Yield where citations lead, with the address of what is published elsewhere."""
    for one in _resolved(store, [one.fact for one in found], [one.paper.fiction for one in found]):
        yield one.leads, one.url


# A motion has its `id`, dossier and number, and its `execution` when it was adopted; a citation where it `leads`: to a
# paper or motion held here, to an official publication elsewhere, whose address is `url`, or nowhere known.
_EXTRA_FIELDS: Final[Mapping[type, _ExtraFields]] = {
    Motion: _ExtraFields({"id": str | None, "execution": TRAILS.of(MotionExecution) | None}, _of_motions),
    Citation: _ExtraFields({"leads": Leads, "url": str | None}, _of_citations),
}
_NOTHING: Final = _ExtraFields({}, lambda _store, _rows, found: (() for _ in found))


@cache
def row_schema(of: List) -> type[msgspec.Struct]:
    """Return the JSON type of the rows of a list."""
    name = of.name.title().replace("-", "")
    if not isinstance(of, FactKind):
        value = str | float | bool | None
        columns = [(one.name, Any if one.form in {"json", "row_parties"} else value) for one in of.columns]
        return msgspec.defstruct(f"{name}Row", columns, module=__name__, namespace={"__doc__": of.about})
    fact = (of.name.removesuffix("s"), RECORD.of(of.type))
    extra = _EXTRA_FIELDS.get(of.type, _NOTHING).fields
    fields: list[tuple[str, Any]] = [("document", str), ("date", date | None), ("n", int), fact, *extra.items()]
    if of.names_people:
        fields.append(("people", list[NamedSchema]))
    return msgspec.defstruct(f"Listed{name}", fields, frozen=True, module=__name__, namespace={"__doc__": of.about})


def published(store: Store, of: List, found: Iterable[Found]) -> list[Any]:
    """Return rows of a list as they are published.

    Args:
        store: the database, which is asked where what is cited stands.
        of: the list.
        found: its rows with their facts.
    """
    if not isinstance(of, FactKind):
        return [row for row, _ in found]
    every, schema = list(found), row_schema(of)
    facts = [fact for _, fact in every if fact is not None]
    extra = _EXTRA_FIELDS.get(of.type, _NOTHING).of(store, [row for row, _ in every], facts)
    people = [(named,) for named in _people(store, of, facts)] if of.names_people else [()] * len(facts)
    return [
        schema(one.paper.id, one.paper.date, one.n, RECORD.published(one.fact), *more, *named)
        for one, more, named in zip(facts, extra, people, strict=True)
    ]


def _people(store: Store, kind: FactKind, facts: Sequence[StoredFact[Any]]) -> Iterator[list[NamedSchema]]:
    meant = store.using(DerivedReader).people(kind.name, {(one.paper.id, one.n) for one in facts})
    for filed in facts:
        people = []
        for one in kind.people(filed.fact):
            found = meant.get((filed.paper.id, filed.n, person_key(one.name), one.role), [])
            sure = next((person for person, rule in found if rule), None)
            candidates = () if sure else tuple(person for person, _ in found)
            people.append(NamedSchema(one.name, one.party, one.role, sure, candidates))
        yield people


def completed(store: Store, of: List, found: Iterable[Found]) -> Iterator[Row]:
    """Yield rows of a list, completed with extra fields such as where a citation leads."""
    extra = _EXTRA_FIELDS.get(of.type, _NOTHING) if isinstance(of, FactKind) else _NOTHING
    if not extra.fields:
        yield from (row for row, _ in found)
        return
    rows = iter(found)
    while some := list(islice(rows, _BATCH)):
        values = extra.of(store, [row for row, _ in some], [fact for _, fact in some if fact is not None])
        for (row, _), more in zip(some, values, strict=True):
            yield {**row, **dict(zip(extra.fields, more, strict=True))}


def resolutions_of(store: Store, paper: Paper, citations: Sequence[Citation] | None = None) -> list[Resolution]:
    """Return where the citations of a paper lead: to what the database holds, or elsewhere.

    Args:
        store: the database.
        paper: the paper.
        citations: others than its own, such as what it carries out.
    """
    return _resolved(store, paper.citations if citations is None else citations, repeat(paper.identity.fiction))


def _resolved(store: Store, citations: Sequence[Citation], fiction: Iterable[bool]) -> list[Resolution]:
    """Return where citations lead, given which papers and motions are held, and whether each stands in fiction."""
    targets = {citation.target for citation in citations if citation.target}
    papers = store.known_papers(targets)
    motions = store.known_motions(
        {target.removeprefix("kst-") for target in targets - papers.keys() if target.startswith("kst-")}
    )
    return [
        resolve_citation(one, papers, motions, fiction=invented)
        for one, invented in zip(citations, fiction, strict=False)
    ]
