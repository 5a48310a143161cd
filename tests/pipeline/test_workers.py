from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from kamerspoor.errors import KamerspoorError, UnreadableFileError
from kamerspoor.pipeline.workers import Limits, _affordable, run, run_one

sys.path.insert(0, str(Path(__file__).parent))
from jobs import FAULTS, double, in_parts, trouble

HERE = Path(__file__).parent
# What hangs is waited for; what else breaks a worker must not seem to hang on a busy machine.
SECONDS = {"hang": 1.0}


def test_every_task_has_one_outcome() -> None:
    outcomes = list(run(double, range(20), workers=2))
    assert sorted((outcome.task, outcome.result) for outcome in outcomes) == [(n, 2 * n) for n in range(20)]


def test_no_tasks_give_no_outcomes() -> None:
    assert list(run(double, [], workers=2)) == []


@pytest.mark.parametrize(
    ("kind", "words"), [("crash", "crash"), ("hang", "more time"), ("memory", "more memory"), ("deep", "nested")]
)
def test_a_task_that_breaks_its_worker_costs_itself_only(kind: str, words: str) -> None:
    limits = Limits(seconds=SECONDS.get(kind, 30.0), megabytes=1024)
    outcomes = {outcome.task: outcome for outcome in run(trouble, ["a", kind, "b", "c"], workers=1, limits=limits)}
    assert {task for task, outcome in outcomes.items() if outcome.error is None} == {"a", "b", "c"}
    assert words in str(outcomes[kind].error)


@pytest.mark.parametrize("kind", [*FAULTS, "unsendable"])
def test_what_breaks_a_reader_is_told_in_a_line_and_keeps_its_worker(
    kind: str, capfd: pytest.CaptureFixture[str]
) -> None:
    outcomes = {outcome.task: outcome for outcome in run(trouble, ["a", kind, "b"], workers=1)}
    assert {task for task, outcome in outcomes.items() if outcome.error is None} == {"a", "b"}
    assert str(outcomes[kind].error).isprintable()
    assert "broke the reader" in str(outcomes[kind].error)
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how much memory a process has")
def test_a_death_by_the_limit_of_memory_is_named_as_such() -> None:
    outcomes = list(run(trouble, ["slow memory", "a"], workers=1, limits=Limits(megabytes=1024)))
    assert [(one.task, one.error is None) for one in outcomes] == [("slow memory", False), ("a", True)]
    assert "takes more memory than one file may have" in str(outcomes[0].error)


def test_all_workers_together_fit_into_memory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 16)
    container = tmp_path / "memory.max"
    monkeypatch.setattr("kamerspoor.pipeline.workers._CONTAINER", (container, tmp_path / "none"))
    container.write_text(f"{5 << 30}\n")
    assert _affordable(Limits(megabytes=2048)) == 2
    container.write_text(f"{1 << 30}\n")
    assert _affordable(Limits(megabytes=2048)) == 1
    container.write_text("max\n")
    assert 1 <= _affordable(Limits(megabytes=1)) <= 16


def test_where_no_process_can_be_started_one_line_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_process(*_: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr("multiprocessing.Pipe", no_process)
    with pytest.raises(KamerspoorError, match="could not be started") as raised:
        list(run(double, [1], workers=1))
    assert str(raised.value).isprintable()


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


def in_a_process_alone(script: str) -> list[str]:
    """Run a script in which nothing else goes on, as the command line reads one file."""
    done = subprocess.run([sys.executable, "-c", script], cwd=HERE, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux copies a process safely")
@pytest.mark.parametrize(
    ("kind", "words"), [("crash", "crash"), ("hang", "more time"), ("memory", "more memory"), ("deep", "nested")]
)
def test_one_file_is_read_in_a_copy_of_the_process_under_the_same_limits(kind: str, words: str) -> None:
    said = in_a_process_alone(
        "import os\n"
        "from jobs import here, trouble\n"
        "from kamerspoor.errors import UnreadableFileError\n"
        "from kamerspoor.pipeline.workers import Limits, may_be_copied, run_one\n"
        "import jobs; jobs.loaded = True\n"
        "process, loaded = run_one(here, 'a')\n"
        "print(may_be_copied(), loaded, process == os.getpid())\n"
        "try:\n"
        f"    run_one(trouble, {kind!r}, Limits(seconds={SECONDS.get(kind, 30.0)}, megabytes=1024))\n"
        "except UnreadableFileError as error:\n"
        "    print(error)\n"
    )
    assert said[0] == "True True False"
    assert words in said[1]


def test_a_process_with_other_threads_is_never_copied() -> None:
    said = in_a_process_alone(
        "import threading\n"
        "from jobs import here\n"
        "import jobs; jobs.loaded = True\n"
        "from kamerspoor.pipeline.workers import may_be_copied, run_one\n"
        "done = threading.Event()\n"
        "threading.Thread(target=done.wait).start()\n"
        "print(may_be_copied(), run_one(here, 'a')[1])\n"
        "done.set()\n"
    )
    assert said == ["False False"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux copies a process safely")
def test_a_copy_ends_with_the_process_that_made_it() -> None:
    said = in_a_process_alone(
        "import os\n"
        "from jobs import here\n"
        "from kamerspoor.pipeline.workers import run\n"
        "outcomes = run(here, iter(lambda: 'a', None), workers=1, copies=True)\n"
        "print(next(outcomes).result[0], flush=True)\n"
        "os._exit(0)\n"
    )
    deadline = time.monotonic() + 60
    while Path(f"/proc/{said[0]}").exists():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_a_task_of_many_parts_has_the_time_of_one_for_each() -> None:
    assert run_one(in_parts, 0.4, Limits(seconds=1.0)) == "done"
