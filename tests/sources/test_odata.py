from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from emulators import Emulator, Faults, demo, generated, running
from kamerspoor.errors import SourceError
from kamerspoor.model.records import BY_NAME, CATEGORIES, Category, Record
from kamerspoor.sources.feed import feed_pages
from kamerspoor.sources.http import BrokenAnswerError, Manners, Server
from kamerspoor.sources.odata import conditions, record_of, records, rows
from scripted_server import Give, answer, scripted

QUICK = Manners(pause=0, timeout=2, attempts=8, first_wait=0.01, longest_wait=0.05)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with running(Emulator(demo(), generated("ZaakActor", 600))) as url, Server(url, QUICK) as server:
        yield server


def fed(server: Server, category: Category) -> dict[str, Record]:
    return {record.id: record for page in feed_pages(server, category, None) for record in page.records}


@pytest.mark.parametrize(
    "category", [one for one in CATEGORIES if one.name not in {"Toezegging", "ZaakActor"}], ids=lambda one: one.name
)
def test_a_record_is_the_same_whichever_door_it_came_through(server: Server, category: Category) -> None:
    feed = fed(server, category)
    found = {record.id: record for record in records(server, category, "Id ne null")}
    assert found
    assert found == {name: record for name, record in feed.items() if name in found}


def test_a_commitment_is_the_same_but_for_the_words_that_the_service_no_longer_has(server: Server) -> None:
    category = BY_NAME["Toezegging"]
    feed = fed(server, category)
    found = list(records(server, category, "Id ne null"))
    assert found
    for record in found:
        fed_values = {name: value for name, value in feed[record.id].values.items() if name != "kamerbriefNakoming"}
        assert record == replace(feed[record.id], values=fed_values)


def page(*rows: dict[str, object], onward: str | None = None) -> Give:
    """An answer with these rows, and a way on."""
    body = {"value": list(rows)} | ({"@odata.nextLink": onward} if onward else {})
    return answer(body=json.dumps(body).encode())


def row(n: int, **values: object) -> dict[str, object]:
    moment = "2020-01-01T00:00:00Z"
    return {"Id": ident(n), "GewijzigdOp": moment, "ApiGewijzigdOp": moment, "Verwijderd": False, **values}


def ident(n: int) -> str:
    return f"00000000-0000-0000-0000-{n:012}"


def test_what_is_cut_off_inside_a_row_is_fetched_before_the_row_counts() -> None:
    first = row(1, Agendapunt=[{"Id": ident(11)}], **{"Agendapunt@odata.nextLink": "Zaak(1)/Agendapunt?$skiptoken=1"})
    rest = page({"Id": ident(12)}, onward="/OData/v4/2.0/Zaak(1)/Agendapunt?$skiptoken=2")
    with scripted(page(first), rest, page({"Id": ident(13)})) as asked, Server(asked.url, QUICK) as server:
        (found,) = records(server, BY_NAME["Zaak"], "Volgnummer eq 1")
    assert found.relations == {"agendapunt": (ident(11), ident(12), ident(13))}
    assert asked.paths[1:] == [f"/OData/v4/2.0/Zaak(1)/Agendapunt?$skiptoken={n}" for n in (1, 2)]


def test_pages_that_lead_in_a_circle_are_an_error_and_no_endless_reading() -> None:
    with scripted(page(row(1), onward="Zaak?$skiptoken=1")) as asked, Server(asked.url, QUICK) as server:
        with pytest.raises(SourceError, match="circle"):
            list(rows(server, "Zaak", "Volgnummer eq 1"))
        assert len(asked.paths) == 2


def test_a_row_that_was_deleted_is_a_deleted_record_without_values() -> None:
    gone = row(1, Verwijderd=True, Onderwerp=None, Agendapunt=[])
    found = record_of(BY_NAME["Zaak"], gone)
    assert found is not None
    assert (found.deleted, found.values, found.relations) == (True, {}, {})


