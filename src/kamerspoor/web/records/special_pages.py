"""All handlers of the Chamber's records, and the pages that show more than fields and lists, such as a vote."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from litestar import Response
from litestar.response import Redirect

from kamerspoor.model.document_lists import DOCUMENTS
from kamerspoor.model.record_lists import RECORD_LISTS
from kamerspoor.model.record_lists_business import DOSSIERS
from kamerspoor.publish.urls import document_url, paper_url
from kamerspoor.store.lists import Row
from kamerspoor.store.records.enclosures import Enclosures
from kamerspoor.text.numbers import dossier_label
from kamerspoor.web.lists.handlers import list_handlers
from kamerspoor.web.records.record_pages import find_record, record_handler, record_page
from kamerspoor.web.records.record_views import DOCUMENT, DOSSIER, MEETING, RECORDS
from kamerspoor.web.routing import GivenStore, PathPart, get_page

_READ_SHOWN: Final = 25


@get_page("/dossiers/{known_as:str}")
def dossier(store: GivenStore, known_as: PathPart) -> Response[str] | Redirect:
    """Show one dossier with the papers of it that were read, also when the Chamber's records lack it.

    A number alone leads to what there is under it with an addition, and an addition may be typed in small letters.
    """
    written = known_as.upper()
    read = store.reader.documents(_READ_SHOWN, dossier=written)
    known = store.reader.one(DOSSIERS, written)
    if known is None and (read or store.reader.total(DOSSIERS, {"additions_of": written})):
        said = {"dossier": written, "title": f"Dossier {dossier_label(written)}"}
        row: Row = {one.name: None for one in DOSSIERS.columns} | said
    else:
        row = known[0] if known else find_record(store, DOSSIER, written)
    if written != known_as:
        return Redirect(f"{DOSSIER.path}/{quote(written, safe='')}")
    return record_page(
        store,
        DOSSIER,
        row,
        template="official_dossier",
        read=read,
        n_read=store.reader.total(DOCUMENTS, {"dossier": written}),
    )


@get_page("/verslagen/{known_as:str}")
def meeting(store: GivenStore, known_as: PathPart) -> Response[str] | Redirect:
    """Show one meeting; where its report was read here, its page has all there is."""
    row = find_record(store, MEETING, known_as)
    read = store.using(Enclosures).paper_of(row["report"]) if row["report"] else None
    if read is not None:
        return Redirect(paper_url(store.row(read)), status_code=301)
    return record_page(store, MEETING, row, template="official_document", read_id=None)


@get_page("/get/{known_as:str}")
def by_number(known_as: PathPart) -> Redirect:
    """Redirect the short address that other sites use for a document to its page."""
    return Redirect(document_url(known_as))


@get_page("/documenten/officieel/{known_as:str}")
def document(store: GivenStore, known_as: PathPart) -> Response[str]:
    """Show one document of the Chamber, with a link to its text when it was read here."""
    row = find_record(store, DOCUMENT, known_as)
    ids = [one for one in (row["number"], row["publication"]) if one]
    read = next(iter(store.known_papers(ids).values()), None)
    return record_page(store, DOCUMENT, row, template="official_document", read_id=read)


HANDLERS: Final = (
    *(handler for one in RECORD_LISTS for handler in list_handlers(one)),
    *(record_handler(view) for view in RECORDS),
    document,
    dossier,
    meeting,
    by_number,
)
