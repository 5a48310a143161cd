"""A server that speaks like the Chamber's open data, for tests that need one: see ``docs/emulator.md``."""

from __future__ import annotations

from tk_emulator.demo import demo, demo_id
from tk_emulator.faults import Faults
from tk_emulator.generate import generated
from tk_emulator.running import running
from tk_emulator.server import Emulator
from tk_emulator.tables import tables

__all__ = ["Emulator", "Faults", "demo", "demo_id", "generated", "running", "tables"]
