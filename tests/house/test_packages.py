"""What is built and installed: the product, and beside it the emulator, each without the other."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

import tk_emulator
from demo_feed import demo_feed

ROOT = Path(__file__).resolve().parents[2]
FEED = ROOT / "src" / "kamerspoor" / "demo" / "feed"


def in_the_wheel(project: Path) -> set[str]:
    return {file.distribution_path for file in WheelBuilder(str(project)).recurse_included_files()}


def test_the_wheel_holds_the_product_and_nothing_beside_it() -> None:
    names = in_the_wheel(ROOT)
    assert {name.split("/")[0] for name in names} == {"kamerspoor"}
    assert {
        "kamerspoor/model/contract.toml",
        "kamerspoor/demo/feed/Zaak.xml",
        "kamerspoor/demo/dossier/03-notaoverleg.txt",
        "kamerspoor/py.typed",
    } <= names


def test_the_wheel_of_the_emulator_holds_what_it_needs_of_its_own() -> None:
    names = in_the_wheel(ROOT / "src" / "tk_emulator")
    assert {name.split("/")[0] for name in names} == {"tk_emulator"}
    assert {
        "tk_emulator/data/contract.toml",
        "tk_emulator/data/demo/events.json",
        "tk_emulator/data/dossier/03-notaoverleg.txt",
        "tk_emulator/odata/service.py",
        "tk_emulator/py.typed",
    } <= names


def test_the_emulator_has_a_version_of_its_own() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tk_emulator", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.split()[-1] == tk_emulator.__version__
    project = tomllib.loads((ROOT / "src" / "tk_emulator" / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["dynamic"] == ["version"]


@pytest.mark.slow
def test_the_demo_works_where_the_emulator_is_not_installed() -> None:
    code = (
        "import sys; sys.modules['tk_emulator'] = None\n"
        "from kamerspoor.cli.main import group; group(['demo', '--no-serve'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "8 papers" in done.stdout
    assert "320 records of the Chamber" in done.stdout


def test_the_pages_that_the_demo_follows_are_those_that_the_emulator_gives() -> None:
    kept = {path.name: path.read_bytes() for path in FEED.iterdir()}
    assert kept == demo_feed(), "run: python scripts/demo_feed.py"


def test_a_command_that_is_only_in_a_checkout_says_so_where_there_is_none() -> None:
    code = (
        "import sys, os; sys.path = [one for one in sys.path if not os.path.isdir(os.path.join(one, 'evaluation'))]\n"
        "from kamerspoor.cli.main import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", code, "evaluate", "."], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert line.startswith("kamerspoor: evaluate: this command is not part of what is installed. Clone")
