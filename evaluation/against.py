"""What a change gained and lost: the same gold measured with the code of another revision of the repository.

The revision is unpacked to a folder of its own and measured in a process of its own with the packages of this
environment. It is measured with the measures of today, so that only the readers differ; where those cannot be run with
its code because names have changed between the two, with its own.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from evaluation.measures import Miss, Tally
from evaluation.run import evaluate, load
from kamerspoor.errors import BadRequestError, KamerspoorError, MissingToolError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT: Final = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that is no longer what it was.

    Attributes:
        measure: its name.
        before, now: how many of how many were right, ``-`` where it was not measured.
        gained: what was not right and is.
        lost: what was right and is not.
    """

    measure: str
    before: str
    now: str
    gained: tuple[Miss, ...]
    lost: tuple[Miss, ...]


def compare_with(revision: str, folder: Path, more: Path | None) -> list[Change]:
    """Return what changed since a revision.

    Args:
        revision: as git understands it: a commit, a branch, a tag, ``HEAD~3``.
        folder: with gold and the papers that it speaks of.
        more: a folder with more gold for the same papers.

    Raises:
        BadRequestError: for a revision that is none, or a folder without gold.
        MissingToolError: without git, or outside a repository.
        KamerspoorError: when the code of the revision cannot be measured.
    """
    for place in (folder, more):
        if place is not None:
            load(place)
    with tempfile.TemporaryDirectory(prefix="kamerspoor-against-") as name:
        _unpack(revision, Path(name))
        before = _measured(revision, Path(name), folder, more)
    return changes(before, evaluate(folder, more=more))


def changes(before: list[Tally], now: list[Tally]) -> list[Change]:
    """Return the figures that differ between two evaluations of the same gold."""
    then, today = {one.name: one for one in before}, {one.name: one for one in now}
    found: list[Change] = []
    for name in dict.fromkeys((*today, *then)):
        old, new = then.get(name), today.get(name)
        both = (old.misses, new.misses) if old and new else ([], [])
        gained, lost = tuple(_only(*both)), tuple(_only(*reversed(both)))
        if _rate(old) != _rate(new) or gained or lost:
            found.append(Change(name, _rate(old), _rate(new), gained, lost))
    return found


def _only(misses: Iterable[Miss], others: Iterable[Miss]) -> Iterator[Miss]:
    """Yield the misses that are not among the others, whatever was found instead."""
    left = Counter((miss.file, miss.item) for miss in others)
    for miss in misses:
        left[miss.file, miss.item] -= 1
        if left[miss.file, miss.item] < 0:
            yield miss


def _rate(figure: Tally | None) -> str:
    return f"{figure.hits:g} of {figure.n:g}" if figure else "-"


def _unpack(revision: str, folder: Path) -> None:
    """Write the code of a revision to a folder; what is not committed is not in it."""
    commit = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").decode().strip()
    if not commit:
        message = f"no revision of this repository is called {revision}"
        raise BadRequestError(message, where="--against", remedy="git log --oneline shows them")
    with tarfile.open(fileobj=io.BytesIO(_git("archive", commit))) as archive:
        archive.extractall(folder, filter="data")


def _git(*arguments: str) -> bytes:
    """Return what git says; nothing where it finds nothing."""
    try:
        done = subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True, check=False)  # noqa: S603, S607
    except FileNotFoundError as error:
        message = "git is not installed"
        raise MissingToolError(message, where="--against", remedy="Install git, or leave --against out") from error
    if done.returncode and done.stderr:
        # Git says first what is wrong, and then where it stopped looking.
        message = done.stderr.decode(errors="replace").strip().splitlines()[0]
        raise MissingToolError(message, where=str(ROOT), remedy="--against works in a clone of the repository")
    return done.stdout


def _measured(revision: str, code: Path, folder: Path, more: Path | None) -> list[Tally]:
    """Measure the code of a revision, with the measures of today if they can be, else with its own."""
    arguments = [str(place.resolve()) for place in (folder, more) if place]
    said = ""
    for measures in (ROOT, code):
        path = os.pathsep.join((str(code / "src"), str(measures)))
        done = subprocess.run(  # noqa: S603 - our own command
            [sys.executable, "-P", "-m", "evaluation", *arguments],
            capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": path},
        )  # fmt: skip
        if not done.returncode:
            return msgspec.json.decode(done.stdout, type=list[Tally])
        said = said or (done.stderr.strip().splitlines() or ["it says nothing"])[-1]
    message = f"the code of this revision cannot be measured ({said})"
    raise KamerspoorError(message, where=f"--against {revision}", remedy="Take one that is nearer")
