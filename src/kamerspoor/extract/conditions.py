"""Conditional policy: a measure, the word that ties it, and what it hangs on.

A row says how the parts stand in a sentence: the measure before the connective ("sancties blijven totdat …") or the
condition first ("Zolang …, kan …"). The parts are clauses of one sentence; a comma, semicolon or bracket ends a
condition, and a measure begins where its clause does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kamerspoor.model.policy import Condition, ConditionKind
from kamerspoor.text.capacity import CAPACITY
from kamerspoor.text.patterns import pattern
from kamerspoor.text.rules import Rule
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Span, fold, one_line, trimmed

# By what they say of the measure; one rule each, of the same name.
CONNECTIVES: dict[ConditionKind, Rule] = {
    "until": Rule(
        "until", re.compile(r"\b(?P<connective>[Tt]otdat)\b"), ("otdat",),
        ("De sancties blijven totdat het akkoord is uitgevoerd.",),
        ("De sancties blijven tot 3 mei.",),
    ),
    "while": Rule(
        "while", re.compile(r"(?<!zo )\b(?P<connective>[Zz]olang)\b(?! mogelijk| als mogelijk| ik leef)"), ("olang",),
        ("Zolang de dijk lekt, wordt er gepompt.", "Er wordt gepompt zolang de dijk lekt."),
        ("Dit duurt zo lang mogelijk.", "zolang mogelijk"),
    ),
    "unless": Rule(
        "unless", re.compile(r"\b(?P<connective>[Tt]enzij)\b"), ("enzij",),
        ("De veren varen, tenzij het stormt.",),
        ("De veren varen niet.",),
    ),
    "provided": Rule(
        "provided",
        pattern(r"""
            \b(?P<connective>[Mm]its
                |(?:op|onder) (?:de )?(?:uitdrukkelijke )?voorwaarde dat|op conditie dat)\b
        """),
        ("mits", "Mits", "voorwaarde dat", "conditie dat"),
        ("Dat kan, mits de dijk sterk genoeg is.", "Dat kan op voorwaarde dat de dijk sterk is."),
        ("De voorwaarden zijn bekend.", "mitsgaders"),
    ),
    "only_after": Rule(
        "only_after",
        pattern(r"""
            \b(?P<connective>[Pp]as (?:na(?:dat)?|als|wanneer|indien|zodra)
                |[Nn]iet eerder dan(?: nadat)?|[Ee]erst (?:na(?:dat)?|als|wanneer))\b
            # not of time that went by: "pas na drie weken"
            (?! (?:een|twee|drie|enkele|een paar|\d+) (?:uur|dag|dagen|week|weken|maand|maanden|jaar|minuten))
        """),
        ("as na", "as als", "as wanneer", "as indien", "as zodra", "iet eerder", "erst na", "erst als", "erst wanneer"),
        ("De veerdienst begint pas na voltooiing van de kade.", "Pas als de dijk dicht is, wordt er gebouwd."),
        ("Hij kwam pas na drie weken.", "De kade was pas vorig jaar klaar."),
    ),
    "only_if": Rule(
        "only_if",
        pattern(r"""
            \b(?:[Aa]lleen|[Ss]lechts|[Ee]nkel|[Uu]itsluitend)\b[^.?!;:]{0,60}?  # "sluizen hebben alleen zin …
            \b(?P<connective>als(?! gevolg\b)|indien|wanneer)\b  # … als"
        """),
        ("lleen", "lechts", "nkel", "itsluitend"),
        ("Sluizen hebben alleen zin als alle buren meedoen.", "De veren varen slechts indien het niet stormt."),
        ("Alleen de dijk lekt.", "Als het stormt, varen de veren niet.", "Enkel als gevolg van de storm."),
    ),
}  # fmt: skip
# "Not only …": the words enumerate, they set no condition.
_NOT_ONLY = pattern(r"""
    \b[Nn]iet (?:alleen|slechts|enkel|uitsluitend)\b|\balleen al\b|\ballen? als (?:een|de|het)\b
""")
# What ends a clause; a comma only where a verb of the main clause, or another clause, can follow it.
_CLAUSE_END = pattern(r"""
    [;:]|\)|–
    |, (?=(?:en|maar|want|waarbij|waardoor|zodat|terwijl|zoals|waaronder|die|dat|wat|hetgeen|aldus)\b)
    # A clause that begins with a connective ends with its verbs: "heeft uitgevoerd, versterking van …".
    |(?<= )(?:(?:is|zijn|was|waren|heeft|hebben|wordt|worden|kan|kunnen|zal|moet) \w{3,30}
        |\w{3,30} (?:is|zijn|heeft|wordt))(?=,)
