from __future__ import annotations

import json

import pytest

from emulators import Emulator, demo, demo_id, generated
from tk_emulator.errors import BadInputError
from tk_emulator.events import EVENTS


def feed(emulator: Emulator, category: str, token: int = 0) -> bytes:
    return emulator.respond("/SyncFeed/2.0/Feed", f"skiptoken={token}&category={category}", b"http://x").body


def end_of(emulator: Emulator, category: str) -> int:
    token = 0
    while (page := emulator.catalogue.page(category, token)).count:
        token = page.last
    return token


@pytest.mark.parametrize("name", [name for name in EVENTS if name != "refeed"])
def test_an_event_shows_at_the_end_of_the_feed_and_nowhere_else(name: str) -> None:
    emulator = Emulator(demo())
    ends = {category: end_of(emulator, category) for category in emulator.catalogue.sizes()}
    before = sum(emulator.catalogue.live(category) for category in ends)
    changed = emulator.apply(name)
    after = sum(emulator.catalogue.live(category) for category in ends)
    assert sum(feed(emulator, category, end).count(b"<entry>") for category, end in ends.items()) == changed > 0
    assert sum(feed(emulator, category).count(b"<entry>") for category in ends) == after
    assert after - before in {0, 1, 2}


def test_a_vote_is_corrected_the_next_morning() -> None:
    emulator = Emulator(demo())
    vote = demo_id("stemming/besluit/stemming-8/vrp")
    emulator.apply("votes_corrected")
    row = emulator.catalogue.find(vote)
    assert row is not None
    assert (row.values["Soort"], row.values["Vergissing"]) == ("Tegen", True)
    shown = json.loads(
        emulator.respond(f"/OData/v4/2.0/Besluit({demo_id('besluit/stemming-8')})/Stemming", "", b"").body
    )
    assert sum(one["Vergissing"] for one in shown["value"]) == 1
    assert len(shown["value"]) == 8


def test_a_better_report_is_another_record_of_the_same_meeting() -> None:
    emulator = Emulator(demo())
    meeting = demo_id("vergadering/notaoverleg")
    assert {row.values["Status"] for row in emulator.catalogue.pointing("Verslag", "vergadering", meeting)} == {
        "Casco",
        "Ongecorrigeerd",
    }
    emulator.apply("report_improved")
    reports = list(emulator.catalogue.pointing("Verslag", "vergadering", meeting))
    assert "Gecorrigeerd" in {row.values["Status"] for row in reports}
    for row in reports:
        answer = emulator.respond(f"/SyncFeed/2.0/Resources/{row.id}", "", b"")
        assert f'status="{row.values["Status"]}"'.encode() in answer.body
        assert len(answer.body) == row.values["ContentLength"]


def test_a_changed_document_has_other_bytes_and_another_version() -> None:
    emulator = Emulator(demo())
    guid = demo_id("document/factsheet")
    before = emulator.respond(f"/SyncFeed/2.0/Resources/{guid}", "", b"").body
    emulator.apply("document_changed")
    after = emulator.respond(f"/SyncFeed/2.0/Resources/{guid}", "", b"").body
    assert before != after
    assert "mei 2023 (herdruk)" in after.decode()


def test_a_deleted_document_has_no_bytes_any_more() -> None:
    emulator = Emulator(demo())
    emulator.apply("records_deleted")
    guid = demo_id("document/1-bijlage")
    assert f'id="{guid}"'.encode() in feed(emulator, "Document")
    row = emulator.catalogue.find(guid)
    assert row is not None
    assert row.gone


def test_what_comes_again_is_unchanged_but_for_its_token() -> None:
    emulator = Emulator(demo())
    guid = demo_id("zaak/motie-8")
    before = emulator.respond(f"/SyncFeed/2.0/Entiteiten/{guid}", "", b"").body
    end = end_of(emulator, "Zaak")
    emulator.apply("refeed")
    assert emulator.respond(f"/SyncFeed/2.0/Entiteiten/{guid}", "", b"").body == before
    assert guid.encode() in feed(emulator, "Zaak", end)
    assert feed(emulator, "Zaak").count(guid.encode()) == feed(emulator, "Zaak", end).count(guid.encode())


def test_entities_without_a_script_change_too() -> None:
    emulator = Emulator(*(generated(name, 1_000) for name in ("Stemming", "Document", "Verslag", "Zaak")))
    before = emulator.catalogue.live("Stemming")
    assert emulator.apply("votes_corrected") > 10
    assert emulator.apply("document_changed") > 10
    assert emulator.apply("report_improved") > 10
    assert emulator.apply("records_deleted") == 20
    assert emulator.catalogue.live("Stemming") == before
    assert emulator.catalogue.live("Verslag") > 1_000


def test_an_unknown_event_is_refused() -> None:
    with pytest.raises(BadInputError, match="no event"):
        Emulator(demo()).apply("regering_gevallen")
