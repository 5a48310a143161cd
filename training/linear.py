"""Fits linear models with one or more heads, calibrates them, and writes them as data.

Everything is fixed: the order of features, the solver, the numbers that are kept. The same data give the same file.
"""

from __future__ import annotations

import json
import lzma
import math
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

from kamerspoor.learned.linear import BIAS, LinearModel

# A feature that one case has says nothing of others.
_CASES: Final = 2
_DIGITS: Final = 3
# Weights below this move no probability by a hundredth.
_SMALL: Final = 0.005
_POINTS: Final = 24


@dataclass(frozen=True, slots=True)
class Target:
    """What a head is to tell apart: of each case whether it holds, and how much the case counts.

    Attributes:
        holds: one or more answers for each case, of which the scores are averaged: strict and lenient labels say more
            together than either alone.
        counts: how much each case counts.
        strength: how little the weights are held back (``C`` of logistic regression).
        scale: how strongly a feature counts before anything is learned.
    """

    holds: Sequence[Sequence[bool]]
    counts: Sequence[float]
    strength: float = 0.5
    scale: Callable[[str], float] = lambda _: 1.0


def vocabulary(cases: Sequence[Collection[str]]) -> dict[str, int]:
    """Return the features that several cases have, each with its column."""
    seen = Counter(feature for case in cases for feature in case)
    return {feature: column for column, feature in enumerate(sorted(f for f, n in seen.items() if n >= _CASES))}


def fit(cases: Sequence[Collection[str]], targets: Mapping[str, Target]) -> LinearModel:
    """Return a model without calibration.

    Args:
        cases: features of each.
        targets: what each head is to tell apart.
    """
    columns = vocabulary(cases)
    plain = _matrix(cases, columns)
    weights = np.zeros((len(columns) + 1, len(targets)))
    for head, target in enumerate(targets.values()):
        scale = np.array(list(map(target.scale, columns)))
        chosen = np.flatnonzero(np.asarray(target.counts) > 0)
        matrix = plain.multiply(scale).tocsr()
        for holds in target.holds:
            found = LogisticRegression(C=target.strength, solver="liblinear", random_state=0)
            found.fit(matrix[chosen], np.asarray(holds)[chosen], sample_weight=np.asarray(target.counts)[chosen])
            weights[:-1, head] += found.coef_[0] * scale / len(target.holds)
            weights[-1, head] += found.intercept_[0] / len(target.holds)
    rounded = np.round(weights, _DIGITS)
    kept = {
        feature: tuple(map(float, rounded[column]))
        for feature, column in columns.items()
        if np.abs(rounded[column]).max() >= _SMALL
    }
    return LinearModel(tuple(targets), {BIAS: tuple(map(float, rounded[-1])), **kept}, {})


def fit_values(cases: Sequence[Mapping[str, float]], head: str, holds: Sequence[bool], strength: float) -> LinearModel:
    """Return a model of features that have values, without calibration.

    Args:
        cases: features of each with their values; one that is not there is 0.
        head: what is to be told apart.
        holds: whether it holds of each case.
        strength: how little the weights are held back (``C`` of logistic regression).
    """
    names = sorted({name for case in cases for name in case})
    matrix = np.array([[case.get(name, 0.0) for name in names] for case in cases])
    # Of values as they are, those that vary most would be held back least.
    middle, spread = matrix.mean(axis=0), matrix.std(axis=0) + _SMALL
    found = LogisticRegression(C=strength, solver="liblinear", intercept_scaling=10, random_state=0)
    found.fit((matrix - middle) / spread, np.asarray(holds))
    weights = found.coef_[0] / spread
    bias = float(found.intercept_[0] - (weights * middle).sum())
    kept = {name: (round(float(weight), _DIGITS),) for name, weight in zip(names, weights, strict=True)}
    return LinearModel((head,), {BIAS: (round(bias, _DIGITS),), **kept}, {})


def _matrix(cases: Sequence[Collection[str]], columns: Mapping[str, int]) -> csr_matrix:
    found = [[columns[feature] for feature in case if feature in columns] for case in cases]
    ends = np.cumsum([0, *map(len, found)])
    places = np.fromiter((column for case in found for column in sorted(case)), dtype=np.int64, count=ends[-1])
    return csr_matrix((np.ones(ends[-1]), places, ends), shape=(len(cases), len(columns)))


def calibrated(scores: Sequence[float], right: Sequence[bool]) -> tuple[tuple[float, float], ...]:
    """Return points of the curve of scores with the share that is right around them, which never falls.

    Args:
        scores: of cases that the model had not seen.
        right: whether each of them holds.
    """
    given, holds = np.asarray(scores), np.asarray(right, dtype=float)
    rising = IsotonicRegression(out_of_bounds="clip").fit(given, holds)
    order = np.argsort(given, kind="stable")
    # Each point stands for as many right ones as the others.
    cuts = np.searchsorted(np.cumsum(holds[order]), np.linspace(0, holds.sum(), _POINTS + 1)[1:-1])
    parts = [part for part in np.split(order, np.unique(cuts)) if len(part)]
    at = [float(given[part].mean()) for part in parts]
    # Steps as wide as they are the accidents of few cases: half of them, half of the share around a point.
    shares = [(holds[part].mean() + rising.predict([x])[0]) / 2 for x, part in zip(at, parts, strict=True)]
    heights = np.maximum.accumulate(shares)
    return tuple((round(x, _DIGITS), round(float(y), _DIGITS)) for x, y in zip(at, heights, strict=True))


def threshold(probabilities: Sequence[float], right: Sequence[bool], precision: float, at_least: int = 20) -> float:
    """Return the lowest probability from which on so many of the cases are right, or 1.01 when there is none."""
    order = np.argsort(-np.asarray(probabilities), kind="stable")
    shares = np.cumsum(np.asarray(right)[order]) / np.arange(1, len(order) + 1)
    good = [place for place in np.flatnonzero(shares >= precision) if place + 1 >= at_least]
    return float(np.asarray(probabilities)[order][good[-1]]) if good else 1.01


def write(model: LinearModel, path: Path) -> None:
    """Write a model as compressed JSON, the same bytes for the same model."""
    data = {
        "heads": model.heads,
        "thresholds": dict(model.thresholds),
        "calibration": model.calibration,
        "provenance": dict(model.provenance),
        "weights": {feature: [_short(weight) for weight in weights] for feature, weights in model.weights.items()},
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    path.write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))


def _short(weight: float) -> float | int:
    return int(weight) if math.isclose(weight, int(weight)) else weight