@pytest.mark.parametrize("needed", [0, 1, 2])
def test_a_service_of_each_year_gives_its_commitments(needed: int) -> None:
    """One that lacks a property refuses the whole question with 400; the next way to ask is tried."""
    refusal = answer(400, b'{"error":{"code":"","message":"no such property"}}')
    shapes = [
        row(1, ToegezegdAan=[{"Id": ident(2), "Persoon_Id": ident(7), "Fractie_Id": None}]),
        row(1, ToegezegdAan=[{"Id": ident(2), "Persoon_Id": ident(7)}], KamerbriefNakoming=[{"Id": ident(9)}]),
        row(1, ToegezegdAanPersoon={"Id": ident(7)}, ToegezegdAanFractie=None, KamerbriefNakoming="brief"),
    ]
    with scripted(*[refusal] * needed, page(shapes[needed])) as asked, Server(asked.url, QUICK) as server:
        (found,) = records(server, BY_NAME["Toezegging"], "Nummer ne null")
    assert len(asked.paths) == needed + 1
    to = found.relations.get("toegezegdAan", ()) or (found.values["toegezegdAanPersoon"],)
    assert to == (ident(7),)


def test_placeholders_of_which_all_is_null_are_no_records(server: Server) -> None:
    held = list(rows(server, "Persoon", "Id ne null"))
    got = list(records(server, BY_NAME["Persoon"], "Id ne null"))
    assert len(got) < len(held)
    assert all(one.values or one.deleted for one in got)


def test_commitments_of_both_shapes_name_whom_they_were_made_to(server: Server) -> None:
    found = list(records(server, BY_NAME["Toezegging"], "Verwijderd eq false"))
    assert any("toegezegdAan" in one.relations for one in found)
    assert any("toegezegdAanFractie" in one.values for one in found)
    assert any("kamerbriefNakoming" in one.relations for one in found)


def test_a_long_answer_is_followed_to_its_end(server: Server) -> None:
    found = list(records(server, BY_NAME["ZaakActor"], "Id ne null"))
    assert len({one.id for one in found}) == len(fed(server, BY_NAME["ZaakActor"]))
    assert len(found) > 250


def test_spoilt_answers_are_asked_again() -> None:
    faults = Faults({"error": 0.2, "truncated": 0.1, "truncated_open": 0.1}, seed=2)
    with running(Emulator(demo(), faults=faults)) as url, Server(url, QUICK) as server:
        assert len(list(records(server, BY_NAME["Zaak"], "Verwijderd eq false"))) == 17


def test_a_question_that_the_server_refuses_is_an_error_with_its_words(server: Server) -> None:
    with pytest.raises(SourceError, match="400"):
        list(rows(server, "Zaak", "Kleur eq 'rood'"))


def test_many_ids_make_several_short_conditions() -> None:
    ids = [f"id{n}" for n in range(23)]
    found = list(conditions("Zaak_Id", ids))
    assert [one.count(" eq ") for one in found] == [10, 10, 3]
    assert list(conditions("Id", ["a"], any_of="Zaak")) == ["Zaak/any(x: x/Id eq a)"]


def test_what_no_column_knows_is_kept_and_what_is_no_time_is_none() -> None:
    row = {
        "Id": "9E98064B-e06a-5f93-8f9b-9e51657ecf4f", "GewijzigdOp": "2020-01-01T01:00:00+01:00",
        "ApiGewijzigdOp": "2020-01-01T00:00:00.5Z", "Verwijderd": False, "Kleur": "rood", "Volgnummer": "x",
        "Sluiting": "0001-01-01T00:00:00Z", "VergaderingNummer": 7,
    }  # fmt: skip
    found = record_of(BY_NAME["Vergadering"], row)
    assert found is not None
    assert found.id == "9e98064b-e06a-5f93-8f9b-9e51657ecf4f"
    assert (found.changed, found.updated) == ("2020-01-01T00:00:00.0000000Z", "2020-01-01T00:00:00.5000000Z")
    assert found.values == {"vergaderingNummer": 7}
    assert found.unknown == {"Kleur": ('"rood"',), "Volgnummer": ('"x"',)}


def test_a_row_without_an_id_is_a_broken_answer() -> None:
    with pytest.raises(BrokenAnswerError):
        record_of(BY_NAME["Zaak"], {"ApiGewijzigdOp": "2020-01-01T00:00:00Z", "Verwijderd": False})
