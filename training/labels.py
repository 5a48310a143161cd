"""Labelled debates: what was promised, sentence by sentence, and when a quotation of ours is one of theirs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, Literal

import msgspec

from kamerspoor.model.facts import CommitmentClass

_BLANKS: Final = re.compile(r"[\s\-‐‑–—]+")
# So many characters in common are the same words.
_SAME: Final = 60


class LabelledCommitment(msgspec.Struct, frozen=True):
    """A commitment as labelled: the sentences that belong together, the one that undertakes first."""

    quotes: list[str]
    sure: bool
    class_: CommitmentClass = msgspec.field(name="class")
    to: str | None = None
    conditional: bool = False


class LabelledAnswer(msgspec.Struct, frozen=True):
    """Sentences that put an answer off."""

    quotes: list[str]


class LabelledDebate(msgspec.Struct, frozen=True):
    """The labels of a debate, or of a part of it."""

    debate: str
    commitments: list[LabelledCommitment] = []
    deferred: list[LabelledAnswer] = []

    def quotes(self, *, sure: bool) -> list[str]:
        """Return the squeezed sentences that are surely promised, or all that may be and those that defer."""
        promised = [quote for one in self.commitments if one.sure or not sure for quote in one.quotes]
        return list(map(squeezed, [*promised, *(quote for one in self.deferred for quote in one.quotes if not sure)]))


def labelled_debates(folder: Path) -> Iterator[tuple[LabelledDebate, Path]]:
    """Yield the labelled debates below a folder, each with the file of its text."""
    for path in sorted(folder.rglob("*.labels.json")):
        yield (
            msgspec.json.decode(path.read_bytes(), type=LabelledDebate),
            path.with_name(path.name.replace(".labels.json", ".txt")),
        )


def squeezed(text: str) -> str:
    """Return a text without white space and hyphens, in lower case."""
    return _BLANKS.sub("", unicodedata.normalize("NFKC", text).replace("\u00ad", "")).lower()


def same_words(a: str, b: str) -> bool:
    """Tell whether two squeezed quotations begin or end with the same words."""
    return bool(a and b) and (a[:_SAME] in b or b[:_SAME] in a or a[-_SAME:] in b or b[-_SAME:] in a)


def any_same(quote: str, others: Iterable[str]) -> bool:
    """Tell whether a squeezed quotation is one of others."""
    return any(same_words(quote, other) for other in others)


Tier = Literal["sure", "likely", "possible"]
