"""Commitments in a letter, by the forms of `kamerspoor.extract.written_rules`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from kamerspoor.extract.due import find_due
from kamerspoor.extract.written_rules import AHEAD, WRITTEN
from kamerspoor.model.facts import Commitment, Due, Quoted
from kamerspoor.text.capacity import IF
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Span, fold

# A full stop may be missing behind a bracket: "(Kamerstuk 98 765, nr. 3) Uw Kamer wordt …".
_BREAK = re.compile(r"\) (?=[A-ZÀ-Þ])")


# Letters before and behind the words that promise, in which their time stands.
_REACH = 80
_BEHIND = 30


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
            due = find_due(sentence, written_on)
            match = None if sentence.endswith("?") else _promise(sentence, due)
            if match is not None:
                found.append(
                    Commitment(
                        text=_promise_in(sentence, match[1]),
                        by=by,
                        to=None,
                        kind="written",
                        due=due,
                        conditional=IF.search(sentence) is not None,
                        passage=Quoted(sentence, span, None),
                        rule=match[0],
                    )
                )
    return tuple(found)


def _promise(sentence: str, due: Due | None) -> tuple[str, int] | None:
    """Return the first row that finds a promise, and where in the sentence."""
    for row in WRITTEN:
        if row.dated and (due is None or due.date is None):
            continue
        match = row.rule.search(sentence)
        if match is None or (row.ahead and due is None and not AHEAD.search(sentence)):
            continue
        if not row.dated or (due is not None and _near(sentence.find(due.phrase), match)):
            return row.rule.name, match.start()
    return None


def _near(place: int, match: re.Match[str]) -> bool:
    """Tell whether a time is that of the verb: another clause may have its own ("toe naar een land dat in 2050 …")."""
    return match.start() - _REACH < place < match.end() + _BEHIND
