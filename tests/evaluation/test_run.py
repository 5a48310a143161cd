from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation.debates import GoldDebate, GoldTurn
from evaluation.measures import Miss, Tally, f1
from evaluation.run import evaluate, load, sample_commitments
from kamerspoor.errors import BadRequestError

REPORT = """De voorzitter:
Het woord is aan de heer Smit.

De heer Smit (PP):
Wanneer komt de brief?

Minister Kuiper:
Ik stuur de Kamer in mei een brief.
"""


@pytest.fixture
def gold_folder(tmp_path: Path) -> Path:
    debates = tmp_path / "debates" / "made_up"
    debates.mkdir(parents=True)
    (debates / "smit.txt").write_text(REPORT, encoding="utf-8")
    turns = [
        {
            "label": "De voorzitter:",
            "speaker": "De voorzitter",
            "role": "chair",
            "text": "Het woord is aan de heer Smit.",
        },
        {
            "label": "De heer Smit (PP):",
            "speaker": "De heer Smit",
            "role": "member",
            "party": "PP",
            "text": "Wanneer komt de brief?",
        },
        {"label": "Minister Kuiper:", "speaker": "Minister Kuiper", "role": "government", "text": "Iets heel anders."},
    ]
    (debates / "smit.gold.json").write_text(json.dumps({"turns": turns, "motions": []}), encoding="utf-8")
    commitments = [{"debate": "made_up/smit", "turn": 2, "quote": "Ik stuur de Kamer in mei een brief."}]
    (tmp_path / "toezeggingen.gold.json").write_text(json.dumps(commitments), encoding="utf-8")
    return tmp_path


def test_an_interval_holds_for_a_perfect_rate_of_few_cases() -> None:
    low, high = Tally("x", hits=8, n=8).interval
    assert high == 1.0
    assert low == pytest.approx(0.6756, abs=1e-3)


def test_an_interval_is_that_of_wilson() -> None:
    assert Tally("x", hits=90, n=100).interval == pytest.approx((0.8256, 0.9448), abs=1e-3)


def test_nothing_asked_is_nothing_known() -> None:
    assert Tally("x").interval == (0.0, 1.0)


def test_an_f1_is_hits_against_the_mean_of_gold_and_found() -> None:
    assert f1("x", found=8, gold=12, hits=6).rate == pytest.approx(0.6)


def test_figures_count_what_is_right_and_say_what_is_not(gold_folder: Path) -> None:
    tallies = {tally.name: tally for tally in evaluate(gold_folder, workers=1)}
    assert (tallies["turns recall .txt"].hits, tallies["turns recall .txt"].n) == (2, 3)
    assert tallies["turns recall .txt"].misses == [Miss("turn 2 Minister Kuiper: Iets heel anders.", file="smit")]
    assert tallies["turns party .txt"].hits == 2
    assert tallies["commitments recall"].rate == 1.0


def test_a_sample_of_found_commitments_is_the_same_every_time(gold_folder: Path) -> None:
    first = [promise.passage.quote for _, promise in sample_commitments(gold_folder, 5)]
    assert first == [promise.passage.quote for _, promise in sample_commitments(gold_folder, 5)]
    assert first == ["Ik stuur de Kamer in mei een brief."]


def test_gold_with_a_label_inside_a_turn_can_be_cut_there() -> None:
    words = "Dan nu Brinza. Kamerlid Brinza (PP): Dank. Tot zover."
    gold = GoldDebate([GoldTurn("De voorzitter:", "De voorzitter", "chair", words)])
    cut = gold.split_at_labels()
    assert cut is not None
    assert [(turn.label, turn.text.strip()) for turn in cut.turns] == [
        ("De voorzitter:", "Dan nu Brinza."),
        ("Kamerlid Brinza (PP)", "Dank. Tot zover."),
    ]
    assert GoldDebate([GoldTurn("De voorzitter:", "De voorzitter", "chair", "Dank.")]).split_at_labels() is None


def test_broken_gold_is_named(gold_folder: Path) -> None:
    (gold_folder / "appreciation.gold.json").write_text('[{"debate": 3}]', encoding="utf-8")
    with pytest.raises(BadRequestError, match=r"appreciation\.gold\.json"):
        load(gold_folder)
