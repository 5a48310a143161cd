"""What is stored of a paper comes back whole, also from rows that an earlier version wrote."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

import committee_papers
import web_report
from filled import filled
from kamerspoor.model.fact_kinds import FACT_KINDS
from kamerspoor.model.paper import Identity, Paper
from kamerspoor.model.source_text import LeftOut, SourceMap, Stated
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.serialization import (
    StoredVersion,
    identity_of,
    pack_details,
    pack_source_map,
    unpack_paper,
    unpack_source_map,
)

PAPERS = {
    "debate": web_report.REPORT,
    "letter": web_report.LETTER,
    "questions": web_report.ASKED,
    "votes": web_report.VOTED,
    "amendment": web_report.AMENDMENT.format(number=9, kind="", replaces="", term="vijf"),
    "consultation": committee_papers.CONSULTATION,
    "letters": committee_papers.LETTERS,
    "register": committee_papers.REGISTER,
    "report": committee_papers.REPORT,
}
TODAY = Identity("other", date=date(2031, 2, 3), sitting="h-tk-20302031-7", item=4)


@pytest.fixture(params=PAPERS)
def paper(request: pytest.FixtureRequest) -> Paper:
    return read_paper(PAPERS[request.param].encode())


def stored(paper: Paper, details: dict[str, Any] | None = None) -> StoredVersion:
    document = paper.document
    packed = pack_details(paper) if details is None else json.dumps(details)
    return StoredVersion(
        document.text, packed, pack_source_map(document.source_map), document.sha256, document.media_type,
        document.pages,
    )  # fmt: skip


def facts_of(paper: Paper) -> dict[str, list[Any]]:
    return {kind.name: list(kind.of(paper)) for kind in FACT_KINDS}


def unpacked(paper: Paper, details: dict[str, Any] | None = None, identity: Identity | None = None) -> Paper:
    return unpack_paper(stored(paper, details), identity or paper.identity, facts_of(paper), paper.id)


def test_a_paper_comes_back_as_it_was(paper: Paper) -> None:
    assert unpacked(paper) == paper


def test_nothing_of_a_paper_is_lost() -> None:
    paper = replace(filled(Paper), filed_as="elders")
    assert all(getattr(paper, field.name) for field in fields(Paper) if field.name != "parts")
    # Where a source marks the items of a sitting is only told while it is read.
    kept = replace(paper, document=replace(paper.document, items=()))
    assert unpacked(paper) == kept


def test_it_knows_the_id_it_is_filed_under_where_that_is_another(paper: Paper) -> None:
    found = unpack_paper(stored(paper), paper.identity, facts_of(paper), "kst-98765-99")
    assert found == replace(paper, filed_as="kst-98765-99")
    assert found.id == "kst-98765-99"


def test_the_sitting_stands_in_its_row(paper: Paper) -> None:
    found = unpacked(paper, identity=TODAY).identity
    assert found == replace(paper.identity, sitting=TODAY.sitting, item=TODAY.item)


def test_a_row_of_the_first_version_gives_what_it_has(paper: Paper) -> None:
    first = {"blocks", "meeting", "stages", "sections", "document_remarks", "remarks"}
    details = {name: value for name, value in json.loads(pack_details(paper)).items() if name in first}
    details = {"meeting": None, "stages": [], **details, "furniture": ["Tweede Kamer", "2"]}
    found = unpacked(paper, details, TODAY)
    assert found.document.furniture == (LeftOut("Tweede Kamer", None, ""), LeftOut("2", None, ""))
    assert found.identity == TODAY
    assert found.document.stated == Stated()
    assert (found.letter, found.notes, found.register, found.items) == (None, (), (), ())
    assert (found.debate, found.motions, found.sections) == (paper.debate, paper.motions, paper.sections)


def test_the_same_paper_is_stored_in_the_same_words(paper: Paper) -> None:
    assert pack_details(paper) == pack_details(unpacked(paper))


def test_a_source_map_comes_back_to_the_hundredth_of_a_point(paper: Paper) -> None:
    assert unpack_source_map(pack_source_map(paper.document.source_map)) == paper.document.source_map
    assert unpack_source_map(pack_source_map(SourceMap(()))) == SourceMap(())


def test_the_columns_of_a_version_say_what_a_paper_without_an_identity_of_its_own_is() -> None:
    row = ("letter", None, "Brief", "2031-02-03", "98765", "B", "2030-2031", "EK", 1, None, None)
    assert identity_of(row) == Identity(
        "letter", title="Brief", date=date(2031, 2, 3), dossier="98765", number="B", session_year="2030-2031",
        chamber="EK", fiction=True,
    )  # fmt: skip
