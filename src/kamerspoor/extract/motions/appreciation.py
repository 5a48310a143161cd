"""The cabinet's appreciation of motions: one walk through the debate after the motions.

The walk keeps which motion is spoken of (set by the government, the chair, or a member who asks about one) and gives
each verdict to it. The last word counts; earlier ones stay behind it. The chair's conclusion counts where it says
something new ("Dan is de motie op stuk nr. 38 bij dezen ontraden."), and a yes to the chair's question counts as said.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kamerspoor.extract.motions.appreciation_rules import ASKS_VERDICT, CONFIRMS, AppreciationMatch, match_appreciations
from kamerspoor.extract.motions.references import Submitted, find_references
from kamerspoor.model.debate import Debate, Turn
from kamerspoor.model.facts import Appreciation, Motion, Quoted
from kamerspoor.model.source_text import Remark
from kamerspoor.text.patterns import pattern
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Cover, Span, fold

# The chair concludes with a form of to be or to get; "ontraadt u de motie" is a question, whatever its punctuation.
_CONCLUDES = pattern(r"""(?i)
    \b(?:is|zijn|wordt|worden|krijgt|krijgen|blijft|blijven|heeft|bij dezen)\b
    |^(?:de )?moties? op stuk
""")
# A sentence no longer than this only announces the next motion. By hand; 45 and 180 give the same verdicts
# (dev debates, n = 26, 28 November 2026).
_ANNOUNCEMENT = 90


@dataclass(slots=True)
class _Walk:
    """What is known at a point of the walk."""

    text: str
    motions: Sequence[Motion]
    verdicts: dict[int, list[Appreciation]] = field(default_factory=dict)
    current: tuple[int, ...] = ()
    before: tuple[int, ...] = ()
    announced: bool = False
    question: AppreciationMatch | None = None
    speaker: str | None = None
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
        replace(motion, appreciation=_last_word(walk.verdicts[index])) if index in walk.verdicts else motion
        for index, motion in enumerate(motions)
    )
    return result, tuple(walk.remarks)


def _hear(walk: _Walk, turn: Turn) -> None:
    if turn.government:
        _hear_government(walk, turn)
    elif turn.role == "chair":
        _hear_chair(walk, turn)
    else:
        _move_only(walk, turn)


def _spoken(walk: _Walk, turn: Turn) -> list[tuple[Span, str]]:
    """Return the sentences of a turn outside motions that are read out in it."""
    read_out = Cover(walk.read_in.get(turn.n, ()))
    return [
        (span, fold(span.of(walk.text)))
        for span in sentences(walk.text, turn.body.start, turn.body.end)
        if next(read_out.touching(span), None) is None
    ]


def _move_only(walk: _Walk, turn: Turn) -> None:
    for span, sentence in _spoken(walk, turn):
        if "stuk" in sentence or "nr." in sentence:
            _move(walk, span, sentence)
    walk.question = None


def _hear_government(walk: _Walk, turn: Turn) -> None:
    walk.speaker = turn.name
    previous = ""
    spoken = _spoken(walk, turn)
    if walk.question is not None and spoken and CONFIRMS.search(spoken[0][1]):
        _give(walk, turn, spoken[0][0], walk.question, confirmed=True)
    walk.question = None
    in_turn: set[int] = set()
    for span, sentence in spoken:
        _hear_sentence(walk, turn, span, sentence, previous, in_turn)
        previous = sentence


def _hear_sentence(walk: _Walk, turn: Turn, span: Span, sentence: str, previous: str, in_turn: set[int]) -> None:
    places = _move(walk, span, sentence)
    found = match_appreciations(sentence, previous)
    for verdict in found:
        targets = next((motions for start, motions in reversed(places) if start <= verdict.start), walk.current)
        if not targets and not places:
            targets = (
                tuple(walk.open_motions(walk.submitted.until(span.start))[:1]) if "motie" in sentence.lower() else ()
            )
        fresh = [index for index in targets if verdict.row.strong or index not in in_turn]
        if verdict.fallback:
            fresh = [index for index in fresh if index not in walk.verdicts]
        for index in fresh:
            _record(walk, index, _appreciation(turn, span, sentence, verdict, walk.speaker or turn.name))
        in_turn.update(fresh)


def _hear_chair(walk: _Walk, turn: Turn) -> None:
    walk.question = None
    for span, sentence in _spoken(walk, turn):
        if ASKS_VERDICT.search(sentence):
            _go_back(walk)
        places = _move(walk, span, sentence)
        for verdict in match_appreciations(sentence):
            if sentence.endswith("?"):
                walk.question = verdict
            elif _CONCLUDES.search(sentence) and not verdict.fallback:
                targets = next((motions for start, motions in reversed(places) if start <= verdict.start), walk.current)
                _conclude(walk, turn, span, sentence, verdict, targets)


def _go_back(walk: _Walk) -> None:
    """Return to the motion before: the chair asks for its verdict, which was forgotten at announcing the next."""
    if walk.announced and walk.before and not any(index in walk.verdicts for index in walk.before):
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
                f"motion number {reference.corrected} is not of this debate; read as the motion of the named proposers"
            )
            walk.remarks.append(Remark("motion_number_corrected", "info", message, span))
    if places:
        if places[-1][1] != walk.current:
            walk.before = walk.current
        walk.current = places[-1][1]
    walk.announced = bool(places) and len(sentence) < _ANNOUNCEMENT
    return places


def _give(walk: _Walk, turn: Turn, span: Span, verdict: AppreciationMatch, *, confirmed: bool) -> None:
    if verdict.fallback and confirmed:
        return
    for index in walk.current:
        _record(walk, index, _appreciation(turn, span, fold(span.of(walk.text)), verdict, turn.name))


def _conclude(
    walk: _Walk, turn: Turn, span: Span, sentence: str, verdict: AppreciationMatch, targets: Sequence[int]
) -> None:
    """Take the chair's conclusion where it says something else than the government did, or the government nothing."""
    for index in targets:
        said = walk.verdicts.get(index)
        if walk.speaker is not None and (not said or said[-1].verdict != verdict.row.verdict):
            _record(walk, index, _appreciation(turn, span, sentence, verdict, walk.speaker))


def _record(walk: _Walk, index: int, appreciation: Appreciation) -> None:
    if index not in walk.verdicts:
        walk.verdicts[index] = []
        del walk.undecided[bisect_left(walk.undecided, index)]
    walk.verdicts[index].append(appreciation)


def _appreciation(turn: Turn, span: Span, sentence: str, verdict: AppreciationMatch, by: str) -> Appreciation:
    return Appreciation(
        verdict=verdict.row.verdict,
        conditional=verdict.condition is not None,
        condition=verdict.condition,
        by=by,
        passage=Quoted(sentence, span, turn.n),
        rule=verdict.row.name,
    )


def _last_word(said: list[Appreciation]) -> Appreciation:
    """Return the last verdict with the different ones before it; a bare repetition keeps its condition."""
    last = said[-1]
    earlier: list[Appreciation] = []
    for one in said[:-1]:
        if one.verdict != last.verdict and (not earlier or earlier[-1].verdict != one.verdict):
            earlier.append(one)
        elif one.verdict == last.verdict and one.conditional and not last.conditional:
            last = replace(last, conditional=True, condition=one.condition)
    return replace(last, earlier=tuple(earlier))
