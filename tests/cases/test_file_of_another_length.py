"""Case 48: the bytes of a paper are not as long as its record says, and stay so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from emulators import Emulator, demo, demo_id, running
from kamerspoor.model.records import CATEGORIES
from kamerspoor.pipeline.enclosures import fetch_papers
from kamerspoor.pipeline.sync import sync
from kamerspoor.sources.http import Manners, Server, Waiting
from kamerspoor.store.store import Store
from tk_emulator.catalogue import EntityBytes

QUICK = Manners(pause=0, timeout=5, first_wait=0.01, longest_wait=0.01)
PAGE = b"<p>Probeer later</p>"


def test_a_file_of_another_length_is_asked_for_twice_and_read_when_it_is_right(tmp_path: Path) -> None:
    right = demo()
    broken = demo_id("document/1")
    wrong = replace(right, resources={**right.resources, broken: lambda: EntityBytes(PAGE, "text/html")})
    waits: list[Waiting] = []
    with Store(tmp_path / "a.db", create=True) as store:
        with running(Emulator(wrong)) as url, Server(url, QUICK, waits.append) as server:
            sync(store, server, CATEGORIES)
            report = fetch_papers(store, server, "text", reports=False, workers=1)
        assert [f"{len(PAGE)} bytes, where the record says" in error.message for error in report.missed] == [True]
        assert len(waits) == 1
        read = report.read.new
        assert read >= 4
        with running(Emulator(right)) as url, Server(url, QUICK) as server:
            again = fetch_papers(store, server, "text", reports=False, workers=1)
        assert (again.read.new, again.missed, len(store.reader.documents())) == (1, [], read + 1)
