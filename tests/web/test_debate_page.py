"""The page of a debate: answers first, its report in parts, and every old address."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.model.debate import Debate, Meeting, Role, Turn
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.store import Store
from kamerspoor.text.spans import Span
from kamerspoor.web.app import create_app
from kamerspoor.web.debates.phases import phases_of
from kamerspoor.web.debates.speaking import speaking_time
from web_report import REPORT

Client = TestClient[Litestar]
DEBATE = "/debatten/demo-99123-7"
TABS = ("", "?tab=moties", "?tab=toezeggingen", "?tab=vragen", "?tab=verslag")
HEAVIEST = 100_000


def main_of(page: str) -> str:
    return page.partition("<main")[2].partition("</main>")[0]


@pytest.mark.parametrize("tab", TABS)
def test_every_tab_has_one_title_one_place_and_weighs_little(demo: Client, tab: str) -> None:
    page = demo.get(DEBATE + tab).text
    assert page.count("<h1") == 1
    assert main_of(page).partition('class="tabs"')[2].partition("</nav>")[0].count('aria-current="page"') == 1
    assert len(gzip.compress(page.encode())) < HEAVIEST


def test_the_first_thing_it_says_is_when_how_long_and_what_came_of_it(demo: Client) -> None:
    state = re.sub(r"<[^>]+>", "", demo.get(DEBATE).text.partition('class="now">')[2].partition("</div>")[0])
    for words in (
        "11\xa0april\xa02022",
        "13.00–17.06 uur",
        "10 moties",
        "toezeggingen",
        "2 bewindspersonen",
        "Uitslag",
    ):
        assert words in state, words


def test_what_is_not_known_is_said(client: Client) -> None:
    assert "De dag staat niet in het verslag" in client.get("/debatten/kst-98765-4").text


def test_who_speaks_and_a_word_choose_turns_and_each_choice_can_be_left_out(demo: Client) -> None:
    page = demo.get(f"{DEBATE}?tab=verslag&spreker=brinza").text
    names = re.findall(r'<h3 id="beurt-\d+"><a[^>]*>([^<]+)', page)
    assert set(names) == {"Kamerlid Brînză"}
    assert f"{len(names)} beurten" in page
    both = demo.get(f"{DEBATE}?tab=verslag&spreker=brinza&woord=rijtuig").text
    assert 0 < both.count("<article") < len(names)
    assert "<mark>rijtuigen</mark>" in both
    assert 'href="?tab=verslag&amp;woord=rijtuig"' in both
    assert "is er niet in dit debat" in demo.get(f"{DEBATE}?woord=zeppelin").text


def test_motions_verdicts_commitments_and_questions_stand_beside_their_words(demo: Client) -> None:
    pages = [demo.get(f"{DEBATE}?deel={n}").text for n in range(1, 12)]
    notes = " ".join(note for page in pages for note in re.findall(r"<aside>(.*?)</aside>", page, re.DOTALL))
    for words in (
        "Motie nr. 12",
        "Oordeel over motie nr. 12",
        "later gewijzigd",
        "Toezegging",
        "Vraag",
        "volgende motie",
    ):
        assert words in notes, words


def test_the_next_motion_is_one_click_away(demo: Client) -> None:
    page = demo.get(f"{DEBATE}?tab=verslag&woord=piekgeluid").text
    followed = re.findall(r'<a rel="next" href="([^"#]+)#([^"]+)"', page)
    assert followed
    for address, place in followed:
        assert f'id="{place}"' in demo.get(address).text


def test_a_passage_is_a_short_page_with_two_turns_around_and_a_way_on(demo: Client, demo_database: Path) -> None:
    with Store(demo_database) as store:
        debate = store.paper("demo-99123-7").debate
    assert debate is not None
    span = debate.turns[30].body
    page = demo.get(f"{DEBATE}?van={span.start}&tot={span.end}").text
    assert page.count("<article") == 5
    assert page.count('id="passage"') == 1
    way_on = re.findall(r'class="btn" href="([^"]+)"', page)[0]
    assert 'id="beurt-30"' in demo.get(way_on).text


def test_a_passage_outside_all_turns_is_shown_with_its_words(demo: Client) -> None:
    page = demo.get(f"{DEBATE}?van=0&tot=40").text
    assert page.count('id="passage"') == 1
    assert "Buiten de beurten" in page


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/documenten/demo-99123-7", DEBATE),
        ("/documenten/demo-99123-7?van=5&tot=20", f"{DEBATE}?van=5&tot=20"),
        ("/documenten?soort=debate", "/debatten"),
        ("/documenten?soort=debate&dossier=99123", "/debatten?dossier=99123"),
    ],
)
def test_an_old_address_leads_here_for_good(demo: Client, old: str, new: str) -> None:
    answer = demo.get(old, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (301, new)
    assert demo.get(new).status_code == 200


def test_the_debates_are_a_list_of_their_own(demo: Client) -> None:
    page = demo.get("/debatten").text
    assert f'href="{DEBATE}"' in page
    assert "/documenten/demo-99123-1" not in main_of(page)


def turns(*who: tuple[Role, str]) -> tuple[Turn, ...]:
    return tuple(
        Turn(n, name, name, None, role, None, "speech", 1, Span(10 * n, 10 * n + 10), Span(10 * n, 10 * n + 10))
        for n, (role, name) in enumerate(who)
    )


def test_the_second_round_begins_with_the_first_motion_after_the_answer() -> None:
    debate = Debate(Meeting(), turns(("member", "A"), ("minister", "B"), ("member", "A"), ("minister", "B")))
    assert [(one.name, one.turn.n) for one in phases_of(debate, {2})] == [
        ("first", 0), ("answer", 1), ("second", 2), ("second_answer", 3),
    ]  # fmt: skip


def test_a_debate_of_one_round_has_no_second() -> None:
    debate = Debate(Meeting(), turns(("member", "A"), ("minister", "B")))
    assert [one.name for one in phases_of(debate, {0})] == ["only", "answer"]
    assert phases_of(Debate(Meeting(), ()), set()) == []


def test_shares_of_the_words_are_of_the_whole_debate() -> None:
    debate = Debate(Meeting(), turns(("chair", "V"), ("member", "A"), ("minister", "B"), ("guest", "G")))
    groups = speaking_time(debate, "een twee  " * 4)
    assert [group.name for group in groups] == ["government", "members", "chair", "others"]
    assert sum(group.share for group in groups) == pytest.approx(1)


def test_a_long_turn_is_not_shown_whole_around_a_passage_of_it(demo: Client, demo_database: Path) -> None:
    with Store(demo_database) as store:
        paper = store.paper("demo-99123-7")
    assert paper.debate is not None
    long = max(paper.debate.turns, key=lambda turn: turn.body.end - turn.body.start)
    page = demo.get(f"{DEBATE}?van={long.body.start}&tot={long.body.start + 30}").text
    assert "De hele beurt van" in page
    assert page.count('id="passage"') == 1


def test_a_debate_without_motions_has_every_tab(tmp_path: Path) -> None:
    before, _, after = REPORT.partition("\nMotie\n")
    report = before + "\nDe vergadering wordt" + after.partition("De vergadering wordt")[2].replace("op stuk nr. 5", "")
    paper = read_paper(report.encode())
    assert not paper.motions
    with Store(tmp_path / "k.db", create=True) as store:
        store.save(paper, "zonder.txt")
    with TestClient(create_app(tmp_path / "k.db")) as client:
        for tab in TABS:
            assert client.get(f"/debatten/{paper.id}{tab}").status_code == 200, tab
