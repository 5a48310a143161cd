from __future__ import annotations

import datetime as dt
from pathlib import Path

from kamerspoor.genres.decision_list import read_decision_list, read_decisions
from kamerspoor.pipeline.extracting import read_paper

LIST = """Den Haag, 3 april 2031
Document: Besluitenlijst van de procedurevergadering van donderdag 2 april 2031
1. Agendapunt: Stand van de dijken
Zaak: Brief regering - minister van Water, Kuiper - 22 maart 2031
Stand van de dijken - 98765-8
Besluit: Agenderen voor het commissiedebat
over dijken.
2. Agendapunt: Veren
Zaak: Brief regering - minister van Water, Kuiper - 23 maart 2031
Veren - 2031Z04630
Besluit: Voor kennisgeving aangenomen.
Noot: Besluit: de commissie wacht af.
"""


def test_decisions_stand_with_their_item_and_paper() -> None:
    paper = read_paper(LIST.encode())
    assert paper.identity.genre == "decision_list"
    assert [(one.item, one.subject, one.target, one.text) for one in paper.decisions] == [
        (1, "Stand van de dijken", "kst-98765-8", "Agenderen voor het commissiedebat over dijken."),
        (2, "Veren", "2031Z04630", "Voor kennisgeving aangenomen."),
        (2, "Veren", "2031Z04630", "de commissie wacht af."),
    ]


PRESIDIUM = """Besluitenlijsten Presidium

Besluitenlijst 21 december 2031

 • Het Presidium besluit de motie over veren (Kamerstuk 98765, nr. 20) door te geleiden.
 • Het Presidium besluit de delegatie zo samen te stellen:
  - PP: 2 leden

Besluitenlijst Presidiumvergadering 13 juni 2031

1. Het Presidium stemt in met het plan van aanpak.
2. Het voorstel voor de recessen wordt vastgesteld.
"""
PLAIN = """Besluitenlijst van de vergadering van woensdag 27 september 2031

1.    Verslag van de vergadering van 29 juni 2031 (CWX 2031/013)

Besluit: Het verslag wordt vastgesteld.

2.    Voorstel over veren

Besluit: De behandeling wordt
aangehouden.
"""


def test_the_frame_of_a_list_is_its_committee_meeting_day_and_clerk() -> None:
    text = (
        "Voortouwcommissie: vaste commissie voor Water\n" + LIST + "Griffier: B. Bakker\nActiviteitnummer: 2031A01320\n"
    )
    paper = read_paper(text.encode())
    frame = paper.decision_list
    assert frame is not None
    assert (frame.meeting, str(frame.held_on)) == ("procedurevergadering", "2031-04-02")
    assert (frame.clerk, frame.activity) == ("B. Bakker", "2031A01320")
    assert paper.origin is not None
    assert paper.origin.committee == "vaste commissie voor Water"
    assert paper.identity.title == "Besluitenlijst van de procedurevergadering van donderdag 2 april 2031"
    assert paper.identity.case is None


def test_a_plain_list_ties_a_decision_to_the_numbered_line_above_it() -> None:
    paper = read_paper(PLAIN.encode())
    assert [(one.item, one.subject, one.reference, one.text) for one in paper.decisions] == [
        (
            1,
            "Verslag van de vergadering van 29 juni 2031 (CWX 2031/013)",
            "CWX 2031/013",
            "Het verslag wordt vastgesteld.",
        ),
        (2, "Voorstel over veren", None, "De behandeling wordt aangehouden."),
    ]


def test_the_lists_of_the_presidium_give_their_sentences_with_the_day_of_each_meeting() -> None:
    paper = read_paper(PRESIDIUM.encode())
    assert [(one.item, str(one.held_on), one.target) for one in paper.decisions] == [
        (None, "2031-12-21", "kst-98765-20"),
        (None, "2031-12-21", None),
        (1, "2031-06-13", None),
        (2, "2031-06-13", None),
    ]
    assert paper.decisions[1].text.endswith("samen te stellen: - PP: 2 leden")
    assert paper.identity.date is None
    assert paper.origin is not None
    assert paper.origin.committee == "Presidium"


def test_a_text_without_decisions_gives_none() -> None:
    assert read_decisions("Besluiten neem je niet zomaar.\n") == ()


def test_real_lists_of_decisions_give_as_many_as_they_print(shared_data: Path) -> None:
    for path in sorted((shared_data / "opendata" / "overig").glob("besluitenlijst*.pdf")):
        paper = read_paper(path.read_bytes())
        printed = paper.document.text.count("Besluit:")
        assert paper.identity.genre == "decision_list", path.name
        assert printed * 0.95 <= len(paper.decisions) <= printed, path.name


def test_the_word_may_stand_alone_above_what_was_decided_and_the_day_below_the_heading() -> None:
    text = (
        "Besluitenlijst procedurevergadering commissie voor de Werkwijze\n\n27 september 2031\n\n"
        "1 Brief over spreektijden (CWX 2031/20)\nBesluit\nAgenderen.\n\n2 Werkplan\nBesluiten:\n- Vastgesteld.\n"
    )
    frame = read_decision_list(text)
    assert (frame.meeting, frame.held_on) == ("procedurevergadering", dt.date(2031, 9, 27))
    assert [(one.item, one.reference, one.text) for one in read_decisions(text)] == [
        (1, "CWX 2031/20", "Agenderen."),
        (2, None, "- Vastgesteld."),
    ]


def test_a_heading_that_a_page_sets_over_two_paragraphs_keeps_its_day() -> None:
    for heading in (
        "van de extra procedurevergadering van dinsdag 8\n\nmaart 2031",
        "van het overleg van 8 maart\n\n2031",
    ):
        assert read_decision_list(f"Document: Besluitenlijst {heading}\n").held_on == dt.date(2031, 3, 8)
