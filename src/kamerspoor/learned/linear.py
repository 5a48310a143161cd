"""A linear model with one or more heads: words and slots in, calibrated probabilities out.

``make train`` writes a model (`training/`); nothing but Python is needed to apply it, and the same features give the
same probability on every machine.

Example:
    >>> model = LinearModel(("rain",), {"": (-1.0,), "cloud": (2.0,)}, {"rain": ((-1.0, 0.2), (1.0, 0.8))})
    >>> model.score("rain", ["cloud"]), model.probabilities(["cloud"]), model.probability("rain", 0.0)
    (1.0, {'rain': 0.8}, 0.5)
"""

from __future__ import annotations

import json
import lzma
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Final

# The feature that every case has.
BIAS: Final = ""
# Scores and probabilities are told in thousandths: sums of the same weights in another order differ far behind that.
_DIGITS: Final = 3


@dataclass(frozen=True, slots=True)
class LinearModel:
    """Weights of features, and what a score means.

    Attributes:
        heads: what is asked of a case, such as whether it is a commitment.
        weights: of each feature, one for each head; a feature that is not there says nothing.
        calibration: of each head, scores with the share that was right around them in folds that had not seen them;
            between two scores the share is on the line that joins them.
        thresholds: scores or probabilities from which something holds, chosen in the same folds.
        provenance: data, day, script and figures.
    """

    heads: tuple[str, ...]
    weights: Mapping[str, tuple[float, ...]]
    calibration: Mapping[str, tuple[tuple[float, float], ...]]
    thresholds: Mapping[str, float] = field(default_factory=dict)
    provenance: Mapping[str, object] = field(default_factory=dict)

    def score(self, head: str, features: Iterable[str] | Mapping[str, float]) -> float:
        """Return the score of a head: the sum of the weights of the features, times their values where given."""
        place, weights = self.heads.index(head), self.weights
        total = weights[BIAS][place]
        if isinstance(features, Mapping):
            total += sum(weights[feature][place] * value for feature, value in features.items() if feature in weights)
        else:
            total += sum(weights[feature][place] for feature in features if feature in weights)
        return round(total, _DIGITS)

    def probability(self, head: str, score: float) -> float:
        """Return the share of cases with such a score in which the head was right."""
        return round(on_line(self.calibration[head], score), _DIGITS)

    def probabilities(self, features: Iterable[str] | Mapping[str, float]) -> dict[str, float]:
        """Return the probability of each head, by its calibration."""
        return {head: self.probability(head, self.score(head, features)) for head in self.heads}


def on_line(points: tuple[tuple[float, float], ...], score: float) -> float:
    """Return the height of a line through points at a score; before the first and behind the last it is level.

    Example:
        >>> on_line(((0.0, 0.2), (1.0, 0.8)), 0.5), on_line(((0.0, 0.2), (1.0, 0.8)), 7.0)
        (0.5, 0.8)
    """
    place = bisect_right(points, (score, float("inf")))
    if place in (0, len(points)):
        return points[min(place, len(points) - 1)][1]
    (left, low), (right, high) = points[place - 1], points[place]
    return low + (high - low) * (score - left) / (right - left)


@cache
def load(name: str) -> LinearModel:
    """Return a model that stands beside this module, read once.

    Args:
        name: of its file, without ``.json.xz``.
    """
    data = json.loads(lzma.decompress(files(__package__).joinpath(f"{name}.json.xz").read_bytes()))
    return LinearModel(
        heads=tuple(data["heads"]),
        weights={feature: tuple(weights) for feature, weights in data["weights"].items()},
        calibration={head: tuple(map(tuple, points)) for head, points in data["calibration"].items()},
        thresholds=data["thresholds"],
        provenance=data["provenance"],
    )
