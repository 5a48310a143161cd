"""A day's report to one paper and a paper for each of its items.

Every item is structured by itself, as the debate that it is: a question is answered in its own debate, a number is of
its own motions. The facts of the sitting are those of its items, moved to where they stand in the whole text.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Any

from kamerspoor.genres.debate.report import read_debate, read_meeting
from kamerspoor.genres.kind_lines import HEAD
from kamerspoor.genres.kinds import tell_debate
from kamerspoor.genres.sitting import part_of
from kamerspoor.model.debate import Debate, Meeting
from kamerspoor.model.paper import Identity, Paper
from kamerspoor.model.sitting import Item
from kamerspoor.model.source_text import SourceText
from kamerspoor.text.dates import clock
from kamerspoor.text.spans import Span, trimmed

# Kinds that say no more than that it is a debate; the text may tell which.
_GENERAL = ("plenair debat", None)
_FACTS = (
    "motions", "commitments", "questions", "votes", "citations", "conditions", "figures", "periods", "remarks",
)  # fmt: skip


def read_sitting(
    document: SourceText, identity: Identity, items: Sequence[Item], read: Callable[[Paper], Paper]
) -> Paper:
    """Return the paper of a sitting, with its items and with their papers as ``parts``.

    Args:
        document: of the whole day.
        identity: of the sitting.
        items: in order and disjoint.
        read: finds the facts of one debate.
    """
    frame = read_meeting(document.text[: items[0].span.start], (), document.stated)
    sitting = Paper(document, identity, debate=Debate(frame, ()))
    parts: list[Paper] = []
    chairs: tuple[str, ...] = ()
    for item in items:
        part = read(_part(sitting, item, frame.number, chairs))
        parts.append(part)
        chairs = _meeting(part).chairs[-1:] or chairs
    told = tuple(_told(item, part) for item, part in zip(items, parts, strict=True))
    starts = [trimmed(document.text, item.span.start, item.span.end).start for item in items]
    facts = _joined(parts, starts)
    debate = Debate(_whole(frame, parts), facts.pop("turns"), facts.pop("stages"))
    return replace(
        sitting,
        debate=debate,
        items=told,
        parts=tuple(parts),
        **facts | {"remarks": document.remarks + facts["remarks"]},
    )


def _part(sitting: Paper, item: Item, number: int | None, chairs: tuple[str, ...]) -> Paper:
    """Return the paper of an item before anything was found in it."""
    known_as = item.id_in(sitting.id)
    document = part_of(sitting.document, item, known_as)
    debate = read_debate(document, sure=True) or Debate(Meeting(), ())
    identity = replace(
        sitting.identity,
        genre="debate",
        subgenre=item.kind if item.kind not in _GENERAL else tell_debate(document.text[:HEAD]) or item.kind,
        title=item.title,
        dossier=item.dossier,
        ids=(known_as,),
        sitting=sitting.id,
        item=item.n,
    )
    begin = debate.turns[0].span.start if debate.turns else len(document.text)
    renamed = any(stage.kind == "chair_change" and stage.span.start < begin for stage in debate.stages)
    meeting = replace(
        debate.meeting,
        # Who is in the chair stays so until the report says otherwise.
        chairs=tuple(dict.fromkeys((*(() if renamed else chairs), *debate.meeting.chairs))),
        opened=item.opened or debate.meeting.opened,
        closed=item.closed or debate.meeting.closed,
        number=number,
    )
    return Paper(document, identity, debate=replace(debate, meeting=meeting))


def _meeting(part: Paper) -> Meeting:
    return part.debate.meeting if part.debate else Meeting()


def _told(item: Item, part: Paper) -> Item:
    """Return an item with what its text tells of it."""
    dossiers = {motion.dossier for motion in part.motions if motion.dossier}
    of_motions = dossiers.pop() if len(dossiers) == 1 else None
    return replace(item, kind=part.identity.subgenre, dossier=item.dossier or of_motions)


def _whole(frame: Meeting, parts: Sequence[Paper]) -> Meeting:
    """Return the frame of the sitting: what stands above it, and what its items say."""
    meetings = [_meeting(part) for part in parts]
    closed = [
        clock(stage.span.of(part.document.text))
        for part in parts
        for stage in (part.debate.stages if part.debate else ())
        if stage.kind == "closing"
    ]
    return replace(
        frame,
        chairs=tuple(dict.fromkeys(name for meeting in meetings for name in meeting.chairs)),
        clerks=tuple(dict.fromkeys(name for meeting in meetings for name in meeting.clerks)),
        closed=frame.closed or (closed[-1] if closed else None),
        suspensions=tuple(one for meeting in meetings for one in meeting.suspensions),
        present=frame.present or next((meeting.present for meeting in meetings if meeting.present), ()),
    )


def _joined(parts: Sequence[Paper], starts: Sequence[int]) -> dict[str, Any]:
    """Return the facts of all items by name, each where it stands in the text and among the turns of the sitting."""
    counts = [len(part.debate.turns) if part.debate else 0 for part in parts]
    befores = list(accumulate(counts, initial=0))[:-1]
    facts: dict[str, Any] = {name: [] for name in ("turns", "stages", *_FACTS)}
    for part, start, before in zip(parts, starts, befores, strict=True):
        debate = part.debate or Debate(Meeting(), ())
        facts["turns"] += [replace(_moved(turn, start, before), n=turn.n + before) for turn in debate.turns]
        facts["stages"] += _moved(debate.stages, start, before)
        for name in _FACTS:
            facts[name] += _moved(getattr(part, name), start, before)
    return {name: tuple(found) for name, found in facts.items()}


def _moved(value: Any, by: int, turns: int) -> Any:  # noqa: ANN401 - any fact, and any part of one
    """Return a fact with its spans so many characters further, and its turns so many numbers."""
    if isinstance(value, Span):
        return Span(value.start + by, value.end + by)
    if isinstance(value, tuple):
        return tuple(_moved(one, by, turns) for one in value)
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    moved = {
        name: one + turns if name == "turn" and one is not None else _moved(one, by, turns)
        for name, one in fields.items()
    }
    return replace(value, **{name: one for name, one in moved.items() if one is not fields[name]})
