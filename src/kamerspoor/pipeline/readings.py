"""How a paper of each genre is read: a table of steps, first those for its structure, then those for its facts.

A step is one function from a paper to the next, in which the earlier steps have filled their parts; the table at the
end is the whole registration. A genre without a row has its headings read. The finders of debates and letters are
loaded with the first paper that needs them: compiling their tables takes longer than reading a motion.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from kamerspoor.genres.agenda import read_agenda
from kamerspoor.genres.amendment import read_amendment
from kamerspoor.genres.articles import read_articles, read_considerans
from kamerspoor.genres.consultation import read_consultation
from kamerspoor.genres.consultation_sections import leveled
from kamerspoor.genres.debate.naming import read_committees
from kamerspoor.genres.decision_list import read_decision_list, read_decisions
from kamerspoor.genres.fiche import read_fiche
from kamerspoor.genres.kind_lines import printed_kind
from kamerspoor.genres.kinds import kind_remark
from kamerspoor.genres.letters import body_start, read_letter
from kamerspoor.genres.ministry_papers import deciding_office
from kamerspoor.genres.motion_paper import read_motion_paper
from kamerspoor.genres.news import read_quotations
from kamerspoor.genres.origin import read_origin
from kamerspoor.genres.outline import read_outline
from kamerspoor.genres.register import read_register
from kamerspoor.genres.sections import is_laid_out, read_sections
from kamerspoor.genres.written_questions.pairing import read_questions
from kamerspoor.model.genres import Genre
from kamerspoor.model.paper import Paper
from kamerspoor.text.spans import Span

Step = Callable[[Paper], Paper]
Finder = Callable[[Paper, tuple[Span, ...]], Paper]


def sections(paper: Paper) -> Paper:
    """Find the headings."""
    return replace(paper, sections=read_sections(paper.document, paper.notes))


class Reading(NamedTuple):
    """How papers of a genre are read.

    Attributes:
        steps: find their structure, each with what the ones before it found.
        finders: find facts in their running text.
    """

    steps: tuple[Step, ...] = (sections,)
    finders: tuple[Finder, ...] = ()


def committees(paper: Paper) -> Paper:
    """Find whose debate it is."""
    return replace(paper, committee=read_committees(paper.document.text, paper.debate)) if paper.debate else paper


def motions(paper: Paper) -> Paper:
    """Find the motions that are moved in a debate."""
    from kamerspoor.extract.motions.in_debates import motions

    if paper.debate is None:
        return paper
    found, remarks = motions(paper.document.text, paper.debate)
    return replace(paper, motions=found, remarks=(*paper.remarks, *remarks))


def appreciations(paper: Paper) -> Paper:
    """Find what the cabinet says of the motions of a debate."""
    from kamerspoor.extract.motions.appreciation import appreciations

    if paper.debate is None:
        return paper
    found, remarks = appreciations(paper.document.text, paper.debate, paper.motions)
    return replace(paper, motions=found, remarks=(*paper.remarks, *remarks))


def statuses(paper: Paper) -> Paper:
    """Find what became of the motions in their debate."""
    from kamerspoor.extract.motions.status import statuses

    if paper.debate is None:
        return paper
    return replace(paper, motions=statuses(paper.document.text, paper.debate, paper.motions))


def commitments(paper: Paper) -> Paper:
    """Find what the government promises in a debate, and what its chair lists as promised."""
    from kamerspoor.extract.commitments.closing_list import closing_list
    from kamerspoor.extract.commitments.in_debates import commitments
    from kamerspoor.extract.commitments.recording import recorded

    if paper.debate is None:
        return paper
    text, day = paper.document.text, paper.identity.date
    listed, remarks = closing_list(text, paper.debate, day)
    spoken = commitments(text, paper.debate, paper.motions, day)
    return replace(
        paper,
        commitments=recorded(text, paper.debate, listed, spoken),
        remarks=(*paper.remarks, *remarks),
    )


def debate_questions(paper: Paper) -> Paper:
    """Find the questions of a debate with their answers."""
    from kamerspoor.extract.debates.question_answering import debate_questions

    if paper.debate is None:
        return paper
    found = debate_questions(paper.document.text, paper.debate, paper.motions, paper.commitments)
    return replace(paper, questions=found)


def votes(paper: Paper) -> Paper:
    """Find the votes."""
    from kamerspoor.extract.votes import votes

    return replace(paper, votes=votes(paper.document.text, paper.debate))


def executions(paper: Paper, passages: tuple[Span, ...]) -> Paper:
    """Find what a paper says that it carries out; a title may say it too ("Uitvoering van de motie van het lid …")."""
    from kamerspoor.extract.executions import executions

    passages = (Span(0, body_start(paper.document)), *passages)
    return replace(paper, executions=executions(paper.document.text, passages, paper.citations, paper.notes))


def written_commitments(paper: Paper, passages: tuple[Span, ...]) -> Paper:
    """Find what is promised in writing."""
    from kamerspoor.extract.commitments.in_letters import written_commitments

    signed = paper.letter.signed_by if paper.letter else ()
    by = signed[0].name if signed else None
    found = written_commitments(paper.document.text, passages, by, paper.identity.date)
    return replace(paper, commitments=found)


def letter(paper: Paper) -> Paper:
    """Find who writes to whom."""
    return replace(paper, letter=read_letter(paper.document, paper.notes))


def questions(paper: Paper) -> Paper:
    """Find written questions and answers; the paper's day is that of its answer or notice, else of sending in."""
    frame, found, remarks = read_questions(paper.document, paper.notes)
    day = frame.answered or frame.delayed or frame.submitted or paper.identity.date
    return replace(
        paper,
        identity=replace(paper.identity, date=day),
        questionnaire=frame,
        questions=found,
        remarks=(*paper.remarks, *remarks),
    )


