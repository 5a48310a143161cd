"""Turns, motions, appreciations and commitments of debates against the gold of ``data/dev``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from kamerspoor.model.debate import GOVERNMENT, Turn
from kamerspoor.model.facts import Motion
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.evaluation.gold import GoldAppreciation, GoldCommitment, GoldDebate, GoldMotion, GoldTurn
from kamerspoor.pipeline.evaluation.measures import Tally, f1
from kamerspoor.text.names import folded

_IGNORED = re.compile(r"[\s\-\u2010\u2011\u00ad]+")
VERDICT_NAMES = {
    "Oordeel Kamer": "oordeel_kamer",
    "Overgenomen": "overgenomen",
    "Ontijdig": "ontijdig",
    "Overbodig": "overbodig",
    "Ontraden": "ontraden",
    "Ontraden tenzij gewijzigd": "ontraden_tenzij_gewijzigd",
    "Verzocht aan te houden": "aanhouden",
    "Geen": "geen",
}
_SENTENCE_START = 40


def squeezed(text: str) -> str:
    """Return the text without white space and hyphens: how the gold is compared."""
    return _IGNORED.sub("", text)


def turn_tallies(name: str, paper: Paper, gold: GoldDebate) -> list[Tally]:
    """Measure the turns of one text of one debate.

    Returns:
        Precision, recall and F1 of segmentation (a turn is right when its words are), then label, name, party and role
        over all gold turns.
    """
    turns = paper.debate.turns if paper.debate else ()
    found = [squeezed(turn.body.of(paper.document.text)) for turn in turns]
    wanted = [squeezed(turn.text) for turn in gold.turns]
    blocks = SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks()
    pairs = {block.a + step: block.b + step for block in blocks for step in range(block.size)}
    hits = len(pairs)
    precision, recall = (
        Tally(f"turns precision {name}", hits, len(found)),
        Tally(f"turns recall {name}", hits, len(wanted)),
    )
    recall.misses = [f"{turn.label} {turn.text[:60]}" for number, turn in enumerate(gold.turns) if number not in pairs]
    fields = [Tally(f"turns {what} {name}") for what in ("label", "name", "party", "role")]
    for number, turn in enumerate(gold.turns):
        ours = turns[pairs[number]] if number in pairs else None
        for tally, right in zip(fields, _fields_right(turn, ours), strict=True):
            tally.add(right, f"{turn.label} -> {ours.label if ours else 'not found'}")
    return [precision, recall, f1(f"turns F1 {name}", len(found), len(wanted), hits), *fields]


def _fields_right(gold: GoldTurn, ours: Turn | None) -> tuple[bool, bool, bool, bool]:
    if ours is None:
        return (False, False, False, False)
    speaker = f"{ours.honorific} {ours.name}" if ours.honorific else ours.name
    role = "government" if ours.role in GOVERNMENT else ours.role
    return (
        ours.label == gold.label.rstrip(": "),
        folded(speaker) == folded(gold.speaker),
        ours.party == gold.party,
        role == gold.role,
    )


def motion_tallies(name: str, motions: Iterable[Motion], gold: list[GoldMotion]) -> list[Tally]:
    """Measure the motions of one text of one debate: found, number, dossier, proposers, text."""
    by_text = {squeezed(motion.text): motion for motion in motions}
    by_number = {str(motion.number): motion for motion in motions}
    tallies = {what: Tally(f"motions {what} {name}") for what in ("found", "number", "dossier", "proposers", "text")}
    for wanted in gold:
        ours = by_text.get(squeezed(wanted.text)) or by_number.get(wanted.number or "")
        miss = f"nr. {wanted.number}: {ours.number if ours else 'not found'}"
        tallies["found"].add(ours is not None, miss)
        tallies["number"].add(ours is not None and str(ours.number) == wanted.number, miss)
        tallies["dossier"].add(ours is not None and ours.dossier == wanted.dossier, miss)
        tallies["text"].add(ours is not None and squeezed(ours.text) == squeezed(wanted.text), miss)
        if wanted.signatories is not None:
            right = ours is not None and same_people(ours.proposers, wanted.signatories)
            tallies["proposers"].add(right, f"nr. {wanted.number}: {wanted.signatories} -> {ours and ours.proposers}")
    return list(tallies.values())


def same_people(found: Iterable[str], wanted: Iterable[str]) -> bool:
    """Tell whether two lists of names are the same set, case and diacritics folded."""
    return {folded(name) for name in found} == {folded(name) for name in wanted}


def appreciation_tallies(papers: dict[str, Paper], gold: list[GoldAppreciation]) -> list[Tally]:
    """Measure verdict and condition of every labelled appreciation."""
    verdict, conditional = Tally("appreciation verdict"), Tally("appreciation conditional")
    for wanted in gold:
        paper = papers.get(wanted.debate)
        ours = (
            next((motion for motion in paper.motions if str(motion.number) == wanted.number), None) if paper else None
        )
        said = ours.appreciation if ours else None
        place = f"{wanted.debate} nr. {wanted.number}: {wanted.appreciation}"
        verdict.add(
            said is not None and said.verdict == VERDICT_NAMES[wanted.appreciation],
            f"{place} -> {said and said.verdict}",
        )
        conditional.add(
            said is not None and said.conditional == wanted.conditional, f"{place} -> {said and said.conditional}"
        )
    return [verdict, conditional]


def commitment_tally(papers: dict[str, Paper], gold: list[GoldCommitment]) -> Tally:
    """Measure which labelled commitments are found: in the same turn, in overlapping words."""
    tally = Tally("commitments recall")
    for wanted in gold:
        paper = papers.get(wanted.debate)
        quotes = (
            [squeezed(one.passage.quote) for one in paper.commitments if one.passage.turn == wanted.turn]
            if paper
            else []
        )
        words = squeezed(wanted.quote)
        right = any(_overlap(quote, words) for quote in quotes)
        tally.add(right, f"{wanted.debate} turn {wanted.turn}: {wanted.quote[:100]}")
    return tally


def _overlap(quote: str, wanted: str) -> bool:
    """Tell whether our sentence and the labelled passage share a sentence, the passage beginning in it or it inside."""
    first = wanted[: min(_SENTENCE_START, max(len(wanted.split(".", maxsplit=1)[0]), 8))]
    return quote[:_SENTENCE_START] in wanted or first in quote
