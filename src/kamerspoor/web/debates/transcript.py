"""A debate as it is read: turns and stage directions in order, with what was found beside the words that show it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Final, Literal

from kamerspoor.model.debate import Debate, Stage, Turn
from kamerspoor.model.facts import Motion
from kamerspoor.model.paper import Paper
from kamerspoor.text.names import person_key
from kamerspoor.text.spans import Span, fold
from kamerspoor.web.debates.notes import Note
from kamerspoor.web.passages import Paragraph, Passages

# So many characters of a turn tell it; the rest may be corrected without its address changing.
_WORDS: Final = 160
# A turn of more characters is not shown whole around a passage.
_LONG: Final = 1500


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of a turn: paragraphs said, or those of a motion that is read out, and what stands beside them."""

    paragraphs: Sequence[Paragraph]
    motion: Motion | None = None
    notes: Sequence[Note] = ()


@dataclass(frozen=True, slots=True)
class TurnView:
    """A turn as shown.

    Attributes:
        anchor: its permanent name on the page: of who spoke and the first words, so that it stays when a better version
            of the report has more or fewer turns before it.
        page: the printed page on which it begins.
        whole: whether all of it is shown.
    """

    turn: Turn
    anchor: str
    name: str
    page: int | None
    stretches: Sequence[Stretch]
    whole: bool = True
    kind: Literal["turn"] = "turn"

    def near(self, asked: Span) -> TurnView:
        """Return the turn, or where it is long only the paragraphs of a passage and those next to them."""
        if self.turn.body.end - self.turn.body.start <= _LONG:
            return self
        starts = [one.start for stretch in self.stretches for one in stretch.paragraphs]
        kept = starts[max(bisect_right(starts, asked.start) - 2, 0) : bisect_left(starts, asked.end) + 1]
        near = [
            replace(stretch, paragraphs=[one for one in stretch.paragraphs if one.start in kept])
            for stretch in self.stretches
        ]
        return replace(self, stretches=[one for one in near if one.paragraphs], whole=len(kept) == len(starts))


@dataclass(frozen=True, slots=True)
class StageView:
    """A stage direction as shown."""

    text: str
    marked: bool
    kind: Literal["stage"] = "stage"


@dataclass(frozen=True, slots=True)
class Transcript:
    """Makes turns and stage directions of one debate into what its pages show.

    Attributes:
        passages: the paragraphs of its document.
        anchors: the permanent names of its turns.
        notes: what stands in the margin, in order of place.
        highlight: the passage that a link asks for.
    """

    paper: Paper
    debate: Debate
    passages: Passages
    anchors: Mapping[int, str]
    notes: Sequence[Note] = ()
    highlight: Span | None = None

    def of(self, turns: Sequence[Turn], stages_in: Span | None = None) -> list[TurnView | StageView]:
        """Return turns as shown, with the stage directions of a part of the text between them.

        Args:
            turns: in order.
            stages_in: the part; None leaves stage directions out.
        """
        stages = [one for one in self.debate.stages if stages_in and stages_in.start <= one.span.start < stages_in.end]
        events: list[Turn | Stage] = sorted((*turns, *stages), key=lambda event: event.span)
        return [self._turn(event) if isinstance(event, Turn) else self._stage(event) for event in events]

    def _turn(self, turn: Turn) -> TurnView:
        page = self.paper.document.source_map.page_at(turn.span.start)
        notes = [note for note in self.notes if turn.body.start <= note.place < turn.body.end]
        return TurnView(turn, self.anchors[turn.n], name_of(turn), page, tuple(self._stretches(turn, notes)))

    def _stretches(self, turn: Turn, notes: Sequence[Note]) -> Iterator[Stretch]:
        position, body = turn.body.start, turn.body
        motions = sorted((one for one in self.paper.motions if one.turn == turn.n), key=lambda motion: motion.span)
        for motion in motions:
            if motion.span.start < position or motion.span.end > body.end:
                continue  # overlaps or leaves its turn: shown as plain words, none twice
            yield from self._words(Span(position, motion.span.start), notes)
            beside = [note for note in notes if motion.span.start <= note.place < motion.span.end]
            yield Stretch(self.passages.between(motion.span), motion, beside)
            position = motion.span.end
        yield from self._words(Span(position, body.end), notes)

    def _words(self, region: Span, notes: Sequence[Note]) -> Iterator[Stretch]:
        """Cut a stretch of words before each paragraph that has something beside it."""
        paragraphs = self.passages.between(region)
        ends = [*(paragraph.start for paragraph in paragraphs[1:]), region.end]
        held: list[Paragraph] = []
        beside: list[Note] = []
        for paragraph, end in zip(paragraphs, ends, strict=False):
            here = [note for note in notes if paragraph.start <= note.place < end]
            if here and held:
                yield Stretch(held, notes=beside)
                held, beside = [], []
            held, beside = [*held, paragraph], beside + here
        if held:
            yield Stretch(held, notes=beside)

    def _stage(self, stage: Stage) -> StageView:
        asked = self.highlight
        marked = asked is not None and asked.start < stage.span.end and stage.span.start < asked.end
        return StageView(fold(stage.span.of(self.paper.document.text)), marked)


def turn_anchors(turns: Sequence[Turn], text: str) -> dict[int, str]:
    """Return the permanent names of turns; the same words of the same speaker get a number as well."""
    counted: Counter[str] = Counter()
    anchors: dict[int, str] = {}
    for turn in turns:
        words = f"{person_key(turn.name)}/{fold(turn.body.of(text))[:_WORDS]}"
        name = blake2b(words.encode(), digest_size=5).hexdigest()
        counted[name] += 1
        anchors[turn.n] = f"w-{name}" if counted[name] == 1 else f"w-{name}-{counted[name]}"
    return anchors


def name_of(turn: Turn) -> str:
    """Return the label as printed, without the party, which is shown apart."""
    ending = f" ({turn.party})" if turn.party else ""
    return turn.label.removesuffix(ending) if ending else turn.label
