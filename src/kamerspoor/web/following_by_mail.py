"""Following by mail on a hosted site: asking for it, confirming it, and stopping.

Off until the operator turns it on. Looking at an address changes nothing, since scanners of mail follow every link; a
form that is sent does. The answer to a request is the same whether an address is known or not, and the mail that asks
for confirmation is sent by ``kamerspoor notify``, so that no time tells it either.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Annotated, Any, Final
from uuid import uuid4
from zoneinfo import ZoneInfo

from litestar import Response, post, route
from litestar.di import NamedDependency
from litestar.enums import HttpMethod, RequestEncodingType
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body

from kamerspoor.errors import BadRequestError, NotFoundError, TooManyError
from kamerspoor.follow.changes import Watch, begin
from kamerspoor.follow.digests import follower_of, mail_address
from kamerspoor.follow.followers import Follower, Followers
from kamerspoor.follow.gathering import gather
from kamerspoor.follow.things import Period, thing_of
from kamerspoor.publish.language import translated
from kamerspoor.store.store import Store
from kamerspoor.web.routing import AnyRequest, GivenIndex, GivenStore, PathPart
from kamerspoor.web.templating import page

_HERE: Final = ZoneInfo("Europe/Amsterdam")
_PERIODS: Final[tuple[Period, ...]] = ("daily", "weekly")
post_page: Final = partial(post, sync_to_thread=True, include_in_schema=False, status_code=200)


def looked_at_or_sent(path: str) -> HTTPRouteHandler:
    """Return the handler of a page that is looked at, and whose form is sent to it.

    One for both: Litestar wraps two handlers of one address twice, and then does not wait for their threads.
    """
    return route(
        path=path, http_method=[HttpMethod.GET, HttpMethod.POST], sync_to_thread=True, include_in_schema=False,
        status_code=200,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class ByMail:
    """Whether people may ask for mail on the site, and the file in which followers are."""

    path: Path
    offered: bool = False

    @contextmanager
    def followers(self) -> Iterator[Followers]:
        """Open the file, where there are followers or may be.

        Raises:
            NotFoundError: when nobody follows anything by mail here.
        """
        if not self.offered and not self.path.exists():
            message = "this site sends no mail"
            raise NotFoundError(message)
        with Followers(self.path) as followers:
            yield followers


GivenByMail = NamedDependency[ByMail]
Form = Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]


@post_page("/volg/mail")
def ask(store: GivenStore, index: GivenIndex, by_mail: GivenByMail, request: AnyRequest, data: Form) -> Response[str]:
    """Keep a request to follow something by mail."""
    if not by_mail.offered:
        message = "this site sends no mail"
        raise NotFoundError(message)
    thing, address = thing_of(data.get("wat", "")), mail_address(data.get("adres", "").strip(" "))
    period = data.get("hoe", _PERIODS[0])
    if period not in _PERIODS:
        message = "no such period"
        raise BadRequestError(message, where=period[:20], remedy=f"Choose from: {', '.join(_PERIODS)}")
    gather(store, index, thing, 1)
    client = request.client.host if request.client else ""
    with by_mail.followers() as followers, followers.writing():
        allowed = followers.requests.ask(address, thing, period, client, datetime.now(_HERE))
    if not allowed:
        message = "too many requests from here today"
        raise TooManyError(message)
    words = translated(
        "Op dit adres komt een bericht met een link. Bevestigt u die binnen twee dagen, dan volgt u dit."
    )
    return _said(store, translated("Kijk in uw mail"), words)


@looked_at_or_sent("/volg/bevestig/{token:str}")
def confirm(
    store: GivenStore, index: GivenIndex, by_mail: GivenByMail, request: AnyRequest, token: PathPart
) -> Response[str]:
    """Show the button that confirms; when it is pressed, let somebody follow what they asked for."""
    if request.method != "POST":
        words = translated("Met deze knop krijgt u berichten op het adres waar de link kwam.")
        title, button = translated("Bevestig dat u dit wilt volgen"), translated("Ja, ik wil dit volgen")
        return _said(store, title, words, request.url.path, button)
    now = datetime.now(_HERE)
    with by_mail.followers() as followers:
        asked = followers.requests.of(token, now)
        if asked is None:
            message = "this link was used already, or is older than two days"
            raise NotFoundError(message, remedy="Ask for it again on the page of what you want to follow")
        follower = Follower(
            uuid4().hex, "mail", asked.address, asked.period, "", private=False, language=asked.language
        )
        begin(Watch(store, index, followers), follower, asked.thing, now.date())
        followers.requests.done(asked)
    words = translated("Vanaf nu krijgt u bericht van wat er verandert. Elk bericht heeft een link om te stoppen.")
    return _said(store, translated("U volgt dit"), words)


@looked_at_or_sent("/volg/stop/{token:str}")
def stop(store: GivenStore, by_mail: GivenByMail, request: AnyRequest, token: PathPart) -> Response[str]:
    """Show the button that stops all mail to somebody and deletes what is kept of them, or do it.

    Mail programs press it with one click (RFC 8058).
    """
    if request.method != "POST":
        words = translated("U krijgt dan geen berichten meer, en wat hier van u is bewaard wordt gewist.")
        return _said(store, translated("Niets meer volgen"), words, request.url.path, translated("Stop en wis"))
    with by_mail.followers() as followers:
        follower = follower_of(token, followers.secret)
        with followers.writing():
            followers.remove(follower)
    words = translated("U krijgt geen berichten meer. Wat hier van u was bewaard, is gewist.")
    return _said(store, translated("Gestopt"), words)


def _said(store: Store, title: str, words: str, send_to: str = "", button: str = "") -> Response[str]:
    answer = page("follow_step", store, title=title, words=words, send_to=send_to, button=button)
    answer.headers["Cache-Control"] = "no-store"
    return answer


HANDLERS: Final[tuple[Any, ...]] = (ask, confirm, stop)
