"""Where each party stands on a dossier: what it asked, proposed, said to be for or against, and how it voted.

Every cell is a list of passages. Only what is said in so many words counts; where a party said nothing it is empty.
What a paper shows is told when it comes, and stands in the derived tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from kamerspoor.errors import NotFoundError
from kamerspoor.model.debate import Turn
from kamerspoor.model.facts import Motion
from kamerspoor.model.questions import Question
from kamerspoor.model.votes import Vote
from kamerspoor.search.engine import Engine
from kamerspoor.search.query_parser import parse
from kamerspoor.store.derived_reader import DerivedReader, PartyPassage
from kamerspoor.store.rows import IDS, DocumentRow, StoredFact, listed, motion_id
from kamerspoor.store.store import Store
from kamerspoor.text.names import surname
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Span, fold, one_line
from kamerspoor.trails.stance_rules import stance

# So many passages of a question are looked at, the newest first.
_MOST: Final = 1_000
COLUMNS: Final = ("asked", "proposed", "supports", "opposes", "voted_for", "voted_against")


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage that shows something: its words, and the motion it is about, if any."""

    paper: DocumentRow
    span: Span
    words: str
    about: str | None = None


@dataclass(slots=True)
class Position:
    """One party: a list of passages for each of `COLUMNS`."""

    party: str
    cells: dict[str, list[Quote]] = field(default_factory=lambda: {name: [] for name in COLUMNS})


class Shown(NamedTuple):
    """What one passage of a paper shows of a party, which is None where only the name of a member tells it."""

    party: str | None
    column: str
    span: Span
    words: str
    dossier: str | None
    about: str | None = None
    name: str | None = None


def proposed_by(found: Sequence[Position]) -> dict[str, set[str]]:
    """Return which of these parties proposed each motion that one of them proposed or voted on.

    Args:
        found: the parties.
    """
    known: dict[str, set[str]] = {}
    for one in found:
        for column in ("proposed", "voted_for", "voted_against"):
            for quote in one.cells[column]:
                if quote.about:
                    known.setdefault(quote.about, set()).update([one.party] if column == "proposed" else [])
    return known


def positions(store: Store, dossier: str) -> list[Position]:
    """Return the parties that said or did something in a dossier, those with most first.

    Args:
        store: the database.
        dossier: number with addition.

    Raises:
        NotFoundError: when no paper of the dossier is held.
    """
    reader = store.using(DerivedReader)
    if reader.track(dossier) is None:
        message = "no paper of this dossier in the database"
        raise NotFoundError(message, where=dossier, remedy="See: kamerspoor list documents")
    return _gathered(store, list(reader.positions("p.dossier = ?", dossier)))


def positions_on(store: Store, finder: Engine, query: str) -> list[Position]:
    """Return the parties of which passages answer a question, with what those show, and how they voted on its motions.

    Args:
        store: the database.
        finder: of its index.
        query: in the language of search.

    Raises:
        QueryError: when the question cannot be meant so.
    """
    tree, reader = parse(query).tree, store.using(DerivedReader)
    passages: dict[str, list[Span]] = {}
    for hit in finder.passages(tree, "newest", 0, _MOST)[1] if tree is not None else ():
        # What has no place in a paper is a record, and shows nothing.
        if hit.about.start is not None and hit.about.end is not None:
            passages.setdefault(hit.owner.removeprefix("paper:"), []).append(Span(hit.about.start, hit.about.end))
    found = reader.positions(f"p.unit IN {IDS}", listed(passages))
    said = [one for one in found if any(span.covers(one.span) for span in passages[one.document])]
    motions = {one.about for one in said if one.kind == "proposed" and one.about}
    votes = reader.positions(f"p.about IN {IDS} AND p.kind LIKE 'voted%'", listed(motions))
    return _gathered(store, list(dict.fromkeys((*said, *votes))))


def _gathered(store: Store, shown: Sequence[PartyPassage]) -> list[Position]:
    rows, found = store.rows({one.document for one in shown}), dict[str, Position]()
    for one in shown:
        if one.document in rows:
            quote = Quote(rows[one.document], one.span, one.words, one.about)
            found.setdefault(one.party, Position(one.party)).cells[one.kind].append(quote)
    return sorted(found.values(), key=lambda one: (-sum(map(len, one.cells.values())), one.party))


def shown_by_questions(found: Iterable[StoredFact[Question]]) -> Iterator[Shown]:
    """Yield which parties asked what."""
    for filed in found:
        for party in sorted({asker.party for asker in filed.fact.askers if asker.party}):
            yield Shown(party, "asked", filed.fact.span, filed.fact.text, filed.paper.dossier)


def shown_by_motions(found: Iterable[StoredFact[Motion]]) -> Iterator[Shown]:
    """Yield who proposed which motions of a debate: by name, since motions do not print the party."""
    for filed in found:
        fact = filed.fact
        for name in dict.fromkeys(map(surname, fact.proposers)) if fact.turn is not None else ():
            dossier = fact.dossier or filed.paper.dossier
            yield Shown(None, "proposed", fact.span, fold(fact.asks), dossier, motion_id(filed), name)


def shown_by_votes(found: Iterable[StoredFact[Vote]]) -> Iterator[Shown]:
    """Yield how parties voted."""
    for filed in found:
        fact, about = filed.fact, motion_id(filed)
        dossier = fact.dossier or filed.paper.dossier
        for column, parties in (("voted_for", fact.for_parties), ("voted_against", fact.against_parties)):
            yield from (Shown(party, column, fact.span, fact.subject, dossier, about) for party in parties)


def shown_by_turns(found: Iterable[StoredFact[Turn]], text: str) -> Iterator[Shown]:
    """Yield what members say in so many words that their party is for or against.

    Args:
        found: their turns.
        text: of the paper.
    """
    flat = one_line(text)
    for filed in found:
        body, party = filed.fact.body, str(filed.fact.party)
        for span in sentences(flat, body.start, body.end):
            told = stance(span.of(flat), party)
            if told is not None:
                yield Shown(party, told[0], span, fold(span.of(flat)), filed.paper.dossier)
