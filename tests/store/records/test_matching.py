from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from invented_records import guid, keep, record
from kamerspoor.model.joined import UNKNOWN, Ambiguous, Joined, Reference, Resolved
from kamerspoor.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "k.db", create=True) as store:
        yield store


def name_of(joined: Joined[Reference]) -> str | list[str] | None:
    if isinstance(joined, Resolved):
        return joined.one.known_as
    return [one.known_as for one in joined.candidates] if isinstance(joined, Ambiguous) else None


def keep_paper(store: Store, name: str, number: int, *, published: str | None = None, case: str | None = None) -> None:
    """Keep a document of dossier 98765-V with its version, and the motion that it is."""
    keep(
        store,
        record("Kamerstukdossier", "d", nummer=98765, toevoeging="V"),
        record("Document", name, documentNummer=name, volgnummer=number,
               many={"kamerstukdossier": ("d",), "zaak": (case,) if case else ()}),
        record("DocumentVersie", f"v{name}", document=name, externeidentifier=published),
    )  # fmt: skip


def keep_motion(store: Store, name: str, number: int, *, dossier: bool = True) -> None:
    keep(
        store,
        record("Zaak", name, nummer=name, soort="Motie", volgnummer=number,
               many={"kamerstukdossier": ("d",)} if dossier else None),
    )  # fmt: skip


def test_activities_are_found_by_their_number_unless_deleted(store: Store) -> None:
    keep(store, record("Activiteit", "a", nummer="2031A1"))
    assert name_of(store.joins.activity("2031A1")) == "2031A1"
    keep(store, record("Activiteit", "a", updated="2031-01-01T00:00:00.0000000Z", deleted=True))
    assert store.joins.activity("2031A1") == UNKNOWN


def test_a_motion_is_the_case_of_its_paper_even_when_the_case_names_no_dossier(store: Store) -> None:
    keep_motion(store, "2031Z1", 7, dossier=False)
    keep_paper(store, "2031D1", 7, published="kst-98765-V-7", case="2031Z1")
    assert store.joins.motion("98765-V", 7) == Resolved(Reference("Zaak", guid("2031Z1"), "2031Z1"), "publication")


def test_a_motion_without_a_published_paper_is_found_by_dossier_and_number(store: Store) -> None:
    keep_paper(store, "2031D1", 1)
    keep_motion(store, "2031Z1", 7)
    assert name_of(store.joins.motion("98765-V", 7)) == "2031Z1"
    assert store.joins.motion("98765", 7) == UNKNOWN
    keep_motion(store, "2031Z2", 7)
    assert name_of(store.joins.motion("98765-V", 7)) == ["2031Z1", "2031Z2"]


def test_where_a_paper_has_several_cases_the_number_tells_which(store: Store) -> None:
    keep_motion(store, "2031Z1", 7)
    keep_motion(store, "2031Z2", 8)
    keep_paper(store, "2031D1", 7, published="kst-98765-V-7", case="2031Z1")
    keep_paper(store, "2031D2", 8, published="kst-98765-V-7", case="2031Z2")
    assert name_of(store.joins.motion("98765-V", 7)) == "2031Z1"
