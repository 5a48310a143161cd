"""The page of a person: what they put forward, asked, promised and said, and what the Chamber records of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

from litestar import Response
from litestar.response import Redirect
from litestar.status_codes import HTTP_301_MOVED_PERMANENTLY

from kamerspoor.model.fact_kinds import AMENDMENTS, QUESTIONS
from kamerspoor.model.record_lists_business import COMMITMENTS, VOTES
from kamerspoor.model.record_lists_people import MEMBERS, SEATS
from kamerspoor.publish.formats import day_of, shown_date
from kamerspoor.publish.language import translated
from kamerspoor.publish.urls import query
from kamerspoor.store.lists import ListRequest, Row
from kamerspoor.store.people_reader import OwnCommitments, OwnMotions
from kamerspoor.store.store import Store
from kamerspoor.web.bar import Bar, Link
from kamerspoor.web.chamber_words import unmarked
from kamerspoor.web.citing import shared
from kamerspoor.web.following import follow_links
from kamerspoor.web.lists.handlers import files_of
from kamerspoor.web.people.identity import Who, address_of, who
from kamerspoor.web.people.months import bars_of
from kamerspoor.web.people.person_state import PersonStanding, person_lines
from kamerspoor.web.records.record_pages import find_record, sections
from kamerspoor.web.records.record_views import PERSON
from kamerspoor.web.routing import GivenStore, PathPart, get_page
from kamerspoor.web.templating import page
from kamerspoor.web.thing_references import person_reference
from kamerspoor.web.titles import subject_of

_MOST: Final = 25
_ASKED: Final = 8
# Votes apart from the party that are looked up: more would take longer than a page may.
_APART: Final = 10


@get_page("/personen/{key:str}")
def person(store: GivenStore, key: PathPart) -> Response[str]:
    """Show what someone put forward, asked, promised and said, with how that stands."""
    of = who(store, key)
    number = of.record["number"] if of.record else None
    motions = store.people.motions(of.key, number, _MOST)
    promised = _promised(store, of.key)
    seats = _seats(store, number)
    standing = _standing(store, of, motions, promised, seats)
    lines = person_lines(standing)
    return page(
        "person", store, who=of, lines=lines, standing=standing, seats=seats,
        subject_of=subject_of,
        motions=motions.newest, n_motions=motions.states.total(), promised=promised.newest,
        n_promised=sum(one.number for one in promised.counts),
        official=sections(store, PERSON, of.record) if of.record else [],
        bars=bars_of(store.people.months(of.key, number)),
        **shared(person_reference(key, of.name), _bar(of), unmarked(lines)), most=_MOST,
        **_read(store, of), **_recorded(store, number),
    )  # fmt: skip


@get_page("/kamerleden/{known_as:str}")
def member(store: GivenStore, known_as: PathPart) -> Redirect:
    """Lead from the Chamber's number of a member to the page of the person."""
    return Redirect(address_of(store, find_record(store, PERSON, known_as)), status_code=HTTP_301_MOVED_PERMANENTLY)


def _read(store: Store, of: Who) -> dict[str, Any]:
    """Return what papers show of someone, the newest of each."""
    if of.key is None:
        return {"spoke": [], "amendments": [], "spoken": [], "in_writing": []}
    asked = {
        name: store.reader.facts(QUESTIONS, _ASKED, "-document", asker=of.key, kind=kind)
        if of.read["questions"]
        else []
        for name, kind in (("spoken", "spoken"), ("in_writing", "written"))
    }
    return {
        "spoke": store.spoke_in(of.key, _MOST) if of.read["turns"] else [],
        "amendments": store.reader.facts(AMENDMENTS, _MOST, "-document", proposer=of.key),
        **asked,
    }


def _recorded(store: Store, number: str | None) -> dict[str, Any]:
    """Return what was promised to a member, and where they voted otherwise than their party."""
    if number is None:
        return {"to": [], "n_to": 0, "apart": [], "n_apart": 0}
    asked = ListRequest({"person": number})
    apart = store.people.apart(number)
    return {
        "to": [row for row, _ in store.reader.all(COMMITMENTS, asked, _MOST)],
        "n_to": store.reader.total(COMMITMENTS, asked.filters),
        "apart": [(_vote(store, decision), own, theirs) for decision, own, theirs in apart[-_APART:]],
        "n_apart": len(apart),
    }


def _vote(store: Store, decision: str) -> Row | None:
    found = store.reader.one(VOTES, decision)
    return found[0] if found else None


def _seats(store: Store, number: str | None) -> Sequence[Row]:
    """Return the seats of a member, the last first."""
    return [row for row, _ in store.reader.all(SEATS, ListRequest({"person": number}), _MOST)] if number else []


def _promised(store: Store, key: str | None) -> OwnCommitments:
    return store.people.commitments(key, datetime.now(UTC).date(), _MOST) if key else OwnCommitments([], [])


def _standing(
    store: Store, of: Who, motions: OwnMotions, promised: OwnCommitments, seats: Sequence[Row]
) -> PersonStanding:
    record, last = of.record, seats[0] if seats else None
    printed = of.read["parties"]
    commitments: Counter[str] = Counter()
    likely = 0
    for one in promised.counts:
        if one.certainty != "sure":
            likely += one.number
        else:
            commitments["likely" if one.state == "kept" and not one.shown else one.state] += one.number
    return PersonStanding(
        party=str(last["party"] if last else record["party"] or "" if record else printed[0] if printed else ""),
        since=shown_date(day_of(last["since"])) if last else "",
        until=shown_date(day_of(last["until"])) if last else "",
        office=_office(store, of) if of.key and promised.newest else "",
        member=record is not None,
        motions=_states(motions),
        commitments=commitments,
        likely=likely,
        questions=store.people.questions(of.key) if of.key and of.read["questions"] else {},
    )  # fmt: skip


def _office(store: Store, of: Who) -> str:
    return store.people.office(str(of.key)).removeprefix("De ")


def _states(motions: OwnMotions) -> Counter[str]:
    """Return how many motions stand how: what was carried out was adopted."""
    found: Counter[str] = Counter()
    for state, n in motions.states.items():
        found["adopted" if state == "executed" else state or "submitted"] += n
    return found


def _bar(of: Who) -> Bar:
    if not of.key:
        return files_of(MEMBERS, {"number": of.record["number"]}) if of.record else Bar()
    lists = (("/moties", "indiener", translated("moties")), ("/vragen", "vrager", translated("vragen")),
             ("/toezeggingen", "door", translated("toezeggingen")))  # fmt: skip
    return Bar(
        follow=follow_links("person", of.key),
        download=[
            Link(f"{path}.{ending}{query(**{by: of.key})}", ending.upper(), name)
            for path, by, name in lists for ending in ("xlsx", "csv")
        ],
    )  # fmt: skip


HANDLERS: Final = (person, member)
