"""Papers to columns and back."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

import msgspec

from kamerspoor.model.debate import Debate, Meeting, Stage, Turn
from kamerspoor.model.document import Block, Box, Document, MediaType, Piece, Remark, SourceMap
from kamerspoor.model.facts import Commitment, Motion
from kamerspoor.model.paper import Identity, Paper, Section

_PackedPiece = tuple[int, int, int | None, tuple[float, float, float, float] | None]


@dataclass(frozen=True, slots=True)
class Details:
    """The parts of a paper that are only ever read together with it."""

    blocks: tuple[Block, ...]
    furniture: tuple[str, ...]
    meeting: Meeting | None
    stages: tuple[Stage, ...]
    sections: tuple[Section, ...]
    document_remarks: tuple[Remark, ...]
    remarks: tuple[Remark, ...]


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


def pack_fact(fact: Turn | Motion | Commitment) -> str:
    """Return a fact as JSON."""
    return msgspec.json.encode(fact).decode("utf-8")


def unpack_paper(  # noqa: PLR0913, PLR0917 - one argument per stored part of a paper
    text: str,
    details_json: str,
    source_map: bytes,
    identity: Identity,
    sha256: str,
    media_type: MediaType,
    pages: int | None,
    turns: list[Turn],
    motions: list[Motion],
    commitments: list[Commitment],
) -> Paper:
    """Put a paper together again."""
    details = msgspec.json.decode(details_json, type=Details)
    document = Document(
        text=text,
        blocks=details.blocks,
        source_map=unpack_source_map(source_map),
        sha256=sha256,
        media_type=media_type,
        pages=pages,
        furniture=details.furniture,
        remarks=details.document_remarks,
    )
    debate = Debate(details.meeting, tuple(turns), details.stages) if details.meeting is not None else None
    return Paper(
        document, identity, debate=debate, sections=details.sections, motions=tuple(motions),
        commitments=tuple(commitments), remarks=details.remarks,
    )  # fmt: skip


def _pack_box(box: Box) -> tuple[float, float, float, float]:
    return (round(box.left, 2), round(box.bottom, 2), round(box.right, 2), round(box.top, 2))
