from __future__ import annotations

import gzip
import re
import time
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import fact_pages
import many_papers
import pytest
from click.testing import CliRunner
from litestar.testing import TestClient

from kamerspoor.cli.main import group
from kamerspoor.web.app import create_app

# So many copies of the demo dossier fill the page of most lists.
FULL: Final = 4
TIMES: Final = 50
ROUNDS: Final = 12
# A page costs no more than so many times what it cost; that two measurements of one thing differ is in it.
BOUND: Final = 1.5
# Beside this, in seconds, nobody can tell one page from another: a page that is nearly nothing may be twice nothing.
NEARLY_NOTHING: Final = 0.002
HEAVIEST: Final = 100_000
# Rows of tables and lists, and options of filters.
SHOWN: Final = re.compile(r"<(?:tr|li|option)\b")
# What someone asks for that joins as it is asked, within limits of time and rows.
ASKED_FOR: Final = tuple(f"{language}{path}" for language in ("", "/en") for path in ("/zoeken", "/vergelijk"))

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("cost of pages")]


class Sites(NamedTuple):
    """The same pages on some copies of the demo dossier, and on fifty times as many with other numbers and days."""

    once: TestClient[Any]
    often: TestClient[Any]


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sites]:
    folder = tmp_path_factory.mktemp("many")
    of_demo = len(list(many_papers.DEMO.glob("*.txt")))
    for name, number in (("once", of_demo * FULL), ("often", of_demo * FULL * TIMES)):
        many_papers.write(folder / name, number)
        done = CliRunner().invoke(group, ["ingest", "--db", str(folder / f"{name}.db"), str(folder / name)])
        assert done.exit_code == 0, done.output
    with (
        TestClient(create_app(folder / "once.db")) as once,
        TestClient(create_app(folder / "often.db")) as often,
    ):
        yield Sites(once, often)


def cost(client: TestClient[Any], address: str) -> float:
    begun = time.process_time()
    assert client.get(address).status_code == 200, address
    return time.process_time() - begun


def costs(sites: Sites, address: str) -> tuple[float, float]:
    """Return the least that a page costs on both, in turns, so that the moods of the machine meet both."""
    pairs = [(cost(sites.once, address), cost(sites.often, address)) for _ in range(ROUNDS)]
    return min(once for once, _ in pairs), min(often for _, often in pairs)


def fuller(sites: Sites, address: str) -> float:
    """Return how many times as much the page shows: a list that was not full may cost as much more as it has more."""
    once, often = (len(SHOWN.findall(one.get(address).text)) for one in sites)
    return max(often / max(once, 1), 1.0)


def test_every_page_costs_the_same_with_fifty_times_as_many_papers(sites: Sites) -> None:
    found = fact_pages.addresses(sites.once)
    assert len(found) > 40
    dearer = {}
    for kind, several in found.items():
        if kind.startswith(ASKED_FOR):
            continue
        address = several[0]
        allowed = BOUND * fuller(sites, address)
        once, often = costs(sites, address)
        if often > once * allowed + NEARLY_NOTHING:
            dearer[address] = f"{once * 1000:.1f} ms became {often * 1000:.1f} ms, allowed is {allowed:.1f} times"
    assert not dearer


def test_no_page_is_heavier_than_a_slow_line_carries(sites: Sites) -> None:
    sizes = {
        several[0]: len(gzip.compress(sites.often.get(several[0]).content))
        for several in fact_pages.addresses(sites.often).values()
    }
    assert {address: size for address, size in sizes.items() if size > HEAVIEST} == {}
