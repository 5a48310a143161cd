"""Which verdicts a sentence says, under which reading, and whether only for a case that may not come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kamerspoor.extract.motions.appreciation_rules import CONDITIONS, VERDICTS, AppreciationRule
from kamerspoor.text.patterns import pattern

# What comes after "anders" is what would be said if the condition fails; it does not replace the verdict itself.
FALLBACK = pattern(r"""(?i)
    \b(?:anders|zo niet|zo niet, dan|in het andere geval)\b[^?!]{0,80}$  # "anders", and what follows it
    |^(?:maar |en |dus )?(?:als|indien|mocht) [^?!]{0,80}\bniet\b[^?!]{0,120}$  # "als hij dat niet doet, …"
    |\b(?:als|indien) (?:de motie|die|deze|ze|zij) (?:\w+ )?niet (?:wordt aangehouden|aanhoudt)\b
""")
# The same behind the verdict: "moet ik ontraden als zij die niet wil aanhouden".
FALLS_BACK = pattern(r"""(?i)
    ^[^.?!]{0,40}\b(?:als|indien|wanneer|mocht)\b[^.?!]{0,60}\bniet\b[^.?!]{0,30}\b(?:aan\w*houd\w*|aangehouden|daartoe|bereid)\b
    |^[^.?!]{0,40}\b(?:als|indien) (?:dat|dit) niet (?:zo is|het geval is|gebeurt|lukt|kan)\b
""")
# A bad verdict for a case that the speaker names: "Als het een voorwaarde is, is het oordeel dus: ontraden."
SUPPOSED = pattern(r"(?i)^(?:maar |en |dus )?(?:als|indien|mocht) (?!ik\b)[^?!]{0,200}$")
# Words of the chair for a case that may not come: "Als die oordeel Kamer krijgt, volstaat dat."
SUPPOSES = pattern(r"""(?i)
    ^(?:\w+,? )?(?:als|indien|wanneer|zolang|mocht)\b
    |\b(?:als|indien|tenzij)\b(?! ik \w+ goed)[^.?!]{0,250}[.?!]?$
""")
CONFIRMS = pattern(r"""(?i)
    ^(?:ja\b|dat is (?:correct|juist|zo)|dat klopt|correct\b|inderdaad|klopt\b|zeker\b|precies\b|jazeker|oké\b|akkoord\b
        |prima\b|goed[.,! ]|uiteraard\b)
""")
ASKS_VERDICT = pattern(r"""(?i)
    \b(?:uw|het|haar|zijn) (?:oordeel|appreciatie)\b[^?!]{0,60}\?  # "en uw oordeel over nr. 4?"
    |^en dus\?
    |\bwat is (?:het|uw) oordeel\b
    |\ben (?:het|uw) oordeel\b
""")
# A proposer does not hold a motion.
REFUSES_TO_HOLD = pattern(r"""(?i)
    \bniet (?:\w+ )?(?:aan\b|aanhouden|aan te houden)|\b(?:breng\w*|wil\w*|gaat|laten?)\b[^.?!]{0,40}\bin stemming\b
    |^(?:nee|neen)\b|\bdat is niet het geval\b
""")
# The words of a motion are to be others before the verdict holds.
CHANGES_WORDS = pattern(r"""(?i)
    \b(?:alternatief|ander|nieuw|gewijzigd|aangepast|volgend)\w* (?:dictum|verzoek|tekst|motie|formulering)
    |\b(?:dictum|motie|tekst|formulering|haar|hem|[’']m)\b[^.?!]{0,60}
        \b(?:aan(?:ge)?past?|aanpassen|gewijzigd|wijzigt|wijzigen|herformuleert|zou luiden|geschrapt|schrapt)\b
""")
# The reading under which a verdict is given, in a sentence of its own: "Ik begrijp de motie zo dat …".
READING = pattern(r"""(?i)
    \b(?:lees|lezen|interpreteer|interpreteren|begrijp|begrijpen|beschouw|versta|vat)\b[^.?!]{0,30}
        \b(?:motie|haar|die|deze|hem|[’']m|dictum|verzoek)\b[^.?!]{0,30}\b(?:zo|als|dat|op)\b[^?!]{0,200}
    |\b(?:aantekening|kanttekening|opmerking)\b[^.?!]{0,40}\b(?:maken|plaatsen|bij)\b[^?!]{0,200}
""")
# Points to a reading that another sentence tells: "Met die lezing oordeel Kamer."
POINTS_BACK = pattern(
    r"(?i)\b(?:met|onder|in|gegeven) (?:die|deze|dit|dat|mijn|een) \w+[^.?!]{0,20}|^(?:dan|in dat geval)\b"
)


@dataclass(frozen=True, slots=True)
class AppreciationMatch:
    """A verdict in a sentence: the row, where it starts in the sentence, and its condition."""

    row: AppreciationRule
    start: int
    condition: str | None
    fallback: bool


_THAT_READING = pattern(r"(?i)^(?:met|onder|in|gegeven) (?:die|deze|dit|dat) \w+")


def match_appreciations(sentence: str, before: Sequence[str] = ()) -> list[AppreciationMatch]:
    """Return the verdicts said in a sentence, in order; of overlapping rows the first in the table wins.

    Args:
        sentence: folded text of one sentence.
        before: the sentences before, the last one last, where a condition may stand ("Als ik haar zo mag lezen. Dan
            oordeel Kamer.").
    """
    found: list[AppreciationMatch] = []
    for row in VERDICTS:
        if row.search(sentence) is None or (not row.strong and any(map(_decides, found))):
            continue
        if row.verdict == "ontraden" and any(other.row.verdict == "ontraden_tenzij_gewijzigd" for other in found):
            continue
        condition = _condition(sentence, before)
        found.extend(
            AppreciationMatch(row, match.start(), condition, _falls_back(row, sentence, match.end()))
            for match in row.finditer(sentence)
        )
    return sorted(found, key=lambda verdict: verdict.start)


def _decides(other: AppreciationMatch) -> bool:
    return other.row.strong and other.row.verdict != "aanhouden"


def _falls_back(row: AppreciationRule, sentence: str, end: int) -> bool:
    """Tell whether a verdict is said for the case that something is not done, or turns out otherwise."""
    supposed = row.verdict == "ontraden" and SUPPOSED.search(sentence[:end]) is not None
    return supposed or bool(FALLBACK.search(sentence[:end]) or FALLS_BACK.search(sentence[end:]))


def find_reading(sentence: str) -> str | None:
    """Return the words that tell under which reading a verdict is given, in this sentence."""
    for rule in CONDITIONS:
        match = rule.search(sentence)
        if match is not None:
            return match[0].strip(" ,.")
    return None


def _condition(sentence: str, before: Sequence[str]) -> str | None:
    """Return the condition of a verdict: the reading that is asked for, where it stands, else what points to it."""
    own = find_reading(sentence)
    tells = own is not None and CONDITIONS[0].search(sentence) is not None
    if tells or POINTS_BACK.search(sentence) is None:
        return own
    for place, earlier in enumerate(reversed(before)):
        reading = CONDITIONS[0].search(earlier) or READING.search(earlier)
        if reading is not None and (own is not None or place == 0 or READING.search(earlier)):
            return reading[0].strip(" ,.")
    # "Met die lezing" points to what was just said, whatever its words.
    return before[-1] if own is not None and before and _THAT_READING.search(own) else own
