from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.extract.commitments.in_debates import MODEL
from kamerspoor.learned.linear import BIAS, LinearModel, load, on_line

MODELS = {name: load(name) for name in (MODEL,)}


@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)
def test_a_model_says_where_it_comes_from_and_its_curve_never_falls(model: LinearModel) -> None:
    assert {"data", "script", "sentences"} <= model.provenance.keys()
    assert {len(weights) for weights in model.weights.values()} == {len(model.heads)}
    for points in model.calibration.values():
        assert all(a <= b and low <= high for (a, low), (b, high) in pairwise(points))


@given(st.lists(st.sampled_from(sorted(MODELS[MODEL].weights)), unique=True, max_size=40), st.randoms())
def test_the_order_of_features_changes_nothing(features: list[str], order: st.DataObject) -> None:
    model = MODELS[MODEL]
    mixed = sorted(features, key=lambda _: order.random())  # type: ignore[attr-defined]
    assert model.probability("commitment", model.score("commitment", features)) == pytest.approx(
        model.probability("commitment", model.score("commitment", mixed)), abs=0.002
    )


def test_values_count_as_often_as_they_say_and_unknown_features_not_at_all() -> None:
    model = LinearModel(("wet",), {BIAS: (0.5,), "rain": (2.0,)}, {})
    assert model.score("wet", ["rain", "snow"]) == 2.5
    assert model.score("wet", {"rain": 0.5, "snow": 9.0}) == 1.5


@given(st.floats(-20, 20))
def test_a_line_stays_within_its_points(score: float) -> None:
    assert 0.1 <= on_line(((-1.0, 0.1), (0.0, 0.4), (2.0, 0.9)), score) <= 0.9
