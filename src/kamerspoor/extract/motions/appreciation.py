"""The cabinet's appreciation of motions: one walk through the debate after the motions.

The walk keeps which motion is spoken of (set by the government, the chair, or a member who asks about one) and gives
each verdict to it. The last word of the government counts; earlier ones stay behind it, and what would be said if a
condition fails is its fallback. The chair's conclusion counts where it says something new and the government had said
nothing, said it under a reading that the proposer refuses, or agrees to it; otherwise it stands beside.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kamerspoor.extract.motions.appreciation_matching import (
    ASKS_VERDICT,
    CHANGES_WORDS,
    CONFIRMS,
    READING,
    REFUSES_TO_HOLD,
    SUPPOSES,
    AppreciationMatch,
    find_reading,
    match_appreciations,
)
from kamerspoor.extract.motions.references import Submitted, find_references
from kamerspoor.model.debate import Debate, Turn
from kamerspoor.model.facts import Appreciation, Motion, Quoted, Verdict
from kamerspoor.model.source_text import Remark
from kamerspoor.text.patterns import pattern
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Cover, Span, fold

# The chair concludes with a form of to be or to get; "ontraadt u de motie" is a question, whatever its punctuation.
_CONCLUDES = pattern(r"""(?i)
    \b(?:is|zijn|wordt|worden|krijgt|krijgen|blijft|blijven|heeft|bij dezen)\b(?! een andere)
    |^(?:de )?moties? op stuk|\bdus[.!]?$
