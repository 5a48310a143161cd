"""The page of a vote: its outcome, how every party voted, what it was about, and the other votes of that day."""

from __future__ import annotations

from typing import Any, Final

from litestar import Response

from kamerspoor.errors import NotFoundError
from kamerspoor.model.record_lists_business import VOTES
from kamerspoor.publish.formats import day_of, shown_date
from kamerspoor.publish.language import translated
from kamerspoor.store.lists import ListRequest, Row
from kamerspoor.store.store import Store
from kamerspoor.text.names import split_proposers
from kamerspoor.web import labels
from kamerspoor.web.bar import Bar, Link
from kamerspoor.web.chamber_words import chamber_word
from kamerspoor.web.citing import shared
from kamerspoor.web.following import follow_links
from kamerspoor.web.lists.handlers import files_of
from kamerspoor.web.motions.life import Life, life_of
from kamerspoor.web.motions.pages import drawing
from kamerspoor.web.motions.standing import advised, proofs
from kamerspoor.web.records.hemicycle import Hemicycle
from kamerspoor.web.records.record_pages import find_record, record_reference
from kamerspoor.web.records.record_views import VOTE
from kamerspoor.web.routing import GivenStore, PathPart, get_page
from kamerspoor.web.templating import page
from kamerspoor.web.terms import terms
from kamerspoor.web.titles import subject_of

_OTHERS: Final = 60
# What the Chamber calls a way to vote, as our words have it.
METHODS: Final = {"Met handopsteken": "hands", "Hoofdelijk": "roll_call"}


@get_page("/stemmingen/officieel/{known_as:str}")
def vote(store: GivenStore, known_as: PathPart) -> Response[str]:
    """Show one vote."""
    row = find_record(store, VOTE, known_as)
    of = _motion(store, row)
    drawn, how = drawing(store, row), METHODS.get(str(row["method"]))
    said = advised(of) if of else None
    return page(
        "vote",
        store,
        row=row,
        of=of,
        subject=subject_of(str(row["subject"] or row["agenda_item"] or translated("Zonder onderwerp"))),
        drawing=drawn,
        outcome=outcome(row, drawn),
        said=said,
        before=[one for one in proofs(store, of, None) if one.quote and one.rule] if of else (),
        method=labels.METHODS.get(how or "", str(row["method"] or "")),
        proposers=split_proposers(row["proposers"]),
        others=_others(store, row),
        terms=terms(["motie" if of else None, how, "vergissing" if row["mistakes"] else None,
                     "oordeel" if said else None, said.verdict if said else None]),
        **shared(record_reference(VOTE, row, row["id"], invented=store.counts().fiction), _bar(row)),
    )  # fmt: skip


def outcome(row: Row, drawn: Hemicycle | None) -> tuple[str, str]:
    """Return what a vote came to, and its count in words."""
    what = chamber_word(str(row["outcome"] or "").removeprefix("Stemmen - "))
    what = what[:1].upper() + what[1:] or translated("Geen uitslag vastgelegd")
    if drawn is None:
        return what, translated("op {day}.").format(day=shown_date(day_of(row["date"])))
    counts = {"for_": drawn.count("voor"), "against": drawn.count("tegen")}
    parties = {"n_for": len(drawn.of("voor")), "n_against": len(drawn.of("tegen"))}
    told = translated(
        "met {for_} stemmen voor en {against} tegen. Voor stemden {n_for} fracties, tegen {n_against}."
    ).format(**counts, **parties)
    return what, told


def _motion(store: Store, row: Row) -> Life | None:
    try:
        return life_of(store, row["motion"]) if row["motion"] else None
    except NotFoundError:
        return None


def _others(store: Store, row: Row) -> list[tuple[Row, str]]:
    """Return the votes of the same day, each with what it was about."""
    if not row["activity"]:
        return []
    found = store.reader.all(VOTES, ListRequest({"activity": row["activity"]}), _OTHERS)
    rows = sorted((one for one, _ in found), key=lambda one: str(one["motion"] or one["subject"]))
    return [(one, subject_of(str(one["subject"] or ""))) for one in rows]


def _bar(row: Row) -> Bar:
    known_as = f"?besluit={row['id']}"
    of_record = files_of(VOTES, {"id": row["id"]}).follow
    return Bar(
        follow=follow_links("motion", row["motion"]) if row["motion"] else of_record,
        download=tuple(
            Link(f"/stemmingen/officieel/stemmen.{ending}{known_as}", labels.ENDINGS[ending],
                 translated("elke stem die is vastgelegd"))
            for ending in ("xlsx", "csv", "json")
        ),
    )  # fmt: skip


HANDLERS: Final[tuple[Any, ...]] = (vote,)
