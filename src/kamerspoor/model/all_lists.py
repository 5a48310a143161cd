"""Every list that people and scripts may ask for: the same at the command line and in the API."""

from __future__ import annotations

from collections.abc import Sequence

from kamerspoor.model import fact_kinds
from kamerspoor.model.derived_lists import DERIVED_LISTS
from kamerspoor.model.document_lists import DOCUMENT_LISTS
from kamerspoor.model.lists import List
from kamerspoor.model.people_lists import PEOPLE_LISTS
from kamerspoor.model.record_lists import RECORD_LISTS


def all_lists() -> Sequence[List]:
    """Return the lists; what is ever only part of one record is on the page of that record, and none of them."""
    every = (*DOCUMENT_LISTS, *fact_kinds.FACT_KINDS, *DERIVED_LISTS, *PEOPLE_LISTS, *RECORD_LISTS)
    return [one for one in every if one.example.id]
