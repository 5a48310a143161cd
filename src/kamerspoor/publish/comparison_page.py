"""A comparison as one page that needs no other file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from kamerspoor.model.comparison import Relation
from kamerspoor.publish.comparison import ClaimShape, ComparedShape, ComparisonShape, DifferenceShape, PairShape
from kamerspoor.text.rarity import keys

RELATIONS: Final[dict[Relation, str]] = {
    "kept": "Gebleven",
    "reworded": "Anders verwoord",
    "strengthened": "Sterker",
    "weakened": "Zwakker",
    "changed": "Gewijzigd",
    "moved": "Verplaatst",
}
DIFFERENCES: Final = {
    "number": "getal",
    "modal": "hoe stellig",
    "condition": "voorwaarde",
    "negation": "ontkenning",
}
_STYLE: Final = (
    "body{font:16px/1.45 system-ui,sans-serif;margin:2rem;max-width:80rem}table{border-collapse:collapse;width:100%}"
    "td,th{border-top:1px solid #ccc;padding:.4rem .6rem;text-align:left;vertical-align:top;width:42%}"
    "td:first-child,th:first-child{width:16%}mark{background:#fff1b8}"
)


def marked(words: str, shared: Sequence[str]) -> list[tuple[str, bool]]:
    """Return the words of a claim in pieces, each with whether the other claim has it too.

    Args:
        words: the claim.
        shared: the words that put the two together, as one of them prints them.
    """
    common = frozenset(key for word in shared for key in keys(word))
    pieces: list[tuple[str, bool]] = []
    for word in words.split(" "):
        has = bool(keys(word) & common)
        if pieces and pieces[-1][1] == has:
            pieces[-1] = (f"{pieces[-1][0]} {word}", has)
        else:
            pieces.append((word, has))
    return pieces


def as_html(found: ComparisonShape) -> str:
    """Return the page: pairs with the shared words marked, what was dropped, what is new."""
    title = f"{_name(found.a)} en {_name(found.b)}"
    parts = "".join((
        _table("Wat beide zeggen", ("", _name(found.a), _name(found.b)), map(_pair, found.pairs)),
        _table("Alleen in het eerste", ("", "Kop", "Zin"), map(_alone, found.only_a)),
        _table("Alleen in het tweede", ("", "Kop", "Zin"), map(_alone, found.only_b)),
    ))  # fmt: skip
    return (
        f'<!doctype html><html lang="nl"><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style><h1>{escape(title)}</h1>"
        "<p>Zinnen zijn bij elkaar gezet op gedeelde woorden (gemarkeerd); volgens regels, niet door mensen nagezien."
        "</p>"
        f"{parts}</html>\n"
    )


def _name(paper: ComparedShape) -> str:
    return f"{paper.title or paper.id}{f' ({paper.date})' if paper.date else ''}"


def _table(name: str, columns: Sequence[str], rows: Iterator[str]) -> str:
    head = "".join(f"<th>{escape(column)}</th>" for column in columns)
    return f"<h2>{escape(name)}</h2><table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _pair(pair: PairShape) -> str:
    told = "".join(f"<br><small>{_difference(one)}</small>" for one in pair.differences)
    sides = "".join(f"<td>{_words(claim, pair.shared)}</td>" for claim in (pair.a, pair.b))
    return f"<tr><td><strong>{RELATIONS[pair.relation]}</strong> {pair.score:.2f}{told}</td>{sides}</tr>"


def _difference(one: DifferenceShape) -> str:
    return f"{DIFFERENCES[one.kind]}: {escape(one.a or '—')} → {escape(one.b or '—')}"


def _words(claim: ClaimShape, shared: Sequence[str]) -> str:
    pieces = (f"<mark>{escape(words)}</mark>" if has else escape(words) for words, has in marked(claim.text, shared))
    return " ".join(pieces)


def _alone(claim: ClaimShape) -> str:
    return f"<tr><td></td><td>{escape(claim.section or '')}</td><td>{escape(claim.text)}</td></tr>"
