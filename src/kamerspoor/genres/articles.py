"""Finds the articles of a bill, and the reasons that it opens with (the considerans).

Grammar of a bill (Aanwijzingen voor de regelgeving, 3.3, 4.1 and following)::

    bill        = "Wij …, bij de gratie Gods, …" considerans article+ closing
    considerans = "Allen, die deze zullen zien of horen lezen, saluut! doen te weten:" … "bij deze:"
    closing     = "Lasten en bevelen dat deze in het Staatsblad zal worden geplaatst …"
"""

from __future__ import annotations

import re
from dataclasses import replace

from kamerspoor.model.articles import Article
from kamerspoor.model.paper import Paper
from kamerspoor.text.patterns import pattern
from kamerspoor.text.spans import Span, trimmed

_CONSIDERANS = pattern(r"(?s)Allen,\s+die\s+deze\s+zullen\s+zien.{20,8000}?\b(?:bij\s+deze\s*:|als\s+volgt\s*:)")
CLOSING = re.compile(r"^Lasten\s+en\s+bevelen\b", re.MULTILINE)
_HEADING = re.compile(r"^(?:ARTIKEL(?:EN)?|Artikel(?:en)?) (?P<rest>.+)$")
_NUMBER = re.compile(r"(?:[IVXLC]{1,7}[A-Za-z]?|\d{1,3}[a-z:.\d]*)(?![\w])")
_RANGE = re.compile(r"(?P<first>\d+) (?:tot en met|t/m) (?P<last>\d+)")
_COMPONENTS = re.compile(
    r"\b[Oo]nderde(?:el|len) "
    r"(?P<letters>[A-Z]{1,3}[a-z]?(?:(?:, | en |, en | tot en met | t/m )[A-Z]{1,3}[a-z]?(?![a-z]))*)"
)
_LETTERS = re.compile(r"[A-Z]{1,3}[a-z]?\b")
_BARE = re.compile(r"[A-Z]{1,2}[a-z]?(?:(?:, | en )[A-Z]{1,2}[a-z]?)*[.:]?")
_LONGEST_RANGE = 60


def read_considerans(paper: Paper) -> Paper:
    """Return the paper with the reasons that a bill opens with, up to the words before its articles."""
    found = _CONSIDERANS.search(paper.document.text)
    return replace(paper, considerans=Span(*found.span()) if found else None)


def read_articles(paper: Paper) -> Paper:
    """Return the paper with the articles of a bill, or those that a memorandum explains, in order.

    A component below an article ("Onderdeel B" under "Artikel I") is of that article; an article below another is one
    of the law that is changed.
    """
    text = paper.document.text
    closing = CLOSING.search(text)
    closed = closing.start() if closing else len(text)
    found: list[Article] = []
    above: Article | None = None
    for section in paper.sections:
        numbers, components = _named(section.heading)
        if above is not None and section.level <= above.level:
            above = None
        if not numbers and (above is None or not components):
            continue
        end = min(section.span.end, closed) if closed > section.span.start else section.span.end
        if numbers and above is not None:
            # What the law will say belongs to the part of the bill that says so.
            found[-1] = replace(found[-1], span=trimmed(text, found[-1].span.start, end))
            continue
        article = Article(
            label=section.heading,
            numbers=numbers or (above.numbers if above else ()),
            components=components,
            level=section.level,
            span=trimmed(text, section.span.start, end),
        )
        found.append(article)
        if numbers:
            above = article
    return replace(paper, articles=tuple(found))


def _named(heading: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the numbers of articles and the letters of components that a heading names."""
    outside = re.sub(r"\([^()]*\)", "", heading)
    parts = _COMPONENTS.search(outside)
    components = tuple(_LETTERS.findall(parts["letters"])) if parts else ()
    article = _HEADING.match(outside)
    if article is None:
        bare = _BARE.fullmatch(outside.strip())
        return (), tuple(_LETTERS.findall(outside)) if bare else components if outside.startswith("Onderde") else ()
    rest = re.split(r",? (?:onderde|eerste|tweede|derde|vierde|vijfde|zesde|lid|leden|[–-] )", article["rest"])[0]
    listed = re.match(rf"{_NUMBER.pattern}(?:(?:, | en |, en | tot en met | t/m ){_NUMBER.pattern})*", rest)
    return _numbers(listed[0]) if listed else (), components


def _numbers(listed: str) -> tuple[str, ...]:
    between = _RANGE.search(listed)
    if between and 0 < int(between["last"]) - int(between["first"]) <= _LONGEST_RANGE:
        return tuple(str(number) for number in range(int(between["first"]), int(between["last"]) + 1))
    return tuple(number.rstrip(".:") for number in _NUMBER.findall(listed))
