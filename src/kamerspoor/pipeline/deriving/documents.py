"""What is derived of one document by itself, and which letter a news release may announce.

By itself a document shows positions of parties, has sentences that say that a commitment is met, and is signed by, or
quotes, people; a letter and a release of one person and of about one day are compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import chain
from typing import Any, Final

from kamerspoor.model.fact_kinds import EXECUTIONS, MOTIONS, QUESTIONS, TURNS, VOTES
from kamerspoor.resolve.announcements import may_announce, shared_words, speaker_key, tells_of_letter
from kamerspoor.store.derived import DerivedTables, Row, Unit
from kamerspoor.store.rows import DocumentRow, StoredFact
from kamerspoor.store.store import Store
from kamerspoor.store.unit_inputs import UnitInputs
from kamerspoor.text.dates import find_date
from kamerspoor.text.names import person_key, surname
from kamerspoor.trails.party_positions import (
    shown_by_motions,
    shown_by_questions,
    shown_by_turns,
    shown_by_votes,
)

# A release comes out with its letter; some days before or after are those of who put it on the web.
_WITH_LETTER: Final = timedelta(days=14)
_OTHER: Final = {"letter": "news_release", "news_release": "letter"}


def derive_document(store: Store, tables: DerivedTables, paper_id: str) -> None:
    """Work out what follows from one paper alone; from one that is no more, nothing does."""
    row = store.rows((paper_id,)).get(paper_id)
    unit, found = Unit("document", paper_id), dict[str, Iterable[Row]]()
    tables.drop([unit])
    if row is not None and row.id == paper_id:
        turns = store.reader.facts(TURNS, document=paper_id)
        found = {
            "positions": _positions(store, row, turns),
            "speaker_parties": _labels(row, turns),
            "kept_sentences": _kept_sentences(store, row),
            "letter_people": _people(store, row),
        }
    tables.keep(unit, found)


def _positions(store: Store, row: DocumentRow, turns: list[StoredFact[Any]]) -> Iterator[Row]:
    members = [filed for filed in turns if filed.fact.party] if row.genre == "debate" else []
    shown = chain(
        shown_by_questions(store.reader.facts(QUESTIONS, document=row.id)),
        shown_by_motions(store.reader.facts(MOTIONS, document=row.id)),
        shown_by_votes(store.reader.facts(VOTES, document=row.id)),
        shown_by_turns(members, store.using(UnitInputs).text(row.id) if members else ""),
    )
    for n, one in enumerate(one for one in shown if one.dossier):
        yield {
            "n": n, "dossier": one.dossier, "kind": one.column, "party": one.party, "name": one.name,
            "first": one.span.start, "last": one.span.end, "words": one.words, "about": one.about,
        }  # fmt: skip


def _labels(row: DocumentRow, turns: list[StoredFact[Any]]) -> Iterator[Row]:
    parties = {surname(filed.fact.name): filed.fact.party for filed in turns if filed.fact.party}
    for name, party in parties.items() if row.dossier else ():
        yield {"dossier": row.dossier, "name": name, "party": party}


def _kept_sentences(store: Store, row: DocumentRow) -> Iterator[Row]:
    for filed in store.reader.facts(EXECUTIONS, document=row.id, kind="commitment"):
        day = find_date(filed.fact.quote)
        if day and row.genre == "letter":
            yield {"n": filed.n, "day": day.isoformat()}


def _people(store: Store, row: DocumentRow) -> Iterator[Row]:
    inputs = store.using(UnitInputs)
    if row.genre == "letter":
        keys = {person_key(name) for name in inputs.signatories(row.id)}
    elif row.genre == "news_release" and tells_of_letter(inputs.text(row.id)):
        keys = {speaker_key(name) for name in inputs.speakers(row.id)}
    else:
        keys = set()
    for key in sorted(keys):
        yield {"genre": row.genre, "key": key, "date": row.date.isoformat() if row.date else None}


def announcements_of(store: Store, paper_id: str) -> list[tuple[str, str, float]]:
    """Return the letters that a news release may announce, or the releases that may announce a letter.

    Returns:
        Release, letter, and the part of the words of the first that the second shares.
    """
    row = store.rows((paper_id,)).get(paper_id)
    if row is None or row.id != paper_id or row.genre not in _OTHER:
        return []
    inputs = store.using(UnitInputs)
    text = inputs.text(paper_id)
    found = []
    for other in inputs.with_people_of(paper_id, _OTHER[row.genre], row.date, _WITH_LETTER):
        release, letter = (text, inputs.text(other)) if row.genre == "news_release" else (inputs.text(other), text)
        shared = shared_words(release, letter)
        if may_announce(shared):
            pair = (paper_id, other) if row.genre == "news_release" else (other, paper_id)
            found.append((*pair, shared))
    return found
