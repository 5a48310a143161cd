"""What the Chamber does when: activities, agenda items, decisions, meetings and their reports."""

from __future__ import annotations

from typing import Final

from kamerspoor.store.official.actor_lists import actor_list
from kamerspoor.store.official.listing import ListQuery
from kamerspoor.store.official.parts import (
    actors,
    named_by,
    options_of,
    refers_to,
    words_in,
)

_ROOM: Final = (
    "coalesce((SELECT group_concat(x.naam, ', ') FROM tk_relations r JOIN reservering s ON s.id = r.owner"
    " JOIN zaal x ON x.id = s.zaal WHERE r.target = a.id AND r.relation = 'activiteit'), a.locatie)"
)
_COLUMNS: Final = {
    "nummer": "a.nummer",
    "datum": "substr(a.datum, 1, 10)",
    "begin": "a.aanvangstijd",
    "eind": "a.eindtijd",
    "soort": "a.soort",
    "onderwerp": "a.onderwerp",
    "commissie": "a.voortouwnaam",
    "afkorting": "a.voortouwafkorting",
    "zaal": _ROOM,
    "besloten": "a.besloten",
    "status": "a.status",
    "datumsoort": "a.datumSoort",
    "noot": "plain_text(a.noot)",
    "bijgewerkt": "a.changed",
}
_FILTERS: Final = {
    "nummer": "a.nummer = ?1",
    "soort": "a.soort = ?1",
    "status": "a.status = ?1",
    "commissie": "a.voortouwafkorting = ?1",
    "commissie_komt": "a.voortouwafkorting = ?1 AND a.datum >= date('now')",
    "van": "a.datum >= ?1",
    "tot": "a.datum < date(?1, '+1 day')",
    "woorden": words_in("a", "tk_activiteit"),
    "zaak": named_by("a.id", "activiteit", "zaak", "nummer"),
    "document": named_by("a.id", "activiteit", "document", "documentNummer"),
    "agenda_van_zaak": "a.id IN (SELECT g.activiteit FROM zaak x JOIN tk_relations r ON r.owner = x.id"
    " AND r.relation = 'agendapunt' JOIN agendapunt g ON g.id = r.target WHERE x.nummer = ?1)",
    "voortgezet_uit": refers_to("a.id", "voortgezetVanuit", "activiteit", "nummer"),
    "voortzetting_van": named_by("a.id", "voortgezetVanuit", "activiteit", "nummer"),
    "vervangt": refers_to("a.id", "vervangenVanuit", "activiteit", "nummer"),
    "vervangen": named_by("a.id", "vervangenVanuit", "activiteit", "nummer"),
    "persoon": "a.id IN (SELECT c.activiteit FROM persoon p JOIN activiteitActor c ON c.persoon = p.id"
    " WHERE p.nummer = ?1)",
}
_COMMITTEES: Final = (
    "SELECT voortouwafkorting, max(voortouwnaam), count(*) FROM activiteit WHERE voortouwafkorting IS NOT NULL"
    " GROUP BY voortouwafkorting ORDER BY max(voortouwnaam)"
)
# Without a date, or with one that the Chamber itself says is none; few, so an index holds them.
_UNPLANNED: Final = "a.datum IS NULL OR a.datumSoort = 'Nog geen datum bekend'"

ACTIVITIES: Final = ListQuery(
    source="activiteit a",
    key="a.id",
    columns=_COLUMNS,
    order="-datum",
    sorts={"datum": ("a.datum", "a.aanvangstijd")},
    filters=_FILTERS,
    options={"soort": options_of("soort", "activiteit"), "commissie": _COMMITTEES,
             "status": options_of("status", "activiteit")},
)  # fmt: skip
UNPLANNED: Final = ListQuery(
    source="activiteit a",
    key="a.id",
    columns=_COLUMNS,
    where=_UNPLANNED,
    order="-bijgewerkt",
    sorts={"bijgewerkt": ("a.changed",)},
    filters={name: _FILTERS[name] for name in ("soort", "commissie", "woorden")},
    options={
        "soort": options_of("soort", f"activiteit a WHERE {_UNPLANNED}"),
        "commissie": _COMMITTEES.replace("WHERE", f"a WHERE ({_UNPLANNED}) AND"),
    },
)
AGENDA_ITEMS: Final = ListQuery(
    source="agendapunt g JOIN activiteit a ON a.id = g.activiteit",
    key="g.id",
    columns={
        "nummer": "g.nummer",
        "onderwerp": "g.onderwerp",
        "rubriek": "g.rubriek",
        "noot": "plain_text(g.noot)",
        "begin": "g.aanvangstijd",
        "zaken": "(SELECT count(*) FROM tk_relations r JOIN zaak z ON z.id = r.owner WHERE r.target = g.id"
        " AND r.relation = 'agendapunt')",
        "bijgewerkt": "g.changed",
    },
    order="volgorde",
    sorts={"volgorde": ("g.volgorde",)},
    filters={"activiteit": "a.nummer = ?1"},
)
ACTIVITY_ACTORS: Final = actor_list(
    "activiteitActor", "activiteit", "datum", "nummer", ("a.relatie", "a.volgorde"), {"spreektijd": "a.spreektijd"}
)

