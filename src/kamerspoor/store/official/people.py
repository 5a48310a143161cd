"""Members of the Chamber, their parties and committees, and what the register says of them."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Final

from kamerspoor.store.official.listing import ListQuery
from kamerspoor.store.official.parts import options_of, party_on, person_name

_NAME: Final = person_name("p")
# The key under which the pages of what was read know someone of this last name.
_READ_AS: Final = "person_key(coalesce(p.tussenvoegsel || ' ', '') || p.achternaam)"
_NOW: Final = "date('now')"
_SITS: Final = (
    "p.id IN (SELECT s.persoon FROM fractieZetelPersoon s JOIN fractieZetel fz ON fz.id = s.fractieZetel"
    " JOIN fractie f ON f.id = fz.fractie WHERE f.{} = ?1 AND (s.totEnMet IS NULL OR s.totEnMet >= date('now')))"
)

MEMBERS: Final = ListQuery(
    source="persoon p",
    key="p.id",
    columns={
        "nummer": "p.nummer",
        "naam": _NAME,
        "achternaam": "p.achternaam",
        "gelezen_als": _READ_AS,
        "voornamen": "p.voornamen",
        "titels": "p.titels",
        "functie": "p.functie",
        "fractie": f"coalesce({party_on('p.id', _NOW)}, p.fractielabel)",
        "geboren": "p.geboortedatum",
        "geboorteplaats": "p.geboorteplaats",
        "overleden": "p.overlijdensdatum",
        "woonplaats": "p.woonplaats",
        "geslacht": "p.geslacht",
        "sinds": "(SELECT min(s.van) FROM fractieZetelPersoon s WHERE s.persoon = p.id)",
        "bijgewerkt": "p.changed",
    },
    # Placeholders without a name stand in the Chamber's own answers.
    where="p.achternaam IS NOT NULL",
    order="naam",
    sorts={
        "naam": ("p.achternaam COLLATE NOCASE", "p.roepnaam"),
        "fractie": ("p.fractielabel", "p.achternaam"),
        "geboren": ("p.geboortedatum",),
    },
    filters={
        "nummer": "p.nummer = ?1",
        "functie": "p.functie = ?1",
        "fractie": _SITS.format("afkorting"),
        "naam": f"{_NAME} LIKE '%' || ?1 || '%'",
        "fractienummer": _SITS.format("nummer"),
        "gelezen_als": f"{_READ_AS} = ?1",
    },
    options={
        "functie": options_of("functie", "persoon WHERE achternaam IS NOT NULL"),
        "fractie": "SELECT f.afkorting, f.naamNl, count(DISTINCT s.persoon) FROM fractieZetelPersoon s"
        " JOIN fractieZetel fz ON fz.id = s.fractieZetel JOIN fractie f ON f.id = fz.fractie"
        " WHERE s.totEnMet IS NULL OR s.totEnMet >= date('now') GROUP BY f.id ORDER BY f.naamNl",
    },
)
PARTIES: Final = ListQuery(
    source="fractie f",
    key="f.id",
    columns={
        "nummer": "f.nummer",
        "afkorting": "f.afkorting",
        "naam": "f.naamNl",
        "naam_en": "f.naamEn",
        "zetels": "f.aantalZetels",
        "stemmen": "f.aantalStemmen",
        "van": "f.datumActief",
        "tot": "f.datumInactief",
        "bijgewerkt": "f.changed",
    },
    where="f.naamNl IS NOT NULL",
    order="-zetels",
    sorts={"zetels": ("f.datumInactief IS NULL", "f.aantalZetels"), "naam": ("f.naamNl COLLATE NOCASE",),
           "van": ("f.datumActief",)},
    filters={
        "nummer": "f.nummer = ?1",
        "nu": "CASE ?1 WHEN 'ja' THEN f.datumInactief IS NULL ELSE f.datumInactief IS NOT NULL END",
    },
    options={"nu": "SELECT 'ja', 'nu in de Kamer', count(*) FROM fractie WHERE datumInactief IS NULL"
             " UNION ALL SELECT 'nee', 'niet meer in de Kamer', count(*) FROM fractie WHERE datumInactief IS NOT NULL"},
)  # fmt: skip
# What cannot be: a seat that ends before it begins, and one that a member has beside another. On the one day on which a
# member changes party both may be.
_BACKWARDS: Final = "s.totEnMet < s.van"
_BESIDE: Final = (
    "EXISTS (SELECT 1 FROM fractieZetelPersoon o WHERE o.persoon = s.persoon AND o.id <> s.id"
    " AND o.van < coalesce(s.totEnMet, '9') AND s.van < coalesce(o.totEnMet, '9') AND s.van < coalesce(s.totEnMet, '9')"
    " AND o.van < coalesce(o.totEnMet, '9'))"
)
SEATS: Final = ListQuery(
    source="fractieZetelPersoon s JOIN fractieZetel fz ON fz.id = s.fractieZetel JOIN fractie f ON f.id = fz.fractie"
    " JOIN persoon p ON p.id = s.persoon",
    key="s.id",
    columns={
        "fractie": "f.afkorting",
        "fractienummer": "f.nummer",
        "naam": _NAME,
        "persoon": "p.nummer",
        "functie": "s.functie",
        "van": "s.van",
        "tot": "s.totEnMet",
        "klopt_niet": f"CASE WHEN {_BACKWARDS} THEN 'eindigt voor het begin'"
        f" WHEN {_BESIDE} THEN 'naast een andere zetel' END",
        "plaats": "fz.gewicht",
        "bijgewerkt": "s.changed",
    },
    order="-van",
    sorts={"van": ("s.totEnMet IS NULL", "s.van"), "plaats": ("s.totEnMet IS NOT NULL", "fz.gewicht", "s.van")},
    filters={"persoon": "p.nummer = ?1", "fractie": "f.nummer = ?1"},
)


@dataclass(frozen=True, slots=True)
class ImpossibleSeats:
    """What cannot be in the Chamber's record of who sits where.

    Attributes:
        backwards: seats that end before they begin.
        members_beside: members with two seats on one day.
    """

    backwards: int
    members_beside: int


def impossible_seats(db: sqlite3.Connection) -> ImpossibleSeats:
    """Count the seats that cannot be as they are recorded."""
    return ImpossibleSeats(
        *db.execute(
            f"SELECT coalesce(sum({_BACKWARDS}), 0), count(DISTINCT CASE WHEN {_BESIDE} THEN s.persoon END)"
            " FROM fractieZetelPersoon s"
        ).fetchone()
    )


COMMITTEES: Final = ListQuery(
    source="commissie m",
    key="m.id",
    columns={
        "nummer": "m.nummer",
        "naam": "coalesce(m.naamWebNl, m.naamNl, m.afkorting)",
        "voluit": "m.naamNl",
        "afkorting": "m.afkorting",
        "soort": "coalesce(m.soort, m.inhoudsopgave)",
        "van": "m.datumActief",
        "tot": "m.datumInactief",
        "leden": "(SELECT count(*) FROM commissieZetel z JOIN commissieZetelVastPersoon s ON s.commissieZetel = z.id"
        " WHERE z.commissie = m.id AND (s.totEnMet IS NULL OR s.totEnMet >= date('now')))",
        "vergaderingen": "(SELECT count(*) FROM activiteit a WHERE a.voortouwcommissie = m.id"
        " AND a.datum >= date('now'))",
        "bijgewerkt": "m.changed",
    },
    where="coalesce(m.naamWebNl, m.naamNl, m.afkorting) IS NOT NULL",
    order="naam",
    sorts={"naam": ("coalesce(m.naamWebNl, m.naamNl) COLLATE NOCASE",)},
    filters={
        "nummer": "m.nummer = ?1 OR m.afkorting = ?1",
        "soort": "m.soort = ?1",
        "nu": "CASE ?1 WHEN 'ja' THEN m.datumInactief IS NULL ELSE m.datumInactief IS NOT NULL END",
    },
    options={
        "soort": options_of("soort", "commissie"),
        "nu": "SELECT 'ja', 'actief', count(*) FROM commissie WHERE datumInactief IS NULL"
        " UNION ALL SELECT 'nee', 'niet meer actief', count(*) FROM commissie WHERE datumInactief IS NOT NULL",
    },
)
_COMMITTEE_IS: Final = "(m.nummer = ?1 OR m.afkorting = ?1)"
_SEAT_KINDS: Final = (
    "(SELECT id, commissieZetel, persoon, NULL AS fractie, functie, van, totEnMet, changed, 'vast' AS plaats"
    " FROM commissieZetelVastPersoon UNION ALL"
    " SELECT id, commissieZetel, persoon, NULL, functie, van, totEnMet, changed, 'vervanger'"
    " FROM commissieZetelVervangerPersoon UNION ALL"
    " SELECT id, commissieZetel, NULL, fractie, functie, van, totEnMet, changed, 'vast, vacature'"
    " FROM commissieZetelVastVacature UNION ALL"
    " SELECT id, commissieZetel, NULL, fractie, functie, van, totEnMet, changed, 'vervanger, vacature'"
    " FROM commissieZetelVervangerVacature)"
)
COMMITTEE_SEATS: Final = ListQuery(
    source=f"{_SEAT_KINDS} s JOIN commissieZetel z ON z.id = s.commissieZetel JOIN commissie m ON m.id = z.commissie"
    " LEFT JOIN persoon p ON p.id = s.persoon",
    key="s.id",
    joins="LEFT JOIN fractie f ON f.id = s.fractie",
    columns={
        "naam": f"coalesce({_NAME}, 'vacature')",
        "persoon": "p.nummer",
        "fractie": f"coalesce({party_on('s.persoon', 'coalesce(s.totEnMet, date())')}, f.afkorting)",
        "functie": "s.functie",
        "plaats": "s.plaats",
        "van": "s.van",
        "tot": "s.totEnMet",
        "commissie": "coalesce(m.naamWebNl, m.naamNl)",
        "commissienummer": "m.nummer",
        "bijgewerkt": "s.changed",
    },
    order="functie",
    sorts={
        "functie": ("s.totEnMet IS NOT NULL", "s.plaats", "s.functie = 'Lid'", "s.functie", "p.achternaam"),
        "van": ("s.totEnMet IS NULL", "s.van"),
    },
    filters={"commissie": _COMMITTEE_IS, "persoon": "p.nummer = ?1"},
)
COMMITTEE_CONTACT: Final = ListQuery(
    source="commissieContactinformatie c JOIN commissie m ON m.id = c.commissie",
    key="c.id",
    columns={"soort": "c.soort", "waarde": "c.waarde", "bijgewerkt": "c.changed"},
    order="plaats",
    sorts={"plaats": ("c.gewicht",)},
    filters={"commissie": _COMMITTEE_IS},
)


def _of_person(view: str, columns: dict[str, str], order: str, sort: str) -> ListQuery:
    """Return the list of one register: rows of a view that refer to a person."""
    return ListQuery(
        source=f"{view} x JOIN persoon p ON p.id = x.persoon",
        key="x.id",
        columns={"naam": _NAME, "persoon": "p.nummer", **columns, "bijgewerkt": "x.changed"},
        order=order,
        sorts={order.removeprefix("-"): (sort,), "naam": ("p.achternaam COLLATE NOCASE", "x.gewicht")},
        filters={
            "persoon": "p.nummer = ?1",
            "naam": f"{_NAME} LIKE '%' || ?1 || '%'",
            "woorden": f"{columns[next(iter(columns))]} LIKE '%' || ?1 || '%'",
        },
    )


GIFTS: Final = _of_person(
    "persoonGeschenk",
    {"omschrijving": "x.omschrijving", "datum": "x.datum", "fractie": party_on("x.persoon", "x.datum")},
    "-datum",
    "x.datum",
)
TRIPS: Final = _of_person(
    "persoonReis",
    {"doel": "x.doel", "bestemming": "x.bestemming", "van": "x.van", "tot": "x.totEnMet", "betaald": "x.betaaldDoor",
     "fractie": party_on("x.persoon", "x.van")},
    "-van",
    "x.van",
)  # fmt: skip
SIDE_JOBS: Final = _of_person(
    "persoonNevenfunctie",
    {
        "omschrijving": "x.omschrijving",
        "actief": "x.isActief",
        "van": "x.periodeVan",
        "tot": "x.periodeTotEnMet",
        "vergoeding": "x.vergoedingSoort",
        "toelichting": "x.vergoedingToelichting",
        "inkomsten": "(SELECT group_concat(coalesce(i.jaar || ': ', '') || coalesce(i.bedragValuta || ' ', '')"
        " || coalesce(i.bedragVoorvoegsel || ' ', '') || coalesce(printf('%.2f', i.bedrag), i.bedragSoort, '')"
        " || coalesce(' ' || i.frequentie, ''), '; ') FROM persoonNevenfunctieInkomsten i"
        " WHERE i.persoonNevenfunctie = x.id)",
    },
    "-van",
    "x.periodeVan",
)
CAREER: Final = _of_person(
    "persoonLoopbaan",
    {"functie": "coalesce(x.functie, x.omschrijvingNl)", "werkgever": "x.werkgever", "plaats": "x.plaats",
     "van": "x.van", "tot": "x.totEnMet"},
    "-van",
    "x.van",
)  # fmt: skip
EDUCATION: Final = _of_person(
    "persoonOnderwijs",
    {"opleiding": "x.opleidingNl", "instelling": "x.instelling", "plaats": "x.plaats", "van": "x.van",
     "tot": "x.totEnMet"},
    "-van",
    "x.van",
)  # fmt: skip
CONTACT: Final = _of_person(
    "persoonContactinformatie", {"soort": "x.soort", "waarde": "x.waarde"}, "plaats", "x.gewicht"
)
