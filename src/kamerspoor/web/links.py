"""Links inside a paper's text: its citations, and its footnotes in both directions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kamerspoor.model.citations import Note
from kamerspoor.model.paper import Paper
from kamerspoor.publish.urls import document_url
from kamerspoor.resolve.citations import Resolution
from kamerspoor.text.spans import Span

LinkKind = Literal["cites", "cites_official", "note_mark", "note"]


@dataclass(frozen=True, slots=True)
class TextLink:
    """A stretch of text that leads somewhere.

    Attributes:
        href: where to; for a ``note`` back to its mark, empty when it has none.
        anchor: id that other links land on, or an empty string.
        text: what is shown where the span is empty: a mark that is no part of the text.
    """

    kind: LinkKind
    span: Span
    href: str
    anchor: str = ""
    text: str = ""


def resolution_url(resolution: Resolution) -> str | None:
    """Return the address that a citation leads to: here, else at the official publication."""
    if resolution.leads == "paper" and resolution.id:
        return document_url(resolution.id)
    if resolution.leads == "motion" and resolution.id:
        return f"/moties/{resolution.id}"
    if resolution.leads == "note":
        return f"#noot-{resolution.id}"
    return resolution.url


def text_links(paper: Paper, resolutions: Sequence[Resolution]) -> tuple[TextLink, ...]:
    """Return the links of a paper in order, none inside another.

    Args:
        paper: the paper.
        resolutions: where each of its citations leads.
    """
    notes = [link for note in paper.notes for link in _note_links(note)]
    cited: dict[Span, TextLink] = {}
    for citation, resolution in zip(paper.citations, resolutions, strict=True):
        url = resolution_url(resolution)
        if url is not None:
            # One passage that names several papers links to the first; the list beside the text has them all.
            cited.setdefault(citation.span, TextLink(_kind(resolution), citation.span, url))
    found: list[TextLink] = []
    for link in sorted((*notes, *cited.values()), key=lambda link: link.span):
        if not found or link.span.start >= found[-1].span.end:
            found.append(link)
    return tuple(found)


def _kind(resolution: Resolution) -> LinkKind:
    return "cites_official" if resolution.leads == "official" else "cites"


def _note_links(note: Note) -> list[TextLink]:
    label = Span(note.span.start, note.span.start + len(note.label))
    back = f"#mark-{note.label}" if note.marks else ""
    return [
        TextLink("note", label, back, f"noot-{note.label}"),
        *(
            TextLink("note_mark", mark, f"#noot-{note.label}", f"mark-{note.label}" if first == 0 else "", note.label)
            for first, mark in enumerate(note.marks)
        ),
    ]
