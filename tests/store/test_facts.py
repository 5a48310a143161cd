"""The facts of every kind, by every filter, and a paper by every id that it goes by."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from debates import motion_text
from kamerspoor.errors import NotFoundError
from kamerspoor.model import fact_kinds as tables
from kamerspoor.model.fact_kinds import FACT_KINDS, MOTIONS
from kamerspoor.model.lists import FactKind
from kamerspoor.model.paper import Paper
from kamerspoor.model.people_lists import PARTIES, PERSONS
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.store import Store

KST, WEB = "kst-98765-7", "2031D12345"
ON_THE_WEB = f"Stand van de dijken\n\nBrief regering\n\nNummer: {WEB}, datum: 2031-05-03, versie: 1\n\n"
LETTER = """Tweede Kamer der Staten-Generaal 2

Vergaderjaar 2030–2031

98 765 Dijken en veren

Nr. 7 BRIEF VAN DE MINISTER VAN WATER EN DIJKEN

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 mei 2031

Met deze brief doe ik de toezegging over de dijken gestand. Ook geef ik uitvoering aan de motie van de leden
Smit en De Wit (Kamerstuk 98 765, nr. 12). Zie ook Stb. 2030, 155.

De dijk kostte in 2030 ruim 3 miljoen euro. Van de veren vaart 40% op tijd.
De sluizen blijven dicht totdat de dijk volledig is hersteld. De veren blijven varen, tenzij het stormt op zee.

Uw Kamer wordt hierover voor 1 oktober 2031 geïnformeerd.

De Minister van Water en Dijken,
K. Kuiper
"""
DEBATE = f"""Voorzitter: Bakker

{motion_text(12, ("Smit", "De Wit"))}
{motion_text(13, ("Visser",))}
{motion_text(4, ("Smit",), "54 321")}
Mevrouw Özkan (QQ):
Ik heb een vraag over de dijk.

Minister Kuiper:
De motie op stuk nr. 12 ontraad ik. Ik stuur de Kamer voor 1 mei 2031 een brief.

De voorzitter:
Op verzoek van de heer Visser stel ik voor zijn motie (98765, nr. 13) aan te houden.

In stemming komt de motie-Smit/De Wit (98765, nr. 12).

De voorzitter:
Ik constateer dat deze motie met algemene stemmen is aangenomen.

In stemming komt de motie-Smit (54321, nr. 4).

