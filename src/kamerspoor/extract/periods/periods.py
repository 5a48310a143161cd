"""The times that a text names, as intervals of days, with the rule that gave them.

Example:
    >>> [found] = find_periods("De brief komt voor het zomerreces.", date(2019, 6, 3))
    >>> found.quote, found.reason, str(found.first), str(found.last)
    ('voor het zomerreces', 'before_recess', '2019-06-03', '2019-07-04')
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from kamerspoor.extract.periods.days import Anchor, Days, Toward, days_of
from kamerspoor.extract.periods.rules import BEFORE, COMING, PARTICIPLE, PAST, PERFECT, PERIOD_RULES
from kamerspoor.model.policy import Period
from kamerspoor.text.dates import add_months
from kamerspoor.text.recesses import is_expected
from kamerspoor.text.rules import Rule
from kamerspoor.text.spans import Span, fold, one_line, stretches

# Longest stretch in front of a time that belongs to it: "in ieder geval voorafgaand aan het einde van de maand".
_REACH = 64
_FORWARD = frozenset({"still", "until", "before", "around"})
# These name a time only with a word in front of them: "maart" may be a start, "2015" the number of a paper.
_BARE = frozenset({"month", "year", "season", "feast"})
# Parts of stretches from a quarter on are counted in months, of shorter ones in days.
_COUNTED_IN_MONTHS = 85
# How far before a time its verb is looked for. By hand; 16 and 64 give the same promises
# (dev letters, n = 59, 28 November 2026).
_NEAR_VERB = 32
# How much of a long sentence is kept on either side of a time.
_CONTEXT = 110
_SENTENCE_END = re.compile(r"(?<=[.?!]) +(?=[A-ZÀ-Þ«“‘\"(])")
_PARTS = frozenset({"begin", "middle", "end"})


def periods(text: str, spans: Sequence[Span], written_on: date | None) -> tuple[Period, ...]:
    """Return the times named in running text of which a day could be computed, in order.

    Args:
        text: cleaned text.
        spans: stretches of running text, such as paragraphs or what is said in a turn; in order, apart.
        written_on: the paper's own day, when known.
    """
    flat = one_line(text)
    named = _apart(_matches(flat, PERIOD_RULES), flat, written_on, spans)
    return tuple(found for found in named if found.first or found.last)


def _around(text: str, span: Span, within: Span) -> str:
    """Return the sentence in which a time stands, or the words around it where the sentence is long."""
    start, end = max(within.start, span.start - _CONTEXT), min(within.end, span.end + _CONTEXT)
    before, after = text[start : span.start], text[span.end : end]
    # Whole words only, unless the passage itself begins or ends there.
    before = before if start == within.start else before.partition(" ")[2]
    after = after if end == within.end else after.rpartition(" ")[0]
    return fold(_SENTENCE_END.split(before)[-1] + span.of(text) + _SENTENCE_END.split(after, maxsplit=1)[0])


def find_periods(
    sentence: str, written_on: date | None, *, ahead: bool = False, rules: tuple[Rule, ...] = PERIOD_RULES
) -> list[Period]:
    """Return the times that a sentence names, in order; those without a computed day have neither first nor last.

    Args:
        sentence: folded text.
        written_on: the day from which it looks.
        ahead: whether the sentence looks ahead, as a promise does: "in maart" is then the coming March.
        rules: the rows to look for; rows that no function computes give no days.
    """
    return list(_apart(_matches(sentence, rules), sentence, written_on, [Span(0, len(sentence))], ahead=ahead))


def _matches(text: str, rules: Sequence[Rule]) -> list[tuple[re.Match[str], Rule]]:
    """Return what the rows find, in order; of what begins at one place the longest first."""
    # Rows that share their guard literals are looked for in the same places.
    windows = {needs: list(_windows(text, needs)) for needs in {rule.needs for rule in rules}}
    found = [
        (match, rule)
        for rule in rules
        for start, end in windows[rule.needs]
        for match in rule.pattern.finditer(text, start, end)
    ]
    return sorted(found, key=lambda pair: (pair[0].start(), -pair[0].end()))


def _windows(text: str, literals: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Return the stretches around the guard literals of a rule."""
    places = sorted(place for literal in literals for place in _places(text, literal))
    return stretches(text, ((place, place) for place in places), _REACH)


def _places(text: str, literal: str) -> Iterator[int]:
    place = text.find(literal)
    while place >= 0:
        yield place
        place = text.find(literal, place + 1)


