"""All that the database holds of something that is followed, gathered once for news, feed and calendar alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from kamerspoor.errors import NotFoundError
from kamerspoor.follow.things import Thing, ThingKind
from kamerspoor.model.commitment_register import RegisteredCommitment
from kamerspoor.model.fact_kinds import COMMITMENTS, MOTIONS, QUESTIONS, VOTES
from kamerspoor.model.lists import FactKind, List
from kamerspoor.model.people_lists import PERSONS
from kamerspoor.model.questions import Question
from kamerspoor.model.record_lists_agenda import ACTIVITIES
from kamerspoor.model.record_lists_business import COMMITMENTS as RECORDED_COMMITMENTS
from kamerspoor.model.record_lists_people import COMMITTEES
from kamerspoor.model.votes import Vote
from kamerspoor.publish.search_response import result_url
from kamerspoor.publish.urls import commitment_url, parse_motion_id, party_url, passage_url, query
from kamerspoor.search.service import LARGEST_PAGE, DocumentHits, IndexHandle, SearchRequest, SearchService
from kamerspoor.store.derived_reader import DerivedReader, MotionHistory, MotionNow
from kamerspoor.store.grounds import Grounds
from kamerspoor.store.lists import ListRequest, Row
from kamerspoor.store.rows import DocumentRow, StoredFact, motion_id
from kamerspoor.store.store import Store

# The newest of each kind: what a person did before is no news, and was told.
MOST: Final = 1000


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


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest of a database: at most so many of each kind of fact."""

    store: Store
    most: int

    def facts(self, kind: FactKind, /, **by: str) -> list[StoredFact[Any]]:
        """Return facts of a kind."""
        return self.store.reader.facts(kind, self.most, "-document", **by)

    def rows(self, of: List, /, **by: str) -> list[Row]:
        """Return rows of a list."""
        return [row for row, _ in self.store.reader.all(of, ListRequest(by), self.most)]


def gather(store: Store, index: IndexHandle, thing: Thing, most: int = MOST) -> Gathered:
    """Return what the database holds of something that is followed.

    Args:
        store: the database.
        index: of its passages, for a search.
        thing: what is followed.
        most: of each kind of fact, the newest.

    Raises:
        NotFoundError: when there is no such thing here.
    """
    newest = Newest(store, most)
    found = _search(newest, index, thing.key) if thing.kind == "search" else _OF[thing.kind](newest, thing.key)
    _add_grounds(store, found)
    return found


def _dossier(newest: Newest, dossier: str) -> Gathered:
    reader = newest.store.using(DerivedReader)
    if reader.track(dossier) is None:
        raise _unknown(dossier, "dossier")
    found = Gathered(newest.store.dossier_title(dossier) or f"Dossier {dossier}", f"/dossiers/{dossier}")
    found.motions = reader.histories(reader.motions_of(dossier))
    found.commitments = reader.commitments(dossier=dossier)
    found.papers = newest.store.rows({one.document for one in reader.stops(dossier)})
    found.questions = newest.facts(QUESTIONS, dossier=dossier, kind="written")
    return found


def _motion(newest: Newest, motion: str) -> Gathered:
    dossier, number = parse_motion_id(motion)
    known_as = f"{dossier}-{number}"
    motions = newest.store.using(DerivedReader).histories([known_as])
    if not motions:
        raise _unknown(motion, "motion")
    return Gathered(motions[known_as][1].title, f"/moties/{known_as}", motions)


def _commitment(newest: Newest, source: str) -> Gathered:
    found = newest.store.using(DerivedReader).commitment(source)
    if found is None:
        raise _unknown(source, "commitment")
    return Gathered(found.text, commitment_url(source), commitments=[found])


def _question(newest: Newest, known_as: str) -> Gathered:
    one = newest.store.reader.one(QUESTIONS, known_as)
    filed = one[1] if one else None
    if filed is None:
        raise _unknown(known_as, "question")
    asker = next((asker.name for asker in filed.fact.askers if asker.name), None)
    # A paper that answers it prints it again.
    others = newest.facts(QUESTIONS, asker=asker) if asker else [filed]
    same = [other for other in others if other.fact.text == filed.fact.text]
    return Gathered(filed.fact.text, passage_url(filed.paper, filed.fact.span), questions=same or [filed])


def _person(newest: Newest, key: str) -> Gathered:
    name = key.partition("--")[0]
    known = newest.store.using(DerivedReader).known_as(key)
    person = newest.store.reader.one(PERSONS, known or name)
    if person is None:
        raise _unknown(key, "person")
    found = Gathered(str(person[0]["name"]), f"/personen/{key}")
    _of_people(newest, found, [key])
    promised = newest.facts(COMMITMENTS, promiser=key)
    found.commitments = newest.store.using(DerivedReader).commitments([f"{one.paper.id}.{one.n}" for one in promised])
    found.papers = {one.paper.id: one.paper for one in newest.store.spoke_in(key, newest.most)}
    return found


def _party(newest: Newest, party: str) -> Gathered:
    members = [str(row["key"]) for row in newest.rows(PERSONS, party=party)]
    found = Gathered(party, party_url(party))
    found.votes = newest.facts(VOTES, party=party)
    found.questions = newest.facts(QUESTIONS, party=party)
    if not members and not found.votes and not found.questions:
        raise _unknown(party, "party")
    # Of two of a name the one of this party.
    _of_people(newest, found, members)
    return found


def _of_people(newest: Newest, found: Gathered, keys: Iterable[str]) -> None:
    """Add the motions and questions of people."""
    motions: set[str] = set()
    asked = {(one.paper.id, one.n): one for one in found.questions}
    for key in keys:
        motions |= {known for one in newest.facts(MOTIONS, proposer=key) if (known := motion_id(one))}
        asked |= {(one.paper.id, one.n): one for one in newest.facts(QUESTIONS, asker=key)}
    found.motions = newest.store.using(DerivedReader).histories(motions)
    found.questions = list(asked.values())


def _committee(newest: Newest, known_as: str) -> Gathered:
    committee = newest.store.reader.one(COMMITTEES, known_as)
    if committee is None:
        raise _unknown(known_as, "committee")
    row = committee[0]
    found = Gathered(str(row["name"]), f"/commissies/{row['number']}")
    of = str(row["abbreviation"] or "")
    found.activities = newest.rows(ACTIVITIES, committee=of)
    recorded = [str(one["number"]) for one in newest.rows(RECORDED_COMMITMENTS, committee=of)]
    found.commitments = newest.store.using(DerivedReader).commitments(recorded)
    return found


def _search(newest: Newest, index: IndexHandle, words: str) -> Gathered:
    found = Gathered(f"«{words}»", f"/zoeken{query(q=words)}")
    service = SearchService(newest.store, index.finder())
    size = min(newest.most, LARGEST_PAGE)
    # Of a search the papers are many; the newest half tells what is new.
    for number in range(1, max(2, newest.most // 2 // size + 1)):
        page = service.search(SearchRequest(words, "newest", number, size))
        found.hits += [one for one in page.results if result_url(one)]
        if not page.more:
            break
    return found


def _unknown(key: str, kind: str) -> NotFoundError:
    return NotFoundError(f"there is no such {kind} here", where=key[:80])


_OF: Final[Mapping[ThingKind, Callable[[Newest, str], Gathered]]] = {
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
