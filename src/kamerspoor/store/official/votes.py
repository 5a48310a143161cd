"""Votes as the Chamber records them, and motions with what became of them."""

from __future__ import annotations

from typing import Final

from kamerspoor.store.official.agenda import DATED_DECISIONS, DECISION_COLUMNS, DECISION_FILTERS, NARROW
from kamerspoor.store.official.listing import ListQuery
from kamerspoor.store.official.papers import CASES, PROPOSERS
from kamerspoor.store.official.parts import first_dossier, options_of, person_name

_VOTED: Final = "EXISTS (SELECT 1 FROM tk_stemming s WHERE s.besluit = b.id AND s.deleted = 0)"
# Who voted: a member, or a party. The Chamber now and then records a vote twice, under another id: it counts once.
VOTER: Final = (
    "coalesce(s.persoon, s.sidActorLid,"
    " nullif(coalesce(s.fractie, s.actorFractie, '') || coalesce(s.actorNaam, ''), ''), s.id)"
)
# By hand a row is a party with its seats; by roll-call it is a member, and counts for one. More than the Chamber has is
# no number of seats.
_SEATS: Final = (
    "(SELECT CASE WHEN sum(zetels) <= 150 THEN sum(CASE WHEN soort = '{}' THEN zetels ELSE 0 END) END FROM"
    f" (SELECT DISTINCT {VOTER}, s.soort, CASE WHEN b.stemmingsSoort = 'Hoofdelijk' THEN 1 ELSE s.fractieGrootte END"
    " AS zetels FROM stemming s WHERE s.besluit = b.id))"
)
_TWICE: Final = f"(SELECT count(*) > count(DISTINCT {VOTER} || s.soort) FROM stemming s WHERE s.besluit = b.id)"
_SIDE: Final = (
    "(SELECT group_concat(naam, ', ') FROM (SELECT DISTINCT coalesce(f.afkorting, s.actorFractie, s.actorNaam) AS naam"
    " FROM stemming s LEFT JOIN fractie f ON f.id = s.fractie WHERE s.besluit = b.id AND s.soort = '{}'"
    " ORDER BY s.fractieGrootte DESC, naam))"
)
_PARTY_SIDE: Final = (
    "EXISTS (SELECT 1 FROM stemming s JOIN fractie f ON f.id = s.fractie"
    " WHERE s.besluit = b.id AND s.soort = '{}' AND f.nummer = ?1)"
)
_PARTY_OPTIONS: Final = (
    "SELECT f.nummer, f.naamNl || coalesce(' (tot ' || substr(f.datumInactief, 1, 4) || ')', ''), NULL FROM fractie f"
    " WHERE f.naamNl IS NOT NULL ORDER BY f.datumInactief IS NOT NULL, f.naamNl"
)
VOTES: Final = ListQuery(
    source=DATED_DECISIONS,
    key="b.id",
    columns={
        **DECISION_COLUMNS,
        "wijze": "b.stemmingsSoort",
        "voor_zetels": _SEATS.format("Voor"),
        "tegen_zetels": _SEATS.format("Tegen"),
        "voor": f"CASE WHEN b.stemmingsSoort = 'Hoofdelijk' THEN NULL ELSE {_SIDE.format('Voor')} END",
        "tegen": f"CASE WHEN b.stemmingsSoort = 'Hoofdelijk' THEN NULL ELSE {_SIDE.format('Tegen')} END",
        "dubbel": f"CASE WHEN {_TWICE} THEN 'dubbel vastgelegd' END",
        "vergissingen": "(SELECT count(*) FROM stemming s WHERE s.besluit = b.id AND s.vergissing = 1)",
    },
    where=_VOTED,
    order="-datum",
    sorts={"datum": ("a.datum",)},
    filters={
        **DECISION_FILTERS,
        "uitslag": "b.besluitSoort = ?1",
        "wijze": "b.stemmingsSoort = ?1",
        "voor": _PARTY_SIDE.format("Voor"),
        "tegen": _PARTY_SIDE.format("Tegen"),
        "lid": "b.id IN (SELECT s.besluit FROM persoon p JOIN stemming s ON s.persoon = p.id WHERE p.nummer = ?1)",
    },
    options={
        "uitslag": "SELECT besluitSoort, replace(besluitSoort, 'Stemmen - ', ''), count(*) FROM besluit"
        " WHERE stemmingsSoort IS NOT NULL GROUP BY besluitSoort ORDER BY besluitSoort",
        "wijze": options_of("stemmingsSoort", "besluit"),
        "voor": _PARTY_OPTIONS,
        "tegen": _PARTY_OPTIONS,
    },
    narrow=NARROW,
)
# Every row of one vote: a party by hand, a member by roll-call.
VOTE_ROWS: Final = ListQuery(
    source="stemming s",
    key="s.id",
    joins="LEFT JOIN fractie f ON f.id = s.fractie LEFT JOIN persoon p ON p.id = s.persoon",
    columns={
        "fractie": "coalesce(f.afkorting, s.actorFractie)",
        "fractienummer": "f.nummer",
        "naam": f"coalesce(CASE WHEN p.id IS NOT NULL THEN {person_name('p')} END,"
        " CASE WHEN s.persoon IS NOT NULL OR s.sidActorLid IS NOT NULL THEN natural_name(s.actorNaam) END)",
        "persoon": "p.nummer",
        "stem": "s.soort",
        "zetels": "s.fractieGrootte",
        "vergissing": "s.vergissing",
        "bijgewerkt": "s.changed",
    },
    order="besluit",
    sorts={"besluit": ("s.besluit",), "zetels": ("-s.fractieGrootte", "s.actorFractie", "s.actorNaam")},
    filters={"besluit": "s.besluit = ?1"},
)
# What became of a motion: the latest decision that stands and says something of a vote.
LAST_VOTE: Final = (
    "(SELECT {} FROM tk_relations r JOIN besluit b ON b.id = r.owner LEFT JOIN agendapunt g ON g.id = b.agendapunt"
    " LEFT JOIN activiteit a ON a.id = g.activiteit WHERE r.target = z.id AND r.relation = 'zaak'"
    " AND coalesce(b.status, 'Besluit') = 'Besluit' AND b.besluitSoort LIKE 'Stemmen - %'"
    " ORDER BY a.datum DESC, b.changed DESC LIMIT 1)"
)
# The cabinet's verdict as it was read from the debate, joined by dossier and number.
_READ: Final = (
    "(SELECT m.verdict FROM tk_relations r JOIN kamerstukdossier k ON k.id = r.target JOIN motions m"
    " ON m.number = z.volgnummer AND m.dossier = k.nummer || coalesce('-' || k.toevoeging, '')"
    " JOIN versions v ON v.version_id = m.version_id AND v.current = 1 WHERE r.owner = z.id"
    " AND r.relation = 'kamerstukdossier' AND m.verdict IS NOT NULL LIMIT 1)"
)
MOTIONS: Final = ListQuery(
    source="zaak z",
    key="z.id",
    columns={
        "zaak": "z.nummer",
        "dossier": first_dossier("z.id"),
        "volgnummer": "CASE WHEN z.volgnummer > 0 THEN z.volgnummer END",
        "motie": f"{first_dossier('z.id')} || '-' || CASE WHEN z.volgnummer > 0 THEN z.volgnummer END",
        "onderwerp": "z.onderwerp",
        "titel": "z.titel",
        "indieners": PROPOSERS,
        "datum": "substr(z.gestartOp, 1, 10)",
        "appreciatie": "z.kabinetsappreciatie",
        "gelezen": _READ,
        "uitslag": LAST_VOTE.format("replace(b.besluitSoort, 'Stemmen - ', '')"),
        "gestemd": LAST_VOTE.format("substr(a.datum, 1, 10)"),
        "besluit": LAST_VOTE.format("b.id"),
        "afgedaan": "z.afgedaan",
        "bijgewerkt": "z.changed",
    },
    where="z.soort = 'Motie'",
    order="-datum",
    sorts={"datum": ("z.gestartOp",)},
    filters={
        **{name: CASES.filters[name] for name in ("van", "tot", "woorden", "dossier", "persoon", "fractie")},
        "zaak": "z.nummer = ?1",
        "volgnummer": "z.volgnummer = ?1",
        "appreciatie": "z.kabinetsappreciatie = ?1",
        "uitslag": f"{LAST_VOTE.format('b.besluitSoort')} = ?1",
        "afgedaan": "z.afgedaan = (?1 = 'ja')",
    },
    options={
        "appreciatie": options_of("kabinetsappreciatie", "zaak WHERE soort = 'Motie'"),
        "uitslag": "SELECT besluitSoort, replace(besluitSoort, 'Stemmen - ', ''), NULL FROM besluit"
        " WHERE besluitSoort LIKE 'Stemmen - %' GROUP BY besluitSoort ORDER BY besluitSoort",
        "fractie": _PARTY_OPTIONS,
        "afgedaan": "SELECT 'ja', 'afgedaan', NULL UNION ALL SELECT 'nee', 'niet afgedaan', NULL",
    },
)
