"""Lists of what the Chamber does when: activities, agenda items, meetings and reports, and who takes part."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from kamerspoor.model.lists import Calendar, Example, Feed, Filter, List, Page
from kamerspoor.model.record_lists_parts import (
    BY_ID,
    also,
    among,
    days,
    equal,
    kind,
    named_by,
    naming,
    part_of,
    shown,
    words,
)

_ACTIVITY: Final = "/activiteiten/{number}"
_TABS: Final = (("/activiteiten", "gepland en geweest"), ("/activiteiten/ongepland", "nog zonder datum"))
_COMMITTEES: Final = (
    "SELECT committee_abbreviation, max(committee), count(*) FROM {} WHERE committee_abbreviation IS NOT NULL"
    " GROUP BY 1 ORDER BY 2"
)
_OF_COMMITTEE: Final = Filter(
    "committee", "committee_abbreviation = :v", str, "abbreviation of the committee that leads", "commissie",
    "Commissie", "choice", _COMMITTEES.format("activities"),
)  # fmt: skip


def _from_today() -> dict[str, str]:
    return {"since": datetime.now(UTC).date().isoformat()}


ACTIVITIES: Final = List(
    name="activities", about="Activities of the Chamber.", source="activities", key=("id",), id="number", one="number",
    columns=(
        shown("subject", "Onderwerp", "short", _ACTIVITY, "note"),
        shown("date", "Datum", "day", note="status", sort="date"),
        shown("begin", "Tijd", "clock"),
        shown("kind", "Soort"),
        shown("committee", "Commissie", link="/commissies/{committee_abbreviation}"),
        shown("room", "Zaal"),
        shown("private", "Besloten", "yes"),
        *also("number end committee_abbreviation status date_kind note changed"),
    ),
    filters=(
        words("tk_activiteit"),
        kind("activities"),
        _OF_COMMITTEE,
        *days("day"),
        equal("number", "nummer", "number of the activity"),
        equal("status", "status", "as the Chamber writes it", "Status", "hidden"),
        Filter("upcoming_of", "committee_abbreviation = :v AND day >= date('now')", str,
               "abbreviation of a committee; only what is still to come", "commissie_komt", control="hidden"),
        named_by("case", "zaak", "activiteit", "number of a case that is dealt with"),
        named_by("document", "document", "activiteit", "number of a document that belongs to it"),
        among("agenda_of_case", "agenda_van_zaak", "SELECT g.activiteit FROM zaak x JOIN tk_relations r"
              " ON r.owner = x.id AND r.relation = 'agendapunt' JOIN agendapunt g ON g.id = r.target"
              " WHERE x.nummer = :v", "number of a case on its agenda"),
        naming("continues", "voortgezet_uit", "voortgezetVanuit", "number of an activity that it continues"),
        named_by("continued_by", "voortzetting_van", "voortgezetVanuit", "number of an activity that continues it"),
        naming("replaces", "vervangt", "vervangenVanuit", "number of an activity whose place it takes"),
        named_by("replaced_by", "vervangen", "vervangenVanuit", "number of an activity that takes its place"),
        among("person", "persoon", "SELECT c.activiteit FROM persoon p JOIN activiteitActor c ON c.persoon = p.id"
              " WHERE p.nummer = :v", "number of a member who takes part"),
    ),
    sorts={"date": ("day", "place", "id")}, order="-date",
    page=Page("/activiteiten", "Activiteiten", "Wat de Kamer doet en wanneer. Zonder keuze staat hier wat nog komt, het"
              " eerste bovenaan; maak «Vanaf» leeg voor alles.", _TABS, by_day="date"),
    feed=Feed("subject", _ACTIVITY, "kind", "changed"),
    calendar=Calendar("number", "subject", "date", _ACTIVITY, "begin", "end", "room", "status", "changed",
                      notes=("kind", "committee", "note")),
    defaults=_from_today, default_order="date",
    example=Example("2022A99001", {"number": "2022A99001"}),
)  # fmt: skip
UNPLANNED: Final = replace(
    ACTIVITIES,
    name="unplanned-activities", about="Activities that have no day yet.", source="unplanned_activities",
    columns=(
        shown("subject", "Onderwerp", "short", _ACTIVITY, "note"),
        shown("kind", "Soort"),
        shown("committee", "Commissie", link="/commissies/{committee_abbreviation}"),
        shown("changed", "Bijgewerkt", "day", sort="changed"),
        *also("number date begin end committee_abbreviation room private status date_kind note"),
    ),
    filters=(
        words("tk_activiteit"),
        kind("unplanned_activities"),
        replace(_OF_COMMITTEE, options=_COMMITTEES.format("unplanned_activities")),
        equal("number", "nummer", "number of the activity"),
    ),
    sorts={"changed": ("changed", "id")}, order="-changed",
    page=Page("/activiteiten/ongepland", "Ongeplande activiteiten", "Wat de Kamer wil doen en waarvoor nog geen dag is"
              " gekozen; wat het laatst veranderde bovenaan.", _TABS),
    calendar=None, defaults=dict, default_order="", example=Example("2026A99010", {"number": "2026A99010"}),
)  # fmt: skip
AGENDA_ITEMS: Final = List(
    name="agenda-items", about="Items on the agenda of an activity.", source="agenda_items", key=("id",),
    columns=(
        shown("subject", "Onderwerp", "short", note="note"),
        shown("begin", "Tijd", "clock"),
        shown("cases", "Zaken", "number"),
        *also("id number heading note changed"),
    ),
    filters=(equal("activity", "activiteit", "number of the activity", "Activiteit", "text"), BY_ID),
    sorts={"place": ("place", "id")}, order="place",
    page=Page("/agendapunten", "Agendapunten", "Punten op de agenda van een activiteit."),
    example=Example("5cf90ee5-807a-5240-aaf5-58424159e94a", {"activity": "2022A99001"}),
)  # fmt: skip
MEETINGS: Final = List(
    name="meetings", about="Meetings, with the reports of them.", source="meetings", key=("id",),
    columns=(
        shown("date", "Datum", "day", sort="date"),
        shown("title", "Vergadering", "short", "/verslagen/{id}"),
        shown("kind", "Soort"),
        shown("room", "Zaal"),
        shown("report_status", "Verslag"),
        shown("versions", "Versies", "number"),
        *also("id opened closed session_year number report changed"),
    ),
    filters=(
        part_of("title", "titel", "Titel bevat"),
        kind("meetings"),
        *days("day"),
        BY_ID,
    ),
    sorts={"date": ("day", "place", "id")}, order="-date",
    page=Page("/verslagen", "Verslagen", "Vergaderingen met hun beste verslag: gecorrigeerd als het er is, anders"
              " ongecorrigeerd. Een ongecorrigeerd verslag kan nog veranderen."),
    feed=Feed("title", "/verslagen/{id}", "report_status", "changed"),
    example=Example("82a40420-458e-5377-8624-9c8e32665856", {"id": "82a40420-458e-5377-8624-9c8e32665856"}),
)  # fmt: skip
REPORTS: Final = List(
    name="reports", about="Versions of the report of a meeting.", source="reports", key=("id",),
    columns=(
        shown("taken_in", "Opgenomen (UTC)", "moment", sort="taken_in"),
        shown("kind", "Publicatie"),
        shown("status", "Stand"),
        shown("size", "Bytes", "number"),
        *also("id changed"),
    ),
    filters=(equal("meeting", "vergadering", "GUID of the meeting", "Vergadering", "text"), BY_ID),
    sorts={"taken_in": ("updated", "id")}, order="-taken_in",
    page=Page("/verslagen/versies", "Versies van verslagen", "Elke versie van een verslag is een eigen document; oude"
              " versies blijven bewaard."),
    example=Example("73e9f61c-6826-5eea-8aa3-f5e6c35dbe5e", {"meeting": "40ee7c59-ed28-5c35-bcb3-cd1a53dae39e"}),
)  # fmt: skip


def _actors(  # noqa: PLR0913, PLR0917 - one argument per part of the row
    name: str, of: str, url: str, about: str, page: Page, example: Example, note: str = ""
) -> List:
    """Return the list of those who have a part in one kind of record."""
    return List(
        name=name, about=about, source=f"{of}_actors", key=("id",),
        columns=(
            shown("name", "Naam", link="/kamerleden/{person}"),
            shown("party", "Fractie"),
            shown("office", "Functie"),
            shown("role", "Rol", note=note),
            *also(f"id person {note} changed"),
        ),
        filters=(Filter(of, "number = :v", str, f"number of the {of}", url, url.capitalize(), narrow=True), BY_ID),
        sorts={"role": ("owner", "place", "id")}, order="role", page=page, example=example,
    )  # fmt: skip


ACTIVITY_ACTORS: Final = _actors(
    "activity-actors", "activity", "activiteit", "Who takes part in an activity, and as what.",
    Page("/activiteiten/betrokkenen", "Betrokkenen bij activiteiten",
         "Wie aan een activiteit deelneemt, en in welke rol."),
    Example("04ebfb46-f9dd-5a85-8344-e26792c75a5f", {"activity": "2022A99001"}), "speaking_time",
)  # fmt: skip
CASE_ACTORS: Final = _actors(
    "case-actors", "case", "zaak", "Who proposed a case or must answer it.",
    Page("/zaken/betrokkenen", "Betrokkenen bij zaken",
         "Wie een zaak indiende, medeondertekende of moet beantwoorden; de fractie is die van toen."),
    Example("01f459b7-e822-5e8c-b79f-46218c42557a", {"case": "2021Z99001"}),
)  # fmt: skip
DOCUMENT_ACTORS: Final = _actors(
    "document-actors", "document", "document", "Who signed a document.",
    Page("/documenten/officieel/betrokkenen", "Betrokkenen bij documenten",
         "Wie een document ondertekende; de fractie is die van toen."),
    Example("0f54337e-6d43-5ebf-be00-cfe536de89a2", {"document": "2022D99108"}),
)  # fmt: skip
LISTS: Final = (
    ACTIVITIES, UNPLANNED, AGENDA_ITEMS, MEETINGS, REPORTS, ACTIVITY_ACTORS, CASE_ACTORS, DOCUMENT_ACTORS,
)  # fmt: skip
