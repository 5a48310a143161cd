"""A mail server on loopback that keeps every message it takes as a file, in the order in which they came.

It runs by itself until it is ended: ``python mail_server.py FOLDER``; its first line is the port.
"""

from __future__ import annotations

import asyncio
import sys
from itertools import count
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP


class Keeping:
    """Keeps messages in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._numbers = folder, count()

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: ANN401, N802 - the library's
        """Take a message."""
        if (self._folder / "refuse").exists():
            return "451 later"
        name = f"{next(self._numbers):06}-{envelope.rcpt_tos[0]}.eml"
        (self._folder / name).write_bytes(envelope.original_content)
        return "250 taken"


async def serve(folder: Path) -> None:
    kept = Keeping(folder)
    server = await asyncio.get_running_loop().create_server(lambda: SMTP(kept), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)  # noqa: T201 - whoever started it reads it
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1])))
