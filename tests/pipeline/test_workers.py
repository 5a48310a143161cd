from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kamerspoor.errors import KamerspoorError, UnreadableFileError
from kamerspoor.pipeline.workers import Limits, run, run_one

sys.path.insert(0, str(Path(__file__).parent))
from jobs import double, trouble

LIMITS = Limits(seconds=3.0, megabytes=1024)


def test_every_task_has_one_outcome() -> None:
    outcomes = list(run(double, range(20), workers=2))
    assert sorted((outcome.task, outcome.result) for outcome in outcomes) == [(n, 2 * n) for n in range(20)]


def test_no_tasks_give_no_outcomes() -> None:
    assert list(run(double, [], workers=2)) == []


@pytest.mark.parametrize(
    ("kind", "words"), [("crash", "crash"), ("hang", "more time"), ("memory", "more memory"), ("deep", "nested")]
)
def test_a_task_that_breaks_its_worker_costs_itself_only(kind: str, words: str) -> None:
    outcomes = {outcome.task: outcome for outcome in run(trouble, ["a", kind, "b", "c"], workers=1, limits=LIMITS)}
    assert {task for task, outcome in outcomes.items() if outcome.error is None} == {"a", "b", "c"}
    assert words in str(outcomes[kind].error)


def test_an_error_of_ours_arrives_with_all_its_parts() -> None:
    with pytest.raises(UnreadableFileError) as caught:
        run_one(trouble, "refuse")
    assert (caught.value.message, caught.value.where, caught.value.remedy) == ("no text", "a.pdf", "Look")


def test_tasks_are_taken_only_when_a_worker_is_free() -> None:
    taken: list[int] = []

    def tasks() -> object:
        for number in range(1000):
            taken.append(number)
            yield number

    outcomes = run(double, tasks(), workers=1)  # type: ignore[arg-type]  # a generator is iterable
    next(outcomes)
    assert len(taken) <= 3
    outcomes.close()  # type: ignore[attr-defined]  # run is a generator


def test_a_limit_is_an_error_that_names_what_to_do() -> None:
    with pytest.raises(KamerspoorError, match="left out"):
        run_one(trouble, "hang", Limits(seconds=0.5))
