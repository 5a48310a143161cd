"""The Chamber's open data: its categories, what each says, and one record of it.

The table below is the only place where a category's elements are named. Names are those of the contracts
(``tkData-v1-0-*.xsd`` of the Chamber's OpenDataPortaal, 3 October 2024), widened with what the live feed is known to
send since: see `CATEGORIES`. Readers of the feed and of OData fill a `Record` by it; the store makes its columns from
it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

ColumnKind = Literal["ref", "text", "integer", "decimal", "flag", "moment", "day"]
Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Column:
    """One element of a category that occurs at most once.

    Attributes:
        name: of the element and of the column in the database, such as ``gestartOp``.
        kind: ``ref`` is the GUID of another record; ``moment`` is local time in The Hague, ISO 8601 to the second;
            ``day`` is a day, or as much of it as is known (``2019``, ``2019-04``); ``flag`` is 0 or 1.
        path: element names from the entity down, where the element is nested.
    """

    name: str
    kind: ColumnKind
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Category:
    """One category of the feed.

    Attributes:
        name: as in addresses of the feed and of OData, such as ``PersoonGeschenk``.
        columns: elements that occur at most once, in the order of the table's columns.
        relations: references that may be repeated, each a row of its own.
        download: whether bytes belong to it (a document, a photograph, a report).
    """

    name: str
    columns: tuple[Column, ...]
    relations: tuple[str, ...]
    download: bool

    @property
    def element(self) -> str:
        """Name of the entity's element in the feed, such as ``persoonGeschenk``."""
        return self.name[0].lower() + self.name[1:]

    @property
    def table(self) -> str:
        """Name of the table of the database that keeps it."""
        return f"tk_{self.name.lower()}"


@dataclass(frozen=True, slots=True)
class Record:
    """The state of one entity, as one answer of the Chamber gives it.

    Attributes:
        id: GUID, lower case.
        category: name of its category.
        updated: when the Chamber's warehouse took this state in (``updated`` of the feed, ``ApiGewijzigdOp`` of OData):
            UTC, ISO 8601 with seven decimals and ``Z``, so that later is larger.
        changed: when the source changed it (``bijgewerkt``, ``GewijzigdOp``), in the same form, or None.
        deleted: whether it was taken away; the values are then usually gone as well.
        values: column name to value, only what is there.
        relations: name of a relation to the GUIDs it names, in order, only what is there.
        unknown: elements that the table does not know, or whose value is not of their kind: name to source text. They
            are kept and counted, so that nothing that the Chamber adds is lost.
    """

    id: str
    category: str
    updated: str
    changed: str | None
    deleted: bool = False
    values: Mapping[str, Value] = field(default_factory=dict)
    relations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unknown: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


_DOWNLOAD: Final = (Column("contentType", "text", ()), Column("contentLength", "integer", ()))


def _category(name: str, *, many: str = "", download: bool = False, **columns: str) -> Category:
    """Write one row of the table: names by kind, separated by spaces; ``periode/van`` is nested."""
    own = tuple(
        Column(_joined(path), _KINDS[kind], tuple(path.split("/")))
        for kind, names in columns.items()
        for path in names.split()
    )
    return Category(name, own + (_DOWNLOAD if download else ()), tuple(many.split()), download)


def _joined(path: str) -> str:
    first, *rest = path.split("/")
    return first + "".join(part[0].upper() + part[1:] for part in rest)


_KINDS: Final[dict[str, ColumnKind]] = {
    "ref": "ref", "text": "text", "integer": "integer", "decimal": "decimal", "flag": "flag", "moment": "moment",
    "day": "day",
}  # fmt: skip

_ACTOR: Final = "persoon fractie commissie"
_SEAT: Final = "van totEnMet"

