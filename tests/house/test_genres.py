"""A genre is a row: whatever lists genres takes it from `kamerspoor.model.genres`, and names none of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import kamerspoor
from kamerspoor.genres.kind_lines import KIND_LINES
from kamerspoor.model.genres import GENRES, ROWS, Genre
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.search.fields import field_of
from kamerspoor.web import labels

ROOT = Path(kamerspoor.__file__).parent
# The rows, and how each is read: another module that lists genres would be another file to change for a new one.
LIST_GENRES = {"model/genres.py", "pipeline/readings.py"}


def test_every_genre_has_one_row() -> None:
    assert sorted(ROWS) == sorted(GENRES)


@pytest.mark.parametrize("genre", GENRES)
def test_a_question_names_a_genre_by_its_label_its_name_and_its_other_words(genre: Genre) -> None:
    field, row = field_of("genre"), ROWS[genre]
    assert field is not None
    assert {field.value(words) for words in (row.label, genre, *row.aliases)} == {genre}


def test_pages_offer_the_genres_in_the_order_of_their_names() -> None:
    assert list(labels.GENRES.items()) == [(genre, ROWS[genre].label) for genre in GENRES]


def test_the_printed_words_of_every_row_are_looked_for() -> None:
    assert {rule.name for rule in KIND_LINES} == {genre for genre, row in ROWS.items() if row.printed}


def test_a_genre_without_steps_of_its_own_has_its_headings_read() -> None:
    paper = read_paper(b"Inleiding\n\nHet water stond laag.\n\nSlot\n\nHet veer voer.\n", "factsheet")
    assert [section.heading for section in paper.sections] == ["Inleiding", "Slot"]


def named_genres(path: Path) -> Iterator[str]:
    for name in re.findall(r'"(\w+_\w+)"', path.read_text(encoding="utf-8")):
        if name in GENRES:
            yield name


def test_no_other_module_lists_genres() -> None:
    # Only names that can be nothing else are counted ("letter" and "motion" are words for much); a list has most.
    most = sum("_" in genre for genre in GENRES) / 2
    listing = {str(path.relative_to(ROOT)) for path in ROOT.rglob("*.py") if len(set(named_genres(path))) > most}
    assert listing == LIST_GENRES
