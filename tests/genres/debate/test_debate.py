from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.genres.debate.report import read_attendance
from kamerspoor.model.debate import Debate
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.extracting import read_paper, structure
from kamerspoor.publish.record import RECORD, Reading
from kamerspoor.publish.schemas import to_json
from kamerspoor.reading.assemble import assemble
from kamerspoor.reading.plain import raw_lines
from kamerspoor.text.spans import fold

LINES = [
    "Voorzitter: Bakker",
    "Aanvang 10.00 uur.",
    "De voorzitter:",
    "De heer Smit (PP):",
    "Minister Kuiper:",
    "",
    "Motie",
    "De Kamer,",
    "gehoord de beraadslaging,",
    "overwegende dat het lekt;",
    "verzoekt de regering het te dichten,",
    "en gaat over tot de orde van de dag.",
    "Zij krijgt nr. 5 (98 765).",
    "Die motie op stuk nr. 5 ontraad ik.",
    "Ik stuur een brief.",
    "Daartoe wordt besloten.",
    "(Geroffel op de bankjes)",
    "De vergadering wordt van 10.30 uur tot 10.45 uur geschorst.",
    "Tweede Kamer, vergaderjaar 2030–2031, 98 765, nr. 4 2",
    "Sluiting 11.00 uur.",
    "– De minister stuurt een brief.",
    "De minister heeft een toezegging gedaan.",
    "woord-",
    "deel",
    "De heer Smit",
    "(PP):",
]


def paper_of(text: str) -> Paper:
    return structure(assemble(raw_lines(text), sha256="0" * 64, media_type="text/plain"))


def debate_of(text: str) -> Debate:
    debate = paper_of(text).debate
    assert debate is not None
    return debate


def check(paper: Paper) -> None:
    """Assert what holds for every paper (contract.md)."""
    text = paper.document.text
    debate = paper.debate
    if debate is not None:
        events = sorted([*(turn.span for turn in debate.turns), *(stage.span for stage in debate.stages)])
        assert all(one.end <= two.start for one, two in itertools.pairwise(events))
        assert [turn.n for turn in debate.turns] == list(range(len(debate.turns)))
        assert all(turn.span.covers(turn.body) for turn in debate.turns)
    quoted = [(promise.passage.span, promise.passage.quote) for promise in paper.commitments]
    quoted += [(motion.span, motion.text) for motion in paper.motions]
    quoted += [(m.appreciation.passage.span, m.appreciation.passage.quote) for m in paper.motions if m.appreciation]
    assert all(quote in fold(span.of(text)) for span, quote in quoted)
    assert all(0 <= remark.span.start <= remark.span.end <= len(text) for remark in paper.remarks)
    reading = Reading(paper, with_text=True)
    assert to_json(RECORD.published(paper, reading)) == to_json(RECORD.published(paper, reading))


@given(st.text())
def test_nothing_is_raised_on_any_text(text: str) -> None:
    check(paper_of(text))


@given(st.lists(st.sampled_from(LINES), max_size=60))
def test_lines_of_reports_in_any_order_keep_the_contract(lines: list[str]) -> None:
    check(paper_of("\n".join(lines)))


@given(st.lists(st.sampled_from(LINES), max_size=40))
def test_the_same_text_gives_the_same_json(lines: list[str]) -> None:
    text = "\n".join(lines)
    first, second = paper_of(text), paper_of(text)
    assert to_json(RECORD.published(first, Reading(first))) == to_json(RECORD.published(second, Reading(second)))


REPORT = """Voorzitter: Bakker

De voorzitter:
Ik open de vergadering.

De heer Smit (PP):
Dat is een vraag.
(Geroffel op de bankjes)
En ik ga door.

De vergadering wordt van 10.30 uur tot 10.45 uur geschorst.

Minister Kuiper:
Dat is een antwoord.

Sluiting 11.00 uur.
"""


def test_turns_and_stage_directions_cover_the_report() -> None:
    paper = paper_of(REPORT)
    debate = paper.debate
    assert debate is not None
    text = paper.document.text
    left = list(text)
    for span in [*(turn.span for turn in debate.turns), *(stage.span for stage in debate.stages)]:
        left[span.start : span.end] = " " * (span.end - span.start)
    assert not "".join(left).strip()


def test_a_remark_in_parentheses_inside_a_turn_stays_in_it() -> None:
    debate = debate_of(REPORT)
    assert [turn.name for turn in debate.turns] == ["De voorzitter", "Smit", "Kuiper"]
    assert "direction" not in {stage.kind for stage in debate.stages}
    assert debate.meeting.suspensions == (("10:30", "10:45"),)
    assert debate.meeting.closed == "11:00"


