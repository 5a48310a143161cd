"""A folder in place of the Chamber's server."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamerspoor.errors import NotFoundError
from kamerspoor.model.records import BY_NAME
from kamerspoor.sources.feed import feed_pages, fetch_file
from kamerspoor.sources.http import Manners, Server
from kamerspoor.sources.prepared import PreparedFeed

GUID = "00000000-0000-4000-8000-000000000001"
PAGE = f"""<feed xmlns="http://www.w3.org/2005/Atom"><entry><updated>2020-01-01T00:00:00.0000000Z</updated>
<link rel="next" href="/SyncFeed/2.0/Feed?skiptoken=7&amp;category=Zaal"/><content type="application/xml">
<zaal xmlns="http://www.tweedekamer.nl/xsd/tkData/v1-0" id="{GUID}"><naam>Torenkamer</naam></zaal>
</content></entry></feed>"""


@pytest.fixture
def server(tmp_path: Path) -> Server:
    (tmp_path / "Zaal.xml").write_text(PAGE, encoding="utf-8")
    (tmp_path / "papers.json").write_text(f'{{"{GUID}": "brief.txt"}}', encoding="utf-8")
    (tmp_path / "brief.txt").write_bytes(b"Geachte voorzitter")
    return Server("http://demo.invalid", Manners(pause=0), transport=PreparedFeed(tmp_path, tmp_path))


def test_a_category_is_its_page_and_then_the_end(server: Server) -> None:
    (page,) = feed_pages(server, BY_NAME["Zaal"], None)
    assert [record.values for record in page.records] == [{"naam": "Torenkamer"}]
    assert page.skiptoken == 7


def test_a_category_without_a_page_has_no_entities(server: Server) -> None:
    assert list(feed_pages(server, BY_NAME["Zaak"], None)) == []


def test_a_paper_is_given_by_the_id_of_its_document_and_others_are_not_found(server: Server, tmp_path: Path) -> None:
    fetch_file(server, GUID, 18, tmp_path / "it", 18)
    assert (tmp_path / "it").read_bytes() == b"Geachte voorzitter"
    with pytest.raises(NotFoundError):
        fetch_file(server, GUID.replace("1", "2"), None, tmp_path / "other", 18)
