"""Follows a feed as ``kamerspoor sync`` does, with less patience: a process that a test can kill.

``python feed_follower.py DB CATEGORY,CATEGORY URL``
"""

from __future__ import annotations

import sys
from pathlib import Path

from kamerspoor.model.records import BY_NAME
from kamerspoor.pipeline.sync import sync
from kamerspoor.sources.http import Manners, Server
from kamerspoor.store.store import Store

IMPATIENT = Manners(pause=0, timeout=0.5, attempts=20, first_wait=0.01, longest_wait=0.1)


def main(db: str, categories: str, url: str) -> int:
    """Read all that is new; 1 when something failed."""
    with Store(Path(db), create=True) as store, Server(url, IMPATIENT) as server:
        report = sync(store, server, [BY_NAME[name] for name in categories.split(",")])
    for one in report:
        print(one.category, one.records, one.error or "", *one.refused)  # noqa: T201 - seen when the test fails
    return int(any(one.error or one.refused for one in report))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
