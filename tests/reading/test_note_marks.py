"""Marks of notes in Word files and web pages: raised numbers in the text, each tied to its note."""

from __future__ import annotations

import pytest

from docx_builder import body, build_docx, note, paragraph, run
from kamerspoor.pipeline.extracting import read_paper

NOTES = "\n\n¹ Kamerstuk 98 765, nr. 3.\n\n² Zie het jaarverslag."
LISTED = (
    '<p><sup><a href="#r1">1</a></sup> Kamerstuk 98 765, nr. 3.</p>'
    '<p><sup><a href="#r2">2</a></sup> Zie het jaarverslag.</p>'
)
TIED = [("1", "Kamerstuk 98 765, nr. 3.", [("stand", "¹")]), ("2", "Zie het jaarverslag.", [("vaart.", "²")])]


def reference(number: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def docx(*parts: str, notes: str) -> bytes:
    return build_docx(body(f"<w:p>{''.join(parts)}</w:p>"), footnotes=notes)


def html(page: str) -> bytes:
    return f"<html><body>{page}</body></html>".encode()


def tied(data: bytes) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Return label and words of each note, with the word before each of its marks and the mark."""
    paper = read_paper(data)
    text = paper.document.text
    return [
        (one.label, one.text, [(text[: mark.start].split()[-1], mark.of(text)) for mark in one.marks])
        for one in paper.notes
    ]


def test_references_in_a_docx_are_numbered_as_they_come_whatever_their_ids() -> None:
    notes = note(-1, "streep", "separator") + note(5, "Kamerstuk 98 765, nr. 3.") + note(7, "Zie het jaarverslag.")
    data = docx(run("De dijk houdt stand"), reference(5), run(" en de veer vaart."), reference(7), notes=notes)
    assert read_paper(data).document.text == "De dijk houdt stand¹ en de veer vaart.²" + NOTES
    assert tied(data) == TIED


def test_a_note_of_two_paragraphs_is_one_note() -> None:
    two = note(1, "Kamerstuk 98 765, nr. 3.").replace("</w:footnote>", paragraph("Meer.") + "</w:footnote>")
    assert tied(docx(run("De dijk houdt stand"), reference(1), notes=two)) == [
        ("1", "Kamerstuk 98 765, nr. 3. Meer.", [("stand", "¹")])
    ]


def test_notes_of_a_docx_stand_in_the_order_of_their_numbers_whatever_the_order_in_the_file() -> None:
    notes = note(7, "Zie het jaarverslag.") + note(5, "Kamerstuk 98 765, nr. 3.")
    data = docx(run("De dijk houdt stand"), reference(5), run(" en de veer vaart."), reference(7), notes=notes)
    assert tied(data) == TIED


def test_a_note_that_a_docx_refers_to_twice_keeps_its_first_number() -> None:
    data = docx(run("Stand"), reference(1), run(" en weer stand"), reference(1), notes=note(1, "Kamerstuk 98 765."))
    assert read_paper(data).document.text == "Stand¹ en weer stand¹\n\n¹ Kamerstuk 98 765."


def test_a_reference_that_was_deleted_takes_no_number() -> None:
    deleted = f'<w:del w:id="1">{reference(1)}</w:del>'
    notes = note(1, "Weg.") + note(2, "Kamerstuk 98 765, nr. 3.")
    assert [(label, words) for label, words, _ in tied(docx(deleted, run("Stand"), reference(2), notes=notes))] == [
        ("1", "Kamerstuk 98 765, nr. 3.")
    ]


def test_a_reference_to_a_note_that_the_docx_lacks_is_a_mark_and_no_note() -> None:
    data = docx(run("De dijk houdt stand"), reference(9), run("."), notes=note(1, "Nergens genoemd."))
    assert read_paper(data).document.text == "De dijk houdt stand¹.\n\nNergens genoemd."
    assert tied(data) == []


def test_more_than_nine_notes_of_a_docx_keep_their_own_marks() -> None:
    letters = "abcdefghijkl"
    said = [run(f"Woord{letter}") + reference(n) + run(" ") for n, letter in enumerate(letters)]
    found = tied(docx(*said, notes="".join(note(n, f"Bron {letter}.") for n, letter in enumerate(letters))))
    assert [(label, words, marks[0][0]) for label, words, marks in found] == [
        (str(n), f"Bron {letter}.", f"Woord{letter}") for n, letter in enumerate(letters, 1)
    ]
    assert [mark for _, _, marks in found for _, mark in marks][8:] == ["⁹", "¹⁰", "¹¹", "¹²"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<sup><a href="#n">', "</a></sup>"),
        ('<a href="#n"><sup>', "</sup></a>"),
        ('<sup><a href="#n">[', "]</a></sup>"),
        ('<sup>\n<a href="#n">\n', "\n</a>\n</sup>"),
        ('<sup><a href="#n"><span>', "</span></a></sup>"),
    ],
)
def test_raised_links_of_a_web_page_are_marks(before: str, after: str) -> None:
    data = html(f"<p>De dijk houdt stand{before}1{after} en de veer vaart.{before}2{after}</p>{LISTED}")
    assert read_paper(data).document.text == "De dijk houdt stand¹ en de veer vaart.²" + NOTES
    assert tied(data) == TIED


def test_items_of_a_numbered_list_that_lead_back_to_their_mark_are_notes() -> None:
    said = '<p>De dijk houdt stand<sup><a href="#n1">1</a></sup> en de veer vaart.<sup><a href="#n2">2</a></sup></p>'
    item = '<li id="n{0}">{1} <a href="#r{0}">↩</a></li>'
    listed = item.format(1, "Kamerstuk 98 765, nr. 3.") + item.format(2, "Zie het jaarverslag.")
    assert tied(html(f"{said}<ol>{listed}</ol>")) == TIED
    other = "<ol start='4'><li>Een stap.</li><li>Nog een stap.</li></ol>"
    assert read_paper(html(other)).document.text == "Een stap.\n\nNog een stap."


def test_links_between_brackets_are_marks_without_being_raised() -> None:
    page = '<p>De dijk houdt stand<a href="#_ftn1">[1]</a>.</p><p><a href="#_ftnref1">[1]</a> Zie het verslag.</p>'
    assert tied(html(page)) == [("1", "Zie het verslag.", [("stand", "[1]")])]


def test_numbers_only_raised_or_only_linked_and_raised_links_of_words_stay_as_they_are() -> None:
    data = html('<p>Zie <a href="#p2">2</a> over 10 m<sup>2</sup>, <sup><a href="#x">[noot 2]</a></sup>.</p>')
    assert read_paper(data).document.text == "Zie 2 over 10 m2, [noot 2]."


def test_a_note_tells_which_motion_a_letter_in_html_carries_out() -> None:
    data = html(
        "<p>Geachte voorzitter,</p><p>De leden Smit en De Wit vroegen in een motie om een plan."
        '<sup><a href="#n1">1</a></sup> Met dit plan geef ik uitvoering aan deze motie.</p>'
        '<p><sup><a href="#r1">1</a></sup> Kamerstuk 98 765, nr. 4.</p>'
    )
    assert [(one.proposers, one.target) for one in read_paper(data).executions] == [(("Smit", "De Wit"), "kst-98765-4")]
