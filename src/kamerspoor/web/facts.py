"""Lists of what was found over all papers: questions, votes, citations, figures, conditions; people and parties."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath

from kamerspoor.errors import NotFoundError
from kamerspoor.model.debate import Turn
from kamerspoor.model.fact_kinds import (
    AMENDMENTS,
    CITATIONS,
    COMMITMENTS,
    CONDITIONS,
    FIGURES,
    MOTIONS,
    PERIODS,
    QUESTIONS,
    TURNS,
    VOTES,
)
from kamerspoor.model.lists import FactKind
from kamerspoor.model.votes import Vote
from kamerspoor.publish.lists import with_resolutions
from kamerspoor.store.rows import Filed, Filter, PaperRow
from kamerspoor.store.store import Store
from kamerspoor.text.dates import find_date
from kamerspoor.web import listing
from kamerspoor.web.links import resolution_url
from kamerspoor.web.official.beside import official_people
from kamerspoor.web.templating import page

_Request = Request[Any, Any, Any]
_Stored = NamedDependency[Store]


@dataclass(frozen=True, slots=True)
class SpokeIn:
    """A debate in which someone spoke: how often, and where first."""

    paper: PaperRow
    turns: int
    first: Turn


@dataclass(frozen=True, slots=True)
class PartyVote:
    """A vote and the side of one party: in favour, against, or not said by name."""

    filed: Filed[Vote]
    side: str


@get("/vragen", include_in_schema=False)
async def questions(store: _Stored, request: _Request) -> Response[str]:
    """List the questions; with ``stand=unanswered`` those that wait."""
    asked = listing.asked_for(request.query_params, "soort", "stand", "dossier")
    spoken = listing.SPOKEN.get(asked.get("soort"))
    wanted = Filter(status=asked.get("stand"), dossier=asked.get("dossier"), spoken=spoken)
    found = store.facts(QUESTIONS, wanted)
    return _list("questions", store, request, found, asked)


@get("/stemmingen", include_in_schema=False)
async def votes(store: _Stored, request: _Request) -> Response[str]:
    """List the votes."""
    asked = listing.asked_for(request.query_params, "uitslag", "dossier")
    found = store.facts(VOTES, Filter(status=asked.get("uitslag"), dossier=asked.get("dossier")))
    return _list("votes", store, request, found, asked)


@get("/verwijzingen", include_in_schema=False)
async def citations(store: _Stored, request: _Request) -> Response[str]:
    """List which paper cites which."""
    asked = listing.asked_for(request.query_params, "soort", "dossier", "naar")
    wanted = Filter(kind=asked.get("soort"), dossier=asked.get("dossier"), target=asked.get("naar"))
    shown = listing.page_of(store.facts(CITATIONS, wanted), request.query_params.get("pagina"), asked)
    edges = [(filed, one.leads, resolution_url(one)) for filed, one in with_resolutions(store, shown.rows)]
    return page("citations", store, page=shown, asked=asked, edges=edges, dossiers=_dossiers(store))


@get("/cijfers", include_in_schema=False)
async def figures(store: _Stored, request: _Request) -> Response[str]:
    """List the figures of a dossier over time."""
    asked = listing.asked_for(request.query_params, "dossier", "eenheid", "waarvan")
    found = store.facts(FIGURES, Filter(dossier=asked.get("dossier"), unit=asked.get("eenheid")))
    words = asked.get("waarvan", "").casefold()
    kept = [filed for filed in found if words in f"{filed.fact.what or ''} {filed.fact.sentence}".casefold()]
    return _list("figures", store, request, kept, asked)


@get("/voorwaarden", include_in_schema=False)
async def conditions(store: _Stored, request: _Request) -> Response[str]:
    """List the conditions of a dossier over time."""
    asked = listing.asked_for(request.query_params, "soort", "dossier")
    found = store.facts(CONDITIONS, Filter(kind=asked.get("soort"), dossier=asked.get("dossier")))
    return _list("conditions", store, request, found, asked)


@get("/termijnen", include_in_schema=False)
async def periods(store: _Stored, request: _Request) -> Response[str]:
    """List the days and stretches of days that papers name, in order of time; with ``vanaf`` those not over by then."""
    asked = listing.asked_for(request.query_params, "dossier", "vanaf")
    found = store.facts(PERIODS, Filter(dossier=asked.get("dossier")))
    since = find_date(asked.get("vanaf", ""))
    kept = [filed for filed in found if since is None or (filed.fact.last or filed.fact.first) >= since]
    return _list("periods", store, request, kept, asked)


@get("/personen", include_in_schema=False)
async def people(store: _Stored, request: _Request) -> Response[str]:
    """List everyone who is named with something they did."""
    found = store.people()
    shown = listing.page_of(found, request.query_params.get("pagina"))
    return page("people", store, page=shown, parties=store.parties())


@get("/personen/{key:str}", include_in_schema=False)
async def person(store: _Stored, key: FromPath[str]) -> Response[str]:
    """Show what someone said, proposed, asked and promised."""
    rows = store.people(key=key)
    if not rows:
        message = "nobody of this name in the database"
        raise NotFoundError(message, where=key[:80])
    found = {table.name: _of_person(store, table, key) for table in (MOTIONS, AMENDMENTS, QUESTIONS, COMMITMENTS)}
    turns = _of_person(store, TURNS, key)
    given = {turn.fact.person for turn in turns if turn.fact.person}
    official = official_people(store, key, given)
    return page("person", store, person=rows[0], spoke=_spoke_in(turns), found=found, official=official)


@get("/fracties/{party:path}", include_in_schema=False)
async def party(store: _Stored, party: FromPath[str]) -> Response[str]:
    """Show who speaks for a party, what its members ask in writing, how it voted; its name may hold a slash."""
    party = party.removeprefix("/")
    members = store.people(party=party)
    voted = [PartyVote(filed, side) for filed in store.facts(VOTES) if (side := _side(filed.fact, party))]
    asked = [filed for filed in store.facts(QUESTIONS, Filter(party=party)) if not filed.fact.askers[0].name]
    if not members and not voted and not asked:
        message = "no party of this name in the database"
        raise NotFoundError(message, where=party[:80])
    return page("party", store, party=party, members=members, votes=voted, asked=asked)


def _list(
    template: str, store: Store, request: _Request, found: list[Filed[Any]], asked: dict[str, str]
) -> Response[str]:
    shown = listing.page_of(found, request.query_params.get("pagina"), asked)
    return page(template, store, page=shown, asked=asked, dossiers=_dossiers(store))


def _dossiers(store: Store) -> list[tuple[str, int]]:
    return listing.dossiers(store.papers())


def _of_person(store: Store, table: FactKind, key: str) -> list[Filed[Any]]:
    return store.facts(table, Filter(person=key))


def _spoke_in(turns: list[Filed[Turn]]) -> list[SpokeIn]:
    """Return the debates in which someone spoke, the newest first."""
    by_paper: dict[str, list[Filed[Turn]]] = {}
    for filed in turns:
        by_paper.setdefault(filed.paper.id, []).append(filed)
    found = [SpokeIn(group[0].paper, len(group), group[0].fact) for group in by_paper.values()]
    return sorted(found, key=lambda one: str(one.paper.date or ""), reverse=True)


def _side(vote: Vote, party: str) -> str:
    """Return on which side a party is named; who belongs to "the others" is not said, so not filled in."""
    if party in vote.for_parties:
        return "voor"
    return "tegen" if party in vote.against_parties else ""


HANDLERS = (questions, votes, citations, figures, conditions, periods, people, person, party)
