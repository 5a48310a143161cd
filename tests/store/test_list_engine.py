"""Lists: pages that follow each other in every order, filters of every kind, counts that are kept, and their cost."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from debates import motion_text
from kamerspoor.errors import BadRequestError
from kamerspoor.model.document_lists import DOCUMENT_LISTS, DOCUMENTS
from kamerspoor.model.fact_kinds import COMMITMENTS, FACT_KINDS, MOTIONS, PERIODS, TURNS, VOTES
from kamerspoor.model.lists import Filter, List, at
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.cursors import Cursor
from kamerspoor.store.list_filters import bound
from kamerspoor.store.lists import ListPage, ListReader, ListRequest, query_of, rows_of
from kamerspoor.store.schema import lacking
from kamerspoor.store.store import Store

LISTS = (*DOCUMENT_LISTS, *FACT_KINDS)
ORDERS = [(one, way + name) for one in LISTS for name in one.sorts for way in ("", "-")]
LETTER = """Tweede Kamer der Staten-Generaal 2

Vergaderjaar 2030–2031

{dossier} Dijken en veren

Nr. {number} BRIEF VAN DE MINISTER VAN WATER EN DIJKEN

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
{day}
Met deze brief doe ik de toezegging over de dijken gestand. Ook geef ik uitvoering aan de motie van de leden
Smit en De Wit (Kamerstuk 98 765, nr. {number}). Zie ook Stb. 2030, 15{number}.

De dijk kostte in 2030 ruim {number} miljoen euro. Van de veren vaart 40% op tijd in 203{number}.
De sluizen blijven dicht totdat de dijk volledig is hersteld. De veren blijven varen, tenzij het stormt op zee.

Uw Kamer wordt hierover voor {number} oktober 2031 geïnformeerd. Uw Kamer wordt ook nog over veren geïnformeerd.

De Minister van Water en Dijken,
K. Kuiper
"""
DEBATE = """Voorzitter: Bakker

{motions}
Mevrouw Özkan (QQ):
Ik heb een vraag over de dijk. Is de dijk van {number} dicht?

Minister Kuiper:
De motie op stuk nr. {number} ontraad ik. Ik stuur de Kamer voor 1 mei 203{number} een brief.

In stemming komt de motie-Smit/De Wit ({dossier}, nr. {number}).

