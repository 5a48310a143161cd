from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest

from growth import DOUBLED, growth
from kamerspoor.genres.masthead import read_masthead
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.publish.record import RECORD, Reading
from sitting_report import CHAIR, DAY, DIKES, KUIPER, OPENING, SMIT, WIT, vlos

WEBSITE = """Plenair verslag
Tweede Kamer, 23e vergadering
Dinsdag 9 december 2031
-
Begin14:00 uur
-
Sluiting0:00 uur
-
StatusOngecorrigeerd
Opening
Voorzitter: Bakker
De voorzitter:
Ik open de vergadering van dinsdag 9 december 2031.
Vragenuur
Vragen Smit
Vragen van het lid Smit aan de minister van Water over het bericht "Pont vaart niet".
De voorzitter:
Het woord is aan de heer Smit.
De heer Smit (PP):
Voorzitter. Vaart de pont morgen weer?
Minister Kuiper:
Ja, morgen weer.
Dijken en veren
Dijken en veren
Aan de orde is het tweeminutendebat Dijken en veren (98765, nr. 3).
De voorzitter:
Het woord is aan mevrouw De Wit.
Mevrouw De Wit (RR):
Dank u wel.
"""


def items(paper: Paper) -> list[tuple[int, str, str | None]]:
    return [(item.n, item.title, item.kind) for item in paper.items]


@pytest.fixture(scope="module")
def day() -> Paper:
    return read_paper(DAY)


def test_a_day_is_one_paper_with_its_items(day: Paper) -> None:
    identity = day.identity
    assert (identity.genre, identity.date, identity.session_year) == ("sitting", date(2031, 12, 9), "2031-2032")
    assert identity.ids == ("vlos-eeee-5", "h-tk-20312032-23")
    assert items(day) == [
        (1, "Opening", "opening"),
        (2, "Dijken", "tweeminutendebat"),
        (3, "Veren", "tweeminutendebat"),
    ]
    assert [(item.opened, item.closed, item.agenda_number) for item in day.items[1:]] == [
        ("10:15", "11:00", "2031A00001"),
        ("11:00", "12:30", "2031A00001"),
    ]


def test_its_frame_says_number_time_and_that_it_is_not_corrected(day: Paper) -> None:
    assert day.debate is not None
    meeting = day.debate.meeting
    assert (meeting.number, meeting.opened, meeting.closed, meeting.corrected) == (23, "10:15", None, False)


def test_every_item_is_a_debate_of_its_own(day: Paper) -> None:
    dikes, ferries = day.parts[1:]
    assert (dikes.id, dikes.identity.genre, dikes.identity.title) == ("vlos-eeee-5-2", "debate", "Dijken")
    assert (dikes.identity.sitting, dikes.identity.item, dikes.identity.date) == ("vlos-eeee-5", 2, date(2031, 12, 9))
    assert [motion.number for motion in dikes.motions] == [4]
    assert [motion.number for motion in ferries.motions] == [9]
    assert dikes.motions[0].appreciation is not None
    assert dikes.debate is not None
    assert dikes.debate.turns[0].n == 0


def test_the_facts_of_the_day_are_those_of_its_items_where_they_stand(day: Paper) -> None:
    text = day.document.text
    assert day.debate is not None
    assert [turn.n for turn in day.debate.turns] == list(range(len(day.debate.turns)))
    assert [turn.span for turn in day.debate.turns] == sorted(turn.span for turn in day.debate.turns)
    assert [motion.number for motion in day.motions] == [4, 9]
    for motion in day.motions:
        assert " ".join(motion.span.of(text).split()) == motion.text
        assert motion.turn is not None
        assert day.debate.turns[motion.turn].span.covers(motion.span)
    said = day.motions[0].appreciation
    assert said is not None
    assert said.passage.span.of(text) == "De motie op stuk nr. 4 ontraad ik."


def test_what_is_printed_tells_the_item_of_every_fact(day: Paper) -> None:
    shape = RECORD.published(day, Reading(day))
    assert [(item.n, item.id) for item in shape.items] == [(n, f"vlos-eeee-5-{n}") for n in (1, 2, 3)]
    assert [motion.item for motion in shape.motions] == [2, 3]
    assert {turn.item for turn in shape.turns} == {1, 2, 3}
    assert shape.turns[0].item == 1
    again = read_paper(DAY)
    assert msgspec.json.encode(shape) == msgspec.json.encode(RECORD.published(again, Reading(again)))


