"""Files on disk to papers, in worker processes."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
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
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)  # it may have grown meanwhile; what is one byte too long is refused
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> UnreadableFileError:
    """Return, in one line, why the system does not give a file or folder."""
    if isinstance(error, FileNotFoundError):
        message, remedy = "there is no such file", "Look at the name, or at where the link leads"
    elif isinstance(error, PermissionError):
        message, remedy = "no permission to read the file or folder", "Look at its permissions"
    else:
        message, remedy = f"it cannot be read ({error.strerror})", "Look at the disk"
    return UnreadableFileError(message, where=str(path), remedy=remedy)


def sha256_of(path: Path) -> str:
    """Return the hash of a file without holding it in memory; of one that is too large to be read, of its beginning."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        for _ in range(MAX_BYTES // _CHUNK + 1):
            digest.update(stream.read(_CHUNK))
    return digest.hexdigest()


def find_files(
    paths: list[Path], *, follow_links: bool = False, passed_over: Counter[str] | None = None
) -> Iterator[Path | UnreadableFileError]:
    """Yield the files named and those in the folders named, in a fixed order; a file named is never left out.

    In folders, hidden files and files that are no papers by their suffix (data, code, archives) are passed over. What
    is no file at all is yielded too, so that who reads it says so.

    Args:
        paths: files and folders.
        follow_links: whether links in a folder may lead out of it.
        passed_over: counts the files passed over by their suffix.

    Yields:
        A file, or why something that stands in a folder is not read.
    """
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 - the one that never raises
            yield from _in_folder(path, Counter() if passed_over is None else passed_over, follow_links=follow_links)
        else:
            yield path


def _in_folder(folder: Path, passed_over: Counter[str], *, follow_links: bool) -> Iterator[Path | UnreadableFileError]:
    # No recursion: folders may be nested deeper than Python's stack.
    root, entered, waiting = folder.resolve(), set[Path](), [folder]
    while waiting:
        path = waiting.pop()
        try:
            link = path != folder and path.is_symlink()
            if link and not follow_links and not path.resolve().is_relative_to(root):
                message = "a link that leads out of the folder"
                yield UnreadableFileError(message, where=str(path), remedy="Follow such links with --follow-links")
            elif not path.is_dir():
                yield path
            elif follow_links and (real := path.resolve()) not in entered:
                entered.add(real)
                waiting += sorted(_entries(path, passed_over), reverse=True)
            elif not follow_links and not link:  # what a link within the folder leads to stands there as well
                waiting += sorted(_entries(path, passed_over), reverse=True)
        except RuntimeError:
            yield path  # a link that leads to itself: who reads it says so
        except OSError as error:
            yield _unreadable(path, error)


def _entries(folder: Path, passed_over: Counter[str]) -> Iterator[Path]:
    """Yield what stands in a folder and may be a paper or a folder, and count the rest."""
    for entry in folder.iterdir():
        if entry.name.startswith("."):
            passed_over["hidden"] += 1
        elif _is_beside_papers(entry.name.lower()) and not entry.is_dir():
            passed_over[entry.suffix.lower()] += 1
        else:
            yield entry


def _is_beside_papers(name: str) -> bool:
    return Path(name).suffix in _IGNORED_SUFFIXES or name == "metadata.xml" or name.endswith(_METADATA)
