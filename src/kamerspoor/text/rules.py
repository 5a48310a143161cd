r"""Rules: regular expressions with a name, and with examples that prove them.

A row is data. ``needs`` are literals of which one must occur before the pattern is tried: most sentences are
dismissed by a substring search, many times faster than by the pattern itself.

Example:
    >>> rule = Rule("number", re.compile(r"nr\. (?P<number>\d+)"), needs=("nr.",), examples=("nr. 4",))
    >>> rule.search("de motie op stuk nr. 4")["number"]
    '4'
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kamerspoor.text.spans import fold


@dataclass(frozen=True, slots=True)
class Rule:
    """One regular expression with its name, guard words and examples.

    Attributes:
        name: what the rule recognises; it appears in facts as the reason they were found.
        pattern: the compiled expression; named groups carry the parts.
        needs: literals, one of which must be present; empty means always try.
        examples: texts in which the rule must be found.
        counterexamples: texts in which it must not be found.
        unless: a pattern that, found in the same text, takes the recognition back.
    """

    name: str
    pattern: re.Pattern[str]
    needs: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()
    unless: re.Pattern[str] | None = None

    def may_occur(self, text: str) -> bool:
        """Tell whether a guard literal is present, so that the pattern is worth trying."""
        # A plain loop is twice as fast as any(): this is called for every sentence.
        for literal in self.needs:
            if literal in text:
                return True
        return not self.needs

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first occurrence in ``text``, or None."""
        return self._kept(self.pattern.search(text), text) if self.may_occur(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """Return the occurrence at the start of ``text``, or None."""
        return self._kept(self.pattern.match(text), text) if self.may_occur(text) else None

    def _kept(self, found: re.Match[str] | None, text: str) -> re.Match[str] | None:
        """Return a match, or None where the rule's exception is found in the same text."""
        return None if found and self.unless is not None and self.unless.search(text) else found

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Yield every occurrence between ``start`` and ``end``."""
        stop = len(text) if end is None else end
        if not self.needs or any(text.find(literal, start, stop) >= 0 for literal in self.needs):
            yield from self.pattern.finditer(text, start, stop)


def until_next(found: Iterable[re.Match[str]], end: int) -> Iterator[tuple[re.Match[str], int]]:
    """Yield each match with the place where the next one begins; the last runs to ``end``."""
    matches = list(found)
    yield from zip(matches, [*(one.start() for one in matches[1:]), end], strict=False)


def words_of(found: re.Match[str] | None, group: str) -> str:
    """Return a group of a match with single spaces; empty without a match."""
    return fold(found[group] or "") if found else ""


def first_match(rules: tuple[Rule, ...], text: str) -> tuple[Rule, re.Match[str]] | None:
    """Return the first rule of the table that occurs in ``text``, with its match; order is priority."""
    return next(((rule, found) for rule in rules if (found := rule.search(text))), None)
