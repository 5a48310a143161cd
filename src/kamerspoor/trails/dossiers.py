"""The trail of a dossier: its papers from letter to debate to letter, and what they lead to outside it.

To the papers of the dossier come those that they cite and that are held, those that cite them, and the news releases
that announce their letters. A paper without a date stands where its links put it: a release with its letter, a paper
that is cited before the one that cites it, a report after the papers of its dossier with a lower number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from kamerspoor.errors import NotFoundError
from kamerspoor.model.citations import Citation
from kamerspoor.model.letters import Execution
from kamerspoor.model.trail import Source, Station, StationKind, Trail
from kamerspoor.resolve.announcements import LetterText, announced
from kamerspoor.store.pages import Pages
from kamerspoor.store.rows import Filed, Filter, PaperRow, motion_id
from kamerspoor.store.store import Store
from kamerspoor.store.tables import AMENDMENTS, CITATIONS, EXECUTIONS, MOTIONS
from kamerspoor.text.numbers import number_order
from kamerspoor.text.spans import Span
from kamerspoor.trails.stations import carried_out, read

_KINDS: Final[dict[str, StationKind]] = {"letter": "letter", "debate": "debate", "news_release": "announced"}
# A release comes out with its letter; some days before or after are those of who put it on the web.
_WITH_LETTER: Final = timedelta(days=14)
_MOST_RELEASES: Final = 60


@dataclass(frozen=True, slots=True)
class Link:
    """Why a paper is on the trail: the other paper, and the place where one of the two says so."""

    why: str
    paper: str
    span: Span | None = None


@dataclass(slots=True)
class _Stop:
    row: PaperRow
    link: Link | None
    day: date | None = None
    executes: list[Filed[Execution]] = field(default_factory=list)


def dossier_trail(store: Store, dossier: str) -> Trail:
    """Return the trail of a dossier.

    Args:
        store: the database.
        dossier: number with addition, ``34000-V``.

    Raises:
        NotFoundError: when no paper of the dossier is held.
    """
    rows = store.papers(Filter(dossier=dossier))
    if not rows:
        message = "no paper of this dossier in the database"
        raise NotFoundError(message, where=dossier, remedy="See: kamerspoor list documents")
    stops = _stops(store, rows)
    _dated(stops)
    ordered = sorted(stops.values(), key=_in_time)
    stations = tuple(station for stop in ordered for station in _stations(store, stop))
    title = next((row.title for row in reversed(rows) if row.title), f"Dossier {dossier}")
    return Trail(dossier, "dossier", title, None, None, stations)


def _before(row: PaperRow, other: PaperRow) -> bool:
    # The two Chambers number on their own.
    return isinstance(row.number, str) == isinstance(other.number, str) and number_order(row.number) < number_order(
        other.number
    )


def _in_time(stop: _Stop) -> tuple[date, bool, tuple[int, int, str], str]:
    # What announces a letter of the same day comes after it.
    row = stop.row
    return stop.day or date.max, row.genre == "news_release", number_order(row.number), row.id


def _stops(store: Store, rows: Sequence[PaperRow]) -> dict[str, _Stop]:
    stops = {row.id: _Stop(row, None) for row in rows}
    own = {one: row.id for row in rows for one in store.ids_of(row.id)}
    outside = [filed for row in rows for filed in store.facts(CITATIONS, Filter(document=row.id, kind="kamerstuk"))]
    held = store.known_papers({filed.fact.target for filed in outside if filed.fact.target} - set(own))
    for filed in outside:
        target = held.get(filed.fact.target or "") or _unnumbered(store, filed.fact)
        if target is not None and target not in stops:
            stops[target] = _Stop(store.row(target), Link("cited", filed.paper.id, filed.fact.span))
    for filed in store.cited_by(own):
        if filed.paper.id not in stops:
            cited = own.get(filed.fact.target or "", filed.paper.id)
            stops[filed.paper.id] = _Stop(filed.paper, Link("cites", cited, filed.fact.span))
    for release, letter in _releases(store, [stop.row for stop in stops.values() if stop.row.genre == "letter"]):
        stops.setdefault(release.id, _Stop(release, Link("announces", letter)))
    for stop in stops.values():
        stop.executes = store.facts(EXECUTIONS, Filter(document=stop.row.id))
    return stops


def _unnumbered(store: Store, citation: Citation) -> str | None:
    """Return the letter that is held without its number and must be the one that is cited, when only one can be.

    It carries out a motion of the dossier under which it is cited, and nothing says which number it has itself.
    """
    if citation.dossier is None:
        return None
    carried_out = store.facts(EXECUTIONS, Filter(targets=f"kst-{citation.dossier}-*"))
    found = {one.paper.id for one in carried_out if one.paper.number is None and one.paper.genre == "letter"}
    return next(iter(found)) if len(found) == 1 else None


def _releases(store: Store, letters: Sequence[PaperRow]) -> Iterator[tuple[PaperRow, str]]:
    """Yield the news releases that announce one of these letters."""
    texts = [text for row in letters if (text := _letter(store, row.id)) is not None]
    for row in _near(store, [row.date for row in letters if row.date]) if texts else ():
        paper = store.paper(row.id)
        speakers = [quotation.speaker for quotation in paper.quotations if quotation.speaker]
        found = announced(paper.document.text, speakers, texts)
        if found.state == "resolved":
            yield row, found.ids[0]


def _near(store: Store, letters: Sequence[date]) -> list[PaperRow]:
    """Return the releases that may be of these letters: of the days around one of them, and some without a day."""
    pages, kind = store.using(Pages), "news_release"
    found = [
        row
        for day in letters
        for row in pages.papers(
            Filter(kind=kind, since=day - _WITH_LETTER, until=day + _WITH_LETTER), 0, _MOST_RELEASES
        )[1]
    ]
    return list(
        {row.id: row for row in (*found, *pages.papers(Filter(kind=kind, undated=True), 0, _MOST_RELEASES)[1])}.values()
    )


def _letter(store: Store, paper_id: str) -> LetterText | None:
    paper = store.paper(paper_id)
    if paper.letter is None or not paper.letter.signed_by:
        return None
    return LetterText(paper_id, tuple(one.name for one in paper.letter.signed_by), paper.document.text)


def _dated(stops: dict[str, _Stop]) -> None:
    """Put a paper without a date where its links put it."""
    for stop in stops.values():
        stop.day = stop.row.date
    for stop in stops.values():
        link = stop.link
        if stop.day is None and link is not None and link.paper in stops and stops[link.paper].row.date:
            day = stops[link.paper].row.date
            stop.day = day - timedelta(days=1) if day and link.why == "cited" else day
        elif stop.day is None and stop.row.number is not None:
            lower = [
                one.row.date
                for one in stops.values()
                if one.row.date and one.row.dossier == stop.row.dossier and _before(one.row, stop.row)
            ]
            higher = [
                one.row.date
                for one in stops.values()
                if one.row.date and one.row.dossier == stop.row.dossier and _before(stop.row, one.row)
            ]
            # After the paper before it and what came out with that, else before what has a higher number.
            stop.day = max(lower) + timedelta(days=1) if lower else min(higher, default=None)


def _stations(store: Store, stop: _Stop) -> Iterator[Station]:
    row, link = stop.row, stop.link
    kind = _KINDS.get(row.genre, "paper")
    place = link.span if link and link.why == "cites" else None
    source: Source = "computed" if link and link.why == "announces" else "read"
    about = f"{link.why} {link.paper}" if link else None
    yield Station(kind, row.date, row.id, None, place, row.title or "", source, about)
    yield from map(carried_out, stop.executes)
    if row.genre == "debate":
        yield from _of_debate(store, row)
    elif row.genre == "amendment":
        yield from _of_amendment(store, row)


def _of_amendment(store: Store, row: PaperRow) -> Iterator[Station]:
    """Yield what an amendment changes, which one it replaces, and which later one replaced it."""
    for filed in store.facts(AMENDMENTS, Filter(document=row.id)):
        fact, dossier = filed.fact, filed.fact.dossier or row.dossier
        yield read("proposed", filed, fact.span, fact.text, people=fact.proposers)
        if fact.replaces is not None:
            about = f"kst-{dossier}-{fact.replaces}"
            yield read("replaces", filed, fact.span, "", about=about)
        later = store.facts(AMENDMENTS, Filter(dossier=dossier, replaces=fact.number)) if fact.number else []
        for one in later:
            # Said in the later paper; here it is the end of this one.
            about = f"kst-{dossier}-{one.fact.number}"
            yield Station(
                "replaced", row.date, row.id, None, None, one.fact.text, "computed", about, one.fact.proposers
            )


def _of_debate(store: Store, row: PaperRow) -> Iterator[Station]:
    """Yield the motions and listed commitments of a debate; what is only spoken may be none."""
    for motion in store.facts(MOTIONS, Filter(document=row.id)):
        fact = motion.fact
        yield read(
            "submitted", motion, fact.span, fact.asks, turn=fact.turn, about=motion_id(motion), people=fact.proposers
        )
    for promise in store.commitments(Filter(document=row.id, kind="listed")):
        told = promise.fact.passage
        yield read("promised", promise, told.span, told.quote, turn=told.turn, about=f"{row.id}.{promise.n}")
