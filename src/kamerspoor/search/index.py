"""The index of passages: what it holds, written and read with Tantivy.

The index is derived: a folder beside the database, made anew from it at any time. It keeps no words but the forms by
which passages are found; what is shown comes from the store. How far it is stands in a file of its own, written after
the passages are safe: a kill between the two makes the same changes be read twice, which changes nothing.
"""

from __future__ import annotations

import errno
import fcntl
import hashlib
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import msgspec
from tantivy import Document, Index, Schema, SchemaBuilder, Searcher, TextAnalyzerBuilder, Tokenizer

from kamerspoor.errors import StoreError
from kamerspoor.model.passages import Passage
from kamerspoor.search import analysis

# Raised when what is kept of a passage changes: an index of another form is made anew.
INDEX_VERSION: Final = 4
# Values that are counted in facets and kept as printed; compared without capitals and accents.
VALUES: Final = (
    "kind", "genre", "speaker", "party", "role", "dossier", "committee", "verdict", "outcome", "status",
)  # fmt: skip
# Values of which the words are compared: "ploumen" finds the speaker "Lilianne Ploumen".
NAMES: Final = ("speaker_words", "ministry_words", "committee_words")
NUMBERS: Final = ("day", "year", "number")
# What a writer holds in memory before it writes it out: more is hardly faster.
_HEAP_BYTES: Final = 64_000_000
_STATE: Final = "kamerspoor.json"


@dataclass(frozen=True, slots=True)
class IndexState:
    """How far an index is.

    Attributes:
        database: identity of the database that it is of.
        form: of its passages.
        upto: number of the last change that it holds.
    """

    database: str
    form: int
    upto: int


def folder_of(db: Path) -> Path:
    """Return where the index of a database stands."""
    return db.with_name(f"{db.name}.search")


def schema() -> Schema:
    """Return what is kept of a passage."""
    builder = SchemaBuilder()
    # The stems of its words, and the words themselves in their order.
    builder.add_text_field("stems", tokenizer_name="dutch", index_option="freq")
    builder.add_text_field("words", tokenizer_name="exact", index_option="position")
    builder.add_text_field("owner", stored=True, tokenizer_name="raw", index_option="basic")
    for name in VALUES:
        builder.add_text_field(name, fast=True, tokenizer_name="whole", index_option="basic")
    for name in NAMES:
        builder.add_text_field(name, tokenizer_name="exact", index_option="basic")
    for name in NUMBERS:
        builder.add_unsigned_field(name, indexed=True, fast=True)
    # The owner as a number, to tell quickly which hits belong together.
    builder.add_unsigned_field("group", fast=True)
    builder.add_bytes_field("about", stored=True)
    return builder.build()


class PassageIndex:
    """An index of passages.

    Args:
        folder: where it stands; None keeps it in memory.

    Raises:
        StoreError: when what stands there cannot be read as an index.
    """

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.schema = schema()
        with one_line(folder, "read"):
            if folder is not None:
                folder.mkdir(parents=True, exist_ok=True)
            self._index = Index(self.schema, str(folder) if folder else None)
        for name in ("dutch", "exact", "whole"):
            self._index.register_tokenizer(name, getattr(analysis, name)())
        self._index.register_fast_field_tokenizer("whole", TextAnalyzerBuilder(Tokenizer.raw()).build())

    def searcher(self) -> Searcher:
        """Return a view of the index as it is now; what is written later does not disturb it."""
        self._index.reload()
        return self._index.searcher()

    def writer(self) -> Writer:
        """Return what writes to the index.

        Raises:
            StoreError: when another process is writing to it.
        """
        try:
            return Writer(self._index.writer(heap_size=_HEAP_BYTES, num_threads=1))
        except ValueError as error:
            message = "another process is writing to the search index"
            raise StoreError(message, where=str(self.folder), remedy="Try again when it is ready") from error

    def state(self) -> IndexState | None:
        """Return how far the index is, or None for one that was never written."""
        if self.folder is None:
            return None
        try:
            return msgspec.json.decode((self.folder / _STATE).read_bytes(), type=IndexState)
        except (OSError, msgspec.DecodeError):
            return None

    def remember(self, state: IndexState) -> None:
        """Keep how far the index is."""
        if self.folder is not None:
            new = self.folder / f"{_STATE}.new"
            new.write_bytes(msgspec.json.encode(state))
            new.replace(self.folder / _STATE)


