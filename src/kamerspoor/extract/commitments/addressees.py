"""To whom something is promised."""

from __future__ import annotations

from kamerspoor.text.patterns import pattern

_NAMED = pattern(r"\b(?&honorific) (?P<name>(?:(?&particle) )*(?&name_word)(?: (?:(?&particle) )*(?&name_word))?)")


def promised_to(words: str) -> str | None:
    """Return the member that a promise names, if any.

    Example:
        >>> promised_to("Ik kan de heer Van Dam beloven dat de brief komt."), promised_to("Dat zeg ik toe.")
        ('Van Dam', None)
    """
    match = _NAMED.search(words)
    return match["name"] if match else None
