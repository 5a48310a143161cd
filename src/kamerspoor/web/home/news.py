"""What is new: papers and votes of the last days, each a line with how it stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from kamerspoor.model.lists import List
from kamerspoor.model.record_lists_business import NEW_DOCUMENTS, VOTES
from kamerspoor.publish.formats import shown_date, shown_number
from kamerspoor.publish.language import counted, translated
from kamerspoor.publish.urls import document_url, paper_url
from kamerspoor.store.lists import ListRequest, Row
from kamerspoor.store.rows import DocumentRow
from kamerspoor.store.store import Store
from kamerspoor.web import labels
from kamerspoor.web.chamber_words import chamber_word

_LOOKED_AT: Final = 30
_SHOWN: Final = 12
# When a week has less than this, older ones are shown with it.
_LEAST: Final = 6
_WEEK: Final = timedelta(days=7)
# A motion is told by its debate and its vote.
_PARTS: Final = frozenset({"motion", "amendment"})


class NewsItem(NamedTuple):
    """Something that happened: its day, page, name, kind, and how it stands."""

    day: date
    href: str
    name: str
    kind: str
    state: str


class News(NamedTuple):
    """What happened last, under a heading that says when that was."""

    heading: str
    items: list[NewsItem]


def news(store: Store, today: date) -> News:
    """Return what happened in the week that something last happened in, the newest first."""
    found = sorted(
        (one for one in (*_read(store), *_recorded(store), *_votes(store)) if one.day <= today),
        key=lambda one: (-one.day.toordinal(), one.kind, one.name),
    )
    if not found:
        return News("", [])
    newest = found[0].day
    of_week = [one for one in found if newest - one.day < _WEEK]
    return News(_heading(newest, today), of_week[:_SHOWN] if len(of_week) >= _LEAST else found[:_LEAST])


def _heading(newest: date, today: date) -> str:
    if newest > today - timedelta(days=today.weekday() + 1):
        return translated("Deze week")
    return translated("Laatst, tot en met {day}").format(day=shown_date(newest))


def paper_counts(row: DocumentRow) -> str:
    """Return what was read in a paper, in words: ``10 moties, 4 toezeggingen``."""
    told = (
        (counted("{number} beurt", "{number} beurten", row.n_turns), row.n_turns),
        (counted("{number} motie", "{number} moties", row.n_motions), row.n_motions),
        (counted("{number} toezegging", "{number} toezeggingen", row.n_commitments), row.n_commitments),
    )
    return ", ".join(words.format(number=shown_number(number)) for words, number in told if number)


def _read(store: Store) -> Iterator[NewsItem]:
    for row in store.reader.documents(_LOOKED_AT):
        if row.date and row.genre not in _PARTS:
            yield NewsItem(row.date, paper_url(row), labels.paper_name(row), labels.genre_name(row), paper_counts(row))


def _recorded(store: Store) -> Iterator[NewsItem]:
    rows = _newest(store, NEW_DOCUMENTS)
    numbers = {str(row[name]) for row in rows for name in ("number", "publication") if row.get(name)}
    held = store.known_papers(numbers)
    for row in rows:
        if row["number"] and row["number"] not in held and row.get("publication") not in held and row["date"]:
            where = labels.numbered(row["dossier"], row["sequence_number"])
            yield NewsItem(
                date.fromisoformat(row["date"][:10]),
                document_url(row["number"]),
                row["subject"] or row["number"],
                chamber_word(row["kind"] or "Stuk"),
                where,
            )


def _votes(store: Store) -> Iterator[NewsItem]:
    for row in _newest(store, VOTES):
        if row["date"]:
            seats = (row["seats_for"], row["seats_against"])
            count = f" {seats[0]}–{seats[1]}" if None not in seats else ""
            yield NewsItem(
                date.fromisoformat(row["date"][:10]),
                f"/stemmingen/officieel/{row['id']}",
                row["subject"] or translated("Stemming"),
                translated("Stemming"),
                f"{chamber_word(row['outcome'] or '')}{count}".strip(),
            )


def _newest(store: Store, of: List) -> list[Row]:
    return [row for row, _ in store.reader.all(of, ListRequest(), _LOOKED_AT)]
