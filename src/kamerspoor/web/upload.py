"""Reading a paper of one's own: the answer to the form shows what was read, and nothing of it is kept.

The file goes from the request to a worker process with limits, and its words into the page; where the form's parser
needs a file for it, that has no name (`tempfile.TemporaryFile`). Off on a hosted site until the operator turns it on.
"""

from __future__ import annotations

import asyncio
import fcntl
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Final

from litestar import Response, route
from litestar.datastructures import UploadFile
from litestar.di import NamedDependency
from litestar.enums import HttpMethod
from litestar.exceptions.http_exceptions import RequestEntityTooLarge

from kamerspoor.errors import BusyError, NotFoundError, UnreadableFileError
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.files import ReadJob, read_job
from kamerspoor.pipeline.workers import Limits, run_one
from kamerspoor.store.store import Store
from kamerspoor.web.routing import AnyRequest, GivenStore
from kamerspoor.web.templating import page

_LARGEST: Final = 20_000_000
# Of a form around the file: its boundaries and the name of the field.
_AROUND: Final = 10_000
_LIMITS: Final = Limits(seconds=20, megabytes=512)
AT_ONCE: Final = 2
# Of what was read so much is shown: a page is no larger than others.
_SHOWN: Final = 100
_SHOWN_TEXT: Final = 150_000


class Uploads:
    """Reads papers for people, a few at a time.

    Args:
        beside: the database; two files beside it, always empty, are the places where something is read.
        offered: whether the site does so.
        limits: what one paper may cost.
    """

    def __init__(self, beside: Path, *, offered: bool, limits: Limits = _LIMITS) -> None:
        self.offered = offered
        self._limits = limits
        self._places = [beside.with_name(f"{beside.name}.read-{number}.lock") for number in range(AT_ONCE)]
        # Beside the threads in which pages are made: a paper that takes long holds none of them up.
        self._threads = ThreadPoolExecutor(AT_ONCE, "upload")

    @contextmanager
    def place(self) -> Iterator[None]:
        """Take one of the places, which all processes of the server share.

        Raises:
            BusyError: when all are taken.
        """
        for place in self._places:
            with place.open("w") as lock:
                try:
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    continue
                yield
                return
        message = "other papers are being read now"
        raise BusyError(message, remedy="Try again in a moment")

    async def read(self, name: str, data: bytes) -> Paper:
        """Return what a worker process reads in a paper.

        Raises:
            UnreadableFileError: when it cannot be read, or takes more than it may.
        """
        work = partial(run_one, read_job, ReadJob(name, data), self._limits)
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)


GivenUploads = NamedDependency[Uploads]


@route(
    path="/lees", http_method=[HttpMethod.GET, HttpMethod.POST], include_in_schema=False, status_code=200,
    request_max_body_size=_LARGEST + _AROUND,
)  # fmt: skip
async def read(store: GivenStore, uploads: GivenUploads, request: AnyRequest) -> Response[str]:
    """Show the form; when a paper is sent with it, show what it holds."""
    if not uploads.offered:
        message = "this site reads no papers of its visitors"
        raise NotFoundError(message)
    if request.method != "POST":
        return _shown(store)
    # Who sends slowly takes no place before it is all there.
    sent = (await request.form()).get("stuk")
    if not isinstance(sent, UploadFile):
        return _shown(store, status=422, refused=True)
    try:
        with uploads.place():
            paper = await uploads.read(sent.filename or "stuk", await _all_of(sent))
    except UnreadableFileError:
        return _shown(store, status=422, refused=True)
    finally:
        await sent.close()
    return _shown(store, paper=paper, name=sent.filename or "")


async def _all_of(sent: UploadFile) -> bytes:
    data = await sent.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        message = "this file is larger than 20 MB"
        raise RequestEntityTooLarge(message)
    return data


def _shown(
    store: Store, *, status: int = 200, paper: Paper | None = None, name: str = "", refused: bool = False
) -> Response[str]:
    answer = page(
        "upload", store, status=status, paper=paper, name=name, refused=refused, most=_SHOWN, most_text=_SHOWN_TEXT,
    )  # fmt: skip
    answer.headers["Cache-Control"] = "no-store"
    return answer


HANDLERS: Final = (read,)
