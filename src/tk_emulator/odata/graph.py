"""Names of OData, and the ways from one entity to others.

A way forward is a reference of the entity itself; a way back is that of others which name it, mostly under the name of
their set. Exceptions are those of ``$metadata`` (October 2025) and, for commitments, of July 2026.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from tk_emulator.catalogue import Catalogue
from tk_emulator.contract import PLACES, EntityRow, capitalised, parts, properties

ADDRESSEE: Final = "ToegezegdAan"
SETS: Final = (*PLACES, "DocumentPublicatie", "DocumentPublicatieMetadata", ADDRESSEE)
_COMMON: Final = ("Id", "GewijzigdOp", "ApiGewijzigdOp", "Verwijderd")
_OTHER: Final = {
    ADDRESSEE: ("Toezegging_Id", "Fractie_Id", "Persoon_Id"),
    "DocumentPublicatie": ("Identifier", "DocumentType", "Url", "DocumentVersie_Id"),
    "DocumentPublicatieMetadata": ("Identifier", "DocumentType", "Url", "DocumentVersie_Id"),
}
_BACK: Final = {
    ("Zaak", "vervangenVanuit"): "VervangenDoor",
    ("Zaak", "gerelateerdVanuit"): "GerelateerdNaar",
    ("Activiteit", "vervangenVanuit"): "VervangenDoor",
    ("Activiteit", "voortgezetVanuit"): "VoortgezetIn",
    ("Document", "bronDocument"): "BijlageDocument",
    ("Document", "huidigeDocumentVersie"): "",
    ("Toezegging", "isHerhalingVan"): "IsHerhaaldDoor",
    ("Toezegging", "isAanvullingOp"): "IsAangevuldVanuit",
    ("Toezegging", "isWijzigingVan"): "IsGewijzigdDoor",
    ("Toezegging", "kamerbriefNakoming"): "",
    ("CommissieZetelVastVacature", "fractie"): "CommissieVastVacature",
    ("CommissieZetelVervangerVacature", "fractie"): "CommissieVervangerVacature",
}


@dataclass(frozen=True, slots=True)
class Way:
    """A navigation property.

    Attributes:
        name: as OData writes it.
        to: set that it leads to.
        single: whether it leads to at most one.
        reference: element of the feed that holds it.
        holder: category of those that hold it, for a way back; empty for a way forward.
    """

    name: str
    to: str
    single: bool
    reference: str
    holder: str = ""


@cache
def ways(name: str) -> dict[str, Way]:
    """Return the navigation properties of a set by their name in lower case."""
    found: list[Way] = []
    for part in parts(name) if name in PLACES else ():
        if part.kind in {"ref", "many"}:
            single = part.kind == "ref" or (name, part.name) == ("Reservering", "zaal")
            found.append(Way(capitalised(part.name), part.target or ADDRESSEE, single, part.name))
    for holder in PLACES:
        for part in parts(holder):
            back = _BACK.get((holder, part.name), holder)
            if part.kind in {"ref", "many"} and part.target == name and back:
                found.append(Way(back, holder, single=False, reference=part.name, holder=holder))
    if name == "DocumentVersie":
        found += [Way(one, one, single=False, reference="", holder=one) for one in list(_OTHER) if one != ADDRESSEE]
    return {way.name.lower(): way for way in reversed(found)}


@cache
def names(of: str) -> dict[str, str]:
    """Return the properties of a set: in lower case to as OData writes them."""
    own = properties(of) if of in PLACES else _OTHER[of]
    return {name.lower(): name for name in (*_COMMON, *own)}


class Graph:
    """The entities and the ways between them.

    Args:
        catalogue: of the entities.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def follow(self, row: EntityRow, way: Way) -> Iterator[EntityRow]:
        """Yield the entities at the end of a way."""
        if way.holder in PLACES:
            yield from self.catalogue.pointing(way.holder, way.reference, row.id)
        elif not way.holder:
            key = next(
                (part.key for part in parts(row.category) if part.name == way.reference and part.kind == "ref"), ""
            )
            guids = [row.values.get(key)] if key else row.relations.get(way.reference, ())
            for guid in guids:
                yield from self._found(row, way, str(guid)) if guid else ()

    def _found(self, row: EntityRow, way: Way, guid: str) -> Iterator[EntityRow]:
        found = self.catalogue.find(guid, None if way.to == ADDRESSEE else way.to)
        if found is None:
            return
        if way.to != ADDRESSEE:
            yield found
            return
        # A set of its own since July 2026, between a commitment and the person or party it was made to.
        when = {name: row.values[name] for name in ("GewijzigdOp", "ApiGewijzigdOp", "Verwijderd")}
        both = {f"{category}_Id": guid if found.category == category else None for category in ("Fractie", "Persoon")}
        yield EntityRow(ADDRESSEE, {"Id": f"{row.id[:18]}{guid[18:]}", "Toezegging_Id": row.id, **both, **when}, {})
