"""The page of a sitting: its items, each of which is a debate with a page of its own."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from litestar import Response

from kamerspoor.errors import NotFoundError
from kamerspoor.model.debate import Meeting
from kamerspoor.model.joined import UNKNOWN
from kamerspoor.model.sitting import Item
from kamerspoor.publish.language import translated
from kamerspoor.store.rows import DocumentRow
from kamerspoor.store.sittings import Sittings
from kamerspoor.store.store import Store
from kamerspoor.text.numbers import plain_number
from kamerspoor.web.citing import shared
from kamerspoor.web.papers import paper_bar
from kamerspoor.web.routing import GivenStore, PathPart, get_page
from kamerspoor.web.templating import page
from kamerspoor.web.thing_references import paper_reference

_JOURNAL: Final = re.compile(r"h-(?P<chamber>tk|ek|vv)-(?P<first>\d{4})(?P<last>\d{4})-(?P<meeting>\d{1,3})")
_CHAMBERS: Final = {"tk": "Tweede Kamer", "ek": "Eerste Kamer", "vv": "Verenigde Vergadering"}


@get_page("/vergaderingen/{sitting_id:str}")
def sitting(store: GivenStore, sitting_id: PathPart) -> Response[str]:
    """Show the items of a sitting: of one report, or those that came as separate files."""
    ids = {sitting_id, *store.ids_of(sitting_id)}
    rows = store.using(Sittings).items(ids)
    row = store.rows((sitting_id,)).get(sitting_id)
    if not rows and (row is None or row.genre != "sitting"):
        message = "no sitting of this id in the database"
        raise NotFoundError(message, where=sitting_id[:80])
    paper = store.paper(row.id) if row else None
    told = {item.id_in(paper.id): item for item in paper.items} if paper else {}
    return page(
        "sitting",
        store,
        row=row,
        paper=paper,
        meeting=paper.debate.meeting if paper and paper.debate else Meeting(),
        name=row.title if row and row.title else _name(sitting_id),
        day=row.date if row else _day(rows),
        items=[(row, told.get(row.id), plain_number(row.id.rpartition("-")[2])) for row in rows],
        **(shared(paper_reference(row, paper, {}), paper_bar(row)) if row and paper else {}),
        planned={one.agenda_number for one in told.values() if _is_planned(store, one)},
    )


def _name(sitting: str) -> str:
    """Return what to call a sitting of which only items are here: ``Tweede Kamer, vergadering 70 van 2017-2018``."""
    named = _JOURNAL.fullmatch(sitting)
    if named is None:
        return sitting
    words = translated("{chamber}, vergadering {number} van {year}")
    year = f"{named['first']}-{named['last']}"
    return words.format(chamber=_CHAMBERS[named["chamber"]], number=named["meeting"], year=year)


def _day(rows: list[DocumentRow]) -> date | None:
    days = {row.date for row in rows if row.date}
    return days.pop() if len(days) == 1 else None


def _is_planned(store: Store, item: Item) -> bool:
    """Tell whether the activity of an item is in the Chamber's agenda here."""
    return item.agenda_number is not None and store.joins.activity(item.agenda_number) != UNKNOWN


HANDLERS = (sitting,)
