"""Entities by the million: each is computed from its number, nothing is kept.

The number stands in the GUID, so that an entity is found again by it. What an entity refers to is computed as well:
fifteen after one another refer to the same, as votes do to one decision. For speed an entity is written into a form
that was made once; the forms differ as entities of the feed do (see `tk_emulator.entries`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from tk_emulator.catalogue import Holdings
from tk_emulator.contract import PLACES, ElementSpec, EntityRow, Scalar, parts
from tk_emulator.entries import entry
from tk_emulator.errors import BadInputError

FAN: Final = 15
_FORMS: Final = 48  # after so many numbers the forms repeat
_GONE_EVERY: Final = 97
_FIRST_TOKEN: Final = 2**32
_ROOM: Final = 100_000_000
_YEAR: Final = 365
_FORM_TOKEN: Final = 1
_FORM_DAY: Final = "2000-01-01"
_FIXED: Final[dict[str, Scalar]] = {
    "vergaderjaar": "2024-2025",
    "geslacht": "vrouw",
    "vrsNummer": None,
    "status": "Openstaand",
    "soort": "Voor",
    "fractieGrootte": 9,
    "datumSoort": "Dag",
}
_FIXED_OF: Final[dict[tuple[str, str], Scalar]] = {
    ("Zaak", "soort"): "Motie",
    ("Zaak", "nummer"): "2024Z{n}",
    ("Document", "soort"): "Brief regering",
    ("Document", "documentNummer"): "2024D{n}",
    ("Document", "kamer"): 2,
    ("Activiteit", "soort"): "Commissiedebat",
    ("Activiteit", "nummer"): "2024A{n}",
    ("Activiteit", "kamer"): "Tweede Kamer",
    ("Agendapunt", "nummer"): "2024P{n}",
    ("Besluit", "besluitSoort"): "Stemmen - aangenomen",
}


def generated(category: str, number: int) -> Holdings:
    """Return entities that exist by number alone.

    Args:
        category: of the entities.
        number: how many, at most a hundred million.

    Raises:
        BadInputError: for a category that does not exist, or too many.
    """
    if category not in PLACES or not 0 < number <= _ROOM:
        message = f"cannot generate {number} entities of {category}"
        raise BadInputError(message, remedy=f"Categories are {', '.join(PLACES)}; at most {_ROOM} of each")
    return Holdings((Generated(category, number),))


class Generated:
    """A file of computed entities.

    Args:
        category: of the entities.
        number: how many.
    """

    def __init__(self, category: str, number: int) -> None:
        self.category = category
        self.size = number
        self._first = _FIRST_TOKEN + PLACES[category] * _ROOM
        self._moved: set[int] = set()

    def after(self, token: int) -> int:
        """Return the first place with a higher token."""
        return min(max(token - self._first + 1, 0), self.size)

    def live(self, place: int) -> int:
        """Return the first place from here on whose entity has not moved away, or `size`."""
        while place in self._moved:
            place += 1
        return min(place, self.size)

    def token(self, place: int) -> int:
        """Return the token of a place."""
        return self._first + place

    def page(self, start: int, limit: int) -> tuple[bytes, int, int]:
        """Return the entries from a place on, how many they are, and the place of the last."""
        pieces: list[str] = []
        place, last = self.live(start), start
        while place < self.size and len(pieces) < limit:
            pieces.append(self._entry(place))
            last, place = place, self.live(place + 1)
        return "".join(pieces).encode(), len(pieces), last

    def row(self, place: int) -> EntityRow:
        """Return the entity of a place."""
        if place % _GONE_EVERY == 0:
            return _gone(self.category, place)
        form, filled = _form_row(self.category, place % _FORMS), _fillings(self.category, place)
        values = {key: _filled(value, filled) for key, value in form.values.items()}
        relations = {name: [one.format_map(filled) for one in targets] for name, targets in form.relations.items()}
        return EntityRow(self.category, values | {"Id": filled["guid"]}, relations)

    def find(self, guid: str) -> int | None:
        """Return the place of an entity that has not moved away."""
        place = int(guid[-12:], 16)
        known = guid == _guid(self.category, place) and place < self.size and place not in self._moved
        return place if known else None

    def pointing(self, reference: str, guid: str) -> Iterator[int]:
        """Yield the places of entities that name another by an element such as ``besluit``."""
        other, first = dict(_targets(self.category)).get(reference), int(guid[-12:], 16) * FAN
        if other and guid == _guid(other, first // FAN):
            for place in range(first, min(first + FAN, self.size)):
                if place not in self._moved and place % _GONE_EVERY:
                    yield place

    def mark_deleted(self, place: int) -> None:
        """Let the entity of a place move away."""
        self._moved.add(place)

    def _entry(self, place: int) -> str:
        if place % _GONE_EVERY == 0:
            return entry(_gone(self.category, place), self._first + place).decode()
        filled = _fillings(self.category, place)
        filled["token"] = str(self._first + place)
        return _form(self.category, place % _FORMS).format_map(filled)


def _guid(category: str, number: int) -> str:
    return f"{number:08x}-{PLACES[category]:04x}-4000-8000-{number:012x}"


def _fillings(category: str, number: int) -> dict[str, str]:
    day = number // 500 % (20 * _YEAR)
    filled = {
        "guid": _guid(category, number),
        "n": str(number),
        "day": f"{2005 + day // _YEAR}-{day % _YEAR // 31 + 1:02}-{day % 28 + 1:02}",
    }
    for name, to in _targets(category):
        filled[name] = _guid(to, number // FAN)
    return filled


def _gone(category: str, number: int) -> EntityRow:
    when = {"GewijzigdOp": "2019-06-28T23:59:41.557+02:00", "ApiGewijzigdOp": "2019-06-28T21:59:59.1234567Z"}
    return EntityRow(category, {"Id": _guid(category, number), **when, "Verwijderd": True}, {})


@cache
def _targets(category: str) -> tuple[tuple[str, str], ...]:
    return tuple((part.name, part.target) for part in parts(category) if part.target)


def _filled(value: Scalar, filled: dict[str, str]) -> Scalar:
    if not isinstance(value, str):
        return value
    text = value.format_map(filled).replace(_FORM_DAY, filled["day"])
    return int(text) if value == "{n}" else text


@cache
def _form(category: str, mark: int) -> str:
    """Return the entry with places to fill in."""
    row = _form_row(category, mark)
    written = entry(row, _FORM_TOKEN).decode().replace(row.id, "{guid}").replace(_FORM_DAY, "{day}")
    return written.replace(f"skiptoken={_FORM_TOKEN}&", "skiptoken={token}&")


@cache
def _form_row(category: str, mark: int) -> EntityRow:
    """Return the row with places to fill in; ``mark`` chooses the forms of its times and empty values."""
    when = {"GewijzigdOp": f"{_FORM_DAY}T10:00:00.123+01:00", "ApiGewijzigdOp": f"{_FORM_DAY}T09:00:05.1234567Z"}
    values: dict[str, Scalar] = {"Id": f"{mark:08x}-ffff-4000-8000-000000000000", **when, "Verwijderd": False}
    relations: dict[str, list[str]] = {}
    for place, part in enumerate(parts(category)):
        if part.kind == "many":
            if part.target and not part.name.startswith("is"):
                relations[part.name] = [f"{{{part.name}}}"]
        elif part.kind != "nest":
            values[part.key] = None if (mark + place) % 7 == 0 and part.kind != "ref" else _value(category, part, mark)
    return EntityRow(category, values, relations)


def _value(category: str, part: ElementSpec, mark: int) -> Scalar:
    if part.kind == "ref":
        return f"{{{part.name}}}"
    if (category, part.name) in _FIXED_OF:
        return _FIXED_OF[category, part.name]
    if part.kind in {"moment", "day"}:
        return f"{_FORM_DAY}T12:00:00+01:00"
    if part.kind == "flag":
        return mark % 2 == 0
    if part.name == "soort" and mark % 3 == 0:
        return "Tegen"
    number = "{n}" if part.kind in {"integer", "decimal"} else f"{part.name} {{n}} van een verzonnen entiteit"
    return _FIXED.get(part.name, number)
