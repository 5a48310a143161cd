"""What the page of each kind of record shows: its fields, and the lists of what belongs to it."""

from __future__ import annotations

from typing import Final

from kamerspoor.model import record_lists_agenda as a
from kamerspoor.model import record_lists_business as b
from kamerspoor.model import record_lists_people as m
from kamerspoor.web.records.record_pages import RecordSection, RecordView, fact

_CHAMBER: Final = "https://www.tweedekamer.nl"

ACTIVITY: Final = RecordView(
    path="/activiteiten",
    kind="Activiteit",
    of=a.ACTIVITIES,
    title="subject",
    facts=(
        fact("kind", "Soort"),
        fact("number", "Nummer"),
        fact("date", "Datum", "day"),
        fact("begin", "Begin", "clock"),
        fact("end", "Einde", "clock"),
        fact("date_kind", "Datum is"),
        fact("status", "Status"),
        fact("room", "Zaal"),
        fact("committee", "Voortouwcommissie", link="/commissies/{committee_abbreviation}"),
        fact("private", "Besloten", "yes"),
        fact("note", "Noot"),
    ),
    sections=(
        RecordSection("Agenda", a.AGENDA_ITEMS, "activity", "number"),
        RecordSection("Zaken op de agenda", b.CASES, "on_agenda_of", "number", without=("started",)),
        RecordSection("Zaken bij deze activiteit", b.CASES, "activity", "number", without=("started",)),
        RecordSection("Besluiten", b.DECISIONS, "activity", "number", without=("date",)),
        RecordSection("Toezeggingen", b.COMMITMENTS, "activity", "number", without=("activity_subject",)),
        RecordSection("Documenten", b.DOCUMENTS, "activity", "number"),
        RecordSection("Stukken op de agenda", b.DOCUMENTS, "on_agenda_of", "number"),
        RecordSection("Betrokkenen", a.ACTIVITY_ACTORS, "activity", "number"),
        RecordSection("Voortgezet uit", a.ACTIVITIES, "continued_by", "number", without=("begin", "private")),
        RecordSection("Voortgezet in", a.ACTIVITIES, "continues", "number", without=("begin", "private")),
        RecordSection("Komt in de plaats van", a.ACTIVITIES, "replaced_by", "number", without=("begin", "private")),
        RecordSection("Vervangen door", a.ACTIVITIES, "replaces", "number", without=("begin", "private")),
    ),
    outside=_CHAMBER + "/debat_en_vergadering/commissievergaderingen/details?id={number}",
)
MEETING: Final = RecordView(
    path="/verslagen",
    kind="Vergadering",
    of=a.MEETINGS,
    title="title",
    facts=(
        fact("kind", "Soort"),
        fact("date", "Datum", "day"),
        fact("opened", "Begin", "clock"),
        fact("closed", "Sluiting", "clock"),
        fact("room", "Zaal"),
        fact("session_year", "Vergaderjaar"),
        fact("number", "Vergadering nummer", "number"),
        fact("report_status", "Beste verslag"),
    ),
    sections=(
        RecordSection(
            "Versies van het verslag", a.REPORTS, "meeting", "id", empty="Er is nog geen verslag gepubliceerd."
        ),
    ),
)
COMMITTEE: Final = RecordView(
    path="/commissies",
    kind="Commissie",
    of=m.COMMITTEES,
    title="name",
    facts=(
        fact("full_name", "Voluit"),
        fact("abbreviation", "Afkorting"),
        fact("kind", "Soort"),
        fact("since", "Actief van", "day"),
        fact("until", "Actief tot", "day"),
    ),
    sections=(
        RecordSection("Komt", a.ACTIVITIES, "upcoming_of", "abbreviation", without=("committee",), order="date"),
        RecordSection("Leden", m.COMMITTEE_SEATS, "committee", "number", without=("committee",)),
        RecordSection("Zaken waarvoor zij het voortouw heeft", b.CASES, "committee", "number"),
        RecordSection("Toezeggingen", b.COMMITMENTS, "committee", "abbreviation"),
        RecordSection("Activiteiten", a.ACTIVITIES, "committee", "abbreviation", without=("committee",)),
        RecordSection("Contact", m.COMMITTEE_CONTACTS, "committee", "number"),
    ),
)
PERSON: Final = RecordView(
    path="/kamerleden",
    kind="Kamerlid",
    of=m.MEMBERS,
    title="name",
    facts=(
        fact("party", "Fractie"),
        fact("office", "Functie"),
        fact("titles", "Titels"),
        fact("first_names", "Voornamen"),
        fact("born", "Geboren", "day", note="birthplace"),
        fact("died", "Overleden", "day"),
        fact("residence", "Woonplaats"),
        fact("since", "In de Kamer sinds", "day"),
    ),
    sections=(
        RecordSection("Zetels", m.SEATS, "person", "number", without=("name",)),
        RecordSection("Commissies", m.COMMITTEE_SEATS, "person", "number", without=("name", "party"), order="-since"),
        RecordSection("Vragen die op antwoord wachten", b.OPEN_QUESTIONS, "person", "number", without=("askers",)),
        RecordSection("Ingediend en medeondertekend", b.CASES, "person", "number"),
        RecordSection("Hoofdelijke stemmingen", b.VOTES, "member", "number"),
        RecordSection("Activiteiten", a.ACTIVITIES, "person", "number", without=("private",)),
        RecordSection("Geschenken", m.GIFTS, "person", "number", without=("name",)),
        RecordSection("Reizen", m.TRIPS, "person", "number", without=("name",)),
        RecordSection("Nevenfuncties", m.SIDE_JOBS, "person", "number", without=("name",)),
        RecordSection("Loopbaan", m.CAREERS, "person", "number", without=("name",)),
        RecordSection("Opleiding", m.EDUCATIONS, "person", "number", without=("name",)),
        RecordSection("Contact", m.CONTACTS, "person", "number", without=("name",)),
    ),
)
PARTY: Final = RecordView(path="/fracties/officieel", kind="Fractie", of=m.PARTIES, title="name", facts=(), sections=())
CASE: Final = RecordView(
    path="/zaken",
    kind="Zaak",
    of=b.CASES,
    title="subject",
    facts=(
        fact("kind", "Soort"),
        fact("number", "Nummer"),
        fact("title", "Titel"),
        fact("proposers", "Ingediend door"),
        fact("dossiers", "Dossier", link="/dossiers/{dossier}"),
        fact("sequence_number", "Nummer in het dossier", "number"),
        fact("started", "Begonnen", "day"),
        fact("due", "Termijn", "day"),
        fact("appreciation", "Oordeel kabinet"),
        fact("settled", "Afgedaan", "yes"),
        fact("organisation", "Organisatie"),
    ),
    sections=(
        RecordSection("Stemmingen", b.VOTES, "case", "number", without=("subject",)),
        RecordSection("Besluiten", b.DECISIONS, "case", "number", without=("proposers",)),
        RecordSection("Documenten", b.DOCUMENTS, "case", "number"),
        RecordSection("Betrokkenen", a.CASE_ACTORS, "case", "number"),
        RecordSection("Activiteiten", a.ACTIVITIES, "case", "number", without=("private",)),
        RecordSection("Op de agenda van", a.ACTIVITIES, "agenda_of_case", "number", without=("private",)),
        RecordSection("Komt in de plaats van", b.CASES, "replaced_by", "number"),
        RecordSection("Vervangen door", b.CASES, "replaces", "number"),
        RecordSection("Verwante zaken", b.CASES, "related", "number"),
    ),
)
DOCUMENT: Final = RecordView(
    path="/documenten/officieel",
    kind="Document",
    of=b.DOCUMENTS,
    title="subject",
    facts=(
        fact("kind", "Soort"),
        fact("number", "Nummer"),
        fact("date", "Datum", "day"),
        fact("title", "Titel"),
        fact("signatories", "Ondertekend door"),
        fact("dossiers", "Dossier", link="/dossiers/{dossier}"),
        fact("sequence_number", "Nummer in het dossier", "number"),
        fact("publication", "Officiële publicatie", link="https://zoek.officielebekendmakingen.nl/{publication}.html"),
        fact("version", "Versie", "number"),
        fact("received", "Ontvangen", "day"),
        fact("reference", "Kenmerk van de afzender"),
        fact("appendix_number", "Aanhangsel"),
        fact("session_year", "Vergaderjaar"),
        fact("media_type", "Bestand bij de Kamer",
             link="https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0/Resources/{id}"),
    ),
    sections=(
        RecordSection("Zaken", b.CASES, "document", "number"),
        RecordSection("Bijlagen", b.DOCUMENTS, "annexes_to", "number"),
        RecordSection("Bijlage bij", b.DOCUMENTS, "source_of", "number"),
        RecordSection("Andere documenten bij dezelfde zaak", b.DOCUMENTS, "same_case", "number"),
        RecordSection("Komt toezeggingen na", b.COMMITMENTS, "letter", "number"),
        RecordSection("Activiteiten", a.ACTIVITIES, "document", "number", without=("private",)),
        RecordSection("Dossiers", b.DOSSIERS, "document", "number"),
        RecordSection("Betrokkenen", a.DOCUMENT_ACTORS, "document", "number"),
    ),
    outside=_CHAMBER + "/kamerstukken/detail?id={number}&did={number}",
)  # fmt: skip
_OF_DOCUMENT: Final = {one.name: one for one in DOCUMENT.facts}
# What the page of a paper shows of the Chamber's record of it.
DOCUMENT_FACTS: Final = (
    *(_OF_DOCUMENT[name] for name in ("number", "date", "kind", "signatories", "dossiers")),
    fact("case", "Zaak", link="/zaken/{case}"),
    *(_OF_DOCUMENT[name] for name in ("version", "publication")),
)
DOSSIER: Final = RecordView(
    path="/dossiers",
    kind="Dossier",
    of=b.DOSSIERS,
    title="title",
    facts=(
        fact("dossier", "Nummer", "dossier"),
        fact("short_title", "Citeertitel"),
        fact("highest_number", "Hoogste nummer", "number"),
        fact("closed", "Afgesloten", "yes"),
        fact("chamber", "Kamer"),
    ),
    sections=(
        RecordSection("Met een toevoeging", b.DOSSIERS, "additions_of", "dossier"),
        RecordSection("Documenten", b.DOCUMENTS, "dossier", "dossier", without=("dossier",), order="-sequence_number"),
        RecordSection("Moties", b.MOTIONS, "dossier", "dossier"),
        RecordSection("Zaken", b.CASES, "dossier", "dossier", without=("dossier",)),
    ),
)
COMMITMENT: Final = RecordView(
    path="/toezeggingen/officieel",
    kind="Toezegging",
    of=b.COMMITMENTS,
    title="text",
    facts=(
        fact("status", "Stand volgens de Kamer"),
        fact("number", "Nummer"),
        fact("by", "Gedaan door", note="office"),
        fact("ministry", "Ministerie"),
        fact("to", "Gedaan aan"),
        fact("made_on", "Gedaan op", "day"),
        fact("activity_subject", "Gedaan bij", link="/activiteiten/{activity}"),
        fact("committee", "Commissie"),
        fact("kept_on", "Nagekomen op", "day"),
        fact("letter", "Brief waarmee", link="/documenten/officieel/{letter_number}"),
        fact("notes", "Notities"),
    ),
    sections=(
        RecordSection("Brieven waarmee zij is nagekomen", b.DOCUMENTS, "fulfils", "number"),
        RecordSection("Herhaalt", b.COMMITMENTS, "repeated_by", "number"),
        RecordSection("Vult aan", b.COMMITMENTS, "completed_by", "number"),
        RecordSection("Wijzigt", b.COMMITMENTS, "changed_by", "number"),
        RecordSection("Later herhaald, aangevuld of gewijzigd", b.COMMITMENTS, "follows", "number"),
    ),
)
VOTE: Final = RecordView(
    path="/stemmingen/officieel",
    kind="Stemming",
    of=b.DECISION,
    title="subject",
    facts=(
        fact("outcome", "Uitslag", note="text"),
        fact("method", "Wijze", note="twice"),
        fact("seats_for", "Voor", "number"),
        fact("seats_against", "Tegen", "number"),
        fact("mistakes", "Vergissingen", "number"),
        fact("date", "Datum", "day"),
        fact("proposers", "Ingediend door"),
        fact("case", "Zaak", link="/zaken/{case}"),
        fact("activity_subject", "Bij", link="/activiteiten/{activity}"),
        fact("agenda_item", "Agendapunt"),
        fact("remark", "Opmerking"),
    ),
    sections=(RecordSection("Alle stemmen", b.CAST_VOTES, "decision", "id", order="seats"),),
)
RECORDS: Final = (CASE, COMMITMENT)
