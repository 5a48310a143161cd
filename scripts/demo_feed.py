"""Makes the pages of the Chamber's feed that the bundled demo follows, from the emulator's fictional dossier.

Run it after a change to the records (``src/tk_emulator/data/demo``) or the papers: ``python scripts/demo_feed.py``. A
test holds what is in the repository against what this makes.
"""

from __future__ import annotations

import json
from pathlib import Path

from tk_emulator.catalogue import PAGE
from tk_emulator.demo import demo
from tk_emulator.server import Emulator

DEMO = Path(__file__).resolve().parents[1] / "src" / "kamerspoor" / "demo"


def demo_feed() -> dict[str, bytes]:
    """Return the files of the folder by name."""
    emulator = Emulator(demo())
    files: dict[str, bytes] = {}
    for category, number in emulator.catalogue.sizes().items():
        if number > PAGE:
            message = f"{category} needs more than one page"
            raise ValueError(message)
        if number:
            files[f"{category}.xml"] = emulator.respond("/SyncFeed/2.0/Feed", f"category={category}", b"").body
    papers = {path.read_bytes(): path.name for path in sorted((DEMO / "dossier").glob("*.txt"))}
    given = {guid: give().content for guid, give in emulator.catalogue.resources.items()}
    names = {guid: papers[content] for guid, content in sorted(given.items()) if content in papers}
    return files | {"papers.json": (json.dumps(names, indent=1) + "\n").encode()}


if __name__ == "__main__":
    for name, content in demo_feed().items():
        (DEMO / "feed" / name).write_bytes(content)
