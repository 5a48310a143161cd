"""Conditional policy: a measure, the word that ties it, and what it hangs on.

A row says how the parts stand in a sentence: the measure before the connective ("sancties blijven totdat …") or the
condition first ("Zolang …, kan …"). The parts are clauses of one sentence; a comma, semicolon or bracket ends a
condition, and a measure begins where its clause does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kamerspoor.model.policy import Condition, ConditionKind
from kamerspoor.text.capacity import opens_no_clause
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
        "while",
        pattern(r"""
            (?<!zo )(?<!al )\b(?P<connective>[Zz]olang)\b
            (?! mogelijk| als mogelijk| ik leef| tot\b| ik (?:mij|me) kan)  # "zolang ik mij kan herinneren"
        """),
        ("olang",),
        ("Zolang de dijk lekt, wordt er gepompt.", "Er wordt gepompt zolang de dijk lekt."),
        ("Dit duurt zo lang mogelijk.", "zolang mogelijk", "We wachten al zolang tot er beleid komt."),
    ),
    "unless": Rule(
        "unless", re.compile(r"\b(?P<connective>[Tt]enzij)\b"), ("enzij",),
        ("De veren varen, tenzij het stormt.",),
        ("De veren varen niet.",),
    ),
    "provided": Rule(
        "provided",
        pattern(r"""
            \b(?P<connective>[Mm]its|[Mm]et dien verstande dat
                |(?:op|onder) (?:de )?(?:uitdrukkelijke )?voorwaarde dat|op conditie dat)\b
        """),
        ("mits", "Mits", "voorwaarde dat", "conditie dat", "dien verstande"),
        ("Dat kan, mits de dijk sterk genoeg is.", "Dat kan op voorwaarde dat de dijk sterk is."),
        ("De voorwaarden zijn bekend.", "mitsgaders"),
    ),
    "only_after": Rule(
        "only_after",
        pattern(r"""
            (?<!niet )\b(?P<connective>[Pp]as (?:na(?:dat)?|als|wanneer|indien|zodra)  # "niet pas als" denies it
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
            # "sluizen hebben alleen zin als …"; who begins with "Alleen" and goes on says "however"
            (?:(?<=\w )(?:alleen|slechts|enkel|uitsluitend)\b(?! niet\b)[^.?!;:,]{0,60}?,?\x20
                |\b(?:[Aa]lleen|[Ss]lechts|[Ee]nkel|[Uu]itsluitend)\x20)
            (?P<connective>als(?! gevolg\b)|indien|wanneer)\b
        """),
        ("lleen", "lechts", "nkel", "itsluitend"),
        ("Sluizen hebben alleen zin als alle buren meedoen.", "De veren varen slechts indien het niet stormt."),
        (
            "Alleen de dijk lekt.", "Als het stormt, varen de veren niet.", "Enkel als gevolg van de storm.",
            "Alleen vervalt die als iemand verhuist.", "Het mag alleen niet als wij het niet willen.",
        ),
    ),
}  # fmt: skip
# "Not only …": the words enumerate, they set no condition. "Hoelang wacht u totdat …" asks.
_NOT_ONLY = pattern(r"""
    \b[Nn]iet (?:alleen|slechts|enkel|uitsluitend)\b|\balleen al\b|\ballen? als (?:een|de|het)\b
""")
_ASKS = pattern(r"(?i)\b(?:vraag|vragen|vroeg) (?:ik )?(?:mij|me|ons|zich) af\b|\bde vraag is\b|\bhoelang\b")
# What ends a clause; a comma only where a verb of the main clause, or another clause, can follow it.
_CLAUSE_END = pattern(r"""
    [;:]|\)|–
    |, (?=(?:dan|en|maar|want|waarbij|waardoor|zodat|terwijl|zoals|waaronder|die|dat|wat|hetgeen|aldus|om|ook|omdat)\b)
    # A clause that begins with a connective ends with its verbs: "heeft uitgevoerd, versterking van …".
    |(?<= )(?:(?:is|zijn|was|waren|heeft|hebben|wordt|worden|kan|kunnen|zal|moet) \w{3,30}
        |\w{3,30} (?:is|zijn|heeft|wordt))(?=,)
