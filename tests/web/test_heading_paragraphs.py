"""Text of a paper as paragraphs."""

from __future__ import annotations

from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.text.spans import Span
from kamerspoor.web.passages import Passages

BILL = """Tweede Kamer der Staten-Generaal 2
Vergaderjaar 2030–2031
98 766 Wijziging van de Dijkwet
Nr. 2 VOORSTEL VAN WET
Alzo Wij in overweging genomen hebben, dat het wenselijk is dijken kades te noemen;
ARTIKEL I
De Dijkwet wordt als volgt gewijzigd:
A
In artikel 3 wordt «dijk» vervangen door: kade.
ARTIKEL II
Deze wet treedt in werking met ingang van 1 januari 2032.
"""


def test_a_heading_is_a_paragraph_of_its_own_where_no_white_line_sets_it_apart() -> None:
    paper = read_paper(BILL.encode())
    shown = Passages(paper.document, None, (), paper.sections).between(Span(0, len(paper.document.text)))
    words = [" ".join(piece.text for piece in one.pieces if piece.text) for one in shown]
    for heading in ("ARTIKEL I", "A", "ARTIKEL II"):
        assert heading in words
    assert "De Dijkwet wordt als volgt gewijzigd:" in words
    starts = {one.start for one in shown}
    assert all(section.span.start in starts for section in paper.sections)
