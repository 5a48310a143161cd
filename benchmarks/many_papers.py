"""As many papers as one asks for: the demo dossier and real debates over and over, each time of other numbers and days.

They are written as files, so that they enter a database as every paper does, by ``kamerspoor ingest``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count, cycle, islice
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
DEMO: Final = ROOT / "src" / "kamerspoor" / "demo" / "dossier"
REAL: Final = ROOT.parent / "shared" / "data" / "dev" / "debates" / "vlos_2025"
# Of so many copies of the demo dossier one is followed by a real debate: long reports are rarer than short papers.
DEMOS_PER_DEBATE: Final = 8
# A copy is of so many days before the one it follows; after so many copies the days begin anew.
DAYS, AROUND = 3, 1200
MONTHS: Final = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
_DAY: Final = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?P<gap>\s+)(?P<month>{'|'.join(MONTHS)})(?P<gap2>\s+)(?P<year>\d{{4}})\b"
)
_DOSSIER: Final = re.compile(r"\b(?P<first>\d{2})(?P<gap>[ .\u00a0]?)(?P<last>\d{3})(?=\b(?!\s*(?:euro|reizigers)))")
# Numbers of the demo that name a paper by the year and its place there.
_APPENDIX: Final = re.compile(r"\b9123\b|\b99-12\b|\bnr\. 99\b")


def papers(number: int) -> Iterator[tuple[str, str]]:
    """Yield names and texts of papers.

    Args:
        number: of papers.
    """
    return islice(_endless(), number)


def _endless() -> Iterator[tuple[str, str]]:
    demo = {path.name: path.read_text(encoding="utf-8") for path in sorted(DEMO.glob("*.txt"))}
    debates = cycle([(path.name, path.read_text(encoding="utf-8")) for path in sorted(REAL.glob("*.txt"))] or [None])
    for copy in count():
        for name, text in demo.items():
            yield f"{copy:05}-{name}", another(text, copy)
        if copy % DEMOS_PER_DEBATE == DEMOS_PER_DEBATE - 1 and (debate := next(debates)):
            # A report without numbers would be the same bytes each time, and so be stored once.
            yield f"{copy:05}-{debate[0]}", f"Verslag {copy}\n\n{another(debate[1], copy)}"


def another(text: str, copy: int) -> str:
    """Return a paper with every dossier number and day of its own; those that belong together stay so.

    Args:
        text: of the paper.
        copy: which; the first, 0, is the paper as it is.
    """
    if copy == 0:
        return text
    back = timedelta(days=DAYS * (copy % AROUND) + copy // AROUND)

    def day(found: re.Match[str]) -> str:
        try:
            meant = date(int(found["year"]), MONTHS.index(found["month"]) + 1, int(found["day"])) - back
        except (ValueError, OverflowError):
            return found[0]
        return f"{meant.day}{found['gap']}{MONTHS[meant.month - 1]}{found['gap2']}{meant.year}"

    def dossier(found: re.Match[str]) -> str:
        moved = 10_000 + (int(found["first"] + found["last"]) + copy) % 90_000
        return f"{moved // 1000}{found['gap']}{moved % 1000:03}"

    def appendix(found: re.Match[str]) -> str:
        return {"9123": str(10_000 + copy), "99-12": f"{99 + copy}-12", "nr. 99": f"nr. {99 + copy}"}[found[0]]

    return _APPENDIX.sub(appendix, _DOSSIER.sub(dossier, _DAY.sub(day, text)))


def write(folder: Path, number: int) -> None:
    """Write papers as files of a folder, a thousand to a folder of its own.

    Args:
        folder: for them.
        number: of papers.
    """
    for n, (name, text) in enumerate(papers(number)):
        place = folder / f"{n // 1000:03}"
        place.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text, encoding="utf-8")
