"""The picture that programs show with a link: what a thing is and how it stands, a vote with the drawing of its page.

Drawn as SVG and made PNG by an optional library (``pip install 'kamerspoor[pictures]'``): those programs take no SVG.
"""

from __future__ import annotations

import textwrap
from dataclasses import replace
from functools import lru_cache
from typing import Any, Final

from litestar import Response

from kamerspoor.errors import MissingToolError
from kamerspoor.model.record_lists_business import DECISION
from kamerspoor.publish.language import translated
from kamerspoor.publish.references import Reference, list_reference
from kamerspoor.store.store import Store
from kamerspoor.web.card import PICTURE, PICTURES, has_pictures
from kamerspoor.web.citing import asked_for, reference_of
from kamerspoor.web.motions.life import life_of
from kamerspoor.web.motions.pages import drawing
from kamerspoor.web.records.hemicycle import Hemicycle
from kamerspoor.web.routing import AnyRequest, GivenStore, PathPart, get_page
from kamerspoor.web.templating import ENVIRONMENT

# So many letters of the title, and of how it stands, fit on a line: beside a drawing, and without one.
_TITLE: Final = {True: 24, False: 38}
_STATE: Final = {True: 40, False: 70}
_TITLE_LINES: Final = 5
# The height in pixels of a line of each, and what both have.
_HIGH, _LOW, _ROOM = 62, 38, 390
# The classes of the drawing, which pages have in their own file.
_STYLE: Final = ".seat-no{fill:none;stroke-width:2.4}.lb{font-size:22px}.big{font-size:46px;font-weight:700}"
_KEPT: Final = 64
_AN_HOUR: Final = "public, max-age=3600"


@get_page(f"{PICTURES}/{{thing:path}}")
def picture(store: GivenStore, thing: PathPart, request: AnyRequest) -> Response[bytes]:
    """Return the picture of a thing, 1200 by 630 pixels."""
    path, given, _ = asked_for(thing, request, ("png",))
    of = reference_of(store, path, given)
    return _answer(card_svg(of, _drawn(store, of, path)))


@get_page(PICTURE)
def own_picture() -> Response[bytes]:
    """Return the picture of the site, for pages that are of no thing."""
    title = translated("Wat is gevraagd, toegezegd, besloten en gedaan?")
    return _answer(card_svg(replace(list_reference(title, ""), genre=""), None))


def _answer(svg: str) -> Response[bytes]:
    if not has_pictures():
        message = "pictures of cards need a package that is not installed"
        raise MissingToolError(message, remedy="Install it with: pip install 'kamerspoor[pictures]'")
    return Response(_png(svg), media_type="image/png", headers={"Cache-Control": _AN_HOUR})


def card_svg(of: Reference, drawn: Hemicycle | None) -> str:
    """Return the picture of a thing as SVG.

    Args:
        of: the thing.
        drawn: the vote on it.
    """
    beside = drawn is not None
    title = _lines(of.quote or of.title, _TITLE[beside], _TITLE_LINES)
    left = (_ROOM - _HIGH * len(title)) // _LOW
    return ENVIRONMENT.get_template("card.svg").render(
        of=of,
        drawing=drawn,
        title=title,
        state=_lines(of.state, _STATE[beside], left),
    )


def _drawn(store: Store, of: Reference, path: str) -> Hemicycle | None:
    known_as = path.rpartition("/")[2]
    if of.kind == "motion":
        return drawing(store, life_of(store, known_as).decision)
    found = store.reader.one(DECISION, known_as) if of.kind == "vote" else None
    return drawing(store, found[0]) if found else None


def _lines(words: str, width: int, most: int) -> list[str]:
    return textwrap.wrap(words, width, max_lines=most, placeholder="…")


@lru_cache(_KEPT)
def _png(svg: str) -> bytes:
    import resvg_py  # noqa: PLC0415 - only where it is installed

    made: Any = resvg_py.svg_to_bytes(svg_string=svg, style_sheet=_STYLE)
    return bytes(made)


HANDLERS: Final = (picture, own_picture)
