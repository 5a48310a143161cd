"""All handlers of the Chamber's records: their lists, and the pages of single records."""

from __future__ import annotations

from typing import Final

from kamerspoor.model.record_lists import RECORD_LISTS
from kamerspoor.web.lists.handlers import list_handlers
from kamerspoor.web.records.record_pages import record_handler
from kamerspoor.web.records.record_views import RECORDS
from kamerspoor.web.records.special_pages import by_number, document, dossier, meeting, person, vote

HANDLERS: Final = (
    *(handler for one in RECORD_LISTS for handler in list_handlers(one)),
    *(record_handler(view) for view in RECORDS),
    person,
    document,
    dossier,
    meeting,
    vote,
    by_number,
)
