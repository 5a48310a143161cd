"""Finds what is related to a paper: citations both ways, what it carries out, the letter it announces."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kamerspoor.model.citations import Citation
from kamerspoor.model.fact_kinds import AMENDMENTS
from kamerspoor.model.joined import Resolved
from kamerspoor.model.letters import Execution, Quotation
from kamerspoor.model.paper import Paper
from kamerspoor.publish.lists import resolutions_of
from kamerspoor.publish.urls import document_url
from kamerspoor.resolve.announcements import announced, quoted_in
from kamerspoor.resolve.citations import PUBLICATIONS, Resolution
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.store.rows import DocumentRow
from kamerspoor.store.store import Store
from kamerspoor.text.numbers import split_kst
from kamerspoor.text.spans import Span
from kamerspoor.web.labels import numbered
from kamerspoor.web.links import resolution_url

# Web addresses and the note-to-note links are in the text; a list of them helps nobody.
_UNLISTED = frozenset(["note", "url"])


@dataclass(frozen=True, slots=True)
class Cited:
    """Something that a paper cites, once, with all the places where it does.

    Attributes:
        name: how the paper first prints it.
        leads: ``paper`` and ``motion`` are held here.
    """

    name: str
    kind: str
    leads: str
    url: str | None
    places: Sequence[Span]


@dataclass(frozen=True, slots=True)
class Executed:
    """Something that a paper carries out, with its address; ``name`` is its dossier and number in words."""

    fact: Execution
    name: str
    url: str | None
    outside: bool


def cited(paper: Paper, resolutions: Sequence[Resolution]) -> list[Cited]:
    """Return what a paper cites, in order of first mention, each once."""
    groups: dict[tuple[str, str], list[tuple[Citation, Resolution]]] = {}
    for citation, resolution in zip(paper.citations, resolutions, strict=True):
        if citation.kind not in _UNLISTED:
            key = (citation.kind, citation.target or citation.text)
            groups.setdefault(key, []).append((citation, resolution))
    return [
        Cited(
            name=_name(group[0][0]),
            kind=kind,
            leads=group[0][1].leads,
            url=resolution_url(group[0][1]),
            places=[citation.span for citation, _ in group],
        )
        for (kind, _), group in groups.items()
    ]


def _name(citation: Citation) -> str:
    """Return a citation as a reader looks it up: its own number where the words name several."""
    if citation.kind == "kamerstuk" and citation.dossier and citation.number is not None:
        return numbered(citation.dossier, citation.number)
    return citation.text


def cited_by(store: Store, paper: Paper) -> list[tuple[DocumentRow, list[Citation]]]:
    """Return the papers that cite this one, by any of its ids, newest first, with the citations."""
    ids = tuple(dict.fromkeys((paper.id, *paper.identity.ids)))
    groups: dict[str, tuple[DocumentRow, list[Citation]]] = {}
    for filed in store.cited_by(ids):
        groups.setdefault(filed.paper.id, (filed.paper, []))[1].append(filed.fact)
    return sorted(groups.values(), key=lambda one: str(one[0].date or ""), reverse=True)


def executed(store: Store, paper: Paper) -> list[Executed]:
    """Return what a paper carries out, each with its address."""
    as_citations = [
        Citation("kamerstuk", one.target, None, None, one.quote, one.span, one.rule) for one in paper.executions
    ]
    resolutions = resolutions_of(store, paper, as_citations)
    return [
        Executed(
            fact=one,
            name=numbered(*split_kst(one.target)) if one.target else "",
            url=resolution_url(resolution) if one.target else None,
            outside=resolution.leads == "official",
        )
        for one, resolution in zip(paper.executions, resolutions, strict=True)
    ]


def amended(store: Store, paper: Paper) -> list[tuple[str, int, str | None]]:
    """Return the amendments that one replaces, changes or was replaced by: how, number and address."""
    found: list[tuple[str, int]] = []
    dossier = paper.identity.dossier
    for one in paper.amendments:
        found += [("Vervangt", one.replaces)] if one.replaces is not None else []
        found += [("Wijzigt amendement", one.changes)] if one.changes is not None else []
        later = store.reader.facts(AMENDMENTS, dossier=dossier, replaces=one.number) if dossier and one.number else []
        found += [("Vervangen door", filed.fact.number) for filed in later if filed.fact.number is not None]
    if dossier is None:
        return [(word, number, None) for word, number in found]
    ids = {number: f"kst-{dossier}-{number}" for _, number in found}
    held = store.known_papers(ids.values())
    return [(word, number, _amendment_url(ids[number], held, paper)) for word, number in found]


def _amendment_url(paper_id: str, held: Mapping[str, str], paper: Paper) -> str | None:
    if paper_id in held:
        return document_url(held[paper_id])
    return None if paper.identity.fiction else f"{PUBLICATIONS}{paper_id}.html"


def announcement(
    store: Store, paper: Paper
) -> tuple[DocumentRow | None, list[DocumentRow], list[tuple[Quotation, tuple[Span, bool] | None]]]:
    """Return which letter a news release announces, or those it may, and its quotations with their place in it.

    Of each place it says whether the words are literally those of the letter.
    """
    found = announced(store.using(DerivedReader).announced_by(paper.filed_as or paper.id))
    rows = store.rows(found.candidates)
    letters = [rows[one] for one in found.candidates if one in rows]
    sure = rows.get(found.one) if isinstance(found, Resolved) else None
    text = store.paper(sure.id).document.text if sure else ""
    return sure, letters, [(one, quoted_in(one.text, text) if sure else None) for one in paper.quotations]
