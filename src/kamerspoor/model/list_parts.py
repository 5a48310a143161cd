"""What rows of lists share: filters by document, dossier, day, person and party."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, Final

from kamerspoor.model.lists import Column, Filter

DOSSIER: Final = Filter(
    "dossier", "dossier = :v", str, "number of a dossier, 35373 or 34000-V", "dossier", "Dossier", "choice",
    facet="dossier", form="dossier",
)  # fmt: skip
SINCE: Final = Filter(
    "since", "date >= :v", date, "in documents of this day or later", "stuk_van", "Stuk van", "hidden"
)
UNTIL: Final = Filter(
    "until", "date <= :v", date, "in documents of this day or earlier", "stuk_tot", "Stuk tot", "hidden"
)
# What was announced, or promised, for a day before the one on which one looks has no report where none was found.
ON: Final = Filter(
    "on", ":v IS NOT NULL", date, "the day one looks: what was due before has no report; today by default", "op",
    "Stand op", "day",
)  # fmt: skip
# The facts of a document stand together: found by the reading that is current, whichever id one asks by.
OF_DOCUMENT: Final = Filter(
    "document", "version_id = (SELECT v.version_id FROM paper_ids i JOIN versions v USING (paper_id)"
    " WHERE i.id = :v AND v.current = 1)", str, "id of the document in which it stands", "stuk", "Stuk", "hidden",
    narrow=True,
)  # fmt: skip
# demo-99123-7.0: a document by any of its ids, and the place among the facts of the kind.
FACT: Final = Filter(
    "fact", "version_id = (SELECT v.version_id FROM paper_ids i JOIN versions v USING (paper_id)"
    " WHERE i.id || '.' = rtrim(:v, '0123456789') AND v.current = 1)"
    " AND n = CAST(substr(:v, length(rtrim(:v, '0123456789')) + 1) AS INTEGER) AND :v NOT LIKE '%.'",
    str, "id of one fact: of its document and its place there", "feit", "Feit", "hidden", narrow=True,
)  # fmt: skip
BY_DOCUMENT: Final = {"document": ("date", "document", "n")}
# By dossier and number; what has no number comes last there.
BY_NUMBER: Final = {"number": ("dossier", "place", "document", "n")}
PLACE: Final = Column("place", "coalesce(json_extract(data, '$.number'), 1000000)", kept=True)
PASSAGE: Final = "passage"


# Of the address of one of two people of a name (`van-dijk--SP`): the name and the party.
_NAMESAKE: Final = (
    "key = substr(:v, 1, instr(:v, '--') - 1)"
    " AND party IN (SELECT value FROM json_each(party_names(substr(:v, instr(:v, '--') + 2))))"
)
# A person by the Chamber's id, where it is known that a name means them.
_KNOWN: Final = "r.person = lower(:v) AND r.rule IS NOT NULL"


def _called(table: str) -> tuple[str, str]:
    """Return the keys that someone is asked by among people whom a kind of fact names, and which of two of a name."""
    who = f"SELECT key FROM named_people WHERE fact = '{table}' AND key "
    exact = f"{who} = person_key(:v)"
    return (
        f"{exact} UNION {who} LIKE '%' || person_key(:v) || '%' AND person_key(:v) <> '' AND NOT EXISTS ({exact})",
        f"fact = '{table}' AND {_NAMESAKE}",
    )


def naming(table: str) -> str:
    """Return the SELECT of the facts of a kind that name a person ``:v``: by id, key, whole name or part of a name."""
    keys, namesake = _called(table)
    return (
        f"SELECT version_id, n FROM people WHERE fact = '{table}' AND key IN ({keys})"
        f" UNION ALL SELECT version_id, n FROM people WHERE {namesake} UNION ALL SELECT v.version_id, r.n"
        f" FROM resolutions r JOIN versions v ON v.paper_id = r.unit AND v.current = 1"
        f" WHERE r.fact = '{table}' AND {_KNOWN}"
    )


def named(name: str, table: str, url: str, label: str, about: str) -> Filter:
    """Return the filter by a person whom facts name: by id, by key or whole name, else by a part of the name."""
    keys, namesake = _called(table)
    # A list of pairs that is put together of several is one more SELECT: else SQLite goes through all facts for it.
    return Filter(
        name, f"(version_id, n) IN (SELECT version_id, n FROM ({naming(table)}))", str,
        f"{about}: the Chamber's id, key, name, or part of a name that nobody has whole", url, label, narrow=True,
        each=f"(EXISTS (SELECT 1 FROM people p WHERE p.version_id = {table}.version_id AND p.n = {table}.n"
        f" AND (fact = '{table}' AND key IN ({keys}) OR {namesake}))"
        f" OR EXISTS (SELECT 1 FROM resolutions r WHERE r.unit = {table}.document AND r.n = {table}.n"
        f" AND r.fact = '{table}' AND {_KNOWN}))",
        count=f"SELECT CASE WHEN count(DISTINCT key) = 1 THEN sum(n) END FROM named_people"
        f" WHERE fact = '{table}' AND key IN ({keys})",
    )  # fmt: skip


def party(table: str, about: str) -> Filter:
    """Return the filter by a party that facts name, by whichever of its names."""
    names = "SELECT value FROM json_each(party_names(:v))"
    condition = f"(version_id, n) IN (SELECT version_id, n FROM parties WHERE fact = '{table}' AND party IN ({names}))"
    each = (
        f"EXISTS (SELECT 1 FROM parties p WHERE p.version_id = {table}.version_id AND p.fact = '{table}'"
        f" AND p.n = {table}.n AND p.party IN ({names}))"
    )
    return Filter("party", condition, str, about, "fractie", "Fractie", "hidden", narrow=True, each=each)


def choice(  # noqa: PLR0913, PLR0917 - one argument per part of the row
    name: str,
    values: Any,  # noqa: ANN401 - a Literal
    about: str,
    url: str,
    label: str,
    form: str,
    column: str = "",
    also: str = "",
) -> Filter:
    """Return the filter by the words that a column may be."""
    column = column or name
    return Filter(name, f"{column} = :v", values, about, url, label, "choice", facet=column, form=form, also=also)


def number(about: str, column: str = "number", name: str = "") -> Filter:
    """Return the filter by a number in a dossier."""
    return Filter(name or column, f"{column} = :v", int, about, "nummer" if column == "number" else "vervangt",
                  control="hidden")  # fmt: skip


def today() -> date:
    """Return the day on which one looks where none is asked for."""
    return datetime.now(UTC).date()


def read_or_recorded(path: str) -> tuple[tuple[str, str], ...]:
    """Return the tabs of what was read from documents and of what the Chamber records of the same."""
    return ((path, "uit de stukken gelezen"), (f"{path}/officieel", "officieel, van de Kamer"))
