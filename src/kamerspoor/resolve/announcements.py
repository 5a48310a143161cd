"""Which letter a news release announces, and where its quotations stand in it.

A release names its minister and says "een brief aan de Kamer", but no number. A letter is held to be announced when
its signatory is that minister and no other letter of the same minister shares as many of the release's uncommon
words; with two that come close, both are named and none is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kamerspoor.model.joined import Joined, one_of
from kamerspoor.text.names import folded, person_key
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Span

_WORD = re.compile(r"[^\W\d_]{5,}")
_LETTER = re.compile(r"\bbrief\b|\bKamerbrief\b|\bschrijft\b|\baan de (?:Tweede )?Kamer\b")
# A letter shares at least this part of the release's words; the runner-up stays this far behind;
# and a sentence is held to be the one quoted when it has this part of the quotation's words. By hand; not measured.
_SHARED = 0.35
_MARGIN = 0.08
_SAME_SENTENCE = 0.6
_FEWEST_WORDS = 3


def tells_of_letter(release: str) -> bool:
    """Tell whether a news release says that there is a letter."""
    return _LETTER.search(release) is not None


def speaker_key(speaker: str) -> str:
    """Return the key of whom a release quotes or names ("minister Blok"): that of the name under a letter."""
    return person_key(_surname(speaker))


def shared_words(release: str, letter: str) -> float:
    """Return the part of the uncommon words of a release that a letter has as well."""
    words = _words(release)
    return len(words & _words(letter)) / max(len(words), 1)


def may_announce(shared: float) -> bool:
    """Tell whether a letter shares enough of the words of a release of the same minister to be meant by it."""
    return shared >= _SHARED


def announced(letters: Iterable[tuple[str, float]]) -> Joined[str]:
    """Return the letter that a news release announces.

    Args:
        letters: those that it may announce, with the part of its words that each shares.
    """
    found = sorted(((shared, one) for one, shared in letters if may_announce(shared)), reverse=True)
    return one_of((one for shared, one in found if found[0][0] - shared < _MARGIN), "shared words")


def quoted_in(quotation: str, text: str) -> tuple[Span, bool] | None:
    """Return where words stand in a text, and whether literally; None when no sentence comes near.

    Args:
        quotation: the words.
        text: cleaned text of the letter.
    """
    flat = text.replace("\n", " ")
    place = flat.find(quotation)
    if place >= 0:
        return Span(place, place + len(quotation)), True
    words = _words(quotation)
    if len(words) < _FEWEST_WORDS:
        return None
    best = max(
        ((len(words & _words(span.of(text))) / len(words), span) for span in sentences(text)),
        key=lambda pair: pair[0],
        default=(0.0, Span(0, 0)),
    )
    return (best[1], False) if best[0] >= _SAME_SENTENCE else None


def _surname(speaker: str) -> str:
    return re.sub(r"^(?:[Dd]e )?(?:[Mm]inister(?:-[Pp]resident)?|[Ss]taatssecretaris) ", "", speaker).split(" van ")[0]


def _words(text: str) -> set[str]:
    return set(_WORD.findall(folded(text)))
