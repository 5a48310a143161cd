"""Elements in the order of the contract, and what OData calls them.

What a category holds is said once, in `kamerspoor.model.official`; the contract (``tkData-v1-0-*.xsd``) adds an order
and which elements may be ``xsi:nil``, and OData (``$metadata`` of October 2025) other names for some.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

import msgspec

from kamerspoor.model.official import BY_NAME, CATEGORIES, ColumnKind

Scalar = str | int | float | bool | None
PLACES: Final = {category.name: place for place, category in enumerate(CATEGORIES)}

# "?" follows a name that may be nil. What stands in the live feed and not in the contract comes last.
_ORDER: Final = {
    "Activiteit": "voortouwcommissie voortgezetVanuit vervangenVanuit soort? nummer? onderwerp? datumSoort? datum?"
    " aanvangstijd? eindtijd? locatie? besloten status vergaderjaar? kamer noot? vrsNummer? sidVoortouw? voortouwnaam?"
    " voortouwafkorting? voortouwkortenaam? aanvraagdatum? datumVerzoekEersteVerlenging?"
    " datumMededelingEersteVerlenging? datumVerzoekTweedeVerlenging? datumMededelingTweedeVerlenging? vervaldatum?",
    "ActiviteitActor": "activiteit persoon fractie commissie actorNaam? actorFractie? relatie? volgorde? functie?"
    " spreektijd? sidActor?",
    "Agendapunt": "activiteit nummer? onderwerp? aanvangstijd? eindtijd? volgorde? rubriek? noot? status?",
    "Besluit": "agendapunt zaak stemmingsSoort? besluitSoort? besluitTekst? opmerking? status?"
    " agendapuntZaakBesluitVolgorde?",
    "Commissie": "nummer soort? afkorting? naamNl? naamEn? naamWebNl? naamWebEn? inhoudsopgave? datumActief?"
    " datumInactief?",
    "CommissieContactinformatie": "commissie soort? waarde? gewicht?",
    "CommissieZetel": "commissie gewicht?",
    "CommissieZetelVastPersoon": "commissieZetel persoon? functie? van? totEnMet?",
    "CommissieZetelVastVacature": "commissieZetel fractie? functie? van? totEnMet?",
    "CommissieZetelVervangerPersoon": "commissieZetel persoon? functie? van? totEnMet?",
    "CommissieZetelVervangerVacature": "commissieZetel fractie? functie? van? totEnMet?",
    "Document": "huidigeDocumentVersie? bronDocument activiteit agendapunt zaak kamerstukdossier soort? documentNummer"
    " titel? onderwerp datum volgnummer vergaderjaar kamer citeertitel? alias? datumRegistratie? datumOntvangst?"
    " aanhangselnummer? kenmerkAfzender? organisatie",
    "DocumentActor": "document persoon fractie commissie actorNaam? actorFractie? functie? relatie? sidActor?",
    "DocumentVersie": "document status? versienummer? bestandsgrootte? extensie? datum? externeidentifier?",
    "Fractie": "nummer afkorting? naamNl? naamEn? aantalZetels? aantalStemmen? datumActief? datumInactief?",
    "FractieZetel": "fractie gewicht?",
    "FractieZetelPersoon": "fractieZetel persoon functie? van? totEnMet?",
    "FractieZetelVacature": "fractieZetel functie? van? totEnMet?",
    "Kamerstukdossier": "titel? citeertitel? alias? nummer toevoeging? hoogsteVolgnummer afgesloten? kamer?",
    "Persoon": "nummer titels? initialen? tussenvoegsel? achternaam? voornamen? roepnaam? geslacht? functie?"
    " geboortedatum? geboorteplaats? geboorteland? overlijdensdatum? overlijdensplaats? woonplaats? land?"
    " fractielabel?",
    "PersoonContactinformatie": "persoon soort? waarde? gewicht?",
    "PersoonGeschenk": "persoon omschrijving? datum? gewicht?",
    "PersoonLoopbaan": "persoon functie? werkgever? omschrijvingNl? omschrijvingEn? plaats? van? totEnMet? gewicht?",
    "PersoonNevenfunctie": "persoon omschrijving? isActief? periode vergoeding gewicht?",
    "PersoonNevenfunctieInkomsten": "persoonNevenfunctie jaar? bedragSoort? bedragVoorvoegsel? bedragValuta? bedrag?"
    " bedragAchtervoegsel? frequentie? frequentieBeschrijving? opmerking?",
    "PersoonOnderwijs": "persoon opleidingNl? opleidingEn? instelling? plaats? van? totEnMet? gewicht?",
    "PersoonReis": "persoon doel? bestemming? van? totEnMet? betaaldDoor? gewicht?",
    "Reservering": "activiteit zaal nummer? statusCode? statusNaam? activiteitNummer?",
    "Stemming": "besluit persoon fractie soort? fractieGrootte? actorNaam? actorFractie? vergissing? sidActorLid?"
    " sidActorFractie?",
    "Toezegging": "toegezegdAanFractie? toegezegdAanPersoon? isHerhalingVan isAanvullingOp isWijzigingVan"
    " aanmaakdatum? nummer? activiteit activiteitNummer? naam? achternaam? initialen? tussenvoegsel? voornaam?"
    " achtervoegsel? titulatuur? functie? status? datumNakoming? kamerbriefNakoming? ministerie? tekst?"
    " toegezegdAan notities",
    "Vergadering": "soort? titel? zaal? vergaderjaar? vergaderingNummer? datum? aanvangstijd? sluiting? kamer?",
    "Verslag": "vergadering soort? status?",
    "Zaak": "kamerstukdossier activiteit agendapunt gerelateerdVanuit vervangenVanuit nummer soort? onderwerp gestartOp"
    " organisatie? titel? citeertitel? alias? grondslagvoorhang? termijn? vergaderjaar volgnummer? status?"
    " huidigeBehandelstatus? afgedaan? grootProject? kabinetsappreciatie?",
    "ZaakActor": "zaak persoon fractie commissie actorNaam? actorFractie? actorAfkorting? functie? relatie? sidActor?",
    "Zaal": "naam sysCode?",
}
# Written with a prefix, elements and attributes alike; all others in the default namespace.
PREFIXED: Final = frozenset({"Vergadering", "Verslag", "Toezegging"})
DOWNLOADS: Final = frozenset(category.name for category in CATEGORIES if category.download)

_PROPERTIES: Final = {
    "naamNl": "NaamNL",
    "naamEn": "NaamEN",
    "naamWebNl": "NaamWebNL",
    "naamWebEn": "NaamWebEN",
    "vrsNummer": "VRSNummer",
    "externeidentifier": "ExterneIdentifier",
}
_FOREIGN_KEYS: Final = {
    ("PersoonNevenfunctie", "persoon"): "PersoonId",
    ("PersoonNevenfunctieInkomsten", "persoonNevenfunctie"): "Nevenfunctie_Id",
}
# References for which OData has only a navigation, no key.
_WITHOUT_KEY: Final = {
    ("Toezegging", "toegezegdAanFractie"),
    ("Toezegging", "toegezegdAanPersoon"),
    ("Reservering", "zaal"),
}
_TARGETS: Final = {
    "voortouwcommissie": "Commissie",
    "huidigeDocumentVersie": "DocumentVersie",
    "bronDocument": "Document",
    "gerelateerdVanuit": "Zaak",
    "voortgezetVanuit": "Activiteit",
    "toegezegdAanFractie": "Fractie",
    "toegezegdAanPersoon": "Persoon",
    "isHerhalingVan": "Toezegging",
    "isAanvullingOp": "Toezegging",
    "isWijzigingVan": "Toezegging",
    "kamerbriefNakoming": "Document",
}


class Row(msgspec.Struct, array_like=True):
    """One entity as OData gives it, with the references for which OData has no key.

    Attributes:
        category: such as ``Zaak``.
        values: by OData's names, ``Id``, ``GewijzigdOp``, ``ApiGewijzigdOp`` and ``Verwijderd`` included.
        relations: element of the feed, such as ``agendapunt``, to the GUIDs it names.
    """

    category: str
    values: dict[str, Scalar]
    relations: dict[str, list[str]]

    @property
    def id(self) -> str:
        """The GUID."""
        return str(self.values["Id"])

    @property
    def gone(self) -> bool:
        """Whether it is deleted, or a placeholder that never had a value."""
        return self.values.get("Verwijderd") is not False


@dataclass(frozen=True, slots=True)
class Part:
    """One element of a category.

    Attributes:
        name: of the element.
        kind: of its value; ``many`` for references kept in `Row.relations`.
        key: property of OData, or name in `Row.relations`.
        nillable: whether the contract lets it be ``xsi:nil``.
        inner: names of nested elements with their properties.
    """

    name: str
    kind: ColumnKind | Literal["many", "nest"]
    key: str
    nillable: bool = False
    inner: tuple[tuple[str, str], ...] = ()


@cache
def parts(category: str) -> tuple[Part, ...]:
    """Return the elements of a category in the order of the contract."""
    return tuple(_part(category, *re.fullmatch(r"(\w+)(\??)", word).groups()) for word in _ORDER[category].split())  # type: ignore[union-attr]  # every word of the table matches


def _part(category: str, name: str, nil: str) -> Part:
    nested = tuple(
        (column.path[1], capitalised(column.name)) for column in BY_NAME[category].columns if column.path[:1] == (name,)
    ) if name in {"periode", "vergoeding"} and category == "PersoonNevenfunctie" else ()  # fmt: skip
    if nested:
        return Part(name, "nest", name, inner=nested)
    kinds = {column.path[0]: column.kind for column in BY_NAME[category].columns if column.path}
    kind = kinds.get(name)
    if kind is None or name in BY_NAME[category].relations or (category, name) in _WITHOUT_KEY:
        return Part(name, "many", name, bool(nil))
    return Part(name, kind, foreign_key(category, name) if kind == "ref" else _property(name), bool(nil))


@cache
def properties(category: str) -> tuple[str, ...]:
    """Return OData's properties of a category that the feed's elements stand for."""
    found: list[str] = []
    for part in parts(category):
        if part.kind == "nest":
            found += [key for _, key in part.inner]
        elif part.kind != "many":
            found.append(part.key)
        elif part.name == "kamerbriefNakoming":
            found.append(capitalised(part.name))
    return (*found, "ContentType", "ContentLength") if category in DOWNLOADS else tuple(found)


def foreign_key(category: str, reference: str) -> str:
    """Return OData's property that holds a reference, such as ``Besluit_Id``."""
    return _FOREIGN_KEYS.get((category, reference), f"{capitalised(reference)}_Id")


def target(category: str, reference: str) -> str | None:
    """Return the category that a reference leads to; None where it may be of several."""
    if reference == "toegezegdAan":
        return None
    return category if reference == "vervangenVanuit" else _TARGETS.get(reference, capitalised(reference))


def _property(element: str) -> str:
    return _PROPERTIES.get(element, capitalised(element))


def capitalised(name: str) -> str:
    """Return a name as OData writes it."""
    return name[0].upper() + name[1:]