""")
# A sentence no longer than this only announces the next motion. By hand; 45 and 180 give the same verdicts
# (dev debates, n = 26, 28 November 2026).
_ANNOUNCEMENT = 90
# A condition is told so many sentences before its verdict at most.
_LOOK_BACK = 6
# A sentence that goes on with what was broken off: "… als ik de motie zo mag lezen."
_GOES_ON = pattern(r"(?i)^(?:…|\.\.\.|als\b|mits\b|met dien verstande\b|op voorwaarde\b)")


_BAD = ("ontraden", "ontraden_tenzij_gewijzigd")


@dataclass(slots=True)
class _OnMotion:
    """What was said on one motion: by the government, instead of it, and beside it."""

    said: list[Appreciation] = field(default_factory=list)
    beside: list[Appreciation] = field(default_factory=list)
    fallback: Verdict | None = None
    not_held: bool = False
    supposed: Appreciation | None = None

    @property
    def last(self) -> Verdict | None:
        """The last verdict."""
        return self.said[-1].verdict if self.said else None


@dataclass(frozen=True, slots=True)
class _Concluded:
    """What the chair asks or concludes of motions, to which the government may agree."""

    verdict: AppreciationMatch
    targets: tuple[int, ...]


@dataclass(slots=True)
class _Walk:
    """What is known at a point of the walk."""

    text: str
    motions: Sequence[Motion]
    on: defaultdict[int, _OnMotion] = field(default_factory=lambda: defaultdict(_OnMotion))
    current: tuple[int, ...] = ()
    before: tuple[int, ...] = ()
    announced: bool = False
    untouched: bool = False
    concluded: _Concluded | None = None
    speaker: str | None = None
    given: tuple[int, ...] = ()
    remarks: list[Remark] = field(default_factory=list)
    submitted: Submitted = field(init=False)
    undecided: list[int] = field(init=False)
    read_in: defaultdict[int | None, list[Span]] = field(init=False)

    def __post_init__(self) -> None:
        self.submitted = Submitted(self.motions)
        self.undecided = list(range(len(self.motions)))
        self.read_in = defaultdict(list)
        for motion in self.motions:
            self.read_in[motion.turn].append(motion.span)

    def open_motions(self, count: int) -> list[int]:
        """Return the motions without a verdict among the first so many."""
        return self.undecided[: bisect_left(self.undecided, count)]

    def untold(self, targets: Sequence[int]) -> bool:
        """Tell whether the government has said nothing of any of these motions."""
        return not any(index in self.on and self.on[index].said for index in targets)


def appreciations(
    text: str, debate: Debate, motions: Sequence[Motion]
) -> tuple[tuple[Motion, ...], tuple[Remark, ...]]:
    """Return the motions with their appreciation filled in, and remarks on numbers that were said wrongly.

    Args:
        text: cleaned text of the report.
        debate: its turns.
        motions: the motions of this debate in order of submission.
    """
    walk = _Walk(text, motions)
    begin = motions[0].span.end if motions else len(text)
    for turn in debate.turns:
        if turn.span.end > begin:
            _hear(walk, turn)
    result = tuple(
        replace(motion, appreciation=_last_word(walk.on[index])) if index in walk.on else motion
        for index, motion in enumerate(motions)
    )
    return result, tuple(walk.remarks)


def _hear(walk: _Walk, turn: Turn) -> None:
    if turn.government:
        _hear_government(walk, turn)
    elif turn.role == "chair":
        _hear_chair(walk, turn)
    else:
        _hear_member(walk, turn)


def _spoken(walk: _Walk, turn: Turn) -> list[tuple[Span, str]]:
    """Return the sentences of a turn outside motions that are read out in it."""
    read_out = Cover(walk.read_in.get(turn.n, ()))
    return [
        (span, fold(span.of(walk.text)))
        for span in sentences(walk.text, turn.body.start, turn.body.end)
        if next(read_out.touching(span), None) is None
    ]


def _hear_member(walk: _Walk, turn: Turn) -> None:
    for span, sentence in _spoken(walk, turn):
        if "stuk" in sentence or "nr." in sentence:
            _move(walk, span, sentence)
        _note_refusal(walk, sentence)
    walk.concluded = None


def _note_refusal(walk: _Walk, sentence: str) -> None:
    """Note that a motion is not held: what the government said for that case may then be concluded."""
    if REFUSES_TO_HOLD.search(sentence):
        for index in walk.current:
            if index in walk.on:
                walk.on[index].not_held = True


def _hear_government(walk: _Walk, turn: Turn) -> None:
    walk.speaker = turn.name
    spoken = _spoken(walk, turn)
    if spoken and walk.concluded is not None and CONFIRMS.search(spoken[0][1]):
        _agree(walk, turn, spoken[0][0], walk.concluded)
    if spoken and _GOES_ON.search(spoken[0][1]):
        _add_condition(walk, find_reading(spoken[0][1]))
    walk.concluded, walk.given = None, ()
    in_turn: set[int] = set()
    heard: list[str] = []
    for span, sentence in spoken:
        _hear_sentence(walk, turn, span, sentence, heard[-_LOOK_BACK:], in_turn)
        heard.append(sentence)


def _hear_sentence(walk: _Walk, turn: Turn, span: Span, sentence: str, heard: Sequence[str], in_turn: set[int]) -> None:
    places = _move(walk, span, sentence)
    walk.untouched = walk.announced
    found = match_appreciations(sentence, heard)
    for verdict in found:
        targets = _targets(walk, places, verdict.start, found[0].start)
        if not targets and not places and "motie" in sentence.lower():
            targets = tuple(walk.open_motions(walk.submitted.until(span.start))[:1])
        fresh = [index for index in targets if verdict.row.strong or verdict.fallback or index not in in_turn]
        for index in fresh:
            _give(walk, index, _appreciation(turn, span, sentence, verdict, turn.name), verdict, heard)
        in_turn.update(fresh)
    if not found and not places and (reading := READING.search(sentence)) is not None:
        _add_condition(walk, reading[0].strip(" ,."))


def _targets(walk: _Walk, places: Sequence[tuple[int, tuple[int, ...]]], start: int, first: int) -> tuple[int, ...]:
    """Return the motions of a verdict at ``start``: those named before it, or behind it where verdicts come first."""
    if places and first < places[0][0]:
        return next((motions for place, motions in places if place > start), places[-1][1])
    return next((motions for place, motions in reversed(places) if place <= start), walk.current)


def _give(walk: _Walk, index: int, given: Appreciation, verdict: AppreciationMatch, heard: Sequence[str]) -> None:
    """Take a verdict of the government: as its word, or as what it would say if its condition fails."""
    on = walk.on[index]
    if verdict.fallback:
        on.fallback = given.verdict
        on.supposed = on.supposed or given
        return
    changed = [one for one in (given.passage.quote, *heard[-2:]) if CHANGES_WORDS.search(one)]
    if given.verdict == "oordeel_kamer" and on.last in _BAD and changed:
        condition = given.condition or changed[0]
        given = replace(given, verdict="ontraden_tenzij_gewijzigd", conditional=True, condition=condition)
    _record(walk, index, given)
    walk.given = (*walk.given, index)


def _add_condition(walk: _Walk, reading: str | None) -> None:
    """Give the verdicts of this turn, or of the one that was broken off, the reading that is told behind them."""
    for index in walk.given:
        last = walk.on[index].said[-1]
        if reading and last.verdict == "oordeel_kamer" and len(last.condition or "") < len(reading):
            walk.on[index].said[-1] = replace(last, conditional=True, condition=reading)


def _hear_chair(walk: _Walk, turn: Turn) -> None:
    walk.concluded = None
    for span, sentence in _spoken(walk, turn):
        if ASKS_VERDICT.search(sentence):
            _go_back(walk)
        _note_refusal(walk, sentence)
        places = _move(walk, span, sentence)
        found = [one for one in match_appreciations(sentence) if one.row.verdict != "aanhouden" or sentence[-1] == "?"]
        for verdict in found:
            targets = _targets(walk, places, verdict.start, found[0].start)
            if not places and walk.untouched and walk.untold(targets) and not walk.untold(walk.before):
                targets = walk.before  # the next motion was only announced
            if sentence.endswith("?"):
                walk.concluded = _Concluded(verdict, targets)
            elif verdict.fallback or SUPPOSES.search(sentence):
                _suppose(walk, targets, verdict)
            elif _CONCLUDES.search(sentence):
                _conclude(walk, turn, span, sentence, _Concluded(verdict, targets))


def _suppose(walk: _Walk, targets: Sequence[int], verdict: AppreciationMatch) -> None:
    """Take what the chair says for the case that a motion is not held."""
    for index in targets:
        on = walk.on.get(index)
        if on is not None and on.last == "aanhouden" and verdict.row.verdict != "aanhouden":
            on.fallback = on.fallback or verdict.row.verdict


def _go_back(walk: _Walk) -> None:
    """Return to the motion before: the chair asks for its verdict, which was forgotten at announcing the next."""
    if walk.announced and walk.before and walk.untold(walk.before):
        walk.current, walk.announced = walk.before, False


def _move(walk: _Walk, span: Span, sentence: str) -> list[tuple[int, tuple[int, ...]]]:
    """Set which motion is spoken of; return each place in the sentence where that changes."""
    count = walk.submitted.until(span.start)
    if not count or ("motie" not in sentence.lower() and "nr" not in sentence and "mendement" not in sentence):
        walk.announced = False
        return []
    places: list[tuple[int, tuple[int, ...]]] = []
    for reference in find_references(sentence, walk.submitted, count, walk.current, walk.open_motions(count)):
        places.append((reference.start, reference.motions))
        if reference.corrected is not None:
            message = (
                f"motion number {reference.corrected} is not of this debate; read as the one meant by its proposers,"
                " its place or its subject"
            )
            walk.remarks.append(Remark("motion_number_corrected", "info", message, span))
    if places:
        if places[-1][1] != walk.current:
            walk.before, walk.untouched = walk.current, True
        walk.current = places[-1][1]
    walk.announced = bool(places) and len(sentence) < _ANNOUNCEMENT
    return places


def _agree(walk: _Walk, turn: Turn, span: Span, concluded: _Concluded) -> None:
    """Take a yes to what the chair asks or concludes as said."""
    verdict = concluded.verdict
    if verdict.fallback:
        return
    for index in concluded.targets:
        on = walk.on[index]
        if on.last == "aanhouden" and not on.not_held:
            on.fallback = verdict.row.verdict
        elif on.last != verdict.row.verdict:
            on.beside = [one for one in on.beside if one.verdict != verdict.row.verdict]
            _record(walk, index, _appreciation(turn, span, fold(span.of(walk.text)), verdict, turn.name))


def _conclude(walk: _Walk, turn: Turn, span: Span, sentence: str, concluded: _Concluded) -> None:
    """Take the chair's conclusion where it says something else than the government did, or the government nothing."""
    verdict = concluded.verdict.row.verdict
    for index in concluded.targets:
        on = walk.on[index]
        if walk.speaker is None or on.last == verdict:
            continue
        walk.concluded = concluded
        own = _appreciation(turn, span, sentence, concluded.verdict, walk.speaker)
        if on.last is None or verdict == "overgenomen" or (on.not_held and on.fallback == verdict):
            _record(walk, index, own)
        elif on.last == "aanhouden":
            on.fallback = on.fallback or verdict
        elif on.said[-1].conditional and on.last == "oordeel_kamer":
            _record(walk, index, replace(own, by=turn.name))
        else:
            on.beside.append(replace(own, by=turn.name))


