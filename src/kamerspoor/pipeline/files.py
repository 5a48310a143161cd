"""Files on disk to papers, in worker processes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kamerspoor.errors import UnreadableFileError
from kamerspoor.model.genres import Genre
from kamerspoor.model.paper import Paper
from kamerspoor.model.source_text import SourceText
from kamerspoor.pipeline.extracting import structure
from kamerspoor.pipeline.workers import beat, run_one
from kamerspoor.reading.detect import MAX_BYTES, read_bytes
from kamerspoor.reading.recognition.tesseract import Tesseract

_CHUNK = 1 << 20
# Files that a folder of papers may hold beside them.
_IGNORED_SUFFIXES = frozenset(
    {".json", ".gz", ".tar", ".xz", ".jsonl", ".db", ".db-wal", ".db-shm", ".xsd", ".csv", ".zip", ".md", ".py"}
)
# How people name the publisher's metadata beside a paper.
_METADATA = ("_metadata.xml", ".metadata.xml", "-metadata.xml", "_metadata_owms.xml")


@dataclass(frozen=True, slots=True)
class ReadJob:
    """One file to read, by path or (for standard input) by its bytes; with ``ocr`` pictures of text are recognised."""

    path: str
    data: bytes | None = None
    genre: Genre | None = None
    ocr: bool = False


def read_job(job: ReadJob) -> Paper:
    """Read one file; this is what a worker process does.

    Raises:
        UnreadableFileError: when the file cannot be read; ``where`` is its path.
        MissingToolError: when pictures are to be recognised, and the program is not there.
    """
    tesseract = Tesseract.find(after_page=beat) if job.ocr else None
    try:
        document = read_bytes(job.data if job.data is not None else load(Path(job.path)), tesseract)
        return structure(document if job.data is not None else _with_day(document, Path(job.path)), job.genre)
    except UnreadableFileError as error:
        raise error.at(job.path) from error


def _with_day(document: SourceText, path: Path) -> SourceText:
    """Give a publication that says no day the one in the metadata that stand beside it."""
    stated = document.stated
    if stated.id is None or stated.date is not None or document.media_type != "application/xml":
        return document
    from kamerspoor.reading.xml import day_in_metadata  # noqa: PLC0415 - loads the XML library

    names = [*(path.stem + tail for tail in _METADATA), "metadata.xml"]
    found = (day_in_metadata(load(one), stated.id) for name in names if (one := path.with_name(name)).is_file())
    return replace(document, stated=replace(stated, date=next((day for day in found if day), None)))


def read_file(job: ReadJob) -> Paper:
    """Read one file in a worker process with limits.

    Raises:
        UnreadableFileError: when it cannot be read, or broke or outgrew its worker.
    """
    try:
        return run_one(read_job, job)
    except UnreadableFileError as error:
        raise error.at(job.path) from error


def load(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        UnreadableFileError: not there, a folder, not a regular file, too large, or not permitted.
    """
    try:
        if path.is_dir() and not os.access(path, os.R_OK | os.X_OK):
            message = "no permission to read the folder"
            raise UnreadableFileError(message, where=str(path), remedy="Look at its permissions")
        if path.is_dir():
            message = "a folder, not a file"
            raise UnreadableFileError(message, where=str(path), remedy="Read a folder with: kamerspoor ingest FOLDER")
        if path.exists() and not path.is_file():
            message = "not a regular file"
            raise UnreadableFileError(message, where=str(path), remedy="Give a file, or - for standard input")
        if path.stat().st_size > MAX_BYTES:
            message = (
                f"the file is too large ({path.stat().st_size // 1_000_000} MB, at most {MAX_BYTES // 1_000_000} MB)"
            )
            raise UnreadableFileError(message, where=str(path), remedy="Split it")
        return path.read_bytes()
    except FileNotFoundError as error:
        message = "there is no such file"
        raise UnreadableFileError(message, where=str(path), remedy="Look at the name") from error
    except PermissionError as error:
        message = "no permission to read the file"
        raise UnreadableFileError(message, where=str(path), remedy="Look at its permissions") from error
    except OSError as error:
        message = f"the file cannot be read ({error.strerror})"
        raise UnreadableFileError(message, where=str(path), remedy="Look at the disk") from error


def sha256_of(path: Path) -> str:
    """Return the hash of a file without holding it in memory."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def find_files(paths: list[Path]) -> Iterator[Path]:
    """Yield the files named and those in the folders named, in a fixed order; a file named is never left out.

    In folders, hidden files and files that are no papers by their suffix (data, code, archives) are passed over.
    """
    for path in paths:
        if not path.is_dir() or not os.access(path, os.R_OK | os.X_OK):
            yield path  # a folder that may not be read is refused like a file, in one line
            continue
        for entry in sorted(path.rglob("*")):
            hidden = any(part.startswith(".") for part in entry.relative_to(path).parts)
            if entry.is_file() and not hidden and not _passed_over(entry.name.lower()):
                yield entry


def _passed_over(name: str) -> bool:
    return Path(name).suffix in _IGNORED_SUFFIXES or name == "metadata.xml" or name.endswith(_METADATA)
