"""Asking a server for bytes: politely, and again when it fails.

The Chamber's server is known to answer 500 after half a minute, to let first pages time out and to cut answers off; all
of these pass when asked again later, so every question is asked again with growing pauses before it is given up.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from types import TracebackType
from typing import Final, Self, TypeVar

import httpx
import stamina

from kamerspoor import __version__
from kamerspoor.errors import NotFoundError, SourceError

_Read = TypeVar("_Read")
_LATER: Final = (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.REQUEST_TIMEOUT)


@dataclass(frozen=True, slots=True)
class Manners:
    """How a server is asked.

    Attributes:
        pause: seconds between two questions.
        timeout: seconds that an answer may take.
        attempts: how often a question is asked before it is given up.
        first_wait: seconds before the second attempt; each next wait is twice as long.
        longest_wait: seconds, the longest wait between two attempts.
    """

    pause: float = 0.1
    timeout: float = 60.0
    attempts: int = 8
    first_wait: float = 1.0
    longest_wait: float = 60.0


class BrokenAnswerError(Exception):
    """An answer that is cut off or not of the agreed form; asking again may give a whole one."""


class Server:
    """A server that is asked for bytes over one connection.

    Args:
        base_url: address that every path is added to.
        manners: how it is asked.
    """

    def __init__(self, base_url: str, manners: Manners | None = None) -> None:
        self.base_url = base_url.rstrip("/")
        self._manners = manners or Manners()
        self._client = httpx.Client(
            timeout=self._manners.timeout,
            headers={"User-Agent": f"Kamerspoor/{__version__}"},
            follow_redirects=True,
        )
        self._earliest = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection."""
        self._client.close()

    def get(self, path: str, parameters: Mapping[str, str], read: Callable[[bytes], _Read]) -> _Read:
        """Return what an address gives, as ``read`` makes of its bytes.

        Args:
            path: below the base address, or a whole address of the same server.
            parameters: of the query, in order.
            read: makes something of the answer; a `BrokenAnswerError` of it is a reason to ask again.

        Raises:
            NotFoundError: when the server has nothing there.
            SourceError: when it keeps failing, or refuses.
        """
        url = path if path.startswith(("http://", "https://")) else self.base_url + path
        manners = self._manners
        try:
            for attempt in stamina.retry_context(
                on=_worth_asking_again,
                attempts=manners.attempts,
                timeout=None,
                wait_initial=manners.first_wait,
                wait_max=manners.longest_wait,
                wait_jitter=manners.first_wait / 2,
                wait_exp_base=2,
            ):
                with attempt:
                    return read(self._ask(url, parameters))
        except httpx.HTTPStatusError as error:
            raise _refusal(error, url) from error
        except (httpx.HTTPError, BrokenAnswerError) as error:
            message = f"no good answer after {manners.attempts} attempts ({str(error) or type(error).__name__})"
            raise SourceError(message, where=url, remedy="Try again later: what was stored stays stored") from error
        message = "never asked"  # pragma: no cover - there is always a first attempt
        raise SourceError(message, where=url)

    def _ask(self, url: str, parameters: Mapping[str, str]) -> bytes:
        time.sleep(max(0.0, self._earliest - time.monotonic()))
        try:
            answer = self._client.get(url, params=parameters or None)
            answer.raise_for_status()
        finally:
            self._earliest = time.monotonic() + self._manners.pause
        return answer.content


def _worth_asking_again(error: Exception) -> bool:
    if isinstance(error, httpx.HTTPStatusError):
        status = error.response.status_code
        return status >= HTTPStatus.INTERNAL_SERVER_ERROR or status in _LATER
    return isinstance(error, httpx.TransportError | httpx.DecodingError | BrokenAnswerError)


def _refusal(error: httpx.HTTPStatusError, url: str) -> SourceError | NotFoundError:
    status = error.response.status_code
    if status == HTTPStatus.NOT_FOUND:
        return NotFoundError("the server has nothing at this address", where=url)
    message = f"the server answers {status}: {' '.join(error.response.text.split())[:200]}"
    return SourceError(message, where=url, remedy="Try again later: what was stored stays stored")
