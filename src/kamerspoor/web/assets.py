"""The few files that pages need besides themselves, kept in memory; addresses carry their hash."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib import resources
from typing import Final

from litestar import Response, get

from kamerspoor.errors import NotFoundError
from kamerspoor.web.routing import AnyRequest, PathPart

_MEDIA_TYPES: Final = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
}
_A_YEAR: Final = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Asset:
    """A file; ``url`` changes with its content, so that a browser may keep it for good."""

    content: bytes
    media_type: str
    etag: str
    url: str


def _load() -> dict[str, Asset]:
    found: dict[str, Asset] = {}
    for entry in (resources.files("kamerspoor.web") / "static").iterdir():
        media_type = _MEDIA_TYPES.get(entry.name.rpartition(".")[2])
        if media_type:
            content = entry.read_bytes()
            digest = hashlib.sha256(content).hexdigest()[:16]
            found[entry.name] = Asset(content, media_type, f'"{digest}"', f"/static/{entry.name}?v={digest}")
    return found


ASSETS: Final = _load()


@get("/static/{name:str}", include_in_schema=False)
async def static_file(name: PathPart, request: AnyRequest) -> Response[bytes]:
    """Return a file, or status 304 when the browser's copy is still good."""
    asset = ASSETS.get(name)
    if asset is None:
        message = "no such file"
        raise NotFoundError(message, where=name[:80])
    current = request.query_params.get("v") == asset.etag.strip('"')
    headers = {"ETag": asset.etag, "Cache-Control": _A_YEAR if current else "no-cache"}
    if asset.etag in request.headers.get("if-none-match", ""):
        return Response(b"", status_code=304, headers=headers, media_type=asset.media_type)
    return Response(asset.content, headers=headers, media_type=asset.media_type)
