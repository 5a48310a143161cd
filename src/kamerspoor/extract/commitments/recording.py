"""Which spoken commitment an item of the chair's closing list records.

An item and the words that it records share what is promised, often whom it is promised and when, and seldom the verb;
a bare yes has its subject in the question before it. So the rare words of an item are looked for around each spoken
commitment, and items and commitments are assigned to each other one to one, the likest first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kamerspoor.model.debate import Debate
from kamerspoor.model.facts import Commitment
from kamerspoor.text.rarity import Rarity, keys

# The share of an item's rare words that its record has at least. By hand: from 0.26 to 0.3 all but one of 28 to 30
# items that lead anywhere lead to the right turn, of 35; with 0.22 four of 34 do not (dev debates, 29 November 2026).
_LEAST = 0.27
# No list is longer; what is more is no list of a chair.
_MOST = 60
# So many letters before a spoken commitment still tell what it is about; its own words count more.
_BEFORE = 1_000
# A member asked within so many turns.
_TURNS = 3
_BESIDE = 0.6
# What the same member and the same time add; another member takes as much away.
_SAME_MEMBER = 0.15
_SAME_TIME = 0.1


def recorded(
    text: str, debate: Debate, listed: Sequence[Commitment], spoken: Sequence[Commitment]
) -> tuple[Commitment, ...]:
    """Return all commitments, the listed ones first, with the spoken ones that they record; the possible ones last.

    Args:
        text: cleaned text of the report.
        debate: its turns.
        listed: items of the chair's list.
        spoken: commitments in the words of the government.
    """
    # What is said while the list is read is of the list.
    begin = min((one.passage.turn or 0 for one in listed), default=0)
    heard = [_Heard.of(text, debate, one) for one in spoken if (one.passage.turn or 0) < begin]
    rarity = Rarity(frozenset(one.words) for one in heard)
    pairs = sorted(
        (
            (score, -place, item)
            for item, one in enumerate(listed[:_MOST])
            for place, score in _like(one, heard, rarity)
        ),
        reverse=True,
    )
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, place, item in pairs:
        if item not in found and place not in taken:
            found[item] = -place
            taken.add(place)
    # What the chair reads out as promised is promised. What was only possible stays so: of ten such that an item led
    # to, four were what it records (dev debates, 29 November 2026).
    sure = {id(heard[place].commitment) for place in found.values() if heard[place].commitment.shown}
    told = (replace(one, certainty="sure") if id(one) in sure else one for one in spoken)
    linked = (_linked(one, heard[found[item]].commitment if item in found else None) for item, one in enumerate(listed))
    # By their place they are known: what is listed keeps it, whatever else is found.
    return tuple(sorted((*linked, *told), key=lambda one: (one.kind != "listed", not one.shown, one.passage.span)))


@dataclass(frozen=True, slots=True)
class _Heard:
    """A spoken commitment with the words around it, each with what it counts."""

    commitment: Commitment
    words: dict[str, float]

    @classmethod
    def of(cls, text: str, debate: Debate, spoken: Commitment) -> _Heard:
        """Return a commitment with its own words, and those before it in its turn and the turn before."""
        place, turn = spoken.passage.span.start, spoken.passage.turn or 0
        before = (one for one in reversed(debate.turns[max(turn - _TURNS, 0) : turn]) if one.role == "member")
        asked = next(before, debate.turns[turn])
        beside = keys(text[max(place - _BEFORE, asked.span.start) : place])
        return cls(spoken, dict.fromkeys(beside, _BESIDE) | dict.fromkeys(keys(spoken.passage.quote), 1.0))


def _like(item: Commitment, heard: Sequence[_Heard], rarity: Rarity) -> Iterable[tuple[int, float]]:
    """Yield the spoken commitments that an item may record, each with how like it is."""
    wanted = dict.fromkeys(keys(item.text), 1.0)
    total = rarity.total(wanted) or 1.0
    for place, one in enumerate(heard):
        said = one.commitment
        if item.by and said.by and item.by != said.by:
            continue
        score = rarity.shared(wanted, one.words) / total
        if item.to is not None and said.to is not None:
            score += _SAME_MEMBER if item.to == said.to else -_SAME_MEMBER
        score += _SAME_TIME * (item.due is not None and said.due is not None and item.due.phrase == said.due.phrase)
        if score >= _LEAST:
            yield place, score


def _linked(item: Commitment, said: Commitment | None) -> Commitment:
    if said is None:
        return item
    return replace(item, by=item.by or said.by, recorded_from=said.passage)
