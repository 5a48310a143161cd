"""Our own reader of the feed and the emulator understand each other; what a sync does with it is tested elsewhere."""

from __future__ import annotations

from emulators import Emulator, Faults, demo, generated, running
from kamerspoor.model.records import BY_NAME, CATEGORIES, Record
from kamerspoor.sources.feed import feed_pages
from kamerspoor.sources.http import Manners, Server
from tk_emulator.faults import RATES

IMPATIENT = Manners(pause=0, timeout=0.2, attempts=20, first_wait=0.001, longest_wait=0.002)


def read(emulator: Emulator, category: str) -> dict[str, Record]:
    with running(emulator) as url, Server(url, IMPATIENT) as server:
        pages = list(feed_pages(server, BY_NAME[category], None))
    assert not [refused for page in pages for refused in page.refused]
    return {record.id: record for page in pages for record in page.records}


def test_all_of_the_demo_is_read_and_nothing_in_it_is_unknown() -> None:
    with running(Emulator(demo())) as url, Server(url, IMPATIENT) as server:
        for category in CATEGORIES:
            for page in feed_pages(server, category, None):
                assert not page.refused
                assert not [record.unknown for record in page.records if record.unknown]


def test_faults_of_every_kind_leave_the_same_records() -> None:
    rates = dict.fromkeys((*RATES,), 0.15) | {"timeout": 0.02, "drift": 0.0}
    wild = Emulator(generated("Besluit", 2_000), faults=Faults(rates, seconds=0.5))
    assert read(wild, "Besluit") == read(Emulator(generated("Besluit", 2_000)), "Besluit")
    assert sum(wild.happened.values()) > 3


def test_what_drifts_is_kept_as_unknown() -> None:
    records = read(Emulator(demo(), faults=Faults({"drift": 1.0})), "Document").values()
    assert all("nieuwSinds2027" in record.unknown for record in records if not record.deleted)
