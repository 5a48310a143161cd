"""Write `docs/reference.md`, what every list holds and takes, from the rows of the lists: ``make reference``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from kamerspoor.model.all_lists import all_lists
from kamerspoor.model.lists import FactKind, Filter, List
from kamerspoor.publish.record import RECORD
from kamerspoor.store.list_filters import words_of

PLACE = Path(__file__).resolve().parents[1] / "docs" / "reference.md"
_HEAD = """# Lists: fields, filters and orders

Written by `make reference` from the rows of the lists (`model/fact_kinds.py` and the modules beside it); a test says
when it is not current. What holds for all: `kamerspoor list NAME --help`, [the API](api.md), and pages with `.csv`,
`.xlsx`, `.json` and, where something is ever new, `.atom` behind their address. A filter that a list does not have is
an error that names the one that was meant. An order is turned around by a minus before its name; what it does not
know comes last.
"""


def reference() -> str:
    """Return the text of the document."""
    return "\n".join([_HEAD, *(line for one in all_lists() for line in _list(one))])


def _list(of: List) -> Iterator[str]:
    yield f"## {of.name}\n\n{of.about}\n"
    doors = [f"`kamerspoor list {of.name}`", f"`/api/v1/{of.name}`", *([f"`{of.page.path}`"] if of.page else [])]
    filters = " ".join(f"--{name.replace('_', '-')} {value}" for name, value in of.example.filters.items())
    examples = f"`kamerspoor list {of.name} {filters}`, `/api/v1/{of.name}/{of.example.id}`"
    yield f"{', '.join(doors)}. For instance {examples}.\n"
    orders = ", ".join(f"`{name}`" for name in of.sorts)
    yield f"Columns: {', '.join(f'`{one.name}`' for one in of.columns)}. Orders: {orders}; usually `{of.order}`.\n"
    yield from _table(("filter", "on the page", "values", "compares"), [_filter(one) for one in of.filters])
    if isinstance(of, FactKind):
        schema = RECORD.of(of.type)
        about = {one.name: _described(one.type) for one in msgspec.inspect.type_info(schema).fields}  # type: ignore[attr-defined]
        yield f"Fields of `{of.name.removesuffix('s')}` (`kamerspoor schema`):\n"
        yield from _table(("field", "what it is"), [(f"`{name}`", words) for name, words in about.items()])


def _filter(one: Filter) -> tuple[str, ...]:
    words = words_of(one.type)
    values = {date: "a day", int: "a number"}.get(one.type, "words")
    names = f"`{one.name}`" + (f" (`{one.also}`)" if one.also else "")
    return names, f"`{one.url}`" if one.url else "", ", ".join(words) or values, one.help


def _described(form: Any) -> str:  # noqa: ANN401 - a type as msgspec tells it
    """Return what is said of a field; a form of its own is told by its name."""
    if isinstance(form, msgspec.inspect.Metadata):
        said = (form.extra_json_schema or {}).get("description", "")
        return str(said) or _described(form.type)
    return ""


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |\n|{'---|' * len(heads)}"
    yield from (f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in rows)
    yield ""


if __name__ == "__main__":
    PLACE.write_text(reference(), encoding="utf-8")
