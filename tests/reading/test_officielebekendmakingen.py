"""Publications of officielebekendmakingen.nl as lines: headings, notes, tables, signatures, ids."""

from __future__ import annotations

from datetime import date

import pytest
from lxml import etree

from kamerspoor.reading import officielebekendmakingen as official
from kamerspoor.reading.raw import RawText


def read(body: str, metadata: str = "") -> RawText:
    return official.print_lines(
        etree.fromstring(f"<officiele-publicatie><metadata>{metadata}</metadata>{body}</officiele-publicatie>")
    )


def lines(body: str) -> list[str]:
    return [line.text for line in read(body).lines if line.text]


def meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}"/>'


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        (("<dossier><dossiernummer><dossiernr>98 765</dossiernr><ondernummer>- XII</ondernummer></dossiernummer>"
         "<titel>Dijken</titel></dossier>"), ["98 765-XII Dijken"]),
        (("<spreekbeurt><spreker><voorvoegsels>De heer</voorvoegsels><naam>Smit</naam> (<politiek>PP</politiek>):"
         "</spreker></spreekbeurt>"), ["De heer Smit (PP):"]),
        ("<agendapunt><nr>2</nr><item-titel>Dijken</item-titel><al>Aan de orde.</al></agendapunt>",
         ["2 Dijken", "Aan de orde."]),
        ("<lijst><li><li.nr>a.</li.nr><al>een;</al><al>meer</al></li><li><al>los</al></li></lijst>",
         ["a. een;", "meer", "los"]),
        ("<table><row><entry>dijk</entry><entry>3</entry></row><row><entry> </entry></row></table>", ["dijk | 3"]),
        (("<ondertekening><functie>De Minister,</functie><naam><voornaam>K.</voornaam><achternaam>Kuiper</achternaam>"
         "</naam></ondertekening>"), ["De Minister,", "K. Kuiper"]),
        ("<tekst><al>Weg<plaatje>figuur</plaatje> ermee.</al></tekst>", ["Weg ermee."]),
    ],
    ids=["dossier", "speaker", "item", "list", "row", "signature", "picture"],
)  # fmt: skip
def test_a_part_is_printed_as_on_paper(body: str, printed: list[str]) -> None:
    assert lines(body) == printed


def test_the_level_of_a_heading_is_its_depth_and_its_style_and_a_motion_has_none() -> None:
    raw = read(
        "<divisie><kop><nr>1.</nr><titel>Groot</titel></kop>"
        '<tussenkop kopopmaak="vet">Vet</tussenkop><tussenkop kopopmaak="cur">Cursief</tussenkop>'
        "<divisie><kop><titel>Klein</titel><subtitel>niet</subtitel></kop></divisie></divisie>"
        "<motie><kop><titel>Motie</titel></kop></motie>"
    )
    assert [(line.text, line.heading) for line in raw.lines if line.text] == [
        ("1. Groot", 1), ("Vet", 2), ("Cursief", 3), ("Klein", 2), ("Motie", 0),
    ]  # fmt: skip


def test_a_note_stands_behind_the_text_and_its_mark_where_it_was() -> None:
    note = "<noot><noot.nr>3</noot.nr><noot.al>Zie hiervoor.</noot.al></noot>"
    raw = read(f"<tekst><al>De dijk{note} houdt.</al><al>De veren varen.</al></tekst>")
    printed = [line.text for line in raw.lines if line.text]
    assert printed == ["De dijk³ houdt.", "De veren varen.", "³ Zie hiervoor."]


@pytest.mark.parametrize(
    ("metadata", "known_as"),
    [
        (meta("DC.identifier", "kst-98765-XII-7"), "kst-98765-XII-7"),
        (meta("OVERHEIDop.externMetadataRecord", "https://zoek.example/h-tk-20302031-4-2/metadata.xml"),
         "h-tk-20302031-4-2"),
        (meta("DC.identifier", "iets anders") + meta("OVERHEIDop.externMetadataRecord", "x/ah-tk-20302031-5"),
         "ah-tk-20302031-5"),
        (meta("DC.title", "kst-98765-7"), None),
    ],
)  # fmt: skip
def test_a_paper_is_known_by_the_id_in_its_metadata(metadata: str, known_as: str | None) -> None:
    assert read("<al>Tekst</al>", metadata).stated.id == known_as


def test_the_title_of_the_document_goes_before_that_of_the_publication() -> None:
    both = meta("DC.title", "Dijken; Brief") + meta("OVERHEIDop.documenttitel", "Brief over dijken")
    assert read("", both).stated.title == "Brief over dijken"
    assert read("", meta("DC.title", "Dijken; Brief")).stated.title == "Dijken; Brief"


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2018-04-05", date(2018, 4, 5)), ("05-04-2018", date(2018, 4, 5)), ("31-04-2018", None), ("april 2018", None),
        ("", None),
    ],
)  # fmt: skip
def test_the_day_of_a_meeting_is_written_either_way_around(printed: str, day: date | None) -> None:
    assert official.meeting_day(printed) == day
    assert read("", meta("OVERHEIDop.datumVergadering", printed)).stated.date == day
