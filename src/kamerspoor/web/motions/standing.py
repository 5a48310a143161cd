"""How a motion stands and what happened to it, as its page tells it: the state, the steps, and the evidence of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kamerspoor.model.evidence import Certainty, Evidence
from kamerspoor.model.facts import Appreciation, Motion, Quoted
from kamerspoor.publish.formats import day_of, shown_date, small
from kamerspoor.publish.language import translated
from kamerspoor.publish.urls import passage_url
from kamerspoor.store.rows import DocumentRow, StoredFact
from kamerspoor.store.store import Store
from kamerspoor.store.unit_inputs import UnitInputs
from kamerspoor.text.spans import Span, fold
from kamerspoor.web import labels
from kamerspoor.web.chamber_words import chamber_word, dutch, filled
from kamerspoor.web.motions.life import Life
from kamerspoor.web.motions.state import MotionDone, MotionStanding, MotionVerdict, MotionVote
from kamerspoor.web.state_lines import Sources
from kamerspoor.web.steps import Step

_METHODS = {"Met handopsteken": "hands", "Hoofdelijk": "roll_call"}


@dataclass(frozen=True, slots=True)
class Proof:
    """Why something is said: the words, whose they are, where they stand, and how sure it is."""

    title: str
    certainty: Certainty
    sources: Sources
    quote: str = ""
    who: str = ""
    href: str | None = None
    where: str = ""
    note: str = ""
    rule: str = ""
    differs: bool = False


def standing(store: Store, of: Life, before: Life | None) -> MotionStanding:
    """Return what the sentences on a motion are made of.

    Args:
        store: the database.
        of: the motion.
        before: the one whose place it takes.
    """
    later = of.replaced_by
    by_number = labels.numbered(None, int(later.rpartition("-")[2])) if later else ""
    return MotionStanding(
        of.now.state if of.now else "submitted", of.put_forward, decided(of), advised(of), of.replaces, by_number,
        advised(before) if before else None, done(store, of),
    )  # fmt: skip


def decided(of: Life) -> MotionVote | None:
    """Return the vote on a motion, or the day on which it was held or taken back; None where neither is known."""
    read, record = of.vote, of.recorded_outcome
    sources = (*(("K",) if record else ()), *(("G",) if read else ()))
    if record and of.record and of.decision:
        row = of.decision
        count = (row["seats_for"], row["seats_against"]) if row["seats_for"] is not None else None
        unanimous = bool(count and count[1] == 0)
        agree = read is None or read.fact.outcome == record
        return MotionVote(day_of(of.record["voted_on"]), count, unanimous, sources if agree else ("K",))
    if read:
        fact = read.fact
        return MotionVote(
            read.paper.date, fact.count, fact.others_against is False and not fact.against_parties, sources
        )
    told = of.last("held", "withdrawn")
    return MotionVote(told.date, sources=("G",)) if told else None


def advised(of: Life) -> MotionVerdict | None:
    """Return what the cabinet advised on a motion; None where that was not found."""
    recorded = of.recorded_verdict
    if of.said is None:
        return MotionVerdict(recorded, sources=("K",)) if recorded else None
    said = of.said[1]
    earlier = said.earlier[-1].verdict if said.earlier and said.earlier[-1].verdict != said.verdict else None
    differs = recorded if recorded and recorded != said.verdict else None
    sources: Sources = ("K", "G") if recorded == said.verdict else ("G",)
    return MotionVerdict(said.verdict, said.conditional, earlier, differs, sources)


def done(store: Store, of: Life) -> MotionDone | None:
    """Return what is known of carrying a motion out; None where the Chamber did not decide that it must be."""
    known, shown = of.execution, of.shown_by
    if known is None:
        return None
    row = of.rows.get(shown.document) if shown else None
    offices = store.using(UnitInputs).offices(row.id).values() if row else ()
    secretary = bool(offices) and all(one.lower().startswith("staats") for one in offices)
    who = translated("de staatssecretaris") if secretary else ""
    return MotionDone(known.state, known.certainty, _paper(of, row), row.date if row else None, who)


def _paper(of: Life, row: DocumentRow | None) -> str:
    """Return what a paper is called on the page of a motion: ``brief nr. 19``."""
    if row is None:
        return ""
    number = labels.numbered(None if row.dossier == of.dossier else row.dossier, row.number)
    return f"{small(labels.genre_name(row))} {number}".strip()


def steps(of: Life, before: Life | None) -> list[Step]:
    """Return what happened to a motion, in steps; what was not found is one, too."""
    found = [*(_first(before) if before else ()), *_first(of, before), *_ended(of)]
    # The way to what is not sure is not, either.
    return [
        Step(f"{one.kind} before", one.name, one.day, one.note, one.when)
        if one.kind == "done" and after and after.kind != "done" else one
        for one, after in zip(found, [*found[1:], None], strict=True)
    ]  # fmt: skip


def _first(of: Life, before: Life | None = None) -> Iterator[Step]:
    """Yield how it was put forward, and what the cabinet said of it."""
    number = labels.numbered(None, of.number)
    name = translated("Gewijzigd, nu {number}") if before else translated("Ingediend als {number}")
    read = of.said
    yield Step("done", name.format(number=number), of.put_forward)
    for said in (*read[1].earlier, read[1]) if read else ():
        yield Step("done", labels.VERDICTS[said.verdict], read[0].paper.date if read else None, _by(said))
    if read is None and of.recorded_verdict:
        yield Step("done", labels.VERDICTS[of.recorded_verdict], None, translated("vastgelegd door de Kamer"))


def _by(said: Appreciation) -> str:
    return f"{said.by}; {translated('onder voorwaarde')}" if said.conditional else said.by


def _ended(of: Life) -> Iterator[Step]:
    """Yield what the Chamber decided, and what was done."""
    voted, state = decided(of), of.now.state if of.now else "submitted"
    if state in ("held", "withdrawn", "lapsed"):
        yield Step("done", labels.TRAIL_STATES[state], voted.day if voted else None)
    elif of.replaced_by:
        later = of.last("replaced")
        number = labels.numbered(None, int(of.replaced_by.rpartition("-")[2]))
        yield Step("done", translated("Vervangen door {number}").format(number=number), later.date if later else None)
    elif voted and state != "submitted":
        counted = f", {voted.count[0]}–{voted.count[1]}" if voted.count else ""
        outcome = labels.TRAIL_STATES["adopted" if state == "executed" else state]
        yield Step("done", outcome + counted, voted.day, method(of))
    else:
        yield Step("none", translated("Geen stemming gevonden"))
    known, shown = of.execution, of.shown_by
    if known:
        kind = "none" if known.state == "no_report" else "done" if known.certainty == "sure" else "maybe"
        words = labels.EXECUTED_SURE if known.certainty == "sure" else labels.EXECUTED_LIKELY
        row = of.rows.get(shown.document) if shown else None
        yield Step(kind, words[known.state], row.date if row else None, _paper(of, row))


def method(of: Life) -> str:
    """Return in words how was voted on a motion."""
    told = _METHODS.get(str(of.decision["method"])) if of.decision else None
    read = of.vote.fact.method if of.vote else None
    return labels.METHODS.get(told or read or "", "")


def proofs(store: Store, of: Life, before: Life | None) -> list[Proof]:
    """Return the evidence of what is said of a motion, in order."""
    return [*_verdicts(before, of), *_verdicts(of), *_outcome(store, of), *_executed(of)]


def _verdicts(of: Life | None, later: Life | None = None) -> Iterator[Proof]:
    if of is None or (of.said is None and of.recorded_verdict is None):
        return
    about = f" ({labels.numbered(None, of.number)})" if later else ""
    title, recorded = translated("Oordeel van het kabinet") + about, of.recorded_verdict
    if of.said is None:
        yield Proof(title, "sure", ("K",), note=labels.VERDICTS[recorded] if recorded else "")
        return
    filed, said = of.said
    for one in said.earlier:
        yield _said(translated("Eerder oordeel") + about, filed, one, ("G",))
    yield _said(title, filed, said, ("K", "G") if recorded == said.verdict else ("G",))
    for one in said.also:
        yield _said(translated("Volgens een ander"), filed, one, ("G",), differs=True)
    if recorded and recorded != said.verdict:
        yield Proof(title, "sure", ("K",), note=labels.VERDICTS[recorded], differs=True)


def _said(
    title: str, filed: StoredFact[Motion], said: Appreciation, sources: Sources, *, differs: bool = False
) -> Proof:
    note = labels.VERDICTS[said.verdict]
    if said.condition:
        words = f"{{note}}; {translated('voorwaarde:')} «{{condition}}»"
        note = filled(words, note=note, condition=dutch(said.condition))
    place: Quoted = said.passage
    return Proof(
        title, "sure", sources, place.quote, said.by, passage_url(filed.paper, place.span), called(filed.paper), note,
        said.rule, differs,
    )  # fmt: skip


def called(row: DocumentRow) -> str:
    """Return what a paper is called below words of it: ``notaoverleg 11 april 2022``."""
    return f"{small(labels.genre_name(row))} {shown_date(row.date)}".strip()


def _outcome(store: Store, of: Life) -> Iterator[Proof]:
    """Yield what shows how it ended: what the chair said, and what the Chamber recorded."""
    title, recorded = translated("Uitslag"), of.recorded_outcome
    address = f"/stemmingen/officieel/{of.record['decision']}" if of.record and of.record["decision"] else None
    differ = bool(of.vote and recorded and of.vote.fact.outcome != recorded)
    if of.vote:
        row, fact = of.vote.paper, of.vote.fact
        sources: Sources = ("K", "G") if recorded and not differ else ("G",)
        yield Proof(
            title, "sure", sources, _words(store, row, fact.span), translated("De voorzitter"),
            passage_url(row, fact.span), called(row), labels.vote_outcome(fact), differs=differ,
        )  # fmt: skip
    if of.record and of.record["outcome"] and (differ or not of.vote):
        day = shown_date(day_of(of.record["voted_on"]))
        note = f"{of.record['outcome']} {day}".strip()
        yield Proof(title, "sure", ("K",), href=address, where=translated("de stemming"), note=note, differs=differ)
    for kind in ("held", "withdrawn"):
        told = next((one for one in of.readings if one.fact.status == kind and one.fact.status_passage), None)
        place = told.fact.status_passage if told else None
        if told and place:
            where = passage_url(told.paper, place.span)
            yield Proof(labels.STATUSES[kind], "sure", ("G",), place.quote, "", where, called(told.paper))


def _words(store: Store, row: DocumentRow, span: Span) -> str:
    return fold(span.of(store.using(UnitInputs).text(row.id)))


def _executed(of: Life) -> Iterator[Proof]:
    """Yield what shows how far it was carried out, also where the Chamber did not decide that it must be."""
    known = of.execution
    for one in (*known.evidence, *known.progress) if known else ():
        yield _carried_out(of, one)
    for told in of.events if known is None else ():
        row = of.rows.get(told.document or "")
        if told.kind in ("executed", "reported") and row:
            href = passage_url(row, told.span) if told.span else None
            yield Proof(
                labels.EVENTS[told.kind], "sure", ("G",), told.quote, "", href, called(row), "", told.rule or ""
            )


def _carried_out(of: Life, one: Evidence) -> Proof:
    row = of.rows.get(one.document)
    href = passage_url(row, one.span) if row and one.span else None
    where = f"{_paper(of, row)}, {shown_date(row.date)}".strip(", ") if row else one.document
    return Proof(
        translated("Uitvoering"),
        one.certainty,
        ("G",),
        one.quote,
        "",
        href,
        where,
        "; ".join(map(chamber_word, one.why)),
    )
