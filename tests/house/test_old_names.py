"""Names that were given up for clearer ones do not come back: a module, class or function is found under one name."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2] / "src"
# By room, modules that have another name or place now.
MODULES = {
    "kamerspoor/extract": (
        "promises commitments written due verdicts appreciation status references motions asked cues later"
        " debate_answers periods period_days period_rules citations citation_rules figures figure_words"
    ),
    "kamerspoor/genres": (
        "debate turns terms front_matter labels debate_lines questionnaire questions question_headings"
    ),
    "kamerspoor/search": "answers finding language scanner tree queries small_words",
    "kamerspoor/trails": (
        "finding stations promises motions dossiers ledger states positions comparing differences stances"
    ),
    "kamerspoor/store": "packing searching selecting pages",
    "kamerspoor/store/official": "listing joins papers records people agenda votes parts actor_lists enclosures health",
    "kamerspoor/web": "around mt addresses lives api api_facts api_lists facts",
    "kamerspoor/web/official": "views lists newest records pages paper_views hemicycle handlers",
    "kamerspoor/publish": "shapes written_shapes written mt mt_files tables standalone answers",
    "kamerspoor/model": "official document",
    "kamerspoor/reading": "official",
    "kamerspoor/emulator": "slabs steps answers sending serving",
    "tk_emulator": "slabs steps answers sending serving",
}
# Classes and functions that are called otherwise now, wherever they would stand.
NAMES = (
    "OpenIndex Parsed ListQuery Lists _Question Filed PaperRow Named Searching Beside Fate Station Promise PromiseRule"
    " ledger promise_trail Stop _Stop VerdictRule FoundVerdict find_verdicts _Result _Reading Slab bury Document"
)


def defined(path: Path) -> set[str]:
    """Return the classes and functions of a module."""
    return {*re.findall(r"^\s*(?:class|(?:async )?def) (\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)}


def test_a_module_that_has_another_name_does_not_come_back_under_the_old_one() -> None:
    old = [ROOT / room / f"{name}.py" for room, names in MODULES.items() for name in names.split()]
    assert [str(path.relative_to(ROOT)) for path in old if path.exists()] == []
    # The rooms are where this test looks for them.
    assert (ROOT / "kamerspoor" / "extract" / "commitments" / "slots.py").is_file()


def test_a_class_or_function_that_has_another_name_does_not_come_back_under_the_old_one() -> None:
    found = {str(path.relative_to(ROOT)): defined(path) for path in ROOT.rglob("*.py")}
    assert "Commitment" in set().union(*found.values())
    assert {path: old for path, names in found.items() if (old := names & {*NAMES.split()})} == {}
    assert {
        path: old for path, names in found.items() if (old := {one for one in names if one.endswith("Shape")})
    } == {}
