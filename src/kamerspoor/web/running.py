"""The server: processes that answer until they are told to stop."""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import msgspec
import uvicorn
from litestar import Litestar

from kamerspoor.publish.site import Site
from kamerspoor.web import logs
from kamerspoor.web.app import create_app
from kamerspoor.web.connections import Connection, places

_SERVED: Final = "KAMERSPOOR_SERVED"
# Seconds that requests in flight have when the server stops.
_TO_FINISH: Final = 30


@dataclass(frozen=True, slots=True)
class Serving:
    """Options of the server; ``workers`` counts processes, and ``api_rate`` holds for each of them."""

    db: Path
    host: str
    port: int
    site: Site
    api_rate: int = 0
    workers: int = 1
    follow_by_mail: bool = False
    upload: bool | None = None
    correct_token: str | None = None
    log_format: logs.LogFormat = "text"
    log_level: logs.LogLevel = "warning"


def serve(how: Serving) -> None:
    """Serve a database until the process is stopped; what is being answered then is answered.

    Args:
        how: the options.
    """
    # Processes are started anew, and learn what they serve from their surroundings.
    os.environ[_SERVED] = msgspec.json.encode(how, enc_hook=str).decode()
    # To be told to stop is no failure.
    signal.signal(signal.SIGTERM, _stopped)
    limit = places()
    uvicorn.run(
        "kamerspoor.web.running:served", factory=True, host=how.host, port=how.port, workers=how.workers,
        http=Connection, ws="none", limit_concurrency=limit + 1, backlog=limit, timeout_graceful_shutdown=_TO_FINISH,
        log_config=None, log_level="warning", access_log=False, server_header=False,
    )  # fmt: skip


def _stopped(*_: Any) -> None:  # noqa: ANN401 - the number of the signal, and where it came
    sys.exit(0)


def served() -> Litestar:
    """Return the application of one server process; uvicorn calls this."""
    how = msgspec.json.decode(os.environ[_SERVED], type=Serving, dec_hook=lambda kind, written: kind(written))
    logs.set_up(how.log_format, how.log_level)
    return create_app(
        how.db, how.site, how.api_rate, follow_by_mail=how.follow_by_mail, upload=how.upload,
        correct_token=how.correct_token,
    )  # fmt: skip
