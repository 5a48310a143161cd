"""Real rows of the open data, from a folder that someone collected, as the feed would give them.

The files hold rows as OData gave them (``odata/tables/*.jsonl.xz``; where they come from and what they miss stands in
``PROVENANCE.md`` there). Of each category one file says which rows there are; a second, with references, replaces rows
of the first that it also has. The rows are written once to a folder, in the order in which they came into the Chamber's
warehouse, and read from there afterwards.
"""

from __future__ import annotations

import json
import lzma
import tarfile
from array import array
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Final

import msgspec

from tk_emulator.cache import Cache
from tk_emulator.catalogue import Holdings
from tk_emulator.contract import PLACES, EntityRow, Scalar
from tk_emulator.entity_files import EntityFileWriter
from tk_emulator.errors import BadInputError

_FORM: Final = 2  # of the folder; another number is written anew
_FIRST_TOKEN: Final = 20_000_000
_STEP: Final = 3  # the live counter skips as well
_TABLES: Final = "odata/tables"
_PAGES: Final = "odata/pages"
# Category: the file that says which rows there are (none: all of the other), and the file whose rows win.
_FILES: Final = {
    "Activiteit": ("activiteit_zonder_fk", ""),
    "Agendapunt": ("agendapunt_zonder_fk", "kern_Agendapunt_met_fk"),
    "Besluit": ("besluit_zonder_fk", "kern_Besluit_met_fk"),
    "Document": ("document_zonder_fk", ""),
    "Fractie": ("", "kern_Fractie_met_fk"),
    "FractieZetelPersoon": ("fractie_zetel_persoon_zonder_fk", ""),
    "Persoon": ("persoon_zonder_fk", "kern_Persoon_met_fk"),
    "Stemming": ("", "kern_Stemming_met_fk"),
    "Vergadering": ("vergadering_zonder_fk", ""),
    "Zaak": ("zaak_zonder_fk", "kern_Zaak_met_fk"),
}
# Of people, the two files know each other's only in part.
_UNITED: Final = frozenset({"Persoon"})
_Json = dict[str, Any]


@dataclass(slots=True)
class _Known:
    """What the tables do not say themselves: relations, by the GUID of the row that has them."""

    relations: dict[str, dict[str, list[str]]] = field(default_factory=lambda: defaultdict(dict))
    values: dict[str, dict[str, Scalar]] = field(default_factory=lambda: defaultdict(dict))
    single: dict[str, str] = field(default_factory=dict)  # agenda item to its only case
    extra: dict[str, list[_Json]] = field(default_factory=lambda: defaultdict(list))


def tables(folder: Path, cache: Path) -> Holdings:
    """Return the rows of a folder with open data.

    Args:
        folder: with ``odata/tables`` in it.
        cache: folder to keep the converted rows in; written when it does not hold these rows yet.

    Raises:
        BadInputError: when there are no tables in the folder.
    """
    files = sorted((folder / _TABLES).glob("*.jsonl.xz")) + sorted((folder / _PAGES).glob("*"))
    if not files:
        message = "no tables of the open data here"
        raise BadInputError(message, where=str(folder / _TABLES), remedy="Give the folder that holds odata/tables")
    made_of = {"form": _FORM, "files": [[file.name, file.stat().st_size] for file in files]}
    kept = Cache(cache)
    if not kept.holds(made_of):
        with kept.writing(made_of) as new:
            _convert(folder, new)
    return Holdings(tuple(kept.files()))


def _convert(folder: Path, new: Cache) -> None:
    """Write all files: rows to one file first, since their order in the feed is known when all are read."""
    known = _known(folder)
    with (new.folder / "rows.tmp").open("w+b") as heap:
        times, starts, category_of = array("Q"), array("Q", [0]), array("B")
        for category in PLACES:
            for row in _rows(folder, category, known):
                encoded = msgspec.json.encode(row)
                heap.write(encoded)
                times.append(_time(row.values.get("ApiGewijzigdOp")))
                starts.append(starts[-1] + len(encoded))
                category_of.append(PLACES[category])
        order = sorted(range(len(times)), key=times.__getitem__)
        tokens = array("Q", bytes(8 * len(times)))
        for rank, at in enumerate(order):
            tokens[at] = _FIRST_TOKEN + _STEP * rank
        for category, place in PLACES.items():
            own = [at for at in order if category_of[at] == place]
            if own:
                _write(category, new, _read(heap, starts, own), (tokens[at] for at in own))
    (new.folder / "rows.tmp").unlink()


