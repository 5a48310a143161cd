from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.genres.written_questions.pairing import read_questions
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.reading.detect import read_bytes

HEAD = """Tweede Kamer der Staten-Generaal 2
Vergaderjaar 2030–2031 Aanhangsel van de Handelingen
Vragen gesteld door de leden der Kamer, met de daarop door de
regering gegeven antwoorden
563
Vragen van de leden Smit, De Wit (beiden PP) en Van Dam (QQ) aan de Minister van
Water en de Staatssecretaris van Dijken en Veren over het bericht «Dijk lekt» (ingezonden
11 oktober 2030).
Antwoord van Staatssecretaris Kuiper (Dijken en Veren), mede namens de Minister van Water (ontvangen
15 november2030). Zie ook Aanhangsel Handelingen, vergaderjaar 2030–2031, nr. 426.
"""


def paper(body: str, head: str = HEAD) -> Paper:
    return read_paper((head + body).encode())


def pairs(body: str) -> list[tuple[tuple[int, ...], list[str]]]:
    """Return the numbers of each question with its answers."""
    found = paper(body)
    text = found.document.text
    return [(one.numbers, [answer.span.of(text) for answer in one.answers]) for one in found.questions]


def test_the_frame_says_who_asks_whom_about_what_and_when() -> None:
    frame = paper("Vraag 1\nIs de dijk dicht?\nAntwoord 1\nJa.\n").questionnaire
    assert frame is not None
    assert [(one.name, one.party) for one in frame.askers] == [("Smit", "PP"), ("De Wit", "PP"), ("Van Dam", "QQ")]
    assert frame.addressees == ("Minister van Water", "Staatssecretaris van Dijken en Veren")
    assert frame.subject == "het bericht «Dijk lekt»"
    assert (frame.submitted, frame.answered, frame.delayed) == (date(2030, 10, 11), date(2030, 11, 15), None)
    assert (frame.answered_by, frame.on_behalf_of) == (("Staatssecretaris Kuiper",), ("Minister van Water",))
    assert frame.appendix == 563


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("Vraag 1\nWat?\nAntwoord 1\nDit.\nVraag 2\nWaar?\nAntwoord 2\nHier.\n", [((1,), ["Dit."]), ((2,), ["Hier."])]),
        ("Vraag 1 en 4\nWat?\nAntwoord 1 en 4\nDit.\n", [((1, 4), ["Dit."])]),
        ("Vraag 1 t/m 3\nWat?\nAntwoord op de vragen 1 tot en met 3:\nDit.\n", [((1, 2, 3), ["Dit."])]),
        ("Vraag 1\nA?\nVraag 2\nB?\nAntwoord op vraag 1 en 2\nDit.\n", [((1,), ["Dit."]), ((2,), ["Dit."])]),
        ("Vraag 3\nA?\nVraag 4\nB?\nAntwoord op vraag 4\nDit.\n", [((3,), ["Dit."]), ((4,), ["Dit."])]),
        ("Vraag 1\nA?\nVraag 2\nB?\nAntwoord 1\nDit.\nAntwoord 2\nDat.\n", [((1,), ["Dit."]), ((2,), ["Dat."])]),
        ("Vraag 1\nA?\nAntwoord 1\nDit.\nVraag 2\nB?\nAntwoord 5\nDat.\n", [((1,), ["Dit."]), ((2,), ["Dat."])]),
        ("Vraag 1\nA?\nAntwoord 1\nDit.\nVraag 2\nB?\n", [((1,), ["Dit."]), ((2,), [])]),
        ("Vraag 1: Is dat zo?\nAntwoord: Ja, dat is zo.\nDit ook.\n", [((1,), ["Ja, dat is zo.\nDit ook."])]),
        ("**Vraag 1**\nIs dat zo?\n**Antwoord op vraag 1**\nJa.\n", [((1,), ["Ja."])]),
        ("### VRAAG 1 EN 2\nIs dat zo?\n### ANTWOORD OP VRAAG 1 EN 2\nJa.\n", [((1, 2), ["Ja."])]),
        ("Vraag\n1\nIs dat zo?\nAntwoord\n1\nJa.\n", [((1,), ["Ja."])]),
        ("Vraag nr. 1\nA?\nVraag nr. 2\nB?\nAntwoord bij vraag nr. 1/2\nJa.\n", [((1,), ["Ja."]), ((2,), ["Ja."])]),
        ("Vraag 4a\nA?\nAntwoord 4a\nJa.\nVraag 4b\nB?\nAntwoord 4b\nNee.\n", [((4,), ["Ja."]), ((4,), ["Nee."])]),
        ("Vraag\nIs dat zo?\nAntwoord\nJa.\n", [((), ["Ja."])]),
        ("1. Is dat zo?\n\nAntwoord vraag 1:\nJa.\n\n2. En dit?\n\n3. En dat?\n\nAntwoord vraag 2-3:\nNee.\n",
         [((1,), ["Ja."]), ((2,), ["Nee."]), ((3,), ["Nee."])]),
    ],
)  # fmt: skip
def test_answers_are_tied_to_their_questions(body: str, wanted: list[tuple[tuple[int, ...], list[str]]]) -> None:
    assert pairs(body) == wanted


