"""Security headers, which every answer carries, errors too."""

from __future__ import annotations

from typing import Final

from litestar.datastructures import MutableScopeHeaders
from litestar.types import Message, Scope

from kamerspoor.web.logs import asked

# No script and no style but our own files: words of a document can never become either.
CONTENT_SECURITY_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
    " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: Final[dict[str, str]] = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    # What a newsroom or a ministry reads here is nobody else's business; our own forms say that they are ours.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


# The API is public and only read: the pages of others may ask it, and see what they need to page and to remember.
CROSS_ORIGIN: Final[dict[str, str]] = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, OPTIONS",
    "Access-Control-Allow-Headers": "If-None-Match, If-Modified-Since, Accept",
    "Access-Control-Expose-Headers": "ETag, Last-Modified, Link, X-Total-Count, Retry-After",
    "Access-Control-Max-Age": "86400",
}


# Such a page is made to stand in the page of somebody else.
_FRAMED: Final = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY.replace("frame-ancestors 'none'", "frame-ancestors *")
}


async def add_headers(message: Message, scope: Scope) -> None:
    """Add the headers to an answer that starts, and note for the log which route it is of."""
    if message["type"] == "http.response.start":
        if one := asked():
            one.route = scope.get("path_template") or one.route
        headers = MutableScopeHeaders.from_message(message)
        path = scope.get("path", "")
        public = CROSS_ORIGIN if path.startswith("/api/") else _FRAMED if path.startswith("/insluiten/") else {}
        for name, value in (HEADERS | public).items():
            headers[name] = value
