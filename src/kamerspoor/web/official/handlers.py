"""Every page of official records: the lists by their table, and the pages of single records."""

from __future__ import annotations

from typing import Final

from kamerspoor.web.official import agenda_views, paper_views, people_views
from kamerspoor.web.official.lists import list_handler
from kamerspoor.web.official.pages import by_number, document, dossier, meeting, person, vote
from kamerspoor.web.official.record_views import RECORDS
from kamerspoor.web.official.records import record_handler

VIEWS: Final = (*agenda_views.VIEWS, *people_views.VIEWS, *paper_views.VIEWS)
HANDLERS: Final = (
    *(list_handler(view) for view in VIEWS),
    *(record_handler(view) for view in RECORDS),
    person,
    document,
    dossier,
    meeting,
    vote,
    by_number,
)
