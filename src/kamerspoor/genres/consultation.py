"""Written consultations, lists of questions, reports on bills and the notes that answer them.

Grammar::

    consultation = head (asks answers | letter letter | repeated)
    asks     = ["I "] "Vragen en opmerkingen vanuit de fracties" (party question*)*
    answers  = ["II "] ("Antwoord" | "Reactie") "van de Minister" (question answer)*
    list     = head (number question answer)*            numbers bare or as "Vraag 1", "Antwoord 1"
    report   = head (section (party question*)*)*
    note     = (section (question answer)*)* signature

An answer is tied to its question by number, by standing behind it, or, where part II repeats the questions, by the
words that they share. What none of these ties stays without an answer: unmatched is not unanswered.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from kamerspoor.genres.committee import read_committee, read_request
from kamerspoor.genres.inner_letters import by_government, read_inner_letters
from kamerspoor.genres.kind_lines import printed_kind
from kamerspoor.genres.notes import without_notes
from kamerspoor.genres.numbered_questions import are_questions, split_item
from kamerspoor.genres.party_items import PartyItems, read_party_items
from kamerspoor.genres.party_questions import Asked, read_asked, read_repeated, repetitions_of
from kamerspoor.genres.written_questions.headings import numbers_questions
from kamerspoor.genres.written_questions.pairing import BY_ORDER, WITH_NEXT, read_questions
from kamerspoor.model.citations import Note
from kamerspoor.model.consultations import InnerLetter
from kamerspoor.model.genres import Genre
from kamerspoor.model.paper import Paper
from kamerspoor.model.questions import Answer, Asker, Question, Questionnaire
from kamerspoor.model.source_text import Remark, SourceText
from kamerspoor.text.patterns import pattern
from kamerspoor.text.spans import Cover, Span, fold, trimmed

_ANSWERS = pattern(r"""(?m)
    ^[#*_ ]{0,4}(?:(?:II|III|B|2)[.:]? ?)?  # the number of the part
    (?:Antwoord(?:en)?|Reactie|Beantwoording|ANTWOORD(?:EN)?|REACTIE|BEANTWOORDING)\b
    (?=[^\n]*(?:(?&minister)|[Bb]ewind|[Kk]abinet|[Rr]egering|MINISTER|STAATSSECRETARIS|BEWIND|KABINET|REGERING))
    [^\n.?]{0,160}$  # no sentence
""")
_ASKS = pattern(r"(?mi)^[#*_ ]{0,4}(?:I[.:]? ?)?(?:Vragen|Inbreng)\b[^\n]{0,60}\bfracties[*_ ]*$")
_NUMBERED = re.compile(r"^[#*_ ]*(?:(?:II|III|B|2)[.:]? ?)?")
_PAGE = re.compile(r"\s\d{1,3}$")
_NEXT_IN_CONTENTS = re.compile(r"\s*(?:\d{1,3}|III?\.?)\s*\n")
# How far the formulas of a head reach that nobody signs.
_FORMULAS = 1500
_SIGNATURE = pattern(r"""
    \n\s*(?:Hoogachtend,?|Met vriendelijke groet,?|De (?&minister) (?:van|voor) [^\n]{3,160},?)\s*\n\s*[A-ZÀ-Þ]
""")
_LONGEST_SIGNATURE = 600


def read_consultation(paper: Paper) -> Paper:
    """Find what a committee or its parties ask, and the answers.

    A report on a bill holds no answers, a note on it nothing else.
    """
    document, genre = paper.document, paper.identity.genre
    text, kind = document.text, printed_kind(document.text)
    begin = kind.start if kind else 0
    signed_below = genre == "committee_report"
    committee = None if genre == "report_note" else read_committee(text, begin, signed_below=signed_below)
    below = committee.span.end if committee else _line_end(text, begin)
    letters = read_inner_letters(text, below)
    frame = _frame(text, begin, below, letters)
    only_asks = genre == "committee_report" or (kind is not None and kind.words.startswith("inbreng"))
    if numbers_questions(text):
        questions, remarks = _headed(document, paper.notes)
    else:
        asking, answering = _parts(text, below, letters, only_asks=only_asks)
        questions, remarks = _found(text, asking, answering, genre, [note.span for note in paper.notes])
    # Who signs a note on a report answers all of it.
    by = (paper.letter.sender if paper.letter else None) or " en ".join(frame.answered_by) or None
    apart = Cover(note.span for note in paper.notes)
    starts = [question.span.start for question in questions]
    return replace(
        paper,
        questionnaire=frame,
        committee=committee,
        letters=letters,
        questions=tuple(_addressed(text, one, frame, by, apart) for one in questions),
        # A numbered question is no note, though its number stands before it like a note's.
        notes=tuple(
            one for one in paper.notes if bisect_left(starts, one.span.start) == bisect_left(starts, one.span.end)
        ),
        remarks=(*paper.remarks, *remarks),
    )


def _frame(text: str, begin: int, below: int, letters: Sequence[InnerLetter]) -> Questionnaire:
    # The formulas end at the signatures; without these soon after the kind.
    frame = read_request(text, begin, below if below > _line_end(text, begin) else begin + _FORMULAS)
    sent = next((one.date for one in letters if not by_government(one)), None)
    received = next((one.date for one in letters if by_government(one)), None)
    senders = tuple(dict.fromkeys(one.sender for one in letters if one.sender and by_government(one)))
    answered = frame.answered or received
    return replace(
        frame, submitted=frame.submitted or sent, answered=answered, answered_by=senders or frame.answered_by
    )


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end


def _addressed(text: str, question: Question, frame: Questionnaire, by: str | None, notes: Cover) -> Question:
    answers = tuple(
        replace(answer, by=answer.by or by, span=_unsigned(text, without_notes(text, answer.span, notes)))
        for answer in question.answers
    )
    return replace(question, addressee="; ".join(frame.addressees) or None, answers=answers)


def _unsigned(text: str, answer: Span) -> Span:
    """Return an answer without the signature at its end."""
    signed = _SIGNATURE.search(text, max(answer.start, answer.end - _LONGEST_SIGNATURE), answer.end)
    return trimmed(text, answer.start, signed.start()) if signed and signed.start() > answer.start else answer


def _headed(document: SourceText, notes: Sequence[Note]) -> tuple[list[Question], Sequence[Remark]]:
    """Return the questions under headings such as "Vraag 1", with their answers."""
    _, questions, remarks = read_questions(document, notes)
    found = []
    for question in questions:
        asked, answer = split_item(document.text, question.span)
        if not question.answers and answer is not None and "?" in asked.of(document.text):
            told = Answer(None, answer, f"Vraag {question.number}", question.numbers, 1.0)
            question = replace(  # noqa: PLW2901 - the same question with its answer
                question, span=asked, text=fold(asked.of(document.text)), answers=(told,), state="answered"
            )
        found.append(question if question.answers else replace(question, state="unmatched"))
    kept = [one for one in remarks if one.kind != "unanswered_question"]
    return found, [*kept, *(_unmatched(one) for one in found if not one.answers)]


def _unmatched(question: Question) -> Remark:
    name = f"question {question.number}" if question.number is not None else "a question"
    return Remark("unmatched_question", "info", f"no answer was found to {name}", question.span)


def _parts(text: str, begin: int, letters: Sequence[InnerLetter], *, only_asks: bool) -> tuple[Span, Span | None]:
    """Return the stretches of questions and of answers; they are the same where both alternate."""
    whole = Span(begin, len(text))
    reply = None if only_asks else next((one.span.start for one in letters if by_government(one)), None)
    if reply is not None:
        return Span(begin, reply), Span(reply, len(text))
    heading = None if only_asks else _answers_heading(text, begin)
    if heading is not None:
        return Span(begin, heading.start()), Span(heading.end(), len(text))
    return whole, None if only_asks or _ASKS.search(text, begin) else whole


def _answers_heading(text: str, begin: int) -> re.Match[str] | None:
    """Return the heading over the answers, not its line in a table of contents."""
    over_text = {
        _NUMBERED.sub("", fold(match[0])).casefold(): match
        for match in _ANSWERS.finditer(text, begin)
        if not _PAGE.search(text, match.end() - 5, match.end()) and not _NEXT_IN_CONTENTS.match(text, match.end())
    }
    return min(over_text.values(), key=re.Match.start, default=None)


def _found(
    text: str, asking: Span, answering: Span | None, genre: Genre, apart: Sequence[Span]
) -> tuple[list[Question], list[Remark]]:
    if genre in ("question_list", "written_consultation"):
        numbered = read_party_items(text, asking)
        if are_questions(text, numbered.items):
            return _numbered(text, numbered, answering if answering != asking else None)
    if answering == asking:
        return [_question(text, one, _behind(text, one)) for one in read_repeated(text, asking, apart)], []
    asked = read_asked(text, asking, apart)
    if answering is None:
        return [_question(text, one, ()) for one in asked], []
    return _matched(text, asked, answering, apart)


def _behind(text: str, one: Asked) -> tuple[Answer, ...]:
    """Return the answer that follows a question directly, if there is one."""
    if one.answer is None:
        return ()
    return (Answer(None, one.answer, fold(one.span.of(text))[:120], (), WITH_NEXT if one.shared else 1.0),)


def _question(text: str, one: Asked, answers: tuple[Answer, ...]) -> Question:
    return Question(
        askers=tuple(Asker("", party) for party in one.parties),
        addressee=None,
        number=None,
        text=fold(one.span.of(text)).lstrip("–•▪- "),
        span=one.span,
        answers=answers,
        state="answered" if answers else "unmatched",
    )


def _numbered(text: str, asked: PartyItems, answering: Span | None) -> tuple[list[Question], list[Remark]]:
    """Return the numbered questions, each with the answer under the same number."""
    told = read_party_items(text, answering) if answering else None
    replies = told.by_number() if told is not None and told.anew == asked.anew else {}
    found = []
    for item, parties in zip(asked.items, asked.parties, strict=True):
        question, answer = (item.body, None) if answering else split_item(text, item.body)
        reply = replies.get((parties if asked.anew else (), item.numbers[0]))
        if reply is None and answer is not None:
            reply = replace(item, body=answer)
        answers = (Answer(None, reply.body, fold(reply.cue.of(text)), reply.numbers, 1.0),) if reply else ()
        one = _question(text, Asked(parties, question.start, question), answers)
        found.append(replace(one, number=item.numbers[0], numbers=item.numbers))
    some = any(one.answers for one in found)
    return found, [_unmatched(one) for one in found if some and not one.answers]


def _matched(
    text: str, asked: Sequence[Asked], answering: Span, apart: Sequence[Span]
) -> tuple[list[Question], list[Remark]]:
    """Match each question to its repetition among the answers; one question gets the whole part."""
    repeated = [one for one in read_repeated(text, answering, apart) if one.answer is not None]
    if len(asked) == 1 and not repeated:
        told = Answer(None, trimmed(text, answering.start, answering.end), "", (), BY_ORDER)
        return [_question(text, asked[0], (told,))], []
    found = []
    for one, match in zip(asked, repetitions_of(text, asked, repeated), strict=True):
        answers = (replace(_behind(text, match[0])[0], score=match[1]),) if match else ()
        found.append(_question(text, one, answers))
    if asked and not any(one.answers for one in found):
        message = "the answers do not repeat the questions, so that none could be tied to one"
        return found, [Remark("unmatched_question", "info", message, answering)]
    return found, []
