"""What rows of lists share: filters by document, dossier, day, person and party."""

from __future__ import annotations

from datetime import date
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


def named(name: str, table: str, url: str, label: str, about: str) -> Filter:
    """Return the filter by a person whom facts name: by key or whole name, else by a part of the name."""
    who = "SELECT key FROM named_people WHERE fact = '{}' AND key {}"
    exact, part = who.format(table, "= person_key(:v)"), who.format(table, "LIKE '%' || person_key(:v) || '%'")
    condition = (
        f"(version_id, n) IN (SELECT p.version_id, p.n FROM people p WHERE p.fact = '{table}' AND p.key IN ({exact}"  # noqa: S608
        f" UNION {part} AND person_key(:v) <> '' AND NOT EXISTS ({exact})))"
    )
    return Filter(name, condition, str, f"{about}: key, name, or part of a name that nobody has whole", url, label,
                  narrow=True)  # fmt: skip


def party(table: str, about: str) -> Filter:
    """Return the filter by a party that facts name."""
    condition = f"(version_id, n) IN (SELECT version_id, n FROM parties WHERE fact = '{table}' AND party = :v)"  # noqa: S608 - a name of ours
    return Filter("party", condition, str, about, "fractie", "Fractie", "hidden", narrow=True)


def choice(  # noqa: PLR0913, PLR0917 - one argument per part of the row
    name: str, values: Any, about: str, url: str, label: str, form: str, column: str = ""  # noqa: ANN401 - a Literal
) -> Filter:  # fmt: skip
    """Return the filter by the words that a column may be."""
    column = column or name
    return Filter(name, f"{column} = :v", values, about, url, label, "choice", facet=column, form=form)


def number(about: str, column: str = "number", name: str = "") -> Filter:
    """Return the filter by a number in a dossier."""
    return Filter(name or column, f"{column} = :v", int, about, "nummer" if column == "number" else "vervangt",
                  control="hidden", narrow=True)  # fmt: skip
