"""All that the database holds of something that is followed, gathered once for news, feed and calendar alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from kamerspoor.errors import NotFoundError
from kamerspoor.follow.things import Thing, ThingKind
from kamerspoor.model.commitment_register import RegisteredCommitment
from kamerspoor.model.fact_kinds import COMMITMENTS, MOTIONS, QUESTIONS, VOTES
from kamerspoor.model.lists import FactKind
from kamerspoor.model.people_lists import PERSONS
from kamerspoor.model.questions import Question
from kamerspoor.model.record_lists_agenda import ACTIVITIES
from kamerspoor.model.record_lists_business import COMMITMENTS as RECORDED_COMMITMENTS
from kamerspoor.model.record_lists_people import COMMITTEES
from kamerspoor.model.votes import Vote
from kamerspoor.publish.search_response import result_url
from kamerspoor.publish.urls import parse_motion_id, party_url, passage_url, query
from kamerspoor.search.service import DocumentHits, IndexHandle, SearchRequest, SearchService
from kamerspoor.store.derived_reader import DerivedReader, MotionHistory, MotionNow
from kamerspoor.store.grounds import Grounds
from kamerspoor.store.lists import ListRequest, Row
from kamerspoor.store.rows import DocumentRow, StoredFact, motion_id
from kamerspoor.store.store import Store

# The newest of each kind: what a person did before is no news, and was told.
_MOST: Final = 1000
_PAGES: Final = 5
_SEARCHED: Final = 100


@dataclass(slots=True)
class Gathered:
    """What is known of a thing that is followed.

    Attributes:
        title: what it is called.
        page: address of its page.
        motions: by number in their dossier, how they stand and what happened to them.
        papers: that belong to it, by id.
        questions: with their answers.
        votes: that name it, as the papers have them.
        activities: of the Chamber's agenda.
        hits: of a search, with the address that opens each at its words.
        versions: hashes of the readings of papers that anything here rests on, the oldest first, and which is current.
        changes: last change of records that anything here rests on, by category or ``motion``, and number.
    """

    title: str
    page: str
    motions: Mapping[str, tuple[MotionNow, MotionHistory]] = field(default_factory=dict)
    commitments: list[RegisteredCommitment] = field(default_factory=list)
    papers: dict[str, DocumentRow] = field(default_factory=dict)
    questions: list[StoredFact[Question]] = field(default_factory=list)
    votes: list[StoredFact[Vote]] = field(default_factory=list)
    activities: list[Row] = field(default_factory=list)
    hits: list[DocumentHits] = field(default_factory=list)
    versions: Mapping[str, list[tuple[str, bool]]] = field(default_factory=dict)
    changes: dict[tuple[str, str], int] = field(default_factory=dict)
    rows: Mapping[str, DocumentRow] = field(default_factory=dict)


def gather(store: Store, index: IndexHandle, thing: Thing) -> Gathered:
    """Return what the database holds of something that is followed.

    Raises:
        NotFoundError: when there is no such thing here.
    """
    found = _search(store, index, thing.key) if thing.kind == "search" else _OF[thing.kind](store, thing.key)
    _add_grounds(store, found)
    return found


def _dossier(store: Store, dossier: str) -> Gathered:
    reader = store.using(DerivedReader)
    track = reader.track(dossier)
    if track is None:
        raise _unknown(dossier, "dossier")
    found = Gathered(track[0] or f"Dossier {dossier}", f"/dossiers/{dossier}")
    found.motions = reader.histories(reader.motions_of(dossier))
    found.commitments = reader.commitments(dossier=dossier)
    found.papers = store.rows({one.document for one in reader.stops(dossier)})
    found.questions = store.reader.facts(QUESTIONS, _MOST, "-document", dossier=dossier, kind="written")
    return found


def _motion(store: Store, motion: str) -> Gathered:
    dossier, number = parse_motion_id(motion)
    known_as = f"{dossier}-{number}"
    motions = store.using(DerivedReader).histories([known_as])
    if not motions:
        raise _unknown(motion, "motion")
    return Gathered(motions[known_as][1].title, f"/moties/{known_as}", motions)


def _commitment(store: Store, source: str) -> Gathered:
    found = store.using(DerivedReader).commitment(source)
    if found is None:
        raise _unknown(source, "commitment")
    return Gathered(found.text, f"/spoor/{source}", commitments=[found])


def _question(store: Store, known_as: str) -> Gathered:
    one = store.reader.one(QUESTIONS, known_as)
    filed = one[1] if one else None
    if filed is None:
        raise _unknown(known_as, "question")
    asker = next((asker.name for asker in filed.fact.askers if asker.name), None)
    # A paper that answers it prints it again.
    others = store.reader.facts(QUESTIONS, _MOST, "-document", asker=asker) if asker else [filed]
    same = [other for other in others if other.fact.text == filed.fact.text]
    return Gathered(filed.fact.text, passage_url(filed.paper, filed.fact.span), questions=same or [filed])


def _person(store: Store, key: str) -> Gathered:
    name = key.partition("--")[0]
    known = store.using(DerivedReader).known_as(key)
    person = store.reader.one(PERSONS, known or name)
    if person is None:
        raise _unknown(key, "person")
    found = Gathered(str(person[0]["name"]), f"/personen/{key}")
    _of_people(store, found, [key])
    promised = _facts(store, COMMITMENTS, promiser=key)
    found.commitments = store.using(DerivedReader).commitments([f"{one.paper.id}.{one.n}" for one in promised])
    found.papers = {one.paper.id: one.paper for one in store.spoke_in(key, _MOST)}
    return found


def _party(store: Store, party: str) -> Gathered:
    members = [str(row["key"]) for row, _ in store.reader.all(PERSONS, ListRequest({"party": party}), _MOST)]
    found = Gathered(party, party_url(party))
    found.votes = _facts(store, VOTES, party=party)
    found.questions = _facts(store, QUESTIONS, party=party)
    if not members and not found.votes and not found.questions:
        raise _unknown(party, "party")
    # Of two of a name the one of this party.
    _of_people(store, found, members)
    return found


def _of_people(store: Store, found: Gathered, keys: Iterable[str]) -> None:
    """Add the motions and questions of people."""
    motions: set[str] = set()
    asked = {(one.paper.id, one.n): one for one in found.questions}
    for key in keys:
        motions |= {known for one in _facts(store, MOTIONS, proposer=key) if (known := motion_id(one))}
        asked |= {(one.paper.id, one.n): one for one in _facts(store, QUESTIONS, asker=key)}
    found.motions = store.using(DerivedReader).histories(motions)
    found.questions = list(asked.values())


def _committee(store: Store, known_as: str) -> Gathered:
    committee = store.reader.one(COMMITTEES, known_as)
    if committee is None:
        raise _unknown(known_as, "committee")
    row = committee[0]
    found = Gathered(str(row["name"]), f"/commissies/{row['number']}")
    of = ListRequest({"committee": str(row["abbreviation"] or "")})
    found.activities = [one for one, _ in store.reader.all(ACTIVITIES, of, _MOST)]
    recorded = [str(one["number"]) for one, _ in store.reader.all(RECORDED_COMMITMENTS, of, _MOST)]
    found.commitments = store.using(DerivedReader).commitments(recorded)
    return found


def _search(store: Store, index: IndexHandle, words: str) -> Gathered:
    found = Gathered(f"«{words}»", f"/zoeken{query(q=words)}")
    service = SearchService(store, index.finder())
    for number in range(1, _PAGES + 1):
        page = service.search(SearchRequest(words, "newest", number, _SEARCHED))
        found.hits += [one for one in page.results if result_url(one)]
        if not page.more:
            break
    return found


def _facts(store: Store, kind: FactKind, **by: str) -> list[StoredFact[Any]]:
    return store.reader.facts(kind, _MOST, "-document", **by)


def _unknown(key: str, kind: str) -> NotFoundError:
    return NotFoundError(f"there is no such {kind} here", where=key[:80])


_OF: Final[Mapping[ThingKind, Callable[[Store, str], Gathered]]] = {
    "dossier": _dossier, "person": _person, "party": _party, "committee": _committee, "motion": _motion,
    "commitment": _commitment, "question": _question,
}  # fmt: skip


def _add_grounds(store: Store, found: Gathered) -> None:
    """Add which bytes and changes of records all of it rests on."""
    grounds = store.using(Grounds)
    documents = set(_documents(found))
    found.rows = store.rows(documents)
    found.versions = grounds.versions(documents)
    changes = {("motion", known): n for known, n in grounds.motions(found.motions.keys()).items()}
    sources = {one.id for commitment in found.commitments for one in commitment.sources if one.kind == "recorded"}
    wanted = {"Toezegging": sources, "Activiteit": {str(one["number"]) for one in found.activities}}
    for hit in found.hits:
        if hit.category and hit.number:
            wanted.setdefault(hit.category, set()).add(hit.number)
    for category, numbers in wanted.items():
        changes |= {(category, number): n for number, n in grounds.records(category, numbers).items()}
    found.changes = changes


def _documents(found: Gathered) -> Iterator[str]:
    yield from found.papers
    yield from (one.paper.id for one in found.questions)
    yield from (one.paper.id for one in found.votes)
    yield from (hit.paper.id for hit in found.hits if hit.paper)
    for _, history in found.motions.values():
        yield from (one.document for one in history.events if one.document)
    for commitment in found.commitments:
        yield from (one.document for one in commitment.sources if one.document)
        yield from (one.document for one in (*commitment.evidence, *commitment.progress) if one.kind != "record")
