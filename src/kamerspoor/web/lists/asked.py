"""What is asked of a list, read from the address of its page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from kamerspoor.errors import BadRequestError
from kamerspoor.model.lists import Column, Filter, List, Page
from kamerspoor.publish.urls import query
from kamerspoor.store.list_filters import converted, meant
from kamerspoor.store.lists import ListRequest
from kamerspoor.web import listing

_ORDER, _NUMBER, _PLACE = "sorteer", "pagina", "plaats"
# What an address may have besides filters.
NO_FILTERS: Final = frozenset({_ORDER, _NUMBER, _PLACE})
# What orders are called in addresses, where that is not their English name.
_ORDERS: Final = {
    "begonnen": "started", "nummer": "number", "ingediend": "asked_on", "bijgewerkt": "changed", "datum": "date",
    "volgnummer": "sequence_number", "gedaan": "made_on", "besluit": "decision", "zetels": "seats", "naam": "name",
    "fractie": "party", "geboren": "born", "van": "since", "plaats": "place", "functie": "office", "relatie": "role",
    "opgenomen": "taken_in", "volgorde": "place",
}  # fmt: skip
_ORDER_WORDS: Final = {name: word for word, name in _ORDERS.items()}


@dataclass(frozen=True, slots=True)
class Asked:
    """A request for a list, read from an address.

    Attributes:
        of: the list.
        page: its page.
        words: what is filled in of its filters, by their word in the address.
        order: as the address has it, or None.
        skip: rows before the page, where it is asked for by its number.
        cursor: the place where the page begins.
        misread: words that are no value of their filter, which does not count then.
        by_default: whether nothing was chosen, and the list's own filters hold.
    """

    of: List
    page: Page
    words: Mapping[str, str]
    order: str | None
    skip: int = 0
    cursor: str | None = None
    misread: Sequence[tuple[Filter, str]] = field(default_factory=tuple)
    by_default: bool = False

    @property
    def ordered(self) -> str:
        """The order by its English name, with its minus."""
        asked = self.order or self.page.order or self.of.order
        word = asked.removeprefix("-")
        return asked[: -len(word)] + _ORDERS.get(word, word)

    def request(self, **more: Any) -> ListRequest:  # noqa: ANN401 - see `ListRequest`
        """Return the request for rows of the list."""
        names = {one.url: one.name for one in self.of.filters}
        return ListRequest({names[word]: value for word, value in self.words.items()}, self.ordered, **more)

    def feed_request(self) -> ListRequest:
        """Return the request for the Atom feed, in the order asked for or else that of the feed."""
        request = self.request()
        return replace(request, order=self.of.feed.order) if self.of.feed and not self.order else request

    def address(self, ending: str = "", **more: str | int | None) -> str:
        """Return the address of this list with these filters and order."""
        return self.page.path + ending + self.query(**more)

    def query(self, **more: str | int | None) -> str:
        """Return the filters and the order as a query string."""
        return query(**{**self.words, _ORDER: self.order, **more})

    def choosing(self, word: str, value: str) -> str:
        """Return the address of the list with one choice more."""
        return self.page.path + self.query(**{word: value})

    def without(self, word: str) -> str:
        """Return the address of the list with one choice less; an empty one says that what is usual does not hold."""
        rest = self.query(**{word: None})
        return self.page.path + (rest or (f"?{word}=" if self.by_default else ""))

    def sorted_by(self, column: Column) -> str:
        """Return the query string that sorts by a column; reversed when the list is sorted by it already."""
        word = _ORDER_WORDS.get(column.sort, column.sort)
        return self.query(sorteer=word if self.ordered == f"-{column.sort}" else f"-{word}")


def asked_of(of: List, given: Mapping[str, str]) -> Asked:
    """Return the request for a list that an address makes.

    Raises:
        BadRequestError: for a filter that the list does not have, or when the one is missing without which it says
            nothing.
    """
    shown = of.page or Page("", "")
    filters = {one.url: one for one in of.filters}
    for word in given:
        if word not in filters and word not in NO_FILTERS:
            message = f"this list has no filter {word[:40]}"
            raise BadRequestError(message, where=shown.path, remedy=meant(word, tuple(filters)))
    words = listing.asked_for(given, *filters)
    if of.needs and not any(filters[word].name == of.needs for word in words):
        word = next(one.url for one in of.filters if one.name == of.needs)
        message = f"this list is that of one {word}"
        raise BadRequestError(message, where=shown.path, remedy=f"Add ?{word}=…, as the pages of records do")
    order = given.get(_ORDER) or None
    by_default = not set(given) & set(filters)
    if by_default:
        # Nothing is said of any filter; an empty one ("van=") says that it should not hold.
        names = {one.name: one.url for one in of.filters}
        words = {names[name]: value for name, value in of.defaults().items()}
        order = order or _ORDER_WORDS.get(of.default_order, of.default_order) or None
    misread = tuple((filters[word], value) for word, value in words.items() if not _means(of, filters[word], value))
    words = {word: value for word, value in words.items() if (filters[word], value) not in misread}
    skip = (listing.page_number(given.get(_NUMBER)) - 1) * listing.PAGE_SIZE
    return Asked(of, shown, words, order, skip, given.get(_PLACE), misread, by_default)


def _means(of: List, one: Filter, value: str) -> bool:
    try:
        converted(of, one.name, value)
    except BadRequestError:
        return False
    return True