CATEGORIES: Final[tuple[Category, ...]] = (
    # The live feed repeats voortgezetVanuit and vervangenVanuit, which the contract allows once.
    _category(
        "Activiteit",
        ref="voortouwcommissie",
        many="voortgezetVanuit vervangenVanuit",
        text="soort nummer onderwerp datumSoort locatie status vergaderjaar kamer noot vrsNummer sidVoortouw"
        " voortouwnaam voortouwafkorting voortouwkortenaam",
        moment="datum aanvangstijd eindtijd aanvraagdatum datumVerzoekEersteVerlenging"
        " datumMededelingEersteVerlenging datumVerzoekTweedeVerlenging datumMededelingTweedeVerlenging vervaldatum",
        flag="besloten",
    ),
    _category(
        "ActiviteitActor",
        ref=f"activiteit {_ACTOR}",
        text="actorNaam actorFractie relatie functie spreektijd sidActor",
        integer="volgorde",
    ),
    _category(
        "Agendapunt",
        ref="activiteit",
        text="nummer onderwerp rubriek noot status",
        moment="aanvangstijd eindtijd",
        integer="volgorde",
    ),
    _category(
        "Besluit",
        ref="agendapunt",
        many="zaak",
        text="stemmingsSoort besluitSoort besluitTekst opmerking status",
        integer="agendapuntZaakBesluitVolgorde",
    ),
    _category(
        "Commissie",
        text="nummer soort afkorting naamNl naamEn naamWebNl naamWebEn inhoudsopgave",
        day="datumActief datumInactief",
    ),
    _category("CommissieContactinformatie", ref="commissie", text="soort waarde", integer="gewicht"),
    _category("CommissieZetel", ref="commissie", integer="gewicht"),
    _category("CommissieZetelVastPersoon", ref="commissieZetel persoon", text="functie", day=_SEAT),
    _category("CommissieZetelVastVacature", ref="commissieZetel fractie", text="functie", day=_SEAT),
    _category("CommissieZetelVervangerPersoon", ref="commissieZetel persoon", text="functie", day=_SEAT),
    _category("CommissieZetelVervangerVacature", ref="commissieZetel fractie", text="functie", day=_SEAT),
    # The contract allows one kamerstukdossier; a document may belong to several, in OData and in the live feed.
    _category(
        "Document",
        download=True,
        ref="huidigeDocumentVersie",
        many="bronDocument activiteit agendapunt zaak kamerstukdossier",
        text="soort documentNummer titel onderwerp vergaderjaar citeertitel alias aanhangselnummer kenmerkAfzender"
        " organisatie",
        moment="datum datumRegistratie datumOntvangst",
        integer="volgnummer kamer",
    ),
    _category("DocumentActor", ref=f"document {_ACTOR}", text="actorNaam actorFractie functie relatie sidActor"),
    _category(
        "DocumentVersie",
        ref="document",
        text="status extensie externeidentifier",
        moment="datum",
        integer="versienummer bestandsgrootte",
    ),
    _category(
        "Fractie",
        download=True,
        text="nummer afkorting naamNl naamEn",
        integer="aantalZetels aantalStemmen",
        day="datumActief datumInactief",
    ),
    _category("FractieZetel", ref="fractie", integer="gewicht"),
    _category("FractieZetelPersoon", ref="fractieZetel persoon", text="functie", day=_SEAT),
    _category("FractieZetelVacature", ref="fractieZetel", text="functie", day=_SEAT),
    _category(
        "Kamerstukdossier",
        text="titel citeertitel alias toevoeging kamer",
        integer="nummer hoogsteVolgnummer",
        flag="afgesloten",
    ),
    _category(
        "Persoon",
        download=True,
        text="nummer titels initialen tussenvoegsel achternaam voornamen roepnaam geslacht functie geboorteplaats"
        " geboorteland overlijdensplaats woonplaats land fractielabel",
        day="geboortedatum overlijdensdatum",
    ),
    _category("PersoonContactinformatie", ref="persoon", text="soort waarde", integer="gewicht"),
    _category("PersoonGeschenk", ref="persoon", text="omschrijving", day="datum", integer="gewicht"),
    _category(
        "PersoonLoopbaan",
        ref="persoon",
        text="functie werkgever omschrijvingNl omschrijvingEn plaats",
        day=_SEAT,
        integer="gewicht",
    ),
    _category(
        "PersoonNevenfunctie",
        ref="persoon",
        text="omschrijving vergoeding/soort vergoeding/toelichting",
        flag="isActief",
        day="periode/van periode/totEnMet",
        integer="gewicht",
    ),
    _category(
        "PersoonNevenfunctieInkomsten",
        ref="persoonNevenfunctie",
        text="jaar bedragSoort bedragVoorvoegsel bedragValuta bedragAchtervoegsel frequentie frequentieBeschrijving"
        " opmerking",
        decimal="bedrag",
    ),
    _category(
        "PersoonOnderwijs",
        ref="persoon",
        text="opleidingNl opleidingEn instelling plaats",
        day=_SEAT,
        integer="gewicht",
    ),
    _category("PersoonReis", ref="persoon", text="doel bestemming betaaldDoor", day=_SEAT, integer="gewicht"),
    _category("Reservering", ref="zaal", many="activiteit", text="nummer statusCode statusNaam activiteitNummer"),
    _category(
        "Stemming",
        ref="besluit persoon fractie",
        text="soort actorNaam actorFractie sidActorLid sidActorFractie",
        integer="fractieGrootte",
        flag="vergissing",
    ),
    # Two shapes: until 2025 toegezegdAanFractie and -Persoon and a kamerbriefNakoming of words; since 2026 repeated
    # toegezegdAan (of either kind) and kamerbriefNakoming that refer to documents, and notities.
    _category(
        "Toezegging",
        ref="toegezegdAanFractie toegezegdAanPersoon",
        many="toegezegdAan activiteit isHerhalingVan isAanvullingOp isWijzigingVan kamerbriefNakoming",
        text="nummer activiteitNummer naam achternaam initialen tussenvoegsel voornaam achtervoegsel titulatuur functie"
        " status kamerbriefNakoming ministerie tekst notities",
        moment="aanmaakdatum datumNakoming",
    ),
    _category(
        "Vergadering",
        text="soort titel zaal vergaderjaar kamer",
        moment="datum aanvangstijd sluiting",
        integer="vergaderingNummer",
    ),
    _category("Verslag", download=True, ref="vergadering", text="soort status"),
    _category(
        "Zaak",
        many="kamerstukdossier activiteit agendapunt gerelateerdVanuit vervangenVanuit",
        text="nummer soort onderwerp organisatie titel citeertitel alias grondslagvoorhang vergaderjaar status"
        " huidigeBehandelstatus kabinetsappreciatie",
        moment="gestartOp termijn",
        integer="volgnummer",
        flag="afgedaan grootProject",
    ),
    _category("ZaakActor", ref=f"zaak {_ACTOR}", text="actorNaam actorFractie actorAfkorting functie relatie sidActor"),
    _category("Zaal", text="naam", integer="sysCode"),
)

