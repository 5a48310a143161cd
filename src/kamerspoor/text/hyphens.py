"""Whether a hyphen at a line end belongs to the word or to the typesetter.

Decided from the document's own words first, then from Dutch spelling (Woordenlijst Nederlandse Taal, 6.A-6.K: hyphens
stay before capitals and digits, after abbreviations, between clashing vowels, in titles such as *secretaris-generaal*
and in borrowed phrases such as *people-to-people*).

Example:
    >>> Hyphens("").join("veiligheidsver-", "dragen")
    'veiligheidsverdragen'
    >>> Hyphens("").join("people-to-", "peoplecontacten")
    'people-to-peoplecontacten'
"""

from __future__ import annotations

import re
from functools import cached_property

_LEADING = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
# The second half of a pair that shares its head: "in- en uitvoer", "voor- of nadelen".
_SUSPENDED = frozenset({"en", "of", "als", "noch", "tot", "dan", "maar", "respectievelijk", "resp", "and", "or"})
# Small words inside a hyphenated phrase: people-to-people, een-op-een, kop-aan-kopperspositie.
_LINKING = frozenset({"to", "by", "in", "op", "aan", "the", "of", "and", "en", "tot", "om", "bij", "à", "a", "for", "on"})
_PREFIXES = frozenset({"niet", "adjunct", "aspirant", "quasi"})
_AFTER_NON = ("proliferatie", "gouvernementel", "paper", "discriminat", "actief", "profit", "interventie")
_AFTER_SOCIAAL = ("economisch", "cultureel", "medisch", "democrat", "liberaal", "maatschapp")
_TITLES = frozenset({"secretaris", "directeur", "minister", "luitenant", "kapitein", "procureur", "advocaat", "gouverneur", "vice"})
_RANKS = ("generaal", "president", "kolonel", "luitenant")
_FORMER = ("minister", "staatssecretaris", "president", "premier", "kamerl", "collega", "voorzitter", "burgemeester", "leerling")
_AFTER = {"oud": _FORMER, "ex": _FORMER, "sociaal": _AFTER_SOCIAAL, "non": _AFTER_NON}
_CLASHES = frozenset({"aa", "ee", "oo", "uu", "ae", "ai", "au", "ei", "eu", "ie", "oe", "oi", "ou", "ui", "ij", "ii"})
_WORD = re.compile(r"[\w’'-]+")
_TREMA = str.maketrans("aeiou", "äëïöü")


class Hyphens:
    """The joiner for one document.

    Args:
        text: the document's text before joining; its words inside lines are the evidence.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _words(self) -> frozenset[str]:
        # A fragment before a line-end hyphen keeps its hyphen here, so it is no evidence for a word.
        return frozenset(_WORD.findall(self._text.lower()))

    def join(self, head: str, tail: str) -> str:
        """Return the word that ``head`` (ending in a hyphen) and ``tail`` (starting the next line) make.

        Args:
            head: last word of a line, hyphen included.
            tail: first word of the next line, with whatever punctuation follows it.

        Returns:
            The joined word; for a suspended hyphen (``in- en``) the two with a space between them.
        """
        first = head[:-1]
        found = _LEADING.match(tail)
        if found is None:
            return head + tail
        second, rest = found[0], tail[found.end() :]
        if self._known(first + second):
            return first + second + rest
        if second.lower() in _SUSPENDED:
            return f"{head} {tail}"
        accented = first + second[0].translate(_TREMA) + second[1:]
        if accented != first + second and self._known(accented):
            return accented + rest
        return head + tail if self._belongs(first, second) else first + second + rest

    def _known(self, word: str) -> bool:
        return word.lower() in self._words

    def _belongs(self, first: str, second: str) -> bool:
        """Tell whether Dutch spelling wants the hyphen to stay."""
        last = first.rpartition("-")[2]
        if self._known(f"{first}-{second}") or not last:
            return True
        if not second[0].islower() or last[-1].isdigit():
            return True
        if last.isupper() and (len(last) > 1 or "-" not in first):
            return True
        return _spelled_with_hyphen(first.lower(), last.lower(), second.lower())


def _spelled_with_hyphen(first: str, last: str, second: str) -> bool:
    if last in _LINKING and last != first:
        return True
    if last in _TITLES and second.startswith(_RANKS):
        return True
    if last in _AFTER:
        return second.startswith(_AFTER[last])
    return last in _PREFIXES or (last[-1] + second[0]) in _CLASHES
