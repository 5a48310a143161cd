from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.errors import UnreadableFileError
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.reading.detect import read_bytes

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
LETTER = """<officiele-publicatie><metadata>
<meta name="OVERHEIDop.externMetadataRecord" scheme="" content="https://zoek.nl/kst-98765-XII-7/metadata.xml"/>
</metadata><kamerstuk><kamerstukkop>
<tekstregel inhoud="vergaderjaar">Vergaderjaar 2030-2031</tekstregel></kamerstukkop>
<dossier><dossiernummer><dossiernr>98 765</dossiernr><begrotingshoofdstuk>XII</begrotingshoofdstuk></dossiernummer>
<titel>Dijken en veren</titel></dossier>
<stuk><stuknr>Nr. <ondernummer kamer="2">7</ondernummer></stuknr><titel>BRIEF VAN DE MINISTER VAN WATER</titel>
<algemeen><vrije-tekst><tekst status="goed">
<al>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</al><al>Den Haag, 3 mei 2031</al>
<al>De dijk houdt stand<noot id="n1" type="voet"><noot.nr>1</noot.nr><noot.al>Kamerstuk
<extref doc="kst-98765-3" soort="document">98 765, nr. 3</extref>.</noot.al></noot> en de
<nadruk type="cur">veren</nadruk> varen, op 10 m<sup>2</sup> na.</al>
<tussenkop kopopmaak="vet">Groot</tussenkop><al>Eerst dit.</al>
<tussenkop kopopmaak="cur">Klein</tussenkop><al>Dan dat.</al>
<lijst type="expliciet"><li><li.nr>a.</li.nr><al>een;</al></li><li><li.nr>b.</li.nr><al>twee.</al></li></lijst>
<table><title>Kosten</title><tgroup cols="2"><tbody><row><entry><al>dijk</al></entry><entry><al>3</al></entry></row>
</tbody></tgroup></table>
<divisie><kop><nr>2.</nr><titel>Slot</titel></kop><al>Einde.</al></divisie>
<ondertekening><functie>De Minister van Water,</functie>
<naam><voornaam>K.</voornaam><achternaam>Kuiper</achternaam></naam>
</ondertekening></tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"""
ITEM = """<officiele-publicatie><metadata>
<meta name="OVERHEIDop.externMetadataRecord" content="x/h-tk-20302031-4-2/metadata.xml"/></metadata>
<handelingen><agendapunt><nr>2</nr><item-titel>Dijken</item-titel>
<spreekbeurt nieuw="ja"><spreker><voorvoegsels>De heer</voorvoegsels><naam><achternaam>Smit</achternaam></naam>
(<politiek>PP</politiek>):</spreker><tekst><al-groep><al>Voorzitter. Eén motie.</al></al-groep>
<motie id="M"><kop><titel>Motie</titel></kop><al>De Kamer,</al><al>gehoord de beraadslaging,</al>
<al>overwegende dat de dijk lekt;</al><al>verzoekt de regering de dijk te dichten,</al>
<al>en gaat over tot de orde van de dag.</al><motie-info><spreker><voorvoegsels>De</voorvoegsels><naam>
<achternaam>voorzitter</achternaam></naam>:</spreker><al>Deze motie is voorgesteld door het lid Smit.</al>
<al>Zij krijgt nr. <extref doc="kst-98765-9">9</extref> (<extref doc="kst-98765-9">98765</extref>).</al></motie-info>
</motie>
</tekst></spreekbeurt></agendapunt></handelingen></officiele-publicatie>"""
MEETING = """<vlosCoreDocument xmlns="http://www.tweedekamer.nl/ggm/vergaderverslag/v1.0" soort="Tussenpublicatie">
<vergadering soort="Plenair" objectid="AB12" kamer="Tweede Kamer"><titel>4e vergadering</titel>
<vergaderjaar>2030-2031</vergaderjaar><datum>2031-05-03T00:00:00</datum>
<activiteit soort="Plenair debat" objectid="a"><titel>Debat</titel><onderwerp>Dijken</onderwerp><activiteithoofd>
<activiteitdeel><activiteititem><woordvoerder objectid="w">
<spreker soort="Tweede Kamerlid"><fractie>PP</fractie><aanhef>De heer</aanhef>
<verslagnaam>Smit</verslagnaam></spreker><isvoorzitter>false</isvoorzitter><tekst><alinea><alineaitem>De heer
<nadruk type="Vet">Smit</nadruk> (PP):</alineaitem><alineaitem>Voorzitter. De dijk lekt.</alineaitem></alinea></tekst>
<interrumpant objectid="i"><spreker soort="Tweede Kamerlid"><fractie>QQ</fractie><aanhef>Mevrouw</aanhef>
<verslagnaam>Bakker</verslagnaam></spreker><isvoorzitter>true</isvoorzitter>
<tekst><alinea><alineaitem>Dank u wel.</alineaitem></alinea></tekst>
</interrumpant></woordvoerder></activiteititem></activiteitdeel></activiteithoofd></activiteit>
<activiteit soort="Sluiting" objectid="b"><titel>Sluiting</titel><onderwerp>Sluiting</onderwerp></activiteit>
</vergadering></vlosCoreDocument>"""


