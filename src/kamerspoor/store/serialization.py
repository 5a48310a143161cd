"""Papers to columns and back."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Final, get_type_hints

import msgspec
from msgspec import UNSET, UnsetType

from kamerspoor.model.debate import Debate, Meeting, Stage
from kamerspoor.model.fact_kinds import FACT_KINDS
from kamerspoor.model.paper import Identity, Paper
from kamerspoor.model.source_text import Box, LeftOut, MediaType, Piece, Remark, SourceMap, SourceText

_PackedPiece = tuple[int, int, int | None, tuple[float, float, float, float] | None]


# What of a paper is kept with its version: all but what stands in columns and in tables of facts.
_ELSEWHERE: Final = {"document", "debate", "parts", "filed_as", *(kind.name for kind in FACT_KINDS)}
_OF_PAPER: Final = tuple(one.name for one in fields(Paper) if one.name not in _ELSEWHERE)
_OF_DOCUMENT: Final = ("blocks", "furniture", "stated", "links", "recognised", "speakers")
_FORMS: Final[Mapping[str, Any]] = {
    **{name: hint for name, hint in get_type_hints(Paper).items() if name in _OF_PAPER},
    **{name: hint for name, hint in get_type_hints(SourceText).items() if name in _OF_DOCUMENT},
    "furniture": tuple[LeftOut | str, ...],  # rows of before knew the words only
    "document_remarks": tuple[Remark, ...],
    "meeting": Meeting | None,
    "stages": tuple[Stage, ...],
}
# Rows of before lack what came with a later version of the software.
_Details: Final[Any] = msgspec.defstruct("_Details", [(name, form | UnsetType, UNSET) for name, form in _FORMS.items()])


def pack_details(paper: Paper) -> str:
    """Return as JSON the parts of a paper that are only ever read together with it."""
    details = {name: getattr(paper, name) for name in _OF_PAPER}
    details |= {name: getattr(paper.document, name) for name in _OF_DOCUMENT}
    details["document_remarks"] = paper.document.remarks
    if paper.debate:
        details |= {"meeting": paper.debate.meeting, "stages": paper.debate.stages}
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


def pack_facts(paper: Paper) -> str:
    """Return all facts of a paper as JSON, by the name of their table."""
    return msgspec.json.encode({kind.name: kind.of(paper) for kind in FACT_KINDS}).decode("utf-8")


def unpack_facts(data: str) -> dict[str, list[Any]]:
    """Return the facts that were packed."""
    packed = msgspec.json.decode(data, type=dict[str, list[msgspec.Raw]])
    return {
        kind.name: [msgspec.json.decode(one, type=kind.type) for one in packed.get(kind.name, ())]
        for kind in FACT_KINDS
    }


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
    details = msgspec.json.decode(stored.details, type=_Details)
    document = SourceText(
        text=stored.text,
        source_map=unpack_source_map(stored.source_map),
        sha256=stored.sha256,
        media_type=stored.media_type,
        pages=stored.pages,
        remarks=details.document_remarks,
        **_kept(details, _OF_DOCUMENT)
        | {"furniture": tuple(LeftOut(one, None, "") if isinstance(one, str) else one for one in details.furniture)},
    )
    kept = _kept(details, _OF_PAPER)
    if kept.get("identity"):
        # Rows of before know their sitting by a migration only.
        identity = replace(kept["identity"], sitting=identity.sitting, item=identity.item)
    if details.meeting:
        kept["debate"] = Debate(details.meeting, tuple(facts["turns"]), details.stages)
    found = {name: tuple(facts[name]) for name in facts if name != "turns"}
    paper = Paper(document, **kept | found | {"identity": identity})
    return paper if paper.id == filed_as else replace(paper, filed_as=filed_as)


def _kept(details: object, names: Iterable[str]) -> dict[str, Any]:
    return {name: value for name in names if (value := getattr(details, name)) is not UNSET}


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
