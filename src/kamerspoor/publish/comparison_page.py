"""A comparison as one page that needs no other file."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Final

from kamerspoor.model.comparison import Claim, Comparison, Difference, Pair
from kamerspoor.model.paper import Paper
from kamerspoor.publish.comparison import Compared
from kamerspoor.publish.html_file import page, table
from kamerspoor.publish.names import DIFFERENCES, RELATIONS
from kamerspoor.text.rarity import keys

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


def as_html(papers: Compared, found: Comparison) -> str:
    """Return the page: pairs with the shared words marked, what was dropped, what is new."""
    a, b = map(_name, papers)
    parts = "".join((
        table("Wat beide zeggen", ("", a, b), (_pair(one) for one in found.pairs if one.relation != "same_subject")),
        table("Zelfde onderwerp", ("", a, b), (_pair(one) for one in found.pairs if one.relation == "same_subject")),
        table("Alleen in het eerste", ("", "Kop", "Zin"), map(_alone, found.only_a)),
        table("Alleen in het tweede", ("", "Kop", "Zin"), map(_alone, found.only_b)),
    ))  # fmt: skip
    note = (
        "<p>Zinnen zijn bij elkaar gezet op wat hun woorden gemeen hebben (de dragende gemarkeerd); volgens regels, "
        "niet door mensen nagezien.</p>"
    )
    return page(f"{a} en {b}", _STYLE, note + parts) + "\n"


def _name(paper: Paper) -> str:
    day = paper.identity.date
    return f"{paper.identity.title or paper.id}{f' ({day})' if day else ''}"


def _pair(pair: Pair) -> tuple[str, str, str]:
    told = "".join(f"<br><small>{_difference(one)}</small>" for one in pair.differences)
    likely = " (waarschijnlijk)" if pair.certainty == "likely" else ""
    how = f"<strong>{RELATIONS[pair.relation]}</strong>{likely}{told}"
    return how, _words(pair.a, pair.shared), _words(pair.b, pair.shared)


def _difference(one: Difference) -> str:
    return f"{DIFFERENCES[one.kind]}: {escape(one.a or '—')} → {escape(one.b or '—')}"


def _words(claim: Claim, shared: Sequence[str]) -> str:
    pieces = (f"<mark>{escape(words)}</mark>" if has else escape(words) for words, has in marked(claim.text, shared))
    return " ".join(pieces)


def _alone(claim: Claim) -> tuple[str, str, str]:
    return "", escape(claim.section or ""), escape(claim.text)
