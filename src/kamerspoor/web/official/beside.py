"""Official records beside what was read: the motion or document of the Chamber that a page of ours is about."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from kamerspoor.model.joined import Resolved
from kamerspoor.store.official.listing import Asked, Row
from kamerspoor.store.official.papers import DOCUMENTS
from kamerspoor.store.official.people import MEMBERS
from kamerspoor.store.store import Store
from kamerspoor.web.official.views import Cell

MOTION_FACTS: Final = (
    Cell("indieners", "Indieners"),
    Cell("appreciatie", "Appreciatie van het kabinet"),
    Cell("uitslag", "Uitslag", link="/stemmingen/officieel/{besluit}"),
    Cell("gestemd", "Gestemd op", "day"),
    Cell("afgedaan", "Afgedaan", "yes"),
)
DOCUMENT_FACTS: Final = (
    Cell("nummer", "Nummer"),
    Cell("datum", "Datum", "day"),
    Cell("soort", "Soort"),
    Cell("ondertekenaars", "Ondertekend door"),
    Cell("dossiers", "Dossier", link="/dossiers/{dossier}"),
    Cell("zaak", "Zaak", link="/zaken/{zaak}"),
    Cell("versie", "Versie", "number"),
    Cell("publicatie", "Officiële publicatie", link="https://zoek.officielebekendmakingen.nl/{publicatie}.html"),
)


def official_people(store: Store, key: str, given: Collection[str] = ()) -> list[Row]:
    """Return those in the Chamber's records whose last name gives the key of a page of what was read; often several.

    Args:
        store: the database.
        key: as `kamerspoor.text.names.person_key` makes it.
        given: ids that the reports themselves give beside the name; where there are, only those are meant.
    """
    found = store.lists.rows(MEMBERS, Asked({"gelezen_als": key}))
    known = [store.joins.people.of_id(one) for one in given]
    numbers = {one.one.known_as for one in known if isinstance(one, Resolved)}
    return [row for row in found if row["nummer"] in numbers] or found


def official_document(store: Store, ids: Collection[str]) -> Row | None:
    """Return the Chamber's record of a document, by its own number or that of its publication.

    Args:
        store: the database.
        ids: ids that the paper goes by, such as ``2019D53771`` and ``kst-35373-1``.
    """
    for filter_name in ("nummer", "publicatie"):
        for one in ids:
            found = store.lists.rows(DOCUMENTS, Asked({filter_name: one}), most=2)
            if len(found) == 1:
                return found[0]
    return None
