"""What the report of a whole day says of itself."""

from __future__ import annotations

from dataclasses import replace

from kamerspoor.genres.identity import read_identity
from kamerspoor.genres.masthead import sitting_id, stated_of
from kamerspoor.model.document import Document
from kamerspoor.model.paper import Identity
from kamerspoor.text.dates import session_year


def read_sitting_identity(document: Document) -> Identity | None:
    """Return what a report says of itself as the report of a whole day; None when it is of one debate only.

    Args:
        document: in which several items were found.
    """
    identity, stated = read_identity(document, report=True), stated_of(document)
    if identity.item is not None or identity.number is not None or (document.items and not document.stated.sitting):
        return None
    year = identity.session_year or (session_year(identity.date) if identity.date else None)
    journal = None
    if year and identity.chamber and stated.meeting:
        journal = sitting_id(identity.chamber, year, stated.meeting)
    return replace(
        identity,
        genre="sitting",
        subgenre=None,
        title=stated.title or identity.title,
        dossier=None,
        session_year=year,
        ids=tuple(dict.fromkeys(one for one in (*identity.ids, journal) if one)),
    )