def test_a_heading_glued_to_the_footer_of_the_page_before_is_a_heading() -> None:
    body = "Vraag 1\nA?\nTweede Kamer, vergaderjaar 2030–2031, Aanhangsel 1Antwoord 1\nJa.\n"
    assert pairs(body) == [((1,), ["Ja."])]


def test_a_misprinted_number_is_said_and_scores_lower() -> None:
    found = paper("Vraag 7\nA?\nAntwoord 6\nDit.\nVraag 8\nB?\nAntwoord 8\nDat.\n")
    assert [one.answers[0].score for one in found.questions] == [0.7, 1.0]
    assert [(one.kind, one.span.of(found.document.text)) for one in found.remarks] == [
        ("question_number", "Antwoord 6")
    ]


def test_a_question_without_answer_where_others_have_one_is_said() -> None:
    found = paper("Vraag 1\nA?\nAntwoord 1\nDit.\nVraag 2\nB?\n")
    assert [one.state for one in found.questions] == ["answered", "unanswered"]
    assert [one.kind for one in found.remarks] == ["unanswered_question"]


def test_questions_alone_wait_and_nothing_is_said_of_it() -> None:
    found = paper("Vraag 1\nA?\nVraag 2\nB?\n", HEAD.split("Antwoord van", maxsplit=1)[0])
    assert [one.state for one in found.questions] == ["unanswered", "unanswered"]
    assert found.remarks == ()
    assert found.identity.date == date(2030, 10, 11)


def test_a_notice_of_delay_defers_all_questions() -> None:
    head = HEAD.replace("Antwoord van", "Mededeling van")
    found = paper(
        "Vraag 1\nA?\nVraag 2\nB?\nMededeling\nDe vragen kunnen niet binnen de gebruikelijke termijn.\n", head
    )
    assert [one.state for one in found.questions] == ["deferred", "deferred"]
    assert found.questionnaire is not None
    assert (found.questionnaire.delayed, found.questionnaire.answered) == (date(2030, 11, 15), None)


def test_sub_questions_stay_in_their_question_and_notes_do_not() -> None:
    body = (
        "Vraag 1\nIs de dijk dicht?\na. Zo ja, waarom?\nb. Zo nee, waarom niet?\n1\nAntwoord 1\nJa.\n"
        "1NOS.nl, 3 mei 2031, «Dijk houdt stand»\n"
    )
    found = paper(body)
    assert found.questions[0].text == "Is de dijk dicht? a. Zo ja, waarom? b. Zo nee, waarom niet?"
    assert found.questions[0].answers[0].span.of(found.document.text) == "Ja."


def test_running_text_about_a_question_is_no_heading() -> None:
    body = "Vraag 1\nA?\nAntwoord 1\nZie ook\nVraag 2 van het lid Smit.\nAntwoord 3 is hetzelfde.\n"
    body += "Vraag 2\nB?\nAntwoord 2\nDat.\n"
    assert [numbers for numbers, _ in pairs(body)] == [(1,), (2,)]


def test_paragraphs_that_ask_are_questions_where_nothing_is_numbered() -> None:
    head = "2031Z18891\n\n(ingezonden 20 november 2030)\n\n"
    head += "Vragen van het lid Smit (PP) aan de minister van Water over dijken\n\n"
    found = paper("Is de dijk dicht?\n\nDit is geen vraag.\n\nZo ja, waarom? 1)\n", head)
    assert [one.text for one in found.questions] == ["Is de dijk dicht?", "Zo ja, waarom? 1)"]
    assert found.questionnaire is not None
    assert found.questionnaire.subject == "dijken"


@given(
    st.lists(
        st.sampled_from(
            ["Vraag 1", "Vraag 2 en 3", "Antwoord 1", "Antwoord 7", "Antwoord", "Is dat zo?", "1", "2. Nee?", ""]
        ),
        max_size=20,
    )
)
def test_whatever_the_order_every_answer_stands_behind_its_own_heading(lines: list[str]) -> None:
    document = read_bytes(("Vragen van het lid Smit (PP)\n" + "\n".join(lines)).encode())
    _, questions, remarks = read_questions(document)
    spans = [one.span for one in questions]
    assert spans == sorted(spans)
    for question in questions:
        assert question.state == ("answered" if question.answers else "unanswered")
        assert all(answer.span.end <= len(document.text) for answer in question.answers)
    assert all(remark.span.end <= len(document.text) for remark in remarks)


def test_a_line_that_looks_like_a_heading_and_is_none_is_named() -> None:
    text = "Vraag 1\n\nIs de dijk dicht?\n\n**Vraag 2**\n\nWie betaalt?\n\nVraag 3, was 2b\n\nWaarom?\n\nAntwoord 1\n\n"
    remarks = read_paper(f"{text}Ja.\n".encode()).remarks
    named = [remark.message for remark in remarks if remark.kind == "heading_not_understood"]
    assert named == ["«Vraag 3, was 2b» looks like a heading and was read as text"]
