"""Worker processes with limits on time and memory: a file that breaks a worker costs itself and nothing else.

`concurrent.futures` gives up a whole pool when one worker dies, and PDF libraries do die, hang or eat memory on
malformed files; hence this small pool, in which every worker has its own pipe, is watched, and is replaced when needed.

Starting Python and importing the readers costs as much as all the rest, so that a worker is a copy of a process that
has them already. A process that holds a database, an index or threads must not be copied: the workers of a pool are
copies of one that is made for that and does nothing else. One file, in a process that runs no thread but its own, is
read in a copy of that process. The limits are the same.
"""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

from kamerspoor.errors import KamerspoorError, UnreadableFileError

try:
    import resource
except ImportError:  # pragma: no cover - Windows has no such limits; time is still watched there
    resource = None  # type: ignore[assignment]

Task = TypeVar("Task")
Result = TypeVar("Result")

# A starting worker imports the readers; that is no part of a file's time.
_START_SECONDS = 60.0
# The threads of this process, those of libraries included; only Linux says so, and only there is copying safe.
_THREADS: Final = Path("/proc/self/task")
# Whoever watches looks so often how much memory a task takes; of one that dies above this share, that was the cause.
_LOOK_SECONDS: Final = 0.25
_DEADLY_SHARE: Final = 0.75
# What a container may have, where it may not have all of the machine.
_CONTAINER: Final = (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"))
_KILLED: Final = -9  # by the signal of that number, which Windows does not have
_MEGABYTE: Final = 1 << 20
_TOO_MUCH: Final = "reading it takes more memory than one file may have"
# How workers of a pool begin; Windows knows no copies, and starts Python for each.
_METHOD: Final = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost: seconds of wall time (from one `beat` to the next) and megabytes of address space."""

    seconds: float = 120.0
    megabytes: int = 2048


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Task, Result]):
    """What became of a task: its result, or the error that it ended in."""

    task: Task
    result: Result | None
    error: KamerspoorError | None


@dataclass(slots=True)
class _Worker(Generic[Task]):
    process: BaseProcess
    pipe: Connection
    task: Task | None = None
    deadline: float = 0.0
    ready: bool = False
    megabytes: int = 0

    def begin(self, task: Task, limits: Limits) -> None:
        """Hand a task to the worker."""
        self.task, self.deadline, self.megabytes = task, time.monotonic() + limits.seconds, 0
        with suppress(OSError):  # one that died meanwhile is found to be so like any other
            self.pipe.send(task)

    def look(self) -> None:
        """Note how much memory the task takes: of a process that has ended nobody can tell."""
        with suppress(OSError, ValueError):
            pages = int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[0])
            self.megabytes = max(self.megabytes, pages * os.sysconf("SC_PAGE_SIZE") // _MEGABYTE)

    def stop(self) -> None:
        if self.pipe.closed:
            return
        self.pipe.close()
        self.process.kill()
        self.process.join()
        self.process.close()


def run(
    work: Callable[[Task], Result],
    tasks: Iterable[Task],
    *,
    workers: int | None = None,
    limits: Limits | None = None,
    copies: bool = False,
) -> Iterator[Outcome[Task, Result]]:
    """Do ``work`` for every task in worker processes and yield the outcomes as they come.

    Args:
        work: a function at module level; an error of ours that it raises becomes the outcome.
        tasks: taken one by one, so that any number of them costs no memory.
        workers: how many processes; when None one per core, of those that fit into memory together.
        limits: what one task may cost.
        copies: workers are copies of this process, which must run no other thread; else of one that only reads.

    Raises:
        KamerspoorError: when no process can be started.
    """
    bounds = limits or Limits()
    pending = iter(tasks)
    crew = [_start(work, bounds, copies=copies) for _ in range(workers or _affordable(bounds))]
    try:
        while crew:
            _hand_out(crew, pending, bounds)
            crew = _dismiss_idle(crew)
            for worker in _ready_or_late(crew):
                outcome = _take(worker, bounds)
                if outcome is None:
                    continue
                yield outcome
                if not worker.ready:
                    crew[crew.index(worker)] = _start(work, bounds, copies=copies)
    finally:
        for worker in crew:
            worker.stop()


def run_one(work: Callable[[Task], Result], task: Task, limits: Limits | None = None) -> Result:
    """Do one task in a worker process and return its result.

    Raises:
        KamerspoorError: what the work raised, or `UnreadableFileError` when the worker broke or hit a limit.
    """
    outcome = next(iter(run(work, [task], workers=1, limits=limits, copies=may_be_copied())))
    if outcome.error is not None:
        raise outcome.error
    return outcome.result  # type: ignore[return-value]  # a task without an error has a result


def may_be_copied() -> bool:
    """Tell whether this process runs one thread only: a copy of another could wait for ever for a lock."""
    return _THREADS.is_dir() and len(list(_THREADS.iterdir())) == 1


def _affordable(limits: Limits) -> int:
    """Return how many workers there may be: one per core, as long as all of them may take the most at once."""
    memory = [os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")] if hasattr(os, "sysconf") else []
    for told in _CONTAINER:
        with suppress(OSError, ValueError):  # "max" where it has no limit of its own
            memory.append(int(told.read_text()))
    cores = os.cpu_count() or 1
    return max(min(cores, *(one // _MEGABYTE // limits.megabytes for one in memory)), 1) if memory else cores


def _start(work: Callable[[Task], Result], limits: Limits, *, copies: bool) -> _Worker[Task]:
    try:
        ours, theirs = multiprocessing.Pipe()
        context: Any = multiprocessing.get_context("fork" if copies else _METHOD)
        context.set_forkserver_preload([work.__module__])
        # A copy has our end of the pipe too, and would never see it close.
        arguments = (theirs, work, limits.megabytes, ours if copies else None)
        process: BaseProcess = context.Process(target=_serve, args=arguments, daemon=True)
        process.start()
        theirs.close()
    except OSError as error:
        raise _not_started(error.strerror or str(error)) from error
    return _Worker(process, ours, deadline=time.monotonic() + _START_SECONDS)


def _serve(pipe: Connection, work: Callable[[Task], Result], megabytes: int, others: Connection | None) -> None:
    """Run in the worker: take tasks until the pipe closes."""
    if others is not None:
        others.close()
    if resource is not None:
        size = megabytes * 1024 * 1024
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (size, size))
    _speaking.append(pipe)
    pipe.send(None)
    with suppress(EOFError, BrokenPipeError, KeyboardInterrupt):
        while True:
            task = pipe.recv()
            answer = _attempt(work, task)
            try:
                pipe.send(answer)
            except OSError:
                raise  # nobody listens any more
            except Exception as error:  # noqa: BLE001 - nothing was sent: an answer is packed whole first
                pipe.send((None, _broken(error)))


class _Beat:
    """What a worker says when part of a task is done."""


# In a worker: the pipe to whoever watches it.
_speaking: list[Connection] = []


def beat() -> None:
    """Say, from within a task, that part of it is done and that the time of one task begins anew.

    For tasks of many parts that are bounded one by one, such as pages to recognise; outside a worker nothing happens.
    """
    for pipe in _speaking:
        pipe.send(_Beat())


def _attempt(work: Callable[[Task], Result], task: Task) -> tuple[Result | None, KamerspoorError | None]:
    try:
        return work(task), None
    except KamerspoorError as error:
        return None, error
    except Exception as error:  # noqa: BLE001 - a trace would reach the terminal, and the worker be lost
        return None, _broken(error)


def _broken(error: Exception) -> UnreadableFileError:
    if isinstance(error, MemoryError):
        return _refusal(_TOO_MUCH)
    if isinstance(error, RecursionError):
        return _refusal("it is nested too deeply")
    return _refusal(f"reading it broke the reader ({type(error).__name__}: {error})")


def _refusal(message: str) -> UnreadableFileError:
    return UnreadableFileError(message, remedy="It was left out; everything else goes on")


def _hand_out(crew: list[_Worker[Task]], pending: Iterator[Task], limits: Limits) -> None:
    for worker in crew:
        if worker.ready and worker.task is None:
            task = next(pending, None)
            if task is None:
                continue
            worker.begin(task, limits)


def _dismiss_idle(crew: list[_Worker[Task]]) -> list[_Worker[Task]]:
    """Stop workers that have nothing left to do and return the others."""
    idle = [worker for worker in crew if worker.ready and worker.task is None]
    for worker in idle:
        worker.stop()
    return [worker for worker in crew if worker not in idle]


def _ready_or_late(crew: list[_Worker[Task]]) -> list[_Worker[Task]]:
    if not crew:
        return []
    nearest = min(worker.deadline for worker in crew) - time.monotonic()
    speaking = wait([worker.pipe for worker in crew], timeout=min(max(nearest, 0.0), _LOOK_SECONDS))
    for worker in crew:
        worker.look()
    now = time.monotonic()
    return [worker for worker in crew if worker.pipe in speaking or worker.deadline <= now]


def _take(worker: _Worker[Task], limits: Limits) -> Outcome[Task, Any] | None:
    """Take what a worker says; a dead or late one loses its task, and is no longer ready."""
    if not worker.pipe.poll():
        return _lost(worker, "reading it takes more time than one file may have")
    try:
        said = worker.pipe.recv()
    except Exception:  # noqa: BLE001 - it is dead, or says what cannot be unpacked
        return _lost(worker, _death(worker, limits))
    if not worker.ready:
        worker.ready = True
        return None
    if isinstance(said, _Beat):
        worker.deadline = time.monotonic() + limits.seconds
        return None
    task, worker.task = worker.task, None
    result, error = said
    return None if task is None else Outcome(task, result, error)


def _lost(worker: _Worker[Task], message: str) -> Outcome[Task, Any]:
    """Stop a worker and say what became of its task."""
    worker.stop()
    worker.ready = False
    if worker.task is None:
        raise _not_started(message)
    return Outcome(worker.task, None, _refusal(message))


def _death(worker: _Worker[Task], limits: Limits) -> str:
    """Return what a worker died of, as far as can be told."""
    if worker.megabytes >= limits.megabytes * _DEADLY_SHARE:
        return _TOO_MUCH
    worker.process.join(_LOOK_SECONDS)
    killed = worker.process.exitcode == _KILLED
    return "reading it made the reader crash" + (": the system killed it, as when memory runs out" if killed else "")


def _not_started(why: str) -> KamerspoorError:
    message = f"a worker process could not be started ({why})"
    return KamerspoorError(message, remedy="Look at the memory of this machine, or try with --workers 1")
