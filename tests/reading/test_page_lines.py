from __future__ import annotations

import pytest

from kamerspoor.reading.assemble import assemble
from kamerspoor.reading.page_lines import page_lines
from kamerspoor.reading.plain import raw_lines

SAID = ("Dit is een zin die over het einde van de", "bladzijde heen gaat en dan ophoudt.")


def pages(*marks: str) -> list[str]:
    """Return lines in which a mark stands in the middle of a sentence."""
    return [line for mark in marks for line in (SAID[0], "", mark, "", SAID[1])]


@pytest.mark.parametrize(
    "mark",
    [
        "Veren en dijken {}",
        "pagina {} van 12",
        "{} Commissie Water, 9 december 2031",
        "Stenogram — ongecorrigeerd — {}",
    ],
)
def test_a_line_with_a_rising_number_in_the_middle_of_sentences_is_of_the_page(mark: str) -> None:
    lines = pages(*(mark.format(number) for number in (3, 4, 6, 7)))
    assert list(page_lines(lines).values()) == [3, 4, 6, 7]
    text = "\n".join(lines)
    document = assemble(raw_lines(text), sha256="0" * 64, media_type="text/plain")
    assert mark.format(4) not in document.text
    assert [line.text for line in document.furniture] == [mark.format(number) for number in (3, 4, 6, 7)]
    assert document.source_map.page_at(0) == 3


@pytest.mark.parametrize(
    "marks",
    [
        [f"Vraag {number}" for number in (1, 2, 3)],
        [f"Zij krijgt nr. {number} (98765)" for number in (4, 5, 6)],
        ["Veren 1", "Veren 2"],
        ["Veren 1", "Veren 3", "Veren 2"],
        ["Veren 1", "Veren 50", "Veren 900"],
        [f"In {year} was het droog." for year in (2028, 2029, 2030)],
        ["1", "2", "3"],
    ],
)
def test_other_numbers_are_of_the_text(marks: list[str]) -> None:
    assert not page_lines(pages(*marks))


def test_a_heading_stands_between_sentences() -> None:
    lines = [line for number in (1, 2, 3) for line in ("Dat was dat.", f"Scenario hoog {number}", "Hier begint het.")]
    assert not page_lines(lines)
