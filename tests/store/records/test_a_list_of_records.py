from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from invented_records import keep, record
from kamerspoor.errors import BadRequestError
from kamerspoor.model.record_lists_business import CASES
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "k.db", create=True) as store:
        keep(
            store,
            record("Zaak", "een", nummer="2030Z1", soort="Motie", onderwerp="Over dijken", gestartOp="2030-01-01"),
            record("Zaak", "twee", nummer="2030Z2", soort="Motie", onderwerp="Over veren", gestartOp="2030-03-01"),
            record("Zaak", "drie", nummer="2030Z3", soort="Brief regering", onderwerp="Zeedijk",
                   many={"kamerstukdossier": ("d",)}),
            record("Zaak", "weg", nummer="2030Z4", deleted=True),
            record("Kamerstukdossier", "d", nummer=99123, toevoeging="V"),
        )  # fmt: skip
        yield store


def numbers(store: Store, asked: ListRequest) -> list[str]:
    return [row["number"] for row in store.reader.page(CASES, asked).rows]


def test_a_list_is_in_its_own_order_with_the_unknown_last_and_without_what_was_deleted(store: Store) -> None:
    assert numbers(store, ListRequest()) == ["2030Z2", "2030Z1", "2030Z3"]


def test_an_order_can_be_turned_around_and_what_is_unknown_stays_last(store: Store) -> None:
    assert numbers(store, ListRequest(order="started")) == ["2030Z1", "2030Z2", "2030Z3"]


def test_filters_narrow_the_list_and_its_count(store: Store) -> None:
    asked = ListRequest({"kind": "Motie", "until": "2030-01-31"})
    assert (numbers(store, asked), store.reader.total(CASES, asked.filters)) == (["2030Z1"], 1)


@pytest.mark.parametrize(
    ("written", "found"),
    [("dijk", ["2030Z1"]), ("DIJKEN over", ["2030Z1"]), ("zeedijk", ["2030Z3"]), ('"(', []), ("veren NOT x", [])],
)
def test_words_are_found_by_their_beginnings_and_no_sign_breaks_the_question(
    store: Store, written: str, found: list[str]
) -> None:
    assert numbers(store, ListRequest({"words": written})) == found


def test_a_changed_subject_is_found_at_once_and_the_old_one_no_longer(store: Store) -> None:
    keep(
        store, record("Zaak", "een", nummer="2030Z1", onderwerp="Over bruggen", updated="2030-02-01T00:00:00.0000000Z")
    )
    assert numbers(store, ListRequest({"words": "bruggen"})) == ["2030Z1"]
    assert numbers(store, ListRequest({"words": "dijken"})) == []


def test_what_is_remembered_of_a_list_is_forgotten_when_a_record_changes(store: Store) -> None:
    assert store.reader.total(CASES, {}) == 3
    keep(store, record("Zaak", "vijf", nummer="2030Z5", soort="Motie"))
    assert store.reader.total(CASES, {}) == 4
    assert {one.value: one.count for one in store.reader.options(CASES, "kind")} == {"Motie": 3, "Brief regering": 1}


def test_a_page_is_cut_from_the_whole(store: Store) -> None:
    assert numbers(store, ListRequest(skip=1, limit=1)) == ["2030Z1"]


def test_a_row_names_what_belongs_to_it(store: Store) -> None:
    row = store.reader.page(CASES, ListRequest({"kind": "Brief regering"})).rows[0]
    assert row["dossier"] == "99123-V"


@pytest.mark.parametrize("asked", [ListRequest({"colour": "red"}), ListRequest(order="colour")])
def test_what_a_list_does_not_have_is_refused_with_what_it_has(store: Store, asked: ListRequest) -> None:
    with pytest.raises(BadRequestError, match=r"kind|started"):
        store.reader.page(CASES, asked)
