"""The days of something that is followed: what is due, debates, votes, and what is on the agenda."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from kamerspoor.follow.gathering import Gathered
from kamerspoor.publish.calendar import CalendarItem
from kamerspoor.publish.language import translated
from kamerspoor.publish.site import Site
from kamerspoor.publish.urls import commitment_url, paper_url

_DEBATES = ("debate", "sitting")


def days_of(found: Gathered, site: Site) -> list[CalendarItem]:
    """Return the days of something that is followed, each once."""
    every = (*_due(found, site), *_votes(found, site), *_debates(found, site), *_activities(found, site))
    return list({one.id: one for one in every}.values())


def _due(found: Gathered, site: Site) -> Iterator[CalendarItem]:
    for one in found.commitments:
        if one.certainty != "possible" and one.due and one.due.date:
            title = translated("Uiterste datum: {}").format(one.text)
            item = _day(f"due-{one.id}", title, one.due.date, site.page(commitment_url(one.id)))
            done = one.settled in ("kept", "withdrawn")
            yield replace(item, note=one.due.phrase, task="done" if done else "open")
    for motion, (now, history) in found.motions.items():
        if now.due:
            title = translated("Uiterste datum van motie {}: {}").format(motion, history.title)
            item = _day(f"due-{motion}", title, date.fromisoformat(now.due), site.page(f"/moties/{motion}"))
            yield replace(item, task="done" if now.execution == "executed" else "open")


def _votes(found: Gathered, site: Site) -> Iterator[CalendarItem]:
    for motion, (_, history) in found.motions.items():
        for event in history.events:
            if event.kind == "voted" and event.date:
                title = translated("Stemming over motie {}: {}").format(motion, history.title)
                yield _day(f"vote-{motion}-{event.date}", title, event.date, site.page(f"/moties/{motion}"))


def _debates(found: Gathered, site: Site) -> Iterator[CalendarItem]:
    for row in found.papers.values():
        if row.genre in _DEBATES and row.date:
            yield _day(
                f"debate-{row.id}",
                translated("Debat: {}").format(row.title or row.id),
                row.date,
                site.page(paper_url(row)),
            )


def _activities(found: Gathered, site: Site) -> Iterator[CalendarItem]:
    for row in found.activities:
        if row["date"]:
            link = site.page(f"/activiteiten/{row['number']}")
            item = _day(str(row["number"]), str(row["subject"] or row["kind"]), date.fromisoformat(row["date"]), link)
            of = {name: row[name] for name in ("begin", "end", "status", "changed")}
            yield replace(item, place=row["room"], note=str(row["kind"] or ""), **of)


def _day(known_as: str, title: str, day: date, link: str) -> CalendarItem:
    return CalendarItem(known_as, title, day.isoformat(), None, None, None, None, "", link, None)
