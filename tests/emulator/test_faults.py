from __future__ import annotations

from collections import Counter

import httpx
import pytest
from lxml import etree

from emulators import Emulator, Faults, demo, generated, running
from tk_emulator.errors import BadInputError
from tk_emulator.events import EVENTS
from tk_emulator.faults import RATES, read_faults

FEED = "/SyncFeed/2.0/Feed?category=Zaak"


def always(name: str, seconds: float = 30.0) -> Emulator:
    return Emulator(demo(), faults=Faults({name: 1.0}, seconds=seconds))


def test_an_error_says_what_the_live_server_says() -> None:
    with running(always("error")) as url:
        answer = httpx.get(url + FEED)
        assert (answer.status_code, answer.text) == (500, "<Error><Message>An error has occurred.</Message></Error>")
        assert httpx.get(f"{url}/OData/v4/2.0/Zaak").json()["error"]["code"] == ""


def test_a_timeout_is_longer_than_a_client_waits() -> None:
    with running(always("timeout")) as url, pytest.raises(httpx.ReadTimeout):
        httpx.get(url + FEED, timeout=0.1)


def test_a_slow_answer_is_whole_for_a_client_that_waits() -> None:
    with running(always("timeout", seconds=0.05)) as url:
        etree.fromstring(httpx.get(url + FEED).content)


def test_a_truncated_body_is_shorter_than_was_said() -> None:
    with running(always("truncated")) as url, pytest.raises(httpx.RemoteProtocolError):
        httpx.get(url + FEED)


def test_a_body_of_unsaid_length_ends_in_the_middle() -> None:
    with running(always("truncated_open")) as url:
        answer = httpx.get(url + FEED)
        assert answer.status_code == 200
        assert "content-length" not in answer.headers
        with pytest.raises(etree.XMLSyntaxError):
            etree.fromstring(answer.content)


def test_a_reset_gives_no_answer() -> None:
    with running(always("reset")) as url, pytest.raises(httpx.TransportError):
        httpx.get(url + FEED)


def test_the_same_requests_fail_on_every_run_and_others_with_another_seed() -> None:
    one, same, other = (
        [Faults(dict.fromkeys(RATES, 0.1), seed=seed).spoiling(number) for number in range(1_000)] for seed in (1, 1, 2)
    )
    assert one == same != other
    counted = Counter(one)
    assert all(60 < counted[name] < 140 for name in ("error", "reset"))


def read_all(emulator: Emulator, category: str) -> list[tuple[str, bytes]]:
    """Read a category as a client does, and return each entity with its content, the last of each."""
    seen: dict[str, bytes] = {}
    where = "0"
    while True:
        path, query = "/SyncFeed/2.0/Feed", f"skiptoken={where}&category={category}"
        emulator.requests += 1
        emulator._refeed(path, query)
        feed = etree.fromstring(emulator.respond(path, query, b"http://x").body)
        entries = feed.findall("{*}entry")
        if not entries:
            return sorted(seen.items())
        for entry in entries:
            guid = entry.findtext("{*}title") or ""
            content = entry.find("{*}content")
            assert content is not None
            seen[guid] = etree.tostring(content)
            link = entry.find("{*}link[@rel='next']")
            assert link is not None
            where = str(link.get("href")).partition("skiptoken=")[2].partition("&")[0]


def test_entities_that_come_again_leave_the_same_behind() -> None:
    calm = Emulator(generated("Stemming", 5_000))
    wild = Emulator(generated("Stemming", 5_000), faults=Faults({"refeed": 1.0}))
    assert read_all(wild, "Stemming") == read_all(calm, "Stemming")
    assert wild.happened["refeed"] > 10
    assert wild.requests > calm.requests


def test_drift_gives_the_same_entities_what_no_contract_knows() -> None:
    emulator = Emulator(demo(), faults=Faults({"drift": 0.5}))
    body = emulator.respond("/SyncFeed/2.0/Feed", "category=Document", b"http://x").body
    again = emulator.respond("/SyncFeed/2.0/Feed", "category=Document", b"http://x").body
    assert body == again
    changed = [one for one in etree.fromstring(body).iter("{*}document") if one.find("{*}nieuwSinds2027") is not None]
    assert changed
    assert all(len(one.findall("{*}kamerstukdossier")) >= 2 for one in changed)
    promises = emulator.respond("/SyncFeed/2.0/Feed", "category=Toezegging", b"http://x").body
    assert b"<ns1:nieuwSinds2027>" in promises


def test_an_event_is_applied_once_after_so_many_requests() -> None:
    emulator = Emulator(demo(), faults=Faults(after={"records_deleted": 2}))
    with running(emulator) as url, httpx.Client(base_url=url) as client:
        before = [client.get(FEED.replace("Zaak", "PersoonGeschenk")).text.count('verwijderd="true"') for _ in "123"]
    assert before == [0, 0, 1]
    assert emulator.happened["records_deleted"] == 1


def test_events_are_applied_from_outside_too() -> None:
    with running(Emulator(demo())) as url:
        state = httpx.post(f"{url}/emulator/event/votes_corrected").json()
        assert state["happened"] == {"votes_corrected": 1}
        assert httpx.get(f"{url}/emulator/").json()["requests"] == 0


def test_faults_are_read_with_their_usual_measure() -> None:
    faults = read_faults(["error", "drift=0.2", "votes_corrected", "records_deleted=7"], EVENTS, seed=3, seconds=1)
    assert faults == Faults({"error": 0.05, "drift": 0.2}, {"votes_corrected": 100, "records_deleted": 7}, 3, 1)


@pytest.mark.parametrize("text", ["ruis", "error=veel", "error=2", "votes_corrected=snel", "=1"])
def test_what_is_no_fault_is_refused(text: str) -> None:
    with pytest.raises(BadInputError, match="not a fault"):
        read_faults([text], EVENTS)
