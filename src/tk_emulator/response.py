"""One response of the emulator."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Response:
    """A whole response, before anything goes wrong with it.

    Attributes:
        status: of HTTP.
        content_type: of the body.
        body: its bytes.
        headers: others, lower case.
    """

    status: int
    content_type: str
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)
