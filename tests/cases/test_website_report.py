"""Case 12: a day's report as the website of the Tweede Kamer shows it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kamerspoor.pipeline.extracting import read_paper


def test_the_report_has_its_day_number_and_time(shared_data: Path) -> None:
    path = shared_data / "cases" / "12-plenair-verslag-website" / "input.txt"
    if not path.exists():
        pytest.skip(f"no cases here: {path} does not exist")
    paper = read_paper(path.read_bytes())
    assert (paper.identity.genre, paper.identity.date, paper.identity.chamber) == ("sitting", date(2031, 12, 9), "TK")
    assert paper.debate is not None
    meeting = paper.debate.meeting
    assert (meeting.number, meeting.opened, meeting.closed, meeting.corrected) == (23, "14:00", None, False)
    assert [(item.n, item.title, item.kind) for item in paper.items] == [
        (1, "Opening", "opening"),
        (2, "Vragen Veenstra", "vragenuur"),
    ]
    assert [period.first for part in paper.parts for period in part.periods] == [date(2031, 12, 10)] * 2
