"""The permanent addresses of the pages of papers, passages, motions, people and parties."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from typing import Final
from urllib.parse import quote, urlencode

from kamerspoor.errors import NotFoundError
from kamerspoor.model.facts import Motion
from kamerspoor.model.parties import party_key
from kamerspoor.resolve.citations import PUBLICATIONS
from kamerspoor.store.rows import DocumentRow, StoredFact, motion_id
from kamerspoor.text.names import person_key
from kamerspoor.text.numbers import plain_number
from kamerspoor.text.spans import Span

_INITIAL: Final = re.compile(r"([A-Z])[a-z]{0,2}\.")
_NAMESAKES: ContextVar[Mapping[tuple[str, str], str]] = ContextVar("namesakes", default={})  # noqa: B039 - never changed
# Where papers of a kind are shown as more than their text.
_PAGES: Mapping[str, str] = {"debate": "/debatten", "sitting": "/vergaderingen"}


def document_url(paper_id: str) -> str:
    """Return the page of a paper as text."""
    return f"/documenten/{quote(paper_id, safe='')}"


def paper_url(row: DocumentRow) -> str:
    """Return the page of a paper: the debate or the sitting where it is one, else the text."""
    return page_of_genre(row.genre, row.id)


def page_of_genre(genre: str, known_as: str) -> str:
    """Return the page of a paper of a genre."""
    return f"{_PAGES.get(genre, '/documenten')}/{quote(known_as, safe='')}"


def sitting_url(sitting: str) -> str:
    """Return the page of a sitting, by any of its ids."""
    return f"{_PAGES['sitting']}/{quote(sitting, safe='')}"


def passage_url(row: DocumentRow, span: Span) -> str:
    """Return the address that opens a paper at a highlighted passage."""
    return f"{paper_url(row)}?van={span.start}&tot={span.end}#passage"


def official_url(ids: Iterable[str]) -> str | None:
    """Return the official publication of a paper, given its ids, or None when none of them is one of a publication."""
    known = next((one for one in ids if one.startswith(("kst-", "h-", "ah-"))), None)
    return f"{PUBLICATIONS}{quote(known, safe='')}.html" if known else None


def motion_url(filed: StoredFact[Motion]) -> str | None:
    """Return the page of a motion, or None when its paper gives it no number."""
    known = motion_id(filed)
    return f"/moties/{quote(known, safe='')}" if known else None


def commitment_url(known_as: str) -> str:
    """Return the page of a commitment, given its id in the register."""
    return f"/toezeggingen/{quote(known_as, safe='')}"


def person_url(name: str, party: str | None = None) -> str:
    """Return the page of a person, given the name as printed: her own where initials or party tell which of several.

    Args:
        name: as printed.
        party: as printed beside it.
    """
    key, initial = person_key(name), _INITIAL.match(name)
    marks = [party_key(party)] if party else []
    marks += [f"{initial[1].lower()}."] if initial else []
    own = next((found for mark in marks if (found := _NAMESAKES.get().get((key, mark)))), key)
    return f"/personen/{quote(own, safe='')}"


def tell_apart(namesakes: Mapping[tuple[str, str], str]) -> None:
    """Make the addresses of this page tell people of one last name apart: ids by last name and party or initial."""
    _NAMESAKES.set(namesakes)


def member_url(name: str, party: str | None = None) -> str:
    """Return the page of a member, given the name as the Chamber records it, first name first."""
    return person_url(name.partition(" ")[2] or name, party)


def party_url(party: str) -> str:
    """Return the page of a party, given its name as printed."""
    return f"/fracties/{quote(party, safe='')}"


def parse_motion_id(written: str) -> tuple[str, int]:
    """Return dossier and number of ``21501-08-1234``; the dossier itself may hold hyphens.

    Raises:
        NotFoundError: when it is no dossier and number.
    """
    dossier, _, last = written.rpartition("-")
    number = plain_number(last)
    if not dossier or number is None:
        message = "not a motion: expected dossier and number, such as 35373-4"
        raise NotFoundError(message, where=written[:80])
    return dossier, number


def query(**values: str | int | None) -> str:
    """Return values as a query string with its question mark; empty values are left out."""
    given = {name: value for name, value in values.items() if value not in (None, "")}
    return f"?{urlencode(given)}" if given else ""
