from __future__ import annotations

import pytest

from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.text.numbers import number_order, split_kst

TITLE = "Wijziging van de Verenwet"


@pytest.mark.parametrize(
    ("head", "paper_id", "chamber"),
    [
        (f"98 765 {TITLE}\n\nB VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE VOOR WATER1", "kst-98765-B", "EK"),
        (f"98 765\n{TITLE}\n\nB\nVOORLOPIG VERSLAG VAN DE VASTE COMMISSIE VOOR WATER1", "kst-98765-B", "EK"),
        (f"98 765 (R1234)\n{TITLE}\n\nAB1 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "kst-98765-AB", "EK"),
        (f"98 765 {TITLE}\n\nB HERDRUK1 VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE VOOR WATER2", "kst-98765-B", "EK"),
        (f"CXXIV {TITLE}\n\nG BRIEF VAN DE VOORZITTER VAN DE EERSTE KAMER", "kst-CXXIV-G", "EK"),
        (f"98 765\n{TITLE}\n\nnr. 92a\nMEMORIE VAN ANTWOORD", "kst-98765-92a", "EK"),
        (f"98 765 XIV {TITLE}\n\nNr. 12\nLIJST VAN VRAGEN EN ANTWOORDEN", "kst-98765-XIV-12", "TK"),
        # The mark of a note is glued to the number of each dossier; the first is the paper's.
        (f"98 7651\n{TITLE}\n\n98 7662\nAndere wet\n\nNr. 5\nVERSLAG", "kst-98765-5", "TK"),
    ],
)
def test_dossier_and_number_stand_above_the_printed_kind(head: str, paper_id: str, chamber: str) -> None:
    paper = read_paper(f"{head}\n\nVastgesteld 3 mei 2031\n\nDe leden zijn tevreden.\n".encode())
    assert (paper.id, paper.identity.chamber, paper.identity.title) == (paper_id, chamber, TITLE)
    assert str(paper.identity.date) == "2031-05-03"


def test_the_running_foot_of_the_eerste_kamer_names_a_paper_by_its_letter() -> None:
    foot = "Eerste Kamer, vergaderjaar 2030–2031, 98 765, AB 1"
    text = f"De leden zijn tevreden.\n\n{foot}\n\nZij danken.\n\n{foot[:-1]}2\n"
    paper = read_paper(text.encode())
    assert (paper.id, paper.identity.chamber, paper.identity.number) == ("kst-98765-AB", "EK", "AB")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Vastgesteld 3 mei 2031", "2031-05-03"),
        ("Vastgesteld3 mei 2031", "2031-05-03"),
        ("Ontvangen 3 mei 2031", "2031-05-03"),
        ("Ontvangen ter Griffie op 3 mei 2031.", "2031-05-03"),
        ("De dijk werd vastgesteld op 3 mei 2031", "None"),
    ],
)
def test_the_day_of_a_paper_is_that_on_which_it_was_settled_or_received(line: str, day: str) -> None:
    text = f"98 765 {TITLE}\n\nNr. 6\nNOTA NAAR AANLEIDING VAN HET VERSLAG\n\n{line}\n\nDe regering dankt.\n"
    assert str(read_paper(text.encode()).identity.date) == day


def test_the_united_assembly_is_a_chamber_of_its_own() -> None:
    text = "Verenigde Vergadering der Staten-Generaal\n\nVergaderjaar 2030–2031\n\nBrief regering\n"
    assert read_paper(text.encode()).identity.chamber == "VV"


def test_a_report_that_only_speaks_of_the_other_chamber_is_not_its() -> None:
    text = f"98 765 {TITLE}\n\nA VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE VOOR WATER\n\nDe Tweede Kamer stemde in.\n"
    assert read_paper(text.encode()).identity.chamber == "EK"


@pytest.mark.parametrize(
    ("lines", "paper_id"),
    [
        ("ID: 98765-5", "kst-98765-5"),
        ("Kenmerk 98765, nr. D", "kst-98765-D"),
        ("Onderdeel van kamerstukdossier 98765 XIV-18 Water.", "kst-98765-XIV-18"),
        ("Eerste Kamer der Staten-Generaal | 2030-2031 | 98765 nr. B |", "kst-98765-B"),
    ],
)
def test_a_web_page_about_a_paper_prints_its_number_on_a_line_of_its_own(lines: str, paper_id: str) -> None:
    text = f"{lines}\n\nVastgesteld 3 mei 2031\nDe leden van de PP-fractie hebben het gelezen.\n"
    paper = read_paper(text.encode())
    assert (paper.id, paper.identity.genre) == (paper_id, "committee_report")


def test_letters_come_after_numbers_and_two_letters_after_one() -> None:
    assert sorted([None, "AB", 7, "B", 12], key=number_order) == [None, 7, 12, "B", "AB"]
    assert split_kst("kst-98765-XIV-B") == ("98765-XIV", "B")
