"""Papers with gold beside them in one folder: all that it says of each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from evaluation.answers import GoldAnswers, answer_tallies
from evaluation.debates import same_people, squeezed
from evaluation.gold import SUFFIX, Gold, Papers, decode
from evaluation.measures import Tally, of_file
from evaluation.seed_gold import SeedCommitment, SeedGold, SeedMotion
from evaluation.seed_letters import letter_tallies

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kamerspoor.model.facts import Commitment, Motion
    from kamerspoor.model.genres import Genre
    from kamerspoor.model.paper import Paper


@dataclass(frozen=True)
class Seeds(Gold):
    """The gold beside papers, by the path of the paper."""

    gold: Mapping[Path, SeedGold]

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """Return the gold of a folder that has its paper beside it."""
        gold: dict[Path, SeedGold] = {}
        for path in sorted(folder.glob(f"*{SUFFIX}")):
            beside = path.with_name(path.name.removesuffix(SUFFIX) + ".*")
            if any(other != path for other in folder.glob(beside.name)):
                seed = decode(path, path.read_bytes(), SeedGold)
                gold[folder / seed.file] = seed
        return cls({path: seed for path, seed in gold.items() if path.exists()}) if gold else None

    def papers(self, folder: Path) -> Mapping[Path, Genre | None]:
        """Return the papers."""
        del folder
        return dict.fromkeys(self.gold)

    def measure(self, papers: Papers) -> Iterator[Tally]:
        """Yield what is measured of each paper that could be read."""
        for path, seed in self.gold.items():
            if path in papers:
                yield from of_file(path.name, seed_tallies(papers[path], seed))


def seed_tallies(paper: Paper, gold: SeedGold) -> list[Tally]:
    """Measure everything that the gold of a seed says and this version reads."""
    name = gold.name
    return [
        _identity(name, paper, gold),
        *([_headings(name, paper, gold.headings)] if gold.headings is not None else []),
        *(_debate(name, paper, gold) if gold.n_turns is not None else []),
        *(letter_tallies(paper, gold) if gold.genre == "letter" else []),
    ]


def _identity(name: str, paper: Paper, gold: SeedGold) -> Tally:
    tally = Tally(f"{name} identity")
    ours = paper.identity
    pairs: list[tuple[str, object, object]] = [
        ("genre", gold.genre, ours.genre),
        ("subgenre", gold.subgenre, ours.subgenre),
        ("title", gold.title, ours.title),
        ("date", gold.date, ours.date.isoformat() if ours.date else None),
        ("dossier", gold.dossier, ours.dossier),
        ("number", gold.number, ours.number),
        ("session_year", gold.session_year, ours.session_year),
    ]
    for what, wanted, found in pairs:
        if wanted is not None:
            tally.add(wanted == found, f"{what}: {wanted}", found)
    return tally


def _headings(name: str, paper: Paper, wanted: list[str]) -> Tally:
    tally = Tally(f"{name} headings")
    found = [section.heading for section in paper.sections]
    for heading in dict.fromkeys((*wanted, *found)):
        tally.add(heading in found and heading in wanted, heading)
    tally.add([heading for heading in found if heading in wanted] == wanted, "the headings are not in order")
    return tally


def _debate(name: str, paper: Paper, gold: SeedGold) -> list[Tally]:
    return [
        _meeting(name, paper, gold),
        _turns(name, paper, gold),
        *_motions(name, paper.motions, gold.motions),
        _listed(name, paper.commitments, gold.listed_commitments),
        _spoken(name, paper.commitments, gold.spoken_commitments),
        *answer_tallies(name, paper, GoldAnswers(answers=gold.answers, unanswered=gold.unanswered)),
    ]


def _meeting(name: str, paper: Paper, gold: SeedGold) -> Tally:
    tally = Tally(f"{name} meeting")
    meeting = paper.debate.meeting if paper.debate else None
    if meeting is None:
        return tally
    members = [person.name for person in meeting.present if person.role == "member"]
    officials = [person.name for person in meeting.present if person.office]
    pairs: list[tuple[str, object, object]] = [
        ("chair", gold.chair, list(meeting.chairs)),
        ("clerk", gold.clerk, list(meeting.clerks)),
        ("opened", gold.opened, meeting.opened),
        ("closed", gold.closed, meeting.closed),
        ("suspensions", gold.suspensions, list(meeting.suspensions)),
        ("members", gold.present_members, members),
        ("government", gold.present_government, officials),
    ]
    for what, wanted, found in pairs:
        tally.add(wanted == found, f"{what}: {wanted}", found)
    return tally


def _turns(name: str, paper: Paper, gold: SeedGold) -> Tally:
    tally = Tally(f"{name} turns per label")
    found = Counter(turn.label for turn in paper.debate.turns) if paper.debate else Counter()
    for label, wanted in (gold.turns_per_label or {}).items():
        tally.hits += min(found[label], wanted)
        tally.n += wanted
    tally.n = max(tally.n, sum(found.values()))
    return tally


def _motions(name: str, found: tuple[Motion, ...], gold: list[SeedMotion]) -> list[Tally]:
    parts = ("proposers", "supported", "verdict", "conditional", "quote", "status")
    tallies = {what: Tally(f"{name} motions {what}") for what in parts}
    by_number = {(motion.dossier, motion.number): motion for motion in found}
    for wanted in gold:
        motion = by_number.get((wanted.dossier, wanted.number))
        said = motion.appreciation if motion else None
        right = (
            motion is not None and same_people(motion.proposers, wanted.proposers),
            motion is not None and motion.supported == wanted.supported,
            said is not None and said.verdict == wanted.verdict,
            said is not None and said.conditional == wanted.conditional,
            said is not None and squeezed(wanted.quote) in squeezed(said.passage.quote),
            motion is not None and motion.status == wanted.status,
        )
        for what, correct in zip(parts, right, strict=True):
            tallies[what].add(correct, f"nr. {wanted.number}")
    return list(tallies.values())


def _listed(name: str, found: tuple[Commitment, ...], gold: list[SeedCommitment]) -> Tally:
    tally = Tally(f"{name} listed commitments")
    listed = [promise for promise in found if promise.kind == "listed"]
    for wanted in gold:
        tally.add(any(_same_listed(promise, wanted) for promise in listed), wanted.text[:80])
    tally.n = max(tally.n, len(listed))
    return tally


def _same_listed(promise: Commitment, wanted: SeedCommitment) -> bool:
    text = squeezed(promise.text) == squeezed(wanted.text)
    due = wanted.due_phrase is None or (promise.due is not None and promise.due.phrase == wanted.due_phrase)
    added = wanted.addition is None or any(squeezed(wanted.addition) in squeezed(one) for one in promise.additions)
    return text and due and added


def _spoken(name: str, found: tuple[Commitment, ...], gold: list[SeedCommitment]) -> Tally:
    tally = Tally(f"{name} spoken commitments")
    quotes = [squeezed(promise.passage.quote) for promise in found if promise.kind == "spoken"]
    for wanted in gold:
        tally.add(any(squeezed(wanted.quote) in quote for quote in quotes), wanted.quote)
    return tally
