"""Bills and what belongs to them, fiches, agendas and origins, in their public shape."""

from __future__ import annotations

from kamerspoor.model.amendments import Amendment
from kamerspoor.model.articles import Article, Fiche
from kamerspoor.model.origin import AnnotatedAgenda, Origin
from kamerspoor.publish.bill_shapes import (
    AgendaItemShape,
    AgendaShape,
    AmendmentShape,
    ArticleShape,
    ConsideransShape,
    ExplanationShape,
    FicheShape,
    OriginShape,
)
from kamerspoor.publish.written import iso, signatory_shape
from kamerspoor.text.spans import Span, fold


def amendment_shape(amendment: Amendment) -> AmendmentShape:
    """Return an amendment."""
    explained = amendment.explained
    return AmendmentShape(
        dossier=amendment.dossier,
        number=amendment.number,
        proposers=list(amendment.proposers),
        article=amendment.article,
        articles=list(amendment.articles),
        replaces=amendment.replaces,
        changes=amendment.changes,
        text=amendment.text,
        explanation=amendment.explanation,
        start=amendment.span.start,
        end=amendment.span.end,
        explained=ExplanationShape(explained.start, explained.end) if explained else None,
    )


def article_shape(article: Article) -> ArticleShape:
    """Return an article."""
    return ArticleShape(
        article.label, list(article.numbers), list(article.components), article.level,
        article.span.start, article.span.end,
    )  # fmt: skip


def considerans_shape(span: Span, text: str) -> ConsideransShape:
    """Return the considerans of a bill.

    Args:
        span: where it stands.
        text: of the paper.
    """
    return ConsideransShape(fold(span.of(text)), span.start, span.end)


def fiche_shape(fiche: Fiche) -> FicheShape:
    """Return what a fiche says of its proposal."""
    return FicheShape(
        fiche.number, fiche.title, fiche.proposal, iso(fiche.received), list(fiche.documents), fiche.council,
        fiche.ministry, fiche.legal_basis, fiche.procedure,
    )  # fmt: skip


def agenda_shape(agenda: AnnotatedAgenda) -> AgendaShape:
    """Return an annotated agenda."""
    items = [AgendaItemShape(one.n, one.title, one.span.start, one.span.end) for one in agenda.items]
    return AgendaShape(agenda.meeting, iso(agenda.date), items)


def origin_shape(origin: Origin) -> OriginShape:
    """Return who made a paper."""
    return OriginShape(
        origin.sender, list(origin.members), origin.committee, [signatory_shape(one) for one in origin.signed_by]
    )
