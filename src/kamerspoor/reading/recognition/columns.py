"""A margin beside the text: recognised by itself, since the program runs its lines into those of the text.

The text of a letter of a ministry ends a few points left of its margin column, in which lines stand at heights of their
own. A strip that no line crosses, from below the mast to the foot of the page, parts them.
"""

from __future__ import annotations

from typing import Final

from kamerspoor.reading.recognition.picture import Picture, Pixels

# A margin begins in this part of the width; the strip before it is as wide as this share of an inch, or wider.
_FROM, _TO = 0.6, 0.92
_STRIP: Final = 0.05
# The mast of the first sheet may cross the strip.
_MAST: Final = 0.14


def in_columns(picture: Picture) -> list[Picture]:
    """Return the picture, or two of it: one without its margin, one with nothing else."""
    top = int(picture.height * _MAST)
    strips = [
        (left, right)
        for left, right in picture.gutters(top, int(picture.dpi * _STRIP))
        if picture.width * _FROM < right < picture.width * _TO
    ]
    if not strips:
        return [picture]
    left, right = max(strips, key=lambda strip: strip[1] - strip[0])
    middle = (left + right) // 2
    margin = Pixels(middle, top, picture.width, picture.height)
    text = (Pixels(0, 0, picture.width, top), Pixels(0, top, middle, picture.height))
    return [picture.without([margin]), picture.without(text)]
