"""What stands around a paper: what it cites, once each, and who cites it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.publish.lists import resolutions_of
from kamerspoor.store.store import Store
from kamerspoor.web.related_documents import amended, cited, cited_by, executed
from web_report import AMENDMENT, LETTER, REPORT

CITING = """98 765 Dijken en veren
Nr. {number} BRIEF VAN DE MINISTER VAN WATER
Den Haag, {day} mei 2031
Zie het verslag (Kamerstuk 98 765, nr. 4) en nogmaals Kamerstuk 98 765, nr. 4. Zie ook Kamerstuk 12 345, nr. 6 en
https://example.org/veren. Ook geef ik uitvoering aan de motie van de leden Smit en De Wit (Kamerstuk 98 765, nr. 5).
De Minister van Water,
K. Kuiper
"""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "a.db", create=True) as store:
        texts = (REPORT, LETTER, CITING.format(number=8, day=3), CITING.format(number=9, day=7))
        for n, text in enumerate(texts):
            store.save(read_paper(text.encode()), f"{n}.txt")
        yield store


def test_what_is_cited_stands_once_with_all_its_places_and_where_it_leads(store: Store) -> None:
    paper = store.paper("kst-98765-8")
    found = {one.name: one for one in cited(paper, resolutions_of(store, paper, paper.citations))}
    report, elsewhere, motion = (
        found[name] for name in ("98\u00a0765, nr.\u00a04", "12\u00a0345, nr.\u00a06", "98\u00a0765, nr.\u00a05")
    )
    assert (report.leads, report.url, len(report.places)) == ("paper", "/documenten/kst-98765-4", 2)
    assert (motion.leads, motion.url) == ("motion", "/moties/98765-5")
    assert elsewhere.leads == "official"
    assert (elsewhere.url or "").startswith("https://zoek.officielebekendmakingen.nl/kst-12345-6")
    assert not [one for one in found.values() if one.kind == "url"]
    assert [one.places[0].of(paper.document.text) for one in found.values()] == sorted(
        (one.places[0].of(paper.document.text) for one in found.values()), key=paper.document.text.index
    )


def test_who_cites_a_paper_stands_once_the_newest_first(store: Store) -> None:
    found = cited_by(store, store.paper("kst-98765-4"))
    assert [paper.id for paper, _ in found][:2] == ["kst-98765-9", "kst-98765-8"]
    assert [len(citations) for _, citations in found][:2] == [2, 2]
    assert cited_by(store, store.paper("kst-98765-9")) == []


def test_what_a_paper_carries_out_leads_to_the_motion(store: Store) -> None:
    (one,) = executed(store, store.paper("kst-98765-9"))
    assert (one.name, one.url, one.outside) == ("98\u00a0765, nr.\u00a05", "/moties/98765-5", False)


def test_an_amendment_tells_which_it_replaces_and_which_replaced_it(store: Store) -> None:
    first = AMENDMENT.format(number=9, kind="", replaces="", term="vijf")
    later = AMENDMENT.format(
        number=14, kind="GEWIJZIGD ", replaces=" TER VERVANGING VAN DAT GEDRUKT ONDER NR. 9", term="zes"
    )
    store.save(read_paper(later.encode()), "b.txt")
    outside = ("Vervangt", 9, "https://zoek.officielebekendmakingen.nl/kst-98766-9.html")
    assert amended(store, store.paper("kst-98766-14")) == [outside]
    store.save(read_paper(first.encode()), "a.txt")
    assert amended(store, store.paper("kst-98766-14")) == [("Vervangt", 9, "/documenten/kst-98766-9")]
    assert amended(store, store.paper("kst-98766-9")) == [("Vervangen door", 14, "/documenten/kst-98766-14")]
