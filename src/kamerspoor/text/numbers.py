"""Reads the numbers of dossiers and papers.

Example:
    >>> dossier_number("35 373"), dossier_number("36 200 IX"), dossier_number("21501-08")
    ('35373', '36200-IX', '21501-08')
"""

from __future__ import annotations

import re

from kamerspoor.text.patterns import pattern

_KST = pattern(r"kst-(?P<dossier>(?:\d{5}|[IVXLC]{1,8})(?:-[A-Z\d]+)*)-(?P<number>(?&paper_number))")
_NO_BREAK = "\N{NO-BREAK SPACE}"
_THOUSAND = 1000
_PLAIN = re.compile(r"[0-9]{1,9}")
_PARTS = re.compile(r"(\d{2})[\s.]?(\d{3})(?:[-–\s]?(.+))?$")


def plain_number(written: str | None) -> int | None:
    """Return a number of at most nine figures, or None for anything else.

    Nine figures are the most: no paper, page or place has more, and every database takes a number of nine.

    Example:
        >>> plain_number("0012"), plain_number("12a"), plain_number("²"), plain_number("1234567890")
        (12, None, None, None)
    """
    return int(written) if written and _PLAIN.fullmatch(written) else None


def dossier_number(printed: str) -> str | None:
    """Return the dossier number with its addition as the open data spells it, or None when it is none."""
    found = _PARTS.match(" ".join(printed.replace("\u00a0", " ").split()))
    if found is None:
        return None
    addition = (found[3] or "").strip()
    return f"{found[1]}{found[2]}" + (f"-{addition}" if addition else "")


def dossier_label(dossier: str) -> str:
    """Return a dossier as the Chamber prints it: ``35 373``, ``21 501-08``, ``36 200 IX``."""
    number, _, addition = dossier.partition("-")
    if number.isdecimal() and int(number) >= _THOUSAND:
        number = f"{number[:-3]}{_NO_BREAK}{number[-3:]}"
    joint = "-" if addition.isdecimal() else _NO_BREAK
    return f"{number}{joint}{addition}" if addition else number


def split_kst(paper_id: str) -> tuple[str | None, int | str | None]:
    """Return dossier and number of a paper's id; the number of a paper of the Eerste Kamer is its letter.

    Example:
        >>> split_kst("kst-21501-02-3196"), split_kst("kst-39261-AB")
        (('21501-02', 3196), ('39261', 'AB'))
    """
    found = _KST.fullmatch(paper_id)
    return (found["dossier"], paper_number(found["number"])) if found else (None, None)


def paper_number(printed: str) -> int | str:
    """Return the number of a paper: figures as a number, a letter as it is."""
    return int(printed) if printed.isdecimal() else printed


def number_order(number: int | str | None) -> tuple[int, int, str]:
    """Return a sort key for the number of a paper: none first, then numbers, then letters."""
    if isinstance(number, str):
        return 1, len(number), number
    return 0, number or 0, ""
