"""A server that is broken or means harm costs its own question: one line, little memory, and the rest is read."""

from __future__ import annotations

import resource
import time
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from feed_writer import entity, entry, feed
from hostile_server import MODES
from kamerspoor.model.records import BY_NAME
from kamerspoor.pipeline.sync import sync
from kamerspoor.sources.http import Manners, Server
from kamerspoor.store.store import Store
from scripted_server import Give, answer, scripted

QUICK = Manners(pause=0, timeout=0.5, longest_answer=2, attempts=2, first_wait=0.001, longest_wait=0.002)
CASE = answer(200, feed(entry(entity("zaak", "<nummer>2019Z00001</nummer>"), 5)))
END = answer(200, feed())


def hostile_for_rooms(hostile: Give) -> Give:
    """Answer badly about rooms, and well about cases."""

    def give(handler: BaseHTTPRequestHandler) -> None:
        if "Zaal" in handler.path or "category" not in handler.path:
            hostile(handler)
        else:
            (END if "skiptoken" in handler.path else CASE)(handler)

    return give


@pytest.mark.slow
@pytest.mark.parametrize("mode", MODES)
def test_a_hostile_answer_is_one_line_and_the_next_category_is_read(mode: str, tmp_path: Path) -> None:
    before, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
    with (
        scripted(hostile_for_rooms(MODES[mode])) as asked,
        Store(tmp_path / "k.db", create=True) as store,
        Server(asked.url, QUICK) as server,
    ):
        bad, good = sync(store, server, [BY_NAME["Zaal"], BY_NAME["Zaak"]])
        kept = store.records.kept(BY_NAME["Zaak"])
        later = store._db.execute("SELECT count(*) FROM tk_zaal WHERE updated > '2100'").fetchone()[0]
    said = [str(bad.error)] if bad.error else bad.refused or ["nothing"]
    assert (bad.done, bad.final) == (bad.error is None, False), said
    assert all(one.isprintable() and len(one) < 1000 for one in said), said
    assert (good.error, good.done, kept, later) == (None, True, 1, 0)
    assert time.monotonic() - begun < 60
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 350 * 1024  # parsing a page of 50 MB included
