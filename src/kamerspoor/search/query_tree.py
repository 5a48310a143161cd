"""The tree of a parsed query, independent of the search engine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kamerspoor.text.spans import Span


@dataclass(frozen=True, slots=True)
class _Part:
    """A node of a query, with its place in the text."""

    span: Span = field(default=Span(0, 0), compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Word(_Part):
    """A word in any of its forms."""

    text: str


@dataclass(frozen=True, slots=True)
class Prefix(_Part):
    """The beginning of a word."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase(_Part):
    """Words as they are written, one after the other."""

    text: str


@dataclass(frozen=True, slots=True)
class Near(_Part):
    """Words as they are written, with at most ``distance`` others between them, in any order."""

    terms: tuple[str, ...]
    distance: int


@dataclass(frozen=True, slots=True)
class Where(_Part):
    """A filter: a field of `kamerspoor.search.fields`, and its value as the index keeps it."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class And(_Part):
    """All of these."""

    parts: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Or(_Part):
    """At least one of these."""

    parts: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Not(_Part):
    """Everything but this."""

    part: Tree


Tree = Word | Prefix | Phrase | Near | Where | And | Or | Not


def written(tree: Tree) -> str:  # noqa: PLR0911 - one line for each kind of node
    """Return a tree in the query language; parsed again it gives the same tree."""
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
    """Return parts as one tree: a single part as it is, nested nodes of the same kind flattened."""
    flat = [one for part in parts for one in (part.parts if isinstance(part, kind) else (part,))]
    if len(flat) < 2:  # noqa: PLR2004 - one needs no node
        return flat[0] if flat else None
    return kind(tuple(flat), span=Span(flat[0].span.start, max(one.span.end for one in flat)))


def leaves(tree: Tree | None) -> Iterator[Tree]:
    """Yield the words, prefixes and phrases that are searched for, without excluded parts and filters."""
    match tree:
        case None | Not() | Where():
            return
        case And(parts) | Or(parts):
            for part in parts:
                yield from leaves(part)
        case _:
            yield tree
