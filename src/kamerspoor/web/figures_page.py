"""Figures over time: what papers of a dossier tell of one thing in several years, drawn on the server."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from litestar import Response

from kamerspoor.model.fact_kinds import FIGURES
from kamerspoor.trails.figures_over_time import Series, amount, series
from kamerspoor.web import listing
from kamerspoor.web.citing import listed, shared
from kamerspoor.web.lists.handlers import files_of
from kamerspoor.web.routing import AnyRequest, GivenStore, get_page
from kamerspoor.web.templating import page

# Figures of a dossier that are looked at, and things that are drawn.
_MOST: Final = 800
_DRAWN: Final = 20
_TALL: Final = 120


@dataclass(frozen=True, slots=True)
class Point:
    """A figure in a drawing: ``x`` in per cent, ``y`` in pixels; ``bound`` says that it is no more than that."""

    x: float
    y: float
    bound: str | None


def points(of: Series) -> list[Point]:
    """Return where the figures of a series stand; the scale begins at nothing, so that heights compare."""
    first, last = of.years
    least = min(0.0, *(amount(filed.fact) for filed in of.figures))
    most = max(0.0, *(amount(filed.fact) for filed in of.figures))
    return [
        Point(
            round(13 + 74 * ((filed.fact.year or first) - first) / (last - first), 2),
            round(_TALL - 10 - (_TALL - 42) * (amount(filed.fact) - least) / (most - least or 1), 1),
            filed.fact.bound,
        )
        for filed in of.figures
    ]


@get_page("/cijfers/verloop")
def over_time(store: GivenStore, request: AnyRequest) -> Response[str]:
    """Show what papers tell of one thing in three years or more, in a dossier or in all that is read."""
    asked = listing.asked_for(request.query_params, "dossier")
    found = series(store.reader.facts(FIGURES, _MOST, "-document", **asked))[:_DRAWN]
    drawn = [(one, points(one)) for one in found]
    return page(
        "figures", store, drawn=drawn, asked=asked, dossiers=listing.dossiers(store),
        **shared(listed("/cijfers/verloop", asked), files_of(FIGURES, asked)),
    )  # fmt: skip


HANDLERS: Final = (over_time,)