# Driven by the date of the activity, so that the newest come without sorting all.
DATED_DECISIONS: Final = (
    "activiteit a CROSS JOIN agendapunt g ON g.activiteit = a.id CROSS JOIN besluit b ON b.agendapunt = g.id"
)
_CASE: Final = "(SELECT {} FROM tk_relations r JOIN zaak z ON z.id = r.target WHERE r.owner = b.id"
DECISION_CASE: Final = _CASE + " AND r.relation = 'zaak' ORDER BY r.n LIMIT 1)"
DECISION_COLUMNS: Final = {
    "id": "b.id",
    "datum": "substr(a.datum, 1, 10)",
    "soort": "b.besluitSoort",
    "tekst": "b.besluitTekst",
    "opmerking": "b.opmerking",
    "status": "b.status",
    "agendapunt": "g.onderwerp",
    "activiteit": "a.nummer",
    "activiteit_onderwerp": "a.onderwerp",
    "zaak": DECISION_CASE.format("z.nummer"),
    "onderwerp": f"coalesce({DECISION_CASE.format('z.onderwerp')}, g.onderwerp)",
    "indieners": DECISION_CASE.format(actors("zaakActor a", "a.zaak = z.id", "'Indiener', 'Medeindiener'")),
    "bijgewerkt": "b.changed",
}
DECISION_FILTERS: Final = {
    "id": "b.id = ?1",
    "soort": "b.besluitSoort = ?1",
    "status": "b.status = ?1",
    "van": "a.datum >= ?1",
    "tot": "a.datum < date(?1, '+1 day')",
    "activiteit": "a.nummer = ?1",
    "zaak": refers_to("b.id", "zaak", "zaak", "nummer"),
    "woorden": "b.id IN (SELECT r.owner FROM tk_relations r JOIN tk_zaak z ON z.id = r.target"
    " WHERE r.relation = 'zaak' AND z.row IN"
    " (SELECT rowid FROM tk_zaak_words WHERE tk_zaak_words MATCH all_words(?1)))",
}
NARROW: Final = frozenset({"id", "activiteit", "zaak", "woorden", "lid"})
DECISIONS: Final = ListQuery(
    source=DATED_DECISIONS,
    key="b.id",
    columns=DECISION_COLUMNS,
    order="-datum",
    sorts={"datum": ("a.datum",)},
    filters=DECISION_FILTERS,
    options={"soort": options_of("besluitSoort", "besluit")},
    narrow=NARROW,
)

# Corrected before uncorrected, never the bare frame (Casco), then the latest.
BEST_REPORT: Final = (
    "(SELECT {} FROM verslag s WHERE s.vergadering = v.id AND coalesce(s.status, '') <> 'Casco'"
    " ORDER BY s.status IN ('Gecorrigeerd', 'Gerectificeerd') DESC, s.updated DESC LIMIT 1)"
)
MEETINGS: Final = ListQuery(
    source="vergadering v",
    key="v.id",
    columns={
        "id": "v.id",
        "datum": "substr(v.datum, 1, 10)",
        "titel": "v.titel",
        "soort": "v.soort",
        "zaal": "v.zaal",
        "begin": "v.aanvangstijd",
        "sluiting": "v.sluiting",
        "vergaderjaar": "v.vergaderjaar",
        "nummer": "nullif(v.vergaderingNummer, 0)",
        "verslag": BEST_REPORT.format("s.id"),
        "stand": BEST_REPORT.format("s.status"),
        "versies": "(SELECT count(*) FROM verslag s WHERE s.vergadering = v.id)",
        "bijgewerkt": "v.changed",
    },
    order="-datum",
    sorts={"datum": ("v.datum", "v.aanvangstijd")},
    filters={
        "id": "v.id = ?1",
        "soort": "v.soort = ?1",
        "van": "v.datum >= ?1",
        "tot": "v.datum < date(?1, '+1 day')",
        "titel": "v.titel LIKE '%' || ?1 || '%'",
    },
    options={"soort": options_of("soort", "vergadering")},
)
REPORTS: Final = ListQuery(
    source="verslag s",
    key="s.id",
    columns={
        "id": "s.id",
        "soort": "s.soort",
        "stand": "s.status",
        "omvang": "s.contentLength",
        "opgenomen": "substr(s.updated, 1, 19)",
        "bijgewerkt": "s.changed",
    },
    order="-opgenomen",
    sorts={"opgenomen": ("s.updated",)},
    filters={"vergadering": "s.vergadering = ?1"},
)