De voorzitter:
Ik constateer dat de leden van de fracties van PP en QQ/RR voor deze motie hebben gestemd en de leden van de overige
fracties ertegen, zodat zij is {outcome}.
"""
ASKED = """Tweede Kamer der Staten-Generaal 2
Vergaderjaar 2030–2031 Aanhangsel van de Handelingen
Vragen van de leden Smit (PP) en Van Dam (QQ) aan de Minister van Water over het bericht
«Dijk lekt» (ingezonden 11 oktober 2030).
Antwoord van Minister Kuiper (Water) (ontvangen 15 november 2030).
Vraag 1
Is de dijk dicht?
Antwoord 1
Ja, zie Kamerstuk 98 765, nr. 1.
Vraag 2
En de veren?
"""
AMENDMENT = """98 766 Wijziging van de Dijkwet
Nr. {number} GEWIJZIGD AMENDEMENT VAN HET LID VAN DAM TER VERVANGING VAN DAT GEDRUKT ONDER NR. 5
Ontvangen 4 mei 2031
De ondergetekende stelt het volgende amendement voor:
In artikel {number} wordt «dijk» vervangen door: kade.
Toelichting
Een kade is geen dijk.
Van Dam
"""


def letter(number: int, dossier: str = "98 765", day: str = "") -> Paper:
    return read_paper(LETTER.format(number=number, dossier=dossier, day=f"\nDen Haag, {day}\n" if day else "").encode())


def debate(number: int, dossier: str = "98765") -> Paper:
    motions = "\n".join(
        (motion_text(number, ("Smit", "De Wit"), dossier), motion_text(number + 10, ("Van Dam",), dossier))
    )
    outcome = "aangenomen" if number % 2 else "verworpen"
    return read_paper(DEBATE.format(number=number, dossier=dossier, motions=motions, outcome=outcome).encode())


PAPERS = (
    letter(1, day="3 mei 2031"), letter(2, day="3 mei 2031"), letter(3, "12 345", "4 juni 2031"), letter(4),
    debate(5), debate(6, "12345"), debate(7), read_paper(ASKED.encode()),
    *(read_paper(AMENDMENT.format(number=number).encode()) for number in (5, 8)),
)  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store(tmp_path_factory.mktemp("lists") / "a.db", create=True) as opened:
        for n, paper in enumerate(PAPERS):
            opened.save(paper, f"{n}.txt")
        yield opened


def ids(reader: ListReader, of: List, request: ListRequest) -> list[Any]:
    return [row[of.id] for row, _ in reader.all(of, request)]


@pytest.mark.parametrize(("of", "order"), ORDERS, ids=lambda one: one if isinstance(one, str) else one.name)
@pytest.mark.parametrize("limit", [1, 3])
def test_pages_forth_and_back_give_every_row_once_in_order(store: Store, of: List, order: str, limit: int) -> None:
    every = ids(store.reader, of, ListRequest(order=order))
    assert len(every) == len(set(every)) == store.reader.total(of, {}) > 0
    pages: list[ListPage] = []
    cursor = None
    while True:
        page = store.reader.page(of, ListRequest(order=order, cursor=cursor, limit=limit))
        assert page.skipped == limit * len(pages)
        pages.append(page)
        cursor = page.next
        if cursor is None:
            break
    assert [row[of.id] for page in pages for row in page.rows] == every
    assert (pages[0].previous, pages[-1].total) == (None, len(every))
    for before, page in pairwise(pages):
        back = store.reader.page(of, ListRequest(order=order, cursor=page.previous, limit=limit))
        assert (back.rows, back.skipped, back.next is None) == (before.rows, before.skipped, False)
    for number, page in enumerate(pages):
        skipped = store.reader.page(of, ListRequest(order=order, limit=limit, skip=limit * number))
        assert (skipped.rows, skipped.next) == (page.rows, page.next)


@pytest.mark.parametrize("of", LISTS, ids=lambda one: one.name)
def test_what_an_order_does_not_know_comes_last_both_ways(store: Store, of: List) -> None:
    for name, (first, *_) in of.sorts.items():
        for way in ("", "-"):
            rows = store.reader._keys(query_of(of, ListRequest(order=way + name)), None, 0, 1000)
            known = [row[len(of.key)] is not None for row in rows]
            assert known == sorted(known, reverse=True), first


def facets() -> list[tuple[List, Filter]]:
    return [(one, facet) for one in LISTS for facet in one.facets]


@pytest.mark.parametrize(("of", "facet"), facets(), ids=lambda one: one.name)
def test_the_options_of_a_filter_say_how_many_rows_have_them(store: Store, of: List, facet: Filter) -> None:
    options = store.reader.options(of, facet.name)
    assert options == sorted(options, key=lambda one: -(one.count or 0))
    assert options or facet.name == "dossier"
    for option in options:
        found = ids(store.reader, of, ListRequest({facet.name: option.value}))
        assert len(found) == option.count == store.reader.total(of, {facet.name: option.value}) > 0


def every_filter() -> list[tuple[List, Filter]]:
    return [(one, each) for one in LISTS for each in one.filters]


def a_value(store: Store, of: List, one: Filter) -> str:
    """Return a value of a filter that some rows of the list have."""
    row, fact = next(iter(store.reader.all(of, ListRequest(order="-" + of.order.removeprefix("-")))))
    known = {
        "document": row.get("document"), "fact": row.get("fact"), "id": row.get("id"),
        "since": "2031-05-04", "until": "2031-05-04", "due_before": "2035-05-01", "due_after": "2030-01-01",
        "not_before": "2031-01-01", "number": "5", "replaces": "5", "targets": "kst-98765-*", "what": "dijk",
        "party": "PP", "undated": "yes", "speaker": "ozkan", "proposer": "van dam", "promiser": "Kuip",
        "asker": "smit", "dossier": "98765", "asked_by_party": "PP", "put_forward_since": "2030-01-01",
        "target": "kst-98765-1",
        "execution": "executed", "certainty": "sure", "outcome": "adopted", "advised_against": "yes",
        "on": "2031-05-04",
    }  # fmt: skip
    options = store.reader.options(of, one.name)
    assert fact is None or row["fact"] == f"{fact.paper.id}.{fact.n}"
    return options[0].value if options else str(known[one.name])


@pytest.mark.parametrize(("of", "one"), every_filter(), ids=lambda one: one.name)
def test_every_filter_leaves_some_rows_and_counts_them(store: Store, of: List, one: Filter) -> None:
    value = a_value(store, of, one)
    found, every = ids(store.reader, of, ListRequest({one.name: value})), ids(store.reader, of, ListRequest())
    assert set(found) <= set(every)
    assert len(found) == store.reader.total(of, {one.name: value})
    assert [row for row in every if row in set(found)] == found, "in the same order"


@pytest.mark.parametrize(("of", "one"), every_filter(), ids=lambda one: one.name)
def test_no_filter_goes_through_a_whole_table_by_its_rows(store: Store, of: List, one: Filter) -> None:
    query = query_of(of, ListRequest({one.name: a_value(store, of, one)}))
    sql = query.select(unknown=False, start=None, back=False)
    plan = [row[3] for row in store._db.execute(f"EXPLAIN QUERY PLAN {sql}", {**query.values, "most": 9, "skip": 0})]
    assert not [step for step in plan if step.startswith(f"SCAN {of.source}") and "USING" not in step], plan
    if not one.narrow:
        assert not [step for step in plan if "TEMP B-TREE FOR ORDER BY" in step], plan


@pytest.mark.parametrize(("of", "order"), ORDERS, ids=lambda one: one if isinstance(one, str) else one.name)
def test_a_page_behind_another_is_found_by_an_index(store: Store, of: List, order: str) -> None:
    query = query_of(of, ListRequest(order=order))
    start = store.reader._keys(query, None, 0, 1)[0][len(of.key) :]
    for back in (False, True):
        cursor = Cursor(tuple(start), 0, back=back)
        unknown = start[0] is None
        sql = query.select(unknown=unknown, start=cursor, back=back)
        values = {**query.values, **{f"key{n}": one for n, one in enumerate(start)}, "most": 9, "skip": 0}
        plan = [row[3] for row in store._db.execute(f"EXPLAIN QUERY PLAN {sql}", values)]
        assert len(plan) == 1, plan
        assert plan[0].startswith("SEARCH"), plan


@pytest.mark.parametrize("of", LISTS, ids=lambda one: one.name)
def test_the_rows_of_a_page_are_found_by_their_keys(store: Store, of: List) -> None:
    columns = [one for one in of.columns if not one.sql.startswith("$")]
    sql, keys = rows_of(of, columns, 2), {f"row{n}_{place}": 1 for n in range(2) for place in range(len(of.key))}
    plan = [row[3] for row in store._db.execute(f"EXPLAIN QUERY PLAN {sql}", bound(of, keys))]
    assert not [step for step in plan if step.startswith(f"SCAN {of.source}")], plan
    assert [step for step in plan if step.startswith(f"SEARCH {of.source} USING")], plan


def test_a_cursor_of_another_list_order_or_filter_is_refused(store: Store) -> None:
    cursor = store.reader.page(MOTIONS, ListRequest(limit=1)).next
    assert cursor is not None
    for of, request in (
        (VOTES, ListRequest(cursor=cursor)),
        (MOTIONS, ListRequest(cursor=cursor, order="-number")),
        (MOTIONS, ListRequest({"status": "submitted"}, cursor=cursor)),
        (MOTIONS, ListRequest(cursor=cursor[:-1])),
        (MOTIONS, ListRequest(cursor="é")),
    ):
        with pytest.raises(BadRequestError, match="no place in this list"):
            store.reader.page(of, request)


@given(cursor=st.text(max_size=60) | st.binary(max_size=60).map(lambda data: data.decode("latin-1")))
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_words_that_are_no_cursor_are_refused(store: Store, cursor: str) -> None:
    if cursor:
        with pytest.raises(BadRequestError):
            store.reader.page(MOTIONS, ListRequest(cursor=cursor))


@pytest.mark.parametrize(
    ("of", "request_", "said"),
    [
        (VOTES, ListRequest({"outcom": "adopted"}), "Did you mean outcome?"),
        (VOTES, ListRequest({"verdict": "ontraden"}), "votes has no filter verdict"),
        (MOTIONS, ListRequest({"verdict": "ontraaden"}), "Did you mean ontraden?"),
        (MOTIONS, ListRequest({"number": "vijf"}), "in figures"),
        (MOTIONS, ListRequest({"number": "9" * 12}), "in figures"),
        (COMMITMENTS, ListRequest({"due_before": "gisteren"}), "year-month-day"),
        (MOTIONS, ListRequest(order="nummer"), "Did you mean number?"),
        (TURNS, ListRequest({"speaker": "x" * 300}), "At most"),
    ],
)
def test_what_a_list_does_not_know_is_said_with_what_was_meant(
    store: Store, of: List, request_: ListRequest, said: str
) -> None:
    with pytest.raises(BadRequestError, match=said):
        store.reader.page(of, request_)


def test_a_person_is_asked_for_by_key_name_or_part_of_a_name(store: Store) -> None:
    def found(name: str) -> set[int]:
        return {fact.fact.number for fact in store.reader.facts(MOTIONS, proposer=name)}

    assert found("van-dam") == found("Van Dam") == found("dam") == {15, 16, 17}
    assert found("de Wit") == found("wit") == {5, 6, 7}
    assert found("-") == found("niemand") == set()


def test_a_fact_is_found_by_its_id_under_every_id_of_its_document(store: Store) -> None:
    row, fact = next(iter(store.reader.all(PERIODS, ListRequest())))
    assert fact is not None
    for known_as in store.ids_of(fact.paper.id):
        assert store.reader.one(PERIODS, f"{known_as}.{fact.n}") == (row, fact)
    for nothing in (fact.paper.id, f"{fact.paper.id}.", f"{fact.paper.id}.9999999999999999999", ".0", "", "x.0"):
        assert store.reader.one(PERIODS, nothing or "-") is None


def counts(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    return {
        table: sorted(store._db.execute(f"SELECT * FROM {table} WHERE n <> 0").fetchall())  # noqa: S608 - ours
        for table in ("list_counts", "named_people")
    }


@pytest.mark.parametrize("seed", range(6))
def test_what_is_kept_of_documents_is_as_if_made_anew_after_whatever_happened(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    known = [letter(n, day=day) for n in (1, 2, 3) for day in ("", "3 mei 2031", "5 mei 2031")]
    known += [debate(n) for n in (5, 6)]
    with Store(tmp_path / "a.db", create=True) as store:
        for _ in range(12):
            paper = chance.choice(known)
            if chance.random() < 0.3 and store.holds(paper.document.sha256):
                store.replace(paper)
            else:
                other = chance.choice(known).id if chance.random() < 0.2 else paper.id
                store.save(paper, "a.txt", also=(other,))
        kept = counts(store)
        store._tables.recount()
        assert counts(store) == kept
        for kind in FACT_KINDS:
            wrong = store._db.execute(
                f"SELECT count(*) FROM {kind.name} f JOIN versions v USING (version_id)"  # noqa: S608 - ours
                " WHERE f.current <> v.current OR f.document <> v.paper_id OR f.date IS NOT v.date"
            ).fetchone()
            assert wrong == (0,), kind.name
        assert store._db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_the_newest_database_has_all_that_the_rows_want() -> None:
    assert list(lacking()) == [], "run `make migration`"


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("$.a.b", 1), ("$.c[1]", "y"), ("$.c[7]", None), ("$.x.y", None), ("$.d[*].e", ["f"]), ("$.none.x", None),
        ("$.c[*]", ["x", "y"]), ("$.x[*]", []),
    ],
)  # fmt: skip
def test_a_path_leads_to_what_stands_there_or_to_nothing(path: str, found: Any) -> None:  # noqa: ANN401
    data = {"a": {"b": 1}, "c": ["x", "y"], "d": [{"e": "f"}, {"e": None}, {}], "none": None}
    assert at(data, path) == found


def test_the_days_of_documents_are_compared_as_days(store: Store) -> None:
    wanted: dict[str, str | date] = {"since": date(2031, 5, 4), "until": date(2031, 6, 4)}
    days = [row["date"] for row, _ in store.reader.all(DOCUMENTS, ListRequest(wanted))]
    assert days == ["2031-06-04", "2031-05-04", "2031-05-04"]
