"""The Jinja environment of all pages, which escapes everything, and functions that render a page."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from litestar import Response
from litestar.enums import MediaType

from kamerspoor import __version__
from kamerspoor.model.party_colours import party_colour
from kamerspoor.pipeline.deriving.run import lag
from kamerspoor.publish import formats, measured, urls
from kamerspoor.publish.language import counted, language, translated
from kamerspoor.publish.linked_data import in_script
from kamerspoor.publish.site import site
from kamerspoor.store.store import Store
from kamerspoor.text.numbers import dossier_label
from kamerspoor.web import labels, site_map
from kamerspoor.web.assets import ASSETS
from kamerspoor.web.card import addresses, page_card
from kamerspoor.web.chamber_words import chamber_word, dutch
from kamerspoor.web.corrections import words as corrections
from kamerspoor.web.lists import views
from kamerspoor.web.place import localized, place
from kamerspoor.web.terms import explained

# What templates may name, and the files of macros that need nothing of a page: these are made once, for all of them.
_GLOBALS: Final = {
    "labels": labels,
    "addresses": addresses,
    "page_card": page_card,
    "in_script": in_script,
    "site": site,
    "formats": formats,
    "language": language,
    "here": place,
    "site_map": site_map,
    "measured": measured,
    "version": __version__,
    "explained": explained,
    "today": date.today,
    "assets": ASSETS,
    "urls": urls,
    "party_colour": party_colour,
    "views": views,
    "written": views.written,
    "corrections": corrections,
    "shown": views.shown,
    "in_dutch": views.in_dutch,
}
# A file is read after those that it names itself.
_MACROS: Final = {
    "th": "thing",
    "m": "macros",
    "c": "fact_cells",
    "f": "facts",
    "t": "track",
    "v": "vote_parts",
}


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("kamerspoor.web"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_callables(translated, counted, newstyle=True)  # type: ignore[attr-defined]
    environment.globals.update(_GLOBALS)
    environment.filters.update(
        date=formats.shown_date,
        number=formats.shown_number,
        share=formats.shown_share,
        figure=formats.shown_figure,
        period=formats.shown_period,
        period_rule=formats.period_rule,
        dossier=dossier_label,
        shorten=formats.shorten,
        dutch=dutch,
        translated=translated,
        chamber=chamber_word,
        slug=formats.slug,
    )
    for name, file in _MACROS.items():
        environment.globals[name] = environment.get_template(f"{file}.html").module
    return environment


ENVIRONMENT: Final = _environment()


def page(template: str, store: Store, *, status: int = 200, **values: Any) -> Response[str]:  # noqa: ANN401 - templates take anything
    """Return a page, rendered from a template.

    Args:
        template: name of the template, without its ending.
        store: the database, whose counts tell whether the banner for fiction is shown.
        status: of the answer.
        values: what the template shows.
    """
    counts = store.counts()
    urls.tell_apart(store.people.namesakes())
    return html(template, status=status, counts=counts, any_fiction=counts.fiction, **values)


def derived_page(template: str, store: Store, **values: Any) -> Response[str]:  # noqa: ANN401 - templates take anything
    """Return a page of derived data, with a warning when that lags behind papers and records."""
    return page(template, store, lag=lag(store), **values)


def html(template: str, *, status: int, **values: Any) -> Response[str]:  # noqa: ANN401
    """Return a page that needs no database, such as one that says what went wrong."""
    values.setdefault("any_fiction", False)
    text = localized(ENVIRONMENT.get_template(f"{template}.html").render(**values))
    # Pages follow the database, which may change at any moment.
    return Response(text, media_type=MediaType.HTML, status_code=status, headers={"Cache-Control": "no-cache"})
