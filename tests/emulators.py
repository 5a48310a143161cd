"""A server that speaks like the Chamber's open data, for tests that need one: see ``docs/emulator.md``."""

from __future__ import annotations

from kamerspoor.emulator.demo import demo, demo_id
from kamerspoor.emulator.faults import Faults
from kamerspoor.emulator.generate import generated
from kamerspoor.emulator.server import Emulator
from kamerspoor.emulator.serving import running
from kamerspoor.emulator.tables import tables

__all__ = ["Emulator", "Faults", "demo", "demo_id", "generated", "running", "tables"]
