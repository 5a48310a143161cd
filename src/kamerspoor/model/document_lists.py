"""The lists of documents that were read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from kamerspoor.model.genres import Genre
from kamerspoor.model.list_parts import DOSSIER, SINCE, UNTIL, choice, read_or_recorded
from kamerspoor.model.lists import Column, Example, Feed, Filter, List, Page

_DOCUMENT_COLUMNS: Final = (
    Column("id", "paper_id", "Stuk", form="row_document", link="document"),
    Column("genre", "", "Soort", form="row_genre"),
    Column("subgenre"),
    Column("date", "", "Datum", form="day", sort="date"),
    Column("dossier"),
    Column("number", "", "Nummer", form="row_number"),
    Column("pages"),
    Column("characters"),
    Column("turns", "n_turns", "Beurten", form="count"),
    Column("motions", "n_motions", "Moties", form="count"),
    Column("commitments", "n_commitments", "Toezeggingen", form="count"),
    Column("title"),
    Column("source"),
    Column("reader"),
    Column("stored_at"),
    Column("sha256"),
    Column("fiction", form="flag"),
)
_GENRE: Final = choice("genre", Genre, "debate, letter, motion …", "soort", "Soort", "genre")
_DOCUMENT_FILTERS: Final = (
    DOSSIER,
    SINCE,
    UNTIL,
    Filter("undated", "(date IS NULL) = (:v = 'yes')", Literal["yes", "no"], "whether the document says no day",
           "zonder_datum", control="hidden"),
    Filter("fiction", "fiction = (:v = 'yes')", Literal["yes", "no"], "whether it was invented for a demonstration",
           "fictie", control="hidden", facet="CASE WHEN fiction THEN 'yes' ELSE 'no' END"),
    Filter("id", "paper_id = (SELECT paper_id FROM paper_ids WHERE id = :v)", str, "any id of the document", "stuk",
           control="hidden", narrow=True),
)  # fmt: skip
_DOCUMENT_SORTS: Final = {"date": ("date", "filed_under", "paper_id")}


def _documents(name: str, about: str, where: str, filters: Sequence[Filter], page: Page | None) -> List:
    return List(
        name=name, about=about, source="versions", key=("version_id",), where=where, columns=_DOCUMENT_COLUMNS,
        filters=(*filters, *_DOCUMENT_FILTERS), sorts=_DOCUMENT_SORTS, order="-date", page=page, counted=True,
        feed=Feed("title", "document", "genre", "stored_at"), example=Example("demo-99123-7", {"dossier": "99123"}),
    )  # fmt: skip


DOCUMENTS: Final = _documents(
    "documents", "Documents that were read, newest first.", "current = 1", (_GENRE,),
    Page("/documenten", "Documenten", caption="Nieuwste eerst; stukken zonder datum achteraan",
         tabs=read_or_recorded("/documenten"), elsewhere=("soort", "debate", "/debatten")),
)  # fmt: skip
DEBATES: Final = _documents(
    "debates", "Reports of debates, newest first.", "current = 1 AND genre = 'debate'", (),
    Page("/debatten", "Debatten", caption="Nieuwste eerst; debatten zonder datum achteraan"),
)  # fmt: skip
DOCUMENT_LISTS: Final[tuple[List, ...]] = (DOCUMENTS, DEBATES)
