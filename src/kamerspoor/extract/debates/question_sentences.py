"""What members ask the government in a debate: which sentences ask, and which of them together ask one thing.

Two small models tell (`training/questions.py`): one, whether a sentence puts a question to the government; the other,
whether a sentence of the same speech goes on with the question before it ("Graag een reactie.", "En zo nee, waarom
niet?"). What is asked in one interruption is one question: one reply answers it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kamerspoor.extract.debates.question_features import Said, classes_of, features, said_by_members
from kamerspoor.learned.linear import LinearModel
from kamerspoor.model.debate import Debate, Turn
from kamerspoor.text.patterns import pattern
from kamerspoor.text.rarity import keys
from kamerspoor.text.spans import Cover, Span

# So far apart sentences may still ask one thing; a question that goes on for longer is a speech.
APART, _LONGEST = 3, 6
# So many sentences before a question say what it is about; those behind another question are of that one.
_BEFORE, _BEHIND = 7, 3
_SHORT, _LONG, _MOTION = 45, 150, 600
# How a sentence goes on with what was asked, refers to it, or turns to something else.
_JOINS: Final = pattern(r"(?i)^(?:en|of|dus|zo ja|zo nee|maar|want|kortom|met andere woorden|dan|daarom|ook)\b")
_REFERS: Final = pattern(r"(?i)\b(?:dat|dit|daar\w*|die|deze|ze|hier\w*|het)\b")
_OTHER: Final = pattern(r"(?i)\b(?:ten (?:eerste|tweede|derde|slotte)|tot slot|verder|ook|daarnaast|andere|volgende)\b")
# "Is de heer Smit het met mij eens dat de minister …" asks Smit, whoever is named in it.
_ASKS_MEMBER: Final = pattern(r"(?:\w+,? ){1,3}(?&honorific) (?:(?&particle) )*[A-Z][^.]*\?")
# Kinds of words in which is said that an answer is wanted.
_IN_WORDS: Final = frozenset({"asks", "gladly", "response", "curious"})


@dataclass(frozen=True, slots=True)
class Asking:
    """A sentence with the probability that it puts a question to the government."""

    said: Said
    probability: float


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to the government.

    Attributes:
        turn: in which it is asked.
        span: from the first sentence that asks to the last, with the one before when they say nothing by themselves.
        before: sentences before it, nearest first: they say what it is about.
    """

    turn: Turn
    span: Span
    before: tuple[Span, ...]


def questions_asked(
    text: str, debate: Debate, read_out: Iterable[Span], asks: LinearModel, goes_on: LinearModel
) -> list[Asked]:
    """Return the questions to the government, in order.

    Args:
        text: cleaned text of the report, on one line.
        debate: its turns.
        read_out: places of motions: what those ask is asked by the Chamber.
        asks: tells whether a sentence asks.
        goes_on: tells whether a sentence goes on with the question before it.
    """
    motions = Cover(read_out)
    asking = (
        Asking(said, asks.probabilities(features(text, said))["asks"])
        for said in said_by_members(text, debate)
        if not motions.covers(said.span)
    )
    return joined(text, asking, asks.thresholds, goes_on)


def joined(text: str, asking: Iterable[Asking], least: Mapping[str, float], goes_on: LinearModel) -> list[Asked]:
    """Return the questions that sentences ask together; one of them at least asks by itself.

    Args:
        text: cleaned text of the report, on one line.
        asking: sentences with their probabilities, in order.
        least: the probability from which a sentence ``asks``, in an interruption to which the government replies
            (``asks_reply``), and from which it may ``join`` one that does.
        goes_on: tells whether a sentence goes on with the question before it.
    """
    groups: list[list[Asking]] = []
    for one in asking:
        if one.probability >= least["join"] and not _ASKS_MEMBER.match(one.said.span.of(text)):
            if groups and _same_question(text, groups[-1], one, goes_on):
                groups[-1].append(one)
            else:
                groups.append([one])
    kept = [group for group in groups if any(one.probability >= least[one.said.expects] for one in group)]
    ends = [Span(0, 0), *(group[-1].said.span for group in kept)]
    return [_asked(text, group, last.end) for group, last in zip(kept, ends, strict=False)]


def _same_question(text: str, group: Sequence[Asking], one: Asking, goes_on: LinearModel) -> bool:
    last = group[-1].said
    if one.said.turn.n != last.turn.n or one.said.turn.kind == "interruption":
        return one.said.turn.n == last.turn.n
    between = one.said.sentences[last.place + 1 : one.said.place]
    if any(_opens(span.of(text)) for span in between):
        return False
    # "De veerpont vaart niet. Graag een reactie." asks about what stands before it.
    if between and not keys(one.said.span.of(text)):
        return False
    if one.said.place - last.place > APART or one.said.place - group[0].said.place > _LONGEST:
        return False
    found = goes_on.probabilities(join_features(text, group[-1], one))["goes_on"]
    return found >= goes_on.thresholds["goes_on"]


def join_features(text: str, first: Asking, second: Asking) -> Iterator[str]:
    """Yield what tells whether a sentence that asks goes on with the question before it."""
    before, after = first.said.span.of(text), second.said.span.of(text)
    had, has = keys(before), keys(after)
    found = {
        f"apart:{second.said.place - first.said.place}": True,
        f"new:{min(len(has - had), 8) // 2}": True,
        "shares": not had.isdisjoint(has),
        "long": len(after) > _LONG,
        "joins": _JOINS.match(after) is not None,
        "refers": _REFERS.search(after) is not None,
        "other": _OTHER.search(after) is not None,
    }
    for side, words in (("<", before), (">", after)):
        classes = classes_of(words)
        found |= {side + name: name in classes for name in ("government", "ends?", "vague")}
        found |= {side + "in_words": not classes.isdisjoint(_IN_WORDS), side + "short": len(words) < _SHORT}
    yield from (name for name, holds in found.items() if holds)


def _asked(text: str, group: Sequence[Asking], last: int) -> Asked:
    first, end = group[0].said, group[-1].said.span.end
    # "Graag een reactie.", "Is hij daartoe bereid?": what is asked stands in the sentence before.
    start = first.span.start
    if first.place and not keys(Span(start, end).of(text)) and len(first.neighbour(text, -1)) < _MOTION:
        start = first.sentences[first.place - 1].start
    before: list[Span] = []
    for place in range(first.place - 1, max(first.place - 1 - _BEFORE, -1), -1):
        span = first.sentences[place]
        if (span.start < last and len(before) >= _BEHIND) or _opens(span.of(text)):
            break
        before.append(span)
    return Asked(first.turn, Span(start, end), tuple(before))


def _opens(words: str) -> bool:
    """Tell whether a member turns to the chair alone, and so to something else: "Voorzitter."."""
    return words.lower().startswith("voorzitter") and not keys(words)
