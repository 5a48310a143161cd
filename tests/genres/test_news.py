from __future__ import annotations

from kamerspoor.genres.news import read_quotations


def test_a_quotation_has_the_speaker_named_behind_or_before_it() -> None:
    text = (
        "‘De dijk houdt stand, ook deze winter’, aldus minister Kuiper.\n\n"
        "Minister Kuiper stelt ten slotte: ‘We dichten de gaten een voor een.’\n"
    )
    assert [(one.speaker, one.text) for one in read_quotations(text)] == [
        ("minister Kuiper", "De dijk houdt stand, ook deze winter"),
        ("Minister Kuiper", "We dichten de gaten een voor een."),
    ]


def test_a_quotation_goes_on_from_the_one_before_it_in_its_paragraph_only() -> None:
    text = (
        "‘De dijk houdt stand, ook nu’, aldus Kuiper. ‘Dat moet ook wel zo zijn.’\n\n"
        "“Dit zegt niemand in het bijzonder.”\n"
    )
    assert [one.speaker for one in read_quotations(text)] == ["Kuiper", "Kuiper", None]


def test_spans_point_at_the_quoted_words() -> None:
    text = "Zij zei: ‘De dijk\nhoudt stand vandaag.’\n"
    quotation = read_quotations(text)[0]
    assert quotation.span.of(text) == "De dijk\nhoudt stand vandaag."
    assert quotation.text == "De dijk houdt stand vandaag."
