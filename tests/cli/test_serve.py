from __future__ import annotations

import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx

from processes import started

KAMERSPOOR = [sys.executable, "-c", "from kamerspoor.cli.main import main; main()"]


def test_every_process_serves_the_site_by_its_own_name_only(demo_database: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = ["--port", str(port), "--base-url", "https://kamerspoor.example", "--allowed-host", "10.0.0.7"]
    with started([*KAMERSPOOR, "serve", "--db", str(demo_database), "--workers", "2", *options]) as server:
        address, deadline = f"http://127.0.0.1:{port}/moties.atom", time.monotonic() + 60
        while True:
            try:
                feed = httpx.get(address, headers={"Host": "10.0.0.7"})
                break
            except httpx.TransportError:
                assert server.poll() is None
                assert time.monotonic() < deadline
                time.sleep(0.1)
        assert "https://kamerspoor.example/moties.atom" in feed.text
        assert httpx.get(address).status_code == 400
        head = httpx.head(address, headers={"Host": "10.0.0.7"})
        assert (head.status_code, head.content, head.headers["content-type"]) == (
            200,
            b"",
            feed.headers["content-type"],
        )
        # Ended gently, so that its processes go with it.
        server.terminate()
        server.wait(timeout=20)


def test_a_server_that_others_reach_does_not_start_without_its_address(demo_database: Path) -> None:
    command = [*KAMERSPOOR, "serve", "--db", str(demo_database), "--host", "0.0.0.0"]  # noqa: S104 - it is refused
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "--base-url https://kamerspoor.example" in done.stderr


def test_a_port_that_another_program_has_is_told_before_anything_else(demo_database: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        command = [*KAMERSPOOR, "serve", "--db", str(demo_database), "--port", port]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout) == (2, "")
    assert "cannot listen at this address" in done.stderr
    assert "--port" in done.stderr
