"""Every list that people and scripts may ask for: the same at the command line and in the API.

A new list of the Chamber's records is a view in a migration and a row in one of the modules of record lists.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kamerspoor.model import fact_kinds, record_lists_agenda, record_lists_business, record_lists_people
from kamerspoor.model.derived_lists import DERIVED_LISTS
from kamerspoor.model.document_lists import DOCUMENT_LISTS
from kamerspoor.model.lists import List
from kamerspoor.model.people_lists import PEOPLE_LISTS

RECORD_LISTS: Final[tuple[List, ...]] = (
    *record_lists_agenda.LISTS, *record_lists_people.LISTS, *record_lists_business.LISTS,
)  # fmt: skip


def all_lists() -> Sequence[List]:
    """Return the lists that can be asked for by themselves; parts of one record are shown on its page only."""
    every = (*DOCUMENT_LISTS, *fact_kinds.FACT_KINDS, *DERIVED_LISTS, *PEOPLE_LISTS, *RECORD_LISTS)
    return [one for one in every if one.example.id]
