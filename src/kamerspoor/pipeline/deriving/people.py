"""Whom the names in a document mean: who in the Chamber's records, or which of two whom it names alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kamerspoor.model import fact_kinds
from kamerspoor.model.joined import Joined, Reference, Resolved
from kamerspoor.model.lists import NamedPerson
from kamerspoor.model.parties import party_key
from kamerspoor.resolve.people import PrintedName, last_names, person
from kamerspoor.store.corrections import Corrections
from kamerspoor.store.derived import DerivedTables, Row, Unit
from kamerspoor.store.rows import DocumentRow
from kamerspoor.store.store import Store
from kamerspoor.text.names import person_key

_Named = tuple[str, int, NamedPerson]


def derive_people(store: Store, tables: DerivedTables, unit: Unit) -> None:
    """Work out whom the facts of a document name."""
    row = store.rows((unit.id,)).get(unit.id)
    if row is None or row.id != unit.id:
        return
    named = list(_named(store, row))
    printed = _printed(row, [one for _, _, one in named], _meant(store, row.id))
    names = {last for one in printed if one.capacity != "other" for last in last_names(one.name)}
    candidates = store.joins.people.candidates(
        names, {id_ for one in printed for id_ in (one.id, one.elsewhere, one.meant)}
    )
    known = {one: person(one, candidates) for one in dict.fromkeys(printed)}
    tables.keep(
        unit,
        {
            "resolutions": _resolutions(named, [known[one] for one in printed]),
            "namesakes": _namesakes(one for _, _, one in named),
        },
        [f"paper {unit.id}", *(f"name {one}" for one in names), *(f"person {one.reference.id}" for one in candidates)],
    )


def _named(store: Store, row: DocumentRow) -> Iterator[_Named]:
    for kind in fact_kinds.FACT_KINDS:
        for filed in store.reader.facts(kind, document=row.id) if kind.names_people else ():
            for one in kind.people(filed.fact):
                yield kind.name, filed.n, one


def _meant(store: Store, paper: str) -> Mapping[str, str]:
    """Return whom people said that names of a paper mean: the Chamber's ids by key."""
    said = store.using(Corrections).standing(paper)
    return {person_key(one.quote): one.value for one in said if one.kind == "people"}


def _printed(row: DocumentRow, named: Iterable[NamedPerson], meant: Mapping[str, str]) -> list[PrintedName]:
    """Return the names with what stands beside them, and with the one id that others of the same name have."""
    keyed = [(one, (person_key(one.name), one.capacity)) for one in named]
    ids: dict[tuple[str, str], set[str]] = {}
    for one, key in keyed:
        if one.id:
            ids.setdefault(key, set()).add(one.id)
    only = {key: next(iter(found)) for key, found in ids.items() if len(found) == 1}
    day = row.date.isoformat() if row.date else None
    # A lettered number is of a paper of the Eerste Kamer, whose members the records do not tell of.
    senate = isinstance(row.number, str)
    return [
        PrintedName(
            one.name, one.party, day, "other" if senate and one.capacity == "member" else one.capacity, one.id,
            only.get(key), meant.get(key[0]),
        )
        for one, key in keyed
    ]  # fmt: skip


def _resolutions(named: Iterable[_Named], known: Iterable[Joined[Reference]]) -> list[Row]:
    rows: dict[tuple[Any, ...], Row] = {}
    for (fact, n, one), found in zip(named, known, strict=True):
        key, rule = person_key(one.name), found.rule if isinstance(found, Resolved) else None
        for reference in found.candidates:
            rows[fact, n, key, one.role, reference.id] = {
                "fact": fact, "n": n, "key": key, "role": one.role, "person": reference.id, "rule": rule,
            }  # fmt: skip
    return list(rows.values())


def _namesakes(named: Iterable[NamedPerson]) -> Iterator[Row]:
    """Yield the parties of a name that stands in one document with several: it is that of as many people."""
    parties: dict[str, dict[str, str]] = {}
    for one in named:
        if one.party and one.capacity == "member":
            parties.setdefault(person_key(one.name), {}).setdefault(party_key(one.party), one.party)
    for key, printed in parties.items():
        for party in printed.values() if len(printed) > 1 else ():
            yield {"key": key, "party": party}
