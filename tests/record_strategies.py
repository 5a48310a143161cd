"""Any record of the open data, for hypothesis."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from hypothesis import strategies as st

from kamerspoor.model.records import CATEGORIES, Category, Column, Record

GUIDS = st.uuids().map(str)
_WORDS = (
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn")), min_size=1, max_size=30)
    .map(str.strip)
    .filter(bool)
)
_DAYS = st.dates(min_value=datetime(1815, 1, 1).date()).map(str)  # noqa: DTZ001 - a day
_VALUES: dict[str, st.SearchStrategy[Any]] = {
    "ref": GUIDS,
    "text": _WORDS,
    "integer": st.integers(-(2**63) + 1, 2**63 - 1),
    "decimal": st.floats(allow_nan=False, allow_infinity=False),
    "flag": st.integers(0, 1),
    "moment": st.datetimes(min_value=datetime(1815, 1, 1)).map(lambda when: when.isoformat()[:19]),  # noqa: DTZ001
    "day": _DAYS,
}


def times() -> st.SearchStrategy[str]:
    """Moments in the one form of the store."""
    return st.integers(0, 2_000_000_000_000_000).map(_printed)


def _printed(tenths_of_micro: int) -> str:
    seconds, part = divmod(tenths_of_micro, 10_000_000)
    return f"20{seconds // 31_000_000 % 100:02d}-01-01T00:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{part:07d}Z"


@st.composite
def records(draw: st.DrawFn, category: Category | None = None, ids: st.SearchStrategy[str] = GUIDS) -> Record:
    """A record of a category, or of any."""
    category = category or draw(st.sampled_from(CATEGORIES))
    columns = draw(st.lists(st.sampled_from(category.columns), unique=True)) if category.columns else []
    values = {column.name: draw(_value(column)) for column in columns}
    names = draw(st.lists(st.sampled_from(category.relations), unique=True)) if category.relations else []
    relations = {name: tuple(draw(st.lists(GUIDS, min_size=1, max_size=3))) for name in names}
    return Record(
        id=draw(ids),
        category=category.name,
        updated=draw(times()),
        changed=draw(st.none() | times()),
        deleted=draw(st.booleans()),
        values=values,
        relations=relations,
    )


def _value(column: Column) -> st.SearchStrategy[Any]:
    return _VALUES[column.kind]
