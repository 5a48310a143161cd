"""Records of a case beside the project, in the notation of the emulator's demo, served with that demo and synced."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import msgspec
import pytest

from emulators import Emulator, demo, demo_id, running
from kamerspoor.model.records import CATEGORIES
from kamerspoor.pipeline.sync import sync
from kamerspoor.sources.http import Manners, Server
from kamerspoor.store.store import Store
from tk_emulator.catalogue import Holdings
from tk_emulator.contract import EntityRow
from tk_emulator.demo import _row
from tk_emulator.entity_files import written_in_memory

QUICK = Manners(pause=0, timeout=5, attempts=2, first_wait=0.01, longest_wait=0.01)


def case_input(shared_data: Path, name: str, file: str = "input.json") -> bytes:
    """Return what a case begins with."""
    path = shared_data / "cases" / name / file
    if not path.exists():
        pytest.skip(f"no such case here: {path}")
    return path.read_bytes()


def holdings(written: bytes) -> Holdings:
    """Return the records of a case as the emulator serves them, after those of the demo."""
    token = count(1_000_000).__next__
    found = {name: rows for name, rows in msgspec.json.decode(written).items() if isinstance(rows, list)}
    rows: dict[str, list[EntityRow]] = {name: [_row(name, one) for one in given] for name, given in found.items()}
    return Holdings(files=tuple(written_in_memory(name, rows[name], token) for name in rows))


@contextmanager
def synced(written: bytes, demo_database: Path, tmp_path: Path) -> Iterator[tuple[Store, Path]]:
    """Give a database of the demo with the records of a case, and its file."""
    path = tmp_path / "case.db"
    shutil.copyfile(demo_database, path)
    with Store(path) as store:
        with running(Emulator(demo(), holdings(written))) as url, Server(url, QUICK) as server:
            assert not [one.error for one in sync(store, server, CATEGORIES) if one.error]
        yield store, path


__all__ = ["case_input", "demo_id", "holdings", "synced"]
