"""What a debate is about and of which committee, where its report prints no title."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from kamerspoor.genres.debate.naming import read_committees, read_subject
from kamerspoor.genres.debate.report import read_debate
from kamerspoor.genres.identity import read_identity
from kamerspoor.pipeline.extracting import read_paper, structure
from kamerspoor.reading.detect import read_bytes
from kamerspoor.text.names import folded

_OPENED = """Voorzitter: Smit
Griffier: Visser

Aanwezig zijn twee leden der Kamer, te weten: Bakker en Smit,

en mevrouw De Wit, Minister van Water.

Aanvang 13.30 uur.

De voorzitter:
{said}

De heer Bakker (PP):
Dank u wel, voorzitter.

Minister De Wit:
Dank u wel.

Sluiting 14.30 uur.
"""


def named(said: str) -> tuple[str | None, tuple[str, ...]]:
    """Return the title of a debate that opens with these words, and its committees."""
    paper = read_paper(_OPENED.format(said=said).encode())
    return paper.identity.title, paper.committee.names if paper.committee else ()


@pytest.mark.parametrize(
    ("said", "subject", "committees"),
    [
        (
            "Ik open de vergadering van de vaste commissie voor Water. Dit is een notaoverleg over de Slotenstrategie.",
            "Slotenstrategie",
            ("vaste commissie voor Water",),
        ),
        (
            "Welkom bij dit commissiedebat Sloten van de vaste Kamercommissie voor Water. Fijn dat u er bent.",
            "Sloten",
            ("vaste commissie voor Water",),
        ),
        ("Goedemiddag allemaal. Ik geef het woord aan de heer Bakker.", None, ()),
    ],
)
def test_the_chair_says_what_it_is_about_and_of_whom(
    said: str, subject: str | None, committees: tuple[str, ...]
) -> None:
    assert named(said) == (subject, committees)


def test_a_committee_that_is_only_spoken_of_in_a_plenary_debate_is_not_its_committee() -> None:
    text = (
        "De voorzitter:\nIk stel voor een brief van de vaste commissie voor Water door te sturen.\n\n"
        "De heer Bakker (PP):\nDank u wel.\n\nDe voorzitter:\nDank.\n"
    )
    debate = read_debate(read_bytes(text.encode()))
    assert debate is not None
    assert read_committees(text, debate) is None


def test_a_list_of_votes_has_no_subject() -> None:
    text = _OPENED.format(said="Aan de orde is het debat over sloten.")
    debate = read_debate(read_bytes(text.encode()))
    assert debate is not None
    assert read_subject(text, debate, "commissiedebat") == "Sloten"
    assert read_subject(text, debate, "stemmingen") is None


def _words(title: str) -> set[str]:
    return set(re.findall(r"[a-z\d]{3,}", folded(title)))


def test_real_debates_without_a_title_are_named_as_their_official_title_says(shared_data: Path) -> None:
    folder = shared_data / "dev" / "debates" / "vlos_2025"
    found = []
    for gold in sorted(folder.glob("2025-0[467]*.gold.json")):
        report = gold.with_name(gold.name.replace(".gold.json", ".txt"))
        if not report.exists():
            continue
        document = read_bytes(report.read_bytes())
        debate = read_debate(document)
        kind = read_identity(document, report=True).subgenre
        official = json.loads(gold.read_text(encoding="utf-8"))["title"]
        if debate and (subject := read_subject(document.text, debate, kind)):
            found.append(len(_words(subject) & _words(official)) / len(_words(subject) | _words(official)))
    # Of 14 debates 11 say what they are about, in the words of the title or in most of them.
    assert len(found) >= 11
    assert min(found) >= 0.5


def test_the_debate_of_the_seeds_is_named_by_its_chair(shared_data: Path) -> None:
    paper = structure(read_bytes((shared_data / "seeds" / "003_80043238be0c1716.txt").read_bytes()))
    assert paper.identity.title == "Ruslandstrategie"
    assert paper.committee is not None
    assert paper.committee.names == ("vaste commissie voor Buitenlandse Zaken",)
