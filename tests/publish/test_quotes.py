"""Every quote stands where its span says, for every kind of fact in whatever is published of a paper."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import committee_papers
import web_report
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.publish.record import RECORD, Reading
from kamerspoor.store.store import Store
from kamerspoor.text.spans import fold

# Words that fill several kinds of facts at once, to be mixed with those of whole papers.
SAID = (
    "Het kabinet trekt circa 24,6 miljard euro  uit, mits de Kamer vóór 1 mei 2032 instemt.",
    "Uitgegeven is € 3 mln., in 2030 nog\n12%.",
    "Totdat de brug er ligt, varen er twee ponten.",
    "Met deze brief geef ik uitvoering aan de motie van het lid Smit (Kamerstuk 98 765, nr. 12).",
    "Ik zeg u toe dat u binnen twee weken een brief krijgt.",
    "Is de minister bereid dat te doen?",
)
LINES = [
    line
    for paper in (
        web_report.REPORT,
        web_report.LETTER,
        web_report.ASKED,
        web_report.VOTED,
        committee_papers.CONSULTATION,
    )
    for line in paper.splitlines()
]


def published(paper: Paper) -> Any:  # noqa: ANN401 - any JSON
    return msgspec.to_builtins(RECORD.published(paper, Reading(paper, with_text=True)))


def quoted(found: Any, kind: str = "paper") -> Iterator[tuple[str, dict[str, Any]]]:  # noqa: ANN401 - any JSON
    """Yield whatever has a quote, with the name of its kind."""
    if isinstance(found, dict):
        if "quote" in found:
            yield kind, found
        for name, value in found.items():
            yield from quoted(value, name)
    elif isinstance(found, list):
        for value in found:
            yield from quoted(value, kind)


def check(paper: Paper) -> Counter[str]:
    """Assert that every quote is in its span, and tell how many there are of each kind."""
    whole = published(paper)
    kinds: Counter[str] = Counter()
    for kind, fact in quoted(whole):
        assert fact["quote"], (kind, fact)
        assert fact["quote"] in fold(whole["text"][fact["start"] : fact["end"]]), (kind, fact)
        kinds[kind] += 1
    for figure in whole["figures"]:
        place = figure["sentence_span"]
        assert figure["sentence"] == fold(whole["text"][place["start"] : place["end"]])
        assert place["start"] <= figure["start"] <= figure["end"] <= place["end"]
    return kinds


def test_the_quotes_of_the_demo_stand_where_their_spans_say(demo_database: Path) -> None:
    with Store(demo_database) as store:
        kinds = sum((check(store.paper(row.id)) for row in store.reader.documents()), Counter())
    assert kinds.keys() >= {"appreciation", "commitments", "executes", "figures", "periods", "status_passage"}


@given(st.lists(st.sampled_from([*filter(None, LINES), *SAID]), min_size=1, max_size=80))
def test_the_quotes_of_any_lines_stand_where_their_spans_say(lines: list[str]) -> None:
    check(read_paper("\n".join(lines).encode()))


@given(st.sampled_from([web_report.REPORT, web_report.LETTER, committee_papers.CONSULTATION]), st.randoms())
def test_the_quotes_of_a_damaged_paper_stand_where_their_spans_say(text: str, chance: random.Random) -> None:
    cut = chance.sample(range(len(text)), 12)
    kept = "".join(" \n\u00a0é"[place % 4] if place in cut else char for place, char in enumerate(text))
    words = kept.split(" ")
    words[chance.randrange(len(words))] += f" {chance.choice(SAID)}"
    check(read_paper(" ".join(words).encode()))


@pytest.mark.slow
def test_the_quotes_of_real_papers_stand_where_their_spans_say(shared_data: Path) -> None:
    papers = sorted(path for path in (shared_data / "dev").rglob("*.txt"))
    kinds = sum((check(read_paper(path.read_bytes())) for path in papers), Counter())
    assert kinds["figures"] > 900
