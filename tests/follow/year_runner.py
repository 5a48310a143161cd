"""Goes through the made year day by day, in processes of which each may be killed at any of its steps.

``python year_runner.py FOLDER PORT EVERY`` prints what it counted as JSON; with 0 there are no kills. A step is a
statement to the file of the followers, or the beginning or end of a command to the mail server. Each day is tried with
a kill at a step, then at one EVERY steps later, and so on, until it comes to its end. Days begin at steps that follow
each other, so that over the year every step has its kill.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

from timeline import FIRST, Day, bring, year

from kamerspoor.follow.changes import Watch, begin
from kamerspoor.follow.channels import MailSettings, senders
from kamerspoor.follow.followers import Follower, Followers, path_beside
from kamerspoor.follow.notify import Sending, notify
from kamerspoor.follow.things import Period, thing_of
from kamerspoor.pipeline.deriving.run import derive
from kamerspoor.pipeline.indexing import update_index
from kamerspoor.publish.site import Site
from kamerspoor.search.service import IndexHandle
from kamerspoor.store.store import Store

FOLLOWING: Mapping[str, tuple[Period, Sequence[str]]] = {
    "dossier@lezer.example": ("each", ("dossier:98765",)),
    "meer@lezer.example": ("weekly", ("person:kuiper", "motion:98765-11", "search:baggerslib")),
}
_COMMANDS = frozenset({"connect", "send", "getreply"})


def apart(work: Callable[[], Any]) -> bool:
    """Do something in a process of its own, and say whether it came to its end."""
    child = os.fork()
    if child == 0:
        try:
            work()
        except Exception:  # noqa: BLE001 - told, and then the process ends, whatever it was
            traceback.print_exc()
            os._exit(3)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert status in (0, signal.SIGKILL), status
    return status == 0


def kill_at(step: int, followers: Followers) -> None:
    """Kill this process when it has come so far; 0 never does."""
    left = step

    def passed(*_: object) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def profile(frame: FrameType, event: str, _: object) -> None:
        code = frame.f_code
        if event in ("call", "return") and code.co_name in _COMMANDS and code.co_filename.endswith("smtplib.py"):
            passed()

    if step:
        followers._db.set_trace_callback(passed)
        sys.setprofile(profile)


class Year:
    def __init__(self, folder: Path, port: int) -> None:
        self.db = folder / "year.db"
        settings = MailSettings.of(f"smtp://127.0.0.1:{port}", "Kamerspoor <volg@kamerspoor.example>", "")
        site = Site.served("127.0.0.1", 8035, "https://kamerspoor.example")
        self.sending = Sending(site, senders(settings), settings)

    def start(self) -> None:
        with Store(self.db, create=True) as store, Followers(path_beside(self.db)) as followers:
            # What is there before anybody follows is never told.
            bring(store, Day(FIRST, ("letter-0", "debate-1", "motion-1")))
            derive(store)
            update_index(store, self.db)
            watch = Watch(store, IndexHandle(self.db), followers)
            for n, (address, (period, things)) in enumerate(FOLLOWING.items()):
                follower = Follower(f"f{n}", "mail", address, period, "", private=False)
                for one in things:
                    begin(watch, follower, thing_of(one), FIRST)

    def store(self, day: Day) -> None:
        with Store(self.db) as store:
            bring(store, day)
            derive(store)
            update_index(store, self.db)

    def tell(self, day: Day, step: int) -> None:
        with Store(self.db) as store, Followers(path_beside(self.db)) as followers:
            kill_at(step, followers)
            notify(Watch(store, IndexHandle(self.db), followers), self.sending, day.now)


def main(folder: Path, port: int, every: int) -> None:
    made = Year(folder, port)
    apart(made.start)
    killed = 0
    days = year()
    for n, day in enumerate(days):
        if day.papers or day.reread:
            apart(partial(made.store, day))
        step = 1 + n % every if every else 0
        while not apart(partial(made.tell, day, step)):
            killed, step = killed + 1, step + every
    print(json.dumps({"days": len(days), "kills": killed}))  # noqa: T201 - whoever started it reads it


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
