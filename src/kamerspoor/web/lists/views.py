"""How values of lists and records are written for people, and the addresses that rows lead to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from types import SimpleNamespace
from typing import Any, Final
from urllib.parse import quote

import msgspec

from kamerspoor.model import fact_kinds
from kamerspoor.model.lists import Column, FactKind, List, at
from kamerspoor.publish import formats
from kamerspoor.publish.language import language, translated
from kamerspoor.publish.urls import document_url, page_of_genre, passage_url
from kamerspoor.store.lists import Row
from kamerspoor.store.rows import StoredFact
from kamerspoor.text.numbers import dossier_label
from kamerspoor.web import labels
from kamerspoor.web.chamber_words import CHAMBER_WORDS, chamber_word, dutch
from kamerspoor.web.titles import subject_of

_WHOLE_DAY: Final = len("2020-01-31")
_CLOCK: Final = len("09:30")
# Forms of values that papers or the Chamber word themselves.
_FREE: Final = frozenset({"text", "short", "motion_subject", "note"})


def address(template: str, row: Row) -> str | None:
    """Fill the columns of a row into an address; None when the row lacks one of them."""
    names = [part.partition("}")[0] for part in template.split("{")[1:]]
    if any(row.get(name) in {None, ""} for name in names):
        return None
    return template.format_map({name: quote(str(row[name]), safe="") for name in names})


def row_url(of: List, row: Row, fact: StoredFact[Any] | None) -> str | None:
    """Return the address of the page of a row, None when it has none."""
    template = of.feed.link if of.feed and of.feed.link else next((one.link for one in of.columns if one.link), "")
    return linked(template, of, row, fact)


def linked(template: str, of: List, row: Row, fact: StoredFact[Any] | None) -> str | None:
    """Return the address that a cell or row links to.

    Args:
        template: the address with columns in braces; ``document`` for the page of the document that the row is,
            ``passage`` for the words that prove a fact.
        of: the list.
        row: its row; one that lacks what the address needs has none, a fact then its passage.
        fact: the fact of the row.
    """
    if template == "document":
        return page_of_genre(row["genre"], row["id"])
    filled = address(template, row) if template.startswith("/") else None
    if filled is None and fact is not None and isinstance(of, FactKind):
        return passage_url(fact.paper, of.passage(fact.fact))
    return filled


def wide_first(columns: Sequence[Column]) -> bool:
    """Tell whether the first column holds sentences, which are set wide and not bold."""
    return columns[0].form == "short" or columns[0].name == "text"


def fact_kind(name: str) -> FactKind:
    """Return a kind of fact by its name."""
    return next(one for one in fact_kinds.FACT_KINDS if one.name == name)


def shown_columns(of: List) -> Sequence[Column]:
    """Return the columns of a list that its page shows."""
    return [one for one in of.columns if one.label]


def rows_of_facts(of: List, facts: Iterable[StoredFact[Any]]) -> Iterator[tuple[Row, StoredFact[Any]]]:
    """Yield facts with their list rows, with the columns that can be read from the fact alone."""
    for filed in facts:
        data = msgspec.to_builtins(filed.fact)
        yield {one.name: at(data, one.sql) for one in of.columns if one.sql.startswith("$")}, filed


def cited_url(row: Row) -> str | None:
    """Return the address of what is cited: a page here, or else the official publication."""
    if row["leads"] == "paper":
        return document_url(row["target"])
    return f"/moties/{row['target'].removeprefix('kst-')}" if row["leads"] == "motion" else row["url"]


def namespace_of(row: Row) -> SimpleNamespace:
    """Return a row as an object that has its columns as attributes, like a `DocumentRow`."""
    return SimpleNamespace(**row)


def written(form: str, value: Any) -> str:  # noqa: ANN401 - any value of a row
    """Write a value as people read it; nothing gives an empty string."""
    if value is None or value == "":
        return ""
    if isinstance(value, list | tuple):
        return ", ".join(written(form, one) for one in value)
    if form in labels.VALUES:
        return labels.VALUES[form].get(value, str(value))
    return chamber_word(_FORMS.get(form, str)(value))


def shown(form: str, value: Any) -> str:  # noqa: ANN401 - any value of a row
    """Write a value for a page, marked as Dutch where it is words of a paper or of the Chamber."""
    words = written(form, value)
    return dutch(words) if in_dutch(form, value) else words


def in_dutch(form: str, value: Any) -> bool:  # noqa: ANN401 - any value of a row
    """Tell whether a value stays Dutch on an English page."""
    own = str(value) in CHAMBER_WORDS or (form == "note" and written_day(str(value)) != str(value))
    return language() != "nl" and form in _FREE and not own


def _noted(value: object) -> str:
    """Write the small note below a value: a day in Dutch, other words shortened."""
    words = str(value)
    return written_day(words) if len(words) == _WHOLE_DAY else formats.shorten(words, 220)


def written_day(written_as: str) -> str:
    """Write a day, or as much of it as is known: ``28 september 2020``, ``2019``; the rest as the Chamber writes it."""
    try:
        return formats.shown_date(date.fromisoformat(written_as[:10])) if len(written_as) >= _WHOLE_DAY else written_as
    except ValueError:
        return written_as


def _motion(known_as: str) -> str:
    """Write ``35373-4`` as ``35 373, nr. 4``."""
    dossier, _, number = known_as.rpartition("-")
    return labels.numbered(dossier, int(number)) if number.isdecimal() else known_as


def _moment(value: object) -> str:
    day, _, clock = str(value).partition("T")
    at = _clock(clock)
    return f"{written_day(day)}, {at}" if at and not at.startswith("0.00") else written_day(day)


def _clock(value: object) -> str:
    clock = str(value).rpartition("T")[2]
    known = clock[:2].isdecimal() and len(clock) >= _CLOCK
    return f"{int(clock[:2])}.{clock[3:5]} {translated('uur')}" if known else ""


_FORMS: Final[Mapping[str, Callable[[Any], str]]] = {
    "text": str,
    "short": lambda value: formats.shorten(str(value), 200),
    "day": lambda value: written_day(str(value)),
    "moment": _moment,
    "clock": _clock,
    "count": lambda value: formats.shown_number(int(value)) if value else "",
    "number": lambda value: formats.shown_number(int(value)),
    "yes": lambda value: translated("ja") if value else translated("nee"),
    "dossier": lambda value: dossier_label(str(value)),
    "motion": lambda value: _motion(str(value)),
    "outcome": lambda value: chamber_word(str(value).removeprefix("Stemmen - ")),
    "motion_subject": lambda value: subject_of(str(value)),
    "marks": " ".join,
    "note": _noted,
}
