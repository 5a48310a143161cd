from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kamerspoor.model.joined import UNKNOWN, Ambiguous, Joined, Reference, Resolved
from kamerspoor.store.store import Store
from official_records import guid, keep, record

DAY = "2031-05-06T00:00:00"
TITLE = "Voortgang van de waterwegen in het oosten"


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


@pytest.mark.parametrize("known_as", ["2031D1", "kst-98765-V-7", "98765-V-7"])
def test_a_document_is_found_by_its_number_its_publication_and_its_place_in_the_dossier(
    store: Store, known_as: str
) -> None:
    keep_paper(store, "2031D1", 7, published="kst-98765-V-7")
    keep_paper(store, "2031D2", 8)
    assert name_of(store.joins.document(known_as)) == "2031D1"


def test_without_a_publication_the_place_in_the_dossier_tells_and_twice_given_it_does_not(store: Store) -> None:
    keep_paper(store, "2031D1", 7)
    assert store.joins.document("kst-98765-V-7") == Resolved(
        Reference("Document", guid("2031D1"), "2031D1"), "dossier and number"
    )
    keep_paper(store, "2031D2", 7)
    assert name_of(store.joins.document("98765-V-7")) == ["2031D1", "2031D2"]


@pytest.mark.parametrize("known_as", ["kst-98765-7", "98765-V-70", "2031D9", "een brief", "kst-98765-A", ""])
def test_what_is_no_document_here_is_unknown(store: Store, known_as: str) -> None:
    keep_paper(store, "2031D1", 7, published="kst-98765-V-7")
    assert store.joins.document(known_as) == UNKNOWN


def test_cases_and_activities_are_found_by_their_number_unless_deleted(store: Store) -> None:
    keep(store, record("Zaak", "z", nummer="2031Z1"), record("Activiteit", "a", nummer="2031A1"))
    assert store.joins.case("2031Z1") == Resolved(Reference("Zaak", guid("z"), "2031Z1"), "number")
    assert name_of(store.joins.activity("2031A1")) == "2031A1"
    keep(store, record("Zaak", "z", updated="2031-01-01T00:00:00.0000000Z", deleted=True))
    assert store.joins.case("2031Z1") == UNKNOWN


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


def keep_day(store: Store, *meetings: tuple[str, str, str]) -> None:
    for name, kind, title in meetings:
        keep(
            store,
            record("Vergadering", name, soort=kind, titel=title, datum=DAY, aanvangstijd=f"2031-05-06T{name[-2:]}:00"),
        )


def keep_activity(store: Store, name: str, subject: str, *, kind: str = "Commissiedebat", status: str | None = None,
                  begin: str = "10") -> str:  # fmt: skip
    keep(
        store,
        record("Activiteit", name, nummer=name, soort=kind, onderwerp=subject, status=status, datum=DAY,
               aanvangstijd=f"2031-05-06T{begin}:00"),
    )  # fmt: skip
    return guid(name)


@pytest.mark.parametrize("subject", [TITLE, TITLE.upper() + ".", "Voortgang van de water-wegen in het oosten ",
                                     f"{TITLE} (wordt voortgezet)", TITLE[:30]])  # fmt: skip
def test_a_committees_activity_is_the_meeting_of_its_day_and_title(store: Store, subject: str) -> None:
    keep_day(store, ("v10", "Commissie", TITLE), ("w10", "Commissie", "Iets anders"), ("p10", "Plenair", "80e"))
    joined = store.joins.meeting(keep_activity(store, "2031A1", subject))
    assert joined == Resolved(Reference("Vergadering", guid("v10"), guid("v10")), "day and title")


def test_of_two_meetings_or_activities_of_one_title_the_hour_tells_which(store: Store) -> None:
    keep_day(store, ("v10", "Commissie", TITLE), ("v14", "Commissie", TITLE))
    morning = keep_activity(store, "2031A1", TITLE, begin="10")
    afternoon = keep_activity(store, "2031A2", TITLE, begin="14")
    evening = keep_activity(store, "2031A3", TITLE, begin="19")
    assert name_of(store.joins.meeting(morning)) == guid("v10")
    assert name_of(store.joins.meeting(afternoon)) == guid("v14")
    assert isinstance(store.joins.meeting(evening), Ambiguous)


@pytest.mark.parametrize("kind", ["Stemmingen", "Plenair debat (debat)"])
def test_what_is_plenary_is_part_of_the_plenary_meeting_of_its_day(store: Store, kind: str) -> None:
    keep_day(store, ("p10", "Plenair", "80e vergadering"), ("v10", "Commissie", TITLE))
    joined = store.joins.meeting(keep_activity(store, "2031A1", TITLE, kind=kind))
    assert isinstance(joined, Resolved)
    assert joined.rule == "plenary meeting of the day"
    assert joined.one.id == guid("p10")


def test_what_was_moved_or_has_no_meeting_was_part_of_none(store: Store) -> None:
    keep_day(store, ("v10", "Commissie", TITLE))
    assert store.joins.meeting(keep_activity(store, "2031A1", TITLE, status="Verplaatst")) == UNKNOWN
    assert store.joins.meeting(keep_activity(store, "2031A2", "Kort")) == UNKNOWN
    assert store.joins.meeting(keep_activity(store, "2031A3", "Stemmingen", kind="Stemmingen")) == UNKNOWN
    assert store.joins.meeting(guid("nergens")) == UNKNOWN
