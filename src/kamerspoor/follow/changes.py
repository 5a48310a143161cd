"""What is new since one looked last, and whether it happened or was only read in another way.

News has ids that stay, so what was seen is known. What is new and rests on nothing that is new (bytes of a paper, a
change of a record, a day that came) comes from other rules or another reading: that is counted, and never told as
something that somebody did.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kamerspoor.errors import NotFoundError
from kamerspoor.follow.followers import Follower, Followers, InLanguages, Looked
from kamerspoor.follow.gathering import gather
from kamerspoor.follow.news import Ground, News, news_of
from kamerspoor.follow.things import Thing
from kamerspoor.publish.language import speaking
from kamerspoor.search.service import IndexHandle
from kamerspoor.store.changes import ChangeLog
from kamerspoor.store.grounds import Grounds
from kamerspoor.store.search_feed import SearchFeed
from kamerspoor.store.store import Store


@dataclass(frozen=True, slots=True)
class Watch:
    """The database that is looked at, and those who follow something in it."""

    store: Store
    index: IndexHandle
    followers: Followers


def begin(watch: Watch, follower: Follower, thing: Thing, day: date) -> Follower:
    """Let someone follow something: of what is there already nothing is told.

    Raises:
        NotFoundError: when there is no such thing here.
    """
    now = _now(watch, day)
    found = gather(watch.store, watch.index, thing)
    ids = [known_as for one in news_of(found, day) for known_as in one.ids]
    with watch.followers.writing():
        if thing not in watch.followers.things():
            watch.followers.see(thing, ids)
        if watch.followers.looked() is None:
            watch.followers.look(*now)
        return watch.followers.add(follower, thing, found.title)


def look(watch: Watch, day: date) -> int:
    """Note what is new of everything that is followed, and return how much of it happened."""
    happened = 0
    # How far one looks is noted before: what is stored meanwhile is new next time.
    now = _now(watch, day)
    new = [(thing, _unseen(watch, thing, day)) for thing in watch.followers.things()]
    with watch.followers.writing():
        last = watch.followers.looked()
        for thing, unseen in new:
            told = [one if _happened(watch, one.dutch, last, now[0].identity) else None for one in unseen]
            watch.followers.see(thing, (known_as for one in unseen for known_as in one.dutch.ids), told)
            happened += sum(one is not None for one in told)
        watch.followers.look(*now)
    return happened


def _unseen(watch: Watch, thing: Thing, day: date) -> list[InLanguages]:
    seen = watch.followers.seen(thing)
    try:
        found = gather(watch.store, watch.index, thing)
    except NotFoundError:
        return []  # gone, or not yet here again; what was seen of it stays known
    with speaking("en"):
        english = {one.id: one for one in news_of(found, day)}
    new = [one for one in reversed(news_of(found, day)) if seen.isdisjoint(one.ids)]
    return [InLanguages(one, english[one.id]) for one in new]


def _happened(watch: Watch, one: News, last: Looked | None, identity: str) -> bool:
    def is_new(ground: Ground) -> bool:
        if ground.day is not None:
            return last is None or ground.day > last.day
        if ground.sha256:
            return not watch.followers.holds(ground.sha256)
        # Changes of another database are counted otherwise.
        return last is not None and last.identity == identity and ground.change > last.change

    return any(map(is_new, one.grounds))


def _now(watch: Watch, day: date) -> tuple[Looked, list[str]]:
    """Return how far one looks now, and the bytes that are there and were not before."""
    grounds, last = watch.store.using(Grounds), watch.followers.looked()
    identity, change = watch.store.using(SearchFeed).identity(), watch.store.using(ChangeLog).settled()
    since = last.change if last and last.identity == identity else 0
    reached = Looked(identity, change, max(day, last.day) if last else day)
    return reached, grounds.hashes_between(since, change)
