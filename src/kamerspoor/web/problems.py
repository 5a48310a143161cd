"""Error answers, as a page or as problem+json (RFC 9457), without a stack trace."""

from __future__ import annotations

import logging
import re
from http import HTTPStatus
from typing import Any, Final

import msgspec
from litestar import Response
from litestar.exceptions import HTTPException

from kamerspoor.errors import BusyError, KamerspoorError
from kamerspoor.publish.language import Words
from kamerspoor.store.database import Fault, as_ours
from kamerspoor.web.logs import request_id
from kamerspoor.web.routing import AnyRequest
from kamerspoor.web.templating import html

_LOG = logging.getLogger(__name__)


TITLES: Final[Words[str]] = Words(
    {
        "not-found": "Niet gevonden",
        "bad-request": "Vraag niet begrepen",
        "store": "Nu niet te lezen",
        "too-many": "Te veel vragen achter elkaar",
        "busy": "Nu even niet",
        "query": "Zoekvraag niet begrepen",
        "too-costly": "Te veel gevraagd",
        "forbidden": "Niet toegestaan",
        "not-allowed": "Zo niet",
        "error": "Er ging iets mis",
    }
)
ADVICE: Final[Words[str]] = Words(
    {
        "not-found": "Deze pagina is er niet: het adres klopt niet, of het staat niet tussen wat hier is gelezen.",
        "bad-request": "Een waarde in het adres betekent hier niets.",
        "store": "De gegevens kunnen nu niet worden gelezen. Probeer het over een minuut opnieuw.",
        "too-many": "Wacht een minuut en probeer het opnieuw.",
        "busy": "Anderen zijn hiermee bezig. Probeer het over een halve minuut opnieuw.",
        "query": "Een deel van de vraag kan zo niet worden bedoeld.",
        "too-costly": "Dit kost meer tijd dan een bladzijde mag kosten. Vraag minder.",
        "forbidden": "Dit mag niet vanaf deze plaats of op deze manier.",
        "not-allowed": "Dit adres kan alleen worden gelezen.",
        "error": "De fout ligt bij ons en is vastgelegd. Probeer het straks opnieuw.",
    }
)
_KINDS: Final = {
    400: "bad-request",
    403: "forbidden",
    404: "not-found",
    405: "not-allowed",
    413: "too-costly",
    429: "too-many",
    503: "store",
}


_PARTS: Final = re.compile(r"[/?&=+_]+")
_LONGEST: Final = 100


class ProblemSchema(msgspec.Struct, frozen=True):
    """A problem as JSON; ``type`` leads to an explanation, ``request_id`` to what the log of the site says of it."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    request_id: str


def answer_kamerspoor(request: AnyRequest, error: KamerspoorError) -> Response[Any]:
    """Answer with the words of one of our own errors."""
    if error.http_status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        _LOG.error("%s %s: %s", request.method, _route(request), error)
    answer = _answer(request, error.kind, error.http_status, str(error))
    if isinstance(error, BusyError):
        answer.headers["Retry-After"] = "30"
    return answer


def answer_fault(request: AnyRequest, fault: Fault) -> Response[Any]:
    """Answer when the database stopped a question that took too long, or cannot be used."""
    return answer_kamerspoor(request, as_ours(fault))


def answer_http(request: AnyRequest, error: HTTPException) -> Response[Any]:
    """Answer when the framework refuses: no such address, a wrong method, a value of the wrong type."""
    status = error.status_code
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return answer_unexpected(request, error)
    detail = "no page at this address" if status == HTTPStatus.NOT_FOUND else _detail(error)
    answer = _answer(request, _KINDS.get(status, "bad-request"), status, detail)
    for name, value in (error.headers or {}).items():
        answer.headers[name] = value
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        answer.headers["Retry-After"] = answer.headers.get("RateLimit-Reset", "60")
    return answer


def answer_unexpected(request: AnyRequest, error: Exception) -> Response[Any]:
    """Answer an unexpected error: the log gets the trace, the reader an apology."""
    _LOG.error("%s %s broke", request.method, _route(request), exc_info=error)
    return _answer(request, "error", HTTPStatus.INTERNAL_SERVER_ERROR, "an unexpected error")


def _detail(error: HTTPException) -> str:
    """Return which values are wrong and why, from the details of the framework's error."""
    if isinstance(error.extra, list):
        parts = [f"{one.get('key')}: {one.get('message')}" for one in error.extra if isinstance(one, dict)]
        if parts:
            return "; ".join(parts)
    return str(error.detail)


def _answer(request: AnyRequest, kind: str, status: int, detail: str) -> Response[Any]:
    known = kind if kind in TITLES else "error"
    # Not of the whole address, which cannot be made of every Host that is refused.
    path = request.scope["path"]
    if path.startswith("/api/") or "application/json" in request.headers.get("accept", ""):
        shape = ProblemSchema(f"/over#fout-{kind}", TITLES.dutch[known], status, detail, path, request_id())
        return Response(msgspec.json.encode(shape), status_code=status, media_type="application/problem+json")
    return html(
        "problem",
        status=status,
        kind=known,
        titles=TITLES,
        advice=ADVICE,
        detail=detail,
        path=path,
        sought=_sought(path),
        http_status=status,
        request_id=request_id(),
    )


def _route(request: AnyRequest) -> str:
    """Return the form of an address; what stands in it may be secret, such as the token that stops mail."""
    return str(request.scope.get("path_template") or "-")


def _sought(path: str) -> str:
    """Return what an address seems to be about, for who wants to search for it: ``/moties/35373-400`` the number."""
    parts = [part for part in _PARTS.split(path) if part]
    return parts[-1][:_LONGEST] if parts else ""