""")
_MAIN = re.compile(r", ")
_MEASURE_START = re.compile(r"[;:](?=\s)|\((?=[A-Z])")
_AND_BREAK = re.compile(r", (?:maar|en|want|doch) ")
# The full stop, perhaps with the mark of a note.
_TAIL = re.compile(r"[ .,;!]+(?:\d{1,2})?$")
# Letters of a measure or a condition, at least and at most. By hand; 6 and 210 to 840 give the same conditions, with 24
# one is lost (one labelled letter, n = 3, 28 November 2026).
_SHORTEST = 12
_LONGEST = 420


def conditions(text: str, spans: Sequence[Span]) -> tuple[Condition, ...]:
    """Return the conditions in the running text, in order.

    Args:
        text: cleaned text.
        spans: stretches of running text, such as paragraphs or what is said in a turn.
    """
    found: list[Condition] = []
    # An empty line inside a stretch is one that the typesetter left, no end of a sentence.
    flat = one_line(text)
    for span in spans:
        stretch = span.of(flat)
        if any(rule.may_occur(stretch) for rule in CONNECTIVES.values()):
            for sentence in sentences(flat, span.start, span.end):
                found.extend(_in_sentence(sentence.of(flat), sentence))
    return tuple(found)


def _in_sentence(words: str, sentence: Span) -> Iterator[Condition]:
    if words.endswith("?"):
        return  # asks about a condition, sets none
    taken = 0
    for kind, rule in CONNECTIVES.items():
        match = _connective(rule, words, taken)
        if match is None or (kind == "only_if" and _only_enumerates(words, match)):
            continue
        parts = _parts(words, match)
        if parts is None:
            continue
        measure, condition = parts
        yield Condition(
            kind=kind,
            measure=fold(measure.of(words)),
            measure_span=_moved(measure, sentence.start),
            connective=fold(match["connective"]),
            connective_span=_moved(Span(*match.span("connective")), sentence.start),
            condition=fold(condition.of(words)),
            condition_span=_moved(condition, sentence.start),
            span=sentence,
            rule=rule.name,
        )
        taken = condition.end


def _connective(rule: Rule, words: str, taken: int) -> re.Match[str] | None:
    """Return the first connective behind ``taken`` that opens a clause."""
    for match in rule.finditer(words):
        connective = match["connective"]
        says_as = CAPACITY.match(words, match.end() - len("als")) if connective.lower().endswith("als") else None
        if match.start("connective") >= taken and says_as is None:
            return match
    return None


def _only_enumerates(words: str, match: re.Match[str]) -> bool:
    return _NOT_ONLY.search(words[max(match.start() - 6, 0) : match.end()]) is not None


def _parts(words: str, match: re.Match[str]) -> tuple[Span, Span] | None:
    """Return measure and condition, or None when one of them is missing."""
    begin, end = match.span("connective")
    before = words[:begin].rstrip(" ,")
    if len(before) < _SHORTEST:
        return _condition_first(words, end)
    close = _CLAUSE_END.search(words, end)
    stop = (close.end() if close[0][-1:].isalpha() else close.start()) if close else len(words)
    condition = trimmed(words, end, min(stop, end + _LONGEST))
    condition = Span(condition.start, condition.start + len(_TAIL.sub("", condition.of(words))))
    start = max((one.end() for one in _MEASURE_START.finditer(before)), default=0)
    inserted = _inserted_main(words, before, begin, end)
    if inserted is not None:
        return inserted
    breaks = [one.end() for one in _AND_BREAK.finditer(before, start) if len(before) - one.end() >= _SHORTEST]
    measure = trimmed(words, max([start, *breaks]), len(before))
    return _both(measure, condition)


def _inserted_main(words: str, before: str, begin: int, end: int) -> tuple[Span, Span] | None:
    """Read a condition set between commas: "Nu kan de veerdienst, zolang het stormt, niet varen"."""
    if not words[:begin].rstrip().endswith(","):
        return None
    comma = _MAIN.search(words, end)
    if (
        comma is None
        or len(words) - comma.end() < _SHORTEST
        or re.match(r"(?:en|die|dat|wat|waar)\b", words[comma.end() :])
    ):
        return None
    # Only an unfinished main clause goes on behind the comma; its subject or verb is what stands before.
    if len(before) > len(words) / 2:
        return None
    condition = trimmed(words, end, comma.start())
    measure = trimmed(words, comma.end(), len(words.rstrip(" .!")))
    return _both(measure, condition)


def _condition_first(words: str, end: int) -> tuple[Span, Span] | None:
    """Read "Zolang de dijk lekt, wordt er gepompt": the main clause follows the comma."""
    comma = next((one for one in _MAIN.finditer(words, end) if _VERB.match(words, one.end())), None)
    if comma is None:
        return None
    measure = trimmed(words, comma.end(), len(words.rstrip(" .!")))
    return _both(measure, trimmed(words, end, comma.start()))


_VERB = pattern(r"""
    (?:\w+t|is|zijn|was|kan|kunnen|zal|zullen|moet|moeten|mag|mogen|wil|willen|blijft|blijven|hoeft
        |gaat|gaan|heb|heeft|hebben|wordt|worden|dan|ga|zie|geef|doe|vind  # a finite verb
        |\w{2,}en (?=(?:de|het|een|er|wij|we|zij|ze)\b)) ?  # a plural, by its subject behind it
""")


def _both(measure: Span, condition: Span) -> tuple[Span, Span] | None:
    long_enough = measure.end - measure.start >= _SHORTEST and condition.end - condition.start >= _SHORTEST
    return (measure, condition) if long_enough else None


def _moved(span: Span, offset: int) -> Span:
    return Span(span.start + offset, span.end + offset)
