"""Numbers of dossiers and papers, in one spelling.

Example:
    >>> dossier_number("35 373"), dossier_number("36 200 IX"), dossier_number("21501-08")
    ('35373', '36200-IX', '21501-08')
"""

from __future__ import annotations

import re

# 35373, 35 373, 36 200 IX, 34000-V, 36410-XV, 21501-08, 21 501-02, 26 643 (R2000)
DOSSIER = r"\d{2}[ \u00a0]?\d{3}(?:[- ](?:\d{1,2}(?!\d)|[IVXLC]{1,6}[A-Z]?(?![a-z]))|[IVX]{1,6}[A-Z]?\b)?"
_PARTS = re.compile(r"(\d{2})\s?(\d{3})(?:[-\s]?(.+))?$")


def dossier_number(printed: str) -> str | None:
    """Return the dossier number with its addition as the open data spells it, or None when it is none."""
    found = _PARTS.match(" ".join(printed.replace("\u00a0", " ").split()))
    if found is None:
        return None
    addition = (found[3] or "").strip()
    return f"{found[1]}{found[2]}" + (f"-{addition}" if addition else "")
