from __future__ import annotations

import re
from pathlib import Path

from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app
from web_report import DEBATE, REPORT


def anchors(client: TestClient[Litestar]) -> list[str]:
    return re.findall(r'<article class="turn[^"]*" id="(w-[^"]+)"', client.get(f"/debatten/{DEBATE}?tab=verslag").text)


def test_turns_keep_their_address_when_a_better_report_has_a_turn_more(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    corrected = REPORT.replace(
        "Motie\n\nDe Kamer", "De voorzitter:\nStilte graag.\n\nMevrouw Smit (PP):\nDank.\n\nMotie\n\nDe Kamer"
    )
    with Store(path, create=True) as store, TestClient(create_app(path)) as client:
        store.save(read_paper(REPORT.encode()), "ongecorrigeerd.txt")
        before = anchors(client)
        assert store.save(read_paper(corrected.encode()), "gecorrigeerd.txt") == "version"
        after = anchors(client)
    assert len(after) > len(before)
    unchanged = [one for one in before if one in after]
    assert len(unchanged) >= len(before) - 1  # the turn that was cut in two is another now


def test_the_number_of_a_turn_still_leads_to_it(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    with Store(path, create=True) as store:
        store.save(read_paper(REPORT.encode()), "verslag.txt")
    with TestClient(create_app(path)) as client:
        page, found = client.get(f"/debatten/{DEBATE}?beurt=0").text, anchors(client)
    assert page.count('id="beurt-0"') == 1
    assert len(set(found)) == len(found) > 0


def test_an_address_with_only_the_name_of_a_turn_leads_to_it_from_the_page_of_the_debate(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    with Store(path, create=True) as store:
        store.save(read_paper(REPORT.encode()), "verslag.txt")
    with TestClient(create_app(path)) as client:
        page, found = client.get(f"/debatten/{DEBATE}").text, anchors(client)
    for one in found:
        assert f'<li id="{one}"><a href="/debatten/{DEBATE}?beurt={one}#{one}">' in page
