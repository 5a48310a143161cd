"""What the page of each kind of official record shows: its facts, and the lists that belong to it."""

from __future__ import annotations

from typing import Final

from kamerspoor.store.official import agenda, papers, people
from kamerspoor.web.official import agenda_views as a
from kamerspoor.web.official import paper_views as p
from kamerspoor.web.official import people_views as m
from kamerspoor.web.official.views import Cell, RecordView, Section

_CHAMBER: Final = "https://www.tweedekamer.nl"

ACTIVITY: Final = RecordView(
    path="/activiteiten",
    kind="Activiteit",
    query=agenda.ACTIVITIES,
    by="nummer",
    title="onderwerp",
    facts=(
        Cell("soort", "Soort"),
        Cell("nummer", "Nummer"),
        Cell("datum", "Datum", "day"),
        Cell("begin", "Begin", "clock"),
        Cell("eind", "Einde", "clock"),
        Cell("datumsoort", "Datum is"),
        Cell("status", "Status"),
        Cell("zaal", "Zaal"),
        Cell("commissie", "Voortouwcommissie", link="/commissies/{afkorting}"),
        Cell("besloten", "Besloten", "yes"),
        Cell("noot", "Noot"),
    ),
    sections=(
        Section("Agenda", a.AGENDA_ITEMS, "activiteit", "nummer"),
        Section("Zaken op de agenda", p.CASES, "agenda_van", "nummer", without=("begonnen",)),
        Section("Zaken bij deze activiteit", p.CASES, "activiteit", "nummer", without=("begonnen",)),
        Section("Besluiten", a.DECISIONS, "activiteit", "nummer", without=("datum",)),
        Section("Toezeggingen", p.COMMITMENTS, "activiteit", "nummer", without=("activiteit_onderwerp",)),
        Section("Documenten", p.DOCUMENTS, "activiteit", "nummer"),
        Section("Stukken op de agenda", p.DOCUMENTS, "agenda_van", "nummer"),
        Section("Betrokkenen", a.ACTIVITY_ACTORS, "activiteit", "nummer"),
        Section("Voortgezet uit", a.ACTIVITIES, "voortzetting_van", "nummer", without=("begin", "besloten")),
        Section("Voortgezet in", a.ACTIVITIES, "voortgezet_uit", "nummer", without=("begin", "besloten")),
        Section("Komt in de plaats van", a.ACTIVITIES, "vervangen", "nummer", without=("begin", "besloten")),
        Section("Vervangen door", a.ACTIVITIES, "vervangt", "nummer", without=("begin", "besloten")),
    ),
    outside=_CHAMBER + "/debat_en_vergadering/commissievergaderingen/details?id={nummer}",
)
MEETING: Final = RecordView(
    path="/verslagen",
    kind="Vergadering",
    query=agenda.MEETINGS,
    by="id",
    title="titel",
    facts=(
        Cell("soort", "Soort"),
        Cell("datum", "Datum", "day"),
        Cell("begin", "Begin", "clock"),
        Cell("sluiting", "Sluiting", "clock"),
        Cell("zaal", "Zaal"),
        Cell("vergaderjaar", "Vergaderjaar"),
        Cell("nummer", "Vergadering nummer", "number"),
        Cell("stand", "Beste verslag"),
    ),
    sections=(
        Section(
            "Versies van het verslag", a.REPORTS, "vergadering", "id", empty="Er is nog geen verslag gepubliceerd."
        ),
    ),
)
COMMITTEE: Final = RecordView(
    path="/commissies",
    kind="Commissie",
    query=people.COMMITTEES,
    by="nummer",
    title="naam",
    facts=(
        Cell("voluit", "Voluit"),
        Cell("afkorting", "Afkorting"),
        Cell("soort", "Soort"),
        Cell("van", "Actief van", "day"),
        Cell("tot", "Actief tot", "day"),
    ),
    sections=(
        Section("Komt", a.ACTIVITIES, "commissie_komt", "afkorting", without=("commissie",), order="datum"),
        Section("Leden", m.COMMITTEE_SEATS, "commissie", "nummer", without=("commissie",)),
        Section("Zaken waarvoor zij het voortouw heeft", p.CASES, "commissie", "nummer"),
        Section("Toezeggingen", p.COMMITMENTS, "commissie", "afkorting"),
        Section("Activiteiten", a.ACTIVITIES, "commissie", "afkorting", without=("commissie",)),
        Section("Contact", m.COMMITTEE_CONTACT, "commissie", "nummer"),
    ),
)
PERSON: Final = RecordView(
    path="/kamerleden",
    kind="Kamerlid",
    query=people.MEMBERS,
    by="nummer",
    title="naam",
    facts=(
        Cell("fractie", "Fractie"),
        Cell("functie", "Functie"),
        Cell("titels", "Titels"),
        Cell("voornamen", "Voornamen"),
        Cell("geboren", "Geboren", "day", note="geboorteplaats"),
        Cell("overleden", "Overleden", "day"),
        Cell("woonplaats", "Woonplaats"),
        Cell("sinds", "In de Kamer sinds", "day"),
    ),
    sections=(
        Section("Zetels", m.SEATS, "persoon", "nummer", without=("naam",)),
        Section("Commissies", m.COMMITTEE_SEATS, "persoon", "nummer", without=("naam", "fractie"), order="-van"),
        Section("Toezeggingen aan dit lid", p.COMMITMENTS, "persoon", "nummer", without=("aan",)),
        Section("Vragen die op antwoord wachten", p.OPEN_QUESTIONS, "persoon", "nummer", without=("vragers",)),
        Section("Moties", p.MOTIONS, "persoon", "nummer"),
        Section("Ingediend en medeondertekend", p.CASES, "persoon", "nummer"),
        Section("Hoofdelijke stemmingen", p.VOTES, "lid", "nummer"),
        Section("Activiteiten", a.ACTIVITIES, "persoon", "nummer", without=("besloten",)),
        Section("Geschenken", m.GIFTS, "persoon", "nummer", without=("naam",)),
        Section("Reizen", m.TRIPS, "persoon", "nummer", without=("naam",)),
        Section("Nevenfuncties", m.SIDE_JOBS, "persoon", "nummer", without=("naam",)),
        Section("Loopbaan", m.CAREER, "persoon", "nummer", without=("naam",)),
        Section("Opleiding", m.EDUCATION, "persoon", "nummer", without=("naam",)),
        Section("Contact", m.CONTACT, "persoon", "nummer", without=("naam",)),
    ),
)
PARTY: Final = RecordView(
    path="/fracties/officieel",
    kind="Fractie",
    query=people.PARTIES,
    by="nummer",
    title="naam",
    facts=(
        Cell("afkorting", "Afkorting"),
        Cell("zetels", "Zetels", "number"),
        Cell("stemmen", "Stemmen bij de verkiezing", "number"),
        Cell("van", "Van", "day"),
        Cell("tot", "Tot", "day"),
    ),
    sections=(
        Section("Zetels, nu en vroeger", m.SEATS, "fractie", "nummer", without=("fractie",), order="plaats"),
        Section("Voor gestemd", p.VOTES, "voor", "nummer"),
        Section("Tegen gestemd", p.VOTES, "tegen", "nummer"),
        Section("Moties", p.MOTIONS, "fractie", "nummer"),
        Section("Ingediend en medeondertekend", p.CASES, "fractie", "nummer"),
    ),
)
CASE: Final = RecordView(
    path="/zaken",
    kind="Zaak",
    query=papers.CASES,
    by="nummer",
    title="onderwerp",
    facts=(
        Cell("soort", "Soort"),
        Cell("nummer", "Nummer"),
        Cell("titel", "Titel"),
        Cell("indiener", "Ingediend door"),
        Cell("dossiers", "Dossier", link="/dossiers/{dossier}"),
        Cell("volgnummer", "Nummer in het dossier", "number"),
        Cell("begonnen", "Begonnen", "day"),
        Cell("termijn", "Termijn", "day"),
        Cell("appreciatie", "Appreciatie van het kabinet"),
        Cell("afgedaan", "Afgedaan", "yes"),
        Cell("organisatie", "Organisatie"),
    ),
    sections=(
        Section("Stemmingen", p.VOTES, "zaak", "nummer", without=("onderwerp",)),
        Section("Besluiten", a.DECISIONS, "zaak", "nummer", without=("indieners",)),
        Section("Documenten", p.DOCUMENTS, "zaak", "nummer"),
        Section("Betrokkenen", p.CASE_ACTORS, "zaak", "nummer"),
        Section("Activiteiten", a.ACTIVITIES, "zaak", "nummer", without=("besloten",)),
        Section("Op de agenda van", a.ACTIVITIES, "agenda_van_zaak", "nummer", without=("besloten",)),
        Section("Komt in de plaats van", p.CASES, "vervangen", "nummer"),
        Section("Vervangen door", p.CASES, "vervangt", "nummer"),
        Section("Verwante zaken", p.CASES, "verwant", "nummer"),
    ),
)
DOCUMENT: Final = RecordView(
    path="/documenten/officieel",
    kind="Document",
    query=papers.DOCUMENTS,
    by="nummer",
    title="onderwerp",
    facts=(
        Cell("soort", "Soort"),
        Cell("nummer", "Nummer"),
        Cell("datum", "Datum", "day"),
        Cell("titel", "Titel"),
        Cell("ondertekenaars", "Ondertekend door"),
        Cell("dossiers", "Dossier", link="/dossiers/{dossier}"),
        Cell("volgnummer", "Nummer in het dossier", "number"),
        Cell("publicatie", "Officiële publicatie", link="https://zoek.officielebekendmakingen.nl/{publicatie}.html"),
        Cell("versie", "Versie", "number"),
        Cell("ontvangen", "Ontvangen", "day"),
        Cell("kenmerk", "Kenmerk van de afzender"),
        Cell("aanhangselnummer", "Aanhangsel"),
        Cell("vergaderjaar", "Vergaderjaar"),
        Cell("bestandssoort", "Bestand bij de Kamer",
             link="https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0/Resources/{id}"),
    ),
    sections=(
        Section("Zaken", p.CASES, "document", "nummer"),
        Section("Bijlagen", p.DOCUMENTS, "bijlagen_van", "nummer"),
        Section("Bijlage bij", p.DOCUMENTS, "bron_van", "nummer"),
        Section("Andere documenten bij dezelfde zaak", p.DOCUMENTS, "zelfde_zaak", "nummer"),
        Section("Komt toezeggingen na", p.COMMITMENTS, "brief", "nummer"),
        Section("Activiteiten", a.ACTIVITIES, "document", "nummer", without=("besloten",)),
        Section("Dossiers", p.DOSSIERS, "document", "nummer"),
        Section("Betrokkenen", p.DOCUMENT_ACTORS, "document", "nummer"),
    ),
    outside=_CHAMBER + "/kamerstukken/detail?id={nummer}&did={nummer}",
)  # fmt: skip
DOSSIER: Final = RecordView(
    path="/dossiers",
    kind="Dossier",
    query=papers.DOSSIERS,
    by="dossier",
    title="titel",
    facts=(
        Cell("dossier", "Nummer", "dossier"),
        Cell("citeertitel", "Citeertitel"),
        Cell("hoogste", "Hoogste nummer", "number"),
        Cell("afgesloten", "Afgesloten", "yes"),
        Cell("kamer", "Kamer"),
    ),
    sections=(
        Section("Met een toevoeging", p.DOSSIERS, "toevoegingen_van", "dossier"),
        Section("Documenten", p.DOCUMENTS, "dossier", "dossier", without=("dossier",), order="-volgnummer"),
        Section("Moties", p.MOTIONS, "dossier", "dossier"),
        Section("Zaken", p.CASES, "dossier", "dossier", without=("dossier",)),
    ),
)
COMMITMENT: Final = RecordView(
    path="/toezeggingen/officieel",
    kind="Toezegging",
    query=papers.COMMITMENTS,
    by="nummer",
    title="tekst",
    facts=(
        Cell("status", "Status volgens de Kamer"),
        Cell("nummer", "Nummer"),
        Cell("door", "Gedaan door", note="functie"),
        Cell("ministerie", "Ministerie"),
        Cell("aan", "Gedaan aan"),
        Cell("gedaan", "Gedaan op", "day"),
        Cell("activiteit_onderwerp", "Gedaan bij", link="/activiteiten/{activiteit}"),
        Cell("commissie", "Commissie"),
        Cell("nagekomen", "Nagekomen op", "day"),
        Cell("brief", "Brief waarmee", link="/documenten/officieel/{briefnummer}"),
        Cell("notities", "Notities"),
    ),
    sections=(
        Section("Brieven waarmee zij is nagekomen", p.DOCUMENTS, "nakoming_van", "nummer"),
        Section("Herhaalt", p.COMMITMENTS, "herhaalt", "nummer"),
        Section("Vult aan", p.COMMITMENTS, "vult_aan", "nummer"),
        Section("Wijzigt", p.COMMITMENTS, "wijzigt", "nummer"),
        Section("Later herhaald, aangevuld of gewijzigd", p.COMMITMENTS, "later", "nummer"),
    ),
)
RECORDS: Final = (ACTIVITY, COMMITTEE, PARTY, CASE, COMMITMENT)
