from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.genres.notes import read_notes
from kamerspoor.model.citations import Note
from kamerspoor.reading.detect import read_bytes

Seen = list[tuple[str, str, list[str]]]


def notes(text: str) -> tuple[str, tuple[Note, ...]]:
    document = read_bytes(text.encode())
    return document.text, read_notes(document)


def seen(text: str) -> Seen:
    """Return label and words of each note, with the words before its mark."""
    cleaned, found = notes(text)
    return [
        (note.label, note.text, [cleaned[max(mark.start - 12, 0) : mark.start].split()[-1] for mark in note.marks])
        for note in found
    ]


def test_notes_listed_at_the_end_with_return_arrows_are_tied_to_glued_numbers() -> None:
    text = (
        "De dijk houdt stand.1 De strategie 2018–20222 zegt hetzelfde.3\n\n"
        "  1. Kamerstuk 98 765, nr. 3↩︎\n\n  2. Over twee\nregels.↩︎\n\n  3. Zie noot 1↩︎\n"
    )
    assert seen(text) == [
        ("1", "Kamerstuk 98 765, nr. 3", ["stand."]),
        ("2", "Over twee regels.", ["2018–2022"]),
        ("3", "Zie noot 1", ["hetzelfde."]),
    ]


def test_raised_numbers_are_marks_and_begin_notes() -> None:
    text = "De dijk houdt stand¹ en de veer vaart².\n\n¹ Kamerstuk 98 765, nr. 3\n\n² Zie het jaarverslag.\n"
    assert seen(text) == [
        ("1", "Kamerstuk 98 765, nr. 3", ["stand"]),
        ("2", "Zie het jaarverslag.", ["vaart"]),
    ]


def test_numbers_between_brackets_are_marks_and_begin_notes() -> None:
    text = "De dijk [1] houdt stand. De veer vaart.[2]\n\n[1] Kamerstuk 98 765, nr. 3\n\n[2] Zie het jaarverslag.\n"
    assert [label for label, _, _ in seen(text)] == ["1", "2"]
    assert seen(text)[1][2] == ["vaart."]


def test_a_note_at_the_foot_of_a_page_ends_where_the_page_does() -> None:
    text = (
        "Is de dijk dicht?1 En de veer?\n1NOS.nl, 3 mei 2031, «Dijk houdt stand»\nen wat volgt\n"
        "Tweede Kamer, vergaderjaar 2030–2031, 98 765, nr. 3 1\nDe tekst gaat door.\n"
        "Tweede Kamer, vergaderjaar 2030–2031, 98 765, nr. 3 2\n"
    )
    assert seen(text) == [("1", "NOS.nl, 3 mei 2031, «Dijk houdt stand» en wat volgt", ["dicht?"])]


def test_a_mark_may_have_fallen_on_a_line_of_its_own() -> None:
    text = "Is de dijk dicht?\n1 2\nVraag 2\nWie zegt dat?\n1Kamerstuk 98 765, nr. 3\n2Kamerstuk 98 765, nr. 4\n"
    assert [(label, len(marks)) for label, _, marks in seen(text)] == [("1", 1), ("2", 1)]


def test_a_line_that_begins_with_a_number_is_no_note_without_a_mark_or_a_source() -> None:
    assert seen("De dijk is dicht.\n1 Amsterdam ligt in Noord-Holland.\n") == []
    assert seen("De dijk is dicht.1 Ja.\n1 Amsterdam ligt daar.\n") == []


def test_numbers_of_a_text_are_no_marks() -> None:
    text = "In 2014 voeren 3 veren. De dijk houdt stand.1\n\n1. Kamerstuk 98 765, nr. 1↩\n"
    cleaned, found = notes(text)
    assert [cleaned[mark.start - 1] for note in found for mark in note.marks] == ["."]


@given(st.lists(st.sampled_from(["woord", "stand.1", "¹", "² noot", "1. x↩", "[1]", "\n", "\n\n", "2Kamerst 2031"])))
def test_whatever_is_printed_notes_are_numbered_from_one_and_apart(parts: list[str]) -> None:
    cleaned, found = notes(" ".join(["Begin", *parts]))
    assert [note.label for note in found] == [str(number) for number in range(1, len(found) + 1)]
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    assert all(0 <= mark.start < mark.end <= len(cleaned) for note in found for mark in note.marks)
