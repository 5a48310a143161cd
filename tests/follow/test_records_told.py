"""What the Chamber's records say is told when a record changes, and not when only our rules find more in it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from invented_records import guid
from kamerspoor.follow.changes import Watch, begin
from kamerspoor.follow.channels import senders
from kamerspoor.follow.followers import Follower, Followers, path_beside
from kamerspoor.follow.notify import Sending, notify
from kamerspoor.follow.things import thing_of
from kamerspoor.model.records import BY_NAME, Record
from kamerspoor.pipeline.deriving.run import derive
from kamerspoor.publish.site import Site
from kamerspoor.search.service import IndexHandle
from kamerspoor.store.store import Store

NOW = datetime.fromisoformat("2026-11-01T07:00:00+01:00")
PROMISE = "De staatssecretaris stuurt de Kamer een overzicht van de wissels bij Oldenzaal en hun verwarming."


@pytest.fixture
def watch(demo_database: Path, tmp_path: Path) -> Iterator[Watch]:
    path = tmp_path / "a.db"
    shutil.copyfile(demo_database, path)
    with Store(path) as store, Followers(path_beside(path)) as followers:
        recorded(store, "Openstaand", "2026-10-01T08:00:00.0000000Z")
        watch = Watch(store, IndexHandle(demo_database), followers)
        follower = Follower("f1", "folder", str(tmp_path / "told"), "each", "", private=False)
        for thing in ("commitment:TZ202204-999", "committee:99001"):
            begin(watch, follower, thing_of(thing), NOW.date())
        yield watch


def recorded(store: Store, status: str, updated: str) -> None:
    """Let the Chamber say how a commitment stands."""
    values = {
        "nummer": "TZ202204-999", "naam": "R. Oldenkamp", "status": status, "tekst": PROMISE,
        "aanmaakdatum": "2022-04-11T17:06:00",
    }  # fmt: skip
    if status == "Voldaan":
        values["datumNakoming"] = "2026-10-30T00:00:00"
    kept = Record(guid("wissels"), "Toezegging", updated, updated, deleted=False, values=dict(values), relations={})
    store.records.apply(BY_NAME["Toezegging"], [kept])
    derive(store)


def told(watch: Watch, folder: Path) -> tuple[list[str], int]:
    """Tell what is new; return what happened and how much was only read otherwise."""
    sending = Sending(Site.served("127.0.0.1", 8035, "https://kamerspoor.example"), senders(None))
    notify(watch, sending, NOW)
    things = [one for path in folder.glob("*.json") for one in json.loads(path.read_bytes())["things"]]
    return [news["what"] for one in things for news in one["news"]], sum(one["read_differently"] for one in things)


def test_a_record_that_changes_is_told(watch: Watch, tmp_path: Path) -> None:
    recorded(watch.store, "Voldaan", "2026-10-31T08:00:00.0000000Z")
    assert told(watch, tmp_path / "told") == (["Nagekomen, zegt de Kamer"], 0)


def test_what_rules_find_in_a_record_that_is_as_it_was_is_counted_only(watch: Watch, tmp_path: Path) -> None:
    recorded(watch.store, "Voldaan", "2026-10-31T08:00:00.0000000Z")
    told(watch, tmp_path / "told")
    for path in (tmp_path / "told").iterdir():
        path.unlink()
    # As if the rules of before had not seen it.
    watch.followers._db.execute("DELETE FROM known WHERE id LIKE '%recorded_as_kept'")
    happened, read_differently = told(watch, tmp_path / "told")
    assert happened == []
    assert read_differently > 0


def test_a_database_that_is_made_anew_tells_nothing_of_its_records_again(watch: Watch, tmp_path: Path) -> None:
    watch.store._db.execute("UPDATE search_identity SET id = 'another'")
    watch.followers._db.execute("DELETE FROM known WHERE id LIKE 'activity/%'")
    happened, read_differently = told(watch, tmp_path / "told")
    assert happened == []
    assert read_differently > 0
