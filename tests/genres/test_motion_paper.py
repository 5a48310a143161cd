from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from litestar.testing import TestClient

from kamerspoor.model.fact_kinds import MOTIONS
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app

PAPER = """Tweede Kamer der Staten-Generaal

2

Vergaderjaar 2030–2031

98 765

Dijken en veren

Nr. 12

{heading}
Voorgesteld 16 februari 2031
De Kamer,
gehoord de beraadslaging,
overwegende dat de dijk lekt;
verzoekt de regering de dijk te dichten,
en gaat over tot de orde van de dag.
{names}

kst-98765-12
ISSN 0921 - 7371
’s-Gravenhage 2031

Tweede Kamer, vergaderjaar 2030–2031, 98 765, nr. 12
"""


@pytest.mark.parametrize(
    ("heading", "names", "proposers"),
    [
        ("MOTIE VAN HET LID SMIT", "Smit", ("Smit",)),
        ("MOTIE VAN DE LEDEN SMIT EN VAN DE WIT", "Smit\nVan de Wit", ("Smit", "Van de Wit")),
        ("MOTIE VAN HET LID SMIT C.S.", "Smit\nVan de Wit\nBakker", ("Smit", "Van de Wit", "Bakker")),
        ("MOTIE VAN DE LEDEN SMIT EN VAN DE WIT", "Smit Van de Wit", ("Smit", "Van de Wit")),
        ("MOTIE VAN DE LEDEN SMIT EN BAKKER", "Smit, Bakker", ("Smit", "Bakker")),
        ("**MOTIE VAN HET LID SMIT C.S.**", "- Smit (PP)\n- Van de Wit (QQ)", ("Smit", "Van de Wit")),
        (
            "MOTIE VAN HET LID SMIT C.S.",
            "Smit, Van de Wit, Kuiper en De Groot",
            ("Smit", "Van de Wit", "Kuiper", "De Groot"),
        ),
        ("Gewijzigde motie van het lid Smit", "Smit\n\nksf-98765-12", ("Smit",)),
        ("M0TIE VAN HET LID SMIT", "Smit", ("Smit",)),
    ],
)
def test_the_proposers_under_a_printed_motion(heading: str, names: str, proposers: tuple[str, ...]) -> None:
    paper = read_paper(PAPER.format(heading=heading, names=names).encode())
    motion = paper.motions[0]
    assert motion.proposers == proposers
    assert (motion.dossier, motion.number, motion.turn) == ("98765", 12, None)
    assert paper.id == "kst-98765-12"
    assert str(paper.identity.date) == "2031-02-16"
    assert "Bakker" not in motion.text


def test_an_amended_motion_names_the_one_it_replaces() -> None:
    heading = "GEWIJZIGDE MOTIE VAN HET LID SMIT TER VERVANGING VAN DIE GEDRUKT ONDER NR. 7"
    motion = read_paper(PAPER.format(heading=heading, names="Smit").encode()).motions[0]
    assert motion.replaces == 7


def test_a_scan_takes_its_proposers_from_the_heading_and_says_so() -> None:
    parts = (
        "98765-12",
        "16 februari 2031",
        "MOTIE VAN HET LID VAN DE WIT C.S.",
        "De Kamer,",
        "Gehoord de beraadslaging,",
        "Verzoekt de regering iets te doen,",
        "En gaat over tot de orde van de dag.",
        "Van d_ W!t\n| SM17",
    )
    text = "\n\n".join(parts)
    paper = read_paper(text.encode())
    assert paper.motions[0].proposers == ("Van de Wit",)
    assert (paper.identity.dossier, paper.identity.number) == ("98765", 12)
    assert "scanned" in {remark.kind for remark in paper.remarks}


@pytest.mark.parametrize(
    ("opening", "closing", "words"),
    [
        ("De Karner,\ngehoprd de beraads1aging,", "en gaat over tot de orde van de dag.", "De Karner,"),
        ("De Kamer\ngehoord de beraadslaging.", "en gaaf over tot dc orde van do dag", "De Kamer"),
        ("x k1 ~", "en gaat over tot de orde van de dag.", "overwegende dat"),
    ],
)
def test_a_misread_motion_is_found_by_what_it_is_like(opening: str, closing: str, words: str) -> None:
    printed = PAPER.format(heading="MOTIE VAN HET LID SMIT", names="Smit")
    printed = printed.replace("De Kamer,\ngehoord de beraadslaging,", opening)
    paper = read_paper(printed.replace("en gaat over tot de orde van de dag.", closing).encode())
    motion = paper.motions[0]
    assert motion.text.startswith(words)
    assert motion.text.endswith(closing)
    assert motion.proposers == ("Smit",)
    assert "incomplete_motion" in {remark.kind for remark in paper.remarks}


def test_a_scan_with_a_misspelled_heading_names_its_proposer() -> None:
    text = "98765-12\n\nMOTIE VAN HFT LID VAN DE WIT C.S.\n\nDe Kamer,\nverzoekt de regering iets te doen,\n"
    assert read_paper((text + "en gaat over tot de orde van de dag.\n").encode()).motions[0].proposers == (
        "Van de Wit",
    )


def test_a_heading_without_a_motion_is_remarked() -> None:
    paper = read_paper(b"MOTIE VAN HET LID SMIT\n\nVoorgesteld 16 februari 2031\n\nHier staat niets.")
    assert paper.motions == ()
    assert "incomplete_motion" in {remark.kind for remark in paper.remarks}


def test_the_number_of_a_cited_paper_is_not_the_number_of_the_paper_that_cites() -> None:
    paper = read_paper(b"Geachte voorzitter,\n\nIn deze brief verwijs ik naar kst-35373-1 van vorig jaar.\n")
    assert paper.identity.dossier is None
    assert paper.id.startswith("sha256-")


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("Voorgesteld 16 februari 2031", date(2031, 2, 16)),
        ("Voorgesteld op 1 maart 2031", date(2031, 3, 1)),
        ("Voorgesteld 31 februari 2031", None),
        ("Ontvangen 16 februari 2031", None),
    ],
)
def test_the_day_on_which_a_motion_was_put_forward_is_the_one_that_its_paper_prints(
    printed: str, day: date | None
) -> None:
    text = PAPER.format(heading="MOTIE VAN HET LID SMIT", names="Smit").replace("Voorgesteld 16 februari 2031", printed)
    assert [motion.put_forward_on for motion in read_paper(text.encode()).motions] == [day]


def test_the_day_of_a_motion_is_in_list_files_api_and_page(tmp_path: Path) -> None:
    with Store(tmp_path / "a.db", create=True) as store:
        for names in ("Smit", "Visser"):
            text = PAPER.format(heading=f"MOTIE VAN HET LID {names.upper()}", names=names)
            later = text.replace("16 februari", "3 maart").replace("12", "13")
            store.save(read_paper((later if names == "Visser" else text).encode()), f"{names}.txt")
        [found] = store.reader.facts(MOTIONS, put_forward_since="2031-03-01")
        assert found.fact.proposers == ("Visser",)
        assert [one.fact.put_forward_on for one in store.reader.facts(MOTIONS, None, "-day")] == [
            date(2031, 3, 3), date(2031, 2, 16),
        ]  # fmt: skip
    with TestClient(create_app(tmp_path / "a.db")) as client:
        assert "Ingediend op" in client.get("/moties/gelezen").text
        assert "2031-03-03" in client.get("/moties/gelezen.csv").text
        [item] = client.get("/api/v1/motions?put_forward_since=2031-03-01").json()["items"]
        assert item["data"]["motion"]["put_forward_on"] == "2031-03-03"
