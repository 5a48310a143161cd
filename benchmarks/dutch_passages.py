"""Dutch passages by the hundred thousand, made of a real word list: the same ones on every run.

The words are those of Debian's ``wdutch``; how often each occurs follows Zipf's two laws, as in any text: the small
words of the language on top, each word as often as its rank says, and short words more often than long ones.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Final

from kamerspoor.model.passages import Passage
from kamerspoor.text.spans import Span

WORD_LIST: Final = Path("/usr/share/dict/dutch")
_SMALL: Final = tuple(
    re.findall(
        r"\w+",
        "de van het een en in is dat op te zijn voor met die niet aan er ook als om door bij dit naar over wordt maar"
        " uit kan we deze worden heeft hebben nog dan of wij moet mijn meer was ik wel geen tot kunnen al zo dus veel",
    )
)
_SHORT: Final = 3
_VOCABULARY: Final = 80_000
_PARTIES: Final = ("VVD", "D66", "SP", "PVV", "CDA", "GroenLinks", "PvdD", "SGP", "DENK", "Volt", "PvdA", "CU")
_PER_PAPER: Final = 60
_FIRST_DAY: Final = date(2008, 1, 1)


def vocabulary() -> list[str]:
    """Return words, the most frequent first.

    Raises:
        FileNotFoundError: when the word list is not installed (Debian package ``wdutch``).
    """
    chance = random.Random(1)  # noqa: S311 - the same words on every run
    known = dict.fromkeys(WORD_LIST.read_text(encoding="utf-8").split())
    listed = [word for word in known if word.isalpha() and word.islower() and len(word) > _SHORT and word not in _SMALL]
    # Without the second law the words of a text would be twice as long as they are.
    listed.sort(key=lambda word: (len(word) * chance.uniform(0.2, 1.8), word))
    return [*_SMALL, *listed[: _VOCABULARY - len(_SMALL)]]


def passages(count: int, words: Sequence[str]) -> Iterator[Passage]:
    """Yield passages of 20 to 290 words, sixty to a paper, each with who says it."""
    chance = random.Random(2)  # noqa: S311 - the same passages on every run
    weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(words))))
    for n in range(count):
        chosen = chance.choices(words, cum_weights=weights, k=chance.randint(20, 290))
        text = " ".join(chosen).capitalize() + "."
        paper = n // _PER_PAPER
        yield Passage(
            f"paper:p{paper}",
            n % _PER_PAPER,
            "turn" if paper % 3 else "paragraph",
            text,
            Span(0, len(text)),
            "debate" if paper % 3 else "letter",
            (f"Spreker {chance.randrange(300)}",),
            (_PARTIES[chance.randrange(len(_PARTIES))],),
            "member",
            (str(35_000 + paper // 12),),
            ("BuZa" if paper % 2 else "LNV",),
            date=_FIRST_DAY + timedelta(days=paper % 6_500),
        )


def questions(words: Sequence[str], texts: Sequence[str]) -> list[tuple[str, str]]:
    """Return two hundred questions of five kinds, each with its kind, in the language of questions."""
    chance = random.Random(3)  # noqa: S311 - the same questions on every run

    def word() -> str:
        # What people look for is neither a small word nor one that nobody uses.
        return words[int(len(_SMALL) * (len(words) / 8 / len(_SMALL)) ** chance.random())]

    def phrase() -> str:
        said = texts[chance.randrange(len(texts))].rstrip(".").lower().split()
        at = chance.randrange(len(said) - 3)
        return '"' + " ".join(said[at : at + 2]) + '"'

    kinds = {
        "words": lambda: " ".join(word() for _ in range(chance.randint(1, 3))),
        "phrase": phrase,
        "prefix": lambda: f"{word()[:5]}*",
        "boolean": lambda: f"({word()} OR {word()}) -{word()}",
        "field": lambda: f"{word()} partij:{chance.choice(_PARTIES)}",
    }
    return [(kind, make()) for kind, make in kinds.items() for _ in range(40)]
