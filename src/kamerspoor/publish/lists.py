"""Rows of lists: a fact with the paper it stands in, for ``kamerspoor list`` and the JSON API."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

import msgspec

from kamerspoor.model.amendments import Amendment
from kamerspoor.model.citations import Citation
from kamerspoor.model.debate import Turn
from kamerspoor.model.facts import Commitment, Motion
from kamerspoor.model.paper import Paper
from kamerspoor.model.policy import Condition, Figure, Period
from kamerspoor.model.questions import Question
from kamerspoor.model.votes import Vote
from kamerspoor.publish.record import RECORD
from kamerspoor.publish.schemas import Differs
from kamerspoor.resolve.citations import Leads, Resolution, resolve_citation
from kamerspoor.store.rows import Filed, PaperRow, PersonRow, motion_id
from kamerspoor.store.store import Store

LISTS: Final = RECORD.extended(
    {
        PaperRow: Differs(
            hide=("current",),
            rename={"n_turns": "turns", "n_motions": "motions", "n_commitments": "commitments"},
        ),
        PersonRow: Differs(),
    }
)


def _row(name: str, kind: type, **beside: Any) -> type[msgspec.Struct]:  # noqa: ANN401 - types
    fields = [("document", str), ("date", date | None), ("n", int), (name, RECORD.of(kind)), *beside.items()]
    about = f"One {name} as one paper has it; `n` is its place among those of its kind in that paper."
    return msgspec.defstruct(
        f"Listed{kind.__name__}Schema", fields, frozen=True, module=__name__, namespace={"__doc__": about}
    )


# Form of a row of each kind: the fact, the paper it stands in with its day, and its place there. A motion has its
# `id`, dossier and number; a citation where it `leads`: to a paper or motion held here, to an official publication
# elsewhere, whose address is `url`, or nowhere known.
ROWS: Final[Mapping[type, type[msgspec.Struct]]] = {
    Turn: _row("turn", Turn),
    Motion: _row("motion", Motion, id=str | None),
    Commitment: _row("commitment", Commitment),
    Question: _row("question", Question),
    Vote: _row("vote", Vote),
    Citation: _row("citation", Citation, leads=Leads, url=str | None),
    Condition: _row("condition", Condition),
    Amendment: _row("amendment", Amendment),
    Figure: _row("figure", Figure),
    Period: _row("period", Period),
}


def listed(filed: Filed[Any], *beside: object) -> msgspec.Struct:
    """Return a fact as a row of a list.

    Args:
        filed: the fact.
        beside: the fields of its row that are no part of it.
    """
    return ROWS[type(filed.fact)](filed.paper.id, filed.paper.date, filed.n, RECORD.published(filed.fact), *beside)


def listed_motion(filed: Filed[Motion]) -> msgspec.Struct:
    """Return a motion as a row of a list."""
    return listed(filed, motion_id(filed))


def listed_citation(edge: tuple[Filed[Citation], Resolution]) -> msgspec.Struct:
    """Return a citation and where it leads as a row of a list."""
    filed, resolution = edge
    return listed(filed, resolution.leads, resolution.url)


def with_resolutions(
    store: Store, citations: Sequence[Filed[Citation]]
) -> Iterator[tuple[Filed[Citation], Resolution]]:
    """Yield citations with where each leads, given what the database holds now."""
    facts = [filed.fact for filed in citations]
    papers, motions = _held(store, facts)
    for filed in citations:
        yield filed, resolve_citation(filed.fact, papers, motions, fiction=filed.paper.fiction)


def resolutions_of(store: Store, paper: Paper, citations: Sequence[Citation] | None = None) -> list[Resolution]:
    """Return where the citations of a paper lead, given what the database holds now.

    Args:
        store: the database.
        paper: the paper.
        citations: others than its own, such as what it carries out.
    """
    asked = paper.citations if citations is None else citations
    papers, motions = _held(store, asked)
    return [resolve_citation(one, papers, motions, fiction=paper.identity.fiction) for one in asked]


def _held(store: Store, citations: Sequence[Citation]) -> tuple[dict[str, str], set[str]]:
    """Return the papers and motions that are held, of those cited."""
    targets = {citation.target for citation in citations if citation.target}
    papers = store.known_papers(targets)
    motions = store.known_motions(
        {target.removeprefix("kst-") for target in targets - papers.keys() if target.startswith("kst-")}
    )
    return papers, motions
