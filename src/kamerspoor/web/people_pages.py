"""The pages of people and parties: what someone said, proposed, asked and promised; how a party voted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from litestar import Response

from kamerspoor.errors import NotFoundError
from kamerspoor.model.fact_kinds import AMENDMENTS, COMMITMENTS, MOTIONS, QUESTIONS, VOTES
from kamerspoor.model.parties import party_names
from kamerspoor.model.people_lists import PERSONS
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.store import Store
from kamerspoor.web.records.record_pages import official_people
from kamerspoor.web.routing import GivenStore, PathPart, get_page
from kamerspoor.web.templating import page

_MOST: Final = 25
_MEMBERS: Final = 200
# Kinds of facts on the page of a person, each with the filter by who it names.
_OF_PERSON: Final = ((MOTIONS, "proposer"), (AMENDMENTS, "proposer"), (QUESTIONS, "asker"), (COMMITMENTS, "promiser"))


@get_page("/personen/{key:str}")
def person(store: GivenStore, key: PathPart) -> Response[str]:
    """Show what someone said, proposed, asked and promised, the newest of each; the lists have the rest."""
    key = key[:_MEMBERS]
    known = _known(store, key)
    if known is None:
        message = "nobody of this name in the database"
        raise NotFoundError(message, where=key[:80])
    found = {of.name: store.reader.facts(of, _MOST, "-document", **{by: key}) for of, by in _OF_PERSON}
    official = official_people(store, known["candidates"])
    return page("person", store, person=known, spoke=store.spoke_in(key, _MOST), found=found, official=official)


def _known(store: Store, key: str) -> dict[str, Any] | None:
    """Return the person of an address: by surname, by surname and party (``van-dijk--SP``), or by id."""
    name, apart, party = key.partition("--")
    called = store.using(DerivedReader).known_as(key)
    found = store.reader.one(PERSONS, called or name)
    if found is None or (apart and party not in found[0]["namesakes"]):
        return None
    row = {**found[0], "of": ""}
    if called or apart:
        row |= {"candidates": [key.lower()] if called else [], "namesakes": [], "of": row["key"]}
        row["parties"] = [party] if apart else []
    return row


@get_page("/fracties/{party:path}")
def party(store: GivenStore, party: PathPart) -> Response[str]:
    """Show who speaks for a party, what its members ask in writing, how it voted; its name may hold a slash."""
    party = party.removeprefix("/")[:_MEMBERS]
    members = [row for row, _ in store.reader.all(PERSONS, ListRequest({"party": party}), _MEMBERS)]
    voted = store.reader.facts(VOTES, _MOST, "-document", party=party)
    asked = store.reader.facts(QUESTIONS, _MOST, "-document", asked_by_party=party)
    if not members and not voted and not asked:
        message = "no party of this name in the database"
        raise NotFoundError(message, where=party[:80])
    names = set(party_names(party))
    votes = [(filed, "tegen" if names.isdisjoint(filed.fact.for_parties) else "voor") for filed in voted]
    return page("party", store, party=party, members=members, votes=votes, asked=asked)


HANDLERS: Final[Sequence[Any]] = (person, party)
