"""How well scans are read: the labelled letters as pictures without text, against what their text layer says.

    .venv/bin/python benchmarks/recognition.py [FOLDER] [--keep FOLDER]

FOLDER (default ../shared/data/dev) holds ``letters/*.pdf`` with gold. Every page is drawn at 300 dpi as a picture and
recognised; words in order are those that the reading of the text layer and that of the pictures have in the same order.
Takes some seconds a page; part of ``make bench-long``, never of CI.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from rapidfuzz.distance import LCSseq

from evaluation.letters import Letters, printed_tallies
from evaluation.measures import Tally, merged, of_file
from evaluation.pdf_words import library_lines
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.reading.recognition.tesseract import Tesseract

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
from scan_builder import scanned

_HERE: Final = Path(__file__).resolve().parent
_DATA: Final = _HERE.parents[1] / "shared" / "data" / "dev"
_DPI: Final = 300
_WORD: Final = re.compile(r"\w+")
_LEAST: Final = 0.98


def recognition(folder: Path = _DATA) -> Iterator[Tally]:
    """Yield words in order per paper and over all, then what the gold counts on the recognised papers."""
    tesseract = Tesseract.find()
    counted: list[Tally] = []
    words = Tally("recognised words in order")
    letters = Letters.load(folder)
    for path, gold in letters.gold.items() if letters else ():
        data = path.read_bytes()
        begun = time.monotonic()
        read = read_paper(scanned(data, dpi=_DPI), tesseract=tesseract)
        seconds = time.monotonic() - begun
        tally = in_order(read_paper(data), read)
        print(
            f"{gold.file}: {tally.rate:.4f} of {tally.n:.0f} words, {seconds / (read.document.pages or 1):.1f} s a page"
        )
        words.hits, words.n = words.hits + tally.hits, words.n + tally.n
        for one in of_file(path.name, printed_tallies(read, gold, library_lines(data))):
            one.name = f"recognised {one.name}"
            counted.append(one)
    yield words
    yield from merged(counted)


def in_order(printed: Paper, read: Paper) -> Tally:
    """Return how many words of the text layer, notes included, the recognised text has in the same order."""
    wanted, found = (_WORD.findall(paper.document.text.casefold()) for paper in (printed, read))
    return Tally("words", LCSseq.similarity(wanted, found), len(wanted))


def main() -> None:
    """Print the figures; leave with 1 when too few words are right."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=_DATA)
    parser.add_argument("--misses", action="store_true", help="name what was not found")
    asked = parser.parse_args()
    tallies = list(recognition(asked.folder))
    for tally in tallies:
        low, high = tally.interval
        print(f"{tally.name:45} {tally.hits:6.0f} of {tally.n:6.0f}  {tally.rate:.4f}  {low:.3f}-{high:.3f}")
        for miss in tally.misses if asked.misses else ():
            print(f"    {miss[:110]}")
    sys.exit(tallies[0].rate < _LEAST)


if __name__ == "__main__":
    main()