def _record(walk: _Walk, index: int, appreciation: Appreciation) -> None:
    if not walk.on[index].said:
        del walk.undecided[bisect_left(walk.undecided, index)]
    walk.on[index].said.append(appreciation)


def _appreciation(turn: Turn, span: Span, sentence: str, verdict: AppreciationMatch, by: str) -> Appreciation:
    return Appreciation(
        verdict=verdict.row.verdict,
        conditional=verdict.condition is not None,
        condition=verdict.condition,
        by=by,
        passage=Quoted(sentence, span, turn.n),
        rule=verdict.row.name,
    )


def _last_word(on: _OnMotion) -> Appreciation | None:
    """Return the last verdict with the different ones before it; a bare repetition keeps its condition."""
    if not on.said:
        return on.supposed
    last = on.said[-1]
    earlier: list[Appreciation] = []
    for one in on.said[:-1]:
        if one.verdict != last.verdict and (not earlier or earlier[-1].verdict != one.verdict):
            earlier.append(one)
        elif one.verdict == last.verdict and one.conditional and not last.conditional:
            last = replace(last, conditional=True, condition=one.condition)
    also = tuple(one for one in on.beside if one.verdict != last.verdict)
    fallback = on.fallback if on.fallback != last.verdict else None
    return replace(last, earlier=tuple(earlier), fallback=fallback, also=also)
