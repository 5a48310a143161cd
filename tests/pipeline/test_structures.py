"""The parts of papers of fixed order, as the pipeline puts them together."""

from __future__ import annotations

from dataclasses import replace

from kamerspoor.pipeline.extracting import structure
from kamerspoor.reading.detect import read_bytes

NOTE = """Geadviseerd besluit

U wordt geadviseerd de brief over de veren te tekenen.

Toelichting

Stand van de veren

De veren varen.

1. De pont

De pont vaart ook in de winter.

Politieke context

De Kamer vroeg naar de pont.
"""


def test_headings_of_a_decision_note_have_the_rank_of_their_type_where_pages_show_it() -> None:
    text = read_bytes(NOTE.encode())
    ranks = {
        "Geadviseerd besluit": 1,
        "Toelichting": 1,
        "Stand van de veren": 2,
        "1. De pont": 3,
        "Politieke context": 2,
    }
    blocks = tuple(
        replace(block, kind="heading", level=ranks[words]) if (words := block.span.of(text.text)) in ranks else block
        for block in text.blocks
    )
    note = structure(replace(text, media_type="application/pdf", blocks=blocks))
    assert note.identity.genre == "decision_note"
    assert [(section.heading, section.level) for section in note.sections] == list(ranks.items())


def test_headings_of_a_decision_note_without_type_are_those_of_its_form() -> None:
    note = structure(replace(read_bytes(NOTE.encode()), media_type="application/pdf"))
    assert [section.heading for section in note.sections] == ["Geadviseerd besluit", "Toelichting", "Politieke context"]
