"""What tests share: the real papers beside the project, how hard hypothesis looks, and a small database of pages."""

from __future__ import annotations

import gc
import os
import signal
import tempfile
from collections.abc import Iterator
from functools import partialmethod
from pathlib import Path
from shutil import disk_usage
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.pipeline.demo import ingest_demo, sync_demo
from kamerspoor.pipeline.deriving.run import derive
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.pipeline.indexing import update_index
from kamerspoor.pipeline.ingest import ingest
from kamerspoor.publish.site import LOOPBACK
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app
from web_report import AMENDMENT, ASKED, DEBATE, LETTER, REPORT, VOTED

_REPLACES = " TER VERVANGING VAN DAT GEDRUKT ONDER NR. 9"
SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"

# "fast" is the same on every run; "deep" (HYPOTHESIS_PROFILE=deep) looks for new counterexamples.
_QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile("fast", max_examples=40, deadline=None, derandomize=True, suppress_health_check=_QUIET)
settings.register_profile("deep", max_examples=3000, deadline=None, suppress_health_check=_QUIET)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fast"))


# Databases that tests make are in memory where there is room for them: SQLite waits for a disk again and again.
MEMORY = Path("/dev/shm")  # noqa: S108 - files in it have names as those in any temporary folder
if "TMPDIR" not in os.environ and os.access(MEMORY, os.W_OK) and disk_usage(MEMORY).free > 8 * 2**30:
    os.environ["TMPDIR"], tempfile.tempdir = str(MEMORY), None


# What is loaded and collected stays to the end: looking through it for garbage would take a fifth of that time.
gc.disable()


def pytest_collection_finish() -> None:
    gc.freeze()
    gc.enable()


# Every test asks the pages at the address where they are.
TestClient.__init__ = partialmethod(TestClient.__init__, base_url=LOOPBACK.base)  # type: ignore[assignment]


if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
    # A shell that starts us in the background makes us deaf to it, and with us every program that a test starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder with real papers; they are not ours to publish, so a checkout may be without them."""
    if not SHARED_DATA.is_dir():
        pytest.skip(f"no real papers here: {SHARED_DATA} does not exist")
    return SHARED_DATA


@pytest.fixture(scope="session")
def database_of_pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("web") / "a.db"
    with Store(path, create=True) as store:
        for name, text in (("verslag", REPORT), ("brief", LETTER), ("vragen", ASKED), ("stemmingen", VOTED)):
            store.save(read_paper(text.encode()), f"{name}.txt")
        for number, kind, replaces, term in ((9, "", "", "vijf"), (14, "GEWIJZIGD ", _REPLACES, "zes")):
            text = AMENDMENT.format(number=number, kind=kind, replaces=replaces, term=term)
            store.save(read_paper(text.encode()), f"amendement-{number}.txt")
        derive(store)
    return path


@pytest.fixture(scope="session")
def client(database_of_pages: Path) -> Iterator[TestClient[Litestar]]:
    with TestClient(create_app(database_of_pages)) as client:
        yield client


@pytest.fixture(scope="session")
def demo_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled dossier with the Chamber's side of it, as ``kamerspoor demo`` shows it."""
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    with Store(path, create=True) as store:
        ingest_demo(store)
        sync_demo(store)
        derive(store)
        update_index(store, path)
    return path


@pytest.fixture(scope="session")
def seeds_database(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The five real papers that a reader of Kamerspoor may begin with."""
    path = tmp_path_factory.mktemp("seeds") / "seeds.db"
    with Store(path, create=True) as store:
        ingest(store, sorted((shared_data / "seeds").glob("*.txt")))
        derive(store)
        update_index(store, path)
    return path


@pytest.fixture(scope="session")
def passage(database_of_pages: Path) -> tuple[int, int]:
    with Store(database_of_pages) as store:
        said = store.paper(DEBATE).motions[0].appreciation
    assert said is not None
    return (said.passage.span.start, said.passage.span.end)


@pytest.fixture(scope="session")
def demo(demo_database: Path) -> Iterator[TestClient[Litestar]]:
    """The pages and the API of the bundled dossier."""
    with TestClient(create_app(demo_database)) as client:
        yield client


@pytest.fixture(scope="module")
def chamber(demo_database: Path) -> Iterator[str]:
    """Serve the demo for a browser, and return where."""
    # What drives a browser is loaded by the few tests that do.
    from browsers import served  # noqa: PLC0415

    with served(demo_database) as address:
        yield address


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Return a browser."""
    from browsers import started  # noqa: PLC0415

    driver = started(tmp_path_factory.mktemp("chromium"))
    yield driver
    driver.quit()
