"""What a motion is about, by the words of its title or of its request."""

from __future__ import annotations

import re
from typing import Final

from kamerspoor.publish.formats import shorten

# "Motie van het lid X c.s. over …", "de gewijzigde motie-X/Y over … (99 123, nr. 18)".
_ABOUT: Final = re.compile(r"\bmotie\b.*? over (?P<subject>.+?)(?:\s*\((?:t\.v\.v\.|was nr|\d).*)?$", re.IGNORECASE)
_ASKS: Final = re.compile(
    r"^(?:verzoekt|roept|spreekt)\s+(?:de regering|het kabinet|het Presidium|de Kamer)?\s*", re.IGNORECASE
)
_TITLE: Final = 140


def says_about(title: str) -> bool:
    """Tell whether a title says what the motion is about."""
    return bool(_ABOUT.search(title))


def subject_of(title: str) -> str:
    """Return what a title or request says that it is about, without what it is and whose.

    Example:
        >>> subject_of("Gewijzigde motie van het lid Smit c.s. over de dijk dichten (t.v.v. 98765-4)")
        'De dijk dichten'
    """
    found = _ABOUT.search(title)
    words = found["subject"] if found else _ASKS.sub("", title)
    return shorten(words[:1].upper() + words[1:], _TITLE)
