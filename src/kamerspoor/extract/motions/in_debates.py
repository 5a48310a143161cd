"""Motions read out in a debate: text, proposers, number, support.

Grammar over the report::

    reading   = ["Motie"] motion
    numbering = "Deze motie is voorgesteld door" names "." [support]
                "Zij krijgt nr." number ["was nr." number] "(" dossier ")."

The numbering follows its motion, in a turn of the chair or without a label; it is looked for up to the next motion. Of
motions that are read in a row the numberings follow in a row.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kamerspoor.model.debate import Debate, Turn
from kamerspoor.model.facts import Consideration, Motion
from kamerspoor.model.source_text import Remark
from kamerspoor.text.motion_text import END, START, clauses
from kamerspoor.text.names import split_names
from kamerspoor.text.numbers import dossier_number
from kamerspoor.text.patterns import pattern
from kamerspoor.text.rules import Rule
from kamerspoor.text.spans import Span, fold, trimmed

# The numbering stands within this many characters behind the motion. By hand; 750 and 3,000 give the same motions (dev
# debates, n = 81, 28 November 2026), except in a PDF read across its columns: 1 and 3 of 6 instead of 2.
_NUMBERING_REACH = 1500
# What a motion without its end has at most. Not measured.
_MISSING_END_REACH = 4000
# So many letters of a motion, the fixed opening included, tell it from others of the same reader. By hand; 48 and 108
# give the same motions (dev debates, n = 81, 28 November 2026).
_TELLING = 72

NUMBERING: tuple[Rule, ...] = (
    Rule(
        "number",
        pattern(r"""
            \bkrijgt (?:het )?(?:stuk ?)?(?:nr\.?|nummer) ?(?P<number>\d{1,5})
            (?:,? ?\(?(?:was )nr\. ?(?P<was>\d{1,5})\)?)?  # "was nr. 19"
            (?: ?,? ?\( ?(?P<dossier>(?&dossier))(?P<rest>[^()]{0,40})\))?
        """),
        needs=("krijgt",),
        examples=(
            "Zij krijgt nr. 22(30196).",
            "Zij krijgt nr. 3 (35 373).",
            "Zij krijgt nr. 26, was nr. 19 (21501-08).",
            "Zij krijgt nr. 14 (36200-IX).",
        ),
        counterexamples=("De motie op stuk nr. 4 krijgt oordeel Kamer.",),
    ),
    Rule(
        "proposers",
        pattern(r"""
            [Mm]otie is (?:\w+ )?(?:voorgesteld|ingediend|ondertekend) door
            \ (?P<names>[^.]*?(?:\b[A-Z]\.[^.]*?)*?)  # a full stop behind an initial does not end them
            (?=\.\s|\.$|,? en (?:wordt|is|krijgt)|\. ?Naar|$)
        """),
        needs=("voorgesteld door", "ingediend door", "ondertekend door"),
        examples=(
            "Deze motie is voorgesteld door de leden Smit en De Wit.",
            "Deze motie is voorgesteld door het lid C. de Wit.",
        ),
        counterexamples=("Ik heb een motie voorgesteld aan de Kamer.",),
    ),
    Rule(
        "supported",
        re.compile(r"\bvoldoende (?:mede)?ondersteund\b"),
        needs=("ondersteund",),
        examples=("Naar mij blijkt, wordt de indiening ervan voldoende ondersteund.",),
        counterexamples=("De indiening wordt niet ondersteund.",),
    ),
    Rule(
        "amended_from",
        pattern(r"""
            motie-(?P<names>[^()]{2,80}?) \( ?(?P<dossier>(?&dossier)), nr\. ?(?P<was>\d{1,5}) ?\)
            \ is in die zin (?:nader )?gewijzigd
        """),
        needs=("in die zin",),
        examples=("De motie-Smit (21501-08, nr. 7) is in die zin gewijzigd dat zij nu luidt:",),
        counterexamples=("De motie-Smit (21501-08, nr. 7) is ingetrokken.",),
    ),
)
_NUMBER, _PROPOSERS, _SUPPORTED, _AMENDED = NUMBERING


@dataclass(frozen=True, slots=True)
class _ReadMotion:
    span: Span
    complete: bool


def motions(text: str, debate: Debate) -> tuple[tuple[Motion, ...], tuple[Remark, ...]]:
    """Return the motions of a debate in order, and remarks on those that are incomplete or share a number.

    Args:
        text: cleaned text of the report.
        debate: its turns.
    """
    readings = [(turn, reading) for turn in debate.turns for reading in _readings(text, turn)]
    spoken = _readers(debate)
    found: list[tuple[Motion, _ReadMotion]] = []
    for run, after in _runs(text, readings):
        for (turn, reading), said in zip(run, _shared(after, len(run)), strict=True):
            before = fold(text[max(turn.span.start, reading.span.start - 400) : reading.span.start])
            found.append((_motion(text, turn, reading, said, before), reading))
    kept = _read_once(found, spoken)
    remarks = [remark for motion, reading in kept for remark in _remarks(motion, complete=reading.complete)]
    return tuple(motion for motion, _ in kept), (*remarks, *_one_number_for_two([motion for motion, _ in kept]))


def _runs(
    text: str, readings: Sequence[tuple[Turn, _ReadMotion]]
) -> Iterator[tuple[list[tuple[Turn, _ReadMotion]], str]]:
    """Yield the motions that are read before any of them gets its number, with what is said behind the last of them."""
    run: list[tuple[Turn, _ReadMotion]] = []
    for index, (turn, reading) in enumerate(readings):
        limit = readings[index + 1][1].span.start if index + 1 < len(readings) else len(text)
        after = fold(text[reading.span.end : min(limit, reading.span.end + _NUMBERING_REACH)])
        run.append((turn, reading))
        follows = index + 1 < len(readings) and readings[index + 1][0].n == turn.n
        if not follows or _NUMBER.search(after) or _PROPOSERS.search(after):
            yield run, after
            run = []


def _shared(after: str, count: int) -> list[str]:
    """Divide the numberings that follow a run of motions over them: in order, the last for the last."""
    if count == 1:
        return [after]
    ends = [found.end() for found in _NUMBER.finditer(after)][:-1]
    parts = [after[begin:end] for begin, end in zip([0, *ends], [*ends, len(after)], strict=True)]
    return [""] * max(count - len(parts), 0) + parts[:count]


def _readers(debate: Debate) -> dict[int, str]:
    return {turn.n: turn.name for turn in debate.turns}


def _read_once(
    found: Sequence[tuple[Motion, _ReadMotion]], readers: Mapping[int, str]
) -> list[tuple[Motion, _ReadMotion]]:
    """Leave out what is read again: the same words under no other number, and what was broken off and read later."""
    whole = {(readers.get(motion.turn or 0), _beginning(motion)) for motion, reading in found if reading.complete}
    kept: dict[str, tuple[Motion, _ReadMotion]] = {}
    for place, (motion, reading) in enumerate(found):
        broken_off = not reading.complete and motion.number is None
        if broken_off and (readers.get(motion.turn or 0), _beginning(motion)) in whole:
            continue
        words = "".join(motion.text.split())
        first = kept.get(words)
        if first is None or first[0].number is None:
            kept[words] = motion, reading
        elif motion.number not in (None, first[0].number):
            kept[f"{words}{place}"] = motion, reading
    return sorted(kept.values(), key=lambda one: one[0].span)


def _beginning(motion: Motion) -> str:
    return "".join(motion.text.split())[:_TELLING]


def _one_number_for_two(found: Sequence[Motion]) -> Iterator[Remark]:
    """Say of motions that are printed under one number that they are."""
    counted = Counter((motion.dossier, motion.number) for motion in found)
    for motion in found:
        if motion.number is not None and counted[motion.dossier, motion.number] > 1:
            message = f"another motion is printed under this number too: {motion.dossier or '?'}, nr. {motion.number}"
            yield Remark("motion_number_twice", "warning", message, motion.span)


def _readings(text: str, turn: Turn) -> list[_ReadMotion]:
    readings: list[_ReadMotion] = []
    position = turn.body.start
    while (begin := START.search(text, position, turn.body.end)) is not None:
        following = START.search(text, begin.end(), turn.body.end)
        limit = following.start() if following else turn.body.end
        end = END.search(text, begin.end(), limit)
        stop = end.end() if end else min(limit, begin.end() + _MISSING_END_REACH)
        readings.append(_ReadMotion(trimmed(text, begin.start("begin"), stop), end is not None))
        position = stop
    return readings


def _motion(text: str, turn: Turn, reading: _ReadMotion, after: str, before: str) -> Motion:
    words = fold(reading.span.of(text))
    parts = clauses(words)
    number = _NUMBER.search(after)
    proposers = _PROPOSERS.search(after)
    amended = _AMENDED.search(before)
    return Motion(
        dossier=_dossier(number, amended),
        number=int(number["number"]) if number else None,
        replaces=_replaces(number, amended),
        proposers=_proposers(proposers, amended),
        text=words,
        considerations=tuple(Consideration(part.kind, part.text) for part in parts if not part.request),
        requests=tuple(part.text for part in parts if part.request),
        supported=True if _SUPPORTED.search(after) else None,
        turn=turn.n,
        span=reading.span,
    )


def _dossier(number: re.Match[str] | None, amended: re.Match[str] | None) -> str | None:
    printed = (number["dossier"] if number else None) or (amended["dossier"] if amended else None)
    return dossier_number(printed) if printed else None


def _replaces(number: re.Match[str] | None, amended: re.Match[str] | None) -> int | None:
    was = (number["was"] if number else None) or (amended["was"] if amended else None)
    return int(was) if was else None


def _proposers(proposed: re.Match[str] | None, amended: re.Match[str] | None) -> tuple[str, ...]:
    if proposed is not None:
        return split_names(proposed["names"])
    return tuple(amended["names"].removesuffix(" c.s.").split("/")) if amended is not None else ()


def _remarks(motion: Motion, *, complete: bool) -> list[Remark]:
    remarks: list[Remark] = []
    if not complete:
        message = "a motion without its closing formula: its end is uncertain"
        remarks.append(Remark("incomplete_motion", "warning", message, motion.span))
    if motion.number is None:
        remarks.append(Remark("motion_without_number", "info", "no number was given to this motion", motion.span))
    if not motion.proposers:
        remarks.append(Remark("motion_without_proposers", "warning", "the proposers are not said", motion.span))
    return remarks