def consultation_sections(paper: Paper) -> Paper:
    """Find the headings of a committee's paper, parties and subjects under the part in which they stand."""
    kind = printed_kind(paper.document.text)
    begin = paper.committee.span.end if paper.committee else kind.start if kind else 0
    # The layout of a page tells headings from text, but not a part from what stands in it.
    marked = paper.document.media_type != "application/pdf" and any(block.level for block in paper.document.blocks)
    return replace(paper, sections=leveled(read_sections(paper.document, paper.notes, begin), begin, marked=marked))


def register(paper: Paper) -> Paper:
    """Find the entries of a register of commitments."""
    return replace(paper, register=read_register(paper.document.text))


def quotations(paper: Paper) -> Paper:
    """Find whom a news release quotes."""
    return replace(paper, quotations=read_quotations(paper.document.text))


def kind_untold(paper: Paper) -> Paper:
    """Say that it could not be told what a paper is, or that its kind has no parts that are read."""
    return replace(paper, remarks=(*paper.remarks, kind_remark(paper.document.text, paper.identity.subgenre)))


def outline(*schemes: str, by_type: bool = False) -> Step:
    """Return the step that finds the headings with levels by the order of their schemes.

    Args:
        schemes: of which a line is a heading, where the source marks none (`kamerspoor.genres.heading_lines`).
        by_type: whether the type of a heading tells its rank, where pages show it: ministries number headings of any
            rank.
    """

    def outline(paper: Paper) -> Paper:
        found = read_sections(paper.document, paper.notes)
        if not (by_type and found and is_laid_out(paper.document)):
            found = read_outline(paper.document, found, paper.notes, frozenset(schemes))
        return replace(paper, sections=found)

    return outline


def origin(paper: Paper) -> Paper:
    """Find who made a paper."""
    return replace(paper, origin=read_origin(paper.document, paper.notes, committee=False))


def decisions(paper: Paper) -> Paper:
    """Find the decisions of a committee's list, and its frame."""
    text = paper.document.text
    frame, found = read_decision_list(text), read_decisions(text)
    # A list belongs to many cases and is of none; one that holds several meetings has no day of its own.
    several = len({one.held_on for one in found if one.held_on}) > 1
    day = None if several else paper.identity.date or frame.held_on
    return replace(
        paper,
        identity=replace(paper.identity, case=None, date=day),
        decision_list=frame,
        decisions=found,
        origin=read_origin(paper.document, paper.notes, committee=True),
    )


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


_DIVISIONS = ("chapter", "title", "division", "paragraph", "article", "component")
_REPLIES = (executions, written_commitments)
READINGS: dict[Genre, Reading] = {
    "debate": Reading((committees, motions, appreciations, statuses, commitments, debate_questions, votes)),
    "letter": Reading((letter, sections), _REPLIES),
    "motion": Reading((read_motion_paper,)),
    "amendment": Reading((read_amendment,)),
    # A bill numbers the members of its articles: "1. De overtocht …" is no heading there.
    "bill": Reading((outline(*_DIVISIONS), read_considerans, read_articles, origin)),
    "explanatory_memorandum": Reading((outline("half", "roman", "numbered", *_DIVISIONS), read_articles, origin)),
    "initiative_note": Reading((outline("roman", "chapter", "paragraph", "numbered"), origin)),
    "bnc_fiche": Reading(
        (letter, outline("fiche", "numbered", "lettered", by_type=True), read_fiche, of_no_chamber), _REPLIES
    ),
    "annotated_agenda": Reading((letter, outline(by_type=True), read_agenda), _REPLIES),
    "decision_note": Reading((letter, outline("decision_part", by_type=True), of_no_chamber), _REPLIES),
    "woo_decision": Reading(
        (letter, outline("woo_part", "numbered", by_type=True), decided_by, of_no_chamber), _REPLIES
    ),
    "written_questions": Reading((questions,)),
    "written_consultation": Reading((read_consultation, consultation_sections), _REPLIES),
    "question_list": Reading((read_consultation,), (written_commitments,)),
    "committee_report": Reading((read_consultation, consultation_sections)),
    "report_note": Reading((letter, read_consultation, consultation_sections), _REPLIES),
    "commitments_register": Reading((register,)),
    "decision_list": Reading((decisions, votes)),
    "news_release": Reading((sections, quotations)),
    "other": Reading((sections, kind_untold)),
}
