"""The page of a party: who speaks for it, what it asks and how it voted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from litestar import Response

from kamerspoor.errors import NotFoundError
from kamerspoor.model.fact_kinds import QUESTIONS, VOTES
from kamerspoor.model.parties import party_names
from kamerspoor.model.people_lists import PERSONS
from kamerspoor.store.lists import ListRequest
from kamerspoor.web.routing import GivenStore, PathPart, get_page
from kamerspoor.web.templating import page

_MOST: Final = 25
_MEMBERS: Final = 200


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


HANDLERS: Final[Sequence[Any]] = (party,)
