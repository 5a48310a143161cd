from __future__ import annotations

from kamerspoor.pipeline.extracting import passages_of, read_paper
from kamerspoor.reading.follow_up import follow_up_sheets

LETTER = """Datum 3 mei 2031
Betreft Pontons

Geachte voorzitter,

Met deze brief informeer ik u over de pontons, die in alle havens van het noorden en

Datum
3 mei 2031
Ons kenmerk
WD-2031/41
Pagina 2 van 2

het zuiden liggen. Er zijn er 48.

Hoogachtend,

De minister van Water,

A. Kuiper
"""


def test_what_a_follow_up_sheet_repeats_is_no_text_and_breaks_no_sentence() -> None:
    paper = read_paper(LETTER.encode())
    assert [
        (line.text, line.page, line.reason) for line in paper.document.furniture if line.reason == "letterhead"
    ] == [
        ("Datum", 2, "letterhead"),
        ("3 mei 2031", 2, "letterhead"),
        ("Ons kenmerk", 2, "letterhead"),
        ("WD-2031/41", 2, "letterhead"),
    ]
    assert "Ons kenmerk" not in paper.document.text
    assert paper.letter is not None
    assert paper.letter.reference == "WD-2031/41"
    assert passages_of(paper)[0].of(paper.document.text).startswith("Met deze brief")


def test_a_day_that_only_the_text_names_stays() -> None:
    once = LETTER.replace("Datum\n3 mei 2031\nOns kenmerk\nWD-2031/41\nPagina 2 van 2\n", "Datum\n9 juni 2031\n")
    assert "9 juni 2031" in read_paper(once.encode()).document.text


def test_only_a_letter_has_follow_up_sheets() -> None:
    lines = LETTER.replace("Geachte voorzitter,", "").split("\n")
    assert follow_up_sheets(lines) == ()
