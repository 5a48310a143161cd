from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from processes import started

TK_EMULATOR = str(Path(sys.executable).with_name("tk-emulator"))


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def asked(url: str) -> str:
    for _ in range(100):
        try:
            return httpx.get(url).text
        except httpx.ConnectError:
            time.sleep(0.05)
    return ""


def test_what_is_asked_for_is_served_until_it_is_stopped() -> None:
    port = free_port()
    command = [TK_EMULATOR, "--demo", "--generate", "Zaal=300", "--port", str(port)]
    with started(command, read=True) as server:
        rooms = asked(f"http://127.0.0.1:{port}/OData/v4/2.0/Zaal/$count")
        server.send_signal(signal.SIGINT)
        said, _ = server.communicate(timeout=120)
    assert rooms == "302"
    assert "302 Zaal" in said


@pytest.mark.parametrize(
    "arguments", [["--generate", "Zaal=veel"], ["--generate", "Motie=3"], ["--fault", "ruis"], ["--tables", "nergens"]]
)
def test_what_cannot_be_served_is_said_before_anything_is(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tk_emulator", *arguments], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 2
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith(("tk-emulator: --", "tk-emulator: nergens", "tk-emulator: cannot generate"))
    assert ". " in line, "what to do instead"
