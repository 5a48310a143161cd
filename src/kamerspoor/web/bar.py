"""What one can do with a thing or a list: follow it, cite it, take it along, pass it on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


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