@contextmanager
def building(folder: Path) -> Iterator[None]:
    """Wait until no other process writes to an index, and keep them waiting meanwhile; what fails is told in one line.

    Raises:
        StoreError: when the index cannot be written: no permission, a full disk, a file where its folder belongs.
    """
    with one_line(folder, "written"):
        if folder.exists() and not folder.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "a file stands where the index belongs")
        # Ended by the system with the process that holds it, so a kill leaves nothing to clear away but an empty file.
        with folder.with_name(f"{folder.name}.lock").open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


@contextmanager
def one_line(folder: Path | None, done: str) -> Iterator[None]:
    """Say in one line what the engine or the disk says while something is done with an index.

    Args:
        folder: where the index stands.
        done: what cannot be done with it: "read", "written".
    """
    try:
        yield
    except (OSError, ValueError) as error:  # the engine knows ValueError only
        message = f"the search index cannot be {done} ({error})"
        raise StoreError(message, where=str(folder), remedy="Make it anew: kamerspoor index --rebuild") from error


def clear(folder: Path) -> None:
    """Take an index away, so that it is made anew; of a link only itself, since what it leads to may be another's."""
    with suppress(FileNotFoundError):
        if folder.is_symlink():
            folder.unlink()
        else:
            shutil.rmtree(folder)


class Writer:
    """Writes passages; what is not committed when it ends is as if it was never written."""

    def __init__(self, writer: Any) -> None:  # noqa: ANN401 - Tantivy's writer, typed only in part
        self._writer = writer

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self._writer.rollback()
        self._writer.wait_merging_threads()

    def replace(self, owner: str, passages: Iterable[Passage]) -> int:
        """Put these passages in the place of all that the owner had, and say how many they are."""
        self._writer.delete_documents_by_term("owner", owner)
        return self.add(passages)

    def add(self, passages: Iterable[Passage]) -> int:
        """Add passages of owners that have none yet, and say how many."""
        count = 0
        for passage in passages:
            self._writer.add_document(_document(passage))
            count += 1
        return count

    def commit(self) -> None:
        """Make what was written safe, and seen by who searches from now on."""
        self._writer.commit()


class About(msgspec.Struct, frozen=True, array_like=True):
    """What is kept with a passage to show it and to find its words again."""

    place: int
    kind: str
    start: int | None
    end: int | None
    speakers: tuple[str, ...]
    parties: tuple[str, ...]
    role: str | None
    turn: int | None
    number: int | None
    dossiers: tuple[str, ...]
    verdict: str | None
    outcome: str | None
    status: str | None
    day: str | None


_ENCODER: Final = msgspec.msgpack.Encoder()


def group_of(owner: str) -> int:
    """Return an owner as a number that no other owner has."""
    return int.from_bytes(hashlib.blake2b(owner.encode(), digest_size=8).digest(), "big") >> 1


def _document(passage: Passage) -> Document:
    """Return what is kept of a passage, put in piece by piece: from a dictionary it takes twice as long."""
    document, day = Document(), passage.date
    document.add_unsigned("group", group_of(passage.owner))
    document.add_bytes("about", _ENCODER.encode(_about(passage)))
    if day is not None:
        document.add_unsigned("day", day.year * 10_000 + day.month * 100 + day.day)
        document.add_unsigned("year", day.year)
    if passage.number is not None:
        # Through its own kind of number: a signed one in a field without a sign stops Tantivy's writer for good.
        document.add_unsigned("number", passage.number)
    for name, words in _words(passage):
        if words:
            document.add_text(name, words)
    return document


def _words(passage: Passage) -> Iterator[tuple[str, str | None]]:
    yield "stems", " ".join([passage.text, *(word for _, word in analysis.hyphenated(passage.text))])
    yield "words", passage.text
    yield "owner", passage.owner
    yield "kind", passage.kind
    yield "genre", passage.genre
    yield "role", passage.role
    yield "verdict", passage.verdict
    yield "outcome", passage.outcome
    yield "status", passage.status
    yield "ministry_words", passage.ministry
    yield "speaker_words", " ".join(passage.speakers)
    yield "committee_words", " ".join(passage.committees)
    for name, values in (
        ("speaker", passage.speakers),
        ("party", passage.parties),
        ("dossier", passage.dossiers),
        ("committee", passage.committees),
    ):
        for value in values:
            yield name, value


def _about(passage: Passage) -> About:
    span = passage.span
    return About(
        passage.place,
        passage.kind,
        span.start if span else None,
        span.end if span else None,
        passage.speakers,
        passage.parties,
        passage.role,
        passage.turn,
        passage.number,
        passage.dossiers,
        passage.verdict,
        passage.outcome,
        passage.status,
        passage.date.isoformat() if passage.date else None,
    )
