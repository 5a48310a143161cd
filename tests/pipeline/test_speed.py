"""No reader and no finder takes worse than n log n: for eight times as much clearly less than 64 times as long."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import pairwise

import pytest

from growth import DOUBLED, growth, no_collecting
from kamerspoor.genres.debate.report import read_debate
from kamerspoor.genres.identity import read_identity
from kamerspoor.model.genres import GENRES, Genre
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.extracting import AFTER, BEFORE, passages_of
from kamerspoor.pipeline.readings import READINGS, Reading
from kamerspoor.reading.detect import read_bytes
from nasty import FILES, PAPERS, of_everything

pytestmark = pytest.mark.slow

# Over three doublings linear work may seem three times slower than it is, and still be told from quadratic work.
_FEW, _DOUBLINGS = 20_000, 3
# Seconds: a step that takes less for the larger text has no growth to speak of; one that takes next to nothing for the
# smaller found its sentences split by a step before, which is not so of more stretches than are remembered.
_LEAST, _STEP = 0.02, 0.005
_ATTEMPTS = 4


@pytest.mark.parametrize("name", PAPERS)
def test_every_finder_takes_about_twice_as_long_for_twice_as_much(name: str) -> None:
    paper = PAPERS[name]
    _no_step_grows_faster(paper.of(_FEW), paper.of(_FEW * 2**_DOUBLINGS), paper.genre)


# Of genres that are read by the same steps one.
@pytest.mark.parametrize("genre", {READINGS.get(genre, Reading()): genre for genre in GENRES}.values())
def test_every_genre_takes_about_twice_as_long_for_twice_as_much_of_everything(genre: Genre) -> None:
    # Of little each kind has too small a share to be what it is.
    few = _FEW * 2
    _no_step_grows_faster(of_everything(few), of_everything(few * 2**_DOUBLINGS), genre)


@pytest.mark.parametrize("name", FILES)
def test_every_reader_takes_about_twice_as_long_for_twice_as_much(name: str) -> None:
    assert growth(read_bytes, FILES[name], 50 if "pdf" in name else 500) < DOUBLED


def _no_step_grows_faster(few: str, many: str, genre: Genre) -> None:
    best: dict[str, float] = {}
    for _ in range(_ATTEMPTS):
        small, large = _seconds(few, genre), _seconds(many, genre)
        for step, seconds in large.items():
            grown = (seconds / max(small.get(step, 0.0), _STEP)) ** (1 / _DOUBLINGS) if seconds > _LEAST else 0.0
            best[step] = min(best.get(step, grown), grown)
        if max(best.values()) < DOUBLED:
            return
    assert max(best.values()) < DOUBLED, {step: round(grown, 1) for step, grown in best.items() if grown >= DOUBLED}


def _seconds(text: str, genre: Genre) -> dict[str, float]:
    """Return the processor time of every step that reads a paper of this genre."""
    with no_collecting():
        clock = [time.process_time()]
        document = read_bytes(text.encode())
        clock.append(time.process_time())
        debate = read_debate(document) if genre == "debate" else None
        clock.append(time.process_time())
        identity = replace(read_identity(document, report=debate is not None), genre=genre)
        paper = Paper(document, identity, debate=debate, remarks=document.remarks)
        clock.append(time.process_time())
        reading = READINGS.get(genre, Reading())
        for step in (*BEFORE, *reading.steps):
            paper = step(paper)
            clock.append(time.process_time())
        passages = passages_of(paper)
        clock.append(time.process_time())
        for find in (*reading.finders, *AFTER):
            paper = find(paper, passages)
            clock.append(time.process_time())
    steps = (*BEFORE, *reading.steps, passages_of, *reading.finders, *AFTER)
    names = ("read_bytes", "read_debate", "read_identity", *(step.__name__ for step in steps))
    return {name: end - begin for name, (begin, end) in zip(names, pairwise(clock), strict=True)}
