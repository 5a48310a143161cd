"""The words of the Chamber's lists and of derivations in the reader's language; what else stays Dutch is marked so."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import resources
from typing import Final

from markupsafe import Markup

from kamerspoor.publish.language import Words, language


def _words() -> dict[str, str]:
    file = resources.files("kamerspoor") / "locale" / "chamber_words.txt"
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    pairs = [line.partition(" = ") for line in lines]
    return {written: said or written for written, _, said in pairs}


# Kinds, states and roles as the Chamber writes them; a word that it invents tomorrow stays as it is.
CHAMBER_WORDS: Final[Words[str]] = Words(_words())


def chamber_word(value: str) -> str:
    """Return what we call a kind, state or role that the Chamber writes; other words as they are."""
    return CHAMBER_WORDS.get(value, value)


def dutch(words: str) -> str:
    """Return words of a paper or of the Chamber, marked as Dutch where the page is in another language.

    Args:
        words: what is said; nothing stays nothing.
    """
    return words if language() == "nl" or not words else Markup('<span lang="nl">{}</span>').format(words)


def filled(sentence: str, **values: object) -> Markup:
    """Return a sentence of ours with values in its places, of which some may be marked as Dutch."""
    return Markup(sentence).format(**values)  # noqa: S704 - our own words


def unmarked(lines: Iterable[str]) -> str:
    """Return sentences without marks, as a card has them."""
    return " ".join(one.striptags() if isinstance(one, Markup) else one for one in lines)
