"""Cuts a question into what stands together: words, quoted phrases, parentheses, dossiers written with spaces."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, Literal, NamedTuple

from kamerspoor.text.numbers import dossier_number
from kamerspoor.text.patterns import pattern
from kamerspoor.text.spans import Span

TokenKind = Literal["chunk", "phrase", "open", "close", "dossier"]
_OPENING: Final = '"“„«”'
_CLOSING: Final = '"”“»'
# 36 600 VII, 36600-vii, 35373 nr 9: as papers print dossiers and as people type them. Not the first part of a word,
# of an amount (12 345 678; 36600,50) or of a paper's id (35373-4); small letters only behind a hyphen (36600 in 2019).
DOSSIER: Final = pattern(r"""
    (?<![\w.,])(?<!\w-)(?P<dossier>[1-9][0-9][ .]?[0-9]{3}
        (?: ?(?:[IVX]{1,6}[AB]?|[A-Z])|-(?i:[IVX]{1,6}[AB]?|[A-Z]))?)  # "36 200 IX", "36200-ix"
    (?:,? ?(?i:nr)\.? ?(?P<nr>[0-9]{1,5}))?
    (?![\w%:/*-])(?![.,][0-9]| [0-9]{3}(?![0-9]))  # no part of a longer number
""")
_NO_TEXT: Final = frozenset({"Cc", "Cs"})
_MINUS: Final = re.compile(r"-+(?=[^\s()-])")
_CHUNK: Final = re.compile(r'[^\s()"“„«”»]+')


class Token(NamedTuple):
    """A piece of a question; ``glued`` when nothing stands between it and the piece before."""

    kind: TokenKind
    text: str
    span: Span
    glued: bool = False


def scan(query: str) -> tuple[list[Token], list[str]]:
    """Return the tokens of a question, and remarks on how it was read."""
    tokens: list[Token] = []
    hints: list[str] = []
    position = 0
    while position < len(query):
        token = _token_at(query, position, hints)
        if token is not None:
            glued = bool(tokens) and tokens[-1].span.end == token.span.start
            tokens.append(token._replace(glued=glued))
        position = token.span.end if token is not None else position + 1
    return tokens, hints


def _token_at(query: str, at: int, hints: list[str]) -> Token | None:
    char = query[at]
    if char in "()":
        return Token("open" if char == "(" else "close", char, Span(at, at + 1))
    if char in _OPENING:
        return _phrase_at(query, at, hints)
    dossier = DOSSIER.match(query, at)
    if dossier is not None:
        return Token("dossier", dossier.group(), Span(*dossier.span()))
    # A minus sign belongs to whatever follows it: a word, a phrase, a field, a group.
    chunk = (_MINUS.match(query, at) if at == 0 or query[at - 1] in " (" else None) or _CHUNK.match(query, at)
    return Token("chunk", chunk.group(), Span(*chunk.span())) if chunk else None


def _phrase_at(query: str, at: int, hints: list[str]) -> Token:
    end = next((place for place in range(at + 1, len(query)) if query[place] in _CLOSING), None)
    if end is None:
        hints.append("Een aanhalingsteken bleef open: gelezen alsof de zin aan het einde sluit.")
        return Token("phrase", query[at + 1 :], Span(at, len(query)))
    return Token("phrase", query[at + 1 : end], Span(at, end + 1))


def dossier_of(text: str) -> tuple[str, int | None]:
    """Return dossier and number of what was scanned as a dossier.

    Example:
        >>> dossier_of("36 600 VII, nr. 9")
        ('36600-VII', 9)
    """
    match = DOSSIER.fullmatch(text)
    dossier = dossier_number(match["dossier"].replace(".", "")) if match else None
    if match is None or dossier is None:
        message = f"not scanned as a dossier: {text}"
        raise ValueError(message)
    return dossier.upper(), int(match["nr"]) if match["nr"] else None


def plain(query: str) -> str:
    """Return a question with a space for everything that is no character to look for, place for place.

    Those are white space, control characters, and halves of characters: a terminal makes these of bytes that are no
    UTF-8, and the index breaks on them.
    """
    return "".join(" " if char.isspace() or unicodedata.category(char) in _NO_TEXT else char for char in query)
