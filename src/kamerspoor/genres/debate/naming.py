"""What a debate is about and of which committee it is, by its report or else as its chair says it in opening.

The chair opens with a formula of the house: "Ik open de vergadering van de vaste commissie voor X. We houden een
notaoverleg over Y", "Aan de orde is het tweeminutendebat Z".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import Final

from kamerspoor.genres.committee import committee_names
from kamerspoor.model.consultations import Committee
from kamerspoor.model.debate import Debate
from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import Rule
from kamerspoor.text.spans import Span, fold

# Who opens says within so many turns and characters what about.
_TURNS: Final = 3
_OPENING: Final = 1500
pattern = Patterns(
    kind=r"(?:(?:nota|wetgevings|begrotings)?overleg|(?:[a-z]+)?debat|rondetafelgesprek|V[AS]O|AO)",
    committee=r"(?:de )?(?:(?:vaste|algemene|tijdelijke|bijzondere) )?(?:[Kk]amer)?commissies?\b",
    words=r"[^.;:?!]{3,200}?",
    clause=r",? (?:ook wel|waar|die|dat|alsmede)\b|,? met de (?:minister|staatssecretaris)",
    end=r"(?= van (?&committee)|(?&clause)|[.;:?!](?: |$)|$)",
)
SUBJECTS: Final = (
    Rule(
        "held_about",
        pattern(r"\boverleg gevoerd met [^.:]{5,300}?,? over (?P<words>(?!de brie(?:f|ven)\b)(?&words))(?&end)"),
        examples=("heeft op 2 mei 2024 overleg gevoerd met de heer Smit, minister van Water, over Sloten 2024.",),
        counterexamples=("overleg gevoerd met mevrouw Smit, Minister van Water, over: – de brief inzake sloten.",),
    ),
    Rule(
        "titled",
        pattern(r"\b(?&kind) met (?:de titel|als onderwerp) [\"“«„](?P<words>[^\"”»]{2,200})"),
        examples=('Aan de orde is het tweeminutendebat met de titel "Sloten".',),
        counterexamples=("Ik las een boek met de titel «Sloten».",),
    ),
    Rule(
        "debate_about",
        pattern(r"(?i)\b(?&kind) (?:van (?&committee) [^.;:?!]{5,150}? )?over (?P<words>(?&words))(?&end)"),
        examples=(
            "We houden vandaag een notaoverleg over de Slotenstrategie. Dat is lang geleden.",
            "Welkom in dit overleg van de vaste commissie voor Water over de staat van de sloten.",
        ),
        counterexamples=("Ik open de vergadering en geef het woord aan de heer Smit, over wie ik niets zeg.",),
    ),
    Rule(
        "debate_named",
        pattern(r"\b(?&kind) (?P<words>(?!van |de )[A-ZÀ-Þ](?&words))(?&end)"),
        examples=(
            "We beginnen met het tweeminutendebat Sloten. Welkom allen.",
            "bij dezen open ik het commissiedebat Sloten van de vaste Kamercommissie voor Water.",
        ),
        counterexamples=("Het debat is begonnen. Dank u wel.",),
    ),
    Rule(
        "subject_is",
        pattern(r"(?i)\b(?:het|ons) onderwerp (?:van vandaag )?is (?P<words>(?&words))(?&end)"),
        examples=("Op de agenda staat een commissiedebat. Het onderwerp is schone sloten.",),
        counterexamples=("Dat onderwerp is ons allen lief.",),
    ),
    Rule(
        "talks_about",
        pattern(r"(?i)\b(?:we|wij) (?:gaan|zullen) het (?:vandaag )?hebben over (?P<words>(?&words))(?&end)"),
        examples=("We gaan het vandaag hebben over het Slotenplan, ook wel het rondje genoemd.",),
        counterexamples=("Daar gaan anderen het nog over hebben.",),
    ),
    Rule(
        "on_the_table",
        pattern(r"(?i)\baan de orde (?:is|zijn) (?P<words>(?!.{0,30}(?&kind)\b|.{0,30}\bstemming)(?&words))(?&end)"),
        examples=("Aan de orde zijn de sloten en het water daarin. Ik begroet de Minister.",),
        counterexamples=("Aan de orde is het tweeminutendebat Sloten.", "Aan de orde zijn de stemmingen."),
    ),
)
# Of many things, or named by their kind alone.
_WITHOUT_SUBJECT: Final = frozenset({"stemmingen", "regeling van werkzaamheden", "vragenuur"})
_PROCEDURES: Final = re.compile(r"(?:voortzetting|behandeling|vervolg|(?:eerste|tweede) termijn)\b", re.IGNORECASE)
_ARTICLE: Final = re.compile(r"\A(?:de|het|een) ", re.IGNORECASE)


def read_subject(text: str, debate: Debate, kind: str | None) -> str | None:
    """Return what a debate is about, or None when neither its head nor its chair says it.

    Args:
        text: of the report.
        debate: as read from it.
        kind: of the debate, as its report names it.
    """
    if kind in _WITHOUT_SUBJECT:
        return None
    opening = " ".join(fold(place.of(text)) for place in _openings(debate))
    for said, rule in product((fold(_head(text, debate).of(text)), opening), SUBJECTS):
        if found := rule.search(said):
            words = _ARTICLE.sub("", found["words"].strip(' ,"“”«»'))
            if not _PROCEDURES.match(words):
                return words[:1].upper() + words[1:]
    return None


def read_committees(text: str, debate: Debate) -> Committee | None:
    """Return the committees whose debate it is, by the head of the report, or else as the chair says.

    A plenary debate is of no committee, though its chair may name one.
    """
    for place in (_head(text, debate), *(_openings(debate) if debate.meeting.chairs else ())):
        if names := committee_names(fold(place.of(text)).replace("Kamercommissie", "commissie")):
            return Committee(names, debate.meeting.chairs, debate.meeting.clerks, place)
    return None


def _head(text: str, debate: Debate) -> Span:
    return Span(0, debate.turns[0].span.start if debate.turns else len(text))


def _openings(debate: Debate) -> Iterator[Span]:
    """Yield what the chair says in opening."""
    for turn in debate.turns[:_TURNS]:
        if turn.role == "chair":
            yield Span(turn.body.start, min(turn.body.end, turn.body.start + _OPENING))
