"""A correction from what a person writes: which thing, what of it, what it is, who says so and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final, NamedTuple

from kamerspoor.errors import BadRequestError, NotFoundError
from kamerspoor.model.corrections import CorrectedThing, Correction
from kamerspoor.model.fact_kinds import COMMITMENTS, MOTIONS, QUESTIONS
from kamerspoor.model.facts import Motion
from kamerspoor.pipeline.correcting.anchors import places, span_of
from kamerspoor.pipeline.correcting.applying import FACTS
from kamerspoor.pipeline.correcting.kinds import KINDS, CorrectionKind
from kamerspoor.store.corrections import Corrections
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.store.rows import StoredFact
from kamerspoor.store.store import Store
from kamerspoor.text.numbers import plain_number
from kamerspoor.text.spans import fold

# How a thing is written where its id alone does not tell: "question:kst-35373-19.3".
PREFIXES: Final[Mapping[str, CorrectedThing]] = {
    "paper": "paper", "motion": "motions", "commitment": "commitments", "question": "questions",
}  # fmt: skip
_LONGEST: Final = 500


class Target(NamedTuple):
    """What is corrected: a paper, or a fact of it as it is now, which is found again by its words."""

    kind: CorrectedThing
    paper: str
    quote: str = ""
    place: int = 0
    fact: Any = None

    def has(self, row: CorrectionKind) -> bool:
        """Tell whether this may be corrected of it; names are a paper's."""
        return row.of == self.kind or (row.of == "people" and self.kind == "paper")


def correct(store: Store, written: str, values: Mapping[str, str], who: str, why: str) -> list[int]:
    """Keep corrections of one thing, all of them or none; deriving brings them into the facts.

    Args:
        store: the database.
        written: id of a paper, motion, commitment or question, with its kind before a colon where need be.
        values: what is corrected, and what it is: a paper's person as ``NAME=ID``.
        who: corrects it.
        why: the reason, in words.

    Returns:
        Their numbers.

    Raises:
        NotFoundError: when there is no such thing.
        BadRequestError: when that cannot be corrected of it, or a value is none.
    """
    who, why = fold(who), fold(why)
    if not who or not why or max(len(who), len(why)) > _LONGEST:
        message = "a correction says who makes it and why"
        raise BadRequestError(message, where=written[:80], remedy=f"In at most {_LONGEST} characters each")
    if not values:
        message = "nothing is corrected"
        raise BadRequestError(message, where=written[:80], remedy=f"Give one of: {', '.join(_names())}")
    moment = datetime.now(UTC).isoformat(timespec="seconds")
    said = Correction("", "paper", "", "", "", 0, who, why, moment)
    made = [_made(store, written, name, value, said) for name, value in values.items()]
    corrections = store.using(Corrections)
    return [corrections.add(one) for one in made]


def _made(store: Store, written: str, name: str, value: str, said: Correction) -> Correction:
    row, target = _row_and_target(store, written, name)
    value, quote = fold(value), target.quote
    if row.form == "person":
        quote, _, value = (part.strip() for part in value.rpartition("="))
        value = value.lower()
    objection = row.objection(value) or _objection(store, row, target.paper, value, quote)
    if objection:
        message = f"not what {name.replace('_', '-')} may be"
        raise BadRequestError(message, where=value[:80] or written[:80], remedy=f"Give {objection}")
    return replace(said, paper=target.paper, kind=row.of, what=row.name, value=value, quote=quote, place=target.place)


def _objection(store: Store, row: CorrectionKind, paper: str, value: str, quote: str) -> str | None:
    """Return what a value would have to be that depends on the paper and on the records."""
    if row.form == "quotation" and not places(value, store.paper(paper).document.text):
        return "words that stand in the paper, as they stand there"
    if row.form == "person":
        if not quote or not places(quote, store.paper(paper).document.text):
            return "a name as it stands in the paper, an equals sign and an id: Smit=6f4a0a44-…"
        if not store.joins.people.candidates((), (value,)):
            return "the id of somebody in the Chamber's records that are here (kamerspoor list persons)"
    return None


def _names() -> list[str]:
    return list(dict.fromkeys(one.name.replace("_", "-") for one in KINDS))


def _row_and_target(store: Store, written: str, name: str) -> tuple[CorrectionKind, Target]:
    found = list(targets(store, written))
    if not found:
        message = "no paper, motion, commitment or question of this id in the database"
        raise NotFoundError(message, where=written[:80], remedy="See: kamerspoor list documents, or list commitments")
    able = [(row, one) for one in found for row in KINDS if one.has(row)]
    rows = [(row, one) for row, one in able if row.name == name]
    if not rows:
        message = f"this has no {name.replace('_', '-')}"
        names = ", ".join(dict.fromkeys(row.name.replace("_", "-") for row, _ in able))
        raise BadRequestError(message, where=written[:80], remedy=f"What can be corrected of it: {names}")
    if len(rows) > 1:
        message = "this is the id of two things"
        kinds = [prefix for prefix, kind in PREFIXES.items() if kind in {one.kind for _, one in rows}]
        remedy = f"Write {' or '.join(f'{kind}:{written}' for kind in kinds)}"
        raise BadRequestError(message, where=written[:80], remedy=remedy)
    return rows[0]


def targets(store: Store, written: str) -> Iterator[Target]:
    """Yield what an id may mean; where it says of which kind, only that."""
    prefix, colon, known_as = written.partition(":")
    wanted = [PREFIXES[prefix]] if colon and prefix in PREFIXES else list(PREFIXES.values())
    known_as = known_as if colon and prefix in PREFIXES else written
    if "paper" in wanted and (row := store.rows((known_as,)).get(known_as)):
        yield Target("paper", row.id)
    for kind in wanted:
        filed = _FINDERS[kind](store, known_as) if kind in _FINDERS else None
        if filed is not None:
            span = span_of(FACTS[kind], filed.fact)
            text = store.paper(filed.paper.id).document.text
            yield Target(kind, filed.paper.id, fold(span.of(text)), span.start, filed.fact)


def _motion(store: Store, known_as: str) -> StoredFact[Motion] | None:
    """Return the reading of a motion that says most of it: where the cabinet judged it, else where it was read out."""
    dossier, _, written = known_as.rpartition("-")
    number = plain_number(written)
    found = store.reader.facts(MOTIONS, dossier=dossier, number=number) if dossier and number is not None else []
    found = found or store.reader.facts(MOTIONS, fact=known_as)
    return max(found, key=lambda one: (one.fact.appreciation is not None, one.fact.turn is not None), default=None)


def _commitment(store: Store, known_as: str) -> StoredFact[Any] | None:
    for more in ({}, {"certainty": "possible"}):
        if found := store.reader.facts(COMMITMENTS, 1, fact=known_as, **more):
            return found[0]
    registered = store.using(DerivedReader).commitment(known_as)
    of = next((one.id for one in registered.sources if one.document), None) if registered else None
    return _commitment(store, of) if of and of != known_as else None


def _question(store: Store, known_as: str) -> StoredFact[Any] | None:
    found = store.reader.facts(QUESTIONS, 1, fact=known_as)
    return found[0] if found else None


_FINDERS: Final[Mapping[CorrectedThing, Any]] = {"motions": _motion, "commitments": _commitment, "questions": _question}
