"""Names of people and parties on pages of debates, motions, commitments and questions lead to their own pages."""

from __future__ import annotations

import re
from typing import Any

import pytest
from litestar.testing import TestClient

Client = TestClient[Any]
KEES, MARIJKE = "66c949ae-1b5a-5d26-ad2f-490cfdffd972", "661b2be4-9ac6-5d90-bf60-3362f46669f1"
PERSON = re.compile(r'href="(/personen/[^"?]+)"')
PARTY = re.compile(r'href="(/fracties/[^"?]+)"')


@pytest.mark.parametrize(
    ("address", "person", "party"),
    [
        ("/debatten/demo-99123-7?tab=verslag", "ozkan", "Burgerkring"),
        ("/debatten/demo-99123-7?tab=moties", "brinza", None),
        ("/debatten/demo-99123-7?tab=toezeggingen", "oldenkamp", None),
        ("/debatten/demo-99123-7?tab=vragen", "van-t-zandt", "PP"),
        ("/debatten/demo-99123-7", "oldenkamp", "VRP"),
        ("/moties/99123-12", "den-ouden-van-rhee", "Stadslijst"),
    ],
)
def test_names_lead_to_the_person_and_the_party(demo: Client, address: str, person: str, party: str | None) -> None:
    page = demo.get(address).text
    assert f'href="/personen/{person}"' in page
    if party:
        assert f'href="/fracties/{party}"' in page
    for found in {*PERSON.findall(page), *PARTY.findall(page)}:
        assert demo.get(found).status_code == 200, found


def test_of_two_people_of_one_name_each_has_her_own_link_where_party_or_initial_tells(demo: Client) -> None:
    report = demo.get("/debatten/demo-99123-7?tab=verslag&deel=alles").text
    headers = re.findall(
        r'<h3 id="beurt-\d+"><a class="q" href="/personen/([^"]+)">[^<]*de Wit</a>.*?</header>', report
    )
    assert set(headers) == {KEES, MARIJKE}
    assert f'href="/personen/{KEES}"' in demo.get("/moties/99123-14").text
    assert f'href="/personen/{KEES}">C. de Wit</a>' in demo.get("/debatten/demo-99123-7?tab=moties").text
    assert f'href="/personen/{MARIJKE}">M. de Wit</a>' in demo.get("/debatten/demo-99123-7?tab=moties").text
