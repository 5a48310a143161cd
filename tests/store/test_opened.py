"""Stores that stay open: each question has one for itself, and sees the database as it is now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kamerspoor.errors import KamerspoorError, StoreError
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.opened import OpenStores
from kamerspoor.store.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    Store(tmp_path / "a.db", create=True).close()
    return tmp_path / "a.db"


@pytest.fixture
def stores(path: Path) -> Iterator[OpenStores]:
    opened = OpenStores(path, 2.0)
    yield opened
    opened.close()


def test_the_next_question_has_the_same_store(stores: OpenStores) -> None:
    with stores.one() as first:
        pass
    with stores.one() as second:
        assert second is first


def test_two_questions_at_once_have_a_store_each(stores: OpenStores) -> None:
    with stores.one() as first, stores.one() as second:
        assert second is not first


def test_what_another_writes_is_seen_by_a_store_that_was_open(stores: OpenStores, path: Path) -> None:
    with stores.one() as store:
        assert store.counts().papers == 0
    with Store(path) as other:
        other.save(read_paper(b"Een stuk."), "a.txt")
    with stores.one() as store:
        assert store.counts().papers == 1


def test_another_file_in_its_place_is_opened(stores: OpenStores, path: Path, tmp_path: Path) -> None:
    with stores.one() as before:
        pass
    with Store(tmp_path / "b.db", create=True) as other:
        other.save(read_paper(b"Een stuk."), "a.txt")
    (tmp_path / "b.db").replace(path)
    with stores.one() as store:
        assert store is not before
        assert store.counts().papers == 1


def test_a_file_that_is_gone_is_told(stores: OpenStores, path: Path) -> None:
    with stores.one():
        pass
    path.unlink()
    with pytest.raises(StoreError, match="no database"), stores.one():
        pass


def test_a_store_in_which_something_went_wrong_is_not_given_again(stores: OpenStores) -> None:
    message = "wrong"
    with pytest.raises(KamerspoorError), stores.one() as first:
        raise KamerspoorError(message)
    with stores.one() as second:
        assert second is not first
