"""Tells which party asks, by the heading over its questions or the sentence that names it.

Grammar::

    heading = ["Vragen en opmerkingen van" | "Inbreng van" | …] ["de leden van"] party      a line of its own
    party   = name "-fractie" | "fractie van " name | "fractieleden van " name
    sentence = "De leden van de " name "-fractie vragen …"
"""

from __future__ import annotations

import re

from kamerspoor.text.names import split_names
from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import Rule
from kamerspoor.text.spans import fold

pattern = Patterns(
    word=r"[A-ZÀ-Þ\d][\w.’'+&]*(?:-(?!fractie|leden)[\w.’'+&]+)*",
    name="(?&word)(?: (?:(?:voor|van|de|het|den|der) ){0,2}(?&word)){0,3}",
    # "PVV, SP en PvdA"; "VVD- en CDA".
    names="(?&name)-?(?:(?:, | en (?:de |het )?|, en (?:de )?)(?:van de )?(?&name)-?){0,14}",
    opening="""
        (?:(?:Nadere )?
        (?:Vragen|Opmerkingen|Inbreng|Bijdrage|Reactie|Antwoord(?:en)?|Beantwoording|Vragen/opmerkingen)
        (?: (?:en|op|van|op de|op vragen|opmerkingen|vragen|de|het|inbreng|gesteld door|uit|vanuit)){0,9} )?
    """,
    members="[Ll]eden|[Ll]id|[Ff]ractieleden",
    party="(?P<suffixed>(?&names))-?fracties?|(?:[Ff]racties?|[Ff]ractieleden) van (?:de |het )?(?P<named>(?&names))",
    # Who joins the questions of another party, or speaks of its question, does not ask through it.
    not_by="(?<!door )(?<!aan )(?<!vragen van )(?<!vraag van )(?<!voor )",
)

PARTY_HEADING = Rule(
    "party_heading",
    pattern(r"""(?m)
        ^[#*_•–\- ]{0,6}(?:(?:[IVX]{1,4}|[A-H]|\d{1,2}(?:\.\d{1,2})*)[.)]? )?(?&opening)
        (?:(?:[Dd]e|[Hh]et) )?(?:(?&members) van (?:de |het )?)?(?&party)[*_:. ]{0,4}$  # and nothing else
    """),
    needs=("ractie",),
    examples=(
        "Vragen en opmerkingen van de leden van de Stadslijst-fractie",
        "Vragen van de PP-fractie",
        "PP-fractie",
        "**Inbreng van de leden van de Lijst Ooievaar-fractie**",
        "Vragen en opmerkingen van de fractieleden van de PP",
        "1. Vragen en opmerkingen van de leden van de fractie van de Partij voor de Polder",
        "Vragen en opmerkingen van de leden van de fracties van PP en QQ",
    ),
    counterexamples=(
        "De leden van de PP-fractie vragen of de dijk dicht is",
        "I Vragen en opmerkingen vanuit de fracties",
        "fractie",
    ),
)
PARTY_NAMED: tuple[Rule, ...] = (
    Rule(
        "members_of_party",
        pattern(r"(?&not_by)(?:\b(?:[Dd]e|[Hh]et) )?\b(?&members) van (?:de |het )?(?&party)"),
        needs=("leden", "Leden", "lid ", "Lid "),
        examples=(
            "De leden van de PP-fractie vragen waarom",
            "Het lid van de PP-fractie vraagt waarom",
            "De leden van de fractie van Stadslijst vragen",
            "De leden van de QQ- en PP-fractie vragen",
        ),
        counterexamples=("De leden van de commissie vragen", "gesteld door leden van de PP-fractie"),
    ),
    Rule(
        "party",
        pattern(r"(?&not_by)\b[Dd]e (?&party)"),
        needs=("ractie",),
        examples=(
            "De PP-fractie vraagt",
            "de fracties van PP, QQ en SS hebben vragen",
            "De fractieleden van de PP vragen",
        ),
        counterexamples=("de fractie", "de vragen van de fractie"),
    ),
)


def heading_parties(line: str) -> tuple[str, ...]:
    """Return the parties that a heading names; none for a line that is no such heading."""
    found = PARTY_HEADING.search(line)
    return _parties(found) if found else ()


def sentence_parties(sentence: str) -> tuple[str, ...]:
    """Return the parties that a sentence names first as those who speak; empty without one."""
    found = [match for rule in PARTY_NAMED if (match := rule.search(sentence)) is not None]
    return _parties(min(found, key=re.Match.start)) if found else ()


def _parties(match: re.Match[str]) -> tuple[str, ...]:
    """Return the names of parties without articles and hyphens ("VVD- en CDA-fractie")."""
    names = split_names(fold(match["suffixed"] or match["named"]))
    return tuple(re.sub(r"^(?:van )?(?:de|het) ", "", name).rstrip("-") for name in names)
