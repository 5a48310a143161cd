"""How a motion stands, in a few sentences made by rules: what is not known is said, never left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kamerspoor.model.evidence import Certainty
from kamerspoor.model.facts import Verdict
from kamerspoor.model.trail import ExecutionState, TrailState
from kamerspoor.publish.formats import shown_date, small
from kamerspoor.publish.language import translated
from kamerspoor.web import labels
from kamerspoor.web.state_lines import Sources, StateLine


@dataclass(frozen=True, slots=True)
class MotionVote:
    """The vote on a motion, or another decision that the Chamber took on it; without a day where none is known."""

    day: date | None = None
    count: tuple[int, int] | None = None
    unanimous: bool = False
    sources: Sources = ()


@dataclass(frozen=True, slots=True)
class MotionVerdict:
    """What the cabinet advised: its last word, the one before it, and what the Chamber recorded where that differs."""

    verdict: Verdict
    conditional: bool = False
    earlier: Verdict | None = None
    recorded: Verdict | None = None
    sources: Sources = ("G",)


@dataclass(frozen=True, slots=True)
class MotionDone:
    """What is known of carrying it out, and which paper says so, of which day."""

    state: ExecutionState
    certainty: Certainty = "sure"
    paper: str = ""
    day: date | None = None
    who: str = ""


@dataclass(frozen=True, slots=True)
class MotionStanding:
    """All that the sentences on a motion are made of.

    Attributes:
        day: on which it was put forward.
        voted: the decision on it, None where none was found.
        replaces: number of the motion whose place it takes.
        replaced_by: number of the one that took its own place.
        first: the cabinet's advice on the motion whose place it takes.
    """

    state: TrailState
    day: date | None = None
    voted: MotionVote | None = None
    verdict: MotionVerdict | None = None
    replaces: int | None = None
    replaced_by: str = ""
    first: MotionVerdict | None = None
    done: MotionDone | None = None


def motion_lines(of: MotionStanding) -> list[StateLine]:
    """Return how a motion stands, in sentences: what was decided, what the cabinet advised, what was done."""
    return [_decided(of), *_advised(of), *_done(of)]


def _on(day: date | None) -> str:
    return translated("op {day}.").format(day=shown_date(day)) if day else translated("op een dag die niet bekend is.")


def _decided(of: MotionStanding) -> StateLine:
    if of.state in ("adopted", "executed", "rejected", "tied") and of.voted:
        adopted = of.state in ("adopted", "executed")
        what = labels.TRAIL_STATES["adopted" if adopted else of.state]
        return StateLine(what, f"{_counted(of.voted, adopted=adopted)}{_on(of.voted.day)}", of.voted.sources)
    if of.state == "replaced":
        rest = translated("door de gewijzigde motie {number}.").format(number=of.replaced_by)
        return StateLine(labels.TRAIL_STATES["replaced"], rest, ("G",))
    if of.state in ("held", "withdrawn", "lapsed"):
        voted = of.voted or MotionVote(sources=("G",))
        rest = _on(voted.day) if voted.day else f"{translated('zonder dat erover is gestemd')}."
        return StateLine(labels.TRAIL_STATES[of.state], rest, voted.sources)
    rest = f"{_on(of.day).removesuffix('.')}; {translated('geen stemming in de stukken en gegevens die hier zijn')}."
    return StateLine(labels.TRAIL_STATES["submitted"], rest, ("G",))


def _counted(voted: MotionVote, *, adopted: bool) -> str:
    if voted.unanimous and adopted:
        return translated("met algemene stemmen") + " "
    if voted.count is None:
        return ""
    one = (
        translated("met {for_} tegen {against} stemmen")
        if adopted
        else translated("met {for_} voor en {against} tegen")
    )
    return one.format(for_=voted.count[0], against=voted.count[1]) + " "


def _advised(of: MotionStanding) -> Iterator[StateLine]:
    what = translated("Oordeel van het kabinet:")
    if of.verdict:
        yield StateLine(what, _verdict(of.verdict), of.verdict.sources)
    elif of.first:
        told = translated("over de eerste versie, nr. {number}, {verdict} Over deze tekst vonden wij geen oordeel.")
        yield StateLine(what, told.format(number=of.replaces, verdict=_verdict(of.first)), of.first.sources)
    else:
        yield StateLine(what, translated("niet gevonden."))


def _verdict(of: MotionVerdict) -> str:
    said = small(labels.VERDICTS[of.verdict])
    if of.conditional:
        said += f", {translated('onder voorwaarde')}"
    if of.earlier:
        said += f"; {translated('eerst')} {small(labels.VERDICTS[of.earlier])}"
    if of.recorded:
        said += (
            f"; {translated('de Kamer legde vast:')} {small(labels.VERDICTS[of.recorded])} ({translated('verschilt')})"
        )
    return f"{said}."


def _done(of: MotionStanding) -> Iterator[StateLine]:
    done = of.done
    if done is None:
        return
    if done.state == "no_report":
        yield StateLine(translated("Uitvoering:"), translated("geen bericht gevonden."), ("B",))
        return
    where = ", ".join(part for part in (done.paper, shown_date(done.day)) if part)
    yield StateLine(_what_was_done(done), f"({where})." if where else "", ("G",))


def _what_was_done(done: MotionDone) -> str:
    likely = done.certainty != "sure"
    if done.state == "executed" and not likely:
        return translated("Volgens {who} uitgevoerd").format(who=done.who or translated("de minister"))
    words = labels.EXECUTED_LIKELY if likely else labels.EXECUTED_SURE
    return words[done.state]
