"""Make a database of the papers beside it, with whatever code is on the path: how those of earlier schemas came about.

    git worktree add --detach /tmp/then COMMIT
    PYTHONPATH=/tmp/then/src python tests/store/old/make.py NAME

The names of the databases begin with their schema; README.md says of which commit each is.
"""

from __future__ import annotations

import lzma
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from kamerspoor.pipeline import demo
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.store import Store

HERE = Path(__file__).parent


def main(name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "then.db"
        with Store(path, create=True) as store:
            for paper in sorted((HERE / "papers").glob("[1-9]-*.txt")):
                store.save(read_paper(paper.read_bytes()), paper.name)
            if hasattr(demo, "sync_demo"):
                demo.sync_demo(store)
        with closing(sqlite3.connect(path)) as db:
            db.execute("PRAGMA journal_mode = DELETE")
            db.execute("VACUUM")
        (HERE / f"{name}.db.xz").write_bytes(lzma.compress(path.read_bytes(), preset=9))


if __name__ == "__main__":
    main(sys.argv[1])
