"""Steps for papers whose parts follow a fixed order: bills and what belongs to them, fiches, agendas, decisions."""

from __future__ import annotations

from dataclasses import replace

from kamerspoor.genres.agenda import read_agenda
from kamerspoor.genres.amendment import read_amendment
from kamerspoor.genres.articles import read_articles, read_considerans
from kamerspoor.genres.decision_list import read_decision_list, read_decisions
from kamerspoor.genres.fiche import read_fiche
from kamerspoor.genres.ministry_papers import deciding_office
from kamerspoor.genres.origin import read_origin
from kamerspoor.genres.outline import read_outline
from kamerspoor.genres.sections import is_laid_out, read_sections
from kamerspoor.model.paper import Genre, Paper

# Of which schemes a line is a heading, in papers of which the source marks none.
_LEGAL = frozenset(["half", "chapter", "title", "division", "paragraph", "article", "component"])
_SCHEMES: dict[Genre, frozenset[str]] = {
    # A bill numbers the members of its articles: "1. De overtocht …" is no heading there.
    "bill": _LEGAL - {"half"},
    "explanatory_memorandum": _LEGAL | {"roman", "numbered"},
    "initiative_note": frozenset(["roman", "chapter", "paragraph", "numbered"]),
    "decision_note": frozenset(["decision_part"]),
    "woo_decision": frozenset(["woo_part", "numbered"]),
    "bnc_fiche": frozenset(["fiche", "numbered", "lettered"]),
}
# Ministries tell the rank of a heading by its type, and number headings of any rank.
_RANKED_BY_TYPE: frozenset[Genre] = frozenset(["decision_note", "woo_decision", "bnc_fiche", "annotated_agenda"])
_OF_COMMITTEES: frozenset[Genre] = frozenset(["decision_list"])


def outline(paper: Paper) -> Paper:
    """Find the headings, with levels by the order of their schemes, or by their type where that tells their rank."""
    found = read_sections(paper.document, paper.notes)
    if found and paper.identity.genre in _RANKED_BY_TYPE and is_laid_out(paper.document):
        return replace(paper, sections=found)
    schemes = _SCHEMES.get(paper.identity.genre, frozenset())
    return replace(paper, sections=read_outline(paper.document, found, paper.notes, schemes))


def articles(paper: Paper) -> Paper:
    """Find the articles of a bill, or those that a memorandum goes through."""
    text = paper.document.text
    considerans = read_considerans(text) if paper.identity.genre == "bill" else None
    return replace(paper, considerans=considerans, articles=read_articles(text, paper.sections))


def origin(paper: Paper) -> Paper:
    """Find who made the paper."""
    committee = paper.identity.genre in _OF_COMMITTEES
    return replace(paper, origin=read_origin(paper.document, paper.notes, committee=committee))


def amendment(paper: Paper) -> Paper:
    """Find what an amendment changes, and why."""
    found, remarks = read_amendment(paper.document, paper.identity)
    return replace(paper, amendments=(found,) if found else (), remarks=(*paper.remarks, *remarks))


def fiche(paper: Paper) -> Paper:
    """Find what a fiche says of the EU proposal that it is about."""
    return replace(paper, fiche=read_fiche(paper.document, paper.sections))


def agenda(paper: Paper) -> Paper:
    """Find the subjects of an annotated agenda."""
    return replace(paper, agenda=read_agenda(paper.document, paper.sections))


def decisions(paper: Paper) -> Paper:
    """Find the decisions of a list, and its frame."""
    text = paper.document.text
    frame, found = read_decision_list(text), read_decisions(text)
    # A list belongs to many cases and is of none; one that holds several meetings has no day of its own.
    several = len({one.held_on for one in found if one.held_on}) > 1
    day = None if several else paper.identity.date or frame.held_on
    identity = replace(paper.identity, case=None, date=day)
    return replace(paper, identity=identity, decision_list=frame, decisions=found)


def decided_by(paper: Paper) -> Paper:
    """Name the office in whose name an official signed, where nobody signs under an office."""
    office = deciding_office(paper.document.text)
    if paper.letter is None or paper.letter.sender is not None or office is None:
        return paper
    return replace(paper, letter=replace(paper.letter, sender=office))


def of_no_chamber(paper: Paper) -> Paper:
    """Take back the Chamber of a paper that a ministry only speaks of one in: it has no number there."""
    if paper.identity.number is not None:
        return paper
    return replace(paper, identity=replace(paper.identity, chamber=None))
