"""The lists of what is derived from several documents and records together."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Final, Literal

from kamerspoor.model.commitment_register import REASONS, CommitmentState
from kamerspoor.model.list_parts import DOSSIER
from kamerspoor.model.lists import Column, Example, Feed, Filter, List, Page


def _today() -> date:
    return datetime.now(UTC).date()


def _of_json(*names: str) -> str:
    """Return names and values of an object in JSON; a path where the name is not its place."""
    return ", ".join(f"'{name.split('.')[-1]}', json_extract(one.value, '$.{name}')" for name in names)


def _each(of: str, *names: str) -> str:
    """Return the objects of a list in the JSON of a row, with these of their values."""
    return f"(SELECT json_group_array(json_object({_of_json(*names)})) FROM json_each(data, '$.{of}') one)"  # noqa: S608 - names are ours


_IN_TIME: Final = "CASE WHEN due < :on THEN '{}' ELSE '{}' END"
_STATE: Final = f"coalesce(settled, {_IN_TIME.format('no_report', 'open')})"
_RULE: Final = f"coalesce(json_extract(data, '$.rule'), {_IN_TIME.format('past_its_day', 'no_evidence_yet')})"
_REASON: Final = " ".join(f"WHEN '{name}' THEN '{says}'" for name, says in REASONS.items())
_WHY: Final = f"CASE {_RULE} {_REASON} END"
# Of the surest source that knows it.
_CLASS: Final = (
    "(SELECT json_extract(one.value, '$.class_') FROM json_each(data, '$.sources') one"
    " WHERE json_extract(one.value, '$.class_') IS NOT NULL LIMIT 1)"
)
REGISTER: Final = List(
    name="register",
    about="What the government promised: each commitment once, whoever wrote it down, with how it stands and why.",
    source="registered_commitments",
    key=("unit", "n"),
    where="(certainty <> 'possible' OR :possible IN ('yes', 'ja'))",
    columns=(
        Column("id"),
        Column("text", "json_extract(data, '$.text')", "Toezegging", form="short", link="/toezeggingen/{id}"),
        Column("class", _CLASS),
        Column("by", "json_extract(data, '$.by')", "Door", form="person"),
        Column("office", "json_extract(data, '$.office')"),
        Column("to", "json_extract(data, '$.to')"),
        Column("made_on", "", "Gedaan op", form="day", sort="made"),
        Column("due", "json_extract(data, '$.due')", form="json"),
        Column("due_date", "due", "Uiterlijk", form="day", sort="due"),
        Column("state", _STATE, "Stand", form="commitment_state"),
        Column("certainty"),
        Column("why", _WHY, "Waarom"),
        Column("rule", _RULE),
        Column("dossier"),
        Column("sources", _each(
            "sources", "kind", "id", "document", "turn", "span.start", "span.end", "quote", "text", "made_on", "shared",
        ), form="json"),
        Column("evidence", _each(
            "evidence", "kind", "document", "date", "span.start", "span.end", "quote", "certainty", "extent", "why",
        ), form="json"),
        Column("progress", _each(
            "progress", "kind", "document", "date", "span.start", "span.end", "quote", "certainty", "extent", "why",
        ), form="json"),
    ),
    filters=(
        Filter("state", f"{_STATE} = :v", CommitmentState, "open, kept, partly, no_report or withdrawn", "stand",
               "Stand", "choice", form="commitment_state"),
        Filter("by", "name = :v", str, "who made it, without initials", "door", "Door", "choice",
               options="SELECT name, NULL, count(*) FROM registered_commitments WHERE name <> '' GROUP BY name"
               " ORDER BY name"),
        DOSSIER,
        Filter("due_since", "due >= :v", date, "due on this day or later", "vanaf", control="hidden"),
        Filter("on", ":v IS NOT NULL", date, "the day one looks: what was due before has no report; today by default",
               "op", "Op", "day"),
        Filter("possible", ":v IS NOT NULL", Literal["yes", "ja", "no"], "whether those are among them that were only"
               " spoken and may be none", "ook", "Ook wat alleen is uitgesproken", "choice"),
        Filter("id", "(unit, n) IN (SELECT s.unit, s.n FROM commitment_sources s WHERE s.id = :v)", str,
               "id of any of its sources", "bron", control="hidden", narrow=True),
    ),
    given={"on": _today, "possible": lambda: "no"},
    sorts={"made": ("made_on", "unit", "n"), "due": ("due", "unit", "n")},
    order="-made",
    page=Page("/toezeggingen/grootboek", "Register van toezeggingen", "Elke toezegging één keer, wie haar ook"
              " opschreef: de voorzitter, de Kamer, een brief of het debat. Met de termijn, en met wat laat zien dat"
              " zij is nagekomen."),
    feed=Feed("text", "/toezeggingen/{id}", "why", "made_on"),
    example=Example("demo-99123-7.0", {"state": "kept"}),
)  # fmt: skip
DERIVED_LISTS: Final[tuple[List, ...]] = (REGISTER,)