def squeezed(words: str) -> str:
    return re.sub(r"[\s-]", "", words)


def turns(paper: Paper) -> list[tuple[str, str | None, str]]:
    assert paper.debate is not None
    text = paper.document.text
    return [(turn.label, turn.party, squeezed(turn.body.of(text))) for turn in paper.debate.turns]


def test_a_paper_in_xml_prints_as_on_paper() -> None:
    lines = [line for line in read_bytes((HEAD + LETTER).encode()).text.split("\n") if line]
    assert lines == [
        "Vergaderjaar 2030-2031",
        "98 765 XII Dijken en veren",
        "Nr. 7",
        "BRIEF VAN DE MINISTER VAN WATER",
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Den Haag, 3 mei 2031",
        "De dijk houdt stand¹ en de veren varen, op 10 m2 na.",
        "Groot",
        "Eerst dit.",
        "Klein",
        "Dan dat.",
        "a. een;",
        "b. twee.",
        "Kosten",
        "dijk | 3",
        "2. Slot",
        "Einde.",
        "De Minister van Water,",
        "K. Kuiper",
        "¹ Kamerstuk 98 765, nr. 3.",
    ]


def test_a_letter_in_xml_is_read_whole() -> None:
    paper = read_paper((HEAD + LETTER).encode())
    assert (paper.id, paper.identity.genre, paper.identity.title) == ("kst-98765-XII-7", "letter", "Dijken en veren")
    assert str(paper.identity.date) == "2031-05-03"
    assert paper.letter is not None
    assert [(one.name, one.office) for one in paper.letter.signed_by] == [("K. Kuiper", "De Minister van Water")]
    assert [(section.level, section.heading) for section in paper.sections] == [
        (1, "Groot"),
        (2, "Klein"),
        (1, "2. Slot"),
    ]
    note = paper.notes[0]
    assert (note.label, [mark.of(paper.document.text) for mark in note.marks]) == ("1", ["¹"])
    assert [one.target for one in paper.citations] == ["kst-98765-3"]
    assert paper.document.remarks == ()


def test_an_item_of_the_handelingen_gives_labels_motions_and_its_official_id() -> None:
    paper = read_paper((HEAD + ITEM).encode())
    assert paper.id == "h-tk-20302031-4-2"
    assert [turn[:2] for turn in turns(paper)] == [("De heer Smit (PP)", "PP"), ("De voorzitter", None)]
    assert [(motion.number, motion.proposers) for motion in paper.motions] == [(9, ("Smit",))]


def test_a_vlos_report_gives_turns_and_a_label_where_the_block_has_none() -> None:
    paper = read_paper((HEAD + MEETING).encode())
    assert paper.id == "vlos-ab12"
    assert str(paper.identity.date) == "2031-05-03"
    assert turns(paper) == [
        ("De heer Smit (PP)", "PP", "Voorzitter.Dedijklekt."),
        ("De voorzitter", None, "Dankuwel."),
    ]


