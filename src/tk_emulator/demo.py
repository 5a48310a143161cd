"""The open data of the bundled demo dossier: fiction, as the papers themselves.

``data/demo`` holds one JSON file per subject: category to records. In a record a name with a capital is
a property of OData, and one without is a relation of the feed; ``id`` and all that refers to it are readable names,
such as ``persoon/ozkan``, from which GUIDs are computed that are the same everywhere. ``events.json`` holds what
changes with the events of `tk_emulator.events`, each record only with what is new.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from importlib import resources
from itertools import count
from typing import Any, Final
from uuid import UUID, uuid5

import msgspec

from tk_emulator.catalogue import EntityBytes, Holdings, Revision
from tk_emulator.contract import PLACES, EntityRow, Scalar, parts, properties
from tk_emulator.entity_files import written_in_memory
from tk_emulator.report import vlos

_NAMES: Final = UUID("99123000-0000-5000-8000-000000099123")
_FILES: Final = (
    "01-personen",
    "02-commissie",
    "03-activiteiten",
    "04-zaken",
    "05-documenten",
    "06-toezeggingen",
)
_FIRST_TOKEN: Final = 1001
_WHEN: Final = "2023-04-03T09:00:00+02:00"
_DATA: Final = resources.files("tk_emulator") / "data"
_Record = dict[str, Any]


@cache
def demo_id(name: str) -> str:
    """Return the GUID of a readable name, such as ``persoon/ozkan``."""
    return str(uuid5(_NAMES, name))


def demo() -> Holdings:
    """Return the fictional dossier."""
    token = count(_FIRST_TOKEN).__next__
    records = _records()
    by_name = {record["id"]: record for found in records.values() for record in found}
    rows = {name: [_row(name, record) for record in found] for name, found in records.items()}
    order = sorted(rows, key=PLACES.__getitem__)
    return Holdings(
        files=tuple(written_in_memory(name, rows[name], token) for name in order),
        resources=_resources(records),
        revisions={name: _revision(event, by_name) for name, event in _json("events.json").items()},
    )


def _json(name: str) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.json.decode((_DATA / "demo" / name).read_bytes())
    return found


def _records() -> dict[str, list[_Record]]:
    found: dict[str, list[_Record]] = {}
    for name in _FILES:
        for category, records in _json(f"{name}.json").items():
            found.setdefault(category, []).extend(records)
    for record in found.pop("stemmingen"):
        found["Stemming"].extend(_votes(record, found["Fractie"]))
    return found


def _revision(event: dict[str, list[_Record]], by_name: Mapping[str, _Record]) -> Revision:
    """Return what an event brings: its records say only what is new or different."""
    whole = {
        category: [
            record if record.get("verwijderd") else {**by_name.get(record["id"], {}), **record} for record in records
        ]
        for category, records in event.items()
    }
    rows = tuple(_row(category, record) for category, records in whole.items() for record in records)
    return Revision(rows, _resources(whole))


def _resources(records: Mapping[str, list[_Record]]) -> dict[str, Callable[[], EntityBytes]]:
    return {
        demo_id(record["id"]): partial(_bytes_of, record)
        for found in records.values()
        for record in found
        if not record.keys().isdisjoint({"bron", "vlos"})
    }


def _bytes_of(record: _Record) -> EntityBytes:
    """Return a paper, or a report of a meeting made of one."""
    text = _text(record["vlos"] if "vlos" in record else record["bron"])
    if "vlos" in record:
        return EntityBytes(vlos(text, record["Soort"], record["Status"]), record["ContentType"])
    return EntityBytes(text.replace(*record.get("vervang", ("", ""))).encode(), record["ContentType"])


@cache
def _text(name: str) -> str:
    return (_DATA / name).read_text(encoding="utf-8")


def _votes(record: Mapping[str, Any], parties: list[_Record]) -> Iterator[_Record]:
    """Write out a vote by show of hands: one row for each party."""
    for party in parties:
        name = party["id"].removeprefix("fractie/")
        if not party.get("AantalZetels"):
            continue
        yield {
            "id": f"stemming/{record['besluit']}/{name}",
            "Besluit_Id": record["besluit"],
            "Fractie_Id": party["id"],
            "Persoon_Id": None,
            "Soort": "Voor" if "alle" in record["voor"] or name in record["voor"] else "Tegen",
            "FractieGrootte": party["AantalZetels"],
            "ActorNaam": party["Afkorting"],
            "ActorFractie": party["Afkorting"],
            "SidActorFractie": f"S-1-99123-{name}",
            "Vergissing": False,
            "gewijzigd": record["gewijzigd"],
        }


def _row(category: str, record: Mapping[str, Any]) -> EntityRow:
    values: dict[str, Scalar] = {"Id": demo_id(record["id"])}
    for key in properties(category):
        value = record.get(key)
        values[key] = demo_id(value) if value and (key.endswith("_Id") or key == "PersoonId") else value
    if values.get("ContentType"):
        values["ContentLength"] = len(_bytes_of(dict(record)).content)
    gone = bool(record.get("verwijderd"))
    if record.get("leeg"):  # one of OData's rows that never had a value
        return EntityRow(category, values | {"GewijzigdOp": None, "ApiGewijzigdOp": None, "Verwijderd": None}, {})
    changed = record.get("gewijzigd", _WHEN)
    values |= {"GewijzigdOp": changed, "ApiGewijzigdOp": _arrival(changed), "Verwijderd": gone}
    relations = {
        key: [demo_id(one) for one in ([value] if isinstance(value, str) else value)]
        for key, value in record.items()
        if key in _relations(category)
    }
    return EntityRow(category, values, {} if gone else relations)


@cache
def _relations(category: str) -> frozenset[str]:
    return frozenset(part.name for part in parts(category) if part.kind == "many")


def _arrival(changed: str) -> str:
    """Return when the warehouse took it in: some seconds later, in UTC."""
    hours = int(changed[-6:-3])
    return f"{changed[:11]}{int(changed[11:13]) - hours:02}:{changed[14:16]}:45.1234567Z"
