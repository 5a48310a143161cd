"""The JSON of papers and facts: the rows that say where it differs from the model's types."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from msgspec import UNSET, UnsetType

from kamerspoor.model.amendments import Amendment
from kamerspoor.model.citations import Note
from kamerspoor.model.debate import Meeting, Stage, Turn
from kamerspoor.model.facts import Commitment, Motion
from kamerspoor.model.paper import Identity, Paper
from kamerspoor.model.policy import Period
from kamerspoor.model.questions import Answer, Asker, Question
from kamerspoor.model.sitting import Item
from kamerspoor.model.source_text import LeftOut
from kamerspoor.model.votes import Correction, Vote
from kamerspoor.publish.schemas import Differs, Make, Schemas
from kamerspoor.text.spans import Span, fold


@dataclass(frozen=True, slots=True)
class Reading:
    """The paper in which a fact stands, and what of it is to be published.

    Attributes:
        with_text: whether to add the cleaned text and the words of turns and answers.
        with_furniture: whether to add what was left out of the text.
    """

    paper: Paper
    with_text: bool = False
    with_furniture: bool = False

    def words(self, span: Span) -> str | UnsetType:
        """Return the words of a span, when they were asked for."""
        return span.of(self.paper.document.text) if self.with_text else UNSET

    def item_at(self, place: int) -> int | None:
        """Return the number of the item of a sitting in which a place stands."""
        items = self.paper.items
        at = bisect_right(items, place, key=lambda item: item.span.start) - 1
        return items[max(at, 0)].n if items else None


@dataclass(frozen=True, slots=True)
class Page:
    """A page with text; ``ocr`` when it was recognised in a picture, and may hold errors that are not the paper's."""

    page: int
    ocr: bool


@dataclass(frozen=True, slots=True)
class Considerans:
    """Why a bill is made, from the greeting to the words that open its articles."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class VotedOn:
    """The motion, amendment or bill that is voted on."""

    dossier: str | None
    number: int | None


def _item(start: Callable[[Any], int]) -> Mapping[str, tuple[Any, Make]]:
    return {"item": (int | None, lambda fact, of: of.item_at(start(fact)) if of else None)}


_AT_SPAN: Final = _item(lambda fact: fact.span.start)


def _pages(paper: Paper, _of: Reading) -> list[Page]:
    document = paper.document
    numbers = {piece.page for piece in document.source_map.pieces if piece.page is not None}
    return [Page(number, number in document.recognised) for number in sorted(numbers)]


def _considerans(paper: Paper, _of: Reading) -> Considerans | None:
    span = paper.considerans
    return Considerans(fold(span.of(paper.document.text)), span) if span else None


def _text_hash(_identity: Identity, of: Reading) -> str:
    return hashlib.sha256(of.paper.document.text.encode("utf-8", errors="surrogatepass")).hexdigest()


def _cited(note: Note, of: Reading) -> list[int]:
    return [place for place, citation in enumerate(of.paper.citations) if note.span.covers(citation.span)]


RECORD: Final = Schemas(
    {
        Paper: Differs(
            hide=("document", "debate", "amendments", "parts", "filed_as"),
            rename={"identity": "document", "executions": "executes"},
            add={
                "meeting": (Meeting | None, lambda paper, _: paper.debate.meeting if paper.debate else None),
                "turns": (tuple[Turn, ...], lambda paper, _: paper.debate.turns if paper.debate else ()),
                "amendment": (Amendment | None, lambda paper, _: next(iter(paper.amendments), None)),
                "considerans": (Considerans | None, _considerans),
                "pages": (tuple[Page, ...], _pages),
                "text": (str | UnsetType, lambda paper, of: of.words(Span(0, len(paper.document.text)))),
            },
        ),
        Identity: Differs(
            add={
                "id": (str, lambda _, of: of.paper.id),
                "language": (str, lambda _, __: "nl"),
                "pages": (int | None, lambda _, of: of.paper.document.pages),
                "characters": (int, lambda _, of: len(of.paper.document.text)),
                "sha256": (str, lambda _, of: of.paper.document.sha256),
                "text_sha256": (str, _text_hash),
                "ocr": (bool, lambda _, of: bool(of.paper.document.recognised)),
                "furniture": (
                    tuple[LeftOut, ...] | UnsetType,
                    lambda _, of: of.paper.document.furniture if of.with_furniture else UNSET,
                ),
            }
        ),
        Item: Differs(add={"id": (str, lambda item, of: item.id_in(of.paper.id))}),
        Meeting: Differs(
            rename={"chairs": "chair", "clerks": "clerk"},
            add={"stages": (tuple[Stage, ...], lambda _, of: of.paper.debate.stages)},
        ),
        Turn: Differs(
            hide=("body",),
            add={**_AT_SPAN, "text": (str | UnsetType, lambda turn, of: of.words(turn.body) if of else UNSET)},
        ),
        Motion: Differs(add=_AT_SPAN),
        Commitment: Differs(rename={"class_": "class"}, add=_item(lambda commitment: commitment.passage.span.start)),
        Asker: Differs(add={"name": (str | None, lambda asker, _: asker.name or None)}),
        Question: Differs(
            add={
                "asker": (
                    str | None,
                    lambda question, _: (question.askers[0].name or None) if question.askers else None,
                ),
                "party": (str | None, lambda question, _: question.askers[0].party if question.askers else None),
                **_AT_SPAN,
            }
        ),
        Answer: Differs(
            add={"text": (str | UnsetType, lambda one, of: fold(of.words(one.span)) if of and of.with_text else UNSET)}
        ),
        Vote: Differs(
            hide=("dossier", "number"),
            rename={"for_parties": "for", "against_parties": "against", "corrections": "corrected"},
            add={
                "motion": (VotedOn, lambda vote, _: VotedOn(vote.dossier, vote.number)),
                "tie": (bool, lambda vote, _: vote.outcome == "tied"),
            },
        ),
        Correction: Differs(rename={"in_favour": "for"}),
        Note: Differs(add={"refs": (tuple[int, ...], _cited)}),
        Period: Differs(add={"rule": (str, lambda period, _: period.reason)}),
    }
)
