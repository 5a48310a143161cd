from __future__ import annotations

import pytest

from feed_writer import ID, entity, entry, feed
from kamerspoor.model.records import BY_NAME
from kamerspoor.sources.feed import read_page
from kamerspoor.sources.http import BrokenAnswerError

ZAAL = BY_NAME["Zaal"]
GREEN = entity("zaal", "<naam>Groen</naam>")
NEXT = '<link rel="next" href="https://x.example/Feed?skiptoken=77&amp;category=Zaal"/>'


def test_the_last_entry_says_where_to_go_on() -> None:
    page = read_page(feed(entry(GREEN, 5), entry(GREEN, 9), links=NEXT), ZAAL)
    assert [one.values for one in page.records] == [{"naam": "Groen"}] * 2
    assert page.skiptoken == 9


def test_where_the_last_entry_does_not_say_so_the_feed_itself_may() -> None:
    assert read_page(feed(entry(GREEN, 5), entry(GREEN, None), links=NEXT), ZAAL).skiptoken == 77


def test_a_feed_without_entries_is_the_end_unless_it_leads_on() -> None:
    resume = NEXT.replace("next", "resume")
    assert read_page(feed(links=resume), ZAAL).skiptoken is None
    assert read_page(feed(), ZAAL).skiptoken is None
    assert read_page(feed(links=NEXT), ZAAL).skiptoken == 77


def test_entries_without_a_way_on_are_no_whole_answer() -> None:
    with pytest.raises(BrokenAnswerError, match="without a way on"):
        read_page(feed(entry(GREEN, None)), ZAAL)
    odd = entry(GREEN, 5).replace("skiptoken=5", "skiptoken=vijf")
    with pytest.raises(BrokenAnswerError, match="without a way on"):
        read_page(feed(odd), ZAAL)


@pytest.mark.parametrize(
    "content", ["", "Groen", entity("zaak"), entity("zaal", record_id="geen"), "<zaal/>", entity("koffiekamer")]
)
def test_an_entry_that_holds_no_entity_of_the_category_is_refused_and_the_rest_is_read(content: str) -> None:
    page = read_page(feed(entry(content, 4), entry(GREEN, 5)), ZAAL)
    assert len(page.records) == 1
    assert len(page.refused) == 1
    assert ID in page.refused[0]
    assert page.skiptoken == 5


def test_an_entry_without_content_or_with_a_time_that_is_none_is_refused() -> None:
    bare = entry(GREEN, 4).replace(f'<content type="application/xml">{GREEN}</content>', "")
    page = read_page(feed(bare, entry(GREEN, 5, updated="gisteren"), entry(GREEN, 6, updated="")), ZAAL)
    assert not page.records
    assert len(page.refused) == 3
    assert page.skiptoken == 6


def test_prefixes_of_the_feed_itself_do_not_matter() -> None:
    plain = feed(entry(GREEN, 5))
    prefixed = plain
    for name in (b"feed", b"entry", b"id", b"updated", b"link", b"content"):
        prefixed = prefixed.replace(b"<" + name, b"<atom:" + name).replace(b"</" + name, b"</atom:" + name)
    prefixed = prefixed.replace(b"xmlns=", b"xmlns:atom=", 1)
    assert read_page(prefixed, ZAAL) == read_page(plain, ZAAL)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\x00\x01",
        b"<Error><Message>An error has occurred.</Message></Error>",
        b"<html><body>Onderhoud</body></html>",
        b'{"error": "no"}',
        b"<feed/>",
        feed(entry(GREEN, 5))[:-20],
        feed(entry(GREEN, 5)) + b"<feed>",
        b'<!DOCTYPE feed [<!ENTITY a "aaaaaaaaaa">]><feed xmlns="http://www.w3.org/2005/Atom">&b;</feed>',
    ],
)
def test_what_is_not_a_whole_feed_is_a_broken_answer(body: bytes) -> None:
    with pytest.raises(BrokenAnswerError, match="not a"):
        read_page(body, ZAAL)


def test_no_cut_of_a_page_is_taken_for_a_page() -> None:
    whole = feed(entry(GREEN, 5), entry(GREEN, 9))
    for end in range(len(whole)):
        with pytest.raises(BrokenAnswerError):
            read_page(whole[:end], ZAAL)
