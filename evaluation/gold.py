"""What every kind of gold can do, and reading its files; unknown fields are passed over, so that gold may say more."""

from __future__ import annotations

from abc import ABC, abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

import msgspec

from kamerspoor.errors import BadRequestError
from kamerspoor.model.paper import Paper

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from evaluation.measures import Tally
    from kamerspoor.model.genres import Genre

# The texts of one debate that are measured, the most faithful first.
DEBATE_SUFFIXES = (
    ".txt",
    ".raw.txt",
    ".seedstyle.txt",
    ".pandoc.txt",
    ".mojibake.txt",
    ".pdf",
    ".pdftotext.txt",
    ".layout.txt",
    ".xml",
)
SUFFIX = ".gold.json"
_Kind = TypeVar("_Kind")


class Papers(dict[Path, Paper]):
    """The papers that gold speaks of, as they were read; those that could not be read are not in it."""

    def debate(self, name: str) -> Paper | None:
        """Return the most faithful text of a debate, by its path below the folder of debates or the end of that."""
        texts = (path for suffix in DEBATE_SUFFIXES for path in self if path.as_posix().endswith(f"/{name}{suffix}"))
        return self.get(next(texts, Path()))


class Gold(ABC):
    """The gold of one kind in a folder."""

    @classmethod
    @abstractmethod
    def load(cls, folder: Path) -> Self | None:
        """Return what a folder has of this kind, or None when it has nothing.

        Raises:
            BadRequestError: for a broken file.
        """

    def papers(self, folder: Path) -> Mapping[Path, Genre | None]:  # noqa: ARG002 - most know their own folder
        """Return the papers of a folder that are read for it, each with its genre where the gold says that."""
        return {}

    @abstractmethod
    def measure(self, papers: Papers) -> Iterable[Tally]:
        """Return how often what was read of the papers is right."""


def read_gold(path: Path, kind: type[_Kind]) -> _Kind | None:
    """Return the gold in a file, or None when there is no such file.

    Raises:
        BadRequestError: when the file is broken.
    """
    return decode(path, path.read_bytes(), kind) if path.exists() else None


def decode(path: Path, data: bytes, kind: type[_Kind]) -> _Kind:
    """Return the gold in some bytes of a file.

    Raises:
        BadRequestError: when they are broken.
    """
    try:
        return msgspec.json.decode(data, type=kind)
    except msgspec.MsgspecError as error:
        message = f"the gold file is broken ({error})"
        raise BadRequestError(message, where=str(path), remedy="See docs/gold.md for the formats") from error
