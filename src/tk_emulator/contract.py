"""Elements in the order of the contract, and what OData calls them: read from ``data/contract.toml``.

The file is the one that the client beside this package reads its names from (a link to it in the repository, a copy in
the package that is built), so the two cannot differ; its head says how it is written.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final, Literal

import msgspec

Scalar = str | int | float | bool | None
_CONTRACT: Final[dict[str, dict[str, str]]] = tomllib.loads(
    (resources.files("tk_emulator") / "data" / "contract.toml").read_text(encoding="utf-8")
)
PLACES: Final = {category: place for place, category in enumerate(_CONTRACT)}
# Written with a prefix, elements and attributes alike; all others in the default namespace.
PREFIXED: Final = frozenset({"Vergadering", "Verslag", "Toezegging"})
DOWNLOADS: Final = frozenset(category for category, elements in _CONTRACT.items() if "@contentType" in elements)
_ELEMENT: Final = re.compile(r"(?P<kind>refs\+text|\w+)(?P<nil>\??)(?P<to>(?: [A-Z]\w+)*)(?: = (?P<property>\w+|-))?")


class EntityRow(msgspec.Struct, array_like=True):
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
class ElementSpec:
    """One element of a category.

    Attributes:
        name: of the element.
        kind: of its value; ``many`` for references kept in `EntityRow.relations`.
        key: property of OData, or name in `EntityRow.relations`.
        nillable: whether the contract lets it be ``xsi:nil``.
        targets: categories that a reference may lead to.
        words: whether references of it were words once, which OData still gives under its name.
        inner: names of nested elements with their properties.
    """

    name: str
    kind: Literal["ref", "text", "integer", "decimal", "flag", "moment", "day", "many", "nest"]
    key: str
    nillable: bool = False
    targets: tuple[str, ...] = ()
    words: bool = False
    inner: tuple[tuple[str, str], ...] = ()

    @property
    def target(self) -> str | None:
        """The category that a reference leads to; None where it may be of several, or is no reference."""
        return self.targets[0] if len(self.targets) == 1 else None


@cache
def parts(category: str) -> tuple[ElementSpec, ...]:
    """Return the elements of a category in the order of the contract."""
    found: dict[str, ElementSpec] = {}
    for element, written in _CONTRACT[category].items():
        name, _, inner = element.partition("/")
        if inner:
            known = found[name].inner if name in found else ()
            nested = (inner, capitalised(name) + capitalised(inner))
            found[name] = ElementSpec(name, "nest", name, inner=(*known, nested))
        elif not element.startswith("@"):
            found[name] = _element(category, name, written)
    return tuple(found.values())


def _element(category: str, name: str, written: str) -> ElementSpec:
    said = _ELEMENT.fullmatch(written)
    if said is None:
        message = f"the contract cannot be read at {category}.{name}: {written}"
        raise ValueError(message)
    kind, nil, to, known_as = said["kind"], bool(said["nil"]), tuple(said["to"].split()), said["property"]
    if kind.startswith("refs") or known_as == "-":
        return ElementSpec(name, "many", name, nil, to, words=kind.endswith("+text"))
    usual = capitalised(name) + ("_Id" if kind == "ref" else "")
    return ElementSpec(name, kind, known_as or usual, nil, to)  # type: ignore[arg-type]  # a kind, as the pattern says


@cache
def properties(category: str) -> tuple[str, ...]:
    """Return OData's properties of a category that the feed's elements stand for."""
    found: list[str] = []
    for part in parts(category):
        if part.kind == "nest":
            found += [key for _, key in part.inner]
        elif part.kind != "many":
            found.append(part.key)
        elif part.words:
            found.append(capitalised(part.name))
    return (*found, "ContentType", "ContentLength") if category in DOWNLOADS else tuple(found)


def capitalised(name: str) -> str:
    """Return a name as OData writes it."""
    return name[0].upper() + name[1:]
