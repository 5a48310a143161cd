"""One evaluation: read all papers that the gold speaks of, then compare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from kamerspoor.model.facts import Commitment
from kamerspoor.model.genres import Genre
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.evaluation.answers import answer_tallies
from kamerspoor.pipeline.evaluation.citations import citation_tallies, genre_tally
from kamerspoor.pipeline.evaluation.comparison import comparison_tallies
from kamerspoor.pipeline.evaluation.debates import (
    appreciation_tallies,
    commitment_tally,
    motion_tallies,
    same_people,
    squeezed,
    turn_tallies,
)
from kamerspoor.pipeline.evaluation.fulfilment import fulfilment_tallies
from kamerspoor.pipeline.evaluation.gold import DEBATE_SUFFIXES, GoldDebate, GoldFolder, GoldMotionPaper
from kamerspoor.pipeline.evaluation.measures import Tally
from kamerspoor.pipeline.evaluation.printed import GoldLetter, printed_tallies
from kamerspoor.pipeline.evaluation.questions import question_tallies
from kamerspoor.pipeline.evaluation.seeds import seed_tallies
from kamerspoor.pipeline.evaluation.sittings import item_tallies, mark_tallies, turn_label_tallies
from kamerspoor.pipeline.files import ReadJob, read_job
from kamerspoor.pipeline.workers import run
from kamerspoor.reading.pdf_words import library_lines
from kamerspoor.text.names import folded

# Texts in which each label stands on its own line, as in the printed report.
_PRINTS_LABELS = (".raw.txt", ".pdf")


def evaluate(folder: Path, *, more: Path | None = None, workers: int | None = None) -> list[Tally]:
    """Measure everything for which a folder holds gold.

    Args:
        folder: such as ``data/dev`` or ``data/seeds``.
        more: a folder with gold of our own for the debates in it, such as ``tests/gold``.
        workers: processes; one per core when None.

    Raises:
        BadRequestError: no gold there, or broken gold.
    """
    gold = GoldFolder(folder)
    debates, motions, seeds = gold.debates(), gold.motion_papers(), gold.seeds()
    variants = {path: debate for debate in debates for path in gold.variants(debate)}
    motion_paths = {folder / "motions" / paper.file: paper for paper in motions}
    seed_paths = {folder / seed.file: seed for seed in seeds if (folder / seed.file).exists()}
    question_paths = {folder / "kamervragen" / paper.file: paper for paper in gold.questions()}
    letter_paths = {folder / "letters" / letter.file: letter for letter in gold.letters()}
    records = gold.records(debates)
    papers = _read([*variants, *records, *motion_paths, *question_paths, *letter_paths, *seed_paths], workers)
    tallies = _ordered(_merged(_of_debates(papers, variants, records, debates)))
    tallies += mark_tallies([papers[path] for path in records])
    faithful = {debate: papers[path] for path, debate in reversed(variants.items()) if path in papers}
    if gold.appreciations():
        tallies += appreciation_tallies(faithful, gold.appreciations())
    if gold.commitments():
        tallies.append(commitment_tally(faithful, gold.commitments()))
    if gold.citations():
        tallies += citation_tallies(gold.citations())
    if motions:
        wanted: list[tuple[Iterable[Path], Genre]] = [
            (variants, "debate"),
            (motion_paths, "motion"),
            (question_paths, "written_questions"),
        ]
        tallies.append(genre_tally((path.name, papers.get(path), genre) for paths, genre in wanted for path in paths))
        tallies += _motion_papers({paper.file: papers.get(path) for path, paper in motion_paths.items()}, motions)
    if question_paths:
        tallies += question_tallies({path.name: papers.get(path) for path in question_paths}, gold.questions())
    tallies += _letters(letter_paths, papers)
    for path, seed in seed_paths.items():
        tallies += seed_tallies(papers[path], seed)
    if more is not None:
        read = {Path(debate).name: papers[path] for path, debate in reversed(variants.items()) if path in papers}
        tallies += _ours(GoldFolder(more), folder, read, workers)
    return tallies


def _letters(gold: Mapping[Path, GoldLetter], papers: Mapping[Path, Paper]) -> list[Tally]:
    """Measure the papers of ministries that could be read, added up."""
    return _merged(
        tally
        for path, letter in gold.items()
        if path in papers
        for tally in printed_tallies(papers[path], letter, library_lines(path.read_bytes()))
    )


def _of_debates(
    papers: Mapping[Path, Paper],
    variants: Mapping[Path, str],
    records: Mapping[Path, list[GoldDebate]],
    debates: Mapping[str, GoldDebate],
) -> Iterator[Tally]:
    """Yield what is measured of each text of a debate, and of each record of a meeting."""
    for path, debate in variants.items():
        if path in papers:
            yield from _debate(path.name.removeprefix(Path(debate).name), papers[path], debates[debate])
    for path, of_record in records.items():
        yield from item_tallies(papers[path], of_record)


def _ours(gold: GoldFolder, folder: Path, debates: Mapping[str, Paper], workers: int | None) -> Iterator[Tally]:
    """Yield what is measured on our own gold for the papers of a folder."""
    if any(name in debates for name in gold.turn_labels()):
        yield from turn_label_tallies(debates, gold.turn_labels())
    for name, answers in gold.answers().items():
        if name in debates:
            yield from answer_tallies(name, debates[name], answers)
    compared = gold.comparison()
    if compared is not None and (folder / compared.a).exists() and (folder / compared.b).exists():
        sides = _read([folder / compared.a, folder / compared.b], workers)
        yield from comparison_tallies(sides[folder / compared.a], sides[folder / compared.b], compared)
        kept = gold.fulfilment()
        yield from fulfilment_tallies(kept) if kept else ()


def sample_commitments(folder: Path, size: int) -> list[tuple[str, Commitment]]:
    """Return every k-th spoken commitment of the labelled debates, for a person to judge precision on."""
    gold = GoldFolder(folder)
    paths = {gold.variants(debate)[0]: debate for debate in gold.debates() if gold.variants(debate)}
    papers = _read(list(paths), None)
    found = [
        (paths[path], promise) for path in paths for promise in papers[path].commitments if promise.kind == "spoken"
    ]
    return found[:: max(len(found) // size, 1)][:size] if size else []


def _debate(suffix: str, paper: Paper, gold: GoldDebate) -> list[Tally]:
    """Measure one text of one debate; texts that print every label also against gold cut at every printed label."""
    tallies = [*turn_tallies(suffix, paper, gold), *motion_tallies(suffix, paper.motions, gold.motions)]
    if suffix in _PRINTS_LABELS:
        cut = gold.split_at_labels() or gold
        right = turn_tallies(suffix, paper, cut)[2]
        tallies.append(Tally(f"turns F1, gold cut at every label, {suffix}", right.hits, right.n))
    return tallies


def _read(paths: list[Path], workers: int | None) -> dict[Path, Paper]:
    jobs = (ReadJob(str(path)) for path in paths)
    outcomes = run(read_job, jobs, workers=workers)
    return {Path(outcome.task.path): outcome.result for outcome in outcomes if outcome.result is not None}


def _merged(tallies: Iterable[Tally]) -> list[Tally]:
    """Add up the tallies of one name over the debates."""
    merged: dict[str, Tally] = {}
    for tally in tallies:
        total = merged.setdefault(tally.name, Tally(tally.name))
        total.hits += tally.hits
        total.n += tally.n
        total.misses += tally.misses
    return [tally for tally in merged.values() if tally.n]


def _ordered(tallies: list[Tally]) -> list[Tally]:
    """Put turns before motions, and the texts in the order of their faithfulness."""
    order = {suffix: place for place, suffix in enumerate(DEBATE_SUFFIXES)}
    return sorted(
        tallies, key=lambda tally: (not tally.name.startswith("turns"), order.get(tally.name.split()[-1], len(order)))
    )


def _motion_papers(papers: dict[str, Paper | None], gold: list[GoldMotionPaper]) -> list[Tally]:
    """Measure separate motion papers; scans apart, where only the heading is reliable and so only numbers are."""
    tallies = {what: Tally(f"motion papers {what}") for what in ("found", "number", "dossier", "proposers", "text")}
    scans = Tally("motion papers (scans) number and dossier")
    scanned_names = Tally("motion papers (scans) proposers of the heading")
    for wanted in gold:
        paper = papers[wanted.file]
        motion = paper.motions[0] if paper and paper.motions else None
        identity = paper.identity if paper else None
        number = identity is not None and str(identity.number) == wanted.number
        dossier = identity is not None and identity.dossier == wanted.dossier
        if wanted.scanned_ocr:
            scans.add(number and dossier, wanted.file)
            names = motion.proposers if motion else ()
            if wanted.heading is not None:
                scanned_names.add(_stand_in(names, wanted.heading), f"{wanted.file}: {wanted.heading} -> {names}")
            continue
        tallies["found"].add(motion is not None, wanted.file)
        tallies["number"].add(number, wanted.file)
        tallies["dossier"].add(dossier, wanted.file)
        right = motion is not None and same_people(motion.proposers, wanted.signatories_printed)
        tallies["proposers"].add(right, f"{wanted.file}: {wanted.signatories_printed} -> {motion and motion.proposers}")
        tallies["text"].add(motion is not None and squeezed(motion.text) == squeezed(wanted.text or ""), wanted.file)
    return [tally for tally in (*tallies.values(), scans, scanned_names) if tally.n]


def _stand_in(names: tuple[str, ...], heading: str) -> bool:
    """Tell whether a scan's heading holds exactly these names; the signatures under it are no text."""
    printed = folded(heading.split(" TER VERVANGING", maxsplit=1)[0])
    count = printed.count(" en ") + printed.count(",") + 1
    return len(names) == count and all(folded(name) in printed for name in names)
