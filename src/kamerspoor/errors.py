"""What can go wrong, said once: each class knows its exit code and its HTTP status.

Every error names what went wrong, where, and what the reader of the message can do about it. The command line prints
``str(error)`` and leaves with ``exit_code``; the web answers with ``http_status`` and the same words as problem+json.
Content that cannot be understood is never an error but a `Remark` in the result (see `kamerspoor.model.source_text`).
"""

from __future__ import annotations

from typing import ClassVar


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
        self.message = message
        self.where = where
        self.remedy = remedy

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
