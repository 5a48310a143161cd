"""The measure of growth tells what is linear from what is not."""

from __future__ import annotations

import pytest

from growth import DOUBLED, growth


def test_linear_work_takes_about_twice_the_time_for_twice_as_much() -> None:
    assert growth(sorted, lambda size: list(range(size)), 10_000) < DOUBLED


@pytest.mark.slow
def test_quadratic_work_is_told_from_linear_work() -> None:
    def pairs(given: list[int]) -> int:
        return sum(one == other for one in given for other in given)

    assert growth(pairs, lambda size: list(range(size)), 250) > DOUBLED
