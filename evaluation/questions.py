"""Written questions against gold: which question got which answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import msgspec

from evaluation.debates import squeezed
from evaluation.gold import Gold, Papers, read_gold
from evaluation.measures import Tally, f1
from kamerspoor.text.dates import find_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from kamerspoor.model.genres import Genre
    from kamerspoor.model.paper import Paper

# Of an answer so many characters must agree (white space and hyphens apart): text at page ends holds notes, in the gold
# as in ours, so that its whole says little.
_BEGINNING = 40
_WHOLE = 0.9


class GoldPair(msgspec.Struct, frozen=True):
    """An answer with the questions it is for; no question numbers where the paper prints questions without heading."""

    question_numbers: list[int]
    answer_numbers_printed: list[int]
    answer: str


class GoldQuestions(msgspec.Struct, frozen=True):
    """A paper with written questions."""

    file: str
    n_questions: int
    pairs: list[GoldPair]
    submitted: str | None = None
    answered: str | None = None


@dataclass(frozen=True)
class WrittenQuestions(Gold):
    """The labelled papers with written questions, by path."""

    gold: Mapping[Path, GoldQuestions]

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """Return the labelled papers of a folder."""
        gold = read_gold(folder / "kamervragen.gold.json", list[GoldQuestions])
        return cls({folder / "kamervragen" / paper.file: paper for paper in gold}) if gold else None

    def papers(self, folder: Path) -> Mapping[Path, Genre | None]:
        """Return the papers."""
        del folder
        return dict.fromkeys(self.gold, "written_questions")

    def measure(self, papers: Papers) -> Iterator[Tally]:
        """Yield what is measured of pairs, questions and days.

        A pair is a set of question numbers with an answer, known by its beginning. Where the paper prints answers under
        questions that the gold has no headings for, the numbers printed with the answer count.
        """
        pairs, whole = Tally("question pairs"), Tally("question pairs, answer whole")
        counted, days = Tally("questions found"), Tally("questions submitted and answered")
        total = 0
        for path, wanted in self.gold.items():
            paper = papers.get(path)
            ours = _pairs(paper) if paper else {}
            total += sum(map(len, ours.values()))
            for pair in wanted.pairs:
                _add_pair(pairs, whole, ours, pair, wanted.file)
            if wanted.n_questions:
                counted.add(_count(paper) == wanted.n_questions, str(wanted.n_questions), _count(paper), wanted.file)
            _add_days(days, paper, wanted)
        yield from (f1("question pairs F1", total, int(pairs.n), int(pairs.hits)), pairs, whole, counted, days)


def _add_pair(pairs: Tally, whole: Tally, ours: Mapping[frozenset[int], list[str]], pair: GoldPair, file: str) -> None:
    numbers = frozenset(pair.question_numbers or pair.answer_numbers_printed)
    answer = squeezed(pair.answer)
    found = _same_beginning(ours.get(numbers, ()), answer)
    pairs.add(found is not None, f"question {sorted(numbers)}", file=file)
    if found is not None:
        alike = min(len(found), len(answer)) / max(len(found), len(answer), 1)
        item = f"question {sorted(numbers)} {len(answer)} characters"
        whole.add(alike >= _WHOLE, item, f"{len(found)} characters", file)


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
            days.add(day == found[what], f"{what} {day}", found[what], wanted.file)
