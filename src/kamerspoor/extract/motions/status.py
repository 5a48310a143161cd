"""What became of a motion within the debate in which it was submitted: held, withdrawn, to be amended.

Sources: the chair's formulas (Reglement van Orde: a motion is held at the request of its first proposer, and the
Chamber decides so), and the proposer's own words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kamerspoor.extract.motions.references import Submitted, find_references
from kamerspoor.model.debate import Debate, Turn
from kamerspoor.model.facts import Motion, MotionStatus, Quoted
from kamerspoor.text.names import surname
from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import Rule
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import fold

pattern = Patterns(
    paper=r"\(?(?&dossier),? ?nr\. ?(?P<number>\d{1,5})\)?",
    it=r"de|die|deze|mijn|onze|haar|hem|[’']m|ze|hen",
    own=r"(?&it)(?: motie)?",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusRule(Rule):
    """A way of saying a status; ``by_chair`` formulas name their motion themselves."""

    status: MotionStatus
    by_chair: bool


STATUSES: tuple[StatusRule, ...] = (
    StatusRule(
        "held_by_decision",
        pattern(r"""
            stel ik voor (?:zijn|haar|hun|deze|de|die) (?:gewijzigde |nader gewijzigde )*moties? (?&paper)[^?!]{0,60}
            (?:aan te houden|van de agenda af te voeren)
        """),
        needs=("stel ik voor",),
        examples=("Op verzoek van mevrouw Smit stel ik voor haar motie (98 765, nr. 7) aan te houden.",),
        counterexamples=("Ik stel voor de motie in stemming te brengen.",),
        status="held",
        by_chair=True,
    ),
    StatusRule(
        "withdrawn_by_formula",
        pattern(r"(?i)motie[^?!()]{0,80} (?&paper) is ingetrokken"),
        needs=("ingetrokken",),
        examples=("Aangezien de motie-Smit (35 373, nr. 5) is ingetrokken, is zij geen onderwerp meer.",),
        counterexamples=("De motie is niet ingetrokken.",),
        status="withdrawn",
        by_chair=True,
    ),
    StatusRule(
        "held_by_proposer",
        pattern(r"""(?i)
            \b(?:ik|we|wij) (?:\w+ )?(?:houd|hou|houden) (?:ik |we |wij )?(?:\w+ )?(?&own)\b[^?!]{0,40}\baan\b
            |\b(?:houd|hou|houden) (?:ik|we|wij) (?:\w+ )?(?&own)\b[^?!]{0,40}\baan\b  # "dan houd ik de motie aan"
            |\b(?:zal|wil|ga|kan) (?:ik|we|wij)? ?(?&own)\b[^?!]{0,40}\baanhouden\b
            |\bik (?:zal|wil|ga|kan) (?&own)\b[^?!]{0,40}\baanhouden\b
            |\b(?&it)\b[^?!]{0,60}\b(?:houd|hou|houden) (?:ik|we|wij) (?:\w+ ){0,3}aan\b  # "de motie houd ik aan"
        """),
        needs=("houd", "hou "),
        examples=(
            "Dan houden we de motie nog aan.",
            "Ik houd mijn motie aan.",
            "Dan zal ik haar aanhouden.",
        ),
        counterexamples=("Ik houd de motie niet aan.", "Wij houden ons aan de afspraak."),
        unless=pattern(r"(?i)\bniet aan(?:houden)?\b|\bnog niet\b"),
        status="held",
        by_chair=False,
    ),
    StatusRule(
        "withdrawn_by_proposer",
        pattern(r"""(?i)
            \btrek(?:ken)? (?:ik |we |wij )?(?:\w+ )?(?&own)\b[^?!]{0,40}\bin\b
            |\b(?:ik|we|wij) (?:zal|wil|ga|zullen|willen|gaan) (?&own)\b[^?!]{0,20}\bintrekken\b
            |\b(?&it)\b[^?!]{0,60}\btrek(?:ken)? (?:ik|we|wij) (?:\w+ ){0,3}in\b
        """),
        needs=("trek",),
        examples=("Dan trek ik de motie in.", "Ik trek haar in."),
        counterexamples=("Ik trek de motie niet in.", "Dat trekt bedrijven aan in de regio."),
        unless=pattern(r"(?i)\bniet in(?:trekken)?\b"),
        status="withdrawn",
        by_chair=False,
    ),
    StatusRule(
        "to_be_amended",
        pattern(r"""(?i)
            \b(?:ga|zal|wil|gaan|zullen|willen)(?: ik| we| wij)? (?:\w+ ){0,3}?(?&own)\b[^?!]{0,40}  # "ik ga haar …
                \b(?:aanpassen|wijzigen|herformuleren)\b  # … aanpassen"
            |\bzou(?:den)?(?: ik| we| wij) (?&it) (?:motie )?(?:\w+ )?(?:willen|graag willen) (?:wijzigen|aanpassen)\b
            |\b(?:pas|passen|wijzig|wijzigen) (?:ik|we|wij) (?:\w+ )?(?&own)\b(?:[^?!]{0,40}\baan\b)?
            |\bik (?:pas|wijzig) (?&own)\b
        """),
        needs=("aanpassen", "wijzig", "pas ", "passen ", "herformuleren"),
        examples=(
            "Ik ga haar aanpassen.",
            "Zo zou ik de motie willen wijzigen.",
            "Dan pas ik de motie aan.",
        ),
        counterexamples=("Zou het helpen als ik iets toevoeg?", "Ik ga de motie niet aanpassen."),
        unless=pattern(r"(?i)\bniet (?:\w+ )?(?:aanpassen|wijzigen|aan)\b|\?$"),
        status="to_be_amended",
        by_chair=False,
    ),
)


def statuses(text: str, debate: Debate, motions: Sequence[Motion]) -> tuple[Motion, ...]:
    """Return the motions with the status that the debate gives them; the last word counts.

    Args:
        text: cleaned text of the report.
        debate: its turns.
        motions: the motions of this debate in order of submission.
    """
    found: dict[int, tuple[MotionStatus, Quoted]] = {}
    current: tuple[int, ...] = ()
    begin = motions[0].span.end if motions else len(text)
    heard = _Heard(motions, Submitted(motions), _by_first_proposer(motions))
    for turn in debate.turns:
        if turn.span.end > begin:
            current = _hear(text, turn, heard, current, found)
    return tuple(
        replace(motion, status=found[index][0], status_passage=found[index][1]) if index in found else motion
        for index, motion in enumerate(motions)
    )


@dataclass(frozen=True, slots=True)
class _Heard:
    """The motions of a debate, and where to find them."""

    motions: Sequence[Motion]
    submitted: Submitted
    led_by: dict[str, list[int]]


def _by_first_proposer(motions: Sequence[Motion]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for index, motion in enumerate(motions):
        if motion.proposers:
            found.setdefault(surname(motion.proposers[0]), []).append(index)
    return found


def _hear(
    text: str,
    turn: Turn,
    heard: _Heard,
    current: tuple[int, ...],
    found: dict[int, tuple[MotionStatus, Quoted]],
) -> tuple[int, ...]:
    """Hear one turn and return which motion is spoken of after it."""
    for span in sentences(text, turn.body.start, turn.body.end):
        sentence = fold(span.of(text))
        count = heard.submitted.until(span.start)
        if not count:
            continue
        if "motie" in sentence.lower() or "nr." in sentence:
            references = find_references(sentence, heard.submitted, count, current, range(count))
            current = references[-1].motions if references else current
        for row in STATUSES:
            match = row.search(sentence)
            if match is not None:
                for index in _meant(row, match, turn, heard, count, current):
                    found[index] = row.status, Quoted(sentence, span, turn.n)
                break
    return current


def _meant(
    row: StatusRule, match: re.Match[str], turn: Turn, heard: _Heard, count: int, current: tuple[int, ...]
) -> list[int]:
    if row.by_chair:
        return heard.submitted.numbered((int(match["number"]),), count)
    if turn.government or turn.role == "chair":
        return []
    speaker = surname(turn.name)
    own = [index for index in current if speaker in map(surname, heard.motions[index].proposers)]
    if own:
        return own
    # Someone speaks of "my motion" without naming it: certain only when there is one.
    mine = heard.led_by.get(speaker, [])
    return mine[:1] if mine and mine[0] < count and (len(mine) == 1 or mine[1] >= count) else []
