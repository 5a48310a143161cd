"""One evaluation: read all papers that the gold speaks of, then compare."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from evaluation.answers import DebateAnswers
from evaluation.chains import Chains
from evaluation.citations import Citations
from evaluation.comparison import Comparisons
from evaluation.corrections import CorrectedFacts
from evaluation.debate_labels import ClosingLists, LabelledDebates
from evaluation.debate_questions import DebateQuestions
from evaluation.drawn_facts import DrawnConditions, DrawnFigures
from evaluation.fulfilment import Fulfilment
from evaluation.gold import DEBATE_SUFFIXES, Gold, Papers
from evaluation.labelled_facts import Appreciations, Commitments
from evaluation.letters import Letters
from evaluation.measures import Tally, merged
from evaluation.motion_papers import MotionPapers
from evaluation.pairs import ComparedPairs
from evaluation.questions import WrittenQuestions
from evaluation.reports import Reports, TurnLabels
from evaluation.seeds import Seeds
from evaluation.spoken_commitments import SpokenCommitments, read_in_folds
from kamerspoor.errors import BadRequestError
from kamerspoor.pipeline.files import ReadJob, read_job
from kamerspoor.pipeline.workers import run

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kamerspoor.model.facts import Commitment
    from kamerspoor.model.genres import Genre

KINDS: Final[tuple[type[Gold], ...]] = (
    Reports, Appreciations, Commitments, Citations, MotionPapers, WrittenQuestions, Letters, Seeds, TurnLabels,
    DebateAnswers, DebateQuestions, Comparisons, ComparedPairs, Fulfilment, Chains, LabelledDebates, ClosingLists,
    DrawnFigures, DrawnConditions, SpokenCommitments, CorrectedFacts,
)  # fmt: skip


def evaluate(folder: Path, *, more: Path | None = None, workers: int | None = None, folds: bool = False) -> list[Tally]:
    """Measure everything for which a folder holds gold.

    Args:
        folder: with gold and the papers that it speaks of.
        more: a folder with more gold for the same papers, such as ``tests/gold``.
        workers: processes; one per core when None.
        folds: read labelled debates by models that have not seen them, which are trained for it: minutes.

    Raises:
        BadRequestError: no gold there, or broken gold.
    """
    golds = [gold for place in (folder, more) if place for gold in load(place)]
    wanted: dict[Path, Genre | None] = {}
    for gold in golds:
        wanted |= gold.papers(folder)
    papers = _read(wanted, workers)
    if folds:
        # What fits models is loaded where they are fitted: that takes a second.
        from training.questions import questions_in_folds  # noqa: PLC0415

        papers = questions_in_folds(read_in_folds(papers, folder), folder)
    # Gold of our own speaks of papers of several folders.
    here = [gold for gold in golds if not (asked := gold.papers(folder)) or not papers.keys().isdisjoint(asked)]
    tallies = merged([*(tally for gold in here for tally in gold.measure(papers)), _genres(papers, wanted)])
    return sorted(tallies, key=_place)


def load(folder: Path) -> list[Gold]:
    """Return the gold of each kind that a folder has.

    Raises:
        BadRequestError: no gold there, or broken gold.
    """
    found = [gold for kind in KINDS if (gold := kind.load(folder)) is not None]
    if not found:
        message = "no gold files (*.gold.json, *.gold.jsonl) in this folder"
        raise BadRequestError(message, where=str(folder), remedy="See docs/gold.md for what can be measured")
    return found


def sample_commitments(folder: Path, size: int) -> list[tuple[str, Commitment]]:
    """Return every k-th spoken commitment of the labelled debates, for a person to judge precision on."""
    reports = Reports.load(folder)
    names = [debate.relative_to(folder / "debates").as_posix() for debate in reports.gold] if reports else []
    papers = _read(reports.papers(folder) if reports else (), None)
    debates = [(name, paper) for name in names if (paper := papers.debate(name)) is not None]
    found = [(name, one) for name, paper in debates for one in paper.commitments if one.kind == "spoken"]
    return found[:: max(len(found) // size, 1)][:size] if size else []


def _read(paths: Iterable[Path], workers: int | None) -> Papers:
    outcomes = run(read_job, (ReadJob(str(path)) for path in paths), workers=workers)
    return Papers({Path(outcome.task.path): outcome.result for outcome in outcomes if outcome.result is not None})


def _genres(papers: Papers, wanted: Mapping[Path, Genre | None]) -> Tally:
    """Count the papers that are recognised for what they are; one that could not be read is not."""
    tally = Tally("genre")
    for path, genre in wanted.items():
        if genre is not None:
            found = papers[path].identity.genre if path in papers else None
            tally.add(found == genre, genre, found, path.name)
    return tally


def _place(tally: Tally) -> tuple[bool, int]:
    """Put turns before motions, and the texts in the order of their faithfulness."""
    last = tally.name.split()[-1]
    faithful = DEBATE_SUFFIXES.index(last) if last in DEBATE_SUFFIXES else len(DEBATE_SUFFIXES)
    return not tally.name.startswith("turns"), faithful
