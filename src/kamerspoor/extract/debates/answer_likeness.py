"""How a passage of the government looks as the answer to a question: the features by which a model gives it.

Words that both have, weighed by how rare they are in the debate; who is named; where the passage stands: the reply to
an interruption, the next turn of the government, the reply to somebody else. Whether another question of the debate is
more like the passage, and another passage more like the question, counts as well: a name that is mentioned for another
question then does not win.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest
from itertools import islice
from math import log, sqrt
from typing import Final

from kamerspoor.extract.debates.answer_blocks import Block
from kamerspoor.extract.debates.deferral_rules import LATER
from kamerspoor.extract.debates.question_sentences import Asked
from kamerspoor.model.debate import Debate, Turn
from kamerspoor.text.names import surname
from kamerspoor.text.patterns import pattern
from kamerspoor.text.rarity import Rarity, keys
from kamerspoor.text.rules import first_match
from kamerspoor.text.spans import Span

# What a sentence before a question counts for, and each one further away of that.
_BEFORE, _FADES = 0.75, 0.65
# Sentences at the beginning of a block in which a question is taken up.
_HEAD: Final = 2
# So many passages that share most with a question are looked at, beside those that stand near or name who asks.
_LIKEST: Final = 10
# Of those that name who asks the first so many: in no debate of 2025 there are more than 16 (n = 15, 29 November 2026).
_NAMED: Final = 60
# So many members may speak before the government replies to all of them together.
_GATHERED: Final = 3
# Characters: shorter, a block says little.
_SHORT: Final = 120
# A question that is asked again is said to be, and has so much in common with the one before.
_AGAIN: Final = pattern(r"""(?i)
    \b(?:nog|eerder|net|al)\b[^.?!]{0,60}\b(?:vra(?:ag|gen)|gevraagd|vroeg)\b
    |\bvra(?:ag|gen)\b[^.?!]{0,40}\b(?:was|waren|ging|gesteld|nog|beantwoord)\b
    |\b(?:geen|niet)\b[^.?!]{0,30}\b(?:antwoord|beantwoord|ingegaan|gereageerd)\b
    |\b(?:herhaal\w*|nogmaals|opnieuw)\b
