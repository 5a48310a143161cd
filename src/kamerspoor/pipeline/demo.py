"""The bundled demo dossier: fiction written for this project, marked as such in every paper.

The Chamber's side of it, as fictional as the papers, comes as it would from the Chamber: by following a feed, of the
emulator that runs in this process for as long as that takes.
"""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from kamerspoor.emulator.demo import demo
from kamerspoor.emulator.server import Emulator
from kamerspoor.emulator.serving import running
from kamerspoor.model.official import CATEGORIES
from kamerspoor.pipeline.enclosures import fetch_papers
from kamerspoor.pipeline.files import find_files
from kamerspoor.pipeline.ingest import Report, ingest
from kamerspoor.pipeline.sync import CategorySync, sync
from kamerspoor.sources.http import Manners, Server
from kamerspoor.store.store import Store


def ingest_demo(store: Store) -> Report:
    """Read the bundled papers into a database."""
    with resources.as_file(resources.files("kamerspoor") / "demo" / "dossier") as folder:
        return ingest(store, find_files([Path(folder)]))


def sync_demo(store: Store) -> list[CategorySync]:
    """Bring the fictional records of the Chamber into a database, and say which papers of the dossier they are about.

    The report of the debate is left out: its paper is in the dossier.
    """
    with running(Emulator(demo())) as url, Server(url, Manners(pause=0)) as server:
        report = sync(store, server, CATEGORIES)
        fetch_papers(store, server, "all", reports=False)
    return report
