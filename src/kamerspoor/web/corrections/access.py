"""Who may correct something on the site: whoever is on the machine itself; elsewhere, who has the operator's token.

A token is drawn at random, told once and kept as its hash. It comes in a field of a form or in a header, never in an
address, and is in no page and no log. Who tries wrong ones has to wait.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from hmac import compare_digest
from threading import Lock

from litestar.di import NamedDependency

from kamerspoor.errors import ForbiddenError, NotFoundError, TooManyError
from kamerspoor.pipeline.correcting.tokens import hash_of

# So many wrong tokens of one address, and of all together, are looked at in so many seconds, by each process.
_OF_CLIENT, _OF_ALL, _SECONDS = 5, 100, 900


class Correcting:
    """Whether the site takes corrections, and from whom.

    Args:
        hosted: whether others can reach the site.
        kept: hash of the token that is asked for; without one only a site that is not hosted takes corrections.
        clock: gives the time in seconds.
    """

    def __init__(self, *, hosted: bool, kept: str | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self.offered = kept is not None or not hosted
        self.asks_token = kept is not None
        self._kept = kept or ""
        self._clock = clock
        self._wrong: deque[tuple[float, str]] = deque()
        self._turn = Lock()

    def check_offered(self) -> None:
        """Refuse where the site takes no corrections.

        Raises:
            NotFoundError: it does not.
        """
        if not self.offered:
            message = "this site takes no corrections"
            raise NotFoundError(message)

    def check(self, token: str, client: str) -> None:
        """Refuse who may not correct anything.

        Args:
            token: that was sent, empty for none.
            client: address from which it came.

        Raises:
            NotFoundError: the site takes no corrections.
            TooManyError: too many wrong tokens came from this address.
            ForbiddenError: the token is wrong.
        """
        self.check_offered()
        if not self.asks_token:
            return
        with self._turn:
            now = self._clock()
            while self._wrong and self._wrong[0][0] <= now - _SECONDS:
                self._wrong.popleft()
            if len(self._wrong) >= _OF_ALL or sum(who == client for _, who in self._wrong) >= _OF_CLIENT:
                message = "too many wrong tokens came from here"
                raise TooManyError(message, remedy=f"Try again in {_SECONDS // 60} minutes")
            if compare_digest(hash_of(token), self._kept):
                return
            self._wrong.append((now, client))
        message = "this is not the token of the site"
        raise ForbiddenError(message, remedy="Ask its operator for it")


GivenCorrecting = NamedDependency[Correcting]
