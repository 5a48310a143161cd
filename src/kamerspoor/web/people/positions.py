"""Where the parties stand: what each asked, proposed and said on a dossier or a question, and how it voted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from litestar import Response

from kamerspoor.publish.language import Words, translated
from kamerspoor.publish.site import site
from kamerspoor.publish.urls import passage_url, query
from kamerspoor.publish.workbook import MEDIA_TYPE, Sheet, workbook
from kamerspoor.search.service import IndexHandle
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.store.store import Store
from kamerspoor.trails.party_positions import COLUMNS, Position, positions, positions_on, proposed_by
from kamerspoor.web import labels, listing
from kamerspoor.web.bar import Bar, Link
from kamerspoor.web.citing import listed, shared
from kamerspoor.web.dossiers.matrix import matrix
from kamerspoor.web.dossiers.overview import MOST_MOTIONS, cast_on, motion_rows
from kamerspoor.web.following import follow_links
from kamerspoor.web.lists.list_files import as_table
from kamerspoor.web.routing import AnyRequest, GivenIndex, GivenStore, pages_of
from kamerspoor.web.templating import derived_page

HEADINGS: Final = Words(
    {
        "asked": "Vroeg",
        "proposed": "Diende in",
        "supports": "Zegt voor te zijn",
        "opposes": "Zegt tegen te zijn",
        "voted_for": "Stemde voor",
        "voted_against": "Stemde tegen",
    }
)
_POSITIONS: Final = "/standpunten"
# Passages that a cell shows.
_MOST: Final = 40


def party_positions(store: GivenStore, index: GivenIndex, request: AnyRequest) -> Response[Any]:
    """Show where the parties stand on a dossier, or in the passages that answer a question; or ask which."""
    asked = listing.asked_for(request.query_params, "dossier", "q")
    found = _found(store, index, asked)
    if ending := request.url.path.removeprefix(_POSITIONS).removeprefix("."):
        return _file(found, ending)
    proposed, reader = proposed_by(found), store.using(DerivedReader)
    every = reader.motions_known(proposed) if asked.get("q") else reader.motions_in(asked.get("dossier", ""))
    motions = motion_rows(store, every[-MOST_MOTIONS:], datetime.now(UTC).date())
    return derived_page(
        "positions", store, asked=asked, dossiers=listing.dossiers(store), found=found, most=_MOST,
        headings=[(name, HEADINGS[name]) for name in COLUMNS], n_motions=len(every),
        matrix=matrix(motions, cast_on(store, motions), proposed),
        **(shared(listed(_POSITIONS, asked), _bar(asked)) if asked else {}),
    )  # fmt: skip


def _found(store: Store, index: IndexHandle, asked: Mapping[str, str]) -> list[Position]:
    if asked.get("q"):
        dossier = f" dossier:{asked['dossier']}" if asked.get("dossier") else ""
        return positions_on(store, index.finder(), f"({asked['q']}){dossier}" if dossier else asked["q"])
    return positions(store, asked["dossier"]) if asked.get("dossier") else []


def _bar(asked: Mapping[str, str]) -> Bar:
    follow = follow_links("search", asked["q"]) if asked.get("q") else follow_links("dossier", asked["dossier"])
    words, own = translated("elke passage, met haar adres"), query(**asked)
    return Bar(
        follow=follow,
        download=[Link(f"{_POSITIONS}.{ending}{own}", labels.ENDINGS[ending], words) for ending in ("xlsx", "csv")],
    )


def _file(found: Sequence[Position], ending: str) -> Response[bytes]:
    """Return what the page shows as a table with a row for each passage."""
    names = ("Fractie", "Wat", "Passage", "Motie", "Stuk", "Datum", "Adres")
    rows = [
        (of.party, HEADINGS[name], one.words, one.about or "", labels.paper_name(one.paper), one.paper.date,
         site().address(passage_url(one.paper, one.span)))
        for of in found for name in COLUMNS for one in of.cells[name]
    ]  # fmt: skip
    sheet = Sheet("Standpunten", names, rows)
    headers = {"Content-Disposition": f'attachment; filename="standpunten.{ending}"'}
    if ending == "csv":
        return Response(as_table(sheet), media_type="text/csv; charset=utf-8", headers=headers)
    return Response(workbook(sheet.name, "Kamerspoor", [sheet]), media_type=MEDIA_TYPE, headers=headers)


HANDLERS: Final = pages_of(_POSITIONS, ("xlsx", "csv"), party_positions)
