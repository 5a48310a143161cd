"""In which language we speak: our Dutch words are the ids of messages, and a catalogue has the English ones.

What papers and people say is never translated. Catalogues are read as their editors write them (``.po``), so that no
compiled copy can fall behind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from importlib import resources
from io import BytesIO
from typing import Final, Generic, Literal, TypeVar

Language = Literal["nl", "en"]
_spoken: ContextVar[Language] = ContextVar("language", default="nl")
K = TypeVar("K")


def language() -> Language:
    """Return the language that is spoken now."""
    return _spoken.get()


@contextmanager
def speaking(chosen: Language) -> Iterator[None]:
    """Speak a language within."""
    before = _spoken.set(chosen)
    try:
        yield
    finally:
        _spoken.reset(before)


def translated(words: str) -> str:
    """Return our words in the language that is spoken now."""
    return _catalogue(language()).gettext(words) if words else words


def counted(one: str, many: str, number: int) -> str:
    """Return the word for one, or for more, in the language that is spoken now."""
    return _catalogue(language()).ngettext(one, many, number)


@lru_cache
def _catalogue(of: Language) -> NullTranslations:
    if of == "nl":
        # The ids are Dutch.
        return NullTranslations()
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - what reads catalogues is loaded by who speaks English
    from babel.messages.pofile import read_po  # noqa: PLC0415

    written = (resources.files("kamerspoor") / "locale" / of / "LC_MESSAGES" / "kamerspoor.po").read_bytes()
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(written), of))
    compiled.seek(0)
    return GNUTranslations(compiled)


class Words(Mapping[K, str], Generic[K]):
    """What we call each of some values, in the language that is spoken when one looks.

    Args:
        dutch: the Dutch words by value.
    """

    every: Final[list[Words[object]]] = []

    def __init__(self, dutch: Mapping[K, str]) -> None:
        self.dutch = dict(dutch)
        self.every.append(self)  # type: ignore[arg-type]

    def __getitem__(self, value: K) -> str:
        return translated(self.dutch[value])

    def __iter__(self) -> Iterator[K]:
        return iter(self.dutch)

    def __len__(self) -> int:
        return len(self.dutch)

    def __or__(self, more: Mapping[K, str]) -> Words[K]:
        """Return these words and more."""
        return Words({**self.dutch, **(more.dutch if isinstance(more, Words) else more)})
