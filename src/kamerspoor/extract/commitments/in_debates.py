"""Commitments spoken in an answer of the government."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from kamerspoor.extract.commitments.addressees import promised_to
from kamerspoor.extract.commitments.deadlines import find_due
from kamerspoor.extract.commitments.rules import AGREEMENT, PROMISES
from kamerspoor.model.debate import Debate, Turn
from kamerspoor.model.facts import Commitment, Motion, Quoted
from kamerspoor.text.capacity import IF
from kamerspoor.text.patterns import pattern
from kamerspoor.text.rules import first_match
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Cover, fold, one_line

_REQUEST = pattern(r"(?i)\?|\b(?:kan|kunt|wil|wilt|graag|verzoek|vraag|vragen|toezeggen|bereid|verzoekt)\b")


def commitments(text: str, debate: Debate, motions: Sequence[Motion], said_on: date | None) -> tuple[Commitment, ...]:
    """Return what the government promises in its own turns, in order of place.

    Args:
        text: cleaned text of the report.
        debate: its turns.
        motions: its motions; promises asked for in their text are no promises.
        said_on: day of the debate, for due dates.
    """
    # On one line, as other extractors split it: the sentences of a turn then are found once.
    flat = one_line(text)
    spoken = [found for turn in debate.turns if turn.government for found in _spoken(flat, debate, turn, said_on)]
    read_out = Cover(motion.span for motion in motions)
    return tuple(item for item in spoken if not read_out.covers(item.passage.span))


def _spoken(text: str, debate: Debate, turn: Turn, said_on: date | None) -> Iterator[Commitment]:
    previous = _question_before(text, debate, turn)
    for span in sentences(text, turn.body.start, turn.body.end):
        sentence = fold(span.of(text))
        found = first_match(PROMISES, sentence)
        rule = found[0].name if found else None
        if rule is None and AGREEMENT[0].search(sentence) and _REQUEST.search(previous):
            rule = "agreement"
        if rule is not None:
            yield Commitment(
                text=sentence if rule != "agreement" else f"{sentence} ({fold(previous)[-300:]})",
                by=turn.name,
                to=promised_to(sentence) or _asker(debate, turn),
                kind="spoken",
                due=find_due(sentence, said_on),
                conditional=IF.search(sentence) is not None,
                passage=Quoted(sentence, span, turn.n),
                rule=rule,
            )
        previous = sentence


def _question_before(text: str, debate: Debate, turn: Turn) -> str:
    """Return the last words said by a member before this turn, to which a short yes can be the answer."""
    asked = debate.turns[turn.n - 1] if turn.n else None
    if asked is None or asked.government:
        return ""
    spans = sentences(text, asked.body.start, asked.body.end)
    return " ".join(fold(span.of(text)) for span in spans[-3:])


def _asker(debate: Debate, turn: Turn) -> str | None:
    """Return the member who interrupted just before, to whom an answer is given."""
    before = debate.turns[turn.n - 1] if turn.n else None
    return before.name if before is not None and before.role == "member" else None
