"""The MCP server that assistants talk to, over standard input and output."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, Final, ParamSpec

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError

from kamerspoor import __version__
from kamerspoor.assistant.answers import Answers
from kamerspoor.errors import KamerspoorError
from kamerspoor.search.service import IndexHandle

_Asked = ParamSpec("_Asked")
INSTRUCTIONS: Final = (
    "Kamerspoor holds papers of the Dutch House of Representatives (Tweede Kamer): debates, motions, letters,"
    " questions, commitments. Quote only what a tool returns, and give the `source` address with each quote."
    " A paper marked fiction is invented for a demonstration: say so. Nothing found means not in this database."
)
_TOOLS: Final[dict[str, str]] = {
    "search": (
        'Search passages, in Dutch. All words must occur, in any form; "exact words", OR, NOT or -word, prefix*,'
        " NEAR(a b, 5), and fields: spreker:, partij:, dossier:, soort: (motie, toezegging, vraag, antwoord, beurt),"
        " na:2019-01-01, voor:, oordeel: (ontraden, oordeel_kamer), uitslag:, rol:, stuk:. sort is relevance, newest or"
        " oldest."
    ),
    "passage": "The words of a paper from one character to another, with who says them and what stands around them.",
    "motion": "A motion by dossier and number, such as 35373-4: text, proposers, the cabinet's appreciation, status.",
    "commitments": "Commitments of the government; by dossier, by who made them, by kind (listed, spoken, written).",
    "trail": (
        "What led to something and what became of it, station by station, each with its passage: a dossier (35373), a"
        " motion (35373-4) or a paper (kst-35373-1)."
    ),
}


def create_server(db: Path, base: str) -> MCPServer[Any]:
    """Return the server on a database.

    Args:
        db: the database.
        base: address at which its pages are served.
    """
    server: MCPServer[Any] = MCPServer("Kamerspoor", version=__version__, instructions=INSTRUCTIONS)
    answers = Answers(db, IndexHandle(db), base.rstrip("/"))
    for name, about in _TOOLS.items():
        server.add_tool(_told(getattr(answers, name)), name=name, description=about)
    return server


def _told(answer: Callable[_Asked, dict[str, Any]]) -> Callable[_Asked, dict[str, Any]]:
    """Return a tool that reports our errors as errors of the protocol."""

    @wraps(answer)
    def told(*given: _Asked.args, **named: _Asked.kwargs) -> dict[str, Any]:
        try:
            return answer(*given, **named)
        except KamerspoorError as error:
            raise ToolError(str(error)) from error

    return told
