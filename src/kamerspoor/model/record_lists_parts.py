"""Columns and filters that many lists of the Chamber's records share."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

from kamerspoor.model.lists import Column, Control, Filter

# Addresses of pages say ja and nee.
YesNo = Literal["yes", "no", "ja", "nee"]
YES: Final = ":v IN ('yes', 'ja')"


def shown(name: str, label: str, form: str = "text", link: str = "", note: str = "", sort: str = "") -> Column:
    """Return a column of the page."""
    return Column(name, f'"{name}"', label, form, link, note, sort)


def also(names: str) -> tuple[Column, ...]:
    """Return the columns of these names that only files and the API have."""
    return tuple(Column(name, f'"{name}"') for name in names.split())


def equal(name: str, url: str, help_: str, label: str = "", control: Control = "hidden", options: str = "") -> Filter:
    """Return a filter that compares the column of its name."""
    return Filter(name, f'"{name}" = :v', str, help_, url, label, control, options)


def kind(view: str, column: str = "kind") -> Filter:
    """Return the filter by kind, with the kinds that there are."""
    return equal("kind", "soort", "as the Chamber writes it", "Soort", "choice", counted(column, view))


def counted(column: str, view: str) -> str:
    """Return the values of a column with how often each occurs, for a filter."""
    return f"SELECT {column}, NULL, count(*) FROM {view} GROUP BY 1 ORDER BY 1"


def days(column: str) -> tuple[Filter, Filter]:
    """Return the filters by day on a column that holds moments."""
    return (
        Filter("since", f"{column} >= :v", date, "on this day or later", "van", "Vanaf", "day"),
        Filter("until", f"{column} < date(:v, '+1 day')", date, "on this day or earlier", "tot", "Tot en met", "day"),
    )


def words(table: str, label: str = "Onderwerp bevat") -> Filter:
    """Return the filter by words of a subject: all of them must begin a word of it."""
    condition = f"row IN (SELECT rowid FROM {table}_words WHERE {table}_words MATCH all_words(:v))"
    return Filter("words", condition, str, "all of these words begin a word of it", "woorden", label, narrow=True)


def part_of(name: str, url: str, label: str) -> Filter:
    """Return a filter by part of a column."""
    return Filter(name, f"{name} LIKE '%' || :v || '%'", str, f"part of its {name}", url, label)


def naming(name: str, url: str, relation: str, help_: str, label: str = "") -> Filter:
    """Return the filter by the number of a record that a row names in a repeated reference."""
    condition = f"id IN (SELECT id FROM naming WHERE relation = '{relation}' AND number = :v)"
    return Filter(name, condition, str, help_, url, label, "hidden", narrow=True)


def named_by(name: str, url: str, relation: str, help_: str) -> Filter:
    """Return the filter by the number of a record that names a row in a repeated reference."""
    condition = f"id IN (SELECT id FROM named WHERE relation = '{relation}' AND number = :v)"
    return Filter(name, condition, str, help_, url, control="hidden", narrow=True)


def among(  # noqa: PLR0913, PLR0917 - one argument per part of the row
    name: str, url: str, query: str, help_: str, label: str = "", control: Control = "hidden", options: str = ""
) -> Filter:
    """Return the filter by the ids that a query gives."""
    return Filter(name, f"id IN ({query})", str, help_, url, label, control, options, narrow=True)


BY_ID: Final = equal("id", "id", "GUID of the record")
IN_DOSSIER: Final = among(
    "dossier", "dossier", "SELECT id FROM record_dossiers WHERE dossier = :v",
    "number of its dossier, 35373 or 34000-V", "Dossier", "text",
)  # fmt: skip
PARTY_OPTIONS: Final = (
    "SELECT number, name || coalesce(' (tot ' || substr(until, 1, 4) || ')', ''), NULL FROM recorded_parties"
    " ORDER BY NOT current, name"
)


def beside(path: str) -> tuple[tuple[str, str], ...]:
    """Return the two sides of a list: what was read from documents, and what the Chamber records."""
    return ((path, "uit de stukken gelezen"), (f"{path}/officieel", "officieel, van de Kamer"))
