"""A server that speaks like the Chamber's open data, for tests that need one: see ``docs/emulator.md``."""

from __future__ import annotations

from kamerspoor.emulator.demo import demo, demo_id
from kamerspoor.emulator.server import Emulator
from kamerspoor.emulator.serving import running

__all__ = ["Emulator", "demo", "demo_id", "running"]
