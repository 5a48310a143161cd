"""The bundled demo dossier: fiction written for this project, marked as such in every paper."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from kamerspoor.pipeline.files import find_files
from kamerspoor.pipeline.ingest import Report, ingest
from kamerspoor.store.store import Store


def ingest_demo(store: Store) -> Report:
    """Read the bundled papers into a database."""
    with resources.as_file(resources.files("kamerspoor") / "demo" / "dossier") as folder:
        return ingest(store, find_files([Path(folder)]))
