"""Commitments in a letter, by the forms of `kamerspoor.extract.commitments.letter_rules`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kamerspoor.extract.commitments.deadlines import find_due
from kamerspoor.extract.commitments.letter_rules import AHEAD, WRITTEN, WrittenRule
from kamerspoor.model.facts import Commitment, Due, Quoted
from kamerspoor.text.capacity import IF
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Span, fold

# A full stop may be missing behind a bracket: "(Kamerstuk 98 765, nr. 3) Uw Kamer wordt …".
_BREAK = re.compile(r"\) (?=[A-ZÀ-Þ])")
# Letters before and behind the words that promise, in which their time stands. By hand
# (dev letters, 28 November 2026): letters before make no
# difference from 40 to 160; 60 letters behind find 44 instead of 43 of 59, and one more that is none.
_REACH = 80
_BEHIND = 30


class _Promise(NamedTuple):
    rule: str
    start: int
    due: Due | None


def _promise_in(sentence: str, start: int) -> str:
    """Return the sentence from the break before the words that promise."""
    breaks = [match.end() for match in _BREAK.finditer(sentence, 0, start + 2)]
    return sentence[breaks[-1] :] if breaks else sentence


def written_commitments(
    text: str, passages: Sequence[Span], by: str | None, written_on: date | None
) -> tuple[Commitment, ...]:
    """Return the commitments in the running text of a letter.

    Args:
        text: cleaned text.
        passages: its paragraphs.
        by: who signs.
        written_on: day of the letter, from which "binnen een week" counts.
    """
    found: list[Commitment] = []
    for passage in passages:
        for span in sentences(text, passage.start, passage.end):
            sentence = fold(span.of(text))
            promise = None if sentence.endswith("?") else _promise(sentence, written_on)
            if promise is not None:
                found.append(
                    Commitment(
                        text=_promise_in(sentence, promise.start),
                        by=by,
                        to=None,
                        kind="written",
                        due=promise.due,
                        conditional=IF.search(sentence) is not None,
                        passage=Quoted(sentence, span, None),
                        rule=promise.rule,
                        certainty="likely",
                    )
                )
    return tuple(found)


def _promise(sentence: str, written_on: date | None) -> _Promise | None:
    """Return what the first row finds that finds a promise; times are looked for only where the words of a row are."""
    found = [(row, match) for row in WRITTEN if (match := row.search(sentence)) is not None]
    due = find_due(sentence, written_on) if found else None
    return next(
        (_Promise(row.name, match.start(), due) for row, match in found if _holds(row, match, sentence, due)), None
    )


def _holds(row: WrittenRule, match: re.Match[str], sentence: str, due: Due | None) -> bool:
    """Tell whether the time is there that a row asks for."""
    if row.dated:
        return due is not None and due.date is not None and _near(sentence.find(due.phrase), match)
    return not row.ahead or due is not None or AHEAD.search(sentence) is not None


def _near(place: int, match: re.Match[str]) -> bool:
    """Tell whether a time is that of the verb: another clause may have its own ("toe naar een land dat in 2050 …")."""
    return match.start() - _REACH < place < match.end() + _BEHIND
