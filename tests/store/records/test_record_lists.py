"""The rows of record lists: each filter and order is SQL that the database takes, and each name is in the documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from invented_records import guid, record
from kamerspoor.model.lists import Filter, List, Value
from kamerspoor.model.record_lists import RECORD_LISTS
from kamerspoor.model.record_lists_business import DECISIONS, MOTIONS, VOTES
from kamerspoor.model.record_lists_people import COMMITTEE_SEATS, MEMBERS
from kamerspoor.model.records import BY_NAME
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.store import Store

DOCUMENT = (Path(__file__).resolve().parents[3] / "docs" / "records.md").read_text(encoding="utf-8")
EACH = pytest.mark.parametrize("of", RECORD_LISTS, ids=lambda one: one.name)


@pytest.fixture(scope="module")
def store(demo_database: Path) -> Iterator[Store]:
    with Store(demo_database) as store:
        yield store


def example_of(one: Filter) -> Value:
    if get_origin(one.type) is Literal:
        return str(get_args(one.type)[0])
    values: dict[type, Value] = {int: 1, date: date(2022, 4, 11), str: "spoor"}
    return values[one.type]


@EACH
def test_every_filter_is_answered_with_rows_of_the_list(store: Store, of: List) -> None:
    every = [row for row, _ in store.reader.all(of, ListRequest())]
    for one in of.filters:
        wanted = ListRequest({one.name: example_of(one)})
        found = [row for row, _ in store.reader.all(of, wanted)]
        assert all(row in every for row in found)
        assert len(found) == store.reader.total(of, wanted.filters)


@EACH
def test_every_order_goes_both_ways_over_all_rows(store: Store, of: List) -> None:
    for order in of.sorts:
        up, down = ([row for row, _ in store.reader.all(of, ListRequest(order=way + order))] for way in ("", "-"))
        assert len(up) == len(down) == store.reader.total(of, {})
        assert all(row in down for row in up)


@EACH
def test_a_walk_along_cursors_meets_every_row_once(store: Store, of: List) -> None:
    page = store.reader.page(of, ListRequest(limit=3))
    met = [*page.rows]
    while page.next:
        page = store.reader.page(of, ListRequest(cursor=page.next, limit=3))
        met += page.rows
    assert met == [row for row, _ in store.reader.all(of, ListRequest())]


@EACH
def test_every_choice_of_a_filter_finds_what_it_counts(store: Store, of: List) -> None:
    for one in of.filters:
        for option in store.reader.options(of, one.name):
            found = store.reader.total(of, {one.name: option.value})
            assert option.count is None or found == option.count, (one.name, option)


@EACH
def test_every_name_of_a_column_is_mapped_to_the_chambers(of: List) -> None:
    mapped = {
        name
        for row in re.findall(r"^\| (`[^|]*) \|", DOCUMENT, re.MULTILINE)
        for name in re.findall(r"`([\w-]+)`", row)
    }
    assert {one.name for one in of.columns} | {of.name} <= mapped
    if of.page is None:
        # Those of the Chamber's records are on the page of all people and of all parties.
        assert of.name in {"members", "recorded-parties"}
        return
    assert of.page.path in DOCUMENT or f"…/{of.page.path.rpartition('/')[2]}" in DOCUMENT


@EACH
def test_every_filter_has_a_word_of_its_own_in_addresses(of: List) -> None:
    words = [one.url for one in of.filters]
    assert all(words)
    assert len(set(words)) == len(words)
    assert all(one.help for one in of.filters)


def test_a_motion_has_one_key_on_its_record_and_on_its_votes(store: Store) -> None:
    [(motion, _)] = store.reader.all(MOTIONS, ListRequest({"motion": "99123-10"}))
    assert motion["motion"] == "99123-10"
    votes = [row for row, _ in store.reader.all(VOTES, ListRequest({"motion": "99123-10"}))]
    assert votes
    assert {(row["motion"], row["case"]) for row in votes} == {("99123-10", motion["case"])}


def test_a_place_in_a_committee_is_of_the_party_of_who_has_it(store: Store) -> None:
    parties = {row["number"]: row["party"] for row, _ in store.reader.all(MEMBERS, ListRequest())}
    seats = [row for row, _ in store.reader.all(COMMITTEE_SEATS, ListRequest()) if row["until"] is None]
    assert {row["name"] for row in seats if row["person"] is None} == {"vacature"}
    assert all(row["party"] == parties[row["person"]] for row in seats if row["person"])
    assert len({row["party"] for row in seats}) > 2


CATEGORIES = ("Activiteit", "Agendapunt", "Besluit")
NAMES = st.sampled_from(["a", "b", "c"])
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(CATEGORIES), NAMES, NAMES, st.sampled_from(["2030-01-02", "2030-03-04", None]), st.booleans()
    ),
    max_size=25,
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=CHANGES)
def test_decisions_have_the_day_of_their_activity_in_whatever_order_records_come(
    tmp_path: Path, changes: list[tuple[str, str, str, str | None, bool]]
) -> None:
    (tmp_path / "k.db").unlink(missing_ok=True)
    kept: dict[str, dict[str, str | None]] = {category: {} for category in CATEGORIES}
    with Store(tmp_path / "k.db", create=True) as store:
        for n, (category, name, other, day, deleted) in enumerate(changes):
            column, value = {"Activiteit": ("datum", day), "Agendapunt": ("activiteit", f"Activiteit {other}"),
                             "Besluit": ("agendapunt", f"Agendapunt {other}")}[category]  # fmt: skip
            values: dict[str, Any] = {column: value} if value and not deleted else {}
            moment = f"2030-01-01T00:00:{n:02}.0000000Z"
            one = record(category, f"{category} {name}", updated=moment, deleted=deleted, **values)
            store.records.apply(BY_NAME[category], [one])
            kept[category].pop(name, None)
            if not deleted:
                kept[category][name] = day if category == "Activiteit" else other
        found = {row["id"]: row["date"] for row, _ in store.reader.all(DECISIONS, ListRequest())}
    days, items = kept["Activiteit"], kept["Agendapunt"]
    wanted = {guid(f"Besluit {name}"): days[items[item or ""] or ""] for name, item in kept["Besluit"].items()
              if item in items and items[item] in days}  # fmt: skip
    assert found == wanted
