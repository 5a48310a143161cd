"""What the government says in a debate, cut where it turns to another question: blocks of a few sentences.

A new block begins where somebody's question is taken up, where a question is read out, and at words that turn to
something else ("Dan …", "Tot slot …"); a block that grows too long is cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from kamerspoor.extract.debates.answer_cues import Members, asked_in
from kamerspoor.model.debate import Debate, Turn
from kamerspoor.text.patterns import pattern
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Span

TURNS: Final = pattern(r"""(?i)
    ^(?:dan|verder|vervolgens|tot slot|ten (?:slotte|eerste|tweede|derde|vierde)|daarnaast|allereerst|voorzitter
        |ik (?:kom|ga|begin)|nog|de vraag|er (?:werd|is|was|zijn|waren)|mevrouw|de heer|op de vraag|over (?:de|het)
        |wat betreft|met betrekking|ook)\b
""")
# Characters: longer, a block holds more than one answer; what can be shown as an answer; what is an answer already.
_LONGEST, _SHOWN, _ENOUGH = 1100, 1300, 250
# Sentences that a block has before weaker words begin another one; before a question within it does.
_SETTLED, _BEGUN = 3, 2


@dataclass(slots=True)
class Block:
    """Sentences of the government that belong together.

    Attributes:
        turn: of the government.
        place: among the blocks of its turn.
        interrupter: the member who spoke before the turn.
        spans: its sentences.
        named: members named at its beginning.
        cue: the sentence in which a named member's question is taken up.
        reads_out: whether it begins with a question.
    """

    turn: Turn
    place: int
    interrupter: Turn | None
    spans: list[Span] = field(default_factory=list)
    named: list[str] = field(default_factory=list)
    cue: Span | None = None
    reads_out: bool = False

    @property
    def span(self) -> Span:
        """From its first sentence to its last."""
        return Span(self.spans[0].start, self.spans[-1].end)

    @property
    def opens(self) -> bool:
        """Whether an answer begins here, rather than goes on."""
        return self.cue is not None or self.reads_out or not self.place


def blocks(text: str, debate: Debate) -> list[Block]:
    """Return what the government says as blocks, in order.

    Args:
        text: cleaned text of the report, on one line.
        debate: its turns.
    """
    members = Members(debate.turns)
    speakers = [turn for turn in debate.turns if turn.role != "chair"]
    before = dict(zip((turn.n for turn in speakers), [None, *speakers], strict=False))
    return [block for turn in speakers if turn.government for block in _in_turn(text, turn, before[turn.n], members)]


def _in_turn(text: str, turn: Turn, interrupter: Turn | None, members: Members) -> Iterator[Block]:
    spans = sentences(text, turn.body.start, turn.body.end)
    said = [span.of(text) for span in spans]
    block: Block | None = None
    for place, (span, words) in enumerate(zip(spans, said, strict=True)):
        askers, asks = asked_in(words, said[:place], interrupter, members), words.rstrip('"”’').endswith("?")
        named = list(askers or ()) or members.named(words)
        turns = askers is not None or TURNS.match(words) is not None
        taken_up = (turns and bool(named)) or (askers is not None and TURNS.match(words) is not None)
        if block is None or _ends(text, block, span, taken_up=taken_up, turns=turns, asks=asks):
            if block is not None:
                yield block
            block = Block(turn, 0 if block is None else block.place + 1, interrupter)
        block.spans.append(span)
        if len(block.spans) <= _BEGUN or taken_up:
            block.named += [name for name in named if name not in block.named]
            block.cue = block.cue or (span if askers else None)
            block.reads_out |= asks and len(block.spans) <= _BEGUN
    if block is not None:
        yield block


def _ends(text: str, block: Block, span: Span, *, taken_up: bool, turns: bool, asks: bool) -> bool:
    """Tell whether a sentence begins a new block."""
    count = len(block.spans)
    if taken_up and not (count == 1 and block.reads_out):
        return True
    if asks and count >= _BEGUN and not block.spans[-1].of(text).endswith("?"):
        return True
    return (turns and count >= _SETTLED) or span.start - block.spans[0].start > _LONGEST


def passages(found: Sequence[Block]) -> list[Span]:
    """Return what is shown of each block as an answer: with what goes on from it and what leads to it."""
    shown = []
    for _, of_turn in groupby(found, key=lambda block: block.turn.n):
        group = list(of_turn)
        shown += [_passage(group, place) for place in range(len(group))]
    return shown


def _passage(group: Sequence[Block], place: int) -> Span:
    start, end = place, place
    size = group[place].span
    while end + 1 < len(group):
        wider = Span(size.start, group[end + 1].span.end)
        if wider.end - wider.start > _SHOWN or (group[end + 1].opens and size.end - size.start > _ENOUGH):
            break
        size, end = wider, end + 1
    while start and not group[start].opens and size.end - group[start - 1].span.start <= _SHOWN:
        start -= 1
        size = Span(group[start].span.start, size.end)
    return size
