"""What assistants are told: every answer with its source."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anyio
import pytest

from search_database import make

BASE = "https://kamerspoor.example"


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("assistant") / "a.db")


def call(db: Path, tool: str, **given: object) -> tuple[bool, Any]:
    """Call a tool as an assistant does: whether it failed, and what it said."""
    # Half a second of loading, only where this runs.
    from mcp import Client  # noqa: PLC0415

    from kamerspoor.assistant.server import create_server  # noqa: PLC0415

    async def ask() -> tuple[bool, Any]:
        async with Client(create_server(db, f"{BASE}/")) as client:
            result = await client.call_tool(tool, given)
            return bool(result.is_error), result.structured_content or str(result.content)

    return anyio.run(ask)


def test_search_gives_words_and_the_address_that_proves_them(db: Path) -> None:
    failed, answer = call(db, "search", query='"niemand doet iets"')
    assert not failed
    (result,) = answer["results"]
    (passage,) = result["passages"]
    assert "niemand doet iets" in passage["text"]
    assert passage["source"].startswith(f"{BASE}/debatten/kst-98765-4?van=")


def test_a_passage_is_the_words_of_the_paper(db: Path) -> None:
    _, found = call(db, "search", query='"niemand doet iets"')
    span = found["results"][0]["passages"][0]["span"]
    _, answer = call(db, "passage", document="kst-98765-4", start=span["start"], end=span["end"])
    assert answer["speaker"] == {"name": "Smit", "party": "PP", "role": "member"}
    assert "niemand doet iets" in answer["text"]


def test_a_motion_with_its_appreciation_and_its_trail(db: Path) -> None:
    _, motion = call(db, "motion", motion="98765-5")
    assert motion["readings"][0]["motion"]["appreciation"]["verdict"] == "ontraden"
    _, trail = call(db, "trail", id="98765-5")
    kinds = [one["kind"] for one in trail["stations"]]
    assert {"submitted", "appreciated", "executed"} <= set(kinds)
    assert all(one["source"].startswith(BASE) for one in trail["stations"])
    assert trail["state"]


def test_commitments_of_somebody(db: Path) -> None:
    _, answer = call(db, "commitments", by="kuiper")
    assert answer["total"] == len(answer["commitments"]) > 0
    assert call(db, "commitments", by="nobody")[1]["total"] == 0


@pytest.mark.parametrize(
    ("tool", "given", "said"),
    [
        ("search", {"query": "sprekr:smit"}, "spreker"),
        ("search", {"query": "dijk", "sort": "mooiste"}, "relevance"),
        ("motion", {"motion": "zomaar"}, "35373-4"),
        ("motion", {"motion": "98765-99"}, "no motion"),
        ("passage", {"document": "nergens", "start": 0, "end": 5}, "no paper"),
        ("passage", {"document": "kst-98765-4", "start": 5, "end": 4}, "no such passage"),
        ("commitments", {"kind": "vage"}, "listed"),
    ],
)
def test_what_cannot_be_answered_is_said_in_our_words(db: Path, tool: str, given: dict[str, object], said: str) -> None:
    failed, answer = call(db, tool, **given)
    assert failed
    assert said in answer
