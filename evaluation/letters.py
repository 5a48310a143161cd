"""Letters of ministries as they print them: what the gold of a PDF says.

Words are compared without white space, hyphens and case. A reference that is not printed counts as right when none is
read.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import msgspec

from evaluation.gold import SUFFIX, Gold, Papers, decode
from evaluation.measures import Tally, of_file
from evaluation.pdf_words import library_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from kamerspoor.model.genres import Genre
    from kamerspoor.model.paper import Paper

_NOTE_BEGINS = 40
_EDGE = 60
_BODY_EDGE = 50
_SHORT_FURNITURE = 12
_SHORT_LINE = 20
_LINE_EDGE = 10
# The mark of a note behind a word, where it was left in the text.
_MARK = re.compile(r"(?<=[a-z.,)])\d{1,2}(?=[a-z(])")


class GoldHeading(msgspec.Struct, frozen=True):
    """A heading with its level, 1 the outermost."""

    text: str
    level: int


class GoldNote(msgspec.Struct, frozen=True):
    """A note: its label and its first words."""

    label: str
    begins: str


class GoldWords(msgspec.Struct, frozen=True):
    """A sentence that a page break, a margin or a note interrupts in print."""

    text: str


class GoldSender(msgspec.Struct, frozen=True):
    """Someone who signs."""

    name: str


class GoldQuote(msgspec.Struct, frozen=True):
    """A sentence that promises, or that says what is carried out; ``sure`` when a reader may rely on it."""

    quote: str
    sure: bool = True


class GoldLetter(msgspec.Struct, frozen=True):
    """A paper of a ministry, labelled by looking at its pages."""

    file: str
    headings: list[GoldHeading]
    notes: list[GoldNote]
    joins: list[GoldWords]
    senders: list[GoldSender]
    furniture: list[str]
    body_starts: str
    body_ends: str
    commitments: list[GoldQuote]
    executes: list[GoldQuote]
    reference: str | None = None


@dataclass(frozen=True)
class Letters(Gold):
    """The labelled papers of ministries, by path."""

    gold: Mapping[Path, GoldLetter]

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """Return the labelled papers of a folder."""
        paths = sorted((folder / "letters").glob(f"*{SUFFIX}"))
        found = [decode(path, path.read_bytes(), GoldLetter) for path in paths]
        return cls({folder / "letters" / letter.file: letter for letter in found}) if found else None

    def papers(self, folder: Path) -> Mapping[Path, Genre | None]:
        """Return the papers."""
        del folder
        return dict.fromkeys(self.gold)

    def measure(self, papers: Papers) -> Iterator[Tally]:
        """Yield what is measured of each paper that could be read."""
        for path, letter in self.gold.items():
            if path in papers:
                lines = library_lines(path.read_bytes())
                yield from of_file(path.name, printed_tallies(papers[path], letter, lines))


def printed_tallies(paper: Paper, gold: GoldLetter, lines: Sequence[str]) -> Iterator[Tally]:
    """Measure one paper.

    Args:
        paper: as read.
        gold: what it prints.
        lines: the lines of its PDF, as the library alone gives them.
    """
    body = squeezed(paper.document.text)
    yield from _headings(paper, gold)
    notes = {(str(note.label), squeezed(note.text)) for note in paper.notes}
    yield _tally(
        "notes",
        (f"{note.label} {note.begins}" for note in gold.notes),
        (any(label == note.label and text.startswith(squeezed(note.begins)[:_NOTE_BEGINS]) for label, text in notes)
         for note in gold.notes),
    )  # fmt: skip
    unmarked = _MARK.sub("", body)
    joined = (squeezed(one.text) in unmarked or squeezed(one.text) in body for one in gold.joins)
    yield _tally("joins", (one.text for one in gold.joins), joined)
    yield from _quotes("executes", gold.executes, [one.quote for one in paper.executions])
    yield from _quotes("commitments", gold.commitments, [one.passage.quote for one in paper.commitments])
    signed = {_letters(one.name) for one in paper.letter.signed_by} if paper.letter else set()
    yield _tally("senders", (one.name for one in gold.senders), (_letters(one.name) in signed for one in gold.senders))
    reference = paper.letter.reference if paper.letter else None
    yield _tally("reference", [gold.reference or "none"], [squeezed(reference or "") == squeezed(gold.reference or "")])
    yield _furniture(body, gold)
    yield _kept(paper, gold, lines)


def _headings(paper: Paper, gold: GoldLetter) -> Iterator[Tally]:
    read = [(squeezed(section.heading), section.level) for section in paper.sections]
    words = {heading for heading, _ in read}
    wanted = [(squeezed(heading.text), heading.level, heading.text) for heading in gold.headings]
    found = [heading in words for heading, _, _ in wanted]
    yield _tally("headings", (text for _, _, text in wanted), found)
    yield Tally("letters headings precision", sum(found), len(read))
    levels = set(read)
    level = Tally("letters headings level")
    for heading, right, text in wanted:
        if heading in words:
            level.add((heading, right) in levels, f"{text}: {right}")
    yield level


def _quotes(what: str, gold: Sequence[GoldQuote], read: Sequence[str]) -> Iterator[Tally]:
    """Yield how many of the sure ones are found, and how many of those read are among all."""
    sure = [one.quote for one in gold if one.sure]
    yield _tally(f"{what} recall", sure, (any(overlap(quote, one) for one in read) for quote in sure))
    real = (any(overlap(one.quote, quote) for one in gold) for quote in read)
    yield _tally(f"{what} precision", read, real)


def _furniture(body: str, gold: GoldLetter) -> Tally:
    """Count what belongs to the page and does not stand between the first and the last words of the text."""
    start, end = body.find(squeezed(gold.body_starts)[:_BODY_EDGE]), body.rfind(squeezed(gold.body_ends)[-_BODY_EDGE:])
    inner = body[start:end] if 0 <= start < end else body
    long = [line for line in gold.furniture if len(squeezed(line)) > _SHORT_FURNITURE]
    return _tally("furniture out", long, (squeezed(line) not in inner for line in long))


def _kept(paper: Paper, gold: GoldLetter, lines: Sequence[str]) -> Tally:
    """Count the lines of the PDF that are no furniture and stand in the text or in a note."""
    have = _letters(paper.document.text) + "|" + "|".join(_letters(note.text) for note in paper.notes)
    furniture = _letters(" ".join(gold.furniture))
    own = [line for line in lines if len(_letters(line)) >= _SHORT_LINE and _letters(line) not in furniture]
    return _tally("lines kept", own, (_stands_in(_letters(line), have) for line in own))


def _stands_in(line: str, have: str) -> bool:
    return line in have or line[:-_LINE_EDGE] in have or line[_LINE_EDGE:] in have


def _tally(what: str, names: Iterator[str] | Collection[str], right: Iterator[bool] | Collection[bool]) -> Tally:
    tally = Tally(f"letters {what}")
    for name, one in zip(names, right, strict=True):
        tally.add(one, name)
    return tally


def squeezed(words: str) -> str:
    """Return words for comparing: one form of each letter, without white space, hyphens and case."""
    whole = unicodedata.normalize("NFKC", words).replace("\u00ad", "")
    return re.sub(r"[\s\-‐‑–—]+", "", whole).lower()


def _letters(words: str) -> str:
    """Return the letters alone."""
    plain = unicodedata.normalize("NFKD", squeezed(words))
    return re.sub(r"[^a-z]", "", plain)


def overlap(one: str, two: str) -> bool:
    """Tell whether one of two quotes begins or ends in the other."""
    first, second = squeezed(one), squeezed(two)
    return bool(first and second) and any(
        edge in whole
        for edge, whole in (
            (first[:_EDGE], second), (second[:_EDGE], first), (first[-_EDGE:], second), (second[-_EDGE:], first),
        )
    )  # fmt: skip
