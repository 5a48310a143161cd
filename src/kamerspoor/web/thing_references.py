"""How one refers to each kind of thing, given what is known of it; its address is a path of this site."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Final
from urllib.parse import quote

from kamerspoor.model.commitment_register import RegisteredCommitment
from kamerspoor.model.paper import Paper
from kamerspoor.model.questions import Question
from kamerspoor.publish.formats import plain, shorten
from kamerspoor.publish.references import OURS, Author, Reference, key_of
from kamerspoor.publish.urls import paper_url, query
from kamerspoor.store.rows import DocumentRow, StoredFact
from kamerspoor.text.names import split_proposers
from kamerspoor.text.numbers import dossier_label
from kamerspoor.text.spans import Span, fold
from kamerspoor.web import labels
from kamerspoor.web.motions.life import Life
from kamerspoor.web.passages import asked_passage

_LONGEST: Final = 140


def motion_reference(of: Life, state: str, *, invented: bool) -> Reference:
    """Return the reference to a motion.

    Args:
        of: the motion.
        state: how it stands, in sentences.
        invented: whether there is fiction in the database; a paper that was read says so itself.
    """
    names = split_proposers(of.record["proposers"]) if of.record else []
    printed = [(name, "") for name in of.text.fact.proposers] if of.text else []
    return Reference(
        "motion", key_of("motie", of.id), of.title or of.subject, _path("moties", of.id),
        tuple(Author(*one) for one in names or printed), of.put_forward, "Motie",
        number=_kamerstuk(of.dossier, of.number), state=state,
        fiction=of.text.paper.fiction if of.text else invented,
    )  # fmt: skip


def commitment_reference(
    of: RegisteredCommitment, papers: Mapping[str, DocumentRow], state: str, *, invented: bool
) -> Reference:
    """Return the reference to a commitment.

    Args:
        of: the commitment.
        papers: those in which it stands, by their ids.
        state: how it stands, in sentences.
        invented: whether there is fiction in the database; a paper that was read says so itself.
    """
    first = of.sources[0]
    paper = papers.get(first.document or "")
    return Reference(
        "commitment", key_of("toezegging", of.id), f"Toezegging: {shorten(of.text, _LONGEST)}",
        _path("toezeggingen", of.id), (_official(of.by, of.office),) if of.by else (), first.made_on, "Toezegging",
        within=labels.paper_name(paper) if paper else "", number=_number(paper), state=state,
        fiction=paper.fiction if paper else invented,
    )  # fmt: skip


def question_reference(filed: StoredFact[Question]) -> Reference:
    """Return the reference to a question."""
    asked, row = filed.fact, filed.paper
    known_as = f"{row.id}.{filed.n}"
    askers = tuple(Author(one.name or one.party or "", one.party or "" if one.name else "") for one in asked.askers)
    return Reference(
        "question", key_of("vraag", known_as), f"Vraag: {shorten(asked.text, _LONGEST)}", _path("vragen", known_as),
        askers, row.date, "Vraag", within=labels.paper_name(row), number=_number(row), fiction=row.fiction,
    )  # fmt: skip


def paper_reference(row: DocumentRow, paper: Paper, asked: Mapping[str, str]) -> Reference:
    """Return the reference to a paper, or to a passage of it.

    Args:
        row: the paper in short.
        paper: the paper.
        asked: query parameters: of a passage ``van`` and ``tot``.
    """
    text = paper.document.text
    whole = Reference(
        "debate" if row.genre in ("debate", "sitting") else "paper", key_of(row.id), labels.paper_name(row),
        paper_url(row), _writers(paper), row.date, labels.genre_name(row), number=_number(row),
        fiction=row.fiction, version=hashlib.sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest(),
    )  # fmt: skip
    span = asked_passage(asked.get("van"), asked.get("tot"), len(text)).span
    return _passage(whole, paper, span) if span else whole


def _passage(whole: Reference, paper: Paper, span: Span) -> Reference:
    turns = paper.debate.turns if paper.debate else ()
    said = next((turn for turn in turns if turn.span.start <= span.start < turn.span.end), None)
    # Who is quoted is never also the one who writes: a letter quotes others.
    words = Span(max(span.start, said.body.start), span.end) if said and span.end > said.body.start else span
    return replace(
        whole, kind="passage", key=key_of(whole.key, span.start, span.end), quote=fold(words.of(paper.document.text)),
        authors=(Author(said.name, said.party or ""),) if said else whole.authors,
        page=paper.document.source_map.page_at(words.start),
        address=f"{whole.address}{query(van=span.start, tot=span.end)}#passage",
    )  # fmt: skip


def _writers(paper: Paper) -> tuple[Author, ...]:
    signed = paper.letter.signed_by if paper.letter else ()
    return tuple(_official(one.name, one.office) for one in signed if one.name)


def _official(name: str, office: str | None) -> Author:
    return Author(name, (office or "").removeprefix("De ").removeprefix("de "))


def person_reference(key: str, name: str) -> Reference:
    """Return the reference to the page of a person, which is ours."""
    path = _path("personen", key)
    return Reference("person", key_of("persoon", key), name, path, genre="Persoon", publisher=OURS)


def party_reference(name: str) -> Reference:
    """Return the reference to the page of a party, which is ours."""
    path = _path("fracties", name)
    return Reference("organisation", key_of("fractie", name), name, path, genre="Fractie", publisher=OURS)


def dossier_reference(number: str, title: str, state: str, *, invented: bool) -> Reference:
    """Return the reference to a dossier.

    Args:
        number: with its addition.
        title: empty where it is not known.
        state: how it stands, in sentences.
        invented: whether there is fiction in the database.
    """
    label = dossier_label(number)
    return Reference(
        "dossier", key_of("dossier", number), title or f"Dossier {label}", _path("dossiers", number), genre="Dossier",
        number=f"Kamerstukdossier {plain(label)}", state=state, fiction=invented,
    )  # fmt: skip


def _path(kind: str, known_as: str) -> str:
    return f"/{kind}/{quote(known_as, safe='')}"


def _number(row: DocumentRow | None) -> str:
    return _kamerstuk(row.dossier, row.number) if row and row.dossier and row.number is not None else ""


def _kamerstuk(dossier: str, number: int | str) -> str:
    return f"Kamerstuk {plain(labels.numbered(dossier, number))}"
