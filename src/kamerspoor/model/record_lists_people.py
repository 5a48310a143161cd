"""Lists of members, parties, committees and what members report of themselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kamerspoor.model.lists import Column, Example, Feed, Filter, List, Page
from kamerspoor.model.record_lists_parts import BY_ID, YES, YesNo, also, among, counted, equal, kind, part_of, shown

_MEMBER: Final = "/kamerleden/{person}"
_PARTY: Final = "/fracties/officieel/{number}"
_REGISTERS: Final = (("/geschenken", "geschenken"), ("/reizen", "reizen"), ("/nevenfuncties", "nevenfuncties"))
_SITS: Final = "SELECT person_id FROM party_seats WHERE {} = :v AND (until IS NULL OR until >= date('now'))"
_PERSON: Final = equal("person", "persoon", "number of the member", "Kamerlid (nummer)", "text")
_OF_COMMITTEE: Final = Filter(
    "committee", "committee_number = :v OR committee_abbreviation = :v", str, "number or abbreviation of the committee",
    "commissie", "Commissie",
)  # fmt: skip


def _current(view: str, now: str, before: str) -> Filter:
    """Return the filter by whether something still is."""
    options = (
        f"SELECT 'ja', '{now}', count(*) FROM {view} WHERE current"
        f" UNION ALL SELECT 'nee', '{before}', count(*) FROM {view} WHERE NOT current"
    )
    return Filter(
        "current", f"current = ({YES})", YesNo, "whether it still is", "nu", "Nu of vroeger", "choice", options
    )


MEMBERS: Final = List(
    name="members", about="Members of the Chamber.", source="members", key=("id",), id="number", one="number",
    columns=(
        shown("name", "Naam", link="/kamerleden/{number}", sort="name"),
        shown("party", "Fractie", sort="party"),
        shown("office", "Functie"),
        shown("since", "In de Kamer sinds", "day"),
        shown("residence", "Woonplaats"),
        *also("number last_name person_key first_names titles born birthplace died gender changed"),
    ),
    filters=(
        part_of("name", "naam", "Naam bevat"),
        among("party", "fractie", _SITS.format("party"), "abbreviation of the party that they sit for now",
              "Fractie nu", "choice", "SELECT f.afkorting, f.naamNl, count(DISTINCT s.person_id) FROM party_seats s"
              " JOIN fractie f ON f.id = s.party_id WHERE s.until IS NULL OR s.until >= date('now') GROUP BY f.id"
              " ORDER BY f.naamNl"),
        equal("office", "functie", "as the Chamber writes it", "Functie", "choice", counted("office", "members")),
        among("party_number", "fractienummer", _SITS.format("party_number"),
              "number of the party that they sit for now", "Fractie"),
        equal("number", "nummer", "number of the member"),
        equal("person_key", "gelezen_als", "key under which documents name someone of this last name"),
    ),
    sorts={"name": ("place", "id"), "party": ("label", "place", "id"), "born": ("born", "id")}, order="name",
    example=Example("99100", {"number": "99100"}),
)  # fmt: skip
PARTIES: Final = List(
    name="recorded-parties", about="Parties of now and before, as the Chamber records them.", source="recorded_parties",
    key=("id",), id="number", one="number",
    columns=(
        shown("name", "Fractie", link=_PARTY, note="abbreviation", sort="name"),
        shown("seats", "Zetels", "number", sort="seats"),
        shown("votes", "Stemmen", "number"),
        shown("since", "Van", "day", sort="since"),
        shown("until", "Tot", "day"),
        *also("number abbreviation name_en changed"),
    ),
    filters=(
        _current("recorded_parties", "nu in de Kamer", "niet meer in de Kamer"),
        equal("number", "nummer", "number of the party"),
    ),
    sorts={"seats": ("current", "coalesce(seats, 0)", "id"), "name": ("lower(name)", "id"), "since": ("since", "id")},
    order="-seats",
    example=Example("991001", {"current": "yes"}),
)  # fmt: skip
COMMITTEES: Final = List(
    name="committees", about="Committees of the Chamber.", source="committees", key=("id",), id="number", one="number",
    columns=(
        shown("name", "Commissie", link="/commissies/{number}", note="abbreviation", sort="name"),
        shown("kind", "Soort"),
        shown("members", "Leden", "number"),
        shown("upcoming_activities", "Komende vergaderingen", "number"),
        shown("until", "Actief tot", "day"),
        *also("number full_name abbreviation since changed"),
    ),
    filters=(
        _current("committees", "actief", "niet meer actief"),
        kind("committees"),
        Filter("number", "number = :v OR abbreviation = :v", str, "number or abbreviation of the committee", "nummer",
               control="hidden"),
    ),
    sorts={"name": ("lower(name)", "id")}, order="name",
    page=Page("/commissies", "Commissies", "Commissies van de Kamer, met hun leden, agenda, stukken en toezeggingen.",
              (("/personen", "mensen"), ("/fracties", "fracties"), ("/commissies", "commissies"))),
    feed=Feed("name", "/commissies/{number}", "full_name", "changed"),
    example=Example("99001", {"number": "99001"}),
)  # fmt: skip
SEATS: Final = List(
    name="party-seats", about="Who sat for which party, and when.", source="party_seats", key=("id",),
    columns=(
        shown("name", "Naam", link=_MEMBER),
        shown("party", "Fractie", link="/fracties/officieel/{party_number}"),
        shown("office", "Functie"),
        shown("since", "Van", "day", sort="since"),
        shown("until", "Tot en met", "day", note="fault"),
        *also("id party_number person place fault changed"),
    ),
    filters=(_PERSON, Filter("party", "party_number = :v", str, "number of the party", "fractie", "Fractie (nummer)"),
             BY_ID),
    sorts={"since": ("current", "coalesce(since, '')", "id"),
           "place": ("(NOT current)", "coalesce(place, 0)", "coalesce(since, '')", "id")},
    order="-since",
    page=Page("/kamerleden/zetels", "Zetels", "Wie voor welke fractie in de Kamer zat, en wanneer."),
    example=Example("0363b3c7-a5d3-5c9e-92a4-22e9006a368c", {"person": "99102"}),
)  # fmt: skip
COMMITTEE_SEATS: Final = List(
    name="committee-seats", about="Who is or was a member of which committee, and which places are empty.",
    source="committee_seats", key=("id",),
    columns=(
        shown("name", "Naam", link=_MEMBER),
        shown("committee", "Commissie", link="/commissies/{committee_number}"),
        shown("party", "Fractie"),
        shown("office", "Functie", note="place", sort="office"),
        shown("since", "Van", "day", sort="since"),
        shown("until", "Tot en met", "day"),
        *also("id person committee_number place changed"),
    ),
    filters=(_OF_COMMITTEE, _PERSON, BY_ID),
    sorts={"office": ("rank", "id"), "since": ("current", "coalesce(since, '')", "id")}, order="office",
    page=Page("/commissies/zetels", "Zetels in commissies", "Wie vast lid of vervanger is, of was, en welke plaatsen"
              " leeg zijn."),
    example=Example("0f1e0792-b949-58ac-a228-16020d61aad0", {"committee": "99001"}),
)  # fmt: skip
COMMITTEE_CONTACTS: Final = List(
    name="committee-contacts", about="How to reach a committee.", source="committee_contacts", key=("id",),
    columns=(shown("kind", "Soort"), shown("value", "Gegeven"), *also("id changed")),
    filters=(_OF_COMMITTEE, BY_ID),
    sorts={"place": ("place", "id")}, order="place",
    page=Page("/commissies/contact", "Contact met commissies", "Hoe een commissie te bereiken is."),
    example=Example("b4a66b62-e7e0-5e92-b201-29c06f309788", {"committee": "VR"}),
)  # fmt: skip


def _register(
    name: str, about: str, page: Page, columns: Sequence[Column], example: str, order: str = "-since"
) -> List:
    """Return the list of one register: what members report, the first column in words."""
    told, by = columns[0].name, order.removeprefix("-")
    return List(
        name=name, about=about, source=name.replace("-", "_"), key=("id",), page=page,
        columns=(shown("name", "Kamerlid", link=_MEMBER, sort="name"), *columns, *also("id person changed")),
        filters=(
            part_of("name", "naam", "Naam bevat"),
            Filter("words", f"{told} LIKE '%' || :v || '%'", str, f"part of its {told}", "woorden",
                   "Omschrijving bevat"),
            equal("person", "persoon", "number of the member", "Kamerlid"),
            BY_ID,
        ),
        sorts={by: ("weight" if by == "place" else by, "id"), "name": ("place", "id")}, order=order,
        feed=Feed(told, _MEMBER, "name", "changed") if page.tabs else None,
        example=Example(example, {"id": example}),
    )  # fmt: skip


_PERIOD: Final = (shown("since", "Van", "day"), shown("until", "Tot en met", "day"))
_SINCE: Final = (shown("since", "Van", "day", sort="since"), _PERIOD[1])
GIFTS: Final = _register(
    "gifts", "Gifts that members report.",
    Page("/geschenken", "Geschenken", "Geschenken van meer dan vijftig euro die Kamerleden hebben opgegeven.",
         _REGISTERS),
    (shown("description", "Geschenk"), shown("party", "Fractie toen"), shown("date", "Datum", "day", sort="date")),
    "31ffe38f-0036-5737-b81e-c38e4ee3f55b", "-date",
)  # fmt: skip
TRIPS: Final = _register(
    "trips", "Travel at the invitation of others that members report.",
    Page("/reizen", "Reizen", "Buitenlandse reizen op uitnodiging van anderen die Kamerleden hebben opgegeven.",
         _REGISTERS),
    (shown("purpose", "Doel"), shown("destination", "Bestemming"), shown("paid_by", "Betaald door"), *_SINCE,
     *also("party")),
    "7521e806-d330-5f0c-82da-d8596f47a158",
)  # fmt: skip
SIDE_JOBS: Final = _register(
    "side-jobs", "What members do beside their membership, and what they get for it.",
    Page("/nevenfuncties", "Nevenfuncties", "Wat Kamerleden naast hun lidmaatschap doen, en wat zij ervoor krijgen.",
         _REGISTERS),
    (
        shown("description", "Nevenfunctie"),
        shown("remuneration", "Vergoeding", note="remuneration_note"),
        shown("income", "Opgegeven inkomsten"),
        shown("active", "Nu", "yes"),
        *_SINCE,
        *also("remuneration_note"),
    ),
    "cbe58f0c-7f89-554b-9372-d853e8d15c3c",
)  # fmt: skip
CAREERS: Final = _register(
    "careers", "What members did before.", Page("/kamerleden/loopbaan", "Loopbaan", "Wat Kamerleden eerder deden."),
    (shown("position", "Functie"), shown("employer", "Werkgever", note="town"), *_PERIOD, *also("town")),
    "47a817bf-f0e8-54bd-9ca9-2b929dd133fd",
)  # fmt: skip
EDUCATIONS: Final = _register(
    "educations", "What members learned.", Page("/kamerleden/onderwijs", "Opleiding", "Wat Kamerleden leerden."),
    (shown("programme", "Opleiding"), shown("institution", "Instelling", note="town"), *_PERIOD, *also("town")),
    "a98da619-b809-5bcc-a157-945d02286c99",
)  # fmt: skip
CONTACTS: Final = _register(
    "contacts", "How to reach a member.",
    Page("/kamerleden/contact", "Contact met Kamerleden",
         "Hoe een Kamerlid te bereiken is, zoals de Kamer het opgeeft."),
    (shown("kind", "Soort"), shown("value", "Gegeven")),
    "1a91b0bf-e8aa-5e81-a4fa-db043fb56bfa", "place",
)  # fmt: skip
LISTS: Final = (
    MEMBERS, PARTIES, COMMITTEES, SEATS, COMMITTEE_SEATS, COMMITTEE_CONTACTS, GIFTS, TRIPS, SIDE_JOBS, CAREERS,
    EDUCATIONS, CONTACTS,
)  # fmt: skip
