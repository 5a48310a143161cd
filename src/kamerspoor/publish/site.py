"""Where the pages are: the one place from which absolute addresses are made, never what a request claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Final

from kamerspoor.errors import BadRequestError
from kamerspoor.publish.language import language

ENGLISH: Final = "/en"
# Files, the API and what machines ask for have one address in both languages.
_ALIKE: Final = ("/static/", "/api/", "/gezond")
_PORT: Final = 8035
_LAST_PORT: Final = 65_535
_LOCAL: Final = frozenset({"127.0.0.1", "localhost", "::1"})
# A name or an address of four or eight numbers, and a port or none: of a Host header (RFC 9110, 7.2) and of an origin.
_HOST: Final = re.compile(r"(?:\[(?P<six>[0-9a-f:.]+)\]|(?P<name>[a-z0-9._-]+))(?::(?P<port>\d{1,5}))?", re.IGNORECASE)
_BASE: Final = re.compile(rf"(?P<scheme>https?)://(?P<host>{_HOST.pattern})/?", re.IGNORECASE)
# Since when ids of feeds are ours to give (RFC 4151).
_SINCE: Final = "2026"


@dataclass(frozen=True, slots=True)
class Site:
    """Where a site is, and by which names it may be asked.

    Attributes:
        base: address of the front page, without its slash at the end.
        hosted: whether others can reach it: not on loopback only, or at an address of its own.
        hosts: names that requests may be made to.
        corrected: whether people may correct something there.
        statements: folder with words of who runs the site, for the pages on privacy and accessibility.
    """

    base: str = f"http://127.0.0.1:{_PORT}"
    hosted: bool = False
    hosts: frozenset[str] = _LOCAL
    corrected: bool = False
    statements: Path | None = None

    @classmethod
    def served(cls, host: str, port: int, base: str | None = None, others: Iterable[str] = ()) -> Site:
        """Return the site that a server shows.

        Args:
            host: address that the server listens on.
            port: the same.
            base: address that readers use, where that is another one.
            others: more names that requests may be made to.

        Raises:
            BadRequestError: when there is no address that others can use, or it is none.
        """
        names = frozenset(map(_named, others))
        if base:
            found = _BASE.fullmatch(base)
            if not found:
                message = "not the address of a site: expected its scheme and name, and a port where it has one"
                raise BadRequestError(message, where=base[:80], remedy="Such as https://kamerspoor.example")
            return cls(base.rstrip("/").lower(), hosted=True, hosts=names | {_named(found["host"])})
        if not _is_loopback(host):
            message = "others can reach this address, so the site needs one that its links, feeds and mail can name"
            remedy = "Add --base-url https://kamerspoor.example, or listen on 127.0.0.1"
            raise BadRequestError(message, where=host, remedy=remedy)
        return cls(f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}", hosts=names | _LOCAL | {host})

    def address(self, path: str) -> str:
        """Return the absolute address of a page, given its path."""
        return self.base + path

    def page(self, path: str) -> str:
        """Return the absolute address of a page in the language that is spoken."""
        return self.address(in_language(path))

    def tag(self, path: str) -> str:
        """Return an id for feeds (RFC 4151) that stays when the scheme or the port changes."""
        return f"tag:{host_name(self.base.partition('://')[2])},{_SINCE}:{path}"

    def is_asked_at(self, host: str) -> bool:
        """Tell whether a request with this Host header is meant for the site."""
        return host_name(host) in self.hosts

    def is_own(self, origin: str, host: str) -> bool:
        """Tell whether a page of this origin is one of the site, which was asked at a host that is its own."""
        return origin.lower() in {self.base, f"{self.base.partition('://')[0]}://{host.lower()}"}


# The site on which nothing else is said: this machine only.
LOOPBACK: Final = Site()
_asked: ContextVar[Site] = ContextVar("site", default=LOOPBACK)


def in_language(address: str) -> str:
    """Return an address of ours in the language that is spoken."""
    return address if language() == "nl" or address.startswith(_ALIKE) else f"{ENGLISH}{address}"


def site() -> Site:
    """Return the site that is asked; for templates, as handlers are given it."""
    return _asked.get()


@contextmanager
def answering(asked: Site) -> Iterator[None]:
    """Be the site that is asked, within."""
    before = _asked.set(asked)
    try:
        yield
    finally:
        _asked.reset(before)


def host_name(host: str) -> str | None:
    """Return the name of a host without its port, in small letters, or None when it is none."""
    found = _HOST.fullmatch(host)
    if found is None or int(found["port"] or 0) > _LAST_PORT:
        return None
    return str(found["six"] or found["name"]).lower().removesuffix(".")


def _named(host: str) -> str:
    name = host_name(host)
    if name is None:
        message = "not the name of a host"
        raise BadRequestError(message, where=host[:80], remedy="Such as kamerspoor.example, without https://")
    return name


def _is_loopback(host: str) -> bool:
    try:
        return host in _LOCAL or ip_address(host).is_loopback
    except ValueError:
        return False
