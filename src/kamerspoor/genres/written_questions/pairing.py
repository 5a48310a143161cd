"""Reads written questions and ties each answer to its questions.

Grammar::

    paper    = frame (question | answer | notice)*
    question = heading text            or "1. " text, or a paragraph that asks, where no heading is
    answer   = heading text

The forms of headings are in `kamerspoor.genres.written_questions.headings`.

Answers are tied to questions by number. A question without an answer of its own, printed straight before an answer to
the question after it, is answered with it ("Antwoord op vraag 4" under questions 3 and 4). An answer whose number fits
no question belongs to the questions printed above it; that is said in a remark and in a lower score.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from kamerspoor.genres.notes import without_notes
from kamerspoor.genres.numbered_questions import Item
from kamerspoor.genres.written_questions.head import read_questionnaire
from kamerspoor.genres.written_questions.headings import HEADINGS, printed_numbers
from kamerspoor.model.citations import Note
from kamerspoor.model.questions import Answer, Question, Questionnaire, QuestionState
from kamerspoor.model.source_text import Remark, SourceText
from kamerspoor.text.spans import Cover, Span, fold, trimmed

_LISTED = re.compile(r"^(?P<numbers>\d{1,2})[.)]?(?:[ \t]+(?=[A-ZÀ-Þ«\"“‘])|[ \t]*$)", re.MULTILINE)
# A note's number, or several, fallen on a line of its own behind a question.
_MARKS = re.compile(r"\n\d{1,2}(?:(?:,| en|, en)? \d{1,2})*\s*$")
_ASKS = re.compile(r"\?(?:\s*\d{1,2}\)?)?\s*$")
# A line of at most so many characters: "Vraag 2 gaat over dijken, zoals …" is running text.
_LIKE_HEADING = re.compile(
    r"^[#*_> ]{0,4}(?P<words>(?:Vra(?:ag|gen)|Antwoord(?:en)?) (?:op vra(?:ag|gen) )?\d[^\n]{0,40})$", re.MULTILINE
)
# How sure it is that an answer belongs to a question: only by its place, or by that of the question behind it. Set by
# hand (2026-11); nothing was measured.
BY_ORDER, WITH_NEXT = 0.7, 0.85


_Head = tuple[re.Match[str], str]


def read_questions(
    document: SourceText, notes: Sequence[Note] = ()
) -> tuple[Questionnaire, tuple[Question, ...], tuple[Remark, ...]]:
    """Return the head of a paper with written questions, its questions with answers, and remarks.

    Args:
        document: the paper.
        notes: its notes, which end the question or answer that they stand behind.

    Returns:
        Its frame, its questions in order with their answers, and remarks on numbers that do not fit.
    """
    text = document.text
    parts = _parts(text, notes) or list(_asking_paragraphs(document, notes))
    frame = read_questionnaire(document, parts[0].cue.start if parts else len(text))
    questions = [part for part in parts if part.kind == "question"]
    pairs, remarks = _pair(text, parts)
    by = " en ".join(frame.answered_by) or None
    found = tuple(
        _question(text, part, frame, [replace(answer, by=by) for answer in pairs.get(index, ())])
        for index, part in enumerate(questions)
    )
    return frame, found, (*remarks, *_unanswered(found), *_not_understood(text, parts))


def _question(text: str, part: Item, frame: Questionnaire, answers: Sequence[Answer]) -> Question:
    state: QuestionState = "answered" if answers else "deferred" if frame.delayed else "unanswered"
    return Question(
        askers=frame.askers,
        addressee="; ".join(frame.addressees) or None,
        number=part.numbers[0] if part.numbers else None,
        numbers=part.numbers,
        text=fold(part.body.of(text)),
        span=part.body,
        answers=tuple(answers),
        state=state,
    )


def _unanswered(questions: Sequence[Question]) -> Iterator[Remark]:
    """Yield a remark for each question without an answer, where other questions have one."""
    if any(question.answers for question in questions):
        for question in questions:
            if not question.answers:
                message = f"no answer to question {question.number or 'without number'}"
                yield Remark("unanswered_question", "info", message, question.span)


def _not_understood(text: str, parts: Sequence[Item]) -> Iterator[Remark]:
    """Yield a remark for each line that looks like a heading but was read as text."""
    cues = {part.cue.start for part in parts}
    if not any(part.numbers for part in parts):
        return
    for line in _LIKE_HEADING.finditer(text):
        if cues.isdisjoint(range(line.start(), line.start("words") + 1)):
            message = f"«{fold(line['words'])}» looks like a heading and was read as text"
            yield Remark("heading_not_understood", "info", message, trimmed(text, *line.span("words")))


def _parts(text: str, notes: Sequence[Note]) -> list[Item]:
    """Return the questions and answers of a paper, cut at their headings or numbers."""
    heads = [(match, rule.name) for rule in HEADINGS for match in rule.finditer(text)]
    if not any(name.startswith("question") for _, name in heads):
        heads += [(match, "question") for match in _numbered_questions(text, [match for match, _ in heads])]
    heads = _apart(heads)
    apart = Cover(note.span for note in notes)
    parts: list[Item] = []
    ends = [*(match.start() for match, _ in heads[1:]), len(text)]
    for (match, name), end in zip(heads, ends, strict=False):
        if name == "other":
            continue
        body = _without_tail(text, trimmed(text, match.end(), end), apart)
        numbers = printed_numbers(match["numbers"]) if "numbers" in match.re.groupindex else ()
        parts.append(Item(numbers, trimmed(text, *match.span()), body, name.removesuffix("_alone")))
    return parts


def _apart(heads: list[_Head]) -> list[_Head]:
    """Return the headings in order; of two at one place the one with a number."""
    found: list[_Head] = []
    for head in sorted(heads, key=lambda head: (head[0].start(), head[1].endswith("_alone"))):
        if not found or head[0].start() >= found[-1][0].end():
            found.append(head)
    return found


def _numbered_questions(text: str, answers: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """Return the numbers of a list of questions, as long as they count up from one."""
    found: list[re.Match[str]] = []
    matches = list(_LISTED.finditer(text))
    starts = sorted(one.start() for one in (*matches, *answers))
    for match in matches:
        if int(match["numbers"]) != len(found) + 1:
            continue
        end = next(islice(starts, bisect_right(starts, match.end()), None), len(text))
        if text.find("?", match.end(), end) >= 0:
            found.append(match)
    return found


def _asking_paragraphs(document: SourceText, notes: Sequence[Note]) -> Iterator[Item]:
    """Yield the paragraphs that end in a question mark, for papers without numbers or headings."""
    text = document.text
    apart = Cover(note.span for note in notes)
    for block in document.blocks:
        words = block.span.of(text)
        if _ASKS.search(words) and not apart.holds(block.span.start):
            yield Item((), Span(block.span.start, block.span.start), block.span)


def _without_tail(text: str, body: Span, notes: Cover) -> Span:
    """Return a question or answer without notes and note numbers at its end."""
    end = without_notes(text, body, notes).end
    marks = _MARKS.search(text, body.start, end)
    return trimmed(text, body.start, marks.start() if marks else end)


def _pair(text: str, parts: Sequence[Item]) -> tuple[dict[int, list[Answer]], list[Remark]]:
    """Return the answers by the index of the question that they belong to, with remarks."""
    pairs: dict[int, list[Answer]] = {}
    remarks: list[Remark] = []
    asked = _Asked({number for part in parts if part.kind == "answer" for number in part.numbers})
    for part in parts:
        if part.kind == "question":
            asked.add(part)
            continue
        meant = asked.meant(part)
        if meant and all(score == BY_ORDER for score in meant.values()) and part.numbers:
            message = f"«{fold(part.cue.of(text))}» fits no question; taken to answer the one above it"
            remarks.append(Remark("question_number", "warning", message, part.cue))
        for index, score in meant.items():
            cue = fold(part.cue.of(text)).rstrip(" :")
            pairs.setdefault(index, []).append(Answer(None, part.body, cue, part.numbers, score))
        asked.answered(meant)
    return pairs, remarks


class _Asked:
    """The questions read so far, and which of them still wait for an answer.

    Args:
        claimed: the numbers that answers name.
    """

    def __init__(self, claimed: set[int]) -> None:
        self._claimed = claimed
        self._latest: dict[int, int] = {}  # number to the last question that has it
        self._count = 0
        # Ordered sets of places: dictionaries keep their order.
        self._pending: dict[int, tuple[int, ...]] = {}
        self._numbered: dict[int, dict[int, None]] = {}
        self._orphans: dict[int, None] = {}

    def add(self, question: Item) -> None:
        place, self._count = self._count, self._count + 1
        self._pending[place] = question.numbers
        for number in question.numbers:
            self._latest[number] = place
            self._numbered.setdefault(number, {})[place] = None
        if not self._claimed.intersection(question.numbers):
            self._orphans[place] = None

    def meant(self, answer: Item) -> dict[int, float]:
        """Return the questions that an answer belongs to, each with how certain that is."""
        above = [next(reversed(self._pending))] if self._pending else []
        if not answer.numbers:
            return dict.fromkeys(above, 1.0)
        found = {place for number in answer.numbers for place in self._numbered.get(number, ())}
        found = found or {self._latest[number] for number in answer.numbers if number in self._latest}
        if not found:
            return dict.fromkeys(self._orphans or above, BY_ORDER)
        before = takewhile(max(found).__gt__, self._orphans)
        return dict.fromkeys(sorted(found), 1.0) | dict.fromkeys(before, WITH_NEXT)

    def answered(self, places: Iterable[int]) -> None:
        for place in places:
            for number in self._pending.pop(place, ()):
                self._numbered[number].pop(place, None)
            self._orphans.pop(place, None)
