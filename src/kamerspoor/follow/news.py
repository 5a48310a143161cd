"""News of something that is followed: each change of state and each new paper once, under an id that stays.

News is not what changed in our tables but what the papers and records show to have happened; each says what it rests
on. So what is read in another way from the same bytes is told apart from what happened (`kamerspoor.follow.changes`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from textwrap import shorten
from typing import Final

from kamerspoor.follow.gathering import Gathered
from kamerspoor.model import genres
from kamerspoor.model.commitment_register import CommitmentSource, CommitmentState, RegisteredCommitment
from kamerspoor.model.evidence import CERTAINTIES, Certainty, Evidence
from kamerspoor.model.letters import Extent
from kamerspoor.model.questions import Question, QuestionState
from kamerspoor.model.trail import Event, EventKind
from kamerspoor.publish.formats import plain, shown_date, small
from kamerspoor.publish.language import Words, translated
from kamerspoor.publish.names import STATUSES, VERDICTS
from kamerspoor.publish.search_response import result_url, shown_url
from kamerspoor.publish.urls import commitment_url, paper_url, passage_url
from kamerspoor.store.rows import DocumentRow, StoredFact
from kamerspoor.text.spans import Span, fold
from kamerspoor.trails.commitment_register import state_on

_LONGEST: Final = 300
_DIGITS: Final = 16


@dataclass(frozen=True, slots=True)
class Ground:
    """What news rests on: the bytes of a paper by their hash, a change of a record by its number, or a day."""

    sha256: str = ""
    change: int = 0
    day: date | None = None


@dataclass(frozen=True, slots=True)
class News:
    """Something that happened.

    Attributes:
        ids: that tell it, the first its own; the others are those that it has by other sources of the same.
        says: what happened, in words.
        about: what it happened to.
        day: on which it happened, as far as the papers tell.
        link: address of the page, or passage, that shows it.
        quote: the words that show it.
        grounds: what it rests on; where any of these is new, it happened.
    """

    ids: tuple[str, ...]
    says: str
    about: str
    day: date | None
    link: str
    quote: str
    grounds: tuple[Ground, ...]

    @property
    def id(self) -> str:
        """Its own id."""
        return self.ids[0]


_MOTION: Final[Words[EventKind]] = Words({
    "submitted": "Motie ingediend", "printed": "Motie ingediend", "replaced": "Vervangen door een gewijzigde motie",
    "appreciated": "Oordeel kabinet: {}", "held": "Motie aangehouden", "withdrawn": "Motie ingetrokken",
    "voted": "Uitslag stemming: {}", "executed": "Volgens de regering uitgevoerd",
    "reported": "Bericht over de uitvoering",
})  # fmt: skip
_SAME: Final[Mapping[EventKind, EventKind]] = {"printed": "submitted"}
_VALUES: Final[Words[str]] = VERDICTS | STATUSES | {"tied": "Stemmen staken"}
_CODES: Final = {word.lower(): code for code, word in _VALUES.dutch.items()}
_SHOWN: Final[Words[Extent]] = Words({
    "wholly": "Nagekomen volgens een later stuk", "partly": "Deels nagekomen volgens een later stuk",
    "impossible": "Gaat niet door, volgens een later stuk", "progress": "Bericht in een later stuk",
    "passed_on": "Overgedragen, volgens een later stuk",
})  # fmt: skip
_QUESTIONS: Final[Words[QuestionState]] = Words({
    "answered": "Beantwoord", "deferred": "Antwoord toegezegd voor later",
    "unanswered": "Bij deze vraag staat in het stuk geen antwoord",
})  # fmt: skip
_RECORDED: Final[Words[CommitmentState]] = Words({
    "kept": "Nagekomen, zegt de Kamer", "partly": "Deels nagekomen, zegt de Kamer",
    "withdrawn": "Vervallen, zegt de Kamer",
})  # fmt: skip


def news_of(found: Gathered, day: date) -> list[News]:
    """Return what happened to something, the newest first.

    Args:
        found: what is known of it.
        day: on which one looks; days after it have not come.
    """
    every = (
        *_of_papers(found), *_of_motions(found, day), *_of_commitments(found, day), *_of_questions(found),
        *_of_votes(found), *_of_activities(found), *_of_hits(found),
    )  # fmt: skip
    once = {one.id: one for one in reversed(every)}
    return sorted(once.values(), key=lambda one: (one.day or date.min, one.id), reverse=True)


def _of_papers(found: Gathered) -> Iterator[News]:
    for row in found.papers.values():
        kind = translated(genres.ROWS[row.genre].label) if row.genre in genres.ROWS else row.genre
        for n, (sha, _) in enumerate(found.versions.get(row.id, ())):
            known_as, says = f"paper/{row.id}", translated("Nieuw stuk: {}").format(small(kind))
            if n:
                known_as = f"paper/{row.id}/{sha[:_DIGITS]}"
                says = translated("Nieuwe versie van een stuk: {}").format(small(kind))
            yield News((known_as,), says, row.title or row.id, row.date, paper_url(row), "", (Ground(sha),))


def _of_motions(found: Gathered, day: date) -> Iterator[News]:
    for known_as, (_, history) in found.motions.items():
        about = translated("Motie {}, nr. {}: {}").format(*known_as.rsplit("-", 1), history.title)
        for event in history.events:
            yield from _of_event(found, known_as, about, event)
        execution = history.execution
        due = execution.due if execution else None
        if execution and due and due < day and execution.on(day).state == "no_report":
            says, page = _past_day(due), f"/moties/{known_as}"
            grounds = (Ground(day=_after(due)), *(_event_ground(found, known_as, event) for event in history.events))
            yield News((f"motion/{known_as}/past/{due}",), says, about, _after(due), page, "", grounds)


def _of_event(found: Gathered, motion: str, about: str, event: Event) -> Iterator[News]:
    says = _MOTION.get(event.kind)
    if says is None:
        return
    value = event.about or _CODES.get(event.quote.lower(), event.quote if event.source == "official" else "")
    if event.kind in ("executed", "reported"):
        value = event.document or ""
    words = says.format(small(_VALUES.get(value, value)))
    if event.condition:
        words = f"{words}, {translated('onder voorwaarde')}: {event.condition}"
    known_as = "/".join(("motion", motion, _SAME.get(event.kind, event.kind), value)).rstrip("/")
    link = _passage(found, event.document, event.span, f"/moties/{motion}")
    quote = "" if event.source == "official" else event.quote
    yield News((known_as,), words, about, event.date, link, _short(quote), (_event_ground(found, motion, event),))


def _event_ground(found: Gathered, motion: str, event: Event) -> Ground:
    return _ground(found, event.document) if event.document else _changed(found, "motion", motion)


def _of_commitments(found: Gathered, day: date) -> Iterator[News]:
    for one in found.commitments:
        if one.certainty != "possible":
            yield from _of_commitment(found, one, day)


def _of_commitment(found: Gathered, one: RegisteredCommitment, day: date) -> Iterator[News]:
    """Yield when it was made, what later papers show of it, what the Chamber says, and that its day has passed."""
    names = tuple(map(_named, one.sources))
    first, rule = one.first, state_on(one, day)
    page = commitment_url(one.id)
    likely = "" if first.certainty == "sure" else translated("; waarschijnlijk is dit een toezegging")

    made = tuple(_source_ground(found, source) for source in one.sources)

    def news(what: str, says: str, when: date | None, shown: tuple[str, str], *grounds: Ground) -> News:
        ids = tuple(f"{name}/{what}" for name in names)
        return News(ids, says, _short(one.text), when, shown[0], _short(shown[1]), (*grounds, *made))

    by = translated("Toezegging van {}").format(one.by) if one.by else translated("Toezegging")
    link = _passage(found, first.document, first.span, page)
    yield news("promised", f"{by}{likely}", one.made_on, (link, first.quote))
    for shown in (*one.evidence, *one.progress):
        if shown.kind != "record":
            link = _passage(found, shown.document, shown.span, page)
            says = _certain(_SHOWN[shown.extent], shown.certainty)
            what = f"{shown.extent}/{shown.document}"
            yield news(what, says, shown.date, (link, shown.quote), _ground(found, shown.document))
    if rule.name.startswith("recorded"):
        yield news(rule.name, _RECORDED[rule.state], _recorded_on(one.evidence), (page, ""))
    if rule.state == "no_report" and one.due and one.due.date:
        after = _after(one.due.date)
        says = _past_day(one.due.date) + likely
        yield news(f"past/{one.due.date}", says, after, (page, first.quote), Ground(day=after))


def _named(source: CommitmentSource) -> str:
    # Its place among others of the paper would change with them; the Chamber's number does not.
    return (
        f"commitment/{source.id}" if source.kind == "recorded" else f"commitment/{source.document}/{_hash(source.text)}"
    )


def _source_ground(found: Gathered, source: CommitmentSource) -> Ground:
    recorded = source.kind == "recorded"
    return _changed(found, "Toezegging", source.id) if recorded else _ground(found, source.document)


def _recorded_on(evidence: Iterable[Evidence]) -> date | None:
    return next((one.date for one in evidence if one.kind == "record"), None)


def _of_questions(found: Gathered) -> Iterator[News]:
    """Yield what one paper says of questions, all of one state together; that no answer was found is no news."""
    groups: dict[tuple[str, QuestionState, Certainty], list[StoredFact[Question]]] = {}
    for filed in found.questions:
        state = filed.fact.state
        known: tuple[Certainty, ...] = tuple(one.certainty for one in filed.fact.answers) or ("sure",)
        certainty = min(known, key=CERTAINTIES.index)
        if state != "unmatched" and certainty != "possible":
            groups.setdefault((filed.paper.id, state, certainty), []).append(filed)
    for (paper, state, certainty), some in groups.items():
        first, alone = some[0], len(some) == 1
        says = _certain(_QUESTIONS[state], certainty) + ("" if alone else translated(" (meer dan één vraag)"))
        about = first.fact.text if alone else first.paper.title or paper
        link = passage_url(first.paper, first.fact.span)
        known_as = f"questions/{paper}/{state}/{certainty}/{_hash(first.fact.text) if alone else 'some'}"
        yield News((known_as,), says, _short(about), first.paper.date, link, "", (Ground(first.paper.sha256),))


def _of_votes(found: Gathered) -> Iterator[News]:
    for filed in found.votes:
        vote, paper = filed.fact, filed.paper
        of = f"motion/{vote.dossier or paper.dossier}-{vote.number}" if vote.number else f"vote/{_hash(vote.subject)}"
        says = _MOTION["voted"].format(small(_VALUES[vote.outcome]))
        link = passage_url(paper, vote.span)
        known_as = f"{of}/voted/{vote.outcome}"
        yield News((known_as,), says, vote.subject, paper.date, link, "", (Ground(paper.sha256),))


def _of_activities(found: Gathered) -> Iterator[News]:
    for row in found.activities:
        if not row["date"]:
            continue
        number, day = str(row["number"]), date.fromisoformat(str(row["date"])[:10])
        gone = row["status"] in ("Geannuleerd", "Vervallen", "Verplaatst")
        says = translated(str(row["status"]) if gone else "Op de agenda")
        words = f"{says}: {small(translated(str(row['kind'] or 'Activiteit')))}, {plain(shown_date(day))}"
        known_as = f"activity/{number}/{day}/{'gone' if gone else 'planned'}"
        about = str(row["subject"] or number)
        grounds = (_changed(found, "Activiteit", number),)
        yield News((known_as,), words, about, day, f"/activiteiten/{number}", "", grounds)


def _of_hits(found: Gathered) -> Iterator[News]:
    for hit in found.hits:
        owner = hit.paper.id if hit.paper else f"{hit.category} {hit.number}"
        ground = Ground(hit.paper.sha256) if hit.paper else _changed(found, hit.category or "", hit.number or "")
        shown = hit.passages[0] if hit.passages else None
        link = (shown_url(hit, shown) if shown else None) or result_url(hit) or found.page
        title = (hit.paper.title if hit.paper else None) or owner
        day = date.fromisoformat(shown.about.day) if shown and shown.about.day else None
        words = _short(shown.words) if shown else ""
        says = translated("Gevonden bij deze zoekvraag")
        yield News((f"search/{_hash(found.title)}/{owner}",), says, title, day, link, words, (ground,))


def _certain(says: str, certainty: Certainty) -> str:
    return says if certainty == "sure" else translated("Waarschijnlijk {}").format(small(says))


def _past_day(due: date) -> str:
    return translated("Uiterste datum {} voorbij; geen bericht gevonden").format(plain(shown_date(due)))


def _ground(found: Gathered, document: str | None) -> Ground:
    readings = found.versions.get(document or "", ())
    return Ground(next((sha for sha, current in readings if current), ""))


def _changed(found: Gathered, category: str, number: str) -> Ground:
    return Ground(change=found.changes.get((category, number), 0))


def _passage(found: Gathered, document: str | None, span: Span | None, otherwise: str) -> str:
    row: DocumentRow | None = found.rows.get(document or "")
    return passage_url(row, span) if row and span else otherwise


def _after(day: date) -> date:
    return day + timedelta(days=1)


def _short(words: str) -> str:
    folded = fold(words)
    return folded if len(folded) <= _LONGEST else shorten(folded, _LONGEST, placeholder="…")


def _hash(words: str) -> str:
    return sha256(fold(words).encode()).hexdigest()[:_DIGITS]
