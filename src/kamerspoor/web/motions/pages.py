"""The page of a motion, of which there is one: what was read and what the Chamber records, together."""

from __future__ import annotations

from typing import Any, Final

from litestar import Response
from litestar.response import Redirect
from litestar.status_codes import HTTP_301_MOVED_PERMANENTLY

from kamerspoor.errors import NotFoundError
from kamerspoor.model.record_lists_business import CAST_VOTES
from kamerspoor.model.record_lists_business import MOTIONS as RECORDED_MOTIONS
from kamerspoor.publish.formats import day_of
from kamerspoor.publish.language import translated
from kamerspoor.publish.urls import query
from kamerspoor.resolve.citations import PUBLICATIONS
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.store.lists import ListRequest, Row
from kamerspoor.store.store import Store
from kamerspoor.text.names import split_proposers
from kamerspoor.web.bar import Bar, Link
from kamerspoor.web.citing import shared
from kamerspoor.web.following import follow_links
from kamerspoor.web.motions.life import Life, before, life_of
from kamerspoor.web.motions.rewording import rewording
from kamerspoor.web.motions.standing import method, proofs, standing, steps
from kamerspoor.web.motions.state import MotionStanding, motion_lines
from kamerspoor.web.records.hemicycle import Hemicycle, hemicycle
from kamerspoor.web.routing import GivenStore, PathPart, get_page
from kamerspoor.web.templating import derived_page
from kamerspoor.web.terms import Term, terms
from kamerspoor.web.thing_references import motion_reference


@get_page("/moties/{known_as:str}")
def motion(store: GivenStore, known_as: PathPart) -> Response[str]:
    """Show a motion: how it stands, what happened to it, its words once, how was voted, and where all that is said."""
    of = life_of(store, known_as)
    first = before(store, of)
    now = standing(store, of, first)
    lines, invented = motion_lines(now), store.counts().fiction
    return derived_page(
        "motion",
        store,
        of=of,
        first=first,
        lines=lines,
        steps=steps(of, first),
        changed=rewording(first.text.fact.asks, of.text.fact.asks) if first and first.text and of.text else (),
        drawing=drawing(store, of.decision),
        method=method(of),
        proofs=proofs(store, of, first),
        proposers=split_proposers(of.record["proposers"]) if of.record else (),
        dossier_title=store.dossier_title(of.dossier) or "",
        neighbours=_neighbours(store, of),
        **shared(motion_reference(of, " ".join(map(str, lines)), invented=invented), _bar(of, invented=invented)),
        terms=_terms(of, now),
    )


@get_page("/moties/officieel/{known_as:str}")
def recorded(store: GivenStore, known_as: PathPart) -> Redirect:
    """Lead from the case of a motion to its page."""
    found = store.reader.one(RECORDED_MOTIONS, known_as)
    if found is None:
        message = "no motion of this case in the Chamber's records here"
        raise NotFoundError(message, where=known_as[:80])
    path = f"/moties/{found[0]['motion']}" if found[0]["motion"] else f"/zaken/{known_as}"
    return Redirect(path, status_code=HTTP_301_MOVED_PERMANENTLY)


def drawing(store: Store, decision: Row | None) -> Hemicycle | None:
    """Return the drawing of a vote; None where no seats are known."""
    if decision is None or decision["seats_for"] is None:
        return None
    cast = [one for one, _ in store.reader.all(CAST_VOTES, ListRequest({"decision": decision["id"]}, "seats"))]
    return hemicycle(cast, by_member=decision["method"] == "Hoofdelijk", day=day_of(decision["date"]))


def _neighbours(store: Store, of: Life) -> tuple[str, str]:
    """Return the ids of the motions before and after it in the dossier; empty where none is."""
    found = store.using(DerivedReader).motions_of(of.dossier)
    numbers = sorted({int(one.rpartition("-")[2]) for one in found} | {of.number})
    place = numbers.index(of.number)
    beside = (numbers[max(place - 1, 0)], numbers[min(place + 1, len(numbers) - 1)])
    earlier, later = (f"{of.dossier}-{one}" if one != of.number else "" for one in beside)
    return earlier, later


def _bar(of: Life, *, invented: bool) -> Bar:
    printed = f"{PUBLICATIONS}kst-{of.id}"
    # What is invented is nowhere else: with fiction in the database nothing leads outside.
    own = () if invented else (Link(f"{printed}.pdf", translated("Het stuk zelf"), f"kst-{of.id}, PDF", "external"),)
    return Bar(
        follow=follow_links("motion", of.id),
        download=(
            Link(f"/moties.csv{query(dossier=of.dossier, nummer=of.number)}", "CSV", translated("één regel per stuk")),
            Link(f"/api/v1/trails/{of.id}", "JSON", translated("alles wat er met de motie gebeurde")),
            *own,
        ),
    )


def _terms(of: Life, now: MotionStanding) -> list[Term]:
    verdicts = [one for said in (now.verdict, now.first) if said for one in (said.verdict, said.earlier)]
    conditional = now.verdict is not None and now.verdict.conditional
    told = of.vote.fact.method if of.vote else None
    return terms(
        ["motie", "oordeel", *verdicts, "voorwaarde" if conditional else None, told, now.state,
         "replaced" if now.replaces else None, "zeker"]
    )  # fmt: skip


HANDLERS: Final[tuple[Any, ...]] = (motion, recorded)
