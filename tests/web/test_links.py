"""Links inside a paper's text: in order, none inside another, notes each way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kamerspoor.model.citations import Citation, Note
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.resolve.citations import Resolution
from kamerspoor.text.spans import Span
from kamerspoor.web.links import resolution_url, text_links

PAPER = read_paper(b"Geachte voorzitter,\n\nDe dijk lekt nog steeds, en de veren varen niet meer.\n")
HERE, OFFICIAL = Resolution("paper", "kst-98765-4"), Resolution("official", url="https://example.org/kst-1-2")


def citation(start: int, end: int) -> Citation:
    return Citation("kamerstuk", None, None, None, "", Span(start, end), "")


def paper(*citations: Citation, notes: tuple[Note, ...] = ()) -> Paper:
    return replace(PAPER, citations=citations, notes=notes)


@pytest.mark.parametrize(
    ("resolution", "url"),
    [
        (Resolution("paper", "kst-98765-XII-4"), "/documenten/kst-98765-XII-4"),
        (Resolution("paper", "a/b"), "/documenten/a%2Fb"),
        (Resolution("motion", "98765-5"), "/moties/98765-5"),
        (Resolution("note", "3"), "#noot-3"),
        (OFFICIAL, "https://example.org/kst-1-2"),
        (Resolution("nowhere"), None),
    ],
)
def test_a_citation_leads_here_where_that_can_be(resolution: Resolution, url: str | None) -> None:
    assert resolution_url(resolution) == url


def test_links_stand_in_order_and_none_inside_another() -> None:
    cited = paper(citation(30, 40), citation(5, 12), citation(8, 20), citation(32, 35), citation(12, 14))
    links = text_links(cited, (HERE, HERE, OFFICIAL, HERE, OFFICIAL))
    assert [(link.span, link.kind) for link in links] == [
        (Span(5, 12), "cites"), (Span(12, 14), "cites_official"), (Span(30, 40), "cites"),
    ]  # fmt: skip


def test_a_passage_that_names_several_papers_leads_to_the_first_and_one_that_leads_nowhere_is_no_link() -> None:
    several = paper(citation(5, 12), citation(5, 12), citation(20, 25))
    (link,) = text_links(several, (Resolution("motion", "98765-5"), HERE, Resolution("nowhere")))
    assert link.href == "/moties/98765-5"


def test_a_note_and_its_marks_lead_to_each_other() -> None:
    noted = paper(
        notes=(Note("12", "Zie hiervoor.", Span(50, 60), (Span(10, 10), Span(20, 22))), Note("13", "", Span(60, 62)))
    )
    first, second, note, unmarked = text_links(noted, ())
    assert (first.kind, first.href, first.anchor, first.text) == ("note_mark", "#noot-12", "mark-12", "12")
    assert (second.kind, second.href, second.anchor) == ("note_mark", "#noot-12", "")
    assert (note.kind, note.span, note.href, note.anchor) == ("note", Span(50, 52), "#mark-12", "noot-12")
    assert (unmarked.href, unmarked.anchor) == ("", "noot-13")
