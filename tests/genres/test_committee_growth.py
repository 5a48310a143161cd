"""Reading what committees ask takes time in proportion to the paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from committee_papers import HEAD, REGISTER
from growth import DOUBLED, growth
from kamerspoor.genres.consultation import read_consultation
from kamerspoor.genres.register import read_register
from kamerspoor.model.genres import Genre
from kamerspoor.model.paper import Identity, Paper
from kamerspoor.model.source_text import SourceText
from kamerspoor.reading.detect import read_bytes

LISTED = "\n{n}\n\nHoeveel veren varen er in {n}?\n\nEr varen er {n}, meldt het jaarverslag.\n"
PARTY = "\nDe leden van de Lijst {n}-fractie vragen hoeveel veren er in {n} varen.\n\nEr varen er {n}.\n"
MISTAKEN = "\nVragen van de leden van de Lijst\n12\nDe leden van de\nVastgesteld\n"


def many(part: str, head: str = HEAD) -> Callable[[int], SourceText]:
    return lambda size: read_bytes((head + "".join(part.format(n=n) for n in range(1, size))).encode())


@pytest.mark.slow
@pytest.mark.parametrize(
    ("genre", "part"),
    [
        ("question_list", LISTED),
        ("committee_report", PARTY),
        ("report_note", PARTY),
        ("written_consultation", MISTAKEN),
    ],
)
def test_a_paper_twice_as_long_takes_about_twice_the_time(genre: Genre, part: str) -> None:
    assert growth(lambda document: read_consultation(Paper(document, Identity(genre))), many(part), 40) < DOUBLED


@pytest.mark.slow
def test_answers_that_repeat_the_questions_are_matched_in_time_that_grows_with_the_paper() -> None:
    def both(size: int) -> SourceText:
        asked = "".join(PARTY.partition("\n\n")[0].format(n=n % 9) + "\n" for n in range(size))
        return read_bytes(f"{HEAD}{asked}\nII Reactie van de Minister\n{asked.replace('veren', 'ponten')}".encode())

    identity = Identity("written_consultation")
    assert growth(lambda document: read_consultation(Paper(document, identity)), both, 40) < DOUBLED


@pytest.mark.slow
def test_a_register_twice_as_long_takes_about_twice_the_time() -> None:
    assert growth(read_register, lambda size: REGISTER * size, 20) < DOUBLED
