"""The page of a party: its seats and people, how it voted beside the others, and what it put forward and asked."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from litestar import Response
from litestar.response import Redirect
from litestar.status_codes import HTTP_301_MOVED_PERMANENTLY

from kamerspoor.errors import NotFoundError
from kamerspoor.model.fact_kinds import QUESTIONS
from kamerspoor.model.fact_kinds import VOTES as READ_VOTES
from kamerspoor.model.parties import party_names
from kamerspoor.model.people_lists import PERSONS
from kamerspoor.model.record_lists_business import MOTIONS, VOTES
from kamerspoor.model.record_lists_people import MEMBERS, PARTIES
from kamerspoor.publish.formats import day_of, shown_date
from kamerspoor.publish.language import translated
from kamerspoor.publish.urls import party_url, query
from kamerspoor.store.lists import ListRequest, Row
from kamerspoor.store.party_reader import PartyReader
from kamerspoor.store.store import Store
from kamerspoor.web.bar import Bar, Link
from kamerspoor.web.citing import shared
from kamerspoor.web.dossiers.matrix import SIDES
from kamerspoor.web.following import follow_links
from kamerspoor.web.lists.handlers import files_of
from kamerspoor.web.people.party_state import party_lines
from kamerspoor.web.records.record_pages import find_record
from kamerspoor.web.records.record_views import PARTY
from kamerspoor.web.routing import GivenStore, PathPart, get_page
from kamerspoor.web.templating import page
from kamerspoor.web.thing_references import party_reference
from kamerspoor.web.titles import subject_of

_LONGEST: Final = 200
_MEMBERS: Final = 200
_MOST: Final = 25
_VOTES: Final = 12


@get_page("/fracties/{party:path}")
def party(store: GivenStore, party: PathPart) -> Response[str] | Redirect:
    """Show a party under its one name; that name may hold a slash."""
    asked = party.removeprefix("/")[:_LONGEST]
    records = [row[0] for one in store.using(PartyReader).records(asked) if (row := store.reader.one(PARTIES, one))]
    name = _name(asked, records)
    if name != asked:
        return Redirect(party_url(name), status_code=HTTP_301_MOVED_PERMANENTLY)
    now = records[0] if records else None
    people = _people(store, name, now)
    read = store.reader.facts(READ_VOTES, _MOST, "-document", party=name)
    asked_for = store.reader.facts(QUESTIONS, _MOST, "-document", asked_by_party=name)
    if not (records or people or read or asked_for):
        message = "no party of this name in the database"
        raise NotFoundError(message, where=asked[:80])
    together = store.using(PartyReader).together([one["number"] for one in records])
    votes = [
        (row[0], vote, most) for one, vote, most in together.votes[:_VOTES] if (row := store.reader.one(VOTES, one))
    ]
    lines = party_lines(
        seats=now["seats"] if now else None, since=shown_date(day_of(now["since"] if now else None)),
        until=shown_date(day_of(now["until"] if now else None)),
        votes=len(together.votes), with_majority=together.with_majority,
    )  # fmt: skip
    names = set(party_names(name))
    return page(
        "party", store, party=name, now=now, records=records, people=people, lines=lines, together=together,
        votes=votes, sides=SIDES, subject_of=subject_of, asked=asked_for,
        motions=_motions(store, now),
        **shared(party_reference(name), _bar(name, now), " ".join(map(str, lines))),
        read=[(one, "tegen" if names.isdisjoint(one.fact.for_parties) else "voor") for one in read],
    )  # fmt: skip


@get_page("/fracties/officieel/{known_as:str}")
def recorded(store: GivenStore, known_as: PathPart) -> Redirect:
    """Lead from the Chamber's number of a party to its page."""
    row = find_record(store, PARTY, known_as)
    path = party_url(_name(row["abbreviation"] or row["name"], [row]))
    return Redirect(path, status_code=HTTP_301_MOVED_PERMANENTLY)


def _name(asked: str, records: list[Row]) -> str:
    """Return the one name of a party: of the list of parties, else as the Chamber shortens it, else as asked."""
    known = party_names(asked)
    return known[0] if len(known) > 1 else str(records[0]["abbreviation"] or asked) if records else asked


def _people(store: Store, name: str, now: Row | None) -> list[tuple[str, str, str, int]]:
    """Return who sit or speak for a party, each once: address, name, sources and turns."""
    read = {row["key"]: row for row, _ in store.reader.all(PERSONS, ListRequest({"party": name}), _MEMBERS)}
    asked = ListRequest({"party_number": now["number"]}) if now else None
    members = [row for row, _ in store.reader.all(MEMBERS, asked, _MEMBERS)] if asked else []
    found = []
    for row in members:
        said = read.pop(row["person_key"], None)
        found.append((f"/kamerleden/{row['number']}", row["name"], "KG" if said else "K", said["turns"] if said else 0))
    rest = [(f"/personen/{quote(key, safe='')}", row["name"], "G", row["turns"]) for key, row in read.items()]
    return found + rest


def _motions(store: Store, now: Row | None) -> list[Row]:
    if now is None:
        return []
    return [row for row, _ in store.reader.all(MOTIONS, ListRequest({"party": now["number"]}, "-date"), _MOST)]


def _bar(name: str, now: Row | None) -> Bar:
    of_record = (("/moties/officieel", translated("moties")), ("/stemmingen/officieel", translated("stemmingen")))
    downloads = [
        Link(f"{path}.{ending}{query(**{by: now['number']})}", ending.upper(), words)
        for (path, words), by in zip(of_record, ("fractie", "voor"), strict=True) for ending in ("xlsx", "csv")
    ] if now else files_of(QUESTIONS, {"asked_by_party": name}).download  # fmt: skip
    return Bar(follow=follow_links("party", name), download=downloads)


HANDLERS: Final = (party, recorded)
