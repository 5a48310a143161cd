"""PDFs by their layout: what stands where on the page, in which type, decides what it is."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kamerspoor.model.source_text import SourceText
from kamerspoor.reading.detect import read_bytes
from pdf_builder import BOLD, ITALIC, Rule, Text, build_pdf, column

BODY = [
    "De veren over de rivier varen al sinds mensenheugenis tussen de twee oevers,",
    "en wie aan de overkant werkt, neemt elke ochtend de pont van zeven uur. Dat",
    "gaat goed zolang het water niet te hoog staat en de schipper er is.",
]
MARGIN = ["Ministerie van", "Water en Veren", "Ons kenmerk", "WV-2031/417"]


def read(*pages: Sequence[Text | Rule]) -> SourceText:
    return read_bytes(build_pdf(pages))


def paragraphs(document: SourceText) -> list[str]:
    return [" ".join(block.span.of(document.text).split()) for block in document.blocks]


def headings(document: SourceText) -> list[tuple[int, str]]:
    return [(block.level, block.span.of(document.text)) for block in document.blocks if block.kind == "heading"]


def left_out(document: SourceText) -> list[tuple[str, str]]:
    return [(line.text, line.reason) for line in document.furniture]


def filled(top: float, lines: int = 20) -> list[Text]:
    """Return ordinary lines that fill a page, the last one open."""
    return column([f"{BODY[0][:-1]} en regel {number} gaat verder" for number in range(lines)], top=top)


def test_a_margin_column_stands_apart_from_the_sentence_beside_it() -> None:
    document = read([*column(MARGIN, x=470, size=6.5, leading=9), *column(BODY, top=735)])
    assert paragraphs(document) == [" ".join(BODY)]
    assert left_out(document) == [(line, "margin") for line in MARGIN]


def test_a_sentence_runs_on_over_the_page_its_notes_and_its_page_numbers() -> None:
    first = [*filled(740), *column(["1 Zie het jaarverslag."], top=60, size=7), Text(500, 28, "Pagina 1 van 2", 7)]
    second = [
        *column(["op de volgende bladzijde."], top=740),
        *column(BODY, top=700),
        Text(500, 28, "Pagina 2 van 2", 7),
    ]
    document = read(first, second)
    assert "regel 19 gaat verder op de volgende bladzijde." in " ".join(document.text.split())
    assert left_out(document) == [("Pagina 1 van 2", "page number"), ("Pagina 2 van 2", "page number")]


def test_a_raised_figure_is_a_mark_of_its_note_and_no_part_of_the_word() -> None:
    document = read(
        [
            *column(BODY, top=740),
            Text(70, 690, "Dat is toegezegd in 2030"),
            Text(185, 694, "1", 6),
            Text(189, 690, " aan de Kamer, die erom vroeg."),
            Rule(70, 82, 144),
            Text(70, 75, "1", 5),
            Text(74, 72, " Brief van 3 mei 2030 over de veren, met een lange naam die doorloopt", 8),
            Text(70, 62, "op de volgende regel.", 8),
        ]
    )
    assert "Dat is toegezegd in 2030 aan de Kamer" in document.text
    note = document.blocks[-1]
    assert (note.kind, note.label) == ("note", "1")
    assert note.span.of(document.text).endswith("doorloopt\nop de volgende regel.")
    assert [document.text[:place].split()[-1] for place in note.marks] == ["2030"]


def test_a_lowered_figure_stays_in_its_word() -> None:
    document = read(
        [*column(BODY), Text(70, 680, "De CO"), Text(97, 678, "2", 6), Text(101, 680, "-uitstoot van de pont daalt.")]
    )
    assert "De CO2-uitstoot van de pont daalt." in document.text


def test_headings_are_told_by_type_and_their_levels_by_what_stands_above() -> None:
    document = read(
        [
            Text(70, 760, "1. De veren", font=BOLD),
            Text(70, 736, "1.1 De pont", font=BOLD),
            *column(BODY, top=722),
            Text(70, 666, "Wie betaalt", font=ITALIC),
            *column(BODY, top=652),
            Text(70, 596, "2. De dijken", font=BOLD),
            *column(BODY, top=572),
            Text(70, 516, "Tot slot", font=BOLD),
            *column(BODY, top=502),
        ]
    )
    assert headings(document) == [
        (1, "1. De veren"),
        (2, "1.1 De pont"),
        (3, "Wie betaalt"),
        (1, "2. De dijken"),
        (1, "Tot slot"),
    ]


def test_slanted_words_in_a_paragraph_are_no_heading() -> None:
    lines = column(BODY, top=740)
    quoted = Text(70, 740 - 3 * 14, "het water komt, zei de schipper, en het gaat", font=ITALIC)
    after = column(["weer weg, zoals altijd, tot het een keer blijft staan."], top=740 - 4 * 14)
    opened = [*lines[:2], Text(70, lines[2].y, "gaat goed zolang hij zegt:"), quoted, *after]
    assert headings(read([*opened, *column(BODY, top=600)])) == []


def test_an_underlined_line_above_a_paragraph_is_a_heading() -> None:
    document = read(
        [
            *column(BODY, top=740),
            Text(70, 680, "De pont vaart"),
            Rule(70, 678.5, 62),
            *column(BODY, top=666),
        ]
    )
    assert headings(document) == [(1, "De pont vaart")]


@pytest.mark.parametrize("label", ["Vraag", "Artikel", "Motie"])
def test_a_heading_with_a_number_on_top_of_pages_is_text(label: str) -> None:
    pages = [[Text(70, 760, f"{label} {number}", font=BOLD), *filled(746)] for number in range(3, 7)]
    document = read(*pages)
    assert [line for line in document.text.split("\n") if line.startswith(label)] == [
        f"{label} {n}" for n in range(3, 7)
    ]
    assert document.furniture == ()


def test_running_heads_of_odd_and_even_pages_are_left_out() -> None:
    heads = ["De veren", "Jaarverslag van de veren"]
    pages = [[Text(70, 800, heads[number % 2], 8), *filled(740)] for number in range(8)]
    document = read(*pages)
    assert left_out(document) == [(heads[number % 2], "running head") for number in range(8)]
    assert "Jaarverslag" not in document.text


def test_two_pages_of_eight_that_begin_alike_keep_their_first_line() -> None:
    pages = [
        [Text(70, 770, "en gaat over tot de orde van de dag." if n in (2, 5) else BODY[n % 3][: 20 + n]), *filled(740)]
        for n in range(8)
    ]
    document = read(*pages)
    assert document.text.count("en gaat over tot de orde van de dag.") == 2
    assert document.furniture == ()


def test_rows_of_a_table_keep_their_cells() -> None:
    rows = [("Veer", "2030", "2031"), ("Noord", "12", "14"), ("Zuid", "9", "8")]
    cells = [
        Text(x, 640 - 14 * row, words)
        for row, line in enumerate(rows)
        for x, words in zip((70, 220, 320), line, strict=True)
    ]
    document = read([*column(BODY, top=740), *cells, *column(BODY, top=560)])
    assert paragraphs(document) == [
        " ".join(BODY),
        "Veer | 2030 | 2031",
        "Noord | 12 | 14",
        "Zuid | 9 | 8",
        " ".join(BODY),
    ]


def test_a_box_beside_the_text_does_not_cut_a_sentence() -> None:
    body = [*column(BODY, top=740), *column(BODY, top=560)]
    box = column(["De pont", "van zeven uur", "vaart niet", "op zondag"], x=120, top=680, size=7, leading=9)
    document = read([*body, *box])
    whole = paragraphs(document)
    assert whole[0] == whole[-1] == " ".join(BODY)
    assert " ".join(whole[1:-1]) == "De pont van zeven uur vaart niet op zondag"


def test_items_of_a_list_stay_apart() -> None:
    document = read(
        [
            *column(
                [
                    *BODY,
                    "",
                    "1. de pont;",
                    "2. de brug, waarvan het onderhoud langer duurt dan",
                    "gedacht;",
                    "3. de dijk.",
                ]
            )
        ]
    )
    assert paragraphs(document)[1:] == [
        "1. de pont;",
        "2. de brug, waarvan het onderhoud langer duurt dan gedacht;",
        "3. de dijk.",
    ]


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [f"links regel {number} van de kolom" for number in range(8)]
    right = [f"rechts regel {number} van de kolom" for number in range(8)]
    rows = [text for pair in zip(column(left, x=60), column(right, x=320), strict=True) for text in pair]
    assert " ".join(read(rows).text.split()) == " ".join([*left, *right])


def test_a_page_with_a_single_word_and_an_empty_one_are_read() -> None:
    document = read([Text(300, 400, "Bijlage")], [])
    assert document.text == "Bijlage"
    assert [remark.kind for remark in document.remarks] == ["page_without_text"]


def test_bold_cells_and_rows_of_a_table_are_no_headings() -> None:
    names = [Text(70, 640, "Veer", font=BOLD), Text(220, 640, "Aantal", font=BOLD), Text(320, 640, "Kosten", font=BOLD)]
    part = [Text(70, 626, "1 Noordelijke veren", font=BOLD)]
    rows = [Text(x, y, words) for y in (612, 598) for x, words in ((70, "Pont"), (220, "12"), (320, "14"))]
    table = [*names, *part, *rows]
    document = read([*column(BODY, top=740), *table, Text(70, 560, "Tot slot", font=BOLD), *column(BODY, top=546)])
    assert headings(document) == [(1, "Tot slot")]


def test_the_lines_of_a_title_page_open_no_levels() -> None:
    title = [Text(70, 700, "Werkplan", 20), Text(70, 660, "Veren in 2031", 16), Text(70, 640, "Vastgesteld in mei", 14)]
    first = [Text(70, 760, "Inleiding", font=BOLD), *column(BODY, top=746)]
    second = [Text(70, 690, "Veren", font=BOLD), *column(BODY, top=676)]
    assert headings(read(title, [*first, *second])) == [
        (1, "Werkplan"),
        (2, "Veren in 2031"),
        (2, "Vastgesteld in mei"),
        (2, "Inleiding"),
        (2, "Veren"),
    ]


def test_a_value_goes_on_below_itself_and_not_below_its_name() -> None:
    form = [
        Text(70, 740, "Besluit:"),
        Text(160, 740, "Desgewenst betrekken bij de behandeling van de wet op de"),
        Text(160, 726, "veren."),
        Text(70, 712, "Noot:"),
        Text(160, 712, "Geen."),
    ]
    assert paragraphs(read(form))[:2] == [
        "Besluit: Desgewenst betrekken bij de behandeling van de wet op de veren.",
        "Noot: Geen.",
    ]


def test_two_signatures_side_by_side_are_read_one_after_the_other() -> None:
    signed = [
        (Text(70, 640, "De Minister van Veren,"), Text(300, 640, "De Staatssecretaris van Dijken,")),
        (Text(70, 580, "K. Kuiper"), Text(300, 580, "P. Bakker")),
    ]
    lines = ["De Minister van Veren,", "K. Kuiper", "De Staatssecretaris van Dijken,", "P. Bakker"]
    by_row = read([*column(BODY, top=740), *(text for row in signed for text in row)])
    by_cell = read([*column(BODY, top=740), *(row[side] for side in (0, 1) for row in signed)])
    assert [line for line in by_row.text.split("\n") if line][3:] == lines
    assert [line for line in by_cell.text.split("\n") if line][3:] == lines


def test_a_mark_behind_a_stop_does_not_hide_the_end_of_a_paragraph() -> None:
    document = read(
        [
            *column(BODY[:2], top=740),
            Text(70, 712, "gaat goed zolang het kan."),
            Text(192, 716, "1", 6),
            *column(
                ["De dijken houden het water tegen, ook als de rivier hoog staat na de winter,", "en dat blijft zo."],
                top=698,
            ),
            Text(70, 75, "1", 5),
            Text(74, 72, " Brief van 3 mei 2030 over de veren.", 8),
        ]
    )
    assert [block.kind for block in document.blocks] == ["paragraph", "paragraph", "note"]


def test_a_page_on_its_side_is_read_as_it_is_turned() -> None:
    page = [
        *column(BODY, x=60, top=500),
        Text(60, 440, "Tot slot", font=BOLD),
        *column(BODY, x=60, top=426),
        *column(MARGIN, x=700, top=500, size=6.5, leading=9),
    ]
    document = read_bytes(build_pdf([page], turned=90))
    assert paragraphs(document) == [" ".join(BODY), "Tot slot", " ".join(BODY)]
    assert headings(document) == [(1, "Tot slot")]
    assert left_out(document) == [(line, "margin") for line in MARGIN]


def test_a_damaged_page_costs_itself_only() -> None:
    data = build_pdf([column(BODY), column(["Slot."]), column(BODY)])
    document = read_bytes(data.replace(b"8 0 obj\n<< /Type /Page", b"8 0 obx\n<< /Type /Page"))
    assert [line for line in document.text.split("\n") if line] == [*BODY, *BODY]
    assert [(remark.kind, remark.message) for remark in document.remarks] == [
        ("damaged_page", "page 2 of the PDF is damaged and was not read")
    ]


def test_notes_whose_raising_was_not_recognised_are_notes_when_small_set_off_and_due() -> None:
    notes = column(
        ["1Zie het jaarverslag van de veren.", "2 Brief van 3 mei 2030, die over meer dan", "een regel loopt."],
        top=90,
        leading=10,
        size=8,
    )
    document = read([*filled(740), *notes], [*filled(740), *column(["3 Ook in het verslag."], top=90, size=8)])
    assert [
        (block.label, block.span.of(document.text)[2:].split()[0]) for block in document.blocks if block.kind == "note"
    ] == [
        ("1", "Zie"),
        ("2", "Brief"),
        ("3", "Ook"),
    ]
