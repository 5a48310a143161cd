"""The track of a dossier: papers in order of time, also those that say no day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.errors import NotFoundError
from kamerspoor.store.derived_reader import DossierStop
from kamerspoor.store.rows import DocumentRow
from kamerspoor.store.store import Store
from kamerspoor.trails.dossier_trail import PlacedPaper, dossier_trail, in_order

ROW = DocumentRow(
    id="", genre="letter", subgenre=None, title=None, date=None, dossier="98765", number=None, fiction=False,
    pages=None, characters=0, n_turns=0, n_motions=0, n_commitments=0, source="", reader="", stored_at="", sha256="",
    current=True,
)  # fmt: skip


def placed(
    known_as: str, day: int | None = None, *, why: str | None = None, other: str | None = None, **values: object
) -> PlacedPaper:
    row = replace(ROW, id=known_as, date=date(2031, 5, day) if day else None, **values)  # type: ignore[arg-type]
    return PlacedPaper(row, DossierStop(known_as, why, other, None))


def order(*papers: PlacedPaper) -> list[str]:
    return [stop.document for stop in in_order({one.row.id: one for one in papers})]


def test_papers_stand_in_order_of_their_days_and_numbers_and_those_without_either_last() -> None:
    assert order(placed("d"), placed("c", 3, number=9), placed("b", 3, number=7), placed("a", 1)) == [
        "a",
        "b",
        "c",
        "d",
    ]


def test_a_release_of_the_same_day_comes_after_the_letter_that_it_announces() -> None:
    release = placed("a", 3, genre="news_release", why="announces", other="b")
    assert order(release, placed("b", 3, number=4)) == ["b", "a"]


def test_a_paper_without_a_day_stands_where_its_link_puts_it() -> None:
    letters = placed("first", 1), placed("letter", 10), placed("last", 20)
    assert order(*letters, placed("x", why="cited", other="letter")) == ["first", "x", "letter", "last"]
    assert order(*letters, placed("x", why="cites", other="letter")) == ["first", "letter", "x", "last"]
    assert order(*letters, placed("x", genre="news_release", why="announces", other="letter")) == [
        "first", "letter", "x", "last",
    ]  # fmt: skip


def test_a_paper_without_a_day_stands_after_the_lower_numbers_of_its_series() -> None:
    numbered = placed("4", 9, number=4), placed("2", 10, number=2), placed("8", 20, number=8)
    assert order(*numbered, placed("x", number=5)) == ["4", "2", "x", "8"]
    assert order(*numbered, placed("x", number=1)) == ["x", "4", "2", "8"]
    # Of another Chamber or dossier it says nothing.
    assert order(*numbered, placed("x", number="B")) == ["4", "2", "8", "x"]
    assert order(*numbered, placed("x", number=5, dossier="98766")) == ["4", "2", "8", "x"]


@given(
    st.permutations(
        [placed("a", 1), placed("b", 3, number=2), placed("c", number=3), placed("d", 9, number=5), placed("e")]
    )
)
def test_the_order_does_not_hang_on_the_order_in_which_papers_are_known(papers: list[PlacedPaper]) -> None:
    assert order(*papers) == ["a", "b", "c", "d", "e"]


def test_a_dossier_of_which_nothing_is_held_has_no_track(tmp_path: Path) -> None:
    with Store(tmp_path / "a.db", create=True) as store, pytest.raises(NotFoundError, match="98765"):
        dossier_trail(store, "98765")
