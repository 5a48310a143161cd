"""Events: what happens in the Chamber while a client looks on, each applied once and by name.

The demo dossier says itself what each event brings (``data/demo/events.json``). Other sources know none, so their
own entities are changed: every so many of a category, the same ones on every run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import islice
from typing import Final
from uuid import UUID, uuid5

from tk_emulator.catalogue import Catalogue
from tk_emulator.contract import EntityRow, Scalar
from tk_emulator.errors import BadInputError

_NAMES: Final = UUID("99123000-0000-5000-8000-00000000e011")
_MOST: Final = 50
_LOOKED_AT: Final = 5_000
_MORNING: Final = timedelta(hours=18)


def apply(catalogue: Catalogue, name: str) -> int:
    """Apply an event, and return how many entities came or changed.

    Raises:
        BadInputError: when there is no such event.
    """
    if name not in EVENTS:
        message = f"no event is called {name}"
        raise BadInputError(message, remedy=f"Events are {', '.join(EVENTS)}")
    if name in catalogue.revisions:
        revision = catalogue.revisions[name]
        rows = list(revision.rows)
        catalogue.resources.update(revision.resources)
    else:
        rows = list(EVENTS[name](catalogue))
    for row in rows:
        catalogue.put(row)
    return len(rows)


def _refeed(catalogue: Catalogue) -> Iterator[EntityRow]:
    for category, number in catalogue.sizes().items():
        if number:
            yield from list(islice(catalogue.rows(category), _MOST))


def _votes(catalogue: Catalogue) -> Iterator[EntityRow]:
    """The next morning a party or member says it meant the opposite."""
    for row in _some(catalogue, "Stemming", lambda row: row.values.get("Soort") in {"Voor", "Tegen"}):
        meant = "Tegen" if row.values["Soort"] == "Voor" else "Voor"
        yield _changed(row, Soort=meant, Vergissing=True)


def _reports(catalogue: Catalogue) -> Iterator[EntityRow]:
    """A better version of a report: another record, of the same meeting."""
    for row in _some(catalogue, "Verslag", lambda row: row.values.get("Status") != "Gecorrigeerd"):
        better = _changed(row, Soort="Eindpublicatie", Status="Gecorrigeerd")
        better.values["Id"] = str(uuid5(_NAMES, row.id))
        yield better


def _documents(catalogue: Catalogue) -> Iterator[EntityRow]:
    for row in _some(catalogue, "Document", lambda _row: True):
        yield _changed(row, Onderwerp=f"{row.values.get('Onderwerp') or ''} (herdruk)".strip())


def _deleted(catalogue: Catalogue) -> Iterator[EntityRow]:
    for category, number in catalogue.sizes().items():
        if number:
            for row in islice(_some(catalogue, category, lambda _row: True), 5):
                kept = {key: row.values[key] for key in ("Id", "GewijzigdOp", "ApiGewijzigdOp")}
                nothing: dict[str, Scalar] = dict.fromkeys(row.values)
                yield _changed(EntityRow(category, {**nothing, **kept}, {}), Verwijderd=True)


def _appreciations(catalogue: Catalogue) -> Iterator[EntityRow]:
    for row in _some(catalogue, "Zaak", lambda row: row.values.get("Kabinetsappreciatie") == "Nog niet bekend"):
        yield _changed(row, Kabinetsappreciatie="Oordeel Kamer")


EVENTS: Final[dict[str, Callable[[Catalogue], Iterator[EntityRow]]]] = {
    "refeed": _refeed,
    "votes_corrected": _votes,
    "report_improved": _reports,
    "document_changed": _documents,
    "records_deleted": _deleted,
    "appreciation_known": _appreciations,
    "motion_replaced": lambda _catalogue: iter(()),
    "commitment_fulfilled": lambda _catalogue: iter(()),
}


def _some(catalogue: Catalogue, category: str, wanted: Callable[[EntityRow], bool]) -> Iterator[EntityRow]:
    """Yield some entities that are there, spread over the first thousands of a category."""
    every = max(1, min(catalogue.sizes()[category], _LOOKED_AT) // _MOST)
    looked_at = islice(catalogue.rows(category), 0, _LOOKED_AT, every)
    yield from islice((row for row in looked_at if not row.gone and wanted(row)), _MOST)


def _changed(row: EntityRow, **values: Scalar) -> EntityRow:
    """Return a row as it is the next morning."""
    times = {key: _later(str(row.values[key])) for key in ("GewijzigdOp", "ApiGewijzigdOp")}
    return EntityRow(row.category, {**row.values, **times, **values}, row.relations)


def _later(printed: str) -> str:
    """Return a time of OData eighteen hours later, its decimals and zone as they were."""
    return (datetime.fromisoformat(printed[:19]) + _MORNING).isoformat() + printed[19:]
