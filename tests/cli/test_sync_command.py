from __future__ import annotations

import re
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from emulators import Emulator, Faults, demo, generated, running
from feed_writer import UPDATED, entity, entry, feed, feed_of
from invented_records import record
from kamerspoor.cli.main import group
from kamerspoor.cli.progress import Progress, progress_line
from kamerspoor.errors import KamerspoorError, SourceError
from kamerspoor.model.records import BY_NAME
from kamerspoor.pipeline.sync import CategorySync
from kamerspoor.sources.http import Waiting
from kamerspoor.store.store import Store
from processes import started
from scripted_server import answer, scripted

KAMERSPOOR = str(Path(sys.executable).with_name("kamerspoor"))
END = answer(200, feed())
COUNT = answer(200, b'{"@odata.count": 1}')


def run(db: Path, url: str, *more: str) -> Result:
    return CliRunner().invoke(group, ["sync", "--base-url", url, "--db", str(db), "--pause", "0", *more])


def kept(db: Path, category: str) -> int:
    with Store(db) as store:
        return store.records.kept(BY_NAME[category])


def test_all_categories_are_read_and_summed_up(tmp_path: Path) -> None:
    with running(Emulator(demo())) as url:
        shown = run(tmp_path / "k.db", url)
        again = run(tmp_path / "k.db", url)
    assert shown.exit_code == 0, shown.output
    assert len(shown.stderr.splitlines()) == 35
    with Store(tmp_path / "k.db") as store:
        total = sum(one.standing + one.deleted for one in store.records.counts())
    assert shown.stdout.startswith(f"{total:,} new, 0 changed, 0 the same in ")
    assert again.stdout.startswith("0 new, 0 changed, 0 the same")


def test_only_the_chosen_categories_are_read_whatever_their_capitals(tmp_path: Path) -> None:
    with running(Emulator(generated("Zaak", 300), generated("Besluit", 20), generated("Zaal", 3))) as url:
        shown = run(tmp_path / "k.db", url, "--categories", "zaak, BESLUIT,zaak")
    assert [kept(tmp_path / "k.db", name) for name in ("Zaak", "Besluit", "Zaal")] == [300, 20, 0]
    lines = shown.stderr.splitlines()
    assert len(lines) == 2
    pattern = r"Zaak +300 of 300 records, [\d,]+/s, 300 new, 0 changed, 0 the same"
    assert re.fullmatch(pattern, lines[0])


@pytest.mark.parametrize(
    ("written", "remedy"),
    [("Besluiten", "Did you mean Besluit?"), ("Zaak,stemingen", "Did you mean Stemming?"), ("xyz", "There are: Act")],
)
def test_a_category_that_is_none_is_one_line_with_the_nearest_names(tmp_path: Path, written: str, remedy: str) -> None:
    found = run(tmp_path / "k.db", "http://127.0.0.1:9", "--categories", written).exception
    assert isinstance(found, KamerspoorError)
    assert found.exit_code == 2
    assert str(found).startswith(f"--categories: there is no category {written.rpartition(',')[2]}. {remedy}")
    assert not (tmp_path / "k.db").exists()


def test_an_address_that_is_none_is_one_line(tmp_path: Path) -> None:
    found = run(tmp_path / "k.db", "localhost:8036").exception
    assert isinstance(found, KamerspoorError)
    assert found.exit_code == 2


def test_reading_may_begin_after_a_token(tmp_path: Path) -> None:
    zaal = record("Zaal", "a", naam="Groen", updated=UPDATED)
    with scripted(COUNT, answer(200, feed_of([zaal], 900)), END) as asked:
        run(tmp_path / "k.db", asked.url, "--categories", "Zaal")
    with scripted(answer(200, feed_of([zaal], 700)), END) as asked:
        shown = run(tmp_path / "k.db", asked.url, "--categories", "Zaal", "--since-token", "600")
    assert "skiptoken=600&" in asked.paths[0]
    assert shown.stdout.startswith("0 new, 0 changed, 1 the same")


def test_a_category_that_fails_is_told_with_what_to_do_and_the_others_are_kept(tmp_path: Path) -> None:
    answers = (COUNT, answer(403, b"No."), COUNT, answer(200, feed_of([record("Zaal", "a", updated=UPDATED)])), END)
    with scripted(*answers) as asked:
        shown = run(tmp_path / "k.db", asked.url, "--categories", "Zaak,Zaal")
    assert shown.exit_code == 1
    assert kept(tmp_path / "k.db", "Zaal") == 1
    first, _, last = shown.stderr.splitlines()
    assert "stopped: " in first
    assert "the server answers 403: No.. Asking again will not help" in first
    assert last == "not complete: Zaak. Run the same command again to go on where it stopped."


