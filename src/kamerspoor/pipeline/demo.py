"""The bundled demo dossier: fiction written for this project, marked as such in every paper.

The Chamber's side of it, as fictional as the papers, comes as it would from the Chamber: by following a feed, of which
the pages lie beside the papers (``scripts/demo_feed.py`` in the repository makes them).
"""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from kamerspoor.model.records import CATEGORIES
from kamerspoor.pipeline.enclosures import fetch_papers
from kamerspoor.pipeline.files import find_files
from kamerspoor.pipeline.ingest import Report, ingest
from kamerspoor.pipeline.sync import CategorySync, sync
from kamerspoor.sources.http import Manners, Server
from kamerspoor.sources.prepared import PreparedFeed
from kamerspoor.store.store import Store

_DEMO = resources.files("kamerspoor") / "demo"


def ingest_demo(store: Store) -> Report:
    """Read the bundled papers into a database."""
    with resources.as_file(_DEMO / "dossier") as folder:
        return ingest(store, find_files([Path(folder)]))


def sync_demo(store: Store) -> list[CategorySync]:
    """Bring the fictional records of the Chamber into a database, and say which papers of the dossier they are about.

    The report of the debate is left out: its paper is in the dossier.
    """
    feed = PreparedFeed(_DEMO / "feed", _DEMO / "dossier")
    with Server("http://demo.invalid", Manners(pause=0), transport=feed) as server:
        report = sync(store, server, CATEGORIES)
        fetch_papers(store, server, "all", reports=False)
    return report
