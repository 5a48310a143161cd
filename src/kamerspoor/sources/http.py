"""Asks a server for bytes: with pauses between questions, and again when it fails.

The Chamber's server is known to answer 500 after half a minute, to let first pages time out and to cut answers off; all
of these pass when asked again later, so every question is asked again with growing pauses before it is given up.

What is at the other end may also be broken or hostile: an answer has a size that it may not pass, as sent and as
unpacked, and a server that sends elsewhere is not followed there.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from http import HTTPStatus
from http.cookiejar import CookieJar, DefaultCookiePolicy
from pathlib import Path
from typing import Final, Self, TypeVar

import httpx
import stamina

from kamerspoor import __version__
from kamerspoor.errors import BadRequestError, KamerspoorError, NotFoundError, SourceError, printable
from kamerspoor.sources.answers import SHOWN, refuse_from_later, retry_after, unpacked, words

_Read = TypeVar("_Read")
# A server that was never there is no server that is busy: it is given up sooner.
_TRIES_AT_FIRST: Final = 3
_LATER: Final = (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.REQUEST_TIMEOUT)
_AGAIN: Final = "Try again later: what was stored stays stored"
PAGE_BYTES: Final = 50_000_000  # of a page of the feed or of OData; the largest are a few megabytes
_MOST_REDIRECTS: Final = 5
# Whoever waits is told by `Server.tell`; a program that sets up logging still hears stamina's own words.
logging.getLogger("stamina").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Manners:
    """How often and how patiently a server is asked.

    Attributes:
        pause: seconds between two questions.
        timeout: seconds that a server may be silent.
        longest_answer: seconds that an answer may take, however slowly it drips.
        attempts: how often a question is asked before it is given up.
        first_wait: seconds before the second attempt; each next wait is twice as long.
        longest_wait: seconds, the longest wait between two attempts, also where the server asks for a longer one.
    """

    pause: float = 0.1
    timeout: float = 60.0
    longest_answer: float = 600.0
    attempts: int = 8
    first_wait: float = 1.0
    longest_wait: float = 60.0


@dataclass(frozen=True, slots=True)
class Waiting:
    """A failed question that will be asked again.

    Attributes:
        why: what went wrong.
        seconds: until then, at least.
        attempt: the one that failed, from 1.
        attempts: how many there will be at most.
    """

    why: str
    seconds: float
    attempt: int
    attempts: int


class BrokenAnswerError(SourceError):
    """An answer that is cut off or malformed; asking again may give a whole one."""


class _StatusError(Exception):
    """An answer with an error status.

    Args:
        status: of HTTP.
        words: that came with it.
        wait: seconds that the server asks to wait, when it does.
    """

    def __init__(self, status: int, words: str, wait: float | None) -> None:
        super().__init__(f"the server answers {status}" + (f": {words}" if words else ""))
        self.status = status
        self.wait = wait

    @property
    def passes(self) -> bool:
        """Whether it may be gone when asked again."""
        return self.status >= HTTPStatus.INTERNAL_SERVER_ERROR or self.status in _LATER


_FAILURES: Final = (httpx.HTTPError, _StatusError, BrokenAnswerError)


class UnreachableError(SourceError):
    """A server that cannot be reached at all."""

    kind = "unreachable"


class TooLargeError(SourceError):
    """An answer that is larger than such an answer may be."""

    kind = "too-large"


class Server:
    """A server that is asked for bytes over one connection, which is kept open.

    Args:
        base_url: address that every path is added to.
        manners: how it is asked.
        tell: called before each wait.
        transport: what carries questions and answers instead of the network.

    Raises:
        BadRequestError: when the address is none.
    """

    def __init__(
        self,
        base_url: str,
        manners: Manners | None = None,
        tell: Callable[[Waiting], None] = lambda _waiting: None,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self.base_url = _checked(base_url).rstrip("/")
        self._manners = manners or Manners()
        self._tell = tell
        self._client = httpx.Client(
            timeout=self._manners.timeout,
            headers={"User-Agent": f"Kamerspoor/{__version__}", "Accept-Encoding": "gzip"},
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),  # none: one of odd bytes spoils all questions
            transport=transport,
        )
        self._earliest = 0.0
        self._reached = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection."""
        self._client.close()

    def get(
        self, path: str, parameters: Mapping[str, str], read: Callable[[bytes], _Read], attempts: int | None = None
    ) -> _Read:
        """Return the answer of an address, as ``read`` converts its bytes.

        Args:
            path: below the base address, or a whole address of the same server.
            parameters: of the query, in order.
            read: makes something of the answer; a `BrokenAnswerError` of it is a reason to ask again.
            attempts: how often it is asked at most, when not as often as good manners say.

        Raises:
            NotFoundError: when the server has nothing there.
            TooLargeError: when it is larger than `PAGE_BYTES`.
            SourceError: when it keeps failing, refuses, or sends elsewhere; `UnreachableError` when it is not there.
        """
        return self._get(path, parameters, lambda parts: read(b"".join(parts)), PAGE_BYTES, attempts)

    def download(self, path: str, into: Path, most: int, check: Callable[[int], None]) -> None:
        """Write what an address holds to a file, so that it takes no memory.

        Args:
            path: see `get`.
            into: the file; what it holds after an error is of no use.
            most: bytes that it may hold.
            check: looks at how many it holds; a `BrokenAnswerError` of it is a reason to ask again.

        Raises:
            NotFoundError: when the server has nothing there.
            TooLargeError: when it is larger than ``most``.
            SourceError: see `get`.
            OSError: when the file cannot be written.
        """

        def write(parts: Iterator[bytes]) -> None:
            with into.open("wb") as stream:
                check(sum(map(stream.write, parts)))

        self._get(path, {}, write, most)

    def _get(
        self,
        path: str,
        parameters: Mapping[str, str],
        take: Callable[[Iterator[bytes]], _Read],
        most: int,
        attempts: int | None = None,
    ) -> _Read:
        url = path if path.startswith(("http://", "https://")) else self.base_url + path
        attempts = attempts or self._manners.attempts
        asked = 0
        try:
            for attempt in self._attempts(attempts):
                with attempt:
                    asked = attempt.num
                    try:
                        return self._ask(url, parameters, take, most)
                    except _FAILURES as error:
                        if self._never_there(error) and asked >= _TRIES_AT_FIRST:
                            raise _given_up(error, url, asked) from error
                        self._tell_wait(error, attempt, attempts)
                        raise
        except _FAILURES as error:
            raise _given_up(error, url, asked) from error
        message = "never asked"  # pragma: no cover - there is always a first attempt
        raise SourceError(message, where=url)

    def _never_there(self, error: Exception) -> bool:
        return isinstance(error, httpx.ConnectError) and not self._reached

    def _attempts(self, most: int) -> Iterable[stamina.Attempt]:
        manners = self._manners
        return stamina.retry_context(
            on=self._worth_asking_again,
            attempts=most,
            timeout=None,
            wait_initial=manners.first_wait,
            wait_max=manners.longest_wait,
            wait_jitter=manners.first_wait / 2,
            wait_exp_base=2,
        )

    def _worth_asking_again(self, error: Exception) -> bool | float:
        """Return whether to ask again, or after how many seconds when the server says so."""
        if isinstance(error, _StatusError):
            if not error.passes or error.wait is None:
                return error.passes
            return min(error.wait, self._manners.longest_wait)
        if isinstance(error, httpx.UnsupportedProtocol):
            return False
        return isinstance(error, httpx.TransportError | httpx.DecodingError | BrokenAnswerError)

    def _tell_wait(self, error: Exception, attempt: stamina.Attempt, most: int) -> None:
        wait = self._worth_asking_again(error)
        if wait is not False and attempt.num < most:
            seconds = attempt.next_wait if wait is True else wait
            self._tell(Waiting(_why(error), seconds, attempt.num, most))

    def _ask(
        self, url: str, parameters: Mapping[str, str], take: Callable[[Iterator[bytes]], _Read], most: int
    ) -> _Read:
        time.sleep(max(0.0, self._earliest - time.monotonic()))
        latest = time.monotonic() + self._manners.longest_answer
        try:
            with closing(self._answer(url, parameters)) as answer:
                body = self._body(answer, most, latest)
                if not answer.is_success:
                    raise _StatusError(answer.status_code, words(body), retry_after(answer))
                return take(body)
        finally:
            self._earliest = time.monotonic() + self._manners.pause

    def _answer(self, url: str, parameters: Mapping[str, str]) -> httpx.Response:
        """Return an answer of which only the head is read; where the server sends on, that of the place it means."""
        request = self._client.build_request("GET", url, params=parameters or None)
        for _ in range(_MOST_REDIRECTS + 1):
            if _origin(request.url) != _origin(httpx.URL(self.base_url)):
                message = f"the server sends to another one: {str(request.url)[:SHOWN]}"
                raise SourceError(message, where=url, remedy="Nobody is asked there. Is it the right server?")
            answer = self._client.send(request, stream=True)
            self._reached = True
            if answer.next_request is None:
                refuse_from_later(answer)
                return answer
            answer.close()
            request = answer.next_request
        message = f"the server sends on more than {_MOST_REDIRECTS} times"
        raise httpx.TooManyRedirects(message, request=request)

    def _body(self, answer: httpx.Response, most: int, latest: float) -> Iterator[bytes]:
        """Yield the parts of an answer, for as long as it is neither too large nor too slow."""
        declared = answer.headers.get("Content-Length", "")
        size, parts = 0, unpacked(answer)
        if declared.isdecimal() and int(declared) > most:
            size, parts = int(declared), iter([b""])
        for part in parts:
            size += len(part)
            if size > most:
                message = f"larger than such an answer may be (at most {most // 1_000_000} MB)"
                raise TooLargeError(message, where=str(answer.url)[:SHOWN], remedy="It is left out")
            if time.monotonic() > latest:
                message = f"the answer took longer than {self._manners.longest_answer:g} s"
                raise BrokenAnswerError(message)
            yield part


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


def _checked(base_url: str) -> str:
    try:
        url = httpx.URL(base_url)
    except httpx.InvalidURL:
        url = httpx.URL("")
    if url.scheme not in {"http", "https"} or not url.host:
        message = f"not the address of a server: {base_url}"
        raise BadRequestError(message, where="--base-url", remedy="Write, for example, http://127.0.0.1:8036")
    return base_url


def _why(error: Exception) -> str:
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
        return printable(f"no connection: {error}")
    if isinstance(error, httpx.TimeoutException):
        return "no answer in time"
    return printable(str(error)) or type(error).__name__


def _given_up(error: Exception, url: str, asked: int) -> KamerspoorError:
    if isinstance(error, _StatusError) and not error.passes:
        if error.status == HTTPStatus.NOT_FOUND:
            return NotFoundError("the server has nothing at this address", where=url, remedy="Is it the right server?")
        return SourceError(_why(error), where=url, remedy="Asking again will not help. Is it the right server?")
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
        remedy = f"Is there a network, and is it the right server? {_AGAIN}"
        return UnreachableError(_why(error), where=url, remedy=remedy)
    return SourceError(f"no good answer in {asked} attempts ({_why(error)})", where=url, remedy=_AGAIN)
