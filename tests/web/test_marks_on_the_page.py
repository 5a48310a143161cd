"""The marks of notes on the page of a paper."""

from __future__ import annotations

from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.text.spans import Span
from kamerspoor.web.links import text_links
from kamerspoor.web.passages import Passages
from pdf_builder import Text, build_pdf


def test_the_page_of_a_paper_shows_a_mark_where_it_stood() -> None:
    noted = [
        Text(70, 690, "Dat is toegezegd in 2030"),
        Text(185, 694, "1", 6),
        Text(189, 690, " aan de Kamer."),
        Text(70, 75, "1", 5),
        Text(74, 72, " Brief van 3 mei 2030 over de veren.", 8),
    ]
    paper = read_paper(build_pdf([noted]), "letter")
    assert [(note.label, len(note.marks)) for note in paper.notes] == [("1", 1)]
    shown = Passages(paper.document, None, text_links(paper, ())).between(Span(0, len(paper.document.text)))
    pieces = [(piece.kind, piece.text) for piece in shown[0].pieces if piece.kind != "page"]
    assert pieces == [("text", "Dat is toegezegd in 2030"), ("link", "1"), ("text", " aan de Kamer.")]
