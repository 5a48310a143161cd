"""The pages of people: one per person, of what was read and what the Chamber records, that say what was found."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from invented_records import guid, keep, record
from kamerspoor.store.store import Store
from kamerspoor.web.people.months import bars_of
from kamerspoor.web.people.person_state import PersonStanding, person_lines, question_line


def words_of(page: str) -> str:
    return " ".join(re.sub("<[^>]*>", " ", page[page.index("<main") :]).replace("\xa0", " ").split())


def test_the_page_of_a_person_says_first_how_motions_and_questions_stand(demo: TestClient[Any]) -> None:
    page = words_of(demo.get("/personen/ozkan").text)
    assert "Kamerlid voor Burgerkring sinds 31 maart 2021." in page
    assert "4 moties: 2 aangenomen, 1 verworpen, 1 vervangen." in page
    assert "8 schriftelijke vragen: 8 beantwoord." in page


def test_spoken_and_written_questions_stand_apart(demo: TestClient[Any]) -> None:
    page = words_of(demo.get("/personen/ozkan").text)
    spoken, written = page.index("In debatten: 10"), page.index("Schriftelijk: 8")
    assert spoken < page.index("En een bed, wat gaat een bed kosten?") < written
    assert written < page.index("Hoe vaak zijn er in 2021 treinen over de grens uitgevallen")


@pytest.mark.parametrize("key", ["ozkan", "van-aerssen", "oldenkamp", "de-wit", "brinza"])
def test_no_page_of_a_person_says_that_someone_did_not_answer_or_keep_a_promise(
    demo: TestClient[Any], key: str
) -> None:
    page = words_of(demo.get(f"/personen/{key}").text).lower()
    for accusation in ("niet beantwoord", "onbeantwoord", "niet nagekomen", "openstaande vragen"):
        assert accusation not in page


def test_a_minister_has_commitments_and_of_those_past_their_day_it_says_that_nothing_was_found(
    demo: TestClient[Any],
) -> None:
    page = words_of(demo.get("/personen/oldenkamp").text)
    assert "van 2 is de uiterste datum voorbij en geen bericht gevonden" in page
    assert "Uiterste datum voorbij; geen bericht gevonden" in page


def test_what_is_only_likely_is_counted_apart() -> None:
    standing = PersonStanding(
        office="minister", commitments={"kept": 1, "likely": 2}, likely=3, questions={"spoken": {"unmatched": 2}}
    )
    assert person_lines(standing) == [
        "Minister.",
        "2 vragen in debatten: 2 niet gekoppeld aan een antwoord.",
        "3 toezeggingen: 1 nagekomen, 2 waarschijnlijk nagekomen.",
        "3 uitspraken zijn waarschijnlijk ook toezeggingen.",
    ]


def test_who_left_is_a_former_member_and_who_is_only_named_has_no_party() -> None:
    assert person_lines(PersonStanding(party="PP", since="1 mei 2030", until="2 mei 2031", member=True)) == [
        "Oud-Kamerlid voor PP, tot 2 mei 2031."
    ]
    assert person_lines(PersonStanding()) == ["Genoemd in gelezen stukken, zonder fractie."]
    assert question_line("written", Counter()) == ""


def test_the_picture_of_activity_has_its_rows_as_a_table_and_words_for_who_cannot_see_it(demo: TestClient[Any]) -> None:
    page = demo.get("/personen/ozkan").text
    picture = page[page.index('<svg class="months"') : page.index("</figure>")]
    assert "<title" in picture
    assert "tot en met april" in picture.replace("\xa0", " ")
    table = words_of("<main" + picture[picture.index("<table") :])
    assert re.search(r"april 2022 16 4 10 0", table)


def test_a_picture_shows_two_years_up_to_the_last_month_in_which_something_happened() -> None:
    bars = bars_of({"2022-01": Counter(turns=2), "2020-02": Counter(turns=9), "2019-12": Counter(turns=50)})
    assert (bars[0].month, bars[-1].month, len(bars)) == (date(2020, 2, 1), date(2022, 1, 1), 24)
    assert [one.total for one in bars if one.total] == [9, 2]
    assert bars[0].high == 70
    assert bars_of({}) == []


def test_a_member_who_votes_otherwise_than_most_of_the_party_in_a_roll_call_is_found(tmp_path: Path) -> None:
    votes = {"anna": "Voor", "bert": "Voor", "carla": "Tegen"}
    with Store(tmp_path / "k.db", create=True) as store:
        keep(
            store,
            *(record("Persoon", name, nummer=name, achternaam=name) for name in votes),
            *(record("Stemming", f"s-{one}", besluit="b", persoon=one, fractie="pp", soort=vote)
              for one, vote in votes.items()),
            record("Stemming", "by hand", besluit="c", fractie="pp", soort="Voor"),
        )  # fmt: skip
        found = {name: store.people.apart(name) for name in votes}
    assert found == {"anna": [], "bert": [], "carla": [(guid("b"), "Tegen", "Voor")]}


def test_the_page_of_a_person_is_there_in_english(demo: TestClient[Any]) -> None:
    page = demo.get("/en/personen/ozkan").text
    assert '<html lang="en">' in page
    assert "Sevda Özkan" in page
