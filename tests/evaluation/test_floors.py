"""Accuracy on the gold stays at or above the pinned floors."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from evaluation.run import evaluate

FLOORS: dict[str, dict[str, float]] = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))


@pytest.mark.slow
@pytest.mark.parametrize("folder", list(FLOORS))
def test_no_figure_is_below_its_floor(folder: str, shared_data: Path) -> None:
    ours = Path(__file__).parent.parent / "gold"
    rates = {tally.name: tally.rate for tally in evaluate(shared_data / folder, more=ours)}
    below = {name: (rates.get(name), floor) for name, floor in FLOORS[folder].items() if rates.get(name, -1) < floor}
    assert not below
