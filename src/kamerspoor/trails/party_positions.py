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
from kamerspoor.model.fact_kinds import VOTES
from kamerspoor.model.facts import Motion
from kamerspoor.model.questions import Question
from kamerspoor.model.votes import Vote
from kamerspoor.search.finding import Finder
from kamerspoor.search.index import About
from kamerspoor.search.language import parse
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.store.rows import Filed, PaperRow, motion_id
from kamerspoor.store.search_feed import SearchFeed
from kamerspoor.store.store import Store
from kamerspoor.text.names import surname
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Span, fold, one_line
from kamerspoor.trails.stance_rules import stance

# So many passages of a question are looked at, the newest first.
_MOST: Final = 1_000
_COLUMN: Final = {"question": "asked", "motion": "proposed"}
COLUMNS: Final = ("asked", "proposed", "supports", "opposes", "voted_for", "voted_against")


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage that shows something: its words, and the motion it is about, if any."""

    paper: PaperRow
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
    found = list(reader.positions(dossier))
    rows = store.rows({one.document for one in found})
    return _gathered(
        (one.party, one.kind, Quote(rows[one.document], one.span, one.words, one.about))
        for one in found
        if one.document in rows
    )


def positions_on(store: Store, finder: Finder, query: str) -> list[Position]:
    """Return the parties of which passages answer a question, with what those show.

    Args:
        store: the database.
        finder: of its index.
        query: in the language of search.

    Raises:
        QueryError: when the question cannot be meant so.
    """
    tree = parse(query).tree
    hits = finder.passages(tree, "newest", 0, _MOST)[1] if tree is not None else []
    papers: dict[str, list[About]] = {}
    for hit in hits:
        papers.setdefault(hit.owner.removeprefix("paper:"), []).append(hit.about)
    return _gathered(one for paper, abouts in papers.items() for one in _of_hits(store, paper, abouts))


def _gathered(shown: Iterable[tuple[str, str, Quote]]) -> list[Position]:
    found: dict[str, Position] = {}
    for party, column, quote in shown:
        found.setdefault(party, Position(party)).cells[column].append(quote)
    return sorted(found.values(), key=lambda one: (-sum(map(len, one.cells.values())), one.party))


def _of_hits(store: Store, paper: str, abouts: Sequence[About]) -> Iterator[tuple[str, str, Quote]]:
    """Yield what the passages of one paper show; what has no place in a paper is a record, and shows nothing."""
    row = store.rows((paper,)).get(paper)
    placed = [about for about in abouts if about.start is not None and about.end is not None and about.parties]
    if row is None or not placed:
        return
    spans = [Span(about.start or 0, about.end or 0) for about in placed]
    for about, span, words in zip(placed, spans, store.using(SearchFeed).words(row.id, spans), strict=True):
        if about.kind in _COLUMN:
            of = about.dossiers[0] if about.dossiers else row.dossier
            known_as = f"{of}-{about.number}" if about.kind == "motion" and about.number is not None else None
            quote = Quote(row, span, fold(words), known_as)
            yield from ((party, _COLUMN[about.kind], quote) for party in about.parties)
            if known_as is not None:
                yield from _votes(store.reader.facts(VOTES, dossier=of, number=about.number or 0))
        elif about.kind == "turn" and about.role == "member":
            party = about.parties[0]
            for stand, place, sentence in _stances_in(span.start, words, party):
                yield party, stand, Quote(row, place, sentence)


def _votes(found: Iterable[Filed[Vote]]) -> Iterator[tuple[str, str, Quote]]:
    for filed in found:
        for one in shown_by_votes([filed]):
            yield str(one.party), one.column, Quote(filed.paper, one.span, one.words, one.about)


def shown_by_questions(found: Iterable[Filed[Question]]) -> Iterator[Shown]:
    """Yield which parties asked what."""
    for filed in found:
        for party in sorted({asker.party for asker in filed.fact.askers if asker.party}):
            yield Shown(party, "asked", filed.fact.span, filed.fact.text, filed.paper.dossier)


def shown_by_motions(found: Iterable[Filed[Motion]]) -> Iterator[Shown]:
    """Yield who proposed which motions of a debate: by name, since motions do not print the party."""
    for filed in found:
        fact = filed.fact
        for name in dict.fromkeys(map(surname, fact.proposers)) if fact.turn is not None else ():
            dossier = fact.dossier or filed.paper.dossier
            yield Shown(None, "proposed", fact.span, fold(fact.asks), dossier, motion_id(filed), name)


def shown_by_votes(found: Iterable[Filed[Vote]]) -> Iterator[Shown]:
    """Yield how parties voted."""
    for filed in found:
        fact, about = filed.fact, motion_id(filed)
        dossier = fact.dossier or filed.paper.dossier
        for column, parties in (("voted_for", fact.for_parties), ("voted_against", fact.against_parties)):
            yield from (Shown(party, column, fact.span, fact.subject, dossier, about) for party in parties)


def shown_by_turns(found: Iterable[Filed[Turn]], text: str) -> Iterator[Shown]:
    """Yield what members say in so many words that their party is for or against.

    Args:
        found: their turns.
        text: of the paper.
    """
    for filed in found:
        body, party = filed.fact.body, filed.fact.party
        for stand, span, words in _stances_in(body.start, body.of(text), party) if party else ():
            yield Shown(party, stand, span, words, filed.paper.dossier)


def _stances_in(start: int, words: str, party: str) -> Iterator[tuple[str, Span, str]]:
    """Yield the sentences of somebody of a party in which that is said to be for or against.

    Args:
        start: place of the words in their paper.
        words: what is said.
        party: of the speaker.
    """
    flat = one_line(words)
    for span in sentences(flat):
        sentence = span.of(flat)
        told = stance(sentence, party)
        if told is not None:
            yield told[0], Span(start + span.start, start + span.end), fold(sentence)
