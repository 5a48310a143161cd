"""Levels of headings from numbers, type and what stands above."""

from __future__ import annotations

import pytest

from kamerspoor.reading.layout.levels import Heading, Look, levels_of

BOLD = Look(1.0, 4, blank_below=False, inset=False)
CHAPTER = BOLD._replace(blank_below=True)
SLANTED = Look(1.0, 1, blank_below=False, inset=False)
PLAIN = Look(1.0, 0, blank_below=False, inset=False)
BOXED = BOLD._replace(inset=True)


@pytest.mark.parametrize(
    ("headings", "levels"),
    [
        # Numbers with dots tell their own depth; what stands below them is under them.
        (
            [
                Heading("1. De veren", CHAPTER),
                Heading("1.1 De pont", CHAPTER, adjacent=True),
                Heading("Wie betaalt", BOLD, adjacent=True),
                Heading("De schipper", SLANTED, adjacent=True),
                Heading("De reiziger", SLANTED),
                Heading("Wie vaart", BOLD),
                Heading("2. De dijken", CHAPTER),
                Heading("Wie betaalt", BOLD, adjacent=True),
            ],
            [1, 2, 3, 4, 4, 3, 1, 3],
        ),
        # Little prominence before the first heading of more is the same as behind it.
        (
            [Heading("De pont", SLANTED), Heading("Veren", BOLD), Heading("De kade", SLANTED)],
            [2, 1, 2],
        ),
        # The next number stands beside the one before, also where its type was measured a little smaller.
        (
            [
                Heading("Verslag van de veren", BOLD._replace(size=1.5)),
                Heading("1. De veren", BOLD._replace(size=1.1)),
                Heading("2. De dijken", BOLD),
                Heading("3. De kades", BOLD),
            ],
            [1, 2, 2, 2],
        ),
        # The next letter too, whatever stands under the one before.
        (
            [
                Heading("1. De veren", BOLD),
                Heading("De brug", SLANTED, adjacent=True),
                Heading("2. De dijken", BOLD),
                Heading("a) De pont", SLANTED, adjacent=True),
                Heading("De schipper", SLANTED),
                Heading("b) De kade", SLANTED),
            ],
            [1, 2, 1, 2, 2, 2],
        ),
        # A title above numbered parts makes them parts of it; letters are under numbers, and end what was under them.
        (
            [
                Heading("Fiche 3: Veren", BOLD),
                Heading("1. Algemeen", BOLD, adjacent=True),
                Heading("a) Titel", SLANTED, adjacent=True),
                Heading("De pont", SLANTED),
                Heading("b) Datum", SLANTED),
                Heading("2. Inhoud", BOLD),
            ],
            [1, 2, 3, 4, 3, 2],
        ),
        # Plain numbers are under the heavier heading that they stand below.
        (
            [
                Heading("Maatregelen", BOLD),
                Heading("1: Minder varen", PLAIN),
                Heading("2: Langer varen", PLAIN),
                Heading("Tot slot", BOLD),
            ],
            [1, 2, 2, 1],
        ),
        # The last part of a paper is no part of the numbered one before it.
        ([Heading("1. De veren", CHAPTER), Heading("1.1 De pont", BOLD), Heading("Tot slot", BOLD)], [1, 2, 1]),
        # The same type in a box is another kind of heading.
        (
            [
                Heading("Keuzes", BOXED._replace(blank_below=True)),
                Heading("Water", BOXED, adjacent=True),
                Heading("Bodem", BOXED),
                Heading("Inzet", BOLD),
            ],
            [1, 2, 2, 2],
        ),
        # At the end of a page the space below cannot be seen: the same words have the same level.
        (
            [
                Heading("1. De veren", CHAPTER),
                Heading("Gevolgen", BOLD, adjacent=True),
                Heading("2. De dijken", CHAPTER),
                Heading("Gevolgen", BOLD._replace(blank_below=None)),
            ],
            [1, 2, 1, 2],
        ),
        # Two alike, one below the other, are of one level.
        (
            [
                Heading("Bijlagen", CHAPTER),
                Heading("De pont", BOLD, adjacent=True),
                Heading("De brug", BOLD, adjacent=True),
            ],
            [1, 2, 2],
        ),
        ([], []),
    ],
)
def test_levels_follow_from_what_stands_above(headings: list[Heading], levels: list[int]) -> None:
    assert levels_of(headings) == levels
