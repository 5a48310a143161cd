"""Dossiers, cases, documents, questions that wait for an answer, and commitments."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kamerspoor.store.official.actor_lists import actor_list
from kamerspoor.store.official.listing import ListQuery
from kamerspoor.store.official.parts import (
    DOSSIER_IS,
    DOSSIER_NAME,
    actors,
    dossiers,
    first_dossier,
    in_dossier,
    named_by,
    options_of,
    person_name,
    refers_to,
    words_in,
)

PROPOSERS: Final = actors("zaakActor a", "a.zaak = z.id", "'Indiener', 'Medeindiener'")
_BY_MEMBER: Final = (
    "z.id IN (SELECT a.zaak FROM persoon p JOIN zaakActor a ON a.persoon = p.id"
    " WHERE p.nummer = ?1 AND a.relatie IN ('Indiener', 'Medeindiener'))"
)
_BY_PARTY: Final = (
    "z.id IN (SELECT a.zaak FROM fractie f JOIN zaakActor a ON a.fractie = f.id"
    " WHERE f.nummer = ?1 AND a.relatie IN ('Indiener', 'Medeindiener'))"
)
CASES: Final = ListQuery(
    source="zaak z",
    key="z.id",
    columns={
        "nummer": "z.nummer",
        "soort": "z.soort",
        "onderwerp": "z.onderwerp",
        "titel": "z.titel",
        "begonnen": "substr(z.gestartOp, 1, 10)",
        "indiener": PROPOSERS,
        "dossier": first_dossier("z.id"),
        "dossiers": dossiers("z.id"),
        "volgnummer": "CASE WHEN z.volgnummer > 0 THEN z.volgnummer END",
        "appreciatie": "z.kabinetsappreciatie",
        "afgedaan": "z.afgedaan",
        "organisatie": "z.organisatie",
        "termijn": "substr(z.termijn, 1, 10)",
        "bijgewerkt": "z.changed",
    },
    order="-begonnen",
    sorts={"begonnen": ("z.gestartOp",), "nummer": ("z.nummer",)},
    filters={
        "nummer": "z.nummer = ?1",
        "soort": "z.soort = ?1",
        "van": "z.gestartOp >= ?1",
        "tot": "z.gestartOp < date(?1, '+1 day')",
        "woorden": words_in("z", "tk_zaak"),
        "dossier": in_dossier("z.id"),
        "document": named_by("z.id", "zaak", "document", "documentNummer"),
        "activiteit": refers_to("z.id", "activiteit", "activiteit", "nummer"),
        "agenda_van": "z.id IN (SELECT r.owner FROM activiteit a JOIN agendapunt g ON g.activiteit = a.id"
        " JOIN tk_relations r ON r.target = g.id AND r.relation = 'agendapunt' WHERE a.nummer = ?1)",
        "vervangt": refers_to("z.id", "vervangenVanuit", "zaak", "nummer"),
        "vervangen": named_by("z.id", "vervangenVanuit", "zaak", "nummer"),
        "verwant": f"{refers_to('z.id', 'gerelateerdVanuit', 'zaak', 'nummer')}"
        f" OR {named_by('z.id', 'gerelateerdVanuit', 'zaak', 'nummer')}",
        "persoon": _BY_MEMBER,
        "fractie": _BY_PARTY,
        "commissie": "z.id IN (SELECT a.zaak FROM commissie m JOIN zaakActor a ON a.commissie = m.id"
        " WHERE m.nummer = ?1 AND a.relatie = 'Voortouwcommissie')",
    },
    options={"soort": options_of("soort", "zaak")},
)
CASE_ACTORS: Final = actor_list(
    "zaakActor", "zaak", "gestartOp", "nummer", ("a.relatie <> 'Indiener'", "a.relatie", "a.actorNaam")
)
# Longer than this without an answer is late: the Reglement van Orde gives three weeks for written questions.
_ANSWER_DAYS: Final = 21
_ASKED_DAY: Final = "substr(z.gestartOp, 1, 10)"
_WAITS: Final = f"CAST(julianday('now', 'start of day') - julianday({_ASKED_DAY}) AS INTEGER)"
_ANSWERS: Final = "('Antwoord schriftelijke vragen', 'Antwoord schriftelijke vragen (nader)')"
_ON_CASE: Final = (
    "EXISTS (SELECT 1 FROM tk_relations r JOIN document d ON d.id = r.owner"
    " WHERE r.target = z.id AND r.relation = 'zaak' AND d.soort IN {})"
)
_DELAYS: Final = "('Mededeling (uitstel antwoord)')"
_ASKERS: Final = "SELECT 1 FROM zaakActor a {} WHERE a.zaak = z.id AND a.relatie {} AND {} = ?1"
OPEN_QUESTIONS: Final = ListQuery(
    source="zaak z",
    key="z.id",
    columns={
        "nummer": "z.nummer",
        "onderwerp": "z.onderwerp",
        "ingediend": _ASKED_DAY,
        "vragers": PROPOSERS,
        "gericht_aan": "(SELECT group_concat(coalesce(a.functie, a.actorNaam), '; ') FROM zaakActor a"
        " WHERE a.zaak = z.id AND a.relatie = 'Gericht aan')",
        "dagen_open": _WAITS,
        "dagen_te_laat": f"max({_WAITS} - {_ANSWER_DAYS}, 0)",
        "uitstel": _ON_CASE.format(_DELAYS),
        "bijgewerkt": "z.changed",
    },
    where="z.soort = 'Schriftelijke vragen' AND z.gestartOp >= date('now', '-5 years')"
    f" AND coalesce(z.afgedaan, 0) = 0 AND NOT {_ON_CASE.format(_ANSWERS)}",
    order="ingediend",
    sorts={"ingediend": ("z.gestartOp",)},
    filters={
        "nummer": "z.nummer = ?1",
        "te_laat": f"CASE ?1 WHEN 'ja' THEN {_WAITS} > {_ANSWER_DAYS} ELSE {_WAITS} <= {_ANSWER_DAYS} END",
        "ministerie": f"EXISTS ({_ASKERS.format('', '''= 'Gericht aan' ''', 'a.functie')})",
        "fractie": f"EXISTS ({_ASKERS.format('', '''<> 'Gericht aan' ''', 'a.actorFractie')})",
        "persoon": _BY_MEMBER,
        "woorden": words_in("z", "tk_zaak"),
    },
    options={
        "te_laat": "SELECT 'ja', 'later dan drie weken', NULL UNION ALL SELECT 'nee', 'nog binnen drie weken', NULL",
        "ministerie": "SELECT a.functie, NULL, count(*) FROM zaakActor a JOIN zaak z ON z.id = a.zaak"
        " WHERE a.relatie = 'Gericht aan' AND z.soort = 'Schriftelijke vragen' AND coalesce(z.afgedaan, 0) = 0"
        " GROUP BY a.functie ORDER BY a.functie",
        "fractie": "SELECT a.actorFractie, NULL, count(DISTINCT z.id) FROM zaakActor a JOIN zaak z ON z.id = a.zaak"
        " WHERE a.relatie <> 'Gericht aan' AND z.soort = 'Schriftelijke vragen' AND coalesce(z.afgedaan, 0) = 0"
        " GROUP BY a.actorFractie ORDER BY a.actorFractie",
    },
)
DOSSIERS: Final = ListQuery(
    source="kamerstukdossier k",
    key="k.id",
    columns={
        "dossier": DOSSIER_NAME,
        "titel": "k.titel",
        "citeertitel": "k.citeertitel",
        "hoogste": "k.hoogsteVolgnummer",
        "afgesloten": "k.afgesloten",
        "kamer": "k.kamer",
        "documenten": "(SELECT count(*) FROM tk_relations r JOIN document d ON d.id = r.owner WHERE r.target = k.id)",
        "bijgewerkt": "k.changed",
    },
    order="-bijgewerkt",
    sorts={"bijgewerkt": ("k.changed",), "dossier": ("k.nummer", "k.toevoeging")},
    filters={
        "dossier": DOSSIER_IS,
        "toevoegingen_van": "k.nummer = ?1 AND k.toevoeging IS NOT NULL",
        "titel": "k.titel LIKE '%' || ?1 || '%'",
        "document": named_by("k.id", "kamerstukdossier", "document", "documentNummer"),
        "zaak": named_by("k.id", "kamerstukdossier", "zaak", "nummer"),
    },
)
_VERSION: Final = "(SELECT v.{} FROM documentVersie v WHERE v.id = d.huidigeDocumentVersie)"
DOCUMENTS: Final = ListQuery(
    source="document d",
    key="d.id",
    columns={
        "id": "d.id",
        "nummer": "d.documentNummer",
        "soort": "d.soort",
        "onderwerp": "coalesce(d.onderwerp, d.titel)",
        "titel": "d.titel",
        "datum": "substr(d.datum, 1, 10)",
        "dossier": first_dossier("d.id"),
        "dossiers": dossiers("d.id"),
        "volgnummer": "CASE WHEN d.volgnummer > 0 THEN d.volgnummer END",
        "ondertekenaars": actors(
            "documentActor a", "a.document = d.id", "'Eerste ondertekenaar', 'Mede ondertekenaar'"
        ),
        "vergaderjaar": "d.vergaderjaar",
        "publicatie": _VERSION.format("externeidentifier"),
        "versie": _VERSION.format("versienummer"),
        "ontvangen": "substr(d.datumOntvangst, 1, 10)",
        "kenmerk": "d.kenmerkAfzender",
        "aanhangselnummer": "d.aanhangselnummer",
        "organisatie": "d.organisatie",
        "bestandssoort": "d.contentType",
        "omvang": "d.contentLength",
        "zaak": "(SELECT z.nummer FROM tk_relations r JOIN zaak z ON z.id = r.target WHERE r.owner = d.id"
        " AND r.relation = 'zaak' ORDER BY r.n LIMIT 1)",
        "bijgewerkt": "d.changed",
    },
    order="-datum",
    sorts={"datum": ("d.datum",), "nummer": ("d.documentNummer",), "volgnummer": ("d.volgnummer",)},
    filters={
        "nummer": "d.documentNummer = ?1",
        "publicatie": "d.id IN (SELECT v.document FROM documentVersie v WHERE v.externeidentifier = ?1)",
        "soort": "d.soort = ?1",
        "van": "d.datum >= ?1",
        "tot": "d.datum < date(?1, '+1 day')",
        "woorden": words_in("d", "tk_document"),
        "dossier": in_dossier("d.id"),
        "zaak": refers_to("d.id", "zaak", "zaak", "nummer"),
        "activiteit": refers_to("d.id", "activiteit", "activiteit", "nummer"),
        "agenda_van": "d.id IN (SELECT r.owner FROM activiteit a JOIN agendapunt g ON g.activiteit = a.id"
        " JOIN tk_relations r ON r.target = g.id AND r.relation = 'agendapunt' WHERE a.nummer = ?1)",
        "bijlagen_van": refers_to("d.id", "bronDocument", "document", "documentNummer"),
        "bron_van": named_by("d.id", "bronDocument", "document", "documentNummer"),
        "zelfde_zaak": "d.documentNummer <> ?1 AND d.id IN (SELECT o.owner FROM document e JOIN tk_relations r"
        " ON r.owner = e.id AND r.relation = 'zaak' JOIN tk_relations o ON o.target = r.target AND o.relation = 'zaak'"
        " WHERE e.documentNummer = ?1)",
        "nakoming_van": named_by("d.id", "kamerbriefNakoming", "toezegging", "nummer"),
        "persoon": "d.id IN (SELECT a.document FROM persoon p JOIN documentActor a ON a.persoon = p.id"
        " WHERE p.nummer = ?1)",
    },
    options={"soort": options_of("soort", "document")},
)
# What is new to read: no annexes, which their paper shows, and no lists of speakers.
NEWEST: Final = replace(
    DOCUMENTS,
    where="coalesce(d.soort, '') NOT IN ('Bijlage', 'Sprekerslijst') AND NOT EXISTS"
    " (SELECT 1 FROM tk_relations r WHERE r.owner = d.id AND r.relation = 'bronDocument')",
)
DOCUMENT_ACTORS: Final = actor_list(
    "documentActor", "document", "datum", "documentNummer", ("a.relatie", "a.actorNaam")
)
# To whom: until 2025 one party and one member, since then any number of either.
_TO: Final = (
    "(SELECT group_concat(naam, ', ') FROM (SELECT f.afkorting AS naam FROM fractie f"
    " WHERE f.id = t.toegezegdAanFractie"
    f" UNION SELECT {person_name('p')} FROM persoon p WHERE p.id = t.toegezegdAanPersoon"
    " UNION SELECT f.afkorting FROM tk_relations r JOIN fractie f ON f.id = r.target"
    " WHERE r.owner = t.id AND r.relation = 'toegezegdAan'"
    f" UNION SELECT {person_name('p')} FROM tk_relations r JOIN persoon p ON p.id = r.target"
    " WHERE r.owner = t.id AND r.relation = 'toegezegdAan'))"
)
_ACTIVITY: Final = (
    "(SELECT a.{} FROM tk_relations r JOIN activiteit a ON a.id = r.target WHERE r.owner = t.id"
    " AND r.relation = 'activiteit' ORDER BY r.n LIMIT 1)"
)
COMMITMENTS: Final = ListQuery(
    source="toezegging t",
    key="t.id",
    columns={
        "nummer": "t.nummer",
        "tekst": "t.tekst",
        "status": "t.status",
        "gedaan": "substr(t.aanmaakdatum, 1, 10)",
        "door": "coalesce(t.naam, t.achternaam)",
        "functie": "t.functie",
        "ministerie": "t.ministerie",
        "aan": _TO,
        "activiteit": f"coalesce({_ACTIVITY.format('nummer')}, t.activiteitNummer)",
        "activiteit_onderwerp": _ACTIVITY.format("onderwerp"),
        "commissie": _ACTIVITY.format("voortouwnaam"),
        "nagekomen": "substr(t.datumNakoming, 1, 10)",
        # Until 2025 words, which may be a number in a dossier or a sentence; since then documents.
        "brief": "coalesce((SELECT coalesce(d.onderwerp, d.documentNummer) FROM tk_relations r JOIN document d"
        " ON d.id = r.target WHERE r.owner = t.id AND r.relation = 'kamerbriefNakoming' ORDER BY r.n LIMIT 1),"
        " t.kamerbriefNakoming)",
        "briefnummer": "coalesce((SELECT d.documentNummer FROM tk_relations r JOIN document d ON d.id = r.target"
        " WHERE r.owner = t.id AND r.relation = 'kamerbriefNakoming' ORDER BY r.n LIMIT 1),"
        " (SELECT d.documentNummer FROM document d WHERE d.documentNummer = t.kamerbriefNakoming),"
        " (SELECT d.documentNummer FROM documentVersie v JOIN document d ON d.id = v.document"
        " WHERE v.externeidentifier = 'kst-' || t.kamerbriefNakoming))",
        "notities": "t.notities",
        "bijgewerkt": "t.changed",
    },
    order="-gedaan",
    sorts={"gedaan": ("t.aanmaakdatum",), "nummer": ("t.nummer",)},
    filters={
        "nummer": "t.nummer = ?1",
        # Only what the Chamber itself calls open is open; partly kept and lapsed are states of their own.
        "status": "t.status = ?1",
        "ministerie": "t.ministerie = ?1",
        "door": "coalesce(t.naam, t.achternaam) = ?1",
        "fractie": "t.toegezegdAanFractie IN (SELECT id FROM fractie WHERE afkorting = ?1) OR t.id IN"
        " (SELECT r.owner FROM fractie f JOIN tk_relations r ON r.target = f.id AND r.relation = 'toegezegdAan'"
        " WHERE f.afkorting = ?1)",
        "persoon": "t.toegezegdAanPersoon IN (SELECT id FROM persoon WHERE nummer = ?1) OR t.id IN"
        " (SELECT r.owner FROM persoon p JOIN tk_relations r ON r.target = p.id AND r.relation = 'toegezegdAan'"
        " WHERE p.nummer = ?1)",
        "activiteit": f"t.activiteitNummer = ?1 OR {refers_to('t.id', 'activiteit', 'activiteit', 'nummer')}",
        "commissie": "t.id IN (SELECT r.owner FROM activiteit a JOIN tk_relations r ON r.target = a.id"
        " AND r.relation = 'activiteit' WHERE a.voortouwafkorting = ?1)",
        "brief": refers_to("t.id", "kamerbriefNakoming", "document", "documentNummer"),
        "woorden": words_in("t", "tk_toezegging"),
        "herhaalt": named_by("t.id", "isHerhalingVan", "toezegging", "nummer"),
        "vult_aan": named_by("t.id", "isAanvullingOp", "toezegging", "nummer"),
        "wijzigt": named_by("t.id", "isWijzigingVan", "toezegging", "nummer"),
        "later": " OR ".join(
            refers_to("t.id", relation, "toezegging", "nummer")
            for relation in ("isHerhalingVan", "isAanvullingOp", "isWijzigingVan")
        ),
    },
    options={
        "status": options_of("status", "toezegging"),
        "ministerie": options_of("ministerie", "toezegging"),
        "door": "SELECT coalesce(naam, achternaam), NULL, count(*) FROM toezegging GROUP BY 1 ORDER BY 1",
        "fractie": "SELECT f.afkorting, f.naamNl, count(DISTINCT t.id) FROM toezegging t LEFT JOIN tk_relations r"
        " ON r.owner = t.id AND r.relation = 'toegezegdAan' JOIN fractie f ON f.id IN (r.target, t.toegezegdAanFractie)"
        " GROUP BY f.id ORDER BY f.naamNl",
        "commissie": "SELECT a.voortouwafkorting, max(a.voortouwnaam), count(DISTINCT t.id) FROM toezegging t"
        " JOIN tk_relations r ON r.owner = t.id AND r.relation = 'activiteit' JOIN activiteit a ON a.id = r.target"
        " GROUP BY 1 ORDER BY 2",
    },
)
