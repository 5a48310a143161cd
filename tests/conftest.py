"""What all tests share: the real papers beside the project, and how hard hypothesis looks."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"

# "fast" is the same on every run; "deep" (HYPOTHESIS_PROFILE=deep) looks for new counterexamples.
_QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile("fast", max_examples=60, deadline=None, derandomize=True, suppress_health_check=_QUIET)
settings.register_profile("deep", max_examples=3000, deadline=None, suppress_health_check=_QUIET)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fast"))


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder with real papers; they are not ours to publish, so a checkout may be without them."""
    if not SHARED_DATA.is_dir():
        pytest.skip(f"no real papers here: {SHARED_DATA} does not exist")
    return SHARED_DATA
