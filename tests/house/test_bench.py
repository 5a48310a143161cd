"""What `make bench` says of a figure, and when it fails."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def figure() -> Any:  # noqa: ANN401 - benchmarks are scripts, not part of what is typed
    spec = importlib.util.spec_from_file_location("figures", ROOT / "benchmarks" / "figures.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["figures"] = module
    spec.loader.exec_module(module)
    return module.Figure


@pytest.mark.parametrize(
    ("bounds", "value", "said", "fails"),
    [
        ({"bound": 10}, 10, "at most 10  ok", False),
        ({"bound": 10}, 13.5, "at most 10  over its bound", False),
        ({"bound": 10}, 20, "over its bound", False),
        ({"bound": 10}, 20.5, "FAILS", True),
        ({"least": 3}, 3, "at least 3  ok", False),
        ({"least": 3}, 2, "over its bound", False),
        ({"least": 3}, 1.4, "FAILS", True),
    ],
)
def test_a_ratio_over_its_bound_is_said_and_one_over_twice_its_bound_fails(
    figure: Any,  # noqa: ANN401
    bounds: dict[str, float],
    value: float,
    said: str,
    fails: bool,  # noqa: FBT001
) -> None:
    made = figure("a ratio", value, "x", **bounds)
    assert said in str(made)
    assert made.fails is fails


def test_what_a_machine_gives_has_no_bound(figure: Any) -> None:  # noqa: ANN401
    assert not figure("debates per second", 5, "docs/s").fails
    with pytest.raises(ValueError, match="more of the machine"):
        figure("debates per second", 5, "docs/s", bound=10)
