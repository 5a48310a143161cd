"""The record of a meeting as lines: whose words, of which item, and what the file says of itself."""

from __future__ import annotations

from datetime import date

import pytest
from lxml import etree

from kamerspoor.model.sitting import Item
from kamerspoor.model.source_text import SpeakerMark
from kamerspoor.reading import vlos
from kamerspoor.reading.raw import RawText


def read(activities: str, head: str = "", *, attributes: str = "", status: str = "") -> RawText:
    return vlos.print_lines(etree.fromstring(
        f'<v:doc xmlns:v="urn:x" xmlns="urn:x" status="{status}"><vergadering {attributes}>{head}{activities}'
        "</vergadering></v:doc>"
    ))  # fmt: skip


def said(*lines: str) -> str:
    items = "".join(f"<alineaitem>{line}</alineaitem>" for line in lines)
    return f"<tekst><alinea>{items}</alinea></tekst>"


def block(
    kind: str, name: str, *lines: str, party: str = "PP", chair: bool = False, office: str = "", inner: str = ""
) -> str:
    return (
        f'<{kind}><spreker objectid="{name}" soort="{office}"><fractie>{party}</fractie><aanhef>De heer</aanhef>'
        f"<verslagnaam>{name}</verslagnaam></spreker><isvoorzitter>{str(chair).lower()}</isvoorzitter>{said(*lines)}"
        f"{inner}</{kind}>"
    )


def activity(inside: str, **values: str) -> str:
    parts = "".join(f"<{name}>{value}</{name}>" for name, value in values.items())
    return f'<activiteit soort="Plenair debat">{parts}<activiteithoofd>{inside}</activiteithoofd></activiteit>'


def lines(raw: RawText) -> list[str]:
    return [line.text for line in raw.lines if line.text]


def test_a_block_without_a_label_gets_one_when_another_person_speaks() -> None:
    raw = read(activity(
        block("woordvoerder", "Smit", "De heer Smit (PP):", "De dijk lekt.")
        + block("woordvoerder", "Smit", "En de veren ook.")
        + block("interrumpant", "Kuiper", "Dat klopt niet.", party="", office="Minister")
        + block("woordvoerder", "Bakker", "Dank u wel.", chair=True),
        onderwerp="Dijken",
    ))  # fmt: skip
    assert lines(raw) == [
        "Dijken", "De heer Smit (PP):", "De dijk lekt.", "En de veren ook.", "Minister Kuiper:", "Dat klopt niet.",
        "De voorzitter:", "Dank u wel.",
    ]  # fmt: skip
    marks = {line.text: line.mark for line in raw.lines if isinstance(line.mark, SpeakerMark)}
    assert marks == {
        "De heer Smit (PP):": SpeakerMark("Smit", "speaker"),
        "Minister Kuiper:": SpeakerMark("Kuiper", "interrupter"),
        "De voorzitter:": SpeakerMark("Bakker", "chair"),
    }


def test_after_a_fixed_passage_of_the_chair_what_has_no_label_is_the_chairs() -> None:
    fragment = f"<draadboekfragment>{said('De voorzitter :', 'Ik open de vergadering.')}</draadboekfragment>"
    raw = read(activity(fragment + block("woordvoerder", "Bakker", "Aan de orde is de dijk.", chair=True)))
    assert [line for line in lines(raw) if line.startswith("De voorzitter")] == ["De voorzitter :"]


def test_an_item_carries_what_its_activity_says() -> None:
    case = '<zaak soort="{}"><dossiernummer>{}</dossiernummer></zaak>'
    raw = read(
        activity("", titel="Debat", onderwerp="Debat over dijken", parlisid="2031A1",
                 aanvangstijd="2031-05-03T10:15:00", eindtijd="2031-05-03T00:00:00",
                 zaken=case.format("Wetgeving", 98765) + case.format("Brief", 98766))
        + activity("", titel="Stemmingen", zaken=case.format("Motie", 98765) + case.format("Motie", 98766))
    )  # fmt: skip
    items = [line.mark for line in raw.lines if isinstance(line.mark, Item)]
    assert [(one.n, one.title, one.kind, one.dossier, one.agenda_number, one.opened, one.closed) for one in items] == [
        (1, "Debat", "plenair debat", "98765", "2031A1", "10:15", None),
        (2, "Stemmingen", "plenair debat", None, None, None, None),
    ]
    assert [(line.text, line.heading) for line in raw.lines if line.heading] == [
        ("Debat over dijken", 1), ("Stemmingen", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(("status", "corrected"), [("Gecorrigeerd", True), ("Ongecorrigeerd", False), ("Casco", None)])
def test_the_file_says_which_meeting_it_is_of(status: str, corrected: bool | None) -> None:  # noqa: FBT001 - a value
    head = (
        "<titel>4e vergadering</titel><vergaderjaar>2030-2031</vergaderjaar><vergaderingnummer>4</vergaderingnummer>"
        "<datum>2031-05-03T00:00:00</datum><aanvangstijd>2031-05-03T10:15:00</aanvangstijd>"
    )
    attributes = 'soort="Plenair" objectid="AB12" kamer="Tweede Kamer"'
    stated = read("", head, attributes=attributes, status=status).stated
    assert (stated.id, stated.title, stated.date) == ("vlos-ab12", "4e vergadering", date(2031, 5, 3))
    assert (stated.session_year, stated.meeting, stated.chamber) == ("2030-2031", 4, "TK")
    assert (stated.opened, stated.closed, stated.corrected, stated.sitting) == ("10:15", None, corrected, True)


def test_what_a_file_does_not_say_is_not_made_up() -> None:
    head = "<vergaderjaar>2031</vergaderjaar><vergaderingnummer>0</vergaderingnummer><datum>onbekend</datum>"
    stated = read("", head, attributes='soort="Commissie"').stated
    assert (stated.id, stated.date, stated.session_year, stated.meeting, stated.chamber) == (None,) * 5
    assert not stated.sitting
