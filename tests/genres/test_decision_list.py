from __future__ import annotations

from pathlib import Path

from kamerspoor.genres.decision_list import read_decisions
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


def test_a_text_without_decisions_gives_none() -> None:
    assert read_decisions("Besluiten neem je niet zomaar.\n") == ()


def test_real_lists_of_decisions_give_as_many_as_they_print(shared_data: Path) -> None:
    for path in sorted((shared_data / "opendata" / "overig").glob("besluitenlijst*.pdf")):
        paper = read_paper(path.read_bytes())
        printed = paper.document.text.count("Besluit:")
        assert paper.identity.genre == "decision_list", path.name
        assert printed * 0.95 <= len(paper.decisions) <= printed, path.name
