"""A digest: what is new for one follower, as mail or as JSON, made once and kept as it is until it is sent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256
from hmac import compare_digest
from hmac import new as hmac
from html import escape
from typing import Any, Final

import msgspec

from kamerspoor.errors import BadRequestError
from kamerspoor.follow.followers import Follower
from kamerspoor.follow.news import News
from kamerspoor.follow.things import NAMES, Thing
from kamerspoor.publish.formats import plain, shown_date
from kamerspoor.publish.language import language, translated
from kamerspoor.publish.site import Site, host_name

_TOKEN: Final = 32
# What servers really take: RFC 5321 (4.1.2, 4.5.3.1.3) without quoted names, comments and numbers for a domain.
_ADDRESS: Final = re.compile(
    r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}",
    re.IGNORECASE | re.ASCII,
)
_LONGEST: Final = 254


@dataclass(frozen=True, slots=True)
class Section:
    """What is new of one thing: what happened, the newest first, and how much was only read in another way."""

    thing: Thing
    title: str
    news: Sequence[News]
    reread: int

    @property
    def heading(self) -> str:
        """The kind of thing and what it is called."""
        kind = NAMES[self.thing.kind]
        key = f" {self.thing.key}" if self.thing.kind in ("dossier", "motion") else ""
        return f"{kind}{key}: {self.title}"


def sections(waiting: Mapping[tuple[Thing, str], Sequence[News | None]]) -> list[Section]:
    """Return what is new by what it is of; what is of several things stands under the first."""
    told: set[str] = set()
    found = []
    for (thing, title), every in waiting.items():
        news = [one for one in every if one is not None and told.isdisjoint(one.ids)]
        told |= {known_as for one in news for known_as in one.ids}
        reread = sum(one is None for one in every)
        if news or reread:
            found.append(Section(thing, title, news[::-1], reread))
    return found


def as_json(known_as: str, made: datetime, found: Sequence[Section], site: Site) -> bytes:
    """Return a digest for a program."""
    return msgspec.json.encode(
        {
            "id": known_as,
            "made_at": made.isoformat(timespec="seconds"),
            "things": [
                {
                    "thing": str(one.thing),
                    "title": one.title,
                    "url": site.page(one.thing.path),
                    "news": [_entry(news, site) for news in one.news],
                    "read_differently": one.reread,
                }
                for one in found
            ],
        }
    )


def _entry(one: News, site: Site) -> dict[str, Any]:
    return {
        "id": site.tag(f"/{one.id}"), "date": one.day, "what": one.says, "about": one.about, "quote": one.quote or None,
        "url": site.page(one.link),
    }  # fmt: skip


def as_mail(known_as: str, made: datetime, found: Sequence[Section], letter: Envelope) -> bytes:
    """Return a digest as a mail with text and HTML, and the headers by which one stops with a click (RFC 8058)."""
    mail = letter.begun(known_as, made)
    mail["Subject"] = translated("Kamerspoor: {} nieuw").format(sum(len(one.news) for one in found))
    stop = letter.stop
    mail["List-Unsubscribe"] = f"<{stop}>"
    mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    mail.set_content("\n".join((*_text(found, letter.site), f"{_why()}{stop}", "")))
    link = f'<a href="{escape(stop)}">{escape(stop)}</a>'
    body = "".join((*_html(found, letter.site), f"<p>{escape(_why())}{link}</p>"))
    mail.add_alternative(f'<!doctype html><html lang="{language()}"><body>{body}</body></html>', subtype="html")
    return mail.as_bytes()


def confirmation(known_as: str, made: datetime, title: str, address: str, letter: Envelope) -> bytes:
    """Return the mail that asks somebody whether they want to follow something by mail."""
    mail = letter.begun(known_as, made)
    mail["Subject"] = translated("Kamerspoor: wilt u dit volgen?")
    words = translated(
        "Iemand vroeg om berichten op dit adres over:\n\n{title}\n\n"
        "Bevestig dat op deze bladzijde, binnen twee dagen:\n{address}\n\n"
        "Was u dat niet, doe dan niets: dan krijgt u geen berichten en wordt uw adres gewist.\n"
    )
    mail.set_content(words.format(title=title, address=address))
    return mail.as_bytes()


@dataclass(frozen=True, slots=True)
class Envelope:
    """From whom a mail goes to whom, and how one stops it."""

    sender: str
    to: str
    site: Site
    stop: str = ""

    def begun(self, known_as: str, made: datetime) -> EmailMessage:
        """Return a mail that has everything but its subject and its words."""
        host = host_name(self.site.base.partition("://")[2])
        mail = EmailMessage(policy=SMTP)
        mail["From"] = self.sender
        mail["To"] = Address(addr_spec=self.to)
        mail["Date"] = format_datetime(made)
        mail["Message-ID"] = f"<{known_as}@{host}>"
        # No answer of a machine to a machine (RFC 3834).
        mail["Auto-Submitted"] = "auto-generated"
        mail["List-ID"] = f"Kamerspoor <volg.{host}>"
        return mail


def _text(found: Sequence[Section], site: Site) -> Iterator[str]:
    for one in found:
        yield from (one.heading, site.page(one.thing.path), "")
        for news in one.news:
            yield f"- {_headline(news)}"
            yield from ([f"  «{news.quote}»"] if news.quote else [])
            yield from (f"  {site.page(news.link)}", "")
        if one.reread:
            yield from (_reread(one), "")


def _html(found: Sequence[Section], site: Site) -> Iterator[str]:
    for one in found:
        yield f'<h2><a href="{escape(site.page(one.thing.path))}">{escape(one.heading)}</a></h2><ul>'
        for news in one.news:
            quote = f'<blockquote lang="nl">{escape(news.quote)}</blockquote>' if news.quote else ""
            yield f'<li><a href="{escape(site.page(news.link))}">{escape(_headline(news))}</a>{quote}</li>'
        yield "</ul>"
        if one.reread:
            yield f"<p>{escape(_reread(one))}</p>"


def _why() -> str:
    return translated("U krijgt dit bericht omdat u dit volgt. Niet meer volgen: ")


def _reread(one: Section) -> str:
    says = translated("Anders gelezen dan eerst, door andere regels of een andere lezing van dezelfde stukken: {}.")
    return says.format(one.reread)


def _headline(one: News) -> str:
    day = f"{plain(shown_date(one.day))}. " if one.day else ""
    return f"{day}{one.says}. {one.about}"


def stop_token(follower: str, secret: bytes) -> str:
    """Return the words with which a follower stops, which nobody else can make."""
    return f"{follower}.{hmac(secret, f'stop {follower}'.encode(), sha256).hexdigest()[:_TOKEN]}"


def follower_of(token: str, secret: bytes) -> str:
    """Return the follower who was given these words.

    Raises:
        BadRequestError: when nobody was.
    """
    follower = token.partition(".")[0]
    if not compare_digest(stop_token(follower, secret).encode(), token.encode()):
        message = "this address is not one of ours"
        raise BadRequestError(message, where=token[:20])
    return follower


def mail_address(written: str) -> str:
    """Return an address of mail, without a name before it.

    Raises:
        BadRequestError: when it is none, or holds what could end a header.
    """
    if len(written) > _LONGEST or not _ADDRESS.fullmatch(written):
        message = "not an address of mail"
        raise BadRequestError(message, where=written.encode("unicode_escape").decode()[:80])
    return written


def stop_address(one: Follower, site: Site, secret: bytes) -> str:
    """Return the address at which a follower stops."""
    return site.page(f"/volg/stop/{stop_token(one.id, secret)}")