def _read(heap: IO[bytes], starts: array[int], places: list[int]) -> Iterator[EntityRow]:
    for at in places:
        heap.seek(starts[at])
        yield msgspec.json.decode(heap.read(starts[at + 1] - starts[at]), type=EntityRow)


def _write(category: str, new: Cache, rows: Iterator[EntityRow], tokens: Iterator[int]) -> None:
    with new.file(category, "entries").open("wb") as entries, new.file(category, "rows").open("wb") as encoded:
        writer = EntityFileWriter(category, entries.write, encoded.write)
        for row, token in zip(rows, tokens, strict=True):
            writer.add(row, token)
    new.keep(writer)


def _time(printed: Scalar) -> int:
    """Return a time in the warehouse as a number that rises with it; placeholders, which have none, come first."""
    if not isinstance(printed, str):
        return 0
    day_and_clock, _, part = printed.rstrip("Z").partition(".")
    return int("".join(sign for sign in day_and_clock if sign.isdecimal()) + part[:5].ljust(5, "0"))


def _rows(folder: Path, category: str, known: _Known) -> Iterator[EntityRow]:
    main, kern = _FILES.get(category, ("", ""))
    better = {row["Id"]: row for row in _lines(folder, kern)} if main else {}
    for row in _lines(folder, main or kern):
        yield _row(category, better.pop(row["Id"], row), known)
    left = better.values() if category in _UNITED else ()
    for row in (*left, *known.extra.get(category, ())):
        yield _row(category, row, known)


def _row(category: str, row: _Json, known: _Known) -> EntityRow:
    row.update(known.values.get(row["Id"], {}))
    relations = known.relations.get(row["Id"], {})
    if category == "Besluit" and row.get("Agendapunt_Id") in known.single:
        relations = {"zaak": [known.single[row["Agendapunt_Id"]]]}
    return EntityRow(category, row, {} if row["Verwijderd"] is not False else relations)


def _lines(folder: Path, name: str) -> Iterator[_Json]:
    path = folder / _TABLES / f"{name}.jsonl.xz"
    if name and path.exists():
        decode = msgspec.json.Decoder(_Json).decode
        with lzma.open(path) as lines:
            yield from map(decode, lines)


def _known(folder: Path) -> _Known:
    known = _Known()
    cases: dict[str, list[str]] = defaultdict(list)
    for row in _lines(folder, "kern_Agendapunt_Zaak_met_fk"):
        for case in row["Zaak_Ids"]:
            cases[case].append(row["Agendapunt_Id"])
        if len(row["Zaak_Ids"]) == 1:
            known.single[row["Agendapunt_Id"]] = row["Zaak_Ids"][0]
    for case, items in cases.items():
        known.relations[case]["agendapunt"] = items
    for path in sorted((folder / _PAGES).glob("Zaak_expand*.tar.gz")):
        _documents(path, known)
    for path in sorted((folder / _PAGES).glob("Vergadering_met*.json")):
        page = json.loads(path.read_text(encoding="utf-8"))
        known.extra["Vergadering"].append(page["Vergadering"])
        known.extra["Verslag"].extend(page["Verslag"])
    return known


def _documents(path: Path, known: _Known) -> None:
    """Take from answers about cases which document belongs to which, and the documents' versions."""
    versions: dict[str, _Json] = {}
    cases: dict[str, list[str]] = defaultdict(list)
    with tarfile.open(path) as archive:
        for member in archive:
            opened = archive.extractfile(member)
            if opened is None:
                continue
            try:
                case = msgspec.json.decode(opened.read(), type=_Json)
            except msgspec.DecodeError:
                continue  # an answer that its collector kept in part
            for document in case.get("Document", ()):
                cases[document["Id"]].append(case["Id"])
                version = document.get("HuidigeDocumentVersie")
                if version:
                    known.values[document["Id"]]["HuidigeDocumentVersie_Id"] = version["Id"]
                    scalars = {key: value for key, value in version.items() if not isinstance(value, list)}
                    versions[version["Id"]] = scalars
    for document_id, of in cases.items():
        known.relations[document_id]["zaak"] = sorted(set(of))
    known.extra["DocumentVersie"].extend(versions[one] for one in sorted(versions))
