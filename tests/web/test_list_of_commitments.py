"""The list of commitments: each once, with its day and how it stands; and as a file and a calendar."""

from __future__ import annotations

import csv
import io
import re
from datetime import date

import pytest
from icalendar import Calendar
from litestar import Litestar
from litestar.testing import TestClient

Client = TestClient[Litestar]
ROW = re.compile(r'<a href="/toezeggingen/([^"]+)"')


def shown(demo: Client, address: str) -> list[str]:
    table = demo.get(address).text.partition("<tbody>")[2].partition("</tbody>")[0]
    return ROW.findall(table)


def test_every_commitment_stands_there_once_and_what_is_only_possible_when_asked_for(demo: Client) -> None:
    usual, every = shown(demo, "/toezeggingen"), shown(demo, "/toezeggingen?ook=ja")
    assert len(set(usual)) == len(usual) > 10
    assert set(usual) < set(every)
    page = demo.get("/toezeggingen").text
    assert f"<b>{len(usual)}</b> gevonden" in page
    counted = [int(n) for n in re.findall(r'\?stand=\w+">(\d+) ', page.partition('class="now"')[2])]
    assert sum(counted) == len(usual)


def test_a_row_says_who_promised_what_to_whom_by_when_and_how_it_stands(demo: Client) -> None:
    page = demo.get("/toezeggingen").text.replace("\xa0", " ")
    row = page.partition('href="/toezeggingen/demo-99123-7.2"')[2].partition("</tr>")[0]
    said = ("Uiterste datum voorbij; geen bericht gevonden", "25 april 2022", "binnen twee weken", "11 april 2022")
    for words in (*said, "Oldenkamp", ">K</abbr>", ">G</abbr>"):
        assert words in row, words
    assert "Waarschijnlijk nagekomen" in page or "Nagekomen" in page
    assert not re.search(r">(?:TZ\d|20\d\dD\d|demo-)", page), "ids are for addresses"


@pytest.mark.parametrize("order", ["due", "-due"])
def test_due_days_sort(demo: Client, order: str) -> None:
    rows = demo.get(f"/toezeggingen.json?sorteer={order}").json()
    days = [row["due_date"] for row in rows if row["due_date"]]
    assert days == sorted(days, reverse=order.startswith("-"))
    assert [row["due_date"] for row in rows][: len(days)] == days, "what has none comes last"


def test_the_choice_of_a_dossier_counts_commitments(demo: Client) -> None:
    page = demo.get("/toezeggingen").text
    told = re.search(r'<option value="99123">99\xa0123 \((\d+)\)', page)
    assert told
    assert int(told[1]) == len(shown(demo, "/toezeggingen?dossier=99123"))


@pytest.mark.parametrize("asked", ["stand=withdrawn", "door=van-aerssen", "door=Van+Aerssen", "tot=2022-12-31"])
def test_filters_leave_what_they_say_and_can_be_taken_back(demo: Client, asked: str) -> None:
    left = shown(demo, f"/toezeggingen?{asked}")
    assert 0 < len(left) < len(shown(demo, "/toezeggingen"))
    chip = re.search(r'class="chip on" rel="nofollow" href="([^"]+)"', demo.get(f"/toezeggingen?{asked}").text)
    assert chip
    assert chip[1] == "/toezeggingen"


def test_the_file_has_the_rows_of_the_page_in_its_words(demo: Client) -> None:
    told = list(csv.DictReader(io.StringIO(demo.get("/toezeggingen.csv?sorteer=due").content.decode("utf-8-sig"))))
    assert [row["Adres"].rpartition("/")[2] for row in told] == shown(demo, "/toezeggingen?sorteer=due")
    states = {row["Stand"] for row in told}
    assert "Uiterste datum voorbij; geen bericht gevonden" in states
    assert not states & {"kept", "no_report", "open"}
    english = demo.get("/en/toezeggingen.csv").content.decode("utf-8-sig")
    assert english.startswith("Commitment,State,Due day,")


def test_due_days_are_a_calendar_with_a_task_for_each(demo: Client) -> None:
    calendar = Calendar.from_ical(demo.get("/toezeggingen.ics").content)
    due = {row["id"]: row["due_date"] for row in demo.get("/toezeggingen.json").json() if row["due_date"]}
    events = {str(one["uid"]): one.decoded("dtstart") for one in calendar.walk("VEVENT")}
    assert events == {f"due-{known}@kamerspoor": date.fromisoformat(day) for known, day in due.items()}
    tasks = list(calendar.walk("VTODO"))
    assert {one.decoded("due") for one in tasks} == set(events.values())
    assert {str(one["status"]) for one in tasks} == {"COMPLETED", "NEEDS-ACTION"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/toezeggingen/grootboek", "/toezeggingen"),
        ("/toezeggingen/grootboek?stand=kept&ook=ja", "/toezeggingen?stand=kept&ook=ja"),
        ("/toezeggingen/grootboek.csv?door=Oldenkamp", "/toezeggingen.csv?door=Oldenkamp"),
        ("/toezeggingen?soort=listed", "/toezeggingen/gelezen?soort=listed"),
        ("/moties?status=held", "/moties/gelezen?status=held"),
    ],
)
def test_old_addresses_lead_to_the_new_ones(demo: Client, old: str, new: str) -> None:
    answer = demo.get(old, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (301, new)
    assert demo.get(new).status_code == 200


def test_a_word_that_no_list_knows_is_refused(demo: Client) -> None:
    assert demo.get("/toezeggingen?kleur=blauw").status_code == 400
