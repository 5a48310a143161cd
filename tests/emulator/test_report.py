from __future__ import annotations

from importlib import resources

from lxml import etree

from kamerspoor.pipeline.extracting import read_paper
from tk_emulator.report import vlos

PRINTED = (resources.files("kamerspoor") / "demo" / "dossier" / "03-notaoverleg.txt").read_text(encoding="utf-8")


def words(status: str) -> list[str]:
    root = etree.fromstring(vlos(PRINTED, "Tussenpublicatie", status))
    return [str(one.xpath("string()")) for one in root.iter("{*}alinea")]


def test_a_casco_has_a_meeting_and_no_words() -> None:
    assert words("Casco") == []


def test_slips_are_put_right_in_the_better_version_and_nothing_else_changes() -> None:
    first, better = words("Ongecorrigeerd"), words("Gecorrigeerd")
    different = [(one, other) for one, other in zip(first, better, strict=True) if one != other]
    assert 0 < len(different) < len(first) / 5
    assert all("Eh, " in one for one, _ in different)


def test_our_own_reader_finds_in_it_what_it_finds_in_the_printed_report() -> None:
    printed, sent = read_paper(PRINTED.encode()), read_paper(vlos(PRINTED, "Eindpublicatie", "Gecorrigeerd"))
    assert printed.debate is not None
    assert sent.debate is not None
    assert len(sent.debate.turns) == len(printed.debate.turns)
    assert [turn.name for turn in sent.debate.turns] == [turn.name for turn in printed.debate.turns]
    assert len(sent.motions) == len(printed.motions)
    assert len(sent.commitments) == len(printed.commitments)
