"""Following the feed in a process that is killed at random moments: nothing is lost and nothing is kept twice.

The moments are the same on every run; where they strike depends on the machine, and must not matter.
"""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from emulators import Emulator, Faults, generated, running, tables
from invented_records import dump
from kamerspoor.store.store import Store
from processes import started

KAMERSPOOR = str(Path(sys.executable).with_name("kamerspoor"))
FOLLOWER = str(Path(__file__).with_name("feed_follower.py"))
# Two of the real tables; the others differ in their columns only, and take minutes.
REAL = {"Agendapunt": 47_385, "Document": 58_249}
# Of requests; a feed read in 400 of them meets each of these some times. Drift is of entities.
EVERY_FAULT = {"error": 0.03, "timeout": 0.015, "truncated": 0.03, "truncated_open": 0.03, "reset": 0.03,
               "refeed": 0.03, "drift": 0.02}  # fmt: skip
# What may be seen of a process that is asked to stop: by ourselves, or by Python while it still starts.
ENDS = {signal.SIGKILL: {-9}, signal.SIGTERM: {130, -15}, signal.SIGINT: {130, 1, -2}}


def killed(
    command: Sequence[str], moments: Sequence[Callable[[], object]], how: signal.Signals = signal.SIGKILL
) -> list[int]:
    """Start a command and stop it, once for each moment that is waited for, and say how it ended; 0 when ready."""
    ends = []
    for moment in moments:
        with started(command) as process:
            moment()
            process.send_signal(how)
            ends.append(process.wait(timeout=120))
    return ends


def answered(emulator: Emulator, requests: int) -> None:
    """Wait until an emulator answered so many requests more."""
    wanted = emulator.requests + requests
    while emulator.requests < wanted:
        time.sleep(0.01)


def to_the_end(command: Sequence[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def same(one: Path, other: Path) -> bool:
    with Store(one) as first, Store(other) as second:
        pairs = zip(dump(first), dump(second), strict=True)
        return all(ours == theirs for ours, theirs in pairs)


@pytest.mark.slow
@pytest.mark.parametrize("how", ENDS, ids=lambda one: one.name)
def test_the_command_stopped_at_random_moments_goes_on_where_it_was(tmp_path: Path, how: signal.Signals) -> None:
    chance = random.Random(int(how))  # noqa: S311 - the same moments on every run
    emulator = Emulator(generated("Zaak", 10_000), generated("Document", 3_000))
    with running(emulator) as url:
        command = [KAMERSPOOR, "sync", "--base-url", url, "--pause", "0", "--categories", "zaak,document", "--db"]
        to_the_end([*command, str(tmp_path / "good.db")])
        emulator.faults = Faults({"truncated": 0.02, "reset": 0.02})
        moments = [partial(time.sleep, 0.2 + chance.random() * 1.5) for _ in range(4)]
        ends = killed([*command, str(tmp_path / "stopped.db")], moments, how)
        assert set(ends) <= ENDS[how] | {0}
        to_the_end([*command, str(tmp_path / "stopped.db")])
    assert same(tmp_path / "stopped.db", tmp_path / "good.db")


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.xdist_group("tables")  # converted once, for all of the group
def test_the_real_tables_are_kept_exactly_after_faults_of_every_kind_and_three_kills(
    tmp_path: Path, shared_data: Path
) -> None:
    source = shared_data / "opendata"
    if not (source / "odata" / "tables").is_dir():
        pytest.skip(f"no real tables of the open data here: {source}")
    holdings = tables(source, Path(tempfile.gettempdir()) / "tk-emulator")
    faults = Faults(EVERY_FAULT, seed=5, seconds=1.5)
    only_drift = replace(faults, rates={"drift": EVERY_FAULT["drift"]})
    wild, calm = Emulator(holdings, faults=faults), Emulator(holdings, faults=only_drift)
    chance = random.Random(3)  # noqa: S311 - the same moments on every run
    bad, good = ([sys.executable, FOLLOWER, str(tmp_path / name), ",".join(REAL)] for name in ("bad.db", "good.db"))
    with running(wild) as wild_url, running(calm) as calm_url, started([*good, calm_url]) as undisturbed:
        # Each well before the end of the feed, however quick the machine is.
        ends = killed([*bad, wild_url], [partial(answered, wild, chance.randrange(20, 120)) for _ in "123"])
        to_the_end([*bad, wild_url])
        assert undisturbed.wait(timeout=600) == 0
        # What came again, unchanged, under new tokens: with it the places in the feed are the same as well.
        wild.faults = only_drift
        to_the_end([*good, wild_url])
    assert ends == [-9, -9, -9]
    assert set(wild.happened) >= set(EVERY_FAULT) - {"drift"}
    with Store(tmp_path / "bad.db") as store:
        counts = {one.category: one.standing + one.deleted for one in store.records.counts()}
        assert {name: counts[name] for name in REAL} == REAL
        assert sum(n for names in store.records.unknown().values() for n in names.values()) > 1_000
    assert same(tmp_path / "bad.db", tmp_path / "good.db")
