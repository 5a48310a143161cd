"""Citations of other papers, laws, treaties and notes, as printed.

Recognising only: what a citation leads to is decided apart, against the database (`kamerspoor.resolve`). The target
is the id that the official publications use; where the printed words do not single out one paper it is None.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

from kamerspoor.extract.citations.rules import CITATIONS
from kamerspoor.model.citations import Citation, CitationKind
from kamerspoor.model.source_text import Link
from kamerspoor.text.numbers import dossier_number, split_kst
from kamerspoor.text.patterns import pattern
from kamerspoor.text.rules import Rule
from kamerspoor.text.spans import Span, fold, stretches

_RANGE = re.compile(r"(\d+)(?: t/m | tot en met |[–-])(\d+)")
_PAGE = re.compile(r"(?:pp?|blz|pag)\. ?\d+(?:(?:[–-]| en )\d+)?")
_LONGEST_RANGE = 100
_SIGN = re.compile(r"\d+|www\.|http|kst-")
# What a citation says before and behind its number is shorter.
_REACH = 250
_EU_LETTERS = {"verordening": "R", "richtlijn": "L", "besluit": "D", "kaderbesluit": "F"}
# From 2015 on acts are numbered year/number; regulations were number/year before.
_NEW_NUMBERING = 2015
_FIRST_EU_YEAR = 1951

_Target = tuple[CitationKind, str | None, str | None, int | None]


# What the publisher's own links name: ``kst-98765-3``, ``dossier/98765-XII``.
_LINKED = pattern(r"""
    ^(?:dossier/(?P<file>\d{5}(?:-[A-Z\d]+)*)
        |(?P<id>(?P<series>kst|h|ah|kv|stb|stcrt|trb|blg)-[\w-]+))$
