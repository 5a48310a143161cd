from __future__ import annotations

from evaluation.letters import (
    GoldHeading,
    GoldLetter,
    GoldNote,
    GoldQuote,
    GoldSender,
    GoldWords,
    printed_tallies,
)
from evaluation.measures import Tally
from kamerspoor.pipeline.extracting import read_paper

LETTER = """Ons kenmerk
WD-2031/41
Datum 3 mei 2031

Geachte voorzitter,

Deze brief gaat over de dijken.

De dijken

Alle dijken zijn dicht. Ik zal uw Kamer voor de zomer over de veren informeren.

Hoogachtend,
De minister van Water,
A. Kuiper
"""
GOLD = GoldLetter(
    file="brief.pdf",
    headings=[GoldHeading("De dijken", 1), GoldHeading("De veren", 1)],
    notes=[GoldNote("1", "Kamerstuk")],
    joins=[GoldWords("Alle dijken zijn dicht.")],
    senders=[GoldSender("A. Kuiper")],
    furniture=["Ministerie van Water en Dijken"],
    body_starts="Deze brief gaat",
    body_ends="over de veren informeren.",
    commitments=[
        GoldQuote("Ik zal uw Kamer voor de zomer over de veren informeren."),
        GoldQuote("Misschien.", sure=False),
    ],
    executes=[],
    reference="WD-2031/41",
)


def rates(gold: GoldLetter, lines: list[str]) -> dict[str, tuple[float, float]]:
    tallies: list[Tally] = list(printed_tallies(read_paper(LETTER.encode()), gold, lines))
    return {tally.name.removeprefix("letters "): (tally.hits, tally.n) for tally in tallies}


def test_each_part_of_the_gold_is_counted_by_itself() -> None:
    counted = rates(
        GOLD, ["Alle dijken zijn dicht. Ik zal uw Kamer voor de zomer", "Een regel die nergens in de tekst staat."]
    )
    assert counted["headings"] == (1, 2)
    assert counted["headings precision"] == (1, 1)
    assert counted["headings level"] == (1, 1)
    assert counted["notes"] == (0, 1)
    assert counted["joins"] == (1, 1)
    assert counted["senders"] == (1, 1)
    assert counted["reference"] == (1, 1)
    assert counted["furniture out"] == (1, 1)
    assert counted["commitments recall"] == (1, 1)
    assert counted["lines kept"] == (1, 2)


def test_furniture_in_the_text_is_counted_against_it() -> None:
    gold = GoldLetter(
        **{**{name: getattr(GOLD, name) for name in GOLD.__struct_fields__}, "furniture": ["Alle dijken zijn dicht."]}
    )
    assert rates(gold, [])["furniture out"] == (0, 1)
