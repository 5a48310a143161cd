"""Whom an address of a person means: by surname, by surname and party (``van-dijk--SP``), or by the Chamber's id."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import quote

from kamerspoor.errors import NotFoundError
from kamerspoor.model.parties import party_key
from kamerspoor.model.people_lists import PERSONS
from kamerspoor.model.record_lists_people import MEMBERS
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.store.lists import Row
from kamerspoor.store.store import Store

_LONGEST: Final = 200
_NOTHING: Final = {"turns": 0, "motions": 0, "questions": 0, "commitments": 0, "names": [], "parties": [],
                   "namesakes": []}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Who:
    """A person, or a name that several people have.

    Attributes:
        key: as the lists of facts take it; None when no paper names them.
        read: how often papers name them, and as what.
        record: of the Chamber, where it is sure that it is theirs.
        others: records of people who may be meant.
        of: the name that several have, where this is one of them.
    """

    key: str | None
    read: Row
    record: Row | None
    others: Sequence[Row] = field(default_factory=tuple)
    of: str = ""

    @property
    def several(self) -> bool:
        """Whether the name is of more people than one."""
        return len(self.others) > 1 or len(self.read["namesakes"]) > 1

    @property
    def name(self) -> str:
        """The name, as the Chamber writes it where it is known whose it is."""
        return str(self.record["name"] if self.record else self.read["name"])


def who(store: Store, key: str) -> Who:
    """Return whom an address means.

    Raises:
        NotFoundError: when nobody is known by it.
    """
    key = key[:_LONGEST]
    found = _by_id(store, key) or _by_name(store, key)
    if found is None:
        message = "nobody of this name in the database"
        raise NotFoundError(message, where=key[:80])
    return found


def _by_id(store: Store, key: str) -> Who | None:
    called = store.using(DerivedReader).known_as(key)
    record = next(iter(official_people(store, [key.lower()])), None)
    if called is None and record is None:
        return None
    named = store.reader.one(PERSONS, called) if called else None
    read = {**(named[0] if named else _NOTHING | {"name": key}), "namesakes": [], "parties": []}
    return Who(key if called else None, read, record, of=called or "")


def _by_name(store: Store, key: str) -> Who | None:
    name, apart, party = key.partition("--")
    found = store.reader.one(PERSONS, name)
    if found is None:
        records = official_people(store, [one.reference.id for one in store.joins.people.candidates([name])])
        one = records[0] if len(records) == 1 else None
        shown = _NOTHING | {"name": records[0]["last_name"] if records else name}
        return Who(None, shown, one, () if one else records) if records and not apart else None
    read = found[0]
    if apart:
        one_of = {**read, "namesakes": [], "parties": [party]}
        return Who(key, one_of, None, of=read["key"]) if party in read["namesakes"] else None
    records = official_people(store, read["candidates"])
    sure = len(records) == 1 and len(read["namesakes"]) <= 1 and _is(store, records[0], read)
    return Who(key, read, records[0] if sure else None, () if sure else records)


def _is(store: Store, record: Row, read: Row) -> bool:
    """Tell whether the one record that may be meant by a name surely is: a rule says so, or the party is the same."""
    own = party_key(record["party"] or "")
    known = store.using(DerivedReader).known_as(record["id"]) is not None
    return known or own in {party_key(one) for one in read["parties"]}


def official_people(store: Store, ids: Collection[str]) -> list[Row]:
    """Return the Chamber's records of people by their ids, of those that it has."""
    known = [one.reference for one in store.joins.people.candidates((), ids)]
    return [{**row[0], "id": one.id} for one in known if (row := store.reader.one(MEMBERS, one.known_as))]


def address_of(store: Store, record: Row) -> str:
    """Return the one address of a member: the surname where it is theirs alone, else the Chamber's id."""
    key = record["person_key"]
    found = _by_name(store, key)
    if found is None or found.record is None or found.record["number"] != record["number"]:
        same = [one.reference for one in store.joins.people.candidates([key])]
        key = next((one.id for one in same if one.known_as == record["number"]), key)
    return f"/personen/{quote(key, safe='')}"
