"""Floors of what letters of ministries carry out and promise, counted as the labels ask: in overlapping words."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from kamerspoor.pipeline.extracting import read_paper

_NOT_LETTERS = re.compile(r"[\s\-–—]+")
_ENOUGH = 60

Labels = list[tuple[str, bool]]
Counts = tuple[int, int, int, int]


def squeezed(text: str) -> str:
    return _NOT_LETTERS.sub("", text).lower()


def same(label: str, quote: str) -> bool:
    a, b = squeezed(label), squeezed(quote)
    return a[:_ENOUGH] in b or b[:_ENOUGH] in a or a[-_ENOUGH:] in b or b[-_ENOUGH:] in a


def counted(labels: Labels, quotes: list[str]) -> Counts:
    """Return sure labels found, sure labels, quotes with a label, quotes."""
    sure = [label for label, is_sure in labels if is_sure]
    found = sum(any(same(label, quote) for quote in quotes) for label in sure)
    right = sum(any(same(label, quote) for label, _ in labels) for quote in quotes)
    return found, len(sure), right, len(quotes)


def total(shared_data: Path, what: str) -> Counts:
    papers = sorted((shared_data / "dev" / "letters").glob("*.gold.json"))
    if not papers:
        pytest.skip("no labelled letters beside the project (../shared/data/dev/letters)")
    counts: list[Counts] = []
    for gold in papers:
        labels = [(one["quote"], one["sure"]) for one in json.loads(gold.read_text("utf-8"))[what]]
        paper = read_paper(gold.with_name(gold.name.replace(".gold.json", ".pdf")).read_bytes())
        carried_out = [one.quote for one in paper.executions]
        promised = [one.passage.quote for one in paper.commitments]
        counts.append(counted(labels, carried_out if what == "executes" else promised))
    found, sure, right, quotes = (sum(column) for column in zip(*counts, strict=True))
    return found, sure, right, quotes


@pytest.mark.slow
def test_what_letters_carry_out_is_found_and_little_else(shared_data: Path) -> None:
    found, sure, right, quotes = total(shared_data, "executes")
    assert found / sure >= 0.8
    assert quotes - right <= right


@pytest.mark.slow
def test_what_letters_promise_is_right_nine_times_in_ten(shared_data: Path) -> None:
    found, sure, right, quotes = total(shared_data, "commitments")
    assert found / sure >= 0.65
    assert right / quotes >= 0.9
