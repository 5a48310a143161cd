"""Cuts a question into what stands together: words, quoted phrases, parentheses, dossiers written with spaces."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from kamerspoor.text.spans import Span

TokenKind = Literal["chunk", "phrase", "open", "close", "dossier"]
_OPENING: Final = '"“„«”'
_CLOSING: Final = '"”“»'
# 36 600 VII; 35 373, nr. 9: as papers print dossiers, thousands apart and with an addition.
_DOSSIER: Final = re.compile(
    r"(?<![\w.,-])(?P<number>[1-9]\d[ .]\d{3})(?:[ -](?P<addition>[IVXLC]{1,6}|[A-Z]))?"
    r"(?:,? nr\.? ?(?P<nr>\d{1,4}))?(?![\w-])"
)
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
    dossier = _DOSSIER.match(query, at)
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
    match = _DOSSIER.fullmatch(text)
    if match is None:
        message = f"not scanned as a dossier: {text}"
        raise ValueError(message)
    addition = f"-{match['addition']}" if match["addition"] else ""
    return re.sub(r"\D", "", match["number"]) + addition, int(match["nr"]) if match["nr"] else None
