"""Turns and motions of one text of a debate against its gold."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from evaluation.measures import Miss, Tally, f1
from kamerspoor.genres.debate.speaker_labels import read_label
from kamerspoor.model.debate import GOVERNMENT, Turn
from kamerspoor.text.names import folded
from kamerspoor.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kamerspoor.model.facts import Motion
    from kamerspoor.model.paper import Paper

_IGNORED = re.compile(r"[\s\-\u2010\u2011\u00ad]+")


class GoldTurn(msgspec.Struct, frozen=True):
    """A turn as labelled; ``speaker`` is honorific and name."""

    label: str
    speaker: str
    role: str
    text: str
    party: str | None = None
    person_id: str | None = None


class GoldMotion(msgspec.Struct, frozen=True):
    """A motion as labelled; ``signatories`` None where the gold does not say."""

    text: str
    number: str | None = None
    dossier: str | None = None
    signatories: list[str] | None = None


class GoldDebate(msgspec.Struct, frozen=True):
    """A debate as labelled; ``source`` is the record of the meeting that it was cut from."""

    turns: list[GoldTurn]
    motions: list[GoldMotion] = []
    title: str | None = None
    source: str | None = None

    def split_at_labels(self) -> GoldDebate | None:
        """Return the gold with turns cut at speaker labels that stand inside their words, or None without such labels.

        By its definition (``docs/gold.md``) a turn ends at the next printed label; some gold was made by a
        reader that did not know every label (``Kamerlid Kostić (PvdD):``), and has several turns in one.
        """
        turns = [part for turn in self.turns for part in _parts(turn)]
        return GoldDebate(turns, self.motions) if len(turns) != len(self.turns) else None


def _parts(turn: GoldTurn) -> Iterator[GoldTurn]:
    begin, current = 0, turn
    for span in sentences(turn.text):
        label = read_label(span.of(turn.text))
        if span.start and label is not None and label.party:
            yield replace(current, text=turn.text[begin : span.start])
            speaker = f"{label.honorific} {label.name}" if label.honorific else label.name
            current = GoldTurn(label.printed, speaker, label.role, "", label.party)
            begin = span.start + label.end
    yield replace(current, text=turn.text[begin:])


def squeezed(text: str) -> str:
    """Return the text without white space and hyphens: how the gold is compared."""
    return _IGNORED.sub("", text)


def turn_tallies(name: str, paper: Paper, gold: GoldDebate) -> list[Tally]:
    """Measure the turns of one text of one debate.

    Returns:
        Precision, recall and F1 of segmentation (a turn is right when its words are), then label, name, party and role
        over all gold turns.
    """
    turns = paper.debate.turns if paper.debate else ()
    found = [squeezed(turn.body.of(paper.document.text)) for turn in turns]
    wanted = [squeezed(turn.text) for turn in gold.turns]
    blocks = SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks()
    pairs = {block.a + step: block.b + step for block in blocks for step in range(block.size)}
    hits = len(pairs)
    precision, recall = (
        Tally(f"turns precision {name}", hits, len(found)),
        Tally(f"turns recall {name}", hits, len(wanted)),
    )
    items = [f"turn {number} {turn.label} {turn.text[:60]}" for number, turn in enumerate(gold.turns)]
    recall.misses = [Miss(" ".join(item.split())) for number, item in enumerate(items) if number not in pairs]
    fields = [Tally(f"turns {what} {name}") for what in ("label", "name", "party", "role")]
    for number, turn in enumerate(gold.turns):
        ours = turns[pairs[number]] if number in pairs else None
        for tally, right in zip(fields, _fields_right(turn, ours), strict=True):
            tally.add(right, items[number], ours.label if ours else "not found")
    return [precision, recall, f1(f"turns F1 {name}", len(found), len(wanted), hits), *fields]


def _fields_right(gold: GoldTurn, ours: Turn | None) -> tuple[bool, bool, bool, bool]:
    if ours is None:
        return (False, False, False, False)
    speaker = f"{ours.honorific} {ours.name}" if ours.honorific else ours.name
    role = "government" if ours.role in GOVERNMENT else ours.role
    return (
        ours.label == gold.label.rstrip(": "),
        folded(speaker) == folded(gold.speaker),
        ours.party == gold.party,
        role == gold.role,
    )


def motion_tallies(name: str, motions: Iterable[Motion], gold: list[GoldMotion]) -> list[Tally]:
    """Measure the motions of one text of one debate: found, number, dossier, proposers, text."""
    by_text = {squeezed(motion.text): motion for motion in motions}
    by_number = {str(motion.number): motion for motion in motions}
    tallies = {what: Tally(f"motions {what} {name}") for what in ("found", "number", "dossier", "proposers", "text")}
    for wanted in gold:
        ours = by_text.get(squeezed(wanted.text)) or by_number.get(wanted.number or "")
        item = f"nr. {wanted.number} {wanted.text[:40]}"
        miss = (item, f"nr. {ours.number}" if ours else "not found")
        tallies["found"].add(ours is not None, *miss)
        tallies["number"].add(ours is not None and str(ours.number) == wanted.number, *miss)
        tallies["dossier"].add(ours is not None and ours.dossier == wanted.dossier, *miss)
        tallies["text"].add(ours is not None and squeezed(ours.text) == squeezed(wanted.text), *miss)
        if wanted.signatories is not None:
            right = ours is not None and same_people(ours.proposers, wanted.signatories)
            found = ours.proposers if ours else "not found"
            tallies["proposers"].add(right, f"{item}: {wanted.signatories}", found)
    return list(tallies.values())


def same_people(found: Iterable[str], wanted: Iterable[str]) -> bool:
    """Tell whether two lists of names are the same set, case and diacritics folded."""
    return {folded(name) for name in found} == {folded(name) for name in wanted}
