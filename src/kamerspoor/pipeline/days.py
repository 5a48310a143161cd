"""The day of items of the Handelingen: their XML holds none, other papers of the sitting and the records do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kamerspoor.errors import KamerspoorError, costs_one
from kamerspoor.pipeline.extracting import structure
from kamerspoor.store.sittings import Sittings
from kamerspoor.store.store import Store


def date_items(store: Store, tell: Callable[[KamerspoorError], None]) -> int:
    """Give every stored item without a day the one that is known of its sitting, and read it again with it.

    "Morgen" and "voor de zomer" get their dates with it.

    Args:
        store: the database.
        tell: told what went wrong with an item; the others go on.

    Returns:
        How many items got a day.
    """
    sittings = store.using(Sittings)
    dated = 0
    for paper_id, sitting in sittings.undated():
        day = sittings.day(sitting)
        if day is None:
            continue
        with costs_one(tell, paper_id):
            document = store.paper(paper_id).document
            store.replace(structure(replace(document, stated=replace(document.stated, date=day)), "debate"))
            dated += 1
    return dated
