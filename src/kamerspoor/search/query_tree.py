"""A question as a tree: what must occur, and where. No word of it says how it is looked up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kamerspoor.text.spans import Span

_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Word:
    """A word in any of its forms."""

    text: str
    span: Span = field(default=_NOWHERE, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Prefix:
    """The beginning of a word."""

    text: str
    span: Span = field(default=_NOWHERE, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words as they are written, one after the other."""

    text: str
    span: Span = field(default=_NOWHERE, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Near:
    """Words as they are written, with at most ``distance`` others between them, in any order."""

    terms: tuple[str, ...]
    distance: int
    span: Span = field(default=_NOWHERE, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Where:
    """What a passage is filtered by: a field of `kamerspoor.search.fields`, and its value as the index writes it."""

    name: str
    value: str
    span: Span = field(default=_NOWHERE, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class And:
    """All of these."""

    parts: tuple[Tree, ...]
    span: Span = field(default=_NOWHERE, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of these."""

    parts: tuple[Tree, ...]
    span: Span = field(default=_NOWHERE, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Not:
    """Everything but this."""

    part: Tree
    span: Span = field(default=_NOWHERE, compare=False, kw_only=True)


Tree = Word | Prefix | Phrase | Near | Where | And | Or | Not


def written(tree: Tree) -> str:  # noqa: PLR0911 - one line for each kind of node
    """Return a tree in the language of questions; read again it is the same tree."""
    match tree:
        case Word(text):
            return text
        case Prefix(text):
            return f"{text}*"
        case Phrase(text):
            return f'"{text}"'
        case Near(terms, distance):
            # In quotes what could be read as something else: OR, 36 600.
            some = (term if term.islower() else f'"{term}"' for term in terms)
            return f"NEAR({' '.join(some)}, {distance})"
        case Where(name, value):
            return f'{name}:"{value}"'
        case And(parts):
            # Said in so many words: of words side by side some may be left out, and numbers may be a dossier.
            return " AND ".join(_inside(part) for part in parts)
        case Or(parts):
            return " OR ".join(_inside(part) for part in parts)
        case Not(part):
            return f"-{_inside(part)}"


def _inside(tree: Tree) -> str:
    return f"({written(tree)})" if isinstance(tree, And | Or | Not) else written(tree)


def joined(kind: type[And | Or], parts: Sequence[Tree]) -> Tree | None:
    """Return parts as one tree, without a node for a single one, and without a node in another of its kind."""
    flat = [one for part in parts for one in (part.parts if isinstance(part, kind) else (part,))]
    if len(flat) < 2:  # noqa: PLR2004 - one needs no node
        return flat[0] if flat else None
    return kind(tuple(flat), span=Span(flat[0].span.start, max(one.span.end for one in flat)))
