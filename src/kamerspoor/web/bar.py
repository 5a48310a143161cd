"""What one can do with a thing or a list: follow it, cite it, take it along, pass it on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from kamerspoor.publish.language import translated
from kamerspoor.publish.references import Kind, Reference, as_text

# Before the path of a thing: how one cites it, and the thing as a part of somebody else's page.
CITE: Final = "/citeer"
EMBED: Final = "/insluiten"
EMBEDDED: Final[frozenset[Kind]] = frozenset({"motion", "commitment", "vote"})
# By the ending of their files.
FORM_NAMES: Final = {"bib": "BibTeX", "ris": "RIS", "csl.json": "CSL-JSON"}


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a panel; ``rel`` says what it is to the page, such as ``alternate``."""

    href: str
    name: str
    note: str = ""
    rel: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """The four panels beside the title of a page; an empty one is left out.

    Attributes:
        follow: feeds and calendars of the thing.
        quotation: how one cites it, as text.
        cite: the same as files for bibliographies.
        download: files of what is on the page.
        address: of the page, whole.
        share: other ways to pass it on.
    """

    follow: Sequence[Link] = ()
    quotation: str = ""
    cite: Sequence[Link] = ()
    download: Sequence[Link] = ()
    address: str = ""
    share: Sequence[Link] = ()


EMPTY: Final = Bar()


def bar_of(of: Reference, *, follow: Sequence[Link] = (), download: Sequence[Link] = ()) -> Bar:
    """Return the bar of a thing, with how one cites and shares it filled in.

    Args:
        of: the thing.
        follow: its feeds and calendars.
        download: files of what is on its page.
    """
    cite = [Link(file_of(of, ending), name) for ending, name in FORM_NAMES.items()]
    share = []
    if of.kind in EMBEDDED:
        path = urlsplit(of.address).path
        code = f'<iframe src="{of.address.removesuffix(path)}{EMBED}{path}" width="100%" height="320"></iframe>'
        share = [Link(f"{EMBED}{path}", translated("Insluiten in een andere pagina"), code)]
    return Bar(follow, as_text(of), cite, download, of.address, share)


def file_of(of: Reference, ending: str) -> str:
    """Return the address of a file of a reference, given its ending."""
    asked = urlsplit(of.address)
    return f"{CITE}{asked.path}.{ending}" + (f"?{asked.query}" if asked.query else "")
