"""What can be chosen of a list, and what is chosen, as links: each leads to the list with one choice more or less."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from kamerspoor.model.lists import Filter, List
from kamerspoor.publish.language import translated
from kamerspoor.store.list_filters import words_of
from kamerspoor.store.lists import FilterOption
from kamerspoor.store.store import Store
from kamerspoor.web.lists.asked import Asked
from kamerspoor.web.lists.views import written

# A filter of more values is a field of the form.
_FEW: Final = 10
Options = Mapping[str, Sequence[FilterOption]]


class Choice(NamedTuple):
    """A link that chooses something, or takes a choice back; with how many rows it leaves, where that is known."""

    words: str
    href: str
    leaves: int | None = None


def as_links(one: Filter) -> bool:
    """Tell whether the values of a filter are few, and so links rather than a field of the form."""
    return one.control == "choice" and 0 < len(words_of(one.type)) <= _FEW


def chosen(asked: Asked, options: Options) -> Iterator[Choice]:
    """Yield what is chosen, each with the address of the list without it."""
    for one in asked.of.filters:
        if (value := asked.words.get(one.url)) and one.label:
            names = {option.value: option.label for option in options.get(one.name, ())}
            words = f"{translated(one.label)}: {written(one.form, names.get(value, value))}"
            yield Choice(words, asked.without(one.url))


def offered(asked: Asked, options: Options) -> Iterator[tuple[str, list[Choice]]]:
    """Yield the filters of few values of which nothing is chosen, with these values.

    Rows are counted over the whole list, and so only told while nothing is chosen.
    """
    for one in asked.of.filters:
        if as_links(one) and one.url not in asked.words and one.name != asked.page.told_by:
            choices = [
                Choice(written(one.form, option.label), asked.choosing(one.url, option.value),
                       None if asked.words else option.count)
                for option in options[one.name]
            ]  # fmt: skip
            if choices:
                yield translated(one.label), choices


def told(store: Store, asked: Asked, total: int) -> list[Choice]:
    """Return what the list holds as a whole: of each value of a filter its words, its address, and how many rows."""
    one = next((one for one in asked.of.filters if one.name == asked.page.told_by), None)
    if one is None or one.url in asked.words or not total:
        return []
    filters = asked.request().filters
    counted = [(value, store.reader.total(asked.of, {**filters, one.name: value})) for value in words_of(one.type)]
    counted.sort(key=lambda each: -each[1])
    return [Choice(written(one.form, value), asked.choosing(one.url, value), n) for value, n in counted if n]


def options_of(store: Store, of: List, most: int) -> Options:
    """Return the values of the filters that are chosen from some."""
    return {
        one.name: store.reader.options(of, one.name, most)
        for one in of.filters
        if one.label and one.control == "choice"
    }