def test_a_heading_of_the_agenda_belongs_to_nobody() -> None:
    paper = read_paper((HEAD + MEETING).encode())
    assert paper.debate is not None
    headings = [stage.span.of(paper.document.text) for stage in paper.debate.stages if stage.kind == "heading"]
    assert headings == ["Dijken", "Sluiting"]


def test_an_element_that_no_table_names_keeps_its_text_and_is_reported() -> None:
    made = LETTER.replace("<al>Einde.</al>", "<nieuwigheid>Einde.</nieuwigheid><nieuwigheid>Echt.</nieuwigheid>")
    document = read_bytes((HEAD + made).encode())
    assert "Einde.\n\nEcht." in document.text
    assert [(remark.kind, remark.message) for remark in document.remarks] == [
        ("unknown_element", "element <nieuwigheid> is not known here (2 times); its text is kept")
    ]


def test_xml_that_was_read_in_the_wrong_encoding_and_saved_is_repaired() -> None:
    mangled = ("\ufeff" + HEAD + ITEM).encode().decode("latin-1").encode()
    assert "Eén motie" in read_bytes(mangled).text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (HEAD + "<feed><entry/></feed>", "root <feed>"),
        (HEAD + "<officiele-publicatie><al>", "the XML is broken"),
        (HEAD + "<officiele-publicatie/>", "no text in the file"),
    ],
)
def test_xml_that_is_no_paper_is_refused_in_one_line(data: str, message: str) -> None:
    with pytest.raises(UnreadableFileError, match=message):
        read_bytes(data.encode())


@pytest.mark.parametrize(
    "entity", ['<!ENTITY f SYSTEM "file:///etc/hostname">', '<!ENTITY f "ha"><!ENTITY g "&f;&f;">']
)
def test_a_file_that_declares_entities_is_refused(entity: str) -> None:
    body = "<officiele-publicatie><kamerstuk><al>Ja &f;.</al></kamerstuk></officiele-publicatie>"
    made = f"{HEAD}<!DOCTYPE x [{entity}]>{body}"
    with pytest.raises(UnreadableFileError, match="entities"):
        read_bytes(made.encode())


@given(st.recursive(st.text(max_size=20), lambda inner: st.lists(inner, max_size=4), max_leaves=20))
def test_whatever_nests_in_a_paper_is_read_without_an_error(tree: object) -> None:
    def made(part: object, depth: int) -> str:
        names = ["al", "tekst", "lijst", "li", "noot", "kop", "row", "spreker", "motie", "ondertekening"]
        if isinstance(part, str):
            return re.sub(r"[^\w ]", "", part)
        name = names[depth % len(names)]
        return f"<{name}>{''.join(made(one, depth + 1) for one in part)}</{name}>" if isinstance(part, list) else ""

    data = f"{HEAD}<officiele-publicatie><kamerstuk><al>Begin.</al>{made(tree, 0)}</kamerstuk></officiele-publicatie>"
    assert read_bytes(data.encode(errors="replace")).text.startswith("Begin.")


@pytest.mark.parametrize("item", ["12", "14-ingekomen-stukken", "6", "8", "9"])
def test_xml_and_text_of_one_debate_give_the_same_turns(item: str, shared_data: Path) -> None:
    text = shared_data / "dev" / "debates" / "handelingen_2018" / f"h-tk-20172018-70-{item}.txt"
    xml = shared_data / "opendata" / "handelingen" / f"h-tk-20172018-70-{item.split('-', maxsplit=1)[0]}.xml"
    one, other = read_paper(text.read_bytes()), read_paper(xml.read_bytes())
    if one.debate is None:
        assert other.debate is None
        return
    assert turns(one) == turns(other)
    assert [motion.text for motion in one.motions] == [motion.text for motion in other.motions]
    assert one.id == other.id


def test_real_vlos_reports_are_read_without_an_unknown_element(shared_data: Path) -> None:
    papers = [read_paper(path.read_bytes()) for path in sorted((shared_data / "opendata" / "vlos").glob("*.xml"))]
    assert len(papers) == 4
    assert [remark for paper in papers for remark in paper.remarks if remark.kind == "unknown_element"] == []
    assert [len(paper.debate.turns) for paper in papers if paper.debate] == [161, 4, 7]
