"""Figures: numbers with unit, scale, year and what they are about.

Two forms count: an amount with a unit ("EUR 22,7 mrd", "3,4%", "41 kiloton"), and a count with the thing counted right
behind it ("298 mensen", "ongeveer 450 Russen"). Numbers of papers, articles, dates, times and names are none. What a
figure is about is taken from the words beside it, and None when they do not tell.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kamerspoor.extract.figures.words import (
    BOUNDS,
    GAP,
    GROWS,
    INVERTED,
    MEANT_FOR,
    MEASURE_GUARDS,
    NO_COUNT,
    OF,
    PART_OF,
    SCALES,
    SUBJECT,
    UNITS,
    WORDS,
    pattern,
)
from kamerspoor.model.policy import Figure
from kamerspoor.text.rules import Rule
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Span, fold, one_line

FIGURES: tuple[Rule, ...] = (
    Rule(
        "currency_first",
        pattern(r"""
            (?&about)(?<!\w)(?P<unit>(?&currency)) ?(?P<amount>(?&amount))(?:,-|,–|,=)?(?: ?(?P<scale>(?&scale))\b\.?)?
        """),
        needs=("EUR", "Euro", "euro", "€", "USD", "$", "GBP", "£"),
        examples=("EUR 22,7 mrd", "€ 1,5 miljoen", "circa EUR 1,2 mrd", "€ 49,-"),
        counterexamples=("in euro 's nachts", "de EUR-lijst"),
    ),
    Rule(
        "currency_last",
        pattern(r"""
            (?&about)(?&free)(?P<amount>(?&amount))(?: ?(?P<scale>(?&scale)))? (?P<unit>[Ee]uro|EUR|dollar|USD|pond)\b
        """),
        needs=("uro", "EUR", "dollar", "USD", "pond"),
        examples=("24,6 miljard Euro", "ca. 6,3 miljard euro", "100 euro", "350 miljoen pond per maand"),
        counterexamples=("de euro van 2002", "350 ponden"),
    ),
    Rule(
        "percentage",
        # A copy may lose the spaces around it: "en28 procent", "85%binnen".
        pattern(r"""
            (?&about)(?:(?&free)|(?<=[a-zà-ÿ]))(?P<amount>(?&amount)) ?(?P<unit>%|(?:procentpunt|procent)(?!\w))
        """),
        needs=("%", "procent"),
        examples=("3,4%", "ongeveer 80%", "10 procent"),
        counterexamples=("het procent",),
    ),
    Rule(
        "measure",
        pattern(r"""
            (?&about)(?&free)(?P<amount>(?&amount))(?: (?P<scale>(?&scale)))? (?P<unit>(?&measure))(?![\w-])
        """),
        needs=MEASURE_GUARDS,
        examples=("30 km", "41 kiloton", "400 hectare", "1,6 miljoen ton"),
        counterexamples=("de ton", "30 kmo"),
    ),
    Rule(
        "scaled_count",
        pattern(r"""
            (?&about)(?&free)(?P<amount>(?&amount)) (?P<scale>duizend|miljoen|miljard) {1,2}(?P<what>(?&counted))
        """),
        needs=("duizend", "miljoen", "miljard"),
        examples=("1,1 miljoen reizigers", "145 miljoen inwoners"),
        counterexamples=("een miljoen keer",),
    ),
    Rule(
        "scaled",
        # An amount of which the sentence names no unit: mostly money.
        pattern(r"(?&about)(?&free)(?P<amount>(?&amount)) ?(?P<scale>miljoen|miljard|biljoen|mln|mrd)\b\.?(?! keer\b)"),
        needs=("miljoen", "miljard", "biljoen", "mln", "mrd"),
        examples=("een tekort van bijna 900 miljoen", "36 miljard uitgegeven", "geen 300 mln. maar 400 mln."),
        counterexamples=("een miljoen", "5 miljoen keer"),
    ),
    Rule(
        "count",
        pattern(r"""
            (?&about)(?&free)
            (?:(?P<amount>\d{1,3}(?:\.\d{3})+|\d{2,7}) {1,2}(?P<what>(?&counted))
                # the same without the space, as copies have it: "2.067EER-studenten"
                |(?P<glued>\d{1,3}(?:\.\d{3})+)(?P<counted>(?:[A-Z]{2,6}-)?[a-zà-ÿ-]{3,28}(?:en|s)\b))
        """),
        needs=tuple("0123456789"),
        examples=("298 mensen onder wie 196 landgenoten", "ongeveer 450 Russen", "meer dan 600 grotere evenementen"),
        counterexamples=("artikel 12 leden", "nr. 23 moties", "39 165 Dijken", "Bijlage 12 Kaarten"),
    ),
    Rule(
        "small_count",
        # One figure alone counts things only where the sentence says that there are so many.
        pattern(r"(?<=\b[Ee]r )(?P<amount>[2-9]) {1,2}(?P<what>(?&counted))"),
        needs=("er ", "Er "),
        examples=("Dan komen er 6 kades bij.",),
        counterexamples=("in de kamer 6 kades", "de 6 kades", "er 16 kades"),
    ),
    Rule(
        "count_in_words",
        pattern(r"(?&about)\b(?<!\bof )(?P<words>(?&number_word)) {1,2}(?P<what>(?&counted))"),
        needs=tuple(WORDS),
        examples=("een kleine driehonderd Friese veren", "drieduizend woningen"),
        counterexamples=("twee redenen", "honderd procent", "over een jaar of tien zorgen zij voor afname"),
    ),
)  # fmt: skip
# Not the ends of a stretch of years ("2022 tot en met 2026", "tot 2024"), for which a figure has no one year.
_YEAR = pattern(r"""
    (?<![\d.,/–-])(?<!tot )(?<!met )(?<!vanaf )(?<!sinds )(?<!Sinds )
    # Not the year of a name: "het Belastingplan 2026".
    (?:(?<=\()|(?<=\b[Ii]n )|(?<=\b[Vv]oor )|(?<=\b[Oo]ver )|(?<=\bvan )|(?<=\buit )|(?<=\bper )|(?<=[Ee]ind )
        |(?<=[Bb]egin )|(?<=[Mm]edio )|(?<=jaar )|(?<=zomer )|(?<=uari )|(?<=aart )|(?<=pril )|(?<= mei )|(?<=jun[i] )
        |(?<=jul[i] )|(?<=ustus )|(?<=mber )|(?<=ober )|(?<=\bis )|(?<=Vanaf ))
    (?P<year>(?&year))(?![\d.,]\d|[–/-]\d|\d| tot\b| en (?&year))
""")
_SAME_YEAR = re.compile(r"\b(?:hetzelfde|datzelfde|dat|dit) jaar\b")
_COMPARED = pattern(r"""
    (?:ten opzichte van|vergeleken met|dan in|tegenover|sinds|vanaf|sedert) (?:het jaar )?(?&year)
""")
_BRACKETED = pattern(r"^[^()]{0,12}\((?P<year>(?&year))\)")
# How far behind an amount its subject or its year may stand. By hand; 30 and 120 give the same figures (one
# labelled letter, n = 6, 28 November 2026).
_REACH = 60
# The subject of a figure stands no further before it.
_FAR = 1_000
_HEADING = re.compile(r"\b(?:Vraag|Vragen|Antwoord|Antwoorden) $")
_HEADING_REACH = 12
_DATE_BEHIND = pattern(r" (?&month)\b")


def figures(text: str, spans: Sequence[Span]) -> tuple[Figure, ...]:
    """Return the figures in the running text, in order.

    Args:
        text: cleaned text.
        spans: stretches of running text, such as paragraphs or what is said in a turn.
    """
    found: list[Figure] = []
    # An empty line inside a stretch is one that the typesetter left, no end of a sentence.
    flat = one_line(text)
    for span in spans:
        if not _has_number(span.of(flat)):
            continue
        year: int | None = None
        for sentence in sentences(flat, span.start, span.end):
            words = sentence.of(flat)
            if not _has_number(words):
                year = None
                continue
            found.extend(_in_sentence(words, sentence, year))
            year = _last_year(words)
    return tuple(found)


_DIGIT = re.compile(r"\d")
_NUMBER_WORD = pattern(r"\b(?&number_word)\b")
# One of these is in every number word: most sentences are dismissed without the pattern.
_STEMS = ("tien", "twaalf", "tig", "honderd", "duizend")


def _has_number(words: str) -> bool:
    if _DIGIT.search(words):
        return True
    return any(stem in words for stem in _STEMS) and _NUMBER_WORD.search(words) is not None


def _in_sentence(words: str, sentence: Span, year_before: int | None) -> Iterator[Figure]:
    # Asked before it is looked for: a generator for each row would cost more than most rows do.
    rows = [rule for rule in FIGURES if rule.may_occur(words)]
    matches = [(match, rule) for rule in rows for match in rule.pattern.finditer(words) if _counts(match, words)]
    matches.sort(key=lambda pair: (pair[0].start(), -pair[0].end()))
    if not matches:
        return
    about = _About(words, sentence, fold(words), _years(words), year_before)
    end = 0
    for match, rule in matches:
        if match.start() < end:
            continue
        end = match.end()
        yield _figure(about, match, rule)


def _counts(match: re.Match[str], words: str) -> bool:
    """Tell whether a match is a figure: not a day of a month, and not a number before a word that is no thing."""
    parts = match.groupdict()
    if parts.get("what") is not None:
        # A sentence does not begin with figures and a capital: that is a heading, "12 Conclusies".
        labelled = match.start() == 0 and parts["what"][0].isupper()
        if (
            labelled
            or _HEADING.search(words, max(match.start() - _HEADING_REACH, 0), match.start())
            or NO_COUNT.match(parts["what"])
            or NO_COUNT.match(parts["what"].split()[-1])
        ):
            return False
        amount = parts.get("amount")
        if amount and re.fullmatch(r"(?:19|20)\d\d", amount):
            return False  # a year before a noun: "de 2014 sancties"
    return not _DATE_BEHIND.match(words, match.end())


@dataclass(frozen=True, slots=True)
class _About:
    """What the figures of a sentence share: worked out once for all of them."""

    words: str
    sentence: Span
    folded: str
    years: list[tuple[int, int]]  # place and year
    year_before: int | None


def _figure(about: _About, match: re.Match[str], rule: Rule) -> Figure:
    parts = match.groupdict()
    unit, named, bound = parts.get("unit"), parts.get("words"), parts.get("bound")
    counted = parts.get("what") or parts.get("counted")
    return Figure(
        value=float(WORDS[named]) if named else _value(parts.get("amount") or match["glued"]),
        scale=_scale(parts.get("scale")),
        unit=UNITS.get(unit, unit) if unit else None,
        what=counted.strip() if counted else _about(about.words, match, money=_is_money(parts)),
        year=_year(about, match),
        approximate=parts.get("about") is not None,
        span=Span(about.sentence.start + match.start(), about.sentence.start + match.end()),
        quote=fold(match[0]),
        sentence=about.folded,
        sentence_span=about.sentence,
        rule=rule.name,
        bound=BOUNDS[bound.lower()] if bound else None,
    )


def _is_money(parts: dict[str, str | None]) -> bool:
    """Tell whether an amount is of money: in a currency, or in millions of nothing that is named."""
    unit = parts.get("unit")
    return unit is None or UNITS.get(unit) in _CURRENCIES


def _value(printed: str) -> float:
    return float(printed.replace(".", "").replace(",", "."))


def _scale(printed: str | None) -> float:
    return SCALES[printed.rstrip(".")] if printed else 1.0


def _about(words: str, match: re.Match[str], *, money: bool) -> str | None:
    """Return what an amount is about, where grammar says it: a part of something, meant for it, or its subject."""
    after = words[match.end() : match.end() + _REACH]
    behind = (MEANT_FOR if money else PART_OF).match(after)
    if behind is not None and _UNSURE.match(after, behind.end()):
        return None
    if behind is not None and not (match.groupdict().get("unit") in _LENGTHS and after.startswith(" van")):
        return next(str(words) for words in behind.groups() if words).strip(" ’")
    far = max(match.start() - _FAR, 0)
    of = OF.search(words, far, match.start())
    if of is not None:
        return of["what"]
    for subject in (INVERTED, SUBJECT):
        for one in reversed(list(subject.finditer(words, far, match.start()))):
            if GAP.fullmatch(words, one.end(), match.start()) and not _IN_PHRASE.search(words, far, one.start()):
                plural = _PLURAL.search(one[0]) is not None
                return one["what"].strip() if not plural or GROWS.match(after) else None
    return None


# So far from something is not so much of it.
_LENGTHS = frozenset({"meter", "kilometer", "km"})
# A noun behind a preposition is no subject: "na de oproep is 9,6% …".
_IN_PHRASE = re.compile(r"(?i)\b(?:voor|na|van|in|op|met|bij|aan|door|over|uit|tot|naar|om|onder|tussen|tegen) $")
# Another noun, or an adjective that was taken for one: where the name ends cannot be told.
_UNSURE = pattern(r" (?!(?&no_noun)\b|ge\w+[dt]\b)[a-zà-ÿ-]{3,}")
_PLURAL = re.compile(r"\b(?:zijn|waren)\b")
_CURRENCIES = frozenset({"EUR", "USD", "GBP"})


def _year(about: _About, match: re.Match[str]) -> int | None:
    """Return the year a figure holds for: behind it in brackets, else of its sentence, else "that year"."""
    bracketed = _BRACKETED.match(about.words[match.end() : match.end() + _REACH])
    if bracketed is not None:
        return int(bracketed["year"])
    # The last before it, else the first behind it, of its own clause.
    here = bisect_left(about.years, (match.start(), 0))
    behind = bisect_left(about.years, (match.end(), 0))
    if here and _one_clause(about.words, about.years[here - 1][0], match.start()):
        return about.years[here - 1][1]
    if behind < len(about.years) and _one_clause(about.words, match.end(), about.years[behind][0]):
        return about.years[behind][1]
    before, words = about.year_before, about.words
    return before if _SAME_YEAR.search(words) or (before is not None and _continues(words)) else None


def _one_clause(words: str, start: int, end: int) -> bool:
    """Tell whether a year and an amount stand in one clause, and the year is not that of a decision on it."""
    between = words[start:end]
    return end - start < _FAR_YEAR and _NEXT.search(between) is None and _DECIDED.search(between) is None


_FAR_YEAR = 250
# Another clause, unless it goes on with the same: "; hiervan was …".
_NEXT = re.compile(r";(?! (?:hiervan|daarvan|waarvan)\b)")
_DECIDED = re.compile(
    r"\b(?:besloten|besloot|aangekondigd|aangenomen|gepubliceerd|toegezegd|gemeld|bericht|bepaald|afgesproken)\b"
)


def _continues(words: str) -> bool:
    return re.match(r"(?:Hiervan|Daarvan|Van dit bedrag|Dat is|Dit is)\b", words) is not None


def _last_year(words: str) -> int | None:
    years = _years(words)
    return years[-1][1] if years else None


def _years(words: str) -> list[tuple[int, int]]:
    """Return the years that a sentence is about, each with its place: not those that it compares with."""
    # Each comparison ends in its year.
    compared = {one.end() - len("2000") for one in _COMPARED.finditer(words)}
    return [(one.start(), int(one["year"])) for one in _YEAR.finditer(words) if one.start() not in compared]
