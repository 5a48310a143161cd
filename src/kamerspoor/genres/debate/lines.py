"""Rules that tell what a single line of a debate report is: a stage direction, a label, or prose.

The table is ordered; the first row that matches decides, and a line that matches none is prose. Which lines stand
where is the business of the state machine in `kamerspoor.genres.debate.turns`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kamerspoor.genres.debate.speaker_labels import Label, read_label
from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import Rule

pattern = Patterns(time=r"\d{1,2}[.:]\d\d")

STAGE_LINES: tuple[Rule, ...] = (
    Rule(
        "chair_change",
        re.compile(r"(?:Waarnemend |Fungerend |Tijdelijk )?[Vv]oorzitter(?:s)?: (?P<name>[^.?!]{2,80})$"),
        needs=("oorzitter",),
        examples=("Voorzitter: Pia Dijkstra", "Voorzitter: Bergkamp"),
        counterexamples=("Voorzitter: dat is niet waar.", "De voorzitter:"),
    ),
    Rule(
        "clerk",
        re.compile(r"Griffiers?: (?P<name>[^.?!]{2,80})$"),
        needs=("Griffier",),
        examples=("Griffier: Meijers",),
        counterexamples=("De griffier:",),
    ),
    Rule(
        "opening",
        pattern(r"Aanvang (?P<time>(?&time)) uur\.?$"),
        needs=("Aanvang",),
        examples=("Aanvang 13.30 uur.",),
        counterexamples=("Aanvang volgende week.",),
    ),
    Rule(
        "closing",
        pattern(r"Sluiting (?:van de vergadering )?(?:te )?(?P<time>(?&time)) uur\.?$"),
        needs=("Sluiting",),
        examples=("Sluiting 17.18 uur.",),
        counterexamples=("Sluiting van de sluis zou de scheepvaart zwaar",),
    ),
    Rule(
        "suspension",
        pattern(r"""
            De (?:vergadering|beraadslaging) wordt
            [ ](?:van (?P<from>(?&time))? ?uur tot (?P<to>(?&time))? ?uur|te (?P<at>(?&time)) uur
            |(?:voor )?(?:enkele|enige) (?:ogenblikken|minuten|tijd))?  # for how long
            [ ]?geschorst\.?$
        """),
        needs=("geschorst",),
        examples=(
            "De vergadering wordt van 14.59 uur tot 15.11 uur geschorst.",
            "De vergadering wordt enkele ogenblikken geschorst.",
            "De vergadering wordt van 14.59 uur tot uur geschorst.",
        ),
        counterexamples=("De vergadering wordt straks geschorst, zei hij.",),
    ),
    Rule(
        "deliberation",
        pattern(r"""
            (?:De|Het) (?:algemene |verdere )?(?:beraadslaging|vergadering|debat|behandeling)(?: over [^.]{1,200})?
            [ ]wordt (?:te \S+ uur )?(?:gesloten|geschorst|hervat|geopend|heropend|voortgezet)\.$
        """),
        needs=("gesloten.", "geschorst.", "hervat.", "geopend.", "heropend.", "voortgezet."),
        examples=("De beraadslaging wordt gesloten.", "De algemene beraadslaging wordt hervat."),
        counterexamples=("De beraadslaging wordt nu al gesloten, hoor ik.",),
    ),
    Rule(
        "decision",
        pattern(r"""
            Overeenkomstig (?:de |het )voorstel(?:len)? van de [^.]{3,60} wordt(?: aldus)? besloten\.$
            |De Kamer (?:gaat akkoord|stemt in)(?: met [^.]{3,80})?\.$
        """),
        needs=("besloten.", "akkoord", "stemt in"),
        examples=("Overeenkomstig de voorstellen van de voorzitter wordt besloten.",),
        counterexamples=("Daartoe wordt besloten door de Kamer, niet door mij.",),
    ),
    Rule(
        # Printed behind what the chair proposes, who often goes on: part of his turn.
        "so_decided",
        re.compile(r"(?:Daartoe|Aldus|Conform) wordt besloten\.$"),
        needs=("besloten.",),
        examples=("Daartoe wordt besloten.",),
        counterexamples=("Daartoe wordt besloten door de Kamer, niet door mij.",),
    ),
    Rule(
        "vote",
        re.compile(r"In stemming (?:komt|komen) (?P<what>(?:de|het) [^?!]{5,300})$"),
        needs=("In stemming",),
        examples=("In stemming komt de motie-Smit (98765, nr. 12).",),
        counterexamples=("In stemming brengen we dat niet.",),
    ),
    Rule(
        # What the room does while someone speaks: part of the turn, as the reporters print it.
        "reaction",
        re.compile(
            r"\((?:[A-Z][a-z]+ )?(?:Geroffel|Applaus|Hilariteit|Gelach|Rumoer|Gejuich|Geroezemoes)\b[^()]{0,80}\)\.?$"
        ),
        needs=(")",),
        examples=("(Geroffel op de bankjes)", "(Hilariteit)"),
        counterexamples=("(Zie vergadering van 3 april 2018.)",),
    ),
    Rule(
        "direction",
        re.compile(r"\((?P<what>[A-Z][^()]{2,160}(?:\([^()]{1,60}\))?[^()]{0,60})\)\.?$"),
        needs=(")",),
        examples=("(Zie vergadering van 3 april 2018.)", "(De minister toont een kaart)"),
        counterexamples=("(21501-08, nr. 719);", "(dat zei ik al)"),
    ),
)
_STAGE_STARTS = frozenset("VWFTGASDHOIC(")
# A stage direction may run over this many printed lines.
_STAGE_LINES = 5
_LONGEST_REST = 60
_OPEN_ENDED = (
    "In stemming kom",
    "(Zie ",
    "(Het bijvoegsel",
    "Overeenkomstig ",
    "De vergadering wordt",
    "De algemene beraadslaging",
    "De beraadslaging",
)


@dataclass(frozen=True, slots=True)
class StageMatch:
    """A stage direction that was found: the name of its rule, its match, and how many lines it takes."""

    kind: str
    match: re.Match[str]
    lines: int


def read_stage(lines: Sequence[str], index: int) -> StageMatch | None:
    """Return the stage direction that begins on a line, also one that runs over several lines."""
    line = lines[index]
    if not line or line[0] not in _STAGE_STARTS:
        return None
    found = _stage_on(line, 1)
    if found is not None and not (found.kind == "vote" and not line.endswith((".", ":"))):
        return found
    return _broken_stage(lines, index) if line.startswith(_OPEN_ENDED) else None


def _broken_stage(lines: Sequence[str], index: int) -> StageMatch | None:
    joined = lines[index]
    for count, line in enumerate(lines[index + 1 : index + _STAGE_LINES], 2):
        if not line:
            return None
        joined = f"{joined} {line}"
        if joined.endswith((".", ".)")):
            return _stage_on(joined, count)
    return None


def _stage_on(line: str, count: int) -> StageMatch | None:
    return next((StageMatch(rule.name, found, count) for rule in STAGE_LINES if (found := rule.match(line))), None)


def read_broken_label(line: str, following: str) -> Label | None:
    """Return a speaker label that runs over two lines, as in narrow columns, or None.

    Both lines together must be a label and nothing else: it holds no verb and no punctuation.
    """
    if not following.endswith(":") or len(following) > _LONGEST_REST or ":" in line or line.endswith((".", ")")):
        return None
    joined = f"{line} {following}"
    label = read_label(joined)
    return label if label is not None and label.end >= len(joined) else None
