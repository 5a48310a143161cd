"""What the API offers: one row for each resource. A new resource is a new row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from kamerspoor.errors import BadRequestError
from kamerspoor.model.citations import Citation, CitationKind
from kamerspoor.model.debate import Turn
from kamerspoor.model.fact_kinds import (
    CITATIONS,
    COMMITMENTS,
    CONDITIONS,
    FIGURES,
    MOTIONS,
    PERIODS,
    QUESTIONS,
    TURNS,
    VOTES,
)
from kamerspoor.model.facts import Commitment, CommitmentKind, Motion, MotionStatus, Verdict
from kamerspoor.model.genres import Genre
from kamerspoor.model.lists import FactKind, List
from kamerspoor.model.policy import Condition, ConditionKind, Figure, Period
from kamerspoor.model.questions import Question, QuestionState
from kamerspoor.model.record_lists import RECORD_LISTS
from kamerspoor.model.votes import Vote, VoteOutcome
from kamerspoor.publish import lists
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.pages import Pages
from kamerspoor.store.rows import Filed, Filter, PaperRow, PersonRow
from kamerspoor.store.store import Store
from kamerspoor.text.names import person_key
from kamerspoor.text.numbers import plain_number
from kamerspoor.text.spans import Span
from kamerspoor.web.addresses import motion_url, paper_url, party_url, passage_url, person_url
from kamerspoor.web.api_v1.shapes import row_shape
from kamerspoor.web.listing import DATED, SPOKEN, DueChoice, QuestionKind
from kamerspoor.web.lists.views import address

# Values as the store compares them: words, or a day.
Filters = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Item:
    """One item before it is written: what it holds, its page, and where in which paper it stands."""

    id: str
    url: str | None
    data: Any
    paper: PaperRow | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Resource:
    """Something that the API offers.

    Attributes:
        name: in the address.
        about: what it is, in a sentence.
        shape: form of what an item holds.
        filters: name to what it compares.
        page: filters, first and most to how many there are and some of them.
        one: id to the item, None when there is none.
        example: an id, and filters with values, for the description.
        forms: filters of which a value is not just any words: a day, or one of some words.
    """

    name: str
    about: str
    shape: Any
    filters: Mapping[str, str]
    page: Callable[[Store, Filters, int, int], tuple[int, list[Item]]]
    one: Callable[[Store, str], Item | None]
    example: str
    filter_examples: Mapping[str, str] = field(default_factory=dict)
    forms: Mapping[str, Any] = field(default_factory=dict)


_OF_PAPER: Final = {"document": "id of the paper in which it stands", "dossier": "number of a dossier, 35373"}
# Filters as the address names them, to what the store calls them.
_NAMES: Final = {
    "verdict": "verdict", "status": "status", "kind": "kind", "document": "document", "number": "number",
    "dossier": "dossier", "target": "target", "party": "party", "genre": "kind", "outcome": "status", "unit": "unit",
    "due_before": "due_before",
}  # fmt: skip


def _filter(store: Store, given: Filters) -> Filter:
    values: dict[str, Any] = {_NAMES[name]: value for name, value in given.items() if name in _NAMES}
    if "document" in values:
        values["document"] = store.filed_id(values["document"])
    if "number" in values:
        values["number"] = _number(values["number"])
    values |= {"dated": DATED.get(given.get("due")), "spoken": SPOKEN.get(given.get("kind"))}
    person = given.get("speaker") or given.get("proposer") or given.get("asker") or given.get("promiser")
    return Filter(**values, person=person_key(person) if person else None)


def _number(written: str) -> int:
    number = plain_number(written)
    if number is None:
        message = "a number is written in figures"
        raise BadRequestError(message, where=f"number={written[:20]}")
    return number


def _paper_item(row: PaperRow) -> Item:
    return Item(row.id, paper_url(row), lists.LISTS.published(row))


def _papers(name: str, about: str, fixed: Mapping[str, str], example: str) -> Resource:
    filters = {"dossier": _OF_PAPER["dossier"]} | ({} if fixed else {"genre": "debate, letter, motion …"})

    def page(store: Store, given: Filters, first: int, most: int) -> tuple[int, list[Item]]:
        total, rows = store.using(Pages).papers(_filter(store, {**given, **fixed}), first, most)
        return total, [_paper_item(row) for row in rows]

    def one(store: Store, known_as: str) -> Item | None:
        _, rows = store.using(Pages).papers(_filter(store, {"document": known_as, **fixed}), 0, 1)
        return _paper_item(rows[0]) if rows else None

    forms = {"genre": Genre}
    return Resource(name, about, lists.LISTS.of(PaperRow), filters, page, one, example, {"dossier": "99123"}, forms)


@dataclass(frozen=True, slots=True)
class _Facts:
    """A kind of fact as a resource: its table, its form, and where it stands."""

    table: FactKind
    shape: Any
    listed: Callable[[Store, Sequence[Filed[Any]]], Sequence[Any]]
    span: Callable[[Any], Span]
    url: Callable[[Filed[Any]], str | None]
    example: str = "demo-99123-7.0"
    forms: Mapping[str, Any] = field(default_factory=dict)


def _facts(name: str, about: str, kind: _Facts, filters: Mapping[str, str], examples: Mapping[str, str]) -> Resource:
    def items(store: Store, found: Sequence[Filed[Any]]) -> list[Item]:
        return [
            Item(f"{filed.paper.id}.{filed.n}", kind.url(filed), data, filed.paper, kind.span(filed.fact))
            for filed, data in zip(found, kind.listed(store, found), strict=True)
        ]

    def page(store: Store, given: Filters, first: int, most: int) -> tuple[int, list[Item]]:
        total, found = store.using(Pages).facts(kind.table, _filter(store, given), first, most)
        return total, items(store, found)

    def one(store: Store, known_as: str) -> Item | None:
        paper, _, n = known_as.rpartition(".")
        place = plain_number(n)
        if not paper or place is None:
            return None
        found = store.using(Pages).fact(kind.table, store.filed_id(paper), place)
        return items(store, [found])[0] if found else None

    return Resource(name, about, kind.shape, filters, page, one, kind.example, examples, kind.forms)


def _each(listed: Callable[[Filed[Any]], Any]) -> Callable[[Store, Sequence[Filed[Any]]], Sequence[Any]]:
    return lambda _store, found: [listed(filed) for filed in found]


def _passage(span: Callable[[Any], Span]) -> Callable[[Filed[Any]], str]:
    return lambda filed: passage_url(filed.paper, span(filed.fact))


def _own_span(fact: Any) -> Span:  # noqa: ANN401 - any fact that stands at one place
    return Span(fact.span.start, fact.span.end)


def _said_span(fact: Any) -> Span:  # noqa: ANN401 - a commitment
    return Span(fact.passage.span.start, fact.passage.span.end)


def _records(of: List) -> Resource:
    """Return a list of the Chamber's records as a resource."""
    shape = row_shape(f"{of.name.title().replace('-', '')}Record", [one.name for one in of.columns])
    link = of.feed.link if of.feed else of.columns[0].link

    def item(row: Mapping[str, Any]) -> Item:
        return Item(str(row[of.id]), address(link, row), shape(**row))

    def page(store: Store, given: Filters, first: int, most: int) -> tuple[int, list[Item]]:
        found = store.reader.page(of, ListRequest(given, limit=most, skip=first))
        return found.total, [item(row) for row in found.rows]

    def one(store: Store, known_as: str) -> Item | None:
        found = store.reader.one(of, known_as)
        return item(found[0]) if found else None

    filters = {one.name: one.help for one in of.filters}
    forms = {one.name: one.type for one in of.filters}
    return Resource(of.name, of.about, shape, filters, page, one, of.example.id, of.example.filters, forms)


