"""All lists of the Chamber's records. A new list is a view in a migration and a row in one of these modules."""

from __future__ import annotations

from typing import Final

from kamerspoor.model import record_lists_agenda, record_lists_business, record_lists_people
from kamerspoor.model.lists import List

RECORD_LISTS: Final[tuple[List, ...]] = (
    *record_lists_agenda.LISTS, *record_lists_people.LISTS, *record_lists_business.LISTS,
)  # fmt: skip
