"""What people corrected stands in every list, survives another reading, and can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from derived_pool import papers
from invented_records import keep, record
from kamerspoor.errors import BadRequestError, KamerspoorError, NotFoundError
from kamerspoor.model.corrections import Correction
from kamerspoor.model.fact_kinds import COMMITMENTS, MOTIONS, QUESTIONS, TURNS
from kamerspoor.model.facts import Commitment, Motion
from kamerspoor.model.questions import Question
from kamerspoor.pipeline.correcting.kinds import KINDS, CorrectionKind
from kamerspoor.pipeline.correcting.making import correct
from kamerspoor.pipeline.deriving.run import derive
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.corrections import Corrections
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.store.store import Store
from kamerspoor.trails.commitment_register import state_on
from web_report import ASKED, REPORT

UNDATED = REPORT.replace("voor 1 oktober 2031 een brief", "binnen een week een brief")
ID = "kst-98765-4"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "a.db", create=True) as made:
        made.save(read_paper(UNDATED.encode()), "verslag.txt")
        derive(made)
        yield made


def put(store: Store, known_as: str, **values: str) -> list[Correction]:
    numbers = correct(store, known_as, values, "Kolk", "in de agenda gezien")
    derive(store)
    return [one for one in store.using(Corrections).listed() if one.id in numbers]


def take_back(store: Store, number: int) -> None:
    store.using(Corrections).withdraw(number, "Veenstra", "toch niet", "2031-06-01T10:00:00+00:00")
    derive(store)


def promises(store: Store) -> list[Commitment]:
    return [one.fact for one in store.reader.facts(COMMITMENTS)]


def motion(store: Store) -> Motion:
    fact: Motion = store.reader.facts(MOTIONS, number=5)[0].fact
    return fact


def questions(store: Store) -> list[Question]:
    return [one.fact for one in store.reader.facts(QUESTIONS)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda one: f"{one.of}-{one.name}")
def test_every_row_takes_its_examples_and_refuses_its_counterexamples(kind: CorrectionKind) -> None:
    assert kind.examples
    assert kind.counterexamples
    assert [value for value in kind.examples if kind.objection(value)] == []
    assert [value for value in kind.counterexamples if not kind.objection(value)] == []


def test_a_day_that_is_given_gives_deadlines_their_days(store: Store) -> None:
    assert {one.due.date for one in promises(store) if one.due} == {None}
    (made,) = put(store, ID, date="2031-02-03")
    assert (made.found, made.read) == (True, None)
    assert store.row(ID).date == date(2031, 2, 3)
    assert {one.due.date for one in promises(store) if one.due} == {date(2031, 2, 10)}
    assert {one.due.date for one in store.using(DerivedReader).commitments([f"{ID}.0"]) if one.due} == {
        date(2031, 2, 10)
    }
    (told,) = store.paper(ID).identity.corrections
    assert (told.what, told.value, told.read, told.who) == ("date", "2031-02-03", None, "Kolk")


def test_what_was_read_stays_beside_what_was_corrected(store: Store) -> None:
    before = store.paper(ID)
    put(store, ID, date="2031-02-03", title="De dijk")
    assert store.paper(ID) != before
    assert store.paper(ID, as_read=True) == before


def test_a_verdict_and_its_condition_are_corrected(store: Store) -> None:
    verdict, condition = put(store, "98765-5", verdict="oordeel_kamer", condition="als het kan")
    said = motion(store).appreciation
    assert said
    assert (said.verdict, said.conditional, said.condition) == ("oordeel_kamer", True, "als het kan")
    assert (verdict.read, condition.read) == ("ontraden", None)
    assert store.reader.total(MOTIONS, {"verdict": "oordeel_kamer"}) == 1
    derived = store.using(DerivedReader).motion("98765-5")
    assert derived
    assert derived[0].verdict == "oordeel_kamer"


def test_what_is_no_commitment_stands_in_no_list_and_the_others_keep_their_ids(store: Store) -> None:
    ids = [f"{one.paper.id}.{one.n}" for one in store.reader.facts(COMMITMENTS)]
    put(store, f"commitment:{ids[0]}", no_commitment="")
    assert [f"{one.paper.id}.{one.n}" for one in store.reader.facts(COMMITMENTS)] == ids[1:]
    assert store.counts().commitments == store.row(ID).n_commitments == len(ids) - 1
    assert ids[0] not in {source.id for one in store.using(DerivedReader).commitments(ids) for source in one.sources}
    assert [one.n for one in store.filed(store.row(ID), store.paper(ID), COMMITMENTS)] == [1]


def test_to_whom_when_and_how_a_commitment_stands_is_corrected(store: Store) -> None:
    put(store, f"commitment:{ID}.0", due="2031-05-01", addressee="Smit", state="kept")
    fact = promises(store)[0]
    assert fact.due
    assert (fact.to, fact.due.date, fact.certainty) == ("Smit", date(2031, 5, 1), "sure")
    assert [one.what for one in fact.corrections] == ["due", "addressee", "state"]
    (registered,) = store.using(DerivedReader).commitments([f"{ID}.0"])
    assert (registered.settled, registered.rule, registered.certainty) == ("kept", "corrected_as_kept", "sure")
    (shown,) = registered.evidence
    assert (shown.kind, shown.quote, shown.why) == ("correction", "in de agenda gezien", ("Kolk",))


def test_a_commitment_that_a_letter_seems_to_keep_is_open_when_somebody_says_so(tmp_path: Path) -> None:
    with Store(tmp_path / "a.db", create=True) as store:
        for name in ("overleg", "gestand"):
            store.save(papers()[name][0], "a.txt")
        derive(store)
        (kept,) = [
            one for one in store.using(DerivedReader).commitments([f"{papers()['overleg'][0].id}.0"]) if one.evidence
        ]
        assert kept.settled == "kept"
        put(store, f"commitment:{kept.id}", state="open")
        found = store.using(DerivedReader).commitment(kept.id)
        assert found
        assert (found.settled, found.evidence) == (None, ())
        assert state_on(found, date(2031, 3, 1)).state == "open"
        assert state_on(found, date(2032, 3, 1)).state == "no_report"


def test_a_question_is_given_its_answer_or_said_to_be_left_or_to_be_none(tmp_path: Path) -> None:
    with Store(tmp_path / "a.db", create=True) as store:
        paper = read_paper(ASKED.encode())
        store.save(paper, "vragen.txt")
        derive(store)
        put(store, f"question:{paper.id}.1", answer="Ja, sinds maart 2030.")
        second = questions(store)[1]
        assert (second.state, second.answers[0].certainty) == ("answered", "sure")
        assert second.answers[0].span.of(paper.document.text) == "Ja, sinds maart 2030."
        put(store, f"question:{paper.id}.0", unanswered="")
        assert (questions(store)[0].state, questions(store)[0].answers) == ("unanswered", ())
        put(store, f"question:{paper.id}.0", no_question="")
        assert len(questions(store)) == 1
        with pytest.raises(BadRequestError, match="words that stand in the paper"):
            correct(store, f"question:{paper.id}.1", {"answer": "Dat staat er niet."}, "Kolk", "gezien")


def test_whom_a_name_means_is_corrected(store: Store) -> None:
    keep(store, record("Persoon", "smit", nummer="1", achternaam="Smit"))
    keep(store, record("Persoon", "bakker", nummer="2", achternaam="Bakker"))
    (who,) = [one.reference.id for one in store.joins.people.candidates({"bakker"})]
    put(store, ID, person=f"Smit={who}")
    rows = store._db.execute("SELECT DISTINCT person, rule FROM resolutions WHERE key = 'smit'").fetchall()
    assert rows == [(who, "correction")]
    with pytest.raises(BadRequestError, match="records"):
        correct(store, ID, {"person": "Smit=niemand"}, "Kolk", "gezien")


def test_a_paper_is_read_as_what_somebody_says_that_it_is(store: Store) -> None:
    (made,) = put(store, ID, genre="other")
    assert (store.row(ID).genre, made.read) == ("other", "debate")
    assert store.reader.total(TURNS, {}) == 0
    take_back(store, made.id)
    assert store.row(ID).genre == "debate"
    assert store.reader.total(TURNS, {}) > 0


def test_a_correction_survives_another_reading_and_a_newer_version(store: Store) -> None:
    put(store, ID, date="2031-02-03")
    put(store, "98765-5", verdict="oordeel_kamer")
    # The same bytes, read again.
    store.replace(read_paper(UNDATED.encode()))
    derive(store)
    assert store.row(ID).date == date(2031, 2, 3)
    newer = read_paper(UNDATED.replace("niemand doet iets", "een ieder\nkijkt toe").encode())
    assert store.save(newer, "verslag-2.txt") == "version"
    derive(store)
    assert store.row(ID).date == date(2031, 2, 3)
    said = motion(store).appreciation
    assert said
    assert said.verdict == "oordeel_kamer"
    assert store.using(Corrections).listed(lost=True) == []


def test_a_correction_that_lost_its_passage_is_kept_and_listed_and_comes_back_with_it(store: Store) -> None:
    put(store, "98765-5", verdict="oordeel_kamer")
    store.save(read_paper(UNDATED.replace("verzoekt de regering de dijk", "verzoekt de regering de dam").encode()), "b")
    derive(store)
    (lost,) = store.using(Corrections).listed(lost=True)
    assert (lost.what, lost.found) == ("verdict", False)
    said = motion(store).appreciation
    assert said
    assert said.verdict == "ontraden"
    store.save(read_paper((UNDATED + "\n").encode()), "c")
    derive(store)
    assert store.using(Corrections).listed(lost=True) == []
    store._db.execute("DELETE FROM versions")
    assert len(store.using(Corrections).listed(lost=True)) == 1


def test_of_two_corrections_the_later_counts_and_what_was_read_is_told_of_both(store: Store) -> None:
    put(store, "98765-5", verdict="oordeel_kamer")
    put(store, "98765-5", verdict="overgenomen")
    (told,) = motion(store).corrections
    assert (told.value, told.read) == ("overgenomen", "ontraden")
    assert [one.read for one in store.using(Corrections).listed()] == ["ontraden", "ontraden"]


def test_what_is_taken_back_is_as_it_was_read_and_tells_who_did_so(store: Store) -> None:
    before = store.paper(ID)
    (made,) = put(store, ID, date="2031-02-03")
    take_back(store, made.id)
    assert store.paper(ID) == before
    (kept,) = store.using(Corrections).listed()
    assert (kept.withdrawn_who, kept.withdrawn_why) == ("Veenstra", "toch niet")
    assert store.using(Corrections).pending() == []
    with pytest.raises(BadRequestError, match="taken back before"):
        take_back(store, made.id)
    with pytest.raises(NotFoundError, match="no correction of this number"):
        take_back(store, 99)


def test_what_the_same_words_in_two_places_mean_is_told_by_where_they_stood(tmp_path: Path) -> None:
    paper = read_paper(ASKED.replace("Is de dijk <script>alert(3)</script> dicht?", "En de veren?").encode())
    assert len({question.text for question in paper.questions}) == 1
    with Store(tmp_path / "a.db", create=True) as store:
        store.save(paper, "a.txt")
        derive(store)
        put(store, f"question:{paper.id}.1", addressee="Minister van Veren")
        assert [one.addressee for one in questions(store)][1] == "Minister van Veren"
        assert [len(one.corrections) for one in questions(store)] == [0, 1]


@pytest.mark.parametrize(
    ("known_as", "values", "who", "problem"),
    [
        ("kst-1-1", {"date": "2031-02-03"}, "Kolk", "no paper, motion, commitment or question"),
        (ID, {"verdict": "ontraden"}, "Kolk", "What can be corrected of it: genre, date, title, person"),
        (ID, {"date": "3 februari"}, "Kolk", "Give a day such as 2020-09-28"),
        (ID, {}, "Kolk", "nothing is corrected"),
        (ID, {"date": "2031-02-03"}, " ", "says who makes it and why"),
        ("motion:98765-5", {"date": "2031-02-03"}, "Kolk", "What can be corrected of it: verdict, condition"),
        ("TZ203102-001", {"state": "kept"}, "Kolk", "no paper, motion, commitment or question"),
    ],
)
def test_what_cannot_be_corrected_is_said(
    store: Store, known_as: str, values: dict[str, str], who: str, problem: str
) -> None:
    with pytest.raises(KamerspoorError, match=problem):
        correct(store, known_as, values, who, "gezien")
    assert store.using(Corrections).listed() == []


def test_a_row_of_a_later_version_is_left_alone(store: Store) -> None:
    store.using(Corrections).add(Correction(ID, "paper", "smell", "x", "", 0, "Kolk", "y", "2031-06-01T00:00:00+00:00"))
    derive(store)
    (one,) = store.using(Corrections).listed(lost=True)
    assert one.found is False


def test_a_reading_that_took_the_place_of_another_meanwhile_is_not_overwritten(store: Store) -> None:
    read = store.paper(ID)
    store.save(read_paper(UNDATED.replace("lekt", "rommelt").encode()), "b.txt")
    assert not store.correct(read, replace(read, filed_as=ID), {})
    assert "rommelt" in store.paper(ID).document.text
