"""The XML in which papers of 1995-2009 were published."""

from __future__ import annotations

import pytest

from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.extracting import read_paper

PAPER = """<?xml version="1.0" encoding="utf-8"?>
<kamerwrk kamer="{chamber}" publtype="meto">
<metadata><meta name="OVERHEIDop.externMetadataRecord" scheme="" content="https://zoek.nl/kst-98765-3/metadata.xml"/>
</metadata>
<kop><titel>Tweede Kamer der Staten-Generaal</titel><subtitel>2</subtitel>
<subtitel>Vergaderjaar 1997-1998</subtitel></kop>
<frontm><versie dtd="0.10" conv="x" markup="c"></versie><ordernr>KST27002</ordernr><vergjaar>1997-1998</vergjaar>
<onderw><nummer>98 765</nummer><naam>Wijziging van
de Dijkwet</naam></onderw></frontm>
<body><stuk><ltrlabel>Nr. </ltrlabel><nummer>3</nummer><titel>MEMORIE VAN TOELICHTING </titel>
{body}
<ondtek><functie>De Staatssecretaris van Water en
Veren,</functie><naam>D. K. J. Bakker </naam><functie>De Minister van Lucht,</functie><naam>A. Kuiper</naam></ondtek>
</stuk></body>
<voetnoot id="v1" nr="1"><al>Ter inzage gelegd.</al></voetnoot>
<voetnoot id="v2" nr="2"><al>Zie kamerstuk 98 700, nr. 4.</al></voetnoot>
</kamerwrk>"""
BODY = """<tuskop letat="vet">I. ALGEMEEN </tuskop><tuskop letat="vet">1. Dijken</tuskop>
<tuskop letat="cur">1.1. Achtergrond</tuskop><al>De dijk<voetref refid="v1" nr="1"/> houdt.</al><witreg></witreg>
<table><tgroup cols="2"><tbody><row><entry>dijk</entry>
<entry><nadruk type="vet">3</nadruk></entry></row></tbody></tgroup>
</table><al>De pont<voetref refid="v2" nr="2"/> vaart.</al>
<tuskop letat="vet">II. ARTIKELEN</tuskop><tuskop letat="vet">Artikel I</tuskop>
<tuskop letat="cur">Onderdeel A</tuskop><al>Dit.</al><tuskop letat="rom">Leden</tuskop><al>Dat.</al>
<tuskop letat="cur">Onderdeel B</tuskop><al>Zo.</al>"""


def paper(body: str = BODY, chamber: str = "2") -> Paper:
    return read_paper(PAPER.format(body=body, chamber=chamber).encode())


def test_its_identity_is_what_its_head_and_metadata_say() -> None:
    identity = paper().identity
    assert (identity.ids, identity.genre) == (("kst-98765-3",), "explanatory_memorandum")
    assert (identity.dossier, identity.number, identity.session_year) == ("98765", 3, "1997-1998")
    assert (identity.chamber, identity.title) == ("TK", "Wijziging van de Dijkwet")


def test_it_is_printed_as_papers_are_with_nothing_of_the_program_that_made_it() -> None:
    lines = [line for line in paper().document.text.split("\n") if line]
    assert lines[:6] == [
        "Tweede Kamer der Staten-Generaal", "2", "Vergaderjaar 1997-1998", "98 765 Wijziging van de Dijkwet", "Nr. 3",
        "MEMORIE VAN TOELICHTING",
    ]  # fmt: skip
    assert "dijk | 3" in lines
    assert "De dijk¹ houdt." in lines
    assert lines[-2:] == ["¹ Ter inzage gelegd.", "² Zie kamerstuk 98 700, nr. 4."]
    assert paper().remarks == ()


def test_headings_notes_and_signatures_come_out() -> None:
    found = paper()
    assert [(one.level, one.heading) for one in found.sections] == [
        (1, "I. ALGEMEEN"), (2, "1. Dijken"), (3, "1.1. Achtergrond"), (1, "II. ARTIKELEN"), (2, "Artikel I"),
        (3, "Onderdeel A"), (4, "Leden"), (3, "Onderdeel B"),
    ]  # fmt: skip
    assert [(one.label, len(one.marks)) for one in found.notes] == [("1", 1), ("2", 1)]
    assert [one.target for one in found.citations] == ["kst-98700-4"]
    assert found.origin is not None
    assert [(one.name, one.office) for one in found.origin.signed_by] == [
        ("D. K. J. Bakker", "De Staatssecretaris van Water en Veren"), ("A. Kuiper", "De Minister van Lucht"),
    ]  # fmt: skip


@pytest.mark.parametrize(("chamber", "said"), [("1", "EK"), ("2", "TK"), ("vv", "VV")])
def test_the_chamber_is_the_one_of_the_root(chamber: str, said: str) -> None:
    text = PAPER.replace("Tweede Kamer", "Kamer")
    found = read_paper(text.format(body="<al>De dijk.</al>", chamber=chamber).encode())
    assert found.document.stated.chamber == said


def test_an_element_that_is_not_known_keeps_its_text_and_leaves_a_remark() -> None:
    found = paper("<al>De dijk.</al><nieuw>De pont.</nieuw>")
    assert "De pont." in found.document.text
    assert [remark.kind for remark in found.remarks] == ["unknown_element"]


def test_a_file_with_next_to_nothing_is_read() -> None:
    text = "<kamerwrk><frontm/><body><stuk><ltrlabel>Nr.</ltrlabel><nummer/></stuk></body></kamerwrk>"
    assert read_paper(text.encode()).document.text == "Nr."