def test_the_ids_that_the_record_gives_its_speakers_stay_with_their_turns(day: Paper) -> None:
    dikes = day.parts[1].debate
    assert dikes is not None
    assert [turn.person for turn in dikes.turns] == [CHAIR, SMIT, None, WIT, SMIT, CHAIR, KUIPER]


def test_what_the_chair_says_behind_a_number_without_a_label_is_in_that_turn(day: Paper) -> None:
    dikes = day.parts[1]
    assert dikes.debate is not None
    numbering = dikes.debate.turns[2].body.of(dikes.document.text)
    assert numbering.startswith("Deze motie is voorgesteld door het lid Smit.")
    assert numbering.endswith("Dank u wel.")


def test_a_meeting_of_a_committee_is_one_debate() -> None:
    paper = read_paper(vlos(OPENING, DIKES, kind="Commissie", number=0))
    assert (paper.identity.genre, paper.items) == ("debate", ())
    assert paper.debate is not None
    assert paper.debate.meeting.number is None


def test_a_copy_of_the_website_is_a_sitting_with_day_number_and_items() -> None:
    paper = read_paper(WEBSITE.encode())
    assert (paper.identity.genre, paper.identity.date, paper.id) == ("sitting", date(2031, 12, 9), "h-tk-20312032-23")
    assert items(paper) == [
        (1, "Opening", "opening"), (2, "Vragen Smit", "vragenuur"), (3, "Dijken en veren", "tweeminutendebat"),
    ]  # fmt: skip
    assert paper.items[2].dossier == "98765"
    assert paper.parts[1].debate is not None
    assert paper.parts[1].debate.meeting.chairs == ("Bakker",)
    assert paper.debate is not None
    meeting = paper.debate.meeting
    assert (meeting.number, meeting.opened, meeting.closed, meeting.corrected) == (23, "14:00", None, False)


def test_numbers_printed_above_items_are_theirs() -> None:
    text = """12 Dijken

Aan de orde is het debat over dijken.

De voorzitter:
Het woord is aan de heer Smit.

De heer Smit (PP):
Dank u wel.

14 Veren

Aan de orde is het debat over veren.

De voorzitter:
Het woord is aan mevrouw De Wit.

Mevrouw De Wit (RR):
Dank u wel.
"""
    assert [(item.n, item.title) for item in read_paper(text.encode()).items] == [(12, "Dijken"), (14, "Veren")]


def test_a_report_of_one_item_is_no_sitting() -> None:
    text = WEBSITE[WEBSITE.index("Dijken en veren") :]
    assert read_paper(text.encode()).identity.genre == "debate"


def test_a_report_of_the_other_chamber_is_a_sitting_of_it() -> None:
    text = """Verslag van de plenaire vergadering van 9 december 2031Parlementair jaar 2031/2032, 10e vergadering

Aanvang: 13.30 uur
Sluiting: 16.20 uur
Status: gecorrigeerd

Opening

Voorzitter: Bakker

Tegenwoordig zijn 3 leden, te weten:

Bakker, Smit en De Wit.

Mededelingen

De voorzitter:

Ik deel aan de Kamer mee dat niemand zich heeft afgemeld.

Deze mededeling wordt voor kennisgeving aangenomen.

Hamerstukken

Aan de orde is de behandeling van:

het wetsvoorstel Wijziging van de Wet op de veren (98765).

De voorzitter:

Verlangt iemand stemming? Dat is niet het geval.
"""
    paper = read_paper(text.encode())
    assert (paper.id, paper.identity.chamber) == ("h-ek-20312032-10", "EK")
    assert items(paper) == [
        (1, "Opening", "opening"), (2, "Mededelingen", "mededelingen"), (3, "Hamerstukken", "hamerstukken"),
    ]  # fmt: skip
    assert [item.dossier for item in paper.items] == [None, None, "98765"]
    assert paper.debate is not None
    assert [one.name for one in paper.debate.meeting.present] == ["Bakker", "Smit", "De Wit"]


