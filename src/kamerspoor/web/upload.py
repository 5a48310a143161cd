"""Reading a paper of one's own: the answer to the form shows what was read, and nothing of it is kept.

The file goes from the request to a worker process with limits, and its words into the page; where the form's parser
needs a file for it, that has no name (`tempfile.TemporaryFile`). Off on a hosted site until the operator turns it on.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import partial
from typing import Final

from litestar import Response, route
from litestar.datastructures import UploadFile
from litestar.di import NamedDependency
from litestar.enums import HttpMethod

from kamerspoor.errors import BusyError, NotFoundError, TooCostlyError, UnreadableFileError
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
        offered: whether the site does so.
        limits: what one paper may cost.
    """

    def __init__(self, *, offered: bool, limits: Limits = _LIMITS) -> None:
        self.offered = offered
        self._limits = limits
        self._reading = 0
        # Beside the threads in which pages are made: a paper that takes long holds none of them up.
        self._threads = ThreadPoolExecutor(AT_ONCE, "upload")

    @asynccontextmanager
    async def place(self) -> AsyncIterator[None]:
        """Take one of the places.

        Raises:
            BusyError: when all are taken.
        """
        if self._reading >= AT_ONCE:
            message = "other papers are being read now"
            raise BusyError(message, remedy="Try again in a moment")
        self._reading += 1
        try:
            yield
        finally:
            self._reading -= 1

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
    async with uploads.place():
        sent = (await request.form()).get("stuk")
        if not isinstance(sent, UploadFile):
            return _shown(store, status=422, refused=True)
        data = await sent.read()
        if len(data) > _LARGEST:
            message = "this file is larger than 20 MB"
            raise TooCostlyError(message)
        try:
            paper = await uploads.read(sent.filename or "stuk", data)
        except UnreadableFileError:
            return _shown(store, status=422, refused=True)
        finally:
            await sent.close()
    return _shown(store, paper=paper, name=sent.filename or "")


def _shown(
    store: Store, *, status: int = 200, paper: Paper | None = None, name: str = "", refused: bool = False
) -> Response[str]:
    answer = page(
        "upload", store, status=status, paper=paper, name=name, refused=refused, most=_SHOWN, most_text=_SHOWN_TEXT,
    )  # fmt: skip
    answer.headers["Cache-Control"] = "no-store"
    return answer


HANDLERS: Final = (read,)
