from __future__ import annotations

from pathlib import Path

import pytest

from invented_records import keep, record
from kamerspoor.model.record_lists_people import SEATS
from kamerspoor.model.records import Record
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.records.health import Health, ImpossibleSeats
from kamerspoor.store.store import Store


def seat(name: str, since: str, until: str | None = None, *, of: str = "lid") -> Record:
    return record("FractieZetelPersoon", name, fractieZetel="zetel", persoon=of, van=since, totEnMet=until)


@pytest.mark.parametrize(
    ("seats", "marks", "counted"),
    [
        ([seat("a", "2025-11-29", "2023-02-21")], ["eindigt voor het begin"], (1, 0)),
        ([seat("a", "2021-03-31"), seat("b", "2026-01-05")], ["naast een andere zetel"] * 2, (0, 1)),
        ([seat("a", "2021-03-31", "2026-01-06"), seat("b", "2026-01-05")], ["naast een andere zetel"] * 2, (0, 1)),
        ([seat("a", "2021-03-31", "2026-01-05"), seat("b", "2026-01-05")], [None, None], (0, 0)),
        ([seat("a", "2021-03-31"), seat("b", "2026-01-05", of="ander")], [None, None], (0, 0)),
        ([seat("a", "2021-03-31"), seat("b", "2025-11-29", "2023-02-21")], ["eindigt voor het begin", None], (1, 0)),
    ],
)
def test_a_seat_that_cannot_be_is_marked_and_counted(
    seats: list[Record], marks: list[str | None], counted: tuple[int, int], tmp_path: Path
) -> None:
    with Store(tmp_path / "k.db", create=True) as store:
        keep(store, record("FractieZetel", "zetel", fractie="fractie"), record("Fractie", "fractie", afkorting="PP"))
        keep(store, record("Persoon", "lid", achternaam="Smit"), record("Persoon", "ander", achternaam="Visser"))
        keep(store, *seats)
        found = [row["fault"] or "" for row, _ in store.reader.all(SEATS, ListRequest())]
        assert sorted(found) == sorted(mark or "" for mark in marks)
        assert store.using(Health).impossible_seats() == ImpossibleSeats(*counted)
