"""The rooms of the house are contracts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_room_imports_only_from_rooms_below_it() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]


def test_the_rooms_are_those_of_the_contract() -> None:
    package = ROOT / "src" / "kamerspoor"
    rooms = {path.name for path in package.iterdir() if path.is_dir() and (path / "__init__.py").exists()}
    named = {"web", "cli", "pipeline", "publish", "reading", "genres", "extract", "resolve", "store", "model", "text"}
    named |= {"sources", "search", "trails", "assistant", "learned", "follow"}
    assert rooms == named
