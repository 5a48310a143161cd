"""Keeps the figures of an evaluation where pages and documents read them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from kamerspoor.publish.measured import Evaluated, evaluated

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kamerspoor.publish.measure import Measure


def record(place: Path, name: str, measures: Sequence[Measure]) -> None:
    """Write the figures of a folder in place of those that were written of it before.

    Args:
        place: the file with all figures.
        name: of the folder.
        measures: its figures.
    """
    today = Evaluated(name, datetime.now(UTC).date(), tuple(measures))
    others = [one for one in evaluated() if one.name != name]
    kept = sorted([*others, today], key=lambda one: one.name)
    place.write_bytes(msgspec.json.format(msgspec.json.encode(kept), indent=1) + b"\n")
