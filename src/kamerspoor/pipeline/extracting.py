"""A document to a paper: genre, structure and facts, by an explicit list of extractors.

An extractor is one function from a `Draft` to the next; the tuple `EXTRACTORS` is the whole registration.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from kamerspoor.extract.appreciation import appreciations
from kamerspoor.extract.commitments import commitments
from kamerspoor.extract.motions import motions
from kamerspoor.extract.status import statuses
from kamerspoor.genres.debate import read_debate
from kamerspoor.genres.identity import read_identity
from kamerspoor.genres.motion_paper import read_motion_paper
from kamerspoor.genres.sections import read_sections
from kamerspoor.model.debate import Debate
from kamerspoor.model.document import Document
from kamerspoor.model.paper import Genre, Paper
from kamerspoor.reading.detect import read_bytes


@dataclass(frozen=True, slots=True)
class Draft:
    """A debate paper while its facts are being found."""

    paper: Paper
    debate: Debate

    @property
    def text(self) -> str:
        """The cleaned text."""
        return self.paper.document.text


def _motions(draft: Draft) -> Draft:
    found, remarks = motions(draft.text, draft.debate)
    return replace(draft, paper=replace(draft.paper, motions=found, remarks=(*draft.paper.remarks, *remarks)))


def _appreciations(draft: Draft) -> Draft:
    found, remarks = appreciations(draft.text, draft.debate, draft.paper.motions)
    return replace(draft, paper=replace(draft.paper, motions=found, remarks=(*draft.paper.remarks, *remarks)))


def _statuses(draft: Draft) -> Draft:
    return replace(draft, paper=replace(draft.paper, motions=statuses(draft.text, draft.debate, draft.paper.motions)))


def _commitments(draft: Draft) -> Draft:
    found = commitments(draft.text, draft.debate, draft.paper.motions, draft.paper.identity.date)
    return replace(draft, paper=replace(draft.paper, commitments=found))


EXTRACTORS: tuple[Callable[[Draft], Draft], ...] = (_motions, _appreciations, _statuses, _commitments)


def read_paper(data: bytes, genre: Genre | None = None) -> Paper:
    """Read the bytes of a file into a paper with its structure and facts.

    Args:
        data: the whole file.
        genre: what the paper is, when the caller knows; otherwise it is told from the text.

    Raises:
        UnreadableFileError: when the file as such cannot be read.
    """
    return structure(read_bytes(data), genre)


def structure(document: Document, genre: Genre | None = None) -> Paper:
    """Find what kind of paper a document is, and what is in it."""
    debate = read_debate(document) if genre in (None, "debate") else None
    identity = read_identity(document, report=debate is not None)
    if genre is not None:
        identity = replace(identity, genre=genre)
    paper = Paper(document, identity, debate=debate, remarks=document.remarks)
    if debate is not None:
        draft = Draft(paper, debate)
        for extractor in EXTRACTORS:
            draft = extractor(draft)
        return draft.paper
    if identity.genre == "motion":
        found, remarks = read_motion_paper(document, identity)
        paper = replace(paper, motions=found, remarks=(*paper.remarks, *remarks))
    return replace(paper, sections=read_sections(document))
