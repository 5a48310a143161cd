"""Pages of single records that show more than facts and lists: a vote as a hemicycle, a document beside its reading."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final
from urllib.parse import quote

from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Redirect

from kamerspoor.store.official import votes
from kamerspoor.store.official.enclosures import Enclosures
from kamerspoor.store.official.listing import Asked
from kamerspoor.store.rows import Filter
from kamerspoor.store.store import Store
from kamerspoor.web.addresses import document_url
from kamerspoor.web.labels import dossier_label
from kamerspoor.web.official.hemicycle import hemicycle
from kamerspoor.web.official.paper_views import VOTE_ROWS
from kamerspoor.web.official.record_views import DOCUMENT, DOSSIER, MEETING, PERSON
from kamerspoor.web.official.records import find_record, record_page
from kamerspoor.web.official.views import Cell, RecordView, Section

_Request = Request[Any, Any, Any]
_READ_SHOWN: Final = 25
VOTE: Final = RecordView(
    path="/stemmingen/officieel",
    kind="Stemming",
    # Also decisions on which nobody voted, such as to hold a motion, and those of no agenda: lists of what became of a
    # motion lead here.
    query=replace(
        votes.VOTES,
        source="besluit b LEFT JOIN agendapunt g ON g.id = b.agendapunt LEFT JOIN activiteit a ON a.id = g.activiteit",
        where="",
    ),
    by="id",
    title="onderwerp",
    facts=(
        Cell("soort", "Uitslag", "outcome", note="tekst"),
        Cell("wijze", "Wijze", note="dubbel"),
        Cell("voor_zetels", "Voor", "number"),
        Cell("tegen_zetels", "Tegen", "number"),
        Cell("vergissingen", "Vergissingen", "number"),
        Cell("datum", "Datum", "day"),
        Cell("indieners", "Ingediend door"),
        Cell("zaak", "Zaak", link="/zaken/{zaak}"),
        Cell("activiteit_onderwerp", "Bij", link="/activiteiten/{activiteit}"),
        Cell("agendapunt", "Agendapunt"),
        Cell("opmerking", "Opmerking"),
    ),
    sections=(Section("Alle stemmen", VOTE_ROWS, "besluit", "id", order="zetels"),),
)


@get("/stemmingen/officieel/{known_as:str}", include_in_schema=False)
async def vote(store: NamedDependency[Store], known_as: FromPath[str], request: _Request) -> Response[str]:
    """Show one vote: its sides drawn, and every vote in a table."""
    row = find_record(store, VOTE, known_as)
    cast = store.lists.rows(votes.VOTE_ROWS, Asked({"besluit": known_as}, "zetels"))
    drawing = hemicycle(cast, by_member=row["wijze"] == "Hoofdelijk") if row["voor_zetels"] is not None else None
    return record_page(store, VOTE, row, request, template="official_vote", drawing=drawing, cast=cast)


@get("/kamerleden/{known_as:str}", include_in_schema=False)
async def person(store: NamedDependency[Store], known_as: FromPath[str], request: _Request) -> Response[str]:
    """Show one member, with the way to what was read of someone of that name."""
    row = find_record(store, PERSON, known_as)
    read = store.people(key=row["gelezen_als"])
    return record_page(store, PERSON, row, request, template="official_person", read=read)


@get("/dossiers/{known_as:str}", include_in_schema=False)
async def dossier(
    store: NamedDependency[Store], known_as: FromPath[str], request: _Request
) -> Response[str] | Redirect:
    """Show one dossier, with what was read of it; one that only papers here speak of leads to those.

    A number alone leads to what there is under it with an addition, and an addition may be typed in small letters.
    """
    written = known_as.upper()
    read = store.papers(Filter(dossier=written))
    known = store.lists.rows(DOSSIER.query, Asked({"dossier": written}), most=1)
    if not known and (read or store.lists.count(DOSSIER.query, Asked({"toevoegingen_van": written}))):
        said = {"dossier": written, "titel": f"Dossier {dossier_label(written)}"}
        known = [dict.fromkeys(DOSSIER.query.columns) | said]
    row = known[0] if known else find_record(store, DOSSIER, written)
    if written != known_as:
        return Redirect(f"{DOSSIER.path}/{quote(written, safe='')}")
    return record_page(
        store, DOSSIER, row, request, template="official_dossier", read=read[:_READ_SHOWN], n_read=len(read)
    )


@get("/verslagen/{known_as:str}", include_in_schema=False)
async def meeting(store: NamedDependency[Store], known_as: FromPath[str], request: _Request) -> Response[str]:
    """Show one meeting, with the way to its debate when its report was read here."""
    row = find_record(store, MEETING, known_as)
    read = store.using(Enclosures).paper_of(row["verslag"]) if row["verslag"] else None
    return record_page(store, MEETING, row, request, template="official_document", read_id=read)


@get("/get/{known_as:str}", include_in_schema=False)
async def by_number(known_as: FromPath[str]) -> Redirect:
    """Lead from the short address that other sites use for a document to its page."""
    return Redirect(document_url(known_as))


@get("/documenten/officieel/{known_as:str}", include_in_schema=False)
async def document(store: NamedDependency[Store], known_as: FromPath[str], request: _Request) -> Response[str]:
    """Show one document of the Chamber, with a way to its reading when it was read here."""
    row = find_record(store, DOCUMENT, known_as)
    ids = [one for one in (row["nummer"], row["publicatie"]) if one]
    read = next(iter(store.known_papers(ids).values()), None)
    return record_page(store, DOCUMENT, row, request, template="official_document", read_id=read)
