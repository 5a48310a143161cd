"""What a page says of itself to who does not read it: search engines, and programs that show a link as a card.

``base.html`` writes it into the head of every page: title and description (Open Graph), the canonical address, the same
page in the other language, a picture, and the thing as JSON-LD.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from typing import Any, Final, NamedTuple
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from kamerspoor.publish.linked_data import linked_data, page_data
from kamerspoor.publish.references import Reference
from kamerspoor.publish.site import ENGLISH, in_language, site
from kamerspoor.web.place import place

# Before the path of a thing: the picture of its card.
PICTURES: Final = "/kaart"
# The picture of a page that is of no thing.
PICTURE: Final = f"{PICTURES}.png"
# What makes another page of an address; the rest chooses among the same rows, or marks words.
_PAGED: Final = frozenset({"a", "b", "deel", "pagina", "tab"})


@dataclass(frozen=True, slots=True)
class Card:
    """What a page says of itself.

    Attributes:
        title: of what it shows, without the name of the site.
        description: a sentence on it: how it stands.
        image: path of a picture of 1200 by 630 pixels, or nothing.
        data: the thing as JSON-LD.
    """

    title: str = ""
    description: str = ""
    image: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)


class Addresses(NamedTuple):
    """The whole addresses of a page: as it is, in Dutch and in English."""

    here: str
    dutch: str
    english: str


def card_of(of: Reference, about: str = "") -> Card:
    """Return the card of a thing.

    Args:
        of: the thing, with its whole address.
        about: what it is, in a sentence, where it does not stand in some way.
    """
    asked = urlsplit(of.address)
    image = f"{PICTURES}{asked.path}.png" + (f"?{asked.query}" if asked.query else "")
    return Card(of.title, about or of.state, _shown(image), linked_data(of, about))


def page_card(title: str, about: str) -> Card:
    """Return the card of the page that is asked for, which is of no thing.

    Args:
        title: of the page.
        about: what it says, in a sentence.
    """
    search = site().address(in_language("/zoeken?q={question}")) if place().path == "/" else ""
    data = page_data(title, about, addresses().here, search)
    return Card(title, about, _shown(PICTURE), data)


def _shown(image: str) -> str:
    return in_language(image) if has_pictures() else ""


@cache
def has_pictures() -> bool:
    """Tell whether what draws the pictures of cards is installed."""
    return find_spec("resvg_py") is not None


def addresses() -> Addresses:
    """Return the whole addresses of the page that is asked for, by which it is known everywhere."""
    here, at = site(), place()
    kept = urlencode([(name, value) for name, value in parse_qsl(at.query) if name in _PAGED])
    path = quote(at.path, safe="/") + (f"?{kept}" if kept else "")
    return Addresses(here.address(in_language(path)), here.address(path), here.address(ENGLISH + path))
