"""Written questions against the gold of ``data/dev``: which question got which answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.evaluation.debates import squeezed
from kamerspoor.pipeline.evaluation.gold import GoldQuestions
from kamerspoor.pipeline.evaluation.measures import Tally, f1
from kamerspoor.text.dates import find_date

# Of an answer so many characters must agree (white space and hyphens apart): text at page ends holds notes, in the gold
# as in ours, so that its whole says little.
_BEGINNING = 40
_WHOLE = 0.9


def question_tallies(papers: Mapping[str, Paper | None], gold: list[GoldQuestions]) -> list[Tally]:
    """Measure pairs, questions and days.

    A pair is a set of question numbers with an answer, known by its beginning. Where the paper prints answers under
    questions that the gold has no headings for, the numbers printed with the answer count.

    Args:
        papers: papers as read by the name of their file.
        gold: what is in them.
    """
    pairs, whole = Tally("question pairs"), Tally("question pairs, answer whole")
    counted, days = Tally("questions found"), Tally("questions submitted and answered")
    total = 0
    for wanted in gold:
        paper = papers.get(wanted.file)
        ours = _pairs(paper) if paper else {}
        total += sum(map(len, ours.values()))
        for pair in wanted.pairs:
            numbers = frozenset(pair.question_numbers or pair.answer_numbers_printed)
            answer = squeezed(pair.answer)
            found = _same_beginning(ours.get(numbers, ()), answer)
            pairs.add(found is not None, f"{wanted.file}: {sorted(numbers)}")
            if found is not None:
                alike = min(len(found), len(answer)) / max(len(found), len(answer), 1)
                whole.add(alike >= _WHOLE, f"{wanted.file}: {sorted(numbers)} {len(answer)} -> {len(found)} characters")
        if wanted.n_questions:
            counted.add(_count(paper) == wanted.n_questions, f"{wanted.file}: {wanted.n_questions} -> {_count(paper)}")
        _add_days(days, paper, wanted)
    return [f1("question pairs F1", total, int(pairs.n), int(pairs.hits)), pairs, whole, counted, days]


def _same_beginning(ours: Sequence[str], answer: str) -> str | None:
    """Return our answer that begins as the gold's; of a "Ja." all there is, since the gold may go on with a note."""
    for one in ours:
        length = min(_BEGINNING, len(one), len(answer))
        if one[:length] == answer[:length] and length:
            return one
    return None


def _pairs(paper: Paper) -> dict[frozenset[int], list[str]]:
    """Return the answers by the numbers of their questions."""
    text = paper.document.text
    numbers: dict[tuple[int, int], set[int]] = {}
    for question in paper.questions:
        for answer in question.answers:
            numbers.setdefault((answer.span.start, answer.span.end), set()).update(question.numbers)
    found: dict[frozenset[int], list[str]] = {}
    for (start, end), answered in numbers.items():
        found.setdefault(frozenset(answered), []).append(squeezed(text[start:end]))
    return found


def _count(paper: Paper | None) -> int:
    """Count questions, a text under several numbers for each of them."""
    return sum(max(len(question.numbers), 1) for question in paper.questions) if paper else 0


def _add_days(days: Tally, paper: Paper | None, wanted: GoldQuestions) -> None:
    frame = paper.questionnaire if paper else None
    found: dict[str, date | None] = {
        "submitted": frame.submitted if frame else None,
        "answered": (frame.answered or frame.delayed) if frame else None,
    }
    for what, printed in (("submitted", wanted.submitted), ("answered", wanted.answered)):
        if printed is not None:
            day = find_date(printed)
            days.add(day == found[what], f"{wanted.file}: {what} {day} -> {found[what]}")