BY_NAME: Final[dict[str, Category]] = {category.name: category for category in CATEGORIES}

# Names of references that are not simply the name of the category they lead to.
_TARGETS: Final[dict[str, tuple[str, ...]]] = {
    "voortouwcommissie": ("Commissie",),
    "voortgezetVanuit": ("Activiteit",),
    "huidigeDocumentVersie": ("DocumentVersie",),
    "bronDocument": ("Document",),
    "gerelateerdVanuit": ("Zaak",),
    "toegezegdAanFractie": ("Fractie",),
    "toegezegdAanPersoon": ("Persoon",),
    "toegezegdAan": ("Fractie", "Persoon"),
    "isHerhalingVan": ("Toezegging",),
    "isAanvullingOp": ("Toezegging",),
    "isWijzigingVan": ("Toezegging",),
    "kamerbriefNakoming": ("Document",),
}


def target_categories(category: str, reference: str) -> tuple[str, ...]:
    """Return the categories that a reference may lead to.

    Args:
        category: name of the category that refers, such as ``Zaak``.
        reference: name of its element, such as ``vervangenVanuit``.
    """
    if reference == "vervangenVanuit":
        return (category,)  # an activity replaces an activity, a case a case
    return _TARGETS.get(reference) or (reference[0].upper() + reference[1:],)
