"""Error answers, as a page or as problem+json (RFC 9457), without a stack trace."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final

import msgspec
from litestar import Response
from litestar.exceptions import HTTPException

from kamerspoor.errors import KamerspoorError
from kamerspoor.store.database import Fault, as_ours
from kamerspoor.web.routing import AnyRequest
from kamerspoor.web.templating import html

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A kind of problem: the title and the advice of its page."""

    title: str
    advice: str


PROBLEMS: Final[dict[str, ProblemRow]] = {
    "not-found": ProblemRow("Niet gevonden", "Dit staat niet in deze database, of het adres is niet juist."),
    "bad-request": ProblemRow("Vraag niet begrepen", "Een waarde in het adres betekent hier niets."),
    "store": ProblemRow("Database niet beschikbaar", "De database kan nu niet worden gelezen."),
    "too-many": ProblemRow("Te veel vragen", "Wacht even; Retry-After zegt hoe lang."),
    "query": ProblemRow("Zoekvraag niet begrepen", "Een deel van de vraag kan zo niet worden bedoeld."),
    "too-costly": ProblemRow("Te veel gevraagd", "Dit kost meer tijd dan een bladzijde mag kosten. Vraag minder."),
    "forbidden": ProblemRow("Niet toegestaan", "Dit mag niet vanaf deze plaats of op deze manier."),
    "not-allowed": ProblemRow("Zo niet", "Dit adres kan alleen worden gelezen."),
    "error": ProblemRow("Er ging iets mis", "De fout ligt bij ons en is vastgelegd in het log van de server."),
}
_KINDS: Final = {
    400: "bad-request",
    403: "forbidden",
    404: "not-found",
    405: "not-allowed",
    429: "too-many",
    503: "store",
}


class ProblemSchema(msgspec.Struct, frozen=True):
    """A problem as JSON; ``type`` leads to an explanation."""

    type: str
    title: str
    status: int
    detail: str
    instance: str


def answer_kamerspoor(request: AnyRequest, error: KamerspoorError) -> Response[Any]:
    """Answer with the words of one of our own errors."""
    if error.http_status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        _LOG.error("%s %s: %s", request.method, request.url.path, error)
    return _answer(request, error.kind, error.http_status, str(error))


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
    _LOG.error("%s %s broke", request.method, request.url.path, exc_info=error)
    return _answer(request, "error", HTTPStatus.INTERNAL_SERVER_ERROR, "an unexpected error")


def _detail(error: HTTPException) -> str:
    """Return which values are wrong and why, from the details of the framework's error."""
    if isinstance(error.extra, list):
        parts = [f"{one.get('key')}: {one.get('message')}" for one in error.extra if isinstance(one, dict)]
        if parts:
            return "; ".join(parts)
    return str(error.detail)


def _answer(request: AnyRequest, kind: str, status: int, detail: str) -> Response[Any]:
    row = PROBLEMS.get(kind, PROBLEMS["error"])
    path = request.url.path
    if path.startswith("/api/") or "application/json" in request.headers.get("accept", ""):
        shape = ProblemSchema(f"/over#fout-{kind}", row.title, status, detail, path)
        return Response(msgspec.json.encode(shape), status_code=status, media_type="application/problem+json")
    # What is not there needs no more words than the Dutch ones of its page.
    return html(
        "problem",
        status=status,
        problem=row,
        detail="" if kind == "not-found" else detail,
        path=path,
        http_status=status,
    )
