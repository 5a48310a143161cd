"""Following: the feed and the calendar of everything that can be followed, and the page that says how."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final
from urllib.parse import quote
from zoneinfo import ZoneInfo

from litestar import Response

from kamerspoor.errors import NotFoundError
from kamerspoor.follow.days import days_of
from kamerspoor.follow.gathering import Gathered, gather
from kamerspoor.follow.news import News, news_of
from kamerspoor.follow.things import NAMES, WORDS, Thing, ThingKind, thing_of
from kamerspoor.publish.atom import FeedItem, atom_feed
from kamerspoor.publish.calendar import calendar_of
from kamerspoor.publish.language import translated
from kamerspoor.publish.site import site
from kamerspoor.web.bar import Link
from kamerspoor.web.following_by_mail import GivenByMail
from kamerspoor.web.routing import GivenIndex, GivenStore, PathPart, get_page
from kamerspoor.web.templating import page

_IN_FEED: Final = 100
_ON_PAGE: Final = 10
# Of each kind of fact: who was away for longer finds the rest on its page.
_NEWEST: Final = 40
_HERE: Final = ZoneInfo("Europe/Amsterdam")
# Where one chooses what to follow.
_LISTS: Final[Mapping[ThingKind, str]] = {
    "dossier": "/dossiers", "motion": "/moties", "commitment": "/toezeggingen", "question": "/vragen",
    "person": "/personen", "party": "/personen/fracties", "committee": "/commissies", "search": "/zoeken",
}  # fmt: skip
_OF_WORD: Final = {word: kind for kind, word in WORDS.items()}


def follow_links(kind: ThingKind, key: str) -> tuple[Link, ...]:
    """Return what stands in the panel "Volg" of a thing: its feed, its calendar, and the page with more."""
    thing = Thing(kind, key)
    return (
        Link(thing.feed, translated("In een feedlezer (Atom)"), translated("elke verandering apart"), "alternate"),
        Link(thing.calendar, translated("In uw agenda (iCalendar)"), translated("debatten, stemmingen, uiterste data")),
        Link(thing.path, translated("Meer manieren om dit te volgen")),
    )  # fmt: skip


@get_page("/volg")
def all_kinds(store: GivenStore) -> Response[str]:
    """Say what can be followed, and where one finds it."""
    return page("follow_kinds", store, kinds=[(NAMES[kind], path) for kind, path in _LISTS.items()])


@get_page("/volg/{word:str}/{rest:path}")
def follow(store: GivenStore, index: GivenIndex, by_mail: GivenByMail, word: PathPart, rest: PathPart) -> Response[Any]:
    """Show how something is followed, or return its feed (``.atom``) or its calendar (``.ics``)."""
    if word not in _OF_WORD:
        message = "nothing of this kind can be followed"
        raise NotFoundError(message, where=word[:40])
    key, dot, ending = rest.removeprefix("/").rpartition(".")
    if not dot or ending not in {"atom", "ics"}:
        key, ending = rest.removeprefix("/"), ""
    thing = thing_of(f"{word}:{key}")
    found = gather(store, index, thing, _NEWEST)
    if ending == "ics":
        body = calendar_of(f"{NAMES[thing.kind]}: {found.title}", days_of(found, site()))
        return Response(body, media_type="text/calendar")
    news = news_of(found, datetime.now(_HERE).date())
    if ending == "atom":
        return Response(_feed(thing, found, news), media_type="application/atom+xml; charset=utf-8")
    webcal = site().page(thing.calendar).replace("https:", "webcal:", 1).replace("http:", "webcal:", 1)
    return page(
        "follow", store, thing=thing, found=found, name=NAMES[thing.kind], news=news[:_ON_PAGE],
        feed=site().page(thing.feed), calendar=webcal, by_mail=by_mail.offered,
    )  # fmt: skip


def _feed(thing: Thing, found: Gathered, news: list[News]) -> bytes:
    items = [
        FeedItem(
            id=site().tag(f"/{quote(one.id)}"), title=f"{one.says}. {one.about}", link=site().page(one.link),
            updated=f"{one.day}T00:00:00Z" if one.day else None, summary=one.quote,
        )
        for one in news[:_IN_FEED]
    ]  # fmt: skip
    title = f"{NAMES[thing.kind]}: {found.title} — Kamerspoor"
    return atom_feed(title, site().page(thing.feed), site().page(found.page), items)


HANDLERS: Final = (all_kinds, follow)
