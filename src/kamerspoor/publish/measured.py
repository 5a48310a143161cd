"""What each derived list is worth, by the figures that ``kamerspoor evaluate --record`` wrote of labelled papers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from kamerspoor.publish.measure import Measure

RECORDED: Final = Path(__file__).with_name("measured.json")


@dataclass(frozen=True, slots=True)
class Evaluated:
    """The figures of one folder of labelled papers, with the day on which they were measured."""

    name: str
    day: date
    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class Worth:
    """One figure of a list: what was counted, in Dutch, with the figure and its day."""

    label: str
    measure: Measure
    day: date


# By the address of a list: what is counted of it, and the measure by its name. How much of what is shown is right comes
# first, then how much of what is there is found. What was not measured when the figures were written is passed over.
LISTS: Final[Mapping[str, Mapping[str, str]]] = {
    "/moties": {
        "verdicts right of those given": "Oordelen van bewindspersonen die er staan: juist",
        "verdicts right": "Oordelen die er zijn: gevonden en juist",
        "chains motions": "Uitvoering van moties in verzonnen reeksen van stukken: stand juist",
    },
    "/moties/gelezen": {
        "motion papers proposers": "Indieners van losse moties: juist",
    },
    "/toezeggingen/gelezen": {
        "commitments likely precision lenient": "Uitgesproken toezeggingen die er staan: toezegging, of te bepleiten",
        "commitments sure precision strict": "Uitgesproken toezeggingen die zeker heten: zonder twijfel toezegging",
        "commitments likely recall inform and act": "Uitgesproken toezeggingen die er zijn: gevonden",
        "listed precision": "Lijst van de voorzitter: wat er staat, is zo genoemd",
        "listed recall": "Lijst van de voorzitter: gevonden",
        "letters commitments precision": "Toezeggingen in brieven die er staan: juist",
        "letters commitments recall": "Toezeggingen in brieven die er zijn: gevonden",
    },
    "/toezeggingen": {
        "chains state and evidence": "Toezeggingen en moties in verzonnen reeksen: stand en bewijs juist",
        "chains near misses avoided": "Wat erop lijkt en geen bewijs is: niet als bewijs genomen",
        "chains found": "Toezeggingen en moties in die reeksen: gevonden",
    },
    "/vragen": {
        "question pairs, answer whole": "Schriftelijke vragen: het hele antwoord en niets anders",
        "questions of debates: passages shown": "Vragen in debatten: de getoonde passage is een antwoord",
        "questions of debates: that are questions": "Vragen in debatten die er staan: vraag aan de regering",
        "questions of debates: said to be unanswered that are": "Vragen die onbeantwoord heten: dat zijn zij ook",
        "questions of debates: found": "Vragen in debatten die er zijn: gevonden",
    },
    "/vergelijk": {
        "compare, versions: sure pairs that say the same": "Twee versies van een stuk: zekere paren zeggen hetzelfde",
        "compare, letters: sure pairs that say the same": "Twee brieven over één beleid: zekere paren zeggen hetzelfde",
        "compare, letters: likely pairs that say the same": "Twee brieven over één beleid: waarschijnlijke paren ook",
        "compare, versions: sentences kept that are found": "Twee versies: zinnen die bleven, gevonden",
        "compare, letters: sentences kept that are found": "Twee brieven: zinnen die bleven, gevonden",
    },
    "/beurten": {
        "turns precision .txt": "Beurten die er staan: juist, van begin tot eind",
        "turns recall .txt": "Beurten die er zijn: gevonden",
    },
    "/uitvoering": {
        "letters executes precision": "Wat een brief heet uit te voeren: dat doet hij",
        "letters executes recall": "Wat brieven uitvoeren: gevonden",
    },
    "/cijfers": {
        "figures right of those shown": "Cijfers die er staan: juist",
        "figures told what of": "Cijfers waarbij staat waarvan: zo veel als er kan staan",
        "figures found": "Cijfers die er zijn: gevonden",
    },
    "/voorwaarden": {
        "conditions right of those shown": "Voorwaarden die er staan: juist",
        "conditions found": "Voorwaarden die er zijn: gevonden",
    },
    "/verwijzingen": {
        "citations precision": "Verwijzingen die er staan: juist",
        "citations recall": "Verwijzingen die er zijn: gevonden",
    },
    "/documenten": {"genre": "Soort stuk: juist"},
    "/amendementen": {},
    "/termijnen": {},
    "/stemmingen": {},
    "/standpunten": {},
    "/personen": {},
}  # fmt: skip


@cache
def evaluated() -> Sequence[Evaluated]:
    """Return all figures that were recorded."""
    return msgspec.json.decode(RECORDED.read_bytes(), type=list[Evaluated]) if RECORDED.exists() else []


def worth(path: str) -> Sequence[Worth]:
    """Return the figures of the list at an address, the first what it shows that is right; none where none is known."""
    # Of a measure of several folders the one with most cases.
    counted = sorted(((one, of.day) for of in evaluated() for one in of.measures), key=lambda each: each[0].n)
    known = {one.name: (one, day) for one, day in counted}
    return [Worth(label, *known[name]) for name, label in LISTS.get(path, {}).items() if name in known]
