"""A comparison as one page that needs no other file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from html import escape
from itertools import groupby
from typing import Final, Literal, NamedTuple

from kamerspoor.model.comparison import Claim, Comparison, Pair
from kamerspoor.model.paper import Paper
from kamerspoor.publish.comparison import Compared, differs
from kamerspoor.publish.html_file import page, table
from kamerspoor.publish.names import CERTAINTIES, COMPARED, RELATIONS
from kamerspoor.text.rarity import keys


class Piece(NamedTuple):
    """Words of a claim, and what they are: ``mark``, ``del``, ``ins`` or nothing of these."""

    words: str
    kind: Literal["", "mark", "del", "ins"]


# From this share of words in the same order on, two sentences are worded alike: what differs can be pointed at.
_ALIKE: Final = 0.5
_STYLE: Final = (
    "body{font:16px/1.45 system-ui,sans-serif;margin:2rem;max-width:80rem}table{border-collapse:collapse;width:100%}"
    "td,th{border-top:1px solid #ccc;padding:.4rem .6rem;text-align:left;vertical-align:top;width:42%}"
    "td:first-child,th:first-child{width:16%}mark{background:#fff1b8}"
)


def worded(pair: Pair) -> tuple[list[Piece], list[Piece]]:
    """Return both claims of a pair in pieces.

    Of two that are worded alike the pieces are what only one of them has (``del`` and ``ins``); of others the words
    that put them together (``mark``).
    """
    a, b = pair.a.text.split(), pair.b.text.split()
    alike = SequenceMatcher(None, a, b, autojunk=False)
    if alike.ratio() < _ALIKE:
        return marked(pair.a.text, pair.shared), marked(pair.b.text, pair.shared)
    of_a, of_b = [], []
    for kind, a_from, a_to, b_from, b_to in alike.get_opcodes():
        of_a += [Piece(" ".join(a[a_from:a_to]), "" if kind == "equal" else "del")] if a_from < a_to else []
        of_b += [Piece(" ".join(b[b_from:b_to]), "" if kind == "equal" else "ins")] if b_from < b_to else []
    return of_a, of_b


def marked(words: str, shared: Sequence[str]) -> list[Piece]:
    """Return the words of a claim in pieces: those that the other claim has too are marked.

    Args:
        words: the claim.
        shared: the words that put the two together, as one of them prints them.
    """
    common = frozenset(key for word in shared for key in keys(word))
    by_piece = groupby(words.split(), key=lambda word: bool(keys(word) & common))
    return [Piece(" ".join(group), "mark" if has else "") for has, group in by_piece]


def as_html(papers: Compared, found: Comparison) -> str:
    """Return the page: pairs with the shared words marked, what was dropped, what is new."""
    a, b = map(_name, papers)
    by_certainty = {level: [pair for pair in found.pairs if pair.certainty == level] for level in CERTAINTIES}
    parts = "".join((
        *(table(COMPARED[level], ("", a, b), map(_pair, pairs)) for level, pairs in by_certainty.items()),
        *(table(COMPARED[name], ("", "Kop", "Zin"), map(_alone, claims))
          for name, claims in (("only_a", found.only_a), ("only_b", found.only_b))),
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
    how = f"<strong>{RELATIONS[pair.relation]}</strong><br><small>{escape(differs(pair))}</small>"
    of_a, of_b = worded(pair)
    return how, _words(of_a), _words(of_b)


def _words(pieces: Iterable[Piece]) -> str:
    return " ".join(f"<{kind}>{escape(words)}</{kind}>" if kind else escape(words) for words, kind in pieces)


def _alone(claim: Claim) -> tuple[str, str, str]:
    return "", escape(claim.section or ""), escape(claim.text)
