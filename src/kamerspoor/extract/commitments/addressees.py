"""To whom something is promised."""

from __future__ import annotations

from kamerspoor.text.patterns import pattern

_TO = pattern(r"""(?i)
    \b(?&honorific) (?P<name>(?:(?&particle) )*(?&name_word)(?: (?:(?&particle) )*(?&name_word))?)
""")


def promised_to(words: str) -> str | None:
    """Return the member that a promise names, if any."""
    match = _TO.search(words)
    return match["name"] if match else None