def test_twice_as_many_items_take_about_twice_the_time() -> None:
    item = "Dijken {n}\nDijken {n}\nAan de orde is het debat over dijk {n}.\nDe voorzitter:\nHet woord is aan hem.\n"
    assert growth(read_paper, lambda size: "".join(item.format(n=n) for n in range(size)).encode(), 20) < DOUBLED


def test_who_holds_the_floor_is_told_in_time_that_grows_with_the_turns() -> None:
    turns = "De voorzitter:\nHet woord is aan de heer {n}.\nDe heer Smit{n} (PP):\nDank u wel. Is dat zo?\n"
    assert growth(read_paper, lambda size: "".join(turns.format(n=n) for n in range(size)).encode(), 50) < DOUBLED


def test_what_is_said_is_no_heading() -> None:
    said = "De heer Smit (PP):\nAan de orde is de dijk\nMededelingen\nDe voorzitter:\nDank u.\n"
    text = f"De voorzitter:\nHet woord is aan de heer Smit.\n{said}{said}"
    assert read_paper(text.encode()).identity.genre == "debate"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "Tweede Kamer, 14e vergadering, woensdag 3 december 2031\n\nAanvang: 13:00 uur\n\nStatus: Gecorrigeerd",
            ("TK", 14, "13:00", True),
        ),
        (
            "Verslag van de vergadering van 9 mei 2031Parlementair jaar 2030/2031, 10e vergadering\nAanvang 13.30 uur",
            ("EK", 10, "13:30", None),
        ),
        ("Verslag van de verenigde vergadering van dinsdag 16 september 2031", ("VV", None, None, None)),
    ],
)
def test_heads_of_both_chambers_are_read(head: str, expected: tuple[str, int | None, str | None, bool | None]) -> None:
    found = read_masthead(head)
    assert (found.chamber, found.meeting, found.opened, found.corrected) == expected
    assert found.date is not None


def test_a_page_of_the_official_publications_names_its_item_and_day() -> None:
    found = read_masthead("Handeling\n\nTweede Kamer der Staten-Generaal2031-2032nr. 23, item 409-12-2031\n")
    assert found.id is None or found.id.startswith("h-tk-20312032-23-")
    spaced = read_masthead("Tweede Kamer der Staten-Generaal 2031-2032 nr. 23, item 4 09-12-2031")
    assert (spaced.id, spaced.date) == ("h-tk-20312032-23-4", date(2031, 12, 9))


def test_an_item_of_the_handelingen_as_a_web_page_has_its_place_day_and_title() -> None:
    cells = ("14-06-2032", "Tweede Kamer der Staten-Generaal", "2031-2032", "nr. 86, item 22", "05-06-2032")
    said = (
        "<p><b>De voorzitter</b>:</p><p>Het woord is aan de heer Smit.</p><p>De heer <b>Smit</b> (PP):</p><p>Dank.</p>"
    )
    row = "".join(f"<td>{cell}</td>" for cell in cells)
    page = f"<html><body><table><tr>{row}</tr></table><h2>22 Regeling van werkzaamheden</h2>{said}</body></html>"
    identity = read_paper(page.encode()).identity
    assert (identity.genre, identity.title, identity.date) == ("debate", "Regeling van werkzaamheden", date(2032, 6, 5))
    assert (identity.ids, identity.sitting, identity.item) == (("h-tk-20312032-86-22",), "h-tk-20312032-86", 22)


def test_the_items_of_a_real_day_hold_the_turns_and_motions_of_their_gold(shared_data: Path) -> None:
    folder = shared_data / "dev" / "debates" / "vlos_2025"
    found = sorted(folder.glob("xml/2025-06-19-98e-*.xml"))
    if not found:
        pytest.skip(f"no report of the day here: {folder}")
    paper = read_paper(found[0].read_bytes())
    assert len(paper.items) == 7
    for path in sorted(folder.glob("2025-06-19-98-*.gold.json")):
        gold = msgspec.json.decode(path.read_bytes())
        part = next(part for part in paper.parts if part.identity.title == gold["title"])
        assert part.debate is not None
        ours = {"".join(turn.body.of(part.document.text).split()) for turn in part.debate.turns}
        assert not [turn["label"] for turn in gold["turns"] if "".join(turn["text"].split()) not in ours], path.name
        assert [str(motion.number) for motion in part.motions] == [motion["number"] for motion in gold["motions"]]
