"""A day's report for tests, as VLOS records it: invented people, two items that hold a debate."""

from __future__ import annotations

_SPEAKER = """<spreker soort="{kind}" objectid="{person}"><fractie>{party}</fractie><aanhef>{sir}</aanhef>
<verslagnaam>{name}</verslagnaam><functie>lid Tweede Kamer</functie></spreker>"""
CHAIR, SMIT, WIT, KUIPER = "aaaa-1", "bbbb-2", "cccc-3", "dddd-4"
_PEOPLE = {
    CHAIR: ("Tweede Kamerlid", "QQ", "Mevrouw", "Bakker"),
    SMIT: ("Tweede Kamerlid", "PP", "De heer", "Smit"),
    WIT: ("Tweede Kamerlid", "RR", "Mevrouw", "De Wit"),
    KUIPER: ("Minister", "", "De heer", "Kuiper"),
}
_LABELS = {CHAIR: "De voorzitter:", SMIT: "De heer Smit (PP):", WIT: "Mevrouw De Wit (RR):", KUIPER: "Minister Kuiper:"}


def said(element: str, person: str, *lines: str, inside: str = "") -> str:
    """Return a block in which someone speaks, as ``woordvoerder`` or ``interrumpant``."""
    kind, party, sir, name = _PEOPLE[person]
    chair = "true" if person == CHAIR else "false"
    words = "".join(f"<alineaitem>{line}</alineaitem>" for line in (_LABELS[person], *lines))
    speaker = _SPEAKER.format(kind=kind, person=person, party=party, sir=sir, name=name)
    return (
        f"<{element}>{speaker}<isvoorzitter>{chair}</isvoorzitter>"
        f"<tekst><alinea>{words}</alinea></tekst>{inside}</{element}>"
    )


def motion(number: int, what: str, dossier: str = "98765") -> str:
    """Return a motion with its numbering, as a fixed passage of the record."""
    lines = (
        "De Kamer,", "gehoord de beraadslaging,", f"overwegende dat {what} lekt;",
        f"verzoekt de regering {what} te dichten,", "en gaat over tot de orde van de dag.",
    )  # fmt: skip
    text = "".join(f"<alinea><alineaitem>{line}</alineaitem></alinea>" for line in lines)
    numbering = (
        "<alinea><alineaitem>De voorzitter:</alineaitem>"
        "<alineaitem>Deze motie is voorgesteld door het lid Smit.</alineaitem>"
        f"<alineaitem>Zij krijgt nr. {number} ({dossier}).</alineaitem></alinea>"
    )
    return f'<draadboekfragment soort="Motie indiening"><tekst>{text}{numbering}</tekst></draadboekfragment>'


def activity(
    kind: str, title: str, body: str, *, subject: str = "", begin: str = "10:15:00", end: str = "11:00:00"
) -> str:
    """Return one activity of the day."""
    return f"""<activiteit soort="{kind}" objectid="x"><titel>{title}</titel><onderwerp>{subject or title}</onderwerp>
<parlisid>2031A00001</parlisid><aanvangstijd>2031-12-09T{begin}</aanvangstijd><eindtijd>2031-12-09T{end}</eindtijd>
<activiteithoofd soort="Termijn"><titel>{title}</titel><activiteitdeel soort="Spreekbeurt">
<activiteititem soort="Woordvoerder">{body}</activiteititem></activiteitdeel></activiteithoofd></activiteit>"""


DIKES = activity(
    "Plenair debat",
    "Dijken",
    said("woordvoerder", CHAIR, "Aan de orde is het tweeminutendebat Dijken. Het woord is aan de heer Smit.")
    + said(
        "woordvoerder",
        SMIT,
        "Voorzitter. Wanneer is de dijk dicht?",
        inside=motion(4, "de dijk")
        + said("interrumpant", CHAIR, "Dank u wel.").replace("<alineaitem>De voorzitter:</alineaitem>", ""),
    )
    + said("interrumpant", WIT, "Wil de heer Smit dat echt?")
    + said("woordvoerder", SMIT, "Ja, dat wil ik echt.")
    + said("woordvoerder", CHAIR, "Dan geef ik het woord aan de minister.")
    + said("woordvoerder", KUIPER, "De dijk is voor de zomer dicht. De motie op stuk nr. 4 ontraad ik."),
    subject="Dijken (CD d.d. 01/12)",
)
FERRIES = activity(
    "Plenair debat",
    "Veren",
    said("woordvoerder", CHAIR, "Aan de orde is het tweeminutendebat Veren. Het woord is aan mevrouw De Wit.")
    + said("woordvoerder", WIT, "Voorzitter. Vaart het veer?", inside=motion(9, "het veer", "98766"))
    + said("woordvoerder", CHAIR, "Het woord is aan de minister.")
    + said("woordvoerder", KUIPER, "Ik stuur de Kamer voor 1 maart een brief over het veer."),
    begin="11:00:00",
    end="12:30:00",
)
OPENING = activity("Opening", "Opening", said("woordvoerder", CHAIR, "Ik open de vergadering."), end="10:15:30")


def vlos(*activities: str, kind: str = "Plenair", number: int = 23) -> bytes:
    """Return the record of a meeting."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<vlosCoreDocument status="Ongecorrigeerd" xmlns="http://www.tweedekamer.nl/ggm/vergaderverslag/v1.0">
<vergadering soort="{kind}" objectid="EEEE-5" kamer="Tweede Kamer">
<titel>{number}e vergadering, dinsdag 9 december 2031</titel><vergaderjaar>2031-2032</vergaderjaar>
<vergaderingnummer>{number}</vergaderingnummer><datum>2031-12-09T00:00:00</datum>
<aanvangstijd>2031-12-09T10:15:00</aanvangstijd><sluiting>0001-01-01T00:00:00</sluiting>
{"".join(activities)}</vergadering></vlosCoreDocument>""".encode()


DAY = vlos(OPENING, DIKES, FERRIES)
