"""The pages of committees and activities: what was last, what comes, with whom and about what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from litestar import Response
from markupsafe import Markup

from kamerspoor.model.lists import List
from kamerspoor.model.record_lists_agenda import ACTIVITIES
from kamerspoor.publish.formats import day_of, shown_date, small
from kamerspoor.publish.language import translated
from kamerspoor.publish.urls import query
from kamerspoor.store.lists import ListRequest, Row
from kamerspoor.store.store import Store
from kamerspoor.web.bar import Bar, Link
from kamerspoor.web.chamber_words import chamber_word, dutch, filled
from kamerspoor.web.following import follow_links
from kamerspoor.web.people.party_state import committee_lines
from kamerspoor.web.records.record_pages import find_record, record_page
from kamerspoor.web.records.record_views import ACTIVITY, COMMITTEE
from kamerspoor.web.routing import GivenStore, PathPart, get_page

_AGENDA: Final = "/activiteiten"


@get_page("/commissies/{known_as:str}")
def committee(store: GivenStore, known_as: PathPart) -> Response[str]:
    """Show a committee: what it did last and does next, what waits for it, and who is in it."""
    row = find_record(store, COMMITTEE, known_as)
    own = {"committee": row["abbreviation"]}
    coming = _first(store, ACTIVITIES, {"upcoming_of": row["abbreviation"]}, "date") if row["abbreviation"] else None
    today = date.today().isoformat()  # noqa: DTZ011 - the agenda's own day
    last = _first(store, ACTIVITIES, {**own, "until": today}, "-date") if row["abbreviation"] else None
    lines = committee_lines(
        members=row["members"], last=_told(last), coming=_told(coming), until=shown_date(day_of(row["until"]))
    )
    files = query(commissie=row["abbreviation"], van="")
    bar = Bar(
        follow=follow_links("committee", str(row["number"])),
        download=(
            Link(f"{_AGENDA}.ics{files}", translated("Agenda (iCalendar)")),
            Link(f"{_AGENDA}.csv{files}", "CSV", translated("activiteiten")),
        ),
    )
    crumbs = [("/personen", translated("Mensen")), ("/commissies", translated("Commissies")), ("", dutch(row["name"]))]
    return record_page(store, COMMITTEE, row, lines=lines, bar=bar, crumbs=crumbs)


@get_page("/activiteiten/{known_as:str}")
def activity(store: GivenStore, known_as: PathPart) -> Response[str]:
    """Show an activity: when and where it is, and what is on its agenda, each once."""
    row = find_record(store, ACTIVITY, known_as)
    when = shown_date(day_of(row["date"])) or translated("zonder datum")
    parts = [chamber_word(row["kind"] or ""), when, dutch(row["room"]), small(chamber_word(row["status"] or ""))]
    crumbs = [(_AGENDA, translated("Agenda")), ("", dutch(row["subject"] or row["number"]))]
    lines = [Markup(", ").join(one for one in parts if one) + "."]
    return record_page(store, ACTIVITY, row, lines=lines, crumbs=crumbs)


def _first(store: Store, of: List, filters: dict[str, str], order: str) -> Row | None:
    found: Sequence[Row] = [row for row, _ in store.reader.all(of, ListRequest(filters, order), 1)]
    return found[0] if found else None


def _told(row: Row | None) -> str:
    if row is None:
        return ""
    day = shown_date(day_of(row["date"]))
    return filled("{kind}, {day}: {subject}", kind=chamber_word(row["kind"]), day=day, subject=dutch(row["subject"]))


HANDLERS: Final = (committee, activity)