""")
_MAIN = re.compile(r", ")
_MEASURE_START = re.compile(r"[;:](?=\s)|\((?=[A-Z])(?![^()]{0,80}\))")
_AND_BREAK = re.compile(r", (?:maar|en|want|doch) ")
# What goes on behind a comma without being the main clause.
_GOES_ON = re.compile(
    r"(?:en|die|dat|wat|waar\w*|hetgeen|zoals|zodat|want|maar|om|ook|omdat|terwijl|vooral|met name|dan)\b"
)
# A clause that was only opened: "verzoekt de regering om, zolang …, het veer te behouden".
_OPENED = re.compile(r"(?:\b(?:om|dat|of|want|maar|Maar|En|Dus)|, (?:want|maar|en|dus)(?: alleen| slechts)?),?$")
# A condition without a subject: "mits goed onderbouwd".
_BARE = re.compile(
    r"(?:(?:goed|voldoende|deugdelijk|zorgvuldig|juist|mits) )?(?!(?:het|dat|niet|met|iemand|er)\b)\w+(?:d|t)\b"
)
# The full stop, perhaps with the mark of a note.
_TAIL = re.compile(r"[ .,;!]+(?:\d{1,2})?$")
# These say nothing of which something could be the condition.
_EMPTY = re.compile(
    r"(?i)(?:(?:uiteraard|natuurlijk|alleen|slechts|en|maar|dan|wel|ook|dus|want|nee|ja|graag|nogmaals)\W*)+"
)
# A whole measure in two words: "Dat geldt, mits …".
_SHORT_MEASURE = re.compile(r"(?i)(?:dat|dit|het|die|deze) \w{3,}")
# A main clause without a comma before it: "… in aanleg kunnen we zorgen dat".
_INVERTED = pattern(r"""
    \ (?=(?:kan|kunnen|zal|zullen|moet|moeten|mag|mogen|wil|willen|gaan|gaat|krijgen|krijgt|blijft|blijven)
    \ (?:ik|we|wij|je|u|zij|ze|men|er)\b)
