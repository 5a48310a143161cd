"""Parts of patterns that several rule tables use, as ``(?&name)``.

How the parts are filled in tells `kamerspoor.text.patterns`.
"""

from __future__ import annotations

from typing import Final

from kamerspoor.text.dates import MONTHS, WEEKDAYS

ORDINALS: Final[dict[str, int]] = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6,
    "zevende": 7, "achtste": 8, "negende": 9, "tiende": 10, "elfde": 11, "twaalfde": 12,
}  # fmt: skip

VOCABULARY: Final[dict[str, str]] = {
    "month": "|".join(MONTHS),
    "weekday": "|".join(WEEKDAYS),
    "year": r"(?:19|20)\d\d",
    "day": r"\d{1,2} [a-z]+ \d{4}",
    # 35373, 35 373, 36 200 IX, 34000-V, 36410-XV, 21501-08, 21501–08, 21 501-02; 36 600 A, 36 600-A, 36600A (a fund)
    "dossier": r"""
        \d{2}[ \u00a0]?\d{3}
        (?:[-– ](?:\d{1,2}(?!\d| \d{3}\b)  # not the first part of "36 410–36 412"
                |[IVXLC]{1,6}[A-Z]?(?![a-z]))
            |[IVX]{1,6}[A-Z]?\b|[ –-]?[A-J](?![\w’'.-]))?
    """,
    # The Eerste Kamer numbers papers by letters (B, AB), before 2004 by a number with a letter (92a).
    "paper_number": r"\d{1,4}[a-z]?|[A-Z]{1,3}",
    # Where letters are written.
    "seat": "[’']s-Gravenhage|Den Haag",
    "minister": "[Mm]inister|[Ss]taatssecretaris",
    # One or several; a copy may lose the space behind the article: "deStaatssecretaris".
    "role": "(?:demissionair )?(?:[Vv]ice-)?(?:[Mm]inister-[Pp]resident|[Mm]inisters?|[Ss]taatssecretaris(?:sen)?)",
    "office": "(?:[Dd]e ?)?(?&role)",
    "members": "het lid|de leden",
    "ordinal": "|".join(ORDINALS),
    "government": r"minister|staatssecretaris|kabinet|regering|bewindsp\w+|bewindslieden",
    # People, as running text names them: what stands before a name, within it, and a word of it.
    "honorific": r"[Dd]e heer|[Mm]evrouw|[Hh]et lid|[Mm]eneer",
    "particle": r"[Vv][ao]n|[Dd]e[nr]?|[Hh]et|[’']t|[Tt]e[nr]?|[Ee]l|[Bb]en",
    "name_word": r"[A-ZÀ-Þ][\w’'-]+",
}
