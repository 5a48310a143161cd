"""The words that several tables of rules know, as parts of patterns: written down once, used as ``(?&name)``.

How the parts are filled in tells `kamerspoor.text.patterns`.
"""

from __future__ import annotations

from typing import Final

from kamerspoor.text.dates import MONTHS, WEEKDAYS
from kamerspoor.text.numbers import DOSSIER

VOCABULARY: Final[dict[str, str]] = {
    "month": "|".join(MONTHS),
    "weekday": "|".join(WEEKDAYS),
    "year": r"(?:19|20)\d\d",
    "dossier": DOSSIER,
}
