"""What goes wrong, and when: decided by a seed and the number of the request, so that it goes wrong again the same way.

Some faults spoil one answer (`RATES`), some change what the feed holds (`tk_emulator.events`), the latter once,
after a number of requests.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Final

from tk_emulator.errors import BadInputError

RATES: Final = {
    "error": "answers 500 with the body that the Chamber's server gives",
    "timeout": "answers later than a client waits",
    "truncated": "sends half of the body that Content-Length promises, and closes",
    "truncated_open": "sends half of the body without saying how long it should be, and ends properly",
    "reset": "resets the connection without an answer",
    "refeed": "lets some entities of the category come again under new tokens, unchanged",
    "drift": "gives some entities an element that no contract knows, and references that repeat",
}
_SPOILING: Final = ("error", "timeout", "truncated", "truncated_open", "reset")
_USUAL_RATE: Final = 0.05
_USUAL_REQUESTS: Final = 100
_ENTRY: Final = re.compile(rb"<title>([0-9a-f-]{36})</title>.*?</entry>\n", re.DOTALL)
_BODY: Final = re.compile(rb'(<(?:ns1:)?\w+ xmlns:(?:tk|ns1)="[^>]*[^/]>)(.*)(</(ns1:)?(\w+)></content>)', re.DOTALL)
# References that the live feed repeats although the contract allows one.
_REPEATED: Final = {
    b"activiteit": b"voortgezetVanuit",
    b"document": b"kamerstukdossier",
    b"toezegging": b"toegezegdAan",
}


@dataclass(frozen=True, slots=True)
class Faults:
    """What goes wrong.

    Attributes:
        rates: fault (`RATES`) to how often, from 0 to 1: of requests, and for ``drift`` of entities.
        after: event to the number of requests after which it is applied.
        seed: another one makes other requests go wrong.
        seconds: how long a ``timeout`` takes.
    """

    rates: Mapping[str, float] = field(default_factory=dict)
    after: Mapping[str, int] = field(default_factory=dict)
    seed: int = 1
    seconds: float = 30.0

    def spoiling(self, request: int) -> str:
        """Return the fault that spoils the answer to a request, or nothing."""
        return next((name for name in _SPOILING if self.happens(name, request)), "")

    def happens(self, name: str, of: int | str) -> bool:
        """Return whether a fault happens to a request, by its number, or an entity, by its GUID."""
        rate = self.rates.get(name, 0.0)
        return rate > 0 and self.chance(name, of) < rate

    def chance(self, name: str, of: int | str) -> float:
        """Return a number from 0 to 1 that is the same on every run."""
        digest = blake2b(f"{self.seed}/{name}/{of}".encode(), digest_size=6).digest()
        return int.from_bytes(digest) / 2**48

    def drifted(self, body: bytes) -> bytes:
        """Return a page of the feed in which some entities hold more than the contract knows."""
        if not self.rates.get("drift"):
            return body
        return _ENTRY.sub(lambda found: self._drifted(found[0], found[1].decode()), body)

    def _drifted(self, entry: bytes, guid: str) -> bytes:
        return _BODY.sub(_widened, entry) if self.happens("drift", guid) else entry


def _widened(found: re.Match[bytes]) -> bytes:
    prefix, name = found[4] or b"", found[5]
    more = b"<%snieuwSinds2027>nog onbekend</%snieuwSinds2027>" % (prefix, prefix)
    repeated = _REPEATED.get(name)
    if repeated:
        number = blake2b(found[0], digest_size=6).hexdigest().encode()
        more += b"".join(b'<%s%s ref="00009912-3000-4000-800%d-%s"/>' % (prefix, repeated, at, number) for at in (1, 2))
    return found[1] + found[2] + more + found[3]


def read_faults(written: Iterable[str], events: Iterable[str], *, seed: int = 1, seconds: float = 30.0) -> Faults:
    """Read ``NAME`` or ``NAME=VALUE``: a rate for a fault, a number of requests for an event.

    Raises:
        BadInputError: for a name or value that means nothing here.
    """
    rates: dict[str, float] = {}
    after: dict[str, int] = {}
    known = list(events)
    for text in written:
        name, _, value = text.partition("=")
        try:
            if name in RATES:
                rates[name] = float(value or _USUAL_RATE)
            elif name in known:
                after[name] = int(value or _USUAL_REQUESTS)
        except ValueError:
            name = ""
        if not (name in after or 0 <= rates.get(name, -1) <= 1):
            message = f"not a fault: {text}"
            remedy = f"Faults are {', '.join((*RATES, *known))}; write error=0.1 or votes_corrected=200"
            raise BadInputError(message, where="--fault", remedy=remedy)
    return Faults(rates, after, seed, seconds)
