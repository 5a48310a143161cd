"""Cuts a debate report into turns and stage directions, line by line.

Grammar over the kinds of line::

    report = front-line* (turn | stage | heading | loose-line)*
    turn   = label line*            until the next label or stage direction
    stage  = stage-line+

What the room does while someone speaks ("(Geroffel op de bankjes)") and what is decided on what the chair proposes
("Daartoe wordt besloten.") stay in the turn, and so does any other remark in parentheses in the middle of someone's
words, as the reporters print them: what follows without a label is still said by the same person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kamerspoor.genres.debate.lines import StageMatch, read_broken_label, read_stage
from kamerspoor.genres.debate.speaker_labels import Label, read_label
from kamerspoor.model.debate import Stage
from kamerspoor.text.spans import Span, placed_lines, trimmed

_ANYTHING = re.compile(r".*")


@dataclass(frozen=True, slots=True)
class Cut:
    """A turn as it was cut out: label, whole span, and span of the words."""

    label: Label
    span: Span
    body: Span


@dataclass(frozen=True, slots=True)
class Segments:
    """The turns and stage directions of a report; ``front`` is the text before the first label."""

    front: Span
    turns: tuple[Cut, ...]
    stages: tuple[tuple[StageMatch, Stage], ...]


@dataclass(slots=True)
class _State:
    """The lines of a report, and the turns and stage directions found so far."""

    text: str
    headings: frozenset[int]
    lines: list[str]
    starts: list[int]
    turns: list[Cut] = field(default_factory=list)
    stages: list[tuple[StageMatch, Stage]] = field(default_factory=list)
    label: Label | None = None
    label_start: int = 0

    def open_turn(self, label: Label, start: int) -> None:
        self.close_turn(start)
        self.label, self.label_start = label, start

    def close_turn(self, end: int) -> None:
        if self.label is None:
            return
        body_start = self.label_start + self.label.end
        body = trimmed(self.text, body_start, end)
        self.turns.append(Cut(self.label, Span(self.label_start, max(body.end, body_start)), body))
        self.label = None

    def add_stage(self, match: StageMatch, span: Span) -> None:
        self.close_turn(span.start)
        self.stages.append((match, Stage(match.kind, span)))


def cut_turns(text: str, headings: frozenset[int] = frozenset()) -> Segments:
    """Return the turns and stage directions of a report.

    Args:
        text: cleaned text, one printed line per line.
        headings: where lines begin that the source itself marks as headings (items of an agenda); such a line
            ends the turn before it. "Motie" above a motion is read out and does not.

    Returns:
        Turns and stage directions in order; none of either for a text that is no report.
    """
    starts, lines = zip(*placed_lines(text), strict=True)
    state = _State(text, headings, list(lines), list(starts))
    inline = _labels_share_lines(lines)
    index = 0
    while index < len(lines):
        index += _take(state, index, inline=inline) if lines[index] else 1
    state.close_turn(len(text))
    front_end = state.turns[0].span.start if state.turns else len(text)
    return Segments(trimmed(text, 0, front_end), tuple(state.turns), tuple(state.stages))


def _take(state: _State, index: int, *, inline: bool) -> int:
    """Handle the line at ``index`` and return how many lines were used."""
    lines, line, start = state.lines, state.lines[index], state.starts[index]
    label = read_label(line)
    if label is None and start in state.headings and line.strip(": ").lower() not in ("motie", "gewijzigde motie"):
        found = StageMatch("heading", _ANYTHING.match(line), 1)  # type: ignore[arg-type]
        state.add_stage(found, Span(start, start + len(line)))
        return 1
    if label is not None and (label.end >= len(line) or inline or index == 0 or not lines[index - 1]):
        state.open_turn(label, start)
        return 1
    broken = read_broken_label(line, lines[index + 1]) if index + 1 < len(lines) else None
    if broken is not None:
        state.open_turn(broken, start)
        return 2
    stage = read_stage(lines, index)
    if stage is None or _stays(state, stage, index):
        return 1
    last = index + stage.lines - 1
    state.add_stage(stage, Span(start, state.starts[last] + len(lines[last])))
    return stage.lines


def _stays(state: _State, stage: StageMatch, index: int) -> bool:
    """Tell whether a stage direction is part of the turn in which it stands."""
    if state.label is None:
        return False
    if stage.kind == "so_decided":
        return state.label.role == "chair"
    return stage.kind == "reaction" or (stage.kind == "direction" and _goes_on(state.lines, index + stage.lines))


def _labels_share_lines(lines: Sequence[str]) -> bool:
    """Tell whether speech begins on the line of the label, as in old reports."""
    alone = shared = 0
    for line in lines:
        label = read_label(line) if ":" in line else None
        if label is not None:
            alone += label.end >= len(line)
            shared += label.end < len(line)
    return shared > alone


def _goes_on(lines: Sequence[str], index: int) -> bool:
    """Tell whether someone's words continue after a remark in parentheses."""
    following = next((number for number in range(index, len(lines)) if lines[number]), None)
    if following is None:
        return False
    return read_label(lines[following]) is None and read_stage(lines, following) is None
