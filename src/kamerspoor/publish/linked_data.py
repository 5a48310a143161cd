"""A thing as JSON-LD in the words of schema.org, for search engines and whoever collects.

Which type, and why:

- a debate is an ``Event``, which its report records; a passage of it a ``Quotation``, part of that report;
- a paper, letters included, is a ``Report``: a text that government or Chamber publish under a number;
- a motion and a commitment are a ``CreativeWork`` with their Dutch kind as ``genre``: ``Legislation`` is a legal act or
  a bill, which neither is, and nothing else of schema.org says that a parliament asks or a minister promises;
- a question is a ``Question``; answers are left to its page, which says how certain they are;
- a vote is an ``Event``: ``VoteAction`` is the act of a single voter;
- a dossier is a ``Collection``, a list a ``Dataset`` with its files, someone a ``Person``, a party or a committee an
  ``Organization``; what is none of them a ``WebPage``, and the front page the ``WebSite`` with its search.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import msgspec

from kamerspoor.publish.references import CHAMBER, FICTION, OURS, Author, Kind, Reference

_TYPES: Final[Mapping[Kind, str]] = {
    "debate": "Event", "vote": "Event", "passage": "Quotation", "paper": "Report", "question": "Question",
    "person": "Person", "organisation": "Organization", "dossier": "Collection", "list": "Dataset",
}  # fmt: skip
_CHAMBER: Final = {
    "@type": "Organization", "name": CHAMBER, "url": "https://www.tweedekamer.nl/",
}  # fmt: skip
# Works, which have an author, a language and a genre; what is none of them has not.
_WORKS: Final = frozenset({"Quotation", "Report", "Question", "Collection", "Dataset", "CreativeWork"})
# So that no word of a paper ends the element in which it stands.
_IN_HTML: Final = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


def linked_data(of: Reference, about: str = "") -> dict[str, Any]:
    """Return a thing as JSON-LD.

    Args:
        of: the thing.
        about: what is said of it in a sentence.
    """
    kind = _TYPES.get(of.kind, "CreativeWork")
    day = of.date.isoformat() if of.date else None
    found: dict[str, Any] = {
        "@context": "https://schema.org", "@type": kind, "@id": of.address, "url": of.address, "name": of.title,
        "description": about or of.state, "identifier": of.number,
        "disambiguatingDescription": FICTION if of.fiction else "",
    }  # fmt: skip
    if kind in _WORKS:
        found |= {
            "genre": of.genre, "inLanguage": "nl", "datePublished": day, "text": of.quote,
            "creator": [_person(one) for one in of.authors], "publisher": _publisher(of),
            "isPartOf": {"@type": "CreativeWork", "name": of.within} if of.within else None,
        }  # fmt: skip
    if kind == "Event":
        place = {"@type": "Place", "name": "Tweede Kamer", "address": "Den Haag"}
        found |= {"startDate": day, "organizer": _publisher(of), "location": place}
        if of.kind == "debate":
            found["recordedIn"] = {"@type": "Report", "name": of.title, "identifier": of.number, "inLanguage": "nl"}
    return {name: value for name, value in found.items() if value}


def page_data(title: str, about: str, address: str, search: str = "") -> dict[str, Any]:
    """Return a page that is of no thing as JSON-LD.

    Args:
        title: of the page.
        about: what is said of it in a sentence.
        address: of the page, whole.
        search: of the front page, the address at which a question is put, with ``{question}`` where it comes.
    """
    found = {
        "@context": "https://schema.org", "@type": "WebSite" if search else "WebPage", "@id": address, "url": address,
        "name": title, "description": about,
    }  # fmt: skip
    if not search:
        return found
    action = {"@type": "SearchAction", "target": search, "query-input": "required name=question"}
    return found | {"potentialAction": action}


def in_script(data: Mapping[str, Any]) -> str:
    """Return JSON-LD as it can stand in a ``script`` element: what would end the element is written as its number."""
    written = msgspec.json.encode(data).decode()
    return "".join(_IN_HTML.get(sign, sign) for sign in written)


def _publisher(of: Reference) -> Mapping[str, str]:
    official = of.publisher == CHAMBER and not of.fiction
    return _CHAMBER if official else {"@type": "Organization", "name": OURS}


def _person(author: Author) -> dict[str, Any]:
    return {"@type": "Person", "name": author.name, **({"affiliation": author.of} if author.of else {})}
