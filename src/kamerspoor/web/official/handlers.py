"""Every page of official records: the lists by their table, and the pages of single records."""

from __future__ import annotations

from typing import Final

from kamerspoor.web.official import case_views
from kamerspoor.web.official.lists import list_handler

VIEWS: Final = (*case_views.VIEWS,)
HANDLERS: Final = tuple(list_handler(view) for view in VIEWS)
