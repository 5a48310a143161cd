"""Numbers of dossiers and papers, in one spelling.

Example:
    >>> dossier_number("35 373"), dossier_number("36 200 IX"), dossier_number("21501-08")
    ('35373', '36200-IX', '21501-08')
"""

from __future__ import annotations

import re

# 35373, 35 373, 36 200 IX, 34000-V, 36410-XV, 21501-08, 21501–08, 21 501-02; 36 600 A, 36 600-A, 36600A (a fund);
# not the first part of "36 410–36 412".
DOSSIER = (
    r"\d{2}[ \u00a0]?\d{3}(?:[-– ](?:\d{1,2}(?!\d| \d{3}\b)|[IVXLC]{1,6}[A-Z]?(?![a-z]))"
    r"|[IVX]{1,6}[A-Z]?\b|[ –-]?[A-J](?![\w’'.-]))?"
)
_KST = re.compile(r"kst-(?P<dossier>\d{5}(?:-[A-Z\d]+)*)-(?P<number>\d+)")
_PARTS = re.compile(r"(\d{2})[\s.]?(\d{3})(?:[-–\s]?(.+))?$")


def dossier_number(printed: str) -> str | None:
    """Return the dossier number with its addition as the open data spells it, or None when it is none."""
    found = _PARTS.match(" ".join(printed.replace("\u00a0", " ").split()))
    if found is None:
        return None
    addition = (found[3] or "").strip()
    return f"{found[1]}{found[2]}" + (f"-{addition}" if addition else "")


def split_kst(paper_id: str) -> tuple[str | None, int | None]:
    """Return dossier and number of a paper's id; a letter of the Eerste Kamer is no number.

    Example:
        >>> split_kst("kst-21501-02-3196")
        ('21501-02', 3196)
    """
    found = _KST.fullmatch(paper_id)
    return (found["dossier"], int(found["number"])) if found else (None, None)