def _apart(
    found: list[tuple[re.Match[str], Rule]],
    text: str,
    written_on: date | None,
    spans: Sequence[Span],
    *,
    ahead: bool = False,
) -> Iterator[Period]:
    """Yield the times that do not overlap: "19 en 20 maart", not also "20 maart"."""
    starts = [span.start for span in spans]
    end = 0
    for match, rule in found:
        place = bisect_right(starts, match.start()) - 1
        if match.start() < end or place < 0 or match.end() > spans[place].end:
            continue
        named = _named(match, rule.name, text, written_on, max(starts[place], end), ahead=ahead)
        if named is not None:
            end = match.end()
            yield replace(named, sentence=_around(text, named.span, spans[place]))


def _named(
    match: re.Match[str], rule: str, text: str, written_on: date | None, free_from: int, *, ahead: bool
) -> Period | None:
    before = BEFORE.search(text, max(free_from, match.start() - _REACH), match.start())
    words = {name for name, word in before.groupdict().items() if word} if before else set[str]()
    start = before.start() if before and "of" not in words and (words or rule != "near_day") else match.start()
    if rule in _BARE and not _tells_itself(match) and start == match.start():
        return None
    if match.groupdict().get("that") and rule == "year" and not words & _PARTS:
        return None
    toward = _toward(words, ahead=ahead) or _tense(text, match)
    anchor = Anchor(written_on, toward)
    computed = _computed_as(rule, match, words, toward)
    days = days_of(computed, match, anchor) if "around" not in words else None
    first, last = _moved(days, words, written_on) if days else (None, None)
    if days and _recess_is_expected(computed, days):
        words.add("expected")
    moved = tuple(word for word in _MOVING if word in words)
    return Period(first, last, fold(text[start : match.end()]), Span(start, match.end()), rule, moved=moved)


_MOVING = ("still", "before", "until", "after", "since", "from", "during", "begin", "middle", "end", "expected")


def _computed_as(rule: str, match: re.Match[str], words: set[str], toward: Toward) -> str:
    """Return the rule by which the days are computed: a summer that something comes before or after is its recess."""
    beside = "before" in words or ("after" in words and toward > 0)
    return "summer_recess" if rule == "season" and beside and match["season"].lower() == "zomer" else rule


def _recess_is_expected(rule: str, days: Days) -> bool:
    """Tell whether a recess has the days of other years, because its own are not set yet or not known."""
    return rule in ("recess", "summer_recess") and is_expected(*days)


def _tells_itself(match: re.Match[str]) -> bool:
    """Tell whether a month or season has its year beside it, so that it needs no word in front."""
    parts = match.groupdict()
    return bool(parts.get("which") or parts.get("that") or (parts.get("year") and len(match[0]) > len(parts["year"])))


def _toward(words: set[str], *, ahead: bool) -> Toward:
    if words & _FORWARD:
        return 1
    if "since" in words:
        return -1
    # A promise names what lies before it, too: "de brief van 12 maart".
    return 1 if ahead and "of" not in words else 0


def _tense(text: str, match: re.Match[str]) -> Toward:
    """Return on which side of the paper's own day the sentence lies, by its verb; 0 where that does not tell."""
    before = text[max(0, match.start() - _NEAR_VERB) : match.start()].rpartition(". ")[2]
    after = text[match.end() : match.end() + _REACH].partition(". ")[0]
    around = f"{before} | {after}"
    if COMING.search(around):
        return 1
    return -1 if PAST.search(around) or (PERFECT.search(around) and PARTICIPLE.search(after)) else 0


def _moved(days: Days, words: set[str], written_on: date | None) -> tuple[date | None, date | None]:
    """Return the interval that the words in front make of a time."""
    first, last = _part(days, words)
    if "until" in words or ("before" in words and (first == last or "end" in words)):
        return _not_after(written_on, last), last
    if "before" in words:
        day_before = first - timedelta(days=1)
        return _not_after(written_on, day_before), day_before
    if "after" in words:
        return last + timedelta(days=1), None
    if "since" in words:
        return first, _not_before(written_on, first)
    if "from" in words:
        return first, None
    return first, last


def _not_after(day: date | None, last: date) -> date | None:
    return day if day is not None and day <= last else None


def _not_before(day: date | None, first: date) -> date | None:
    return day if day is not None and day >= first else None


def _part(days: Days, words: set[str]) -> Days:
    """Return the third of a stretch that "begin", "medio" or "eind" names, in whole months where it is long enough."""
    part = next((index for index, word in enumerate(("begin", "middle", "end")) if word in words), None)
    if part is None or days[0] == days[1]:
        return days
    length = (days[1] - days[0]).days + 1
    if length >= _COUNTED_IN_MONTHS:
        third = round(length / 30.4 / 3)
        edges = [days[0], add_months(days[0], third), add_months(days[0], 2 * third), days[1] + timedelta(days=1)]
    else:
        third = round(length / 3)
        edges = [days[0], *(days[0] + timedelta(days=third * step) for step in (1, 2)), days[1] + timedelta(days=1)]
    return edges[part], edges[part + 1] - timedelta(days=1)
