"""Papers to columns and back."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import msgspec

from kamerspoor.model.articles import Article, Fiche
from kamerspoor.model.citations import Note
from kamerspoor.model.consultations import Committee, InnerLetter
from kamerspoor.model.debate import Debate, Meeting, Stage
from kamerspoor.model.decisions import Decision, DecisionList
from kamerspoor.model.document import (
    Block,
    Box,
    Document,
    LeftOut,
    Link,
    MediaType,
    Piece,
    Remark,
    SourceMap,
    SpeakerMark,
    Stated,
)
from kamerspoor.model.letters import Letter, Quotation
from kamerspoor.model.origin import AnnotatedAgenda, Origin
from kamerspoor.model.paper import Identity, Paper, Section
from kamerspoor.model.questions import Questionnaire
from kamerspoor.model.register import RegisterEntry
from kamerspoor.model.sitting import Item
from kamerspoor.text.spans import Span

_PackedPiece = tuple[int, int, int | None, tuple[float, float, float, float] | None]


@dataclass(frozen=True, slots=True)
class Details:
    """The parts of a paper that are only ever read together with it.

    A part that came with a later version of the software has a default: rows of before lack it.
    """

    blocks: tuple[Block, ...]
    furniture: tuple[LeftOut | str, ...]  # rows of before knew the words only
    meeting: Meeting | None
    stages: tuple[Stage, ...]
    sections: tuple[Section, ...]
    document_remarks: tuple[Remark, ...]
    remarks: tuple[Remark, ...]
    identity: Identity | None = None
    stated: Stated = field(default_factory=Stated)
    letter: Letter | None = None
    questionnaire: Questionnaire | None = None
    committee: Committee | None = None
    letters: tuple[InnerLetter, ...] = ()
    register: tuple[RegisterEntry, ...] = ()
    notes: tuple[Note, ...] = ()
    decisions: tuple[Decision, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    links: tuple[Link, ...] = ()
    decision_list: DecisionList | None = None
    articles: tuple[Article, ...] = ()
    considerans: Span | None = None
    fiche: Fiche | None = None
    agenda: AnnotatedAgenda | None = None
    origin: Origin | None = None
    recognised: tuple[int, ...] = ()
    speakers: tuple[SpeakerMark, ...] = ()
    items: tuple[Item, ...] = ()


def pack_details(paper: Paper) -> str:
    """Return the details of a paper as JSON."""
    debate = paper.debate
    details = Details(
        blocks=paper.document.blocks,
        furniture=paper.document.furniture,
        meeting=debate.meeting if debate else None,
        stages=debate.stages if debate else (),
        sections=paper.sections,
        document_remarks=paper.document.remarks,
        remarks=paper.remarks,
        identity=paper.identity,
        stated=paper.document.stated,
        letter=paper.letter,
        questionnaire=paper.questionnaire,
        committee=paper.committee,
        letters=paper.letters,
        register=paper.register,
        notes=paper.notes,
        decisions=paper.decisions,
        quotations=paper.quotations,
        links=paper.document.links,
        decision_list=paper.decision_list,
        articles=paper.articles,
        considerans=paper.considerans,
        fiche=paper.fiche,
        agenda=paper.agenda,
        origin=paper.origin,
        recognised=paper.document.recognised,
        speakers=paper.document.speakers,
        items=paper.items,
    )
    return msgspec.json.encode(details).decode("utf-8")


def pack_source_map(source_map: SourceMap) -> bytes:
    """Return a source map as compressed JSON."""
    pieces = [
        (piece.start, piece.source, piece.page, _pack_box(piece.box) if piece.box else None)
        for piece in source_map.pieces
    ]
    return zlib.compress(msgspec.json.encode(pieces), 6)


def unpack_source_map(data: bytes) -> SourceMap:
    """Return the source map that was packed."""
    pieces = msgspec.json.decode(zlib.decompress(data), type=list[_PackedPiece])
    return SourceMap(
        tuple(Piece(start, source, page, Box(*box) if box else None) for start, source, page, box in pieces)
    )


def pack_fact(fact: object) -> str:
    """Return a fact as JSON."""
    return msgspec.json.encode(fact).decode("utf-8")


@dataclass(frozen=True, slots=True)
class StoredVersion:
    """The columns of one version of a paper that make it whole again."""

    text: str
    details: str
    source_map: bytes
    sha256: str
    media_type: MediaType
    pages: int | None


def unpack_paper(stored: StoredVersion, identity: Identity, facts: Mapping[str, Sequence[Any]], filed_as: str) -> Paper:
    """Put a paper together again.

    Args:
        stored: the version's columns.
        identity: what the columns say of it: the sitting, and all of it for rows that hold no identity of their own.
        facts: facts by the name of their table.
        filed_as: the id under which it is stored.
    """
    details = msgspec.json.decode(stored.details, type=Details)
    document = Document(
        text=stored.text,
        blocks=details.blocks,
        source_map=unpack_source_map(stored.source_map),
        sha256=stored.sha256,
        media_type=stored.media_type,
        pages=stored.pages,
        furniture=tuple(LeftOut(one, None, "") if isinstance(one, str) else one for one in details.furniture),
        remarks=details.document_remarks,
        stated=details.stated,
        links=details.links,
        recognised=details.recognised,
        speakers=details.speakers,
    )
    turns = tuple(facts["turns"])
    paper = Paper(
        document,
        _with_sitting(details.identity, identity) if details.identity else identity,
        debate=Debate(details.meeting, turns, details.stages) if details.meeting is not None else None,
        letter=details.letter,
        questionnaire=details.questionnaire,
        committee=details.committee,
        letters=details.letters,
        register=details.register,
        sections=details.sections,
        notes=details.notes,
        decisions=details.decisions,
        quotations=details.quotations,
        decision_list=details.decision_list,
        articles=details.articles,
        considerans=details.considerans,
        fiche=details.fiche,
        agenda=details.agenda,
        origin=details.origin,
        items=details.items,
        remarks=details.remarks,
    )
    parts: dict[str, Any] = {name: tuple(found) for name, found in facts.items() if name in Paper.__dataclass_fields__}
    return replace(paper, filed_as=None if paper.id == filed_as else filed_as, **parts)


def _with_sitting(said: Identity, columns: Identity) -> Identity:
    """Return what a paper says of itself with the sitting of its row: rows of before know it by a migration only."""
    return replace(said, sitting=columns.sitting, item=columns.item)


def identity_of(row: tuple[object, ...]) -> Identity:
    """Return what the columns say of a paper: genre, subgenre, title, date and so on."""
    names = (
        "genre", "subgenre", "title", "date", "dossier", "number", "session_year", "chamber", "fiction", "sitting",
        "item",
    )  # fmt: skip
    values = dict(zip(names, row, strict=True))
    day = values["date"]
    values["date"] = date.fromisoformat(str(day)) if day else None
    return msgspec.convert(values, type=Identity, strict=False)


def _pack_box(box: Box) -> tuple[float, float, float, float]:
    return (round(box.left, 2), round(box.bottom, 2), round(box.right, 2), round(box.top, 2))