def test_an_unrelated_paragraph_before_shifts_every_span_and_changes_nothing_else() -> None:
    words = "Een alinea die er niets mee te maken heeft.\n\n"
    plain, moved = debate_of(REPORT), debate_of(words + REPORT)
    assert [(turn.label, turn.span.start + len(words)) for turn in plain.turns] == [
        (turn.label, turn.span.start) for turn in moved.turns
    ]


def test_a_label_without_an_empty_line_before_it() -> None:
    debate = debate_of("De voorzitter:\nDank.\nDe heer Smit (PP):\nJa.\nMinister Kuiper:\nNee.")
    assert [turn.name for turn in debate.turns] == ["De voorzitter", "Smit", "Kuiper"]


def test_a_label_broken_over_two_lines_of_a_narrow_column() -> None:
    debate = debate_of("De voorzitter:\nDank.\nDe heer Van den Smit-Bakker\n(PP):\nJa.\nDe voorzitter:\nDank.")
    assert [(turn.name, turn.party) for turn in debate.turns][1] == ("Van den Smit-Bakker", "PP")


@pytest.mark.parametrize(
    "label",
    ["Mevrouw Smit-van den\nBerg (PP):", "Staatssecretaris Van der\nWit:", "De heer Smit (Partij van\nde Dijken):"],
)
def test_a_label_may_break_at_any_word(label: str) -> None:
    paper = read_paper(f"De voorzitter:\nHet woord is aan het lid.\n\n{label}\nDank u wel.\n".encode())
    assert paper.debate is not None
    assert [turn.label for turn in paper.debate.turns] == ["De voorzitter", label.replace("\n", " ").rstrip(":")]


def test_prose_over_two_lines_that_ends_in_a_colon_is_no_label() -> None:
    words = (
        "De voorzitter:\nIk citeer.\nDe heer Smit vroeg aan\nmevrouw Bakker:\nWaarom?\n\nDe heer Smit (PP):\nJuist.\n"
    )
    paper = read_paper(words.encode())
    assert paper.debate is not None
    assert [turn.label for turn in paper.debate.turns] == ["De voorzitter", "De heer Smit (PP)"]


def test_a_direction_over_two_lines_ends_the_turn_before_it() -> None:
    words = "De voorzitter:\nDat komt erbij.\n(Het bijvoegsel is opgenomen aan het\neinde van dit nummer.)\n\n"
    paper = read_paper((words + "De heer Smit (PP):\nJuist.\n").encode())
    assert paper.debate is not None
    assert [turn.body.of(paper.document.text) for turn in paper.debate.turns] == ["Dat komt erbij.", "Juist."]


def test_an_old_report_with_words_behind_the_label() -> None:
    debate = debate_of("De voorzitter: Het woord is aan de heer Smit.\n\nDe heer Smit: De vorige spreker zei het al.\n")
    assert [turn.name for turn in debate.turns] == ["De voorzitter", "Smit"]
    assert debate.turns[1].role == "member"


def test_someone_without_party_in_a_report_that_prints_parties_is_a_guest() -> None:
    text = "De voorzitter:\nDank.\n\nDe heer Smit (PP):\nJa.\n\nMevrouw Visser (VRP):\nJa.\n\nDe heer Gast:\nDank.\n"
    assert [turn.role for turn in debate_of(text).turns] == ["chair", "member", "member", "guest"]


@pytest.mark.parametrize(
    ("printed", "members", "officials"),
    [
        (
            ("Aanwezig zijn drie leden der Kamer, te weten: Smit, Van de Wit en\nBakker,\n\n"
             "en mevrouw Kuiper, Minister van Water."),
            ["Smit", "Van de Wit", "Bakker"], [("Kuiper", "minister")],
        ),
        (
            ("Aanwezig zijn 2 leden der Kamer, te weten: Smit en Bakker, "
             "alsmede de heer Boer, Staatssecretaris van Water."),
            ["Smit", "Bakker"], [("Boer", "state_secretary")],
        ),
        ("Aanwezig zijn 2 leden der Kamer, te weten: Smit en Bakker.", ["Smit", "Bakker"], []),
    ],
)  # fmt: skip
def test_attendance_as_it_is_printed(printed: str, members: list[str], officials: list[tuple[str, str]]) -> None:
    present = read_attendance(printed)
    assert [person.name for person in present if person.role == "member"] == members
    assert [(person.name, person.role) for person in present if person.office] == officials


def test_a_text_without_speakers_is_no_debate() -> None:
    assert read_paper(b"Zomaar een tekst.\n\nMet een alinea.").debate is None
