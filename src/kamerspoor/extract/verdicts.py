"""Rule table of the cabinet's appreciations: the words in which a verdict on a motion is given.

The values are the official ones of the open data. Strong rows are verdicts in so many words; weak rows
(``overbodig``, ``ontijdig``) are often only the reason for a strong one and yield to it within a turn.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kamerspoor.model.facts import Verdict
from kamerspoor.text.rules import Rule

_KAMER = r"(?:de |uw |uw\s)?Kamer"
_OBJECT = r"(?:moties?|haar|hem|[’']m|die|deze|dit|ze|hen|beide)"
_FLAGS = re.IGNORECASE


@dataclass(frozen=True, slots=True)
class VerdictRule:
    """A way of saying a verdict; ``strong`` verdicts are not replaced by weak ones in the same turn."""

    rule: Rule
    verdict: Verdict
    strong: bool = True


VERDICTS: tuple[VerdictRule, ...] = (
    VerdictRule(
        Rule(
            "unless_amended",
            re.compile(
                r"\bontra\w+\b[^?!]{0,60}\btenzij\b|\btenzij\b[^?!]{0,120}\b(?:aangepast|gewijzigd|wijzig\w*"
                r"|aanpas\w*)\b[^?!]{0,60}\bontra",
                _FLAGS,
            ),
            needs=("enzij",),
            examples=("Die moet ik ontraden, tenzij de indiener haar aanpast.",),
            counterexamples=("Die moet ik ontraden.",),
        ),
        "ontraden_tenzij_gewijzigd",
    ),
    VerdictRule(
        Rule(
            "discouraged",
            re.compile(r"\bontra(?:ad|de)\w*|\bafraden\b|\bnegatief (?:advies|oordeel)\b", _FLAGS),
            needs=("ntra", "fraden", "egatief"),
            examples=(
                "Om die reden ontraad ik de motie.",
                "De motie op stuk nr. 444: ontraden.",
                "Die zou ik alle drie willen ontraden.",
                "U ontraaddt haar.",
            ),
            counterexamples=("Die motie ontraad ik niet.", "Ik heb de vorige motie al ontraden."),
            unless=re.compile(
                r"\b(?:heb|had|hebben) (?:ik |we |wij |de |motie |die |deze |vorige |net |al |eerder "
                r"|ook ){1,6}ontraden\b"
                r"|\bontraa?d(?:en)? (?:ik |we |haar |hem |de motie |deze motie )*niet\b|\bniet (?:te |willen "
                r"|hoeven )*ontraden\b",
                _FLAGS,
            ),
        ),
        "ontraden",
    ),
    VerdictRule(
        Rule(
            "left_to_the_chamber",
            re.compile(
                rf"\boordeel\b[^?!;]{{0,70}}?\b(?:(?:aan|van|bij) )?{_KAMER}\b|\b(?:aan|bij) {_KAMER} (?:te "
                rf"|om |over )*[^?!;]{{0,30}}\boordeel\b"
                rf"|\blaat\b[^?!;]{{0,40}}\baan {_KAMER}(?: over)?\b|\boordeel[- ]Kamer\b"
                rf"|\baan {_KAMER} (?:over)?(?:te )?laten\b",
                _FLAGS,
            ),
            needs=("oordeel", "Oordeel", "aan de Kamer", "aan uw Kamer"),
            examples=(
                "Die laat ik aan het oordeel van de Kamer.",
                "Als ik 'm zo mag lezen, oordeel Kamer.",
                "Ik zou het oordeel aan de Kamer willen laten.",
                "Het oordeel over de motie laat ik aan uw Kamer.",
                'Met "oordeel Kamer" zeg ik niet dat het kan.',
            ),
            counterexamples=(
                "Daarvan heb ik gezegd: oordeel Kamer.",
                "Die motie had ik oordeel Kamer gegeven.",
                "Dat het oordeel aan de Kamer wordt gelaten, zegt genoeg.",
            ),
            unless=re.compile(
                r"\b(?:heb|had|hebben) (?:ik|we|wij|u) (?:\w+ ){0,3}?(?:gezegd|gegeven|aangegeven|gelaten)\b"
                r"|\bhad (?:gegeven|gelaten)\b"
                r"|\bwordt gelaten\b|\b(?:gegeven|gezegd) (?:heb|had)\b|\bgeen oordeel\b"
                r"|\bniet (?:aan het oordeel|oordeel Kamer)\b",
                _FLAGS,
            ),
        ),
        "oordeel_kamer",
    ),
    VerdictRule(
        Rule(
            "taken_over",
            re.compile(
                rf"(?<!\w){_OBJECT}\b[^?!]{{0,80}}\b(?:overnemen|over te nemen|overgenomen)\b"
                rf"|\b(?:overnemen|overgenomen)\b[^?!]{{0,40}}\bmotie\b"
                rf"|\bneem(?: ik)? {_OBJECT}(?: motie)?(?: graag| dan| bij dezen)* over\b"
                rf"|(?<!\w){_OBJECT}(?: motie)?[^?!]{{0,60}}\bneem ik (?:graag |dan |bij dezen |ook |hierbij )*over\b",
                _FLAGS,
            ),
            needs=("overne", "over te nemen", "overgenomen", "neem"),
            examples=(
                "De motie op stuk nr. 12 zal ik overnemen, want zo doen wij het al.",
                "Mag ik 'm overnemen?",
                "De motie-Smit/De Wit (98765, nr. 12) is overgenomen.",
                "Deze motie neem ik graag over.",
            ),
            counterexamples=("De motie kan ik niet overnemen.", "Wij gaan dat advies overnemen."),
            unless=re.compile(
                r"\bniet (?:kunnen |willen |worden |zomaar )*(?:overnemen|over te nemen|overgenomen)\b"
                r"|\binterpretatie\b[^?!]*overne",
                _FLAGS,
            ),
        ),
        "overgenomen",
    ),
    VerdictRule(
        Rule(
            "asked_to_hold",
            re.compile(
                r"\b(?:vra(?:ag|gen)|verzoe\w+|suggere\w+|hoop|hopen|advise\w+|advies|voorstel\w*"
                r"|stel\b[^?!]{0,30}\bvoor|wil\w*|zou\w*|ku(?:nt|nnen)|kan|of)\b"
                r"[^?!]{0,140}\b(?:aan te (?:willen )?houden|aanhouden|aanhoudt|aanhoud)\b|\bverzoek (?:tot"
                r"|om) aanhouden\b"
                r"|\badvies\b[^?!]{0,40}\baanhouden\b",
                _FLAGS,
            ),
            needs=("houd",),
            examples=(
                "Ik wil de indiener vragen de motie aan te houden tot mei.",
                "Ik zou willen suggereren de motie aan te houden.",
                "Ik hoop dat mevrouw Smit de motie wil aanhouden.",
            ),
            counterexamples=(
                "Ik blijf geïnspireerd als de motie wordt aangehouden.",
                "Wij houden aan dit beleid vast.",
            ),
            unless=re.compile(
                r"\bniet (?:\w+ )?(?:aan te houden|aanhouden|aanhoudt)\b|\bals [^?!]{0,40}niet aan", _FLAGS
            ),
        ),
        "aanhouden",
    ),
    VerdictRule(
        Rule(
            "no_verdict",
            re.compile(
                r"\bgeen (?:oordeel|appreciatie)\b|\bonthoud(?:en)? (?:ik|we|wij) (?:me|mij|ons)\b[^?!]{0,40}oordeel",
                _FLAGS,
            ),
            needs=("geen oordeel", "geen appreciatie", "nthoud"),
            examples=(
                "Daar geef ik geen oordeel over.",
                "Deze motie is aan de Kamer; daar heb ik dus geen oordeel over.",
            ),
            counterexamples=("Ik geef een oordeel over de motie.",),
        ),
        "geen",
    ),
    VerdictRule(
        Rule(
            "superfluous",
            re.compile(r"\boverbodig\b|\bis (?:al )?staand beleid en (?:daarmee|dus) niet nodig\b", _FLAGS),
            needs=("overbodig", "staand beleid"),
            examples=("Deze motie is overbodig, want dit gebeurt al.",),
            counterexamples=("Overbodige regels schaffen we af.", "Die motie is niet overbodig."),
            unless=re.compile(r"\bniet (?:\w+ )?overbodig\b|\boverbodige\b", _FLAGS),
        ),
        "overbodig",
        strong=False,
    ),
    VerdictRule(
        Rule(
            "untimely",
            re.compile(r"\bontijdig\b", _FLAGS),
            needs=("ntijdig",),
            examples=("Deze motie vind ik ontijdig.",),
            counterexamples=("De motie is tijdig ingediend.", "Ik vind dat niet ontijdig."),
            unless=re.compile(r"\bniet (?:\w+ )?ontijdig\b", _FLAGS),
        ),
        "ontijdig",
        strong=False,
    ),
)

CONDITIONS: tuple[Rule, ...] = (
    Rule(
        "reading",
        re.compile(
            r"\bals (?:ik|we|wij|u|de indiener\w*|het|dat) [^?!]{0,120}\b(?:mag|mogen|kan|kunnen)\b[^?!]{0,160}"
            r"|\b(?:als|indien|wanneer|mits) (?:de motie|[’']m|deze|die|haar|hem|de heer|mevrouw|de indiener\w*"
            r"|het lid|ik (?:de motie|haar|hem|[’']m|deze|die|het)|(?:het )?dictum)\b"
            r"[^?!]{0,200}\b(?:mag|lees|lezen|interpret\w+|begrijp\w*|uitleg\w*|uitleg|opvat\w*|verzoekt"
            r"|aanpas\w*|aangepast|wijzig\w*|gewijzigd|bedoel\w*|bereid|toevoeg\w*|schrap\w*"
            r"|overneemt)\b[^?!]{0,160}",
            _FLAGS,
        ),
        needs=("als ", "Als ", "ndien ", "anneer ", "its "),
        examples=(
            "Als ik haar zo mag begrijpen dat het later mag, kan ik het oordeel aan de Kamer laten.",
            "Als ik 'm zo mag lezen, oordeel Kamer.",
            "Als ik dat samen mag nemen, laat ik het oordeel aan de Kamer.",
        ),
        counterexamples=("Toch laat ik, als u daaraan hecht, het oordeel aan de Kamer.",),
    ),
    Rule(
        "proviso",
        re.compile(
            r"\b(?:met|onder|in|gegeven|gezien) (?:die|deze|dit|dat|de genoemde|mijn|de|een zo"
            r"|zo[’']n) (?:kanttekening\w*|interpretatie|uitleg|lezing|voorwaarde|toelichting|zin|duiding"
            r"|opmerking)\b[^?!]{0,120}"
            r"|\bmet dien verstande\b[^?!]{0,160}|\bop voorwaarde dat\b[^?!]{0,160}|\bmits\b[^?!]{0,160}"
            r"|\bzo (?:aangepaste|gewijzigde|gelezen|geïnterpreteerd\w*) motie\b"
            r"|\bandere interpretatie\b|\bonder (?:de )?voorwaarde\b[^?!]{0,160}",
            _FLAGS,
        ),
        needs=(
            "anttekening",
            "nterpretatie",
            "uitleg",
            "lezing",
            "oorwaarde",
            "oelichting",
            " zin",
            "verstande",
            "its ",
            "motie",
            "opmerking",
            "duiding",
        ),
        examples=(
            "Met die kanttekening geef ik haar oordeel Kamer.",
            "Een zo aangepaste motie krijgt oordeel Kamer.",
            "Met deze interpretatie: oordeel Kamer.",
        ),
        counterexamples=("Alles overziend wil ik het oordeel aan de Kamer laten.",),
    ),
)

# What comes after "anders" is what would be said if the condition fails; it does not replace the verdict itself.
FALLBACK = re.compile(
    r"\b(?:anders|zo niet|zo niet, dan|in het andere geval)\b[^?!]{0,80}$"
    r"|^als [^?!]{0,80}\bniet\b[^?!]{0,120}$|\bals (?:de motie|die|deze) (?:\w+ )?niet wordt aangehouden\b",
    _FLAGS,
)
CONFIRMS = re.compile(
    r"^(?:ja\b|dat is (?:correct|juist|zo)|dat klopt|correct\b|inderdaad|klopt\b|zeker\b|precies\b|jazeker)", _FLAGS
)
ASKS_VERDICT = re.compile(
    r"\b(?:uw|het|haar|zijn) (?:oordeel|appreciatie)\b[^?!]{0,60}\?|^en dus\?|\bwat is (?:het|uw) oordeel\b"
    r"|\ben (?:het|uw) oordeel\b",
    _FLAGS,
)


@dataclass(frozen=True, slots=True)
class FoundVerdict:
    """A verdict in a sentence: the row, where it starts in the sentence, and its condition."""

    row: VerdictRule
    start: int
    condition: str | None
    fallback: bool


def find_verdicts(sentence: str, previous: str = "") -> list[FoundVerdict]:
    """Return the verdicts said in a sentence, in order; of overlapping rows the first in the table wins.

    Args:
        sentence: folded text of one sentence.
        previous: the sentence before, where a condition may stand ("Als ik haar zo mag lezen. Dan oordeel Kamer.").
    """
    found: list[FoundVerdict] = []
    for row in VERDICTS:
        match = row.rule.search(sentence)
        if match is None or any(other.row.strong and not row.strong for other in found):
            continue
        if row.verdict == "ontraden" and any(other.row.verdict == "ontraden_tenzij_gewijzigd" for other in found):
            continue
        condition = _condition(sentence, previous)
        fallback = FALLBACK.search(sentence[: match.end()]) is not None
        found.append(FoundVerdict(row, match.start(), condition, fallback))
    return sorted(found, key=lambda verdict: verdict.start)


def _condition(sentence: str, previous: str) -> str | None:
    for rule in CONDITIONS:
        match = rule.search(sentence)
        if match is not None:
            return match[0].strip(" ,.")
    if sentence.lower().startswith(("dan ", "in dat geval", "dan:")) and previous:
        match = CONDITIONS[0].search(previous)
        return match[0].strip(" ,.") if match is not None else None
    return None