def _people(store: Store, given: Filters, first: int, most: int) -> tuple[int, list[Item]]:
    found = store.people(party=given.get("party"))
    return len(found), [_person(row) for row in found[first : first + most]]


def _person(row: PersonRow) -> Item:
    return Item(row.key, person_url(row.name), lists.LISTS.published(row))


def _one_person(store: Store, known_as: str) -> Item | None:
    found = store.people(key=known_as)
    return _person(found[0]) if found else None


def _parties(store: Store, _given: Filters, first: int, most: int) -> tuple[int, list[Item]]:
    found = store.parties()
    return len(found), [_party(*row) for row in found[first : first + most]]


def _party(name: str, people: int) -> Item:
    return Item(name, party_url(name), {"name": name, "people": people})


def _one_party(store: Store, known_as: str) -> Item | None:
    return next((_party(*row) for row in store.parties() if row[0] == known_as), None)


_FACTS: Final = {
    "turns": _Facts(TURNS, lists.ROWS[Turn], _each(lists.listed), _own_span, _passage(_own_span)),
    "motions": _Facts(MOTIONS, lists.ROWS[Motion], _each(lists.listed_motion), _own_span, motion_url,
                      forms={"verdict": Verdict, "status": MotionStatus}),
    "commitments": _Facts(COMMITMENTS, lists.ROWS[Commitment], _each(lists.listed), _said_span,
                          _passage(_said_span),
                          forms={"kind": CommitmentKind, "due": DueChoice, "due_before": date}),
    "questions": _Facts(QUESTIONS, lists.ROWS[Question], _each(lists.listed), _own_span,
                        _passage(_own_span), "sha256-ada976e015f94dfb.0",
                        {"status": QuestionState, "kind": QuestionKind}),
    "votes": _Facts(VOTES, lists.ROWS[Vote], _each(lists.listed), _own_span, _passage(_own_span),
                    "h-tk-20212022-99-12.0", {"outcome": VoteOutcome}),
    "citations": _Facts(CITATIONS, lists.ROWS[Citation],
                        lambda store, found: [*map(lists.listed_citation, lists.with_resolutions(store, found))],
                        _own_span, _passage(_own_span), forms={"kind": CitationKind}),
    "conditions": _Facts(CONDITIONS, lists.ROWS[Condition], _each(lists.listed), _own_span,
                         _passage(_own_span), "demo-99123-1.0", {"kind": ConditionKind}),
    "figures": _Facts(FIGURES, lists.ROWS[Figure], _each(lists.listed), _own_span, _passage(_own_span),
                      "demo-99123-1.0"),
    "periods": _Facts(PERIODS, lists.ROWS[Period], _each(lists.listed), _own_span, _passage(_own_span)),
}  # fmt: skip
RESOURCES: Final = (
    _papers("documents", "Papers that were read, newest first.", {}, "demo-99123-7"),
    _papers("debates", "Reports of debates, newest first.", {"genre": "debate"}, "demo-99123-7"),
    _facts("turns", "What one person says between two labels.", _FACTS["turns"],
           _OF_PAPER | {"speaker": "name or key of who speaks", "party": "as printed"}, {"speaker": "özkan"}),
    _facts("motions", "Motions, by dossier and number, as each paper has them.", _FACTS["motions"],
           _OF_PAPER | {"number": "in its dossier", "verdict": "of the cabinet: ontraden, oordeel_kamer …",
                        "status": "held, withdrawn, adopted …", "proposer": "name or key"}, {"verdict": "ontraden"}),
    _facts("commitments", "Promises of the government.", _FACTS["commitments"],
           _OF_PAPER | {"kind": "listed, spoken or written", "promiser": "name or key",
                        "due": "whether a day is known on which it is due", "due_before": "due on this day or earlier"},
           {"kind": "listed", "due_before": "2031-12-31"}),
    _facts("questions", "Questions, written and in debates, each with its answers.", _FACTS["questions"],
           _OF_PAPER | {"status": "answered, deferred or unanswered", "kind": "written, or spoken in a debate",
                        "asker": "name or key"}, {"status": "answered", "kind": "spoken"}),
    _facts("votes", "Votes as read from reports, per party.", _FACTS["votes"],
           _OF_PAPER | {"number": "of the motion", "outcome": "adopted, rejected …"}, {"outcome": "adopted"}),
    _facts("citations", "Which paper names which, and where that leads.", _FACTS["citations"],
           _OF_PAPER | {"kind": "kamerstuk, handelingen …", "target": "id that is named"}, {"target": "kst-99123-1"}),
    _facts("conditions", "What must be so before a measure is taken.", _FACTS["conditions"],
           _OF_PAPER | {"kind": "if, unless …"}, {"dossier": "99123"}),
    _facts("figures", "Amounts and numbers, with unit and year.", _FACTS["figures"],
           _OF_PAPER | {"unit": "EUR, percent …"}, {"unit": "EUR"}),
    _facts("periods", "Days and stretches of days that papers name.", _FACTS["periods"],
           _OF_PAPER, {"dossier": "99123"}),
    Resource("persons", "Who is named in the papers.", lists.LISTS.of(PersonRow), {"party": "as printed"}, _people,
             _one_person, "ozkan", {"party": "PP"}),
    Resource("parties", "Parties as printed beside names.", dict[str, str | int], {}, _parties, _one_party, "PP"),
    *(_records(one) for one in RECORD_LISTS if one.example.id),
)  # fmt: skip