De voorzitter:
Ik constateer dat deze motie met 71 tegen 77 stemmen is verworpen.
"""
ASKED = f"""Tweede Kamer der Staten-Generaal 2
Vergaderjaar 2030–2031 Aanhangsel van de Handelingen
Vragen van de leden Smit (PP) en Van Dam (QQ) aan de Minister van Water over het bericht
«Dijk lekt» (ingezonden 11 oktober 2030).
Antwoord van Minister Kuiper (Water) (ontvangen 15 november 2030).
Vraag 1
Is de dijk dicht?
Antwoord 1
Ja, zie {WEB} en Kamerstuk 98 765, nr. 7.
Vraag 2
En de veren?
"""
AMENDMENT = """98 766 Wijziging van de Dijkwet
Nr. {number} {kind} VAN HET LID {name} TER VERVANGING VAN DAT GEDRUKT ONDER NR. {replaces}
Ontvangen 4 mei 2031
De ondergetekende stelt het volgende amendement voor:
In artikel {number} wordt «dijk» vervangen door: kade.
Toelichting
Een kade is geen dijk.
{name}
"""
AMENDMENTS = (
    AMENDMENT.format(number=8, kind="GEWIJZIGD AMENDEMENT", name="Visser", replaces=5),
    AMENDMENT.format(number=9, kind="NADER GEWIJZIGD AMENDEMENT", name="Visser", replaces=8),
)
ALL = (ON_THE_WEB + LETTER, DEBATE, ASKED, *AMENDMENTS)


def read(text: str) -> Paper:
    return read_paper(text.encode())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.db"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("facts") / "a.db"
    with Store(path, create=True) as opened:
        for text in ALL:
            opened.save(read(text), "a.txt")
    return path


@pytest.fixture
def store(filled: Path, path: Path) -> Iterator[Store]:
    with Store(Path(shutil.copy(filled, path))) as opened:
        yield opened


@pytest.mark.parametrize("table", FACT_KINDS, ids=lambda table: table.name)
def test_facts_of_every_kind_come_back_with_their_place_and_paper(store: Store, table: FactKind) -> None:
    went_in = {(paper.id, n, fact) for paper in map(read, ALL) for n, fact in enumerate(table.of(paper))}
    found = store.reader.facts(table)
    assert len(found) == len(went_in) >= 2
    assert {(filed.paper.id, filed.n, filed.fact) for filed in found} == went_in


@pytest.mark.parametrize("text", ALL, ids=("letter", "debate", "questions", "amendment", "later amendment"))
def test_a_paper_of_any_genre_comes_back_whole(store: Store, text: str) -> None:
    assert store.paper(read(text).id) == read(text)


@pytest.mark.parametrize(
    ("table", "wanted", "meets"),
    [
        (tables.TURNS, {"speaker": "Özkan"}, lambda turn: turn.label == "Mevrouw Özkan (QQ)"),
        (tables.TURNS, {"party": "PP"}, lambda turn: turn.label.endswith("(PP)")),
        (tables.TURNS, {"speaker": "ozkan"}, lambda turn: turn.party == "QQ"),
        (tables.MOTIONS, {"number": 13}, lambda motion: motion.proposers == ("Visser",)),
        (tables.MOTIONS, {"dossier": "54321"}, lambda motion: motion.number == 4),
        (tables.MOTIONS, {"dossier": "98765", "status": "held"}, lambda motion: motion.number == 13),
        (tables.MOTIONS, {"verdict": "ontraden"}, lambda motion: motion.number == 12),
        (tables.MOTIONS, {"proposer": "smit"}, lambda motion: motion.number in (4, 12)),
        (tables.COMMITMENTS, {"kind": "spoken"}, lambda promise: promise.by == "Kuiper"),
        (tables.COMMITMENTS, {"kind": "written"}, lambda promise: promise.by == "K. Kuiper"),
        (tables.QUESTIONS, {"status": "unanswered"}, lambda question: question.numbers == (2,)),
        (tables.VOTES, {"number": 4}, lambda vote: vote.count == (71, 77)),
        (tables.VOTES, {"dossier": "98765"}, lambda vote: vote.number == 12),
        (tables.VOTES, {"status": "adopted"}, lambda vote: vote.count is None),
        (tables.CITATIONS, {"kind": "staatsblad"}, lambda citation: citation.text == "Stb. 2030, 155"),
        (tables.CITATIONS, {"target": "kst-98765-12"}, lambda citation: citation.number == 12),
        (tables.EXECUTIONS, {"kind": "commitment"}, lambda execution: execution.target is None),
        (tables.EXECUTIONS, {"target": "kst-98765-12"}, lambda execution: execution.kind == "motion"),
        (tables.CONDITIONS, {"kind": "unless"}, lambda condition: condition.connective == "tenzij"),
        (tables.FIGURES, {"unit": "EUR"}, lambda figure: figure.year == 2030),
    ],
)
def test_a_filter_asks_for_the_facts_that_meet_it_and_no_others(
    store: Store, table: FactKind, wanted: dict[str, Any], meets: Callable[[Any], bool]
) -> None:
    every, found = store.reader.facts(table), store.reader.facts(table, **wanted)
    assert found == [filed for filed in every if meets(filed.fact)]
    assert 0 < len(found) < len(every)


def test_papers_and_facts_are_asked_for_by_id_and_dossier_of_the_paper_and_papers_by_genre(store: Store) -> None:
    assert [row.id for row in store.reader.documents(genre="letter")] == [WEB]
    wanted: tuple[dict[str, str], ...] = ({"document": WEB}, {"document": KST}, {"dossier": "98765"})
    for one in wanted:
        found = store.reader.facts(tables.CITATIONS, **one)
        assert [filed.fact for filed in found] == list(read(ALL[0]).citations)
    for known_as in (WEB, KST):
        assert [row.id for row in store.reader.documents(id=known_as)] == [WEB]
    assert [row.id for row in store.reader.documents(dossier="98765")] == [WEB]


def test_a_motion_that_names_no_dossier_is_found_in_that_of_its_paper(path: Path) -> None:
    said = motion_text(21, ("Smit",)).replace(" (98 765)", "")
    text = f"Voorzitter: Bakker\n\n{said}\nTweede Kamer, vergaderjaar 2030–2031, 98 765, nr. 8 1\n"
    with Store(path, create=True) as store:
        store.save(read(text), "a.txt")
        assert [
            (filed.fact.dossier, filed.fact.number) for filed in store.reader.facts(MOTIONS, dossier="98765", number=21)
        ] == [(None, 21)]
        assert store.known_motions({"98765-21", f"98765-{'9' * 20}"}) == {"98765-21"}


def test_motions_stand_in_order_and_are_known_by_dossier_and_number(store: Store) -> None:
    found = [f"{filed.fact.dossier}-{filed.fact.number}" for filed in store.reader.facts(MOTIONS)]
    assert found == ["54321-4", "98765-12", "98765-13"]
    assert store.known_motions({"98765-12", "54321-4", "54321-12", "98765-x", "12"}) == {"98765-12", "54321-4"}


def test_every_id_of_a_paper_leads_to_it(store: Store) -> None:
    assert store.known_papers({KST, WEB, "kst-98765-99"}) == {KST: WEB, WEB: WEB}
    assert [store.filed_id(one) for one in (KST, WEB, "kst-98765-99")] == [WEB, WEB, "kst-98765-99"]
    assert store.paper(KST) == store.paper(WEB) == read(ALL[0])
    assert [row.id for row in store.versions(KST)] == [WEB]
    with pytest.raises(NotFoundError):
        store.paper("kst-98765-99")


@pytest.mark.parametrize(
    ("first", "later", "filed"), [(LETTER, ON_THE_WEB + LETTER, KST), (ON_THE_WEB + LETTER, LETTER, WEB)]
)
def test_a_later_paper_that_goes_by_a_known_id_is_a_version_of_it(
    path: Path, first: str, later: str, filed: str
) -> None:
    new = read(later.replace("3 miljoen", "4 miljoen"))
    with Store(path, create=True) as store:
        assert [store.save(read(first), "oud.txt"), store.save(new, "nieuw.txt")] == ["new", "version"]
        assert store.paper(KST) == store.paper(WEB) == replace(new, filed_as=None if new.id == filed else filed)
        assert store.paper(WEB).id == filed
        assert [(row.id, row.source) for row in store.versions(WEB)] == [(filed, "nieuw.txt"), (filed, "oud.txt")]
        assert [one.fact.value for one in store.reader.facts(tables.FIGURES, unit="EUR")] == [4]


def test_a_paper_that_goes_by_the_ids_of_two_makes_them_one(path: Path) -> None:
    on_the_web = read(ON_THE_WEB + "Zonder kamerstuknummer.\n")
    with Store(path, create=True) as store:
        store.save(read(LETTER), "a.txt")
        store.save(on_the_web, "b.txt")
        assert {row.id for row in store.reader.documents()} == {KST, WEB}
        assert store.save(read(ON_THE_WEB + LETTER), "c.txt") == "version"
        assert [row.id for row in store.reader.documents()] == [WEB]
        assert [(row.source, row.current) for row in store.versions(KST)] == [
            ("c.txt", True),
            ("b.txt", False),
            ("a.txt", False),
        ]


def test_a_paper_is_cited_by_any_of_its_ids_in_other_papers_only(store: Store) -> None:
    store.save(read(LETTER.replace("Zie ook", f"Zie ook {WEB},")), "b.txt")
    citing = {filed.paper.id for filed in store.reader.facts(tables.CITATIONS, target=WEB)}
    other = read(ASKED).id
    assert citing == {WEB, other}
    assert [(one.paper.id, one.fact.target) for one in store.cited_by((WEB, KST))] == [(other, WEB), (other, KST)]


def people(store: Store, **filters: str) -> list[dict[str, Any]]:
    return [dict(row) for row, _ in store.reader.all(PERSONS, ListRequest(filters))]


def test_people_stand_under_one_key_with_all_that_they_did(store: Store) -> None:
    found = {row["key"]: row for row in people(store)}
    assert list(found) == ["de-wit", "kuiper", "ozkan", "smit", "van-dam", "visser"]
    smit, kuiper = found["smit"], found["kuiper"]
    assert smit["parties"] == ["PP"]
    assert [smit[name] for name in ("turns", "motions", "questions", "commitments")] == [2, 2, 2, 0]
    assert set(kuiper["names"]) == {"Kuiper", "K. Kuiper"}
    assert (kuiper["parties"], kuiper["turns"], kuiper["commitments"]) == ([], 1, 2)
    filters = {"turns": "speaker", "motions": "proposer", "questions": "asker", "commitments": "promiser"}
    for key, row in found.items():
        for kind in FACT_KINDS:
            if kind.name in filters:
                assert len(store.reader.facts(kind, **{filters[kind.name]: key})) == row[kind.name], (key, kind.name)


def test_people_are_asked_for_by_party_and_key_and_parties_count_them(store: Store) -> None:
    parties = [(row["name"], row["people"]) for row, _ in store.reader.all(PARTIES, ListRequest())]
    assert parties == [("PP", 2), ("QQ", 2)]
    assert [row["key"] for row in people(store, party="QQ")] == ["ozkan", "van-dam"]
    assert [row["name"] for row in people(store, key="ozkan")] == ["Özkan"]
    assert people(store, party="PP", key="ozkan") == []
