from __future__ import annotations

from kamerspoor.pipeline.extracting import passages_of, read_paper

LETTER = """Tweede Kamer der Staten-Generaal 2

Vergaderjaar 2030–2031

98 765 Dijken en veren

Nr. 7 BRIEF VAN DE MINISTER VAN WATER EN DIJKEN

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 mei 2031

Tijdens het debat van 4 april 2031 heb ik uw Kamer een overzicht van de dijken toegezegd.
Met deze brief doe ik die toezegging gestand. Ook geef ik uitvoering aan de motie van de leden
Smit en De Wit (Kamerstuk 98 765, nr. 5).

De dijken

Alle dijken zijn dicht.

1. De veren

De veren varen. Uw Kamer wordt hierover voor 1 oktober 2031 geïnformeerd.

De Minister van Water en Dijken,
K.L. van der Kuiper
"""


def test_the_frame_of_a_letter_is_read() -> None:
    paper = read_paper(LETTER.encode())
    assert paper.identity.genre == "letter"
    letter = paper.letter
    assert letter is not None
    assert letter.sender == "Minister van Water en Dijken"
    assert letter.addressee == "Voorzitter van de Tweede Kamer der Staten-Generaal"
    assert letter.place == "Den Haag"
    assert [(one.name, one.office) for one in letter.signed_by] == [
        ("K.L. van der Kuiper", "De Minister van Water en Dijken")
    ]
    signed = letter.signed_by[0].span.of(paper.document.text)
    assert signed.startswith("De Minister van Water")
    assert signed.endswith("Kuiper")


def test_headings_are_told_from_short_lines_and_numbers() -> None:
    paper = read_paper(LETTER.encode())
    assert [(section.level, section.heading) for section in paper.sections] == [(1, "De dijken"), (1, "1. De veren")]


def test_the_running_text_is_without_frame_and_signature() -> None:
    paper = read_paper(LETTER.encode())
    words = [span.of(paper.document.text) for span in passages_of(paper)]
    assert words[0].startswith("Tijdens het debat")
    assert words[-1].startswith("De veren varen.")


def test_a_letter_says_what_it_carries_out_and_promises() -> None:
    paper = read_paper(LETTER.encode())
    assert [(one.kind, one.proposers, one.target) for one in paper.executions] == [
        ("commitment", (), None),
        ("motion", ("Smit", "De Wit"), "kst-98765-5"),
    ]
    assert [(one.kind, one.by, str(one.due.date) if one.due else None) for one in paper.commitments] == [
        ("written", "K.L. van der Kuiper", "2031-10-01")
    ]


def test_two_ministers_may_sign_and_an_office_may_take_two_lines() -> None:
    both = LETTER + "\nDe Staatssecretaris van Water, Dijken,\nVeren en Bruggen,\nP. Bakker-de Wit\n"
    letter = read_paper(both.encode()).letter
    assert letter is not None
    assert [one.name for one in letter.signed_by] == ["K.L. van der Kuiper", "P. Bakker-de Wit"]


def test_a_minister_named_in_the_text_signs_nothing() -> None:
    text = "Geachte voorzitter,\n\nDe Minister van Water heeft gesproken.\n\nHij zei dat de dijk dicht is.\n"
    letter = read_paper(text.encode()).letter
    assert letter is not None
    assert letter.signed_by == ()
