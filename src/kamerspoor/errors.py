"""What can go wrong, said once: each class knows its exit code and its HTTP status.

Every error names what went wrong, where, and what the reader of the message can do about it. The command line prints
``str(error)`` and leaves with ``exit_code``; the web answers with ``http_status`` and the same words as problem+json.
An error is one line of printable characters, whatever the file is called that it is about. Content that cannot be
understood is never an error but a `Remark` in the result (see `kamerspoor.model.source_text`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import ClassVar

# How Python keeps a byte of a file name that is not UTF-8 (PEP 383).
_FIRST_STRAY_BYTE, _LAST_STRAY_BYTE = "\udc80", "\udcff"


def printable(text: str) -> str:
    """Return a text as one line: what ends a line, steers a terminal or turns the writing round is shown escaped."""
    return text if text.isprintable() else "".join(one if one.isprintable() else _escaped(one) for one in text)


def _escaped(character: str) -> str:
    if _FIRST_STRAY_BYTE <= character <= _LAST_STRAY_BYTE:
        return f"\\x{ord(character) & 0xFF:02x}"
    return character.encode("unicode_escape").decode()


class KamerspoorError(Exception):
    """The common ancestor: a message, the place it is about, and the remedy.

    Args:
        message: what went wrong, without a full stop at the end.
        where: file, document id, page or span that it is about.
        remedy: what the reader can do.
    """

    kind: ClassVar[str] = "error"
    exit_code: ClassVar[int] = 1
    http_status: ClassVar[int] = 500

    def __init__(self, message: str, *, where: str = "", remedy: str = "") -> None:
        super().__init__(message)
        self.message = printable(message)
        self.where = printable(where)
        self.remedy = printable(remedy)

    def __reduce__(self) -> tuple[object, ...]:
        """Let an error cross from a worker process with all its parts."""
        return _rebuilt, (type(self), self.message, self.where, self.remedy)

    def at(self, where: str) -> KamerspoorError:
        """Return this error with its place filled in, unless it names one already."""
        return self if self.where else type(self)(self.message, where=where, remedy=self.remedy)

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f". {self.remedy}" if self.remedy else ""
        return f"{place}{self.message}{advice}"


def _rebuilt(kind: type[KamerspoorError], message: str, where: str, remedy: str) -> KamerspoorError:
    return kind(message, where=where, remedy=remedy)


class UnreadableFileError(KamerspoorError):
    """A file that cannot be read at all: empty, encrypted, a scan, damaged, too large, not a document."""

    kind = "unreadable-file"
    exit_code = 2
    http_status = 422


class MissingToolError(KamerspoorError):
    """A program beside ours that was asked for and is not installed."""

    kind = "missing-tool"
    exit_code = 2
    http_status = 501


class NotFoundError(KamerspoorError):
    """Something asked for by name that the database does not hold."""

    kind = "not-found"
    exit_code = 1
    http_status = 404


class BadRequestError(KamerspoorError):
    """A value given by a person or a script that does not mean anything here."""

    kind = "bad-request"
    exit_code = 2
    http_status = 400


class ForbiddenError(KamerspoorError):
    """Something that may not be done from where it is asked, or by who asks it."""

    kind = "forbidden"
    http_status = 403


class StoreError(KamerspoorError):
    """A database that cannot be opened, is of a newer version, or is not ours."""

    kind = "store"
    exit_code = 2
    http_status = 503


class TooManyError(KamerspoorError):
    """Somebody who asks more often than one may."""

    kind = "too-many"
    http_status = 429


class TooCostlyError(KamerspoorError):
    """A request that takes more time than one reader may take from the others."""

    kind = "too-costly"
    http_status = 503


class BusyError(KamerspoorError):
    """Something that only a few may do at a time, and that others are doing now."""

    kind = "busy"
    http_status = 503


class SourceError(KamerspoorError):
    """A source on the network that does not answer, or not in the form that was agreed."""

    kind = "source"
    exit_code = 1
    http_status = 502


def explained(error: Exception) -> KamerspoorError:
    """Return any error as one of ours, in words for who runs the software rather than who writes it."""
    import sqlite3  # noqa: PLC0415 - as long to load as all of ours, and hardly ever needed

    if isinstance(error, KamerspoorError):
        return error
    if isinstance(error, OSError):
        of = "" if error.filename is None else f": {os.fsdecode(error.filename)}"
        return KamerspoorError(f"{error.strerror or error}{of}", remedy="Look at the disk and its permissions")
    if isinstance(error, MemoryError):
        return KamerspoorError("it takes more memory than there is", remedy="Try again with more memory")
    if isinstance(error, RecursionError):
        return KamerspoorError("it is nested too deeply")
    if isinstance(error, sqlite3.Error):
        return StoreError(f"the database cannot be used now ({error})", remedy="See what is wrong: kamerspoor doctor")
    return KamerspoorError(f"this went wrong: {type(error).__name__}: {error}", remedy="Please report this line")


@contextmanager
def costs_one(
    tell: Callable[[KamerspoorError], None], where: str = "", *, but: tuple[type[KamerspoorError], ...] = ()
) -> Iterator[None]:
    """Let whatever goes wrong within cost one unit of work, such as a file: it is told, and the caller goes on.

    Args:
        tell: takes the error.
        where: names the unit.
        but: what no unit is to blame for, such as a full disk, and the caller ends with.

    Raises:
        KamerspoorError: one of these.
    """
    try:
        yield
    except Exception as error:
        ours = explained(error)
        if isinstance(ours, but):
            raise ours from error
        tell(ours.at(where))