""")
_SERIES: dict[str, CitationKind] = {
    "kst": "kamerstuk", "h": "handelingen", "ah": "aanhangsel", "kv": "zaak", "stb": "staatsblad",
    "stcrt": "staatscourant", "trb": "treaty", "blg": "document",
}  # fmt: skip


def citations(text: str, own: tuple[str, ...] = (), links: tuple[Link, ...] = ()) -> tuple[Citation, ...]:
    """Return the citations in a text, in order.

    Args:
        text: cleaned text.
        own: ids of the paper itself, which it prints without citing anything.
        links: words that the source itself links; those that the rules do not know are citations too.
    """
    found: list[Citation] = []
    start = 0
    # By paragraph: most hold no number at all, and only a web address does without.
    for paragraph in text.split("\n\n"):
        if _SIGN.search(paragraph):
            found.extend(_cited(_flat(paragraph), start, own))
        start += len(paragraph) + 2
    return (
        tuple(sorted((*found, *_linked(text, links, found, own)), key=lambda one: one.span)) if links else tuple(found)
    )


def _linked(text: str, links: tuple[Link, ...], found: list[Citation], own: tuple[str, ...]) -> Iterator[Citation]:
    """Yield what the source links where no rule found a citation."""
    starts = [one.span.start for one in found]
    for link in links:
        match = _LINKED.match(link.to)
        before = found[place - 1].span.end if (place := bisect_left(starts, link.span.end)) else 0
        if match is None or before > link.span.start or match["id"] in own:
            continue
        words = fold(link.span.of(text))
        if match["file"]:
            yield Citation("kamerstuk", None, match["file"], None, words, link.span, "linked")
        else:
            dossier, number = split_kst(match["id"])
            counted = number if isinstance(number, int) else None
            yield Citation(_SERIES[match["series"]], match["id"], dossier, counted, words, link.span, "linked")


def _flat(paragraph: str) -> str:
    """Return a paragraph with a space for each line end, and for the narrow and firm spaces that printers set."""
    for space in ("\n", "\u00a0", "\u2009", "\u202f"):
        paragraph = paragraph.replace(space, " ")
    return paragraph


def _cited(flat: str, start: int, own: tuple[str, ...]) -> Iterator[Citation]:
    end = 0
    for match, rule in _places(flat):
        if match.start() < end:
            continue
        end = match.end()
        span = Span(start + match.start(), start + match.end())
        for kind, target, dossier, number in _TARGETS[rule.name](match):
            if target is None or target not in own:
                yield Citation(kind, target, dossier, number, fold(match[0]), span, rule.name)


def _places(flat: str) -> list[tuple[re.Match[str], Rule]]:
    """Return all matches by place; at one place the earlier row goes first."""
    # What is said in a debate is one long paragraph with few numbers in it, and only there something may be cited.
    signs = (place.span() for place in _SIGN.finditer(flat))
    found = [
        (match.start(), order, match, rule)
        for start, end in stretches(flat, signs, _REACH)
        for order, rule in enumerate(CITATIONS)
        if rule.may_occur(flat[start:end])
        for match in rule.finditer(flat, start, end)
    ]
    found.sort(key=lambda entry: (entry[0], entry[1]))
    return [(match, rule) for _, _, match, rule in found]


def _papers(match: re.Match[str]) -> Iterator[_Target]:
    parts = match.groupdict()
    dossier = dossier_number(parts.get("council") or parts["dossier"] or parts["plain_dossier"])
    for number in _numbers(parts["numbers"] or parts["bare_numbers"]):
        yield "kamerstuk", f"kst-{dossier}-{number}", dossier, number


def _numbers(printed: str) -> tuple[int, ...]:
    """Return the numbers of "3, 4 en 7" or "3 t/m 5" in order; those of pages are none."""
    printed = _PAGE.sub("", printed)
    numbers = {int(number) for number in re.findall(r"\d+", printed)}
    for low, high in _RANGE.findall(printed):
        if int(high) - int(low) <= _LONGEST_RANGE:
            numbers.update(range(int(low), int(high)))
    return tuple(sorted(numbers))


def _letter(match: re.Match[str]) -> Iterator[_Target]:
    """Papers of the Eerste Kamer carry letters where those of the Tweede Kamer carry numbers."""
    parts = match.groupdict()
    dossier = parts.get("roman") or dossier_number(match["dossier"] or match["dotted"])
    for letter in (parts["letter"], parts.get("second_letter")):
        if letter is not None:
            yield "kamerstuk", f"kst-{dossier}-{letter}", dossier, None


def _ecli(match: re.Match[str]) -> Iterator[_Target]:
    yield "ecli", match[0].replace(" ", ""), None, None


def _commitment(match: re.Match[str]) -> Iterator[_Target]:
    # A promise to the Eerste Kamer has a zero, for which an O is typed as well.
    yield "commitment", match["id"] or f"T0{match['senate']}", None, None


def _id(match: re.Match[str]) -> Iterator[_Target]:
    kinds: dict[str, CitationKind] = {"kst": "kamerstuk", "h": "handelingen", "ah": "aanhangsel", "kv": "zaak"}
    dossier, number = split_kst(match["id"])
    figures = number if isinstance(number, int) else None
    yield kinds.get(match["id"].split("-")[0], "document"), match["id"], dossier, figures


def _session(match: re.Match[str]) -> str:
    first = match["first"]
    second = match["second"]
    return first + (second if len(second) == len(first) else first[:2] + second)


def _journal(prefix: str) -> str:
    return "h-ek" if prefix in ("I", "EK") else "h-tk"


def _handelingen(match: re.Match[str]) -> Iterator[_Target]:
    # Before 2011 pages were cited, and the id of such an item cannot be told from one page.
    item = match["item"] if match["item"] and " item " in match[0] else None
    target = f"{_journal(match['chamber'] or 'II')}-{_session(match)}-{match['meeting']}-{item}" if item else None
    yield "handelingen", target, None, int(match["meeting"])


def _aanhangsel(match: re.Match[str]) -> Iterator[_Target]:
    for number in _numbers(match["number"] + match["more"]):
        target = f"a{_journal(match['chamber'] or 'II')}-{_session(match)}-{number}"
        yield "aanhangsel", target, None, number


def _series(kind: CitationKind, prefix: str) -> Callable[[re.Match[str]], Iterator[_Target]]:
    def target(match: re.Match[str]) -> Iterator[_Target]:
        yield kind, f"{prefix}-{match['year']}-{match['number']}", None, int(match["number"])

    return target


def _eu_act(match: re.Match[str]) -> Iterator[_Target]:
    """Return the act's number in the EU's own index (CELEX), where year and number can be told apart."""
    one, two = match["one"] or match["one2"], match["two"] or match["two2"]
    act = match["act"].lower().split()[-1].removeprefix("uitvoerings")
    if len(one) == 2 and not match["nr"]:  # noqa: PLR2004 - "98/70/EG": years had two digits until 1999
        one = f"19{one}"
    numbered_first = bool(match["nr"]) or not _is_year(one)
    year, number = (two, one) if numbered_first and _is_year(two) else (one, two)
    if numbered_first and _is_year(two) and _is_year(one) and int(two) >= _NEW_NUMBERING:
        year, number = None, two
    target = f"3{year}{_EU_LETTERS[act]}{int(number):04d}" if year and _is_year(year) else None
    yield "eu", target, None, None


def _is_year(printed: str) -> bool:
    return len(printed) == len("2016") and _FIRST_EU_YEAR <= int(printed) < 2100  # noqa: PLR2004


def _eu_proposal(match: re.Match[str]) -> Iterator[_Target]:
    yield "eu", f"{match['series']}({match['year']}){int(match['number'])}", None, None


def _named(kind: CitationKind) -> Callable[[re.Match[str]], Iterator[_Target]]:
    def target(_match: re.Match[str]) -> Iterator[_Target]:
        yield kind, None, None, None

    return target


def _by_id(kind: CitationKind) -> Callable[[re.Match[str]], Iterator[_Target]]:
    def target(match: re.Match[str]) -> Iterator[_Target]:
        yield kind, match["id"], None, None

    return target


def _url(match: re.Match[str]) -> Iterator[_Target]:
    yield "url", match[0] if match[0].startswith("http") else f"https://{match[0]}", None, None


def _note(match: re.Match[str]) -> Iterator[_Target]:
    yield "note", f"note-{match['number']}", None, int(match["number"])


_TARGETS: dict[str, Callable[[re.Match[str]], Iterator[_Target]]] = {
    "url": _url,
    "aanhangsel": _aanhangsel,
    "handelingen": _handelingen,
    "id": _id,
    "case": _by_id("zaak"),
    "document": _by_id("document"),
    "ecli": _ecli,
    "commitment": _commitment,
    "on_paper": _papers,
    "gets_number": _papers,
    "paper": _papers,
    "typed_paper": _papers,
    "senate_paper": _letter,
    "senate_letter": _letter,
    "dashed": _papers,
    "staatsblad": _series("staatsblad", "stb"),
    "staatscourant": _series("staatscourant", "stcrt"),
    "treaty_series": _series("treaty", "trb"),
    "eu_act": _eu_act,
    "eu_proposal": _eu_proposal,
    "treaty_article": _named("treaty"),
    "law_article": _named("law"),
    "note": _note,
}
