"""Where each party stands on a dossier: what it asked, proposed, said to be for or against, and how it voted.

Every cell is a list of passages. Only what is said in so many words counts; where a party said nothing it is empty.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from kamerspoor.errors import NotFoundError
from kamerspoor.model.debate import Turn
from kamerspoor.search.finding import Finder
from kamerspoor.search.index import About
from kamerspoor.search.language import parse
from kamerspoor.store.rows import Filed, Filter, PaperRow, motion_id
from kamerspoor.store.searching import Searching
from kamerspoor.store.store import Store
from kamerspoor.store.tables import MOTIONS, QUESTIONS, TURNS, VOTES
from kamerspoor.text.names import surname
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Span, fold, one_line
from kamerspoor.trails.stances import stance

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


def positions(store: Store, dossier: str) -> list[Position]:
    """Return the parties that said or did something in a dossier, those with most first.

    Args:
        store: the database.
        dossier: number with addition.

    Raises:
        NotFoundError: when no paper of the dossier is held.
    """
    papers = store.papers(Filter(dossier=dossier))
    if not papers:
        message = "no paper of this dossier in the database"
        raise NotFoundError(message, where=dossier, remedy="See: kamerspoor list documents")
    return _gathered(_everything(store, dossier, papers))


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
    for about, span, words in zip(placed, spans, store.using(Searching).words(row.id, spans), strict=True):
        if about.kind in _COLUMN:
            of = about.dossiers[0] if about.dossiers else row.dossier
            known_as = f"{of}-{about.number}" if about.kind == "motion" and about.number is not None else None
            quote = Quote(row, span, fold(words), known_as)
            yield from ((party, _COLUMN[about.kind], quote) for party in about.parties)
            if known_as is not None:
                yield from _votes(store, Filter(dossier=of, number=about.number))
        elif about.kind == "turn" and about.role == "member":
            yield from _stances_in(row, span.start, words, about.parties[0])


def _everything(store: Store, dossier: str, papers: Sequence[PaperRow]) -> Iterator[tuple[str, str, Quote]]:
    of = Filter(dossier=dossier)
    turns = [filed for filed in store.facts(TURNS, of) if filed.fact.party]
    # Motions name their proposers without a party; the labels of the debate know it.
    parties = {surname(filed.fact.name): str(filed.fact.party) for filed in turns}
    for question in store.facts(QUESTIONS, of):
        for party in {asker.party for asker in question.fact.askers if asker.party}:
            yield party, "asked", Quote(question.paper, question.fact.span, question.fact.text)
    for motion in store.facts(MOTIONS, of):
        fact = motion.fact
        named = {parties[surname(name)] for name in fact.proposers if surname(name) in parties}
        for party in named if fact.turn is not None else ():
            yield party, "proposed", Quote(motion.paper, fact.span, fold(fact.asks), motion_id(motion))
    yield from _votes(store, of)
    for row in papers:
        if row.genre == "debate":
            yield from _stances(store, row, [filed for filed in turns if filed.paper.id == row.id])


def _votes(store: Store, of: Filter) -> Iterator[tuple[str, str, Quote]]:
    for vote in store.facts(VOTES, of):
        fact = vote.fact
        quote = Quote(vote.paper, fact.span, fact.subject, motion_id(vote))
        yield from ((party, "voted_for", quote) for party in fact.for_parties)
        yield from ((party, "voted_against", quote) for party in fact.against_parties)


def _stances(store: Store, row: PaperRow, turns: Sequence[Filed[Turn]]) -> Iterator[tuple[str, str, Quote]]:
    text = store.paper(row.id).document.text
    for filed in turns:
        body = filed.fact.body
        yield from _stances_in(row, body.start, body.of(text), str(filed.fact.party))


def _stances_in(row: PaperRow, start: int, words: str, party: str) -> Iterator[tuple[str, str, Quote]]:
    """Yield the sentences of somebody of a party in which that is said to be for or against.

    Args:
        row: the paper.
        start: place of the words in it.
        words: what is said.
        party: of the speaker.
    """
    flat = one_line(words)
    for span in sentences(flat):
        sentence = span.of(flat)
        told = stance(sentence, party)
        if told is not None:
            yield party, told[0], Quote(row, Span(start + span.start, start + span.end), fold(sentence))