""")
_SAME: Final = 0.3
_LIKENESSES: Final = ("like", "head_like", "covers", "head_covers")


@dataclass(frozen=True)
class Likeness:
    """The questions of a debate and what the government says, as words.

    Attributes:
        text: cleaned text of the report, on one line.
        debate: its turns.
        asked: its questions.
        blocks: what the government says.
    """

    text: str
    debate: Debate
    asked: Sequence[Asked]
    blocks: Sequence[Block]

    def candidates(self) -> list[dict[int, dict[str, float]]]:
        """Return for each question the blocks that may answer it, by place, each with its features."""
        alike = [self._alike(question) for question in range(len(self.asked))]
        best: defaultdict[int, float] = defaultdict(float)
        for found in alike:
            for place, values in found.items():
                best[place] = max(best[place], values["like"])
        return [self._of_question(question, found, best) for question, found in enumerate(alike)]

    def share(self, question: int, words: str) -> float:
        """Return how much of what a question is about some words have: from 0 to 1."""
        own = keys(self.asked[question].span.of(self.text))
        return self._weighed(own & keys(words)) / (self._weighed(own) or 1.0)

    def again(self, question: int) -> int | None:
        """Return the question that a member asks again ("Ik had nog gevraagd of …"); nothing where none is alike."""
        one = self.asked[question]
        words = " ".join(span.of(self.text) for span in (*one.before, one.span))
        if not _AGAIN.search(words):
            return None
        by_member = self._of_member[surname(one.turn.name)]
        earlier = by_member[: bisect_left(by_member, one.turn.n, key=lambda place: self.asked[place].turn.n)]
        alike = {place: self._alike_asked(place, keys(words)) for place in earlier[-_NAMED:]}
        found = max(alike, key=lambda place: alike[place], default=None)
        return found if found is not None and alike[found] >= _SAME else None

    def puts_off_soon(self, question: int, place: int) -> bool:
        """Tell whether a block begins by putting an answer off, not many turns after a question."""
        apart = self.blocks[place].turn.n - self.asked[question].turn.n
        return apart <= _GATHERED + 1 and place in self._putting_off

    def _alike_asked(self, question: int, wanted: frozenset[str]) -> float:
        """Return how much a question has of these words, or they of it: the lesser of both."""
        one = self.asked[question]
        own = keys(one.span.of(self.text))
        around = own | self._of(one.before)
        shares = ((own & wanted, own), (around & wanted, wanted))
        return min(self._weighed(common) / (self._weighed(whole) or 1.0) for common, whole in shares)

    def _weighed(self, found: Iterable[str]) -> float:
        return sum(self._rarity.weight(key) ** 2 for key in found)

    def _of_question(
        self, question: int, alike: Mapping[int, dict[str, float]], best: Mapping[int, float]
    ) -> dict[int, dict[str, float]]:
        one = self.asked[question]
        most = max((values["like"] for values in alike.values()), default=0.0)
        weight = sqrt(sum(self._rarity.weight(key) ** 2 for key in keys(one.span.of(self.text)))) / 8
        reply, gathered = self._replies(one.turn)
        member = surname(one.turn.name)
        likest = set(nlargest(_LIKEST, alike, key=lambda place: (alike[place]["like"], -place)))
        first = bisect_left(self._starts, one.span.end)
        naming = self._naming.get(member, [])
        naming = naming[bisect_left(naming, first) :][:_NAMED]
        near = (place for turn in (reply, gathered) if turn is not None for place in self._of_turn.get(turn, ()))
        found: dict[int, dict[str, float]] = {}
        for place in sorted({*likest, *naming, *near}):
            block = self.blocks[place]
            if place < first:
                continue
            values = alike.get(place, dict.fromkeys(_LIKENESSES, 0.0))
            row = values["like"] / most if most else 0.0
            column = values["like"] / best[place] if best.get(place) else 0.0
            found[place] = {
                **values,
                "best_of_question": row,
                "best_of_block": column,
                "best": row * column,
                "weight": weight,
                "far": log(1 + block.turn.n - one.turn.n) / 5,
                **dict.fromkeys(self._holds(one, place, reply, gathered), 1.0),
            }
        return found

    def _holds(self, one: Asked, place: int, reply: int | None, gathered: int | None) -> Iterator[str]:
        """Yield what is so of a question and a block, by name."""
        block, member = self.blocks[place], surname(one.turn.name)
        named, before = self._named[place], self._named_before(place)
        yield "asked_by:" + _whose(member, named)
        if block.cue is not None:
            yield "cue:" + _whose(member, named)
        if not named and before:
            yield "before:" + _whose(member, before)
        if block.turn.n == reply:
            yield f"reply:{min(block.place, 2)}"
        elif reply is not None:
            yield "not_the_reply"
        if block.turn.n == gathered:
            yield f"gathered:{min(block.place, 1)}"
        elif block.turn.n != reply:
            yield from _replies_to(block, member)
        plain = {
            "in_speech": one.turn.kind == "speech",
            "reads_out": block.reads_out,
            "short": block.span.end - block.span.start < _SHORT,
            "first": not place,
        }
        yield from (name for name, holds in plain.items() if holds)

    def _replies(self, turn: Turn) -> tuple[int | None, int | None]:
        """Return the turn that replies to an interruption, and else the one that replies to several together."""
        if turn.kind == "speech":
            return None, None
        between = 0
        for following in islice(self.debate.turns, turn.n + 1, None):
            if following.government:
                return (None, following.n) if between else (following.n, None)
            between += following.role != "chair"
            if between > _GATHERED:
                break
        return None, None

    def _named_before(self, place: int) -> frozenset[str]:
        same = place and self.blocks[place - 1].turn.n == self.blocks[place].turn.n
        return self._named[place - 1] if same else frozenset()

    def _alike(self, question: int) -> dict[int, dict[str, float]]:
        """Return how much the blocks after a question share with it, those that share nothing left out."""
        one = self.asked[question]
        wanted: dict[str, float] = {}
        for back, span in reversed(list(enumerate(one.before))):
            for key in keys(span.of(self.text)):
                wanted[key] = max(wanted.get(key, 0.0), _BEFORE * _FADES**back)
        own = keys(one.span.of(self.text))
        wanted.update(dict.fromkeys(own, 1.0))
        squares = {key: self._rarity.weight(key) ** 2 for key in wanted}
        size = sqrt(sum(squares[key] * share**2 for key, share in wanted.items())) or 1.0
        whole = sum(squares[key] for key in own) or 1.0
        found: defaultdict[int, dict[str, float]] = defaultdict(lambda: dict.fromkeys(_LIKENESSES, 0.0))
        for key, share in wanted.items():
            at = self._at.get(key, ())
            for place, in_head in at:
                values, counted = found[place], squares[key] * share
                values["like"] += counted / size / self._sizes[place][0]
                values["covers"] += squares[key] / whole if key in own else 0.0
                if in_head:
                    values["head_like"] += counted / size / self._sizes[place][1]
                    values["head_covers"] += squares[key] / whole if key in own else 0.0
        return {place: values for place, values in found.items() if self.blocks[place].spans[0].start >= one.span.end}

    @cached_property
    def _keys(self) -> list[tuple[frozenset[str], frozenset[str]]]:
        """The words of each block, and those of its beginning."""
        return [(keys(block.span.of(self.text)), self._of(block.spans[:_HEAD])) for block in self.blocks]

    def _of(self, spans: Iterable[Span]) -> frozenset[str]:
        return frozenset().union(*(keys(span.of(self.text)) for span in spans))

    @cached_property
    def _at(self) -> dict[str, list[tuple[int, bool]]]:
        """Where words are said: places of blocks, and whether at their beginning."""
        found: dict[str, list[tuple[int, bool]]] = {}
        for place, (whole, head) in enumerate(self._keys):
            for key in whole:
                found.setdefault(key, []).append((place, key in head))
        return found

    @cached_property
    def _rarity(self) -> Rarity:
        asked = (keys(one.span.of(self.text)) for one in self.asked)
        return Rarity([*(whole for whole, _ in self._keys), *asked])

    @cached_property
    def _sizes(self) -> list[tuple[float, float]]:
        return [(self._size(whole), self._size(head)) for whole, head in self._keys]

    def _size(self, found: Iterable[str]) -> float:
        return sqrt(self._weighed(found)) or 1.0

    @cached_property
    def _of_member(self) -> dict[str, list[int]]:
        """The questions of each member, in order."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for question, one in enumerate(self.asked):
            found[surname(one.turn.name)].append(question)
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return [block.spans[0].start for block in self.blocks]

    @cached_property
    def _putting_off(self) -> frozenset[int]:
        """The blocks that begin by putting an answer off."""
        heads = ((place, block.spans[: _HEAD + 1]) for place, block in enumerate(self.blocks))
        return frozenset(place for place, head in heads if any(first_match(LATER, span.of(self.text)) for span in head))

    @cached_property
    def _naming(self) -> dict[str, list[int]]:
        """The blocks that name each member, in order."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, named in enumerate(self._named):
            for member in named:
                found[member].append(place)
        return found

    @cached_property
    def _of_turn(self) -> dict[int, list[int]]:
        """The blocks of each turn, in order."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for place, block in enumerate(self.blocks):
            found[block.turn.n].append(place)
        return found

    @cached_property
    def _named(self) -> list[frozenset[str]]:
        return [frozenset(map(surname, block.named)) for block in self.blocks]


def _whose(member: str, named: frozenset[str]) -> str:
    return "this" if member in named else "other" if named else "nobody"


def _replies_to(block: Block, member: str) -> Iterator[str]:
    """Yield whose interruption a block replies to, when it replies to one."""
    by = block.interrupter
    if by is None or by.role != "member" or block.turn.kind != "reply":
        return
    whose = _whose(member, frozenset({surname(by.name)}))
    yield f"replies_to:{whose}"
    if whose == "other" and not block.place:
        yield "replies_to_other_first"
