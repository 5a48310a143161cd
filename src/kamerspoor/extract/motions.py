"""Motions read out in a debate: text, proposers, number, support.

Grammar over the report::

    reading   = ["Motie"] motion
    numbering = "Deze motie is voorgesteld door" names "." [support]
                "Zij krijgt nr." number ["was nr." number] "(" dossier ")."

The numbering follows its motion, in a turn of the chair or without a label; it is looked for up to the next motion.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kamerspoor.model.debate import Debate, Turn
from kamerspoor.model.document import Remark
from kamerspoor.model.facts import Consideration, Motion
from kamerspoor.text.motion_text import END, START, clauses
from kamerspoor.text.names import split_names
from kamerspoor.text.numbers import DOSSIER, dossier_number
from kamerspoor.text.rules import Rule
from kamerspoor.text.spans import Span, fold, trimmed

# The numbering stands within this many characters behind the motion.
_NUMBERING_REACH = 1500
_MISSING_END_REACH = 4000

NUMBERING: tuple[Rule, ...] = (
    Rule(
        "number",
        re.compile(
            r"\bkrijgt (?:het )?(?:stuk ?)?(?:nr\.?|nummer) ?(?P<number>\d{1,5})"
            rf"(?:,? ?\(?(?:was )nr\. ?(?P<was>\d{{1,5}})\)?)?(?: ?,? ?\( ?"
            rf"(?P<dossier>{DOSSIER})(?P<rest>[^()]{{0,40}})\))?"
        ),
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
        re.compile(
            r"[Mm]otie is (?:\w+ )?(?:voorgesteld|ingediend|ondertekend) door (?P<names>[^.]*?(?:\b[A-Z]\.[^.]*?)*?)"
            r"(?=\.\s|\.$|,? en (?:wordt|is|krijgt)|\. ?Naar|$)"
        ),
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
        re.compile(
            rf"motie-(?P<names>[^()]{{2,80}}?) \( ?(?P<dossier>{DOSSIER}), nr\. ?"
            rf"(?P<was>\d{{1,5}}) ?\) is in die zin (?:nader )?gewijzigd"
        ),
        needs=("in die zin",),
        examples=("De motie-Smit (21501-08, nr. 7) is in die zin gewijzigd dat zij nu luidt:",),
        counterexamples=("De motie-Smit (21501-08, nr. 7) is ingetrokken.",),
    ),
)
_NUMBER, _PROPOSERS, _SUPPORTED, _AMENDED = NUMBERING


@dataclass(frozen=True, slots=True)
class _Reading:
    span: Span
    complete: bool


def motions(text: str, debate: Debate) -> tuple[tuple[Motion, ...], tuple[Remark, ...]]:
    """Return the motions of a debate in order, and remarks on those that are incomplete.

    Args:
        text: cleaned text of the report.
        debate: its turns.
    """
    found: list[Motion] = []
    remarks: list[Remark] = []
    readings = [(turn, reading) for turn in debate.turns for reading in _readings(text, turn)]
    for index, (turn, reading) in enumerate(readings):
        limit = readings[index + 1][1].span.start if index + 1 < len(readings) else len(text)
        after = fold(text[reading.span.end : min(limit, reading.span.end + _NUMBERING_REACH)])
        before = fold(text[max(turn.span.start, reading.span.start - 400) : reading.span.start])
        motion = _motion(text, turn, reading, after, before)
        found.append(motion)
        remarks.extend(_remarks(motion, complete=reading.complete))
    return tuple(found), tuple(remarks)


def _readings(text: str, turn: Turn) -> list[_Reading]:
    readings: list[_Reading] = []
    position = turn.body.start
    while (begin := START.search(text, position, turn.body.end)) is not None:
        following = START.search(text, begin.end(), turn.body.end)
        limit = following.start() if following else turn.body.end
        end = END.search(text, begin.end(), limit)
        stop = end.end() if end else min(limit, begin.end() + _MISSING_END_REACH)
        readings.append(_Reading(trimmed(text, begin.start("begin"), stop), end is not None))
        position = stop
    return readings


def _motion(text: str, turn: Turn, reading: _Reading, after: str, before: str) -> Motion:
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
