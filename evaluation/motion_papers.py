"""Motions as papers of their own; scans apart, where only the heading is reliable and so only numbers are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import msgspec

from evaluation.debates import same_people, squeezed
from evaluation.gold import Gold, Papers, decode
from evaluation.measures import Tally
from kamerspoor.text.names import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kamerspoor.model.genres import Genre

_PAPER = "the motion"


class GoldMotionPaper(msgspec.Struct, frozen=True):
    """A motion as a separate paper."""

    file: str
    dossier: str
    number: str
    scanned_ocr: bool
    signatories_printed: list[str]
    heading: str | None = None
    text: str | None = None


@dataclass(frozen=True)
class MotionPapers(Gold):
    """The labelled motion papers, by path."""

    gold: Mapping[Path, GoldMotionPaper]

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """Return the labelled motion papers of a folder."""
        path = folder / "motions.gold.jsonl"
        lines = path.read_bytes().splitlines() if path.exists() else []
        gold = [decode(path, line, GoldMotionPaper) for line in lines if line.strip()]
        return cls({folder / "motions" / paper.file: paper for paper in gold}) if gold else None

    def papers(self, folder: Path) -> Mapping[Path, Genre | None]:
        """Return the papers."""
        del folder
        return dict.fromkeys(self.gold, "motion")

    def measure(self, papers: Papers) -> Iterator[Tally]:
        """Yield how many are found, with their number, dossier, proposers and text."""
        tallies = {what: Tally(f"motion papers {what}") for what in ("found", "number", "dossier", "proposers", "text")}
        scans = Tally("motion papers (scans) number and dossier")
        scanned_names = Tally("motion papers (scans) proposers of the heading")
        for path, wanted in self.gold.items():
            paper = papers.get(path)
            motion = paper.motions[0] if paper and paper.motions else None
            identity = paper.identity if paper else None
            number = identity is not None and str(identity.number) == wanted.number
            dossier = identity is not None and identity.dossier == wanted.dossier
            if wanted.scanned_ocr:
                scans.add(number and dossier, _PAPER, file=wanted.file)
                names = motion.proposers if motion else ()
                if wanted.heading is not None:
                    scanned_names.add(_stand_in(names, wanted.heading), wanted.heading, names, wanted.file)
                continue
            tallies["found"].add(motion is not None, _PAPER, file=wanted.file)
            tallies["number"].add(number, _PAPER, file=wanted.file)
            tallies["dossier"].add(dossier, _PAPER, file=wanted.file)
            right = motion is not None and same_people(motion.proposers, wanted.signatories_printed)
            found = motion and motion.proposers
            tallies["proposers"].add(right, str(wanted.signatories_printed), found, wanted.file)
            tallies["text"].add(
                motion is not None and squeezed(motion.text) == squeezed(wanted.text or ""), _PAPER, file=wanted.file
            )
        yield from (*tallies.values(), scans, scanned_names)


def _stand_in(names: tuple[str, ...], heading: str) -> bool:
    """Tell whether a scan's heading holds exactly these names; the signatures under it are no text."""
    printed = folded(heading.split(" TER VERVANGING", maxsplit=1)[0])
    count = printed.count(" en ") + printed.count(",") + 1
    return len(names) == count and all(folded(name) in printed for name in names)
