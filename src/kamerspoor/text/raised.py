"""Raised figures, as the marks of notes are printed: ``¹²`` for 12.

Example:
    >>> "12".translate(TO_RAISED), "¹²".translate(TO_DIGITS)
    ('¹²', '12')
"""

from __future__ import annotations

from typing import Final

_DIGITS: Final = "0123456789"
RAISED: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
TO_RAISED: Final = str.maketrans(_DIGITS, RAISED)
TO_DIGITS: Final = str.maketrans(RAISED, _DIGITS)