""")
# Letters of a measure or a condition, at least and at most. By hand; 6 and 210 to 840 give the same conditions, with 24
# one is lost (one labelled letter, n = 3, 28 November 2026).
_SHORTEST = 12
_SHORTEST_CONDITION = 8
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
        if match is None or _ASKS.search(words, 0, match.start("connective")):
            continue
        if kind == "only_if" and _only_enumerates(words, match):
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
        says_as = connective.lower().endswith("als") and opens_no_clause(words, match.end() - len("als"))
        if match.start("connective") >= taken and not says_as:
            return match
    return None


def _only_enumerates(words: str, match: re.Match[str]) -> bool:
    return _NOT_ONLY.search(words[max(match.start() - 6, 0) : match.end()]) is not None


def _parts(words: str, match: re.Match[str]) -> tuple[Span, Span] | None:
    """Return measure and condition, or None when one of them is missing."""
    begin, end = match.span("connective")
    aside = _ASIDE.match(words, end)
    end = aside.end() if aside is not None else end
    if words.count("‘", 0, begin) > words.count("’", 0, begin) and "’" in words[end:]:
        return None  # the words of a title
    start = max((one.end() for one in _MEASURE_START.finditer(words, 0, begin)), default=0)
    stop = min((words.find(mark, end) for mark in ";" if mark in words[end:]), default=len(words))
    before = words[start:begin].rstrip(" ,")
    opened = _OPENED.search(words[start:begin].rstrip())
    too_short = len(before) < _SHORTEST and not _SHORT_MEASURE.fullmatch(before)
    first = _condition_first(words, end, stop) if opened is not None or too_short else None
    if first is not None or too_short:
        return first
    before = before[: opened.start()].rstrip(" ,") if opened is not None else before
    before = before.removesuffix(" en").removesuffix(" of")
    if not before or _EMPTY.fullmatch(before):
        return None
    condition = trimmed(words, end, min(_closed(words, end, stop), end + _LONGEST))
    condition = Span(condition.start, condition.start + len(_TAIL.sub("", condition.of(words))))
    inserted = _inserted(words, Span(start, begin), end, stop)
    if inserted is not None:
        return inserted
    breaks = [one.end() for one in _AND_BREAK.finditer(words, start, begin) if begin - one.end() >= _SHORTEST]
    return _both(trimmed(words, max([start, *breaks]), start + len(before)), condition, words)


def _closed(words: str, end: int, stop: int) -> int:
    """Return where a condition ends: a verb before a comma may be that of a relative clause within it."""
    for close in _CLAUSE_END.finditer(words, end, stop):
        if not close[0][-1:].isalpha():
            return close.start()
        if _RELATES.search(words, end, close.start()) is None:
            return close.end()
    return stop


def _inserted(words: str, before: Span, end: int, stop: int) -> tuple[Span, Span] | None:
    """Read a condition set between commas: "Nu kan de veerdienst, zolang het stormt, niet varen"."""
    if not before.of(words).rstrip().endswith(","):
        return None
    comma = _MAIN.search(words, end, stop)
    last = len(words[:stop].rstrip(" .!"))
    if comma is None or last - comma.end() < _SHORTEST or _GOES_ON.match(words, comma.end()):
        return None
    if _HAS_VERB.search(words, comma.end(), last) is None:
        return None
    condition = trimmed(words, end, comma.start())
    if _BARE.match(words, condition.start):
        breaks = [one.end() for one in _MAIN.finditer(words, before.start, before.end - 2)]
        begin = max([before.start, *breaks])
        return _both(Span(begin + len(_RELATIVE.match(words[begin:])[0]), last), condition, words)  # type: ignore[index]
    # Only an unfinished main clause goes on behind the comma; its subject or verb is what stands before.
    if before.end - before.start > (stop - before.start) / 2:
        return None
    return _both(trimmed(words, comma.end(), last), condition, words)


def _condition_first(words: str, end: int, stop: int) -> tuple[Span, Span] | None:
    """Read "Zolang de dijk lekt, wordt er gepompt": the main clause follows the comma."""
    commas = _MAIN.finditer(words, end, stop)
    bare = _BARE.match(words, end + 1) is not None
    found = next((one for one in commas if bare or _VERB.match(words, one.end()) or _OPENS.search(words, 0, end)), None)
    begin = found or _INVERTED.search(words, end + _SHORTEST, stop)
    if begin is None:
        return None
    over = _OVER.search(words, begin.end(), stop)
    measure = trimmed(words, begin.end(), over.start() if over else len(words[:stop].rstrip(" .!")))
    return _both(measure, trimmed(words, end, begin.start()), words)


_RELATES = re.compile(r"\b(?:van wie|aan wie|die|waar\w*)\b")
_HAS_VERB = re.compile(
    r"\b(?:\w{2,}en|ge(?!bied|ld|zond)\w+[dt]|is|zijn|was|wordt|wil|kan|zal|moet|mag|gaat|komt|blijft)\b"
)
_ASIDE = re.compile(r"\s*—[^—]{3,160}—")
# Where the main clause behind a condition is over.
_OVER = re.compile(r", (?:en gaat over|zodat|waarbij|waardoor|hetgeen)\b")
_RELATIVE = re.compile(r"(?:waarbij|waarin|waardoor|zodat|omdat|dat) |")
_OPENS = re.compile(r"\b(?:om|dat|of),? \w+(?: \w+){0,3}$")
_VERB = pattern(r"""
    (?:\w+t|is|zijn|was|kan|kun|kunnen|zal|zullen|moet|moeten|mag|mogen|wil|willen|blijft|blijven|hoeft
        |gaat|gaan|heb|heeft|hebben|wordt|worden|dan|ga|zie|geef|doe|vind|krijgen|krijgt|komen|staan  # a finite verb
        |\w{2,}en (?=(?:de|het|een|er|wij|we|zij|ze|ik|je)\b)) ?  # a plural, by its subject behind it
""")


def _both(measure: Span, condition: Span, words: str) -> tuple[Span, Span] | None:
    short = _SHORT_MEASURE.fullmatch(measure.of(words)) is not None
    long_enough = short or measure.end - measure.start >= _SHORTEST
    return (measure, condition) if long_enough and condition.end - condition.start >= _SHORTEST_CONDITION else None


def _moved(span: Span, offset: int) -> Span:
    return Span(span.start + offset, span.end + offset)
