"""Every motion of the sample of officielebekendmakingen.nl is read: its numbers and proposers, and no unknown tag."""

from __future__ import annotations

import tarfile
from collections import Counter
from pathlib import Path

import pytest

from kamerspoor.pipeline.extracting import read_paper

SAMPLE = Path("opendata") / "kst" / "kst_moties_2023-12_2025-10.tar.gz"


@pytest.mark.slow
def test_every_motion_of_the_sample_is_read_without_an_unknown_element(shared_data: Path) -> None:
    if not (shared_data / SAMPLE).exists():
        pytest.skip(f"the sample of motions is not here: {SAMPLE}")
    read: Counter[str] = Counter()
    with tarfile.open(shared_data / SAMPLE) as archive:
        for member in archive:
            source = archive.extractfile(member) if member.name.endswith(".xml") else None
            if source is None:
                continue
            paper = read_paper(source.read())
            read["papers"] += 1
            read[f"genre {paper.identity.genre}"] += 1
            read["dossier and number"] += paper.identity.dossier is not None and paper.identity.number is not None
            read["proposers"] += bool(paper.motions and paper.motions[0].proposers)
            read["unknown"] += any(remark.kind == "unknown_element" for remark in paper.remarks)
    assert read["papers"] == read["genre motion"] == 8041
    assert read["unknown"] == 0
    assert read["dossier and number"] == read["papers"]
    assert read["proposers"] >= 0.99 * read["papers"]
