"""Repairs the words of a recognised line: splits and joins them where the ink says so.

The program misses narrow spaces and sees some that are not there. Room as wide as the spaces of the line parts words in
any case; where it is narrower, or a space narrower than usual, the word list decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from statistics import median
from typing import Final

from kamerspoor.reading.recognition.hocr import Line, Word
from kamerspoor.reading.recognition.picture import Picture, Pixels
from kamerspoor.text.word_list import is_word, spelled

# Shares of the size of the type: room that is a space, room that may be one, and a space that may be none.
_SPACE: Final = 0.28
_MAYBE_SPACE: Final = 0.25
_MAYBE_NONE: Final = 0.28
_SHARE_OF_SPACES: Final = 0.7
# What may stand behind a word that the program ran on into it; other ends are those of compounds.
_SMALL: Final = frozenset(
    "te en een het de van voor in op om is dat die er we aan bij met of als nog naar uit tot over zo ook niet".split()  # noqa: SIM905
)
_BULLET_GAP: Final = 0.8
_BULLETS: Final = frozenset("e°«»©")


def repaired(line: Line, picture: Picture | None) -> Line:
    """Return the line with its words split, joined and repaired."""
    words = [*line.words] if picture is None else _joined([*_parted(line, picture)], line.size)
    # The figure is taken for a z; no Dutch word has these letters.
    words = [word._replace(text=word.text.replace("COz", "CO2")) for word in words]
    return replace(line, words=tuple(_with_bullet(words, line.size)))


def _with_bullet(words: list[Word], size: float) -> list[Word]:
    first, *more = words
    if not more or more[0].place.left - first.place.right < size * _BULLET_GAP:
        return words
    if first.text in _BULLETS:
        first = first._replace(text="•", certainty=more[0].certainty)
    # The room behind a bullet is taken for a rule on which words stand.
    second = more[0]._replace(text=more[0].text.lstrip("_") or more[0].text)
    return [first._replace(text=first.text.rstrip("_") or "-"), second, *more[1:]]


def _parted(line: Line, picture: Picture) -> Iterator[Word]:
    spaces = [two.place.left - one.place.right for one, two in zip(line.words, line.words[1:], strict=False)]
    room = max(line.size * _SPACE, median(spaces) * _SHARE_OF_SPACES if spaces else 0.0)
    for index, word in enumerate(line.words):
        # Boxes that lie over each other are not those of their words: the program measures some of them wrongly.
        left = line.words[index - 1].place.right if index else 0
        right = line.words[index + 1].place.left if index + 1 < len(line.words) else picture.width
        if left <= word.place.left and word.place.right <= right and word.letters:
            yield from _parts(word, picture, int(room) + 1, line.size)
        else:
            yield word


def _parts(word: Word, picture: Picture, room: int, size: float) -> Iterator[Word]:
    blanks = picture.blanks(word.place, 1)
    widest = max((right - left for left, right in blanks), default=0)
    begun = 0
    for left, right in blanks:
        cut = sum(1 for letter in word.letters if letter.left + letter.right < left + right)
        # A figure one has much room of its own.
        if not begun < cut < len(word.text) or word.text[cut - 1 : cut + 1].isdigit():
            continue
        is_space = right - left >= room
        maybe = right - left == widest >= size * _MAYBE_SPACE and _runs_on(word.text[begun:cut], word.text[cut:])
        if is_space or maybe:
            yield _piece(word, begun, cut)
            begun = cut
    yield _piece(word, begun, len(word.text))


def _runs_on(first: str, second: str) -> bool:
    """Tell whether a small word was joined to the word before it by mistake."""
    known = is_word(first) or (first.isupper() and len(first) > 1)
    return second in _SMALL and known and not is_word(first + second)


def _joined(words: list[Word], size: float) -> list[Word]:
    """Return the words with those joined that a false space splits."""
    found: list[Word] = []
    for word in words:
        before = found[-1] if found else None
        if before and word.place.left - before.place.right < size * _MAYBE_NONE and _is_one(before.text, word.text):
            found[-1] = Word(before.text + word.text, _around(before.place, word.place), before.certainty)
        else:
            found.append(word)
    return found


def _around(one: Pixels, two: Pixels) -> Pixels:
    return Pixels(
        min(one.left, two.left), min(one.top, two.top), max(one.right, two.right), max(one.bottom, two.bottom)
    )


def _is_one(first: str, second: str) -> bool:
    core = second.rstrip(".,;:)")
    halves = (is_word(first) or first in _SMALL) and (is_word(core) or core in _SMALL)
    return first.isalpha() and core.isalpha() and core.islower() and not halves and spelled(first, core) == "joined"


def _piece(word: Word, start: int, end: int) -> Word:
    if (start, end) == (0, len(word.text)):
        return word
    letters = word.letters[start:end]
    place = Pixels(letters[0].left, word.place.top, letters[-1].right, word.place.bottom)
    return Word(word.text[start:end], place, word.certainty, letters)
