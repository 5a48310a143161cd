"""Where each party stands on a dossier: what it asked, proposed, said to be for or against, and how it voted.

Every cell is a list of passages. Only what is said in so many words counts; where a party said nothing it is empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from kamerspoor.errors import NotFoundError
from kamerspoor.model.debate import Turn
from kamerspoor.store.rows import Filed, Filter, PaperRow
from kamerspoor.store.store import Store
from kamerspoor.store.tables import MOTIONS, QUESTIONS, TURNS, VOTES
from kamerspoor.text.names import surname
from kamerspoor.text.rules import Rule
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Span, fold, one_line
from kamerspoor.trails.stances import STANCES

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
    found: dict[str, Position] = {}
    for party, column, quote in _everything(store, dossier, papers):
        found.setdefault(party, Position(party)).cells[column].append(quote)
    return sorted(found.values(), key=lambda one: (-sum(map(len, one.cells.values())), one.party))


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
        words = "; ".join(fact.requests) or fact.text
        about = f"{fact.dossier or dossier}-{fact.number}" if fact.number is not None else None
        named = {parties[surname(name)] for name in fact.proposers if surname(name) in parties}
        for party in named if fact.turn is not None else ():
            yield party, "proposed", Quote(motion.paper, fact.span, fold(words), about)
    yield from _votes(store, of)
    for row in papers:
        if row.genre == "debate":
            yield from _stances(store, row, [filed for filed in turns if filed.paper.id == row.id])


def _votes(store: Store, of: Filter) -> Iterator[tuple[str, str, Quote]]:
    for vote in store.facts(VOTES, of):
        fact = vote.fact
        about = f"{fact.dossier or vote.paper.dossier}-{fact.number}" if fact.number is not None else None
        quote = Quote(vote.paper, fact.span, fact.subject, about)
        yield from ((party, "voted_for", quote) for party in fact.for_parties)
        yield from ((party, "voted_against", quote) for party in fact.against_parties)


def _stances(store: Store, row: PaperRow, turns: Sequence[Filed[Turn]]) -> Iterator[tuple[str, str, Quote]]:
    flat = one_line(store.paper(row.id).document.text)
    for filed in turns:
        turn = filed.fact
        rules = _rules(str(turn.party))
        for span in sentences(flat, turn.body.start, turn.body.end):
            words = span.of(flat)
            column = next((stance for stance, rule in rules if rule.search(words)), None)
            if column is not None:
                yield str(turn.party), column, Quote(row, span, fold(words))


@lru_cache(maxsize=256)
def _rules(party: str) -> tuple[tuple[str, Rule], ...]:
    return tuple((row.stance, row.rule(party)) for row in STANCES)
