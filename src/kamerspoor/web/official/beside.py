"""Official records beside what was read: the motion or document of the Chamber that a page of ours is about."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from kamerspoor.model.record_lists_business import DOCUMENTS
from kamerspoor.model.record_lists_people import MEMBERS
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.store import Store
from kamerspoor.web.lists.views import Row
from kamerspoor.web.official.records import fact

MOTION_FACTS: Final = (
    fact("proposers", "Indieners"),
    fact("appreciation", "Appreciatie van het kabinet"),
    fact("outcome", "Uitslag", link="/stemmingen/officieel/{decision}"),
    fact("voted_on", "Gestemd op", "day"),
    fact("settled", "Afgedaan", "yes"),
)
DOCUMENT_FACTS: Final = (
    fact("number", "Nummer"),
    fact("date", "Datum", "day"),
    fact("kind", "Soort"),
    fact("signatories", "Ondertekend door"),
    fact("dossiers", "Dossier", link="/dossiers/{dossier}"),
    fact("case", "Zaak", link="/zaken/{case}"),
    fact("version", "Versie", "number"),
    fact("publication", "Officiële publicatie", link="https://zoek.officielebekendmakingen.nl/{publication}.html"),
)


def official_people(store: Store, ids: Collection[str]) -> list[Row]:
    """Return the Chamber's records of people, each with its id; without one the id is all that is known."""
    known = {one.reference.id: one.reference.known_as for one in store.joins.people.candidates((), ids)}
    found = [(one, store.reader.one(MEMBERS, known.get(one, ""))) for one in ids]
    return [{**(row[0] if row else {}), "id": one} for one, row in found]


def official_document(store: Store, ids: Collection[str]) -> Row | None:
    """Return the Chamber's record of a document, by its own number or that of its publication.

    Args:
        store: the database.
        ids: ids that the paper goes by, such as ``2019D53771`` and ``kst-35373-1``.
    """
    for name in ("number", "publication"):
        for known_as in ids:
            found = [one for one, _ in store.reader.all(DOCUMENTS, ListRequest({name: known_as}), 2)]
            if len(found) == 1:
                return found[0]
    return None