def test_what_is_unknown_or_cannot_be_read_is_named_and_counted(tmp_path: Path) -> None:
    odd = entity("zaal", "<naam>Groen</naam><kleur>rood</kleur>")
    refused = [entry(entity("zaal", record_id=f"geen-{n}"), n + 2) for n in range(8)]
    with scripted(COUNT, answer(200, feed(entry(odd, 1), *refused)), END) as asked:
        shown = run(tmp_path / "k.db", asked.url, "--categories", "Zaal")
    assert shown.exit_code == 0
    assert "8 could not be read" in shown.stderr.splitlines()[0]
    assert len(re.findall(r"^could not be read: Zaal: https.*not a GUID", shown.stderr, re.MULTILINE)) == 5
    assert "could not be read: Zaal: and 3 more" in shown.stderr
    assert "unknown in Zaal, kept as it came: kleur (1)" in shown.stderr


def test_progress_on_a_terminal_is_written_over_and_never_wider_than_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    progress = Progress(terminal=True)
    state = CategorySync("Zaak", expected=500, records=250, seconds=1.0)
    progress.category(state)
    progress.category(state)  # at once: not shown
    progress.waiting(Waiting("the server answers 500: " + "x" * 100, 4.0, 1, 8))
    progress.idle(60)
    progress.clear()
    shown = capsys.readouterr().err
    assert "\n" not in shown
    assert shown.count("\r\x1b[K") == 4
    assert max(map(len, shown.split("\r\x1b[K"))) <= 59
    state.records, state.new, state.done = 500, 500, True
    progress.category(state)
    assert capsys.readouterr().err.endswith("500 new, 0 changed, 0 the same\n")


def test_where_it_is_no_terminal_only_what_is_final_or_takes_long_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    progress = Progress(terminal=False)
    progress.category(CategorySync("Zaak", records=250, seconds=1.0))
    progress.waiting(Waiting("no answer in time", 1.0, 1, 8))
    progress.idle(60)
    progress.clear()
    assert capsys.readouterr().err == ""
    progress.waiting(Waiting("no answer in time", 8.0, 4, 8))
    assert capsys.readouterr().err == "asking again in 8 s (attempt 5 of 8): no answer in time\n"
    progress.quiet = True
    progress.category(CategorySync("Zaak", done=True))
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("state", "line"),
    [
        (CategorySync("Zaak", 7_200, 3_600, seconds=3.6), "3,600 of 7,200 records, 1,000/s, 4 s to go"),
        (CategorySync("Zaak", 30_000, 100, seconds=1), "100 of 30,000 records, 100/s, 4 min 59 s to go"),
        (CategorySync("Zaak", 10**6, 100, seconds=1), "100 of 1,000,000 records, 100/s, 2 h 46 min to go"),
        (CategorySync("Zaak", records=100, seconds=1), "100 records, 100/s"),
        (CategorySync("Zaak", error=SourceError("no", where="x")), "0 records, stopped: x: no"),
    ],
)  # fmt: skip
def test_a_line_of_progress_says_how_much_how_fast_and_how_long(state: CategorySync, line: str) -> None:
    assert progress_line(state).split(maxsplit=1) == ["Zaak", line]


@pytest.mark.slow
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM], ids=lambda one: one.name)
def test_following_goes_on_asking_tells_only_news_and_ends_cleanly(tmp_path: Path, how: signal.Signals) -> None:
    emulator = Emulator(demo())
    with running(emulator) as url:
        command = [KAMERSPOOR, "sync", "--base-url", url, "--db", str(tmp_path / "k.db"), "--pause", "0",
                   "--categories", "Stemming,Besluit", "--follow", "--every", "0.1"]  # fmt: skip
        with started(command, read=True) as process:
            _until(lambda: emulator.requests >= 12)
            emulator.apply("votes_corrected")
            seen = emulator.requests
            _until(lambda: emulator.requests >= seen + 12)
            process.send_signal(how)
            out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    assert err.splitlines()[-1] == "stopped; what was stored stays stored"
    assert len(out.splitlines()) == 2
    assert len([line for line in err.splitlines() if line.startswith("Stemming")]) == 2
    assert len([line for line in err.splitlines() if line.startswith("Besluit")]) == 1


@pytest.mark.slow
def test_following_survives_a_server_that_fails_for_a_while(tmp_path: Path) -> None:
    emulator = Emulator(generated("Zaal", 300), faults=Faults({"reset": 0.3}, seed=2))
    with running(emulator) as url:
        command = [KAMERSPOOR, "sync", "--base-url", url, "--db", str(tmp_path / "k.db"), "--pause", "0",
                   "--categories", "Zaal", "--follow", "--every", "0.1"]  # fmt: skip
        with started(command, read=True) as process:
            _until(lambda: emulator.happened["reset"] >= 2)
            emulator.faults = Faults()
            seen = emulator.requests
            _until(lambda: emulator.requests >= seen + 4)
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=120)
    assert process.returncode == 0
    assert kept(tmp_path / "k.db", "Zaal") == 300


def _until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 120
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.01)
