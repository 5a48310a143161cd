"""Spoken commitments against debates that were labelled sentence by sentence, counted tier by tier.

A commitment of the gold is found when one of ours quotes one of its sentences; of ours one is right when it quotes a
sentence of any label (lenient), or of a sure one (strict). With ``--folds`` each debate is read by a model that has not
seen it; without, what is measured is an upper bound, since the model that comes with the product has.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from evaluation.gold import Gold, Papers
from evaluation.measures import Tally
from kamerspoor.extract.commitments.in_debates import commitments
from kamerspoor.extract.commitments.recording import recorded
from kamerspoor.model.evidence import CERTAINTIES
from training.labels import LabelledDebate, any_same, labelled_debates, squeezed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kamerspoor.learned.linear import LinearModel
    from kamerspoor.model.facts import Commitment
    from kamerspoor.model.genres import Genre
    from kamerspoor.model.paper import Paper

_TIERS: Final = {tier: CERTAINTIES[: place + 1] for place, tier in enumerate(CERTAINTIES)}
_BINS: Final = 10


@dataclass(frozen=True)
class SpokenCommitments(Gold):
    """The labelled debates, each with the file of its text."""

    gold: dict[Path, LabelledDebate]

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """Return the labelled debates below a folder."""
        found = {path: labels for labels, path in labelled_debates(folder)}
        return cls(found) if found else None

    def papers(self, folder: Path) -> Mapping[Path, Genre | None]:
        """Return the texts."""
        del folder
        return dict.fromkeys(self.gold)

    def measure(self, papers: Papers) -> Iterator[Tally]:
        """Yield recall and precision of each tier, the class, to whom, and the calibration."""
        for path, labels in self.gold.items():
            if path in papers:
                yield from debate_tallies(labels, papers[path].commitments)


def read_in_folds(papers: Papers, folder: Path) -> Papers:
    """Return the papers, of which each labelled debate is read by a model that has not seen it."""
    # What fits models is loaded where they are fitted: that takes a second.
    from training.commitments import unseen_models  # noqa: PLC0415

    gold = [(labels, path) for labels, path in labelled_debates(folder) if path in papers]
    models = unseen_models(folder) if gold else {}
    folded = {path: _by_model(papers[path], models[labels.debate]) for labels, path in gold}
    return Papers({**papers, **folded})


def _by_model(paper: Paper, model: LinearModel) -> Paper:
    text, debate, day = paper.document.text, paper.debate, paper.identity.date
    if debate is None:
        return paper
    listed = [one for one in paper.commitments if one.kind == "listed"]
    spoken = commitments(text, debate, paper.motions, day, model)
    return replace(paper, commitments=recorded(text, debate, listed, spoken))


def debate_tallies(labels: LabelledDebate, found: Sequence[Commitment]) -> Iterator[Tally]:
    """Yield the counts of one debate."""
    listed = [one for one in found if one.kind == "listed"]
    spoken = [one for one in found if one.kind == "spoken"]
    quotes = {id(one): squeezed(one.passage.quote) for one in found}
    for tier, certainties in _TIERS.items():
        ours = [one for one in spoken if one.certainty in certainties]
        yield from _recall(f"commitments {tier}", labels, [quotes[id(one)] for one in (*ours, *listed)])
        for how, sure in (("lenient", False), ("strict", True)):
            tally = Tally(f"commitments {tier} precision {how}")
            wanted = labels.quotes(sure=sure)
            for one in ours:
                tally.add(any_same(quotes[id(one)], wanted), one.passage.quote[:100], file=labels.debate)
            yield tally
    yield _classes(labels, [one for one in spoken if one.certainty in _TIERS["likely"]])
    yield from _calibration(labels, spoken)


def _recall(name: str, labels: LabelledDebate, ours: Sequence[str]) -> Iterator[Tally]:
    """Yield the recall of sure commitments to inform, of those to act, and of both."""
    tallies = {one: Tally(f"{name} recall {one}") for one in ("inform", "act", "inform and act")}
    for gold in labels.commitments:
        if gold.sure and gold.class_ != "consider":
            right = any(any_same(squeezed(quote), ours) for quote in gold.quotes)
            for one in (gold.class_, "inform and act"):
                tallies[one].add(right, gold.quotes[0][:100], file=labels.debate)
    yield from tallies.values()


def _classes(labels: LabelledDebate, ours: Sequence[Commitment]) -> Tally:
    """Count the sure commitments that are found, and of them those of which the class is right."""
    tally = Tally("commitments class")
    for gold in labels.commitments:
        quotes = list(map(squeezed, gold.quotes))
        classes = {one.class_ for one in ours if any_same(squeezed(one.passage.quote), quotes)}
        if gold.sure and classes:
            tally.add(gold.class_ in classes, f"{gold.class_}: {gold.quotes[0][:100]}", sorted(map(str, classes)))
    return tally


def _calibration(labels: LabelledDebate, ours: Sequence[Commitment]) -> Iterator[Tally]:
    """Yield for each tenth of probability how many are right at least arguably."""
    wanted = labels.quotes(sure=False)
    for one in ours:
        if one.probability is not None:
            tenth = min(int(one.probability * _BINS), _BINS - 1)
            tally = Tally(f"commitments probability {tenth / _BINS:.1f}")
            tally.add(any_same(squeezed(one.passage.quote), wanted), one.passage.quote[:100])
            yield tally
