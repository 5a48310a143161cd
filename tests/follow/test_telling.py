"""Telling followers: what is new, by which channel, and what happens when that does not work."""

from __future__ import annotations

import base64
import hmac
import json
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
import stamina
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.cli.main import group
from kamerspoor.errors import BadRequestError, NotFoundError, SourceError
from kamerspoor.follow.changes import Watch, begin, look
from kamerspoor.follow.channels import MailSettings, post, senders, webhook_address
from kamerspoor.follow.digests import follower_of, mail_address, stop_token
from kamerspoor.follow.followers import Digest, Follower, Followers, path_beside
from kamerspoor.follow.notify import Sending, notify
from kamerspoor.follow.things import KINDS, Thing, thing_of
from kamerspoor.pipeline.deriving.run import derive
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.publish.site import Site
from kamerspoor.search.service import IndexHandle
from kamerspoor.store.store import Store
from web_report import LETTER, REPORT, VOTED

SITE = Site.served("127.0.0.1", 8035, "https://kamerspoor.example")
NOW = datetime.fromisoformat("2031-03-01T07:00:00+01:00")


@contextmanager
def watched(db: Path, folder: Path, things: tuple[str, ...] = ("dossier:98765",)) -> Iterator[tuple[Watch, Sending]]:
    """A database with a report, of which somebody follows something into a folder."""
    with Store(db, create=True) as store, Followers(path_beside(db)) as followers:
        store.save(read_paper(REPORT.encode()), "verslag.txt")
        derive(store)
        watch = Watch(store, IndexHandle(db), followers)
        for thing in things:
            begin(watch, follower("folder", str(folder)), thing_of(thing), NOW.date())
        yield watch, Sending(SITE, senders(None))


def follower(channel: str, address: str, period: str = "each") -> Follower:
    return Follower("f1", channel, address, period, "geheim", private=True)  # type: ignore[arg-type]


def stored(watch: Watch, text: str, name: str = "stuk.txt") -> None:
    watch.store.save(read_paper(text.encode()), name)
    derive(watch.store)


def told(folder: Path) -> list[str]:
    digests = [
        json.loads(path.read_bytes()) for path in sorted(folder.glob("*.json"), key=lambda one: one.stat().st_mtime_ns)
    ]
    return [news["what"] for digest in digests for thing in digest["things"] for news in thing["news"]]


def news_in(folder: Path) -> list[dict[str, str]]:
    (path,) = folder.glob("*.json")
    return [news for thing in json.loads(path.read_bytes())["things"] for news in thing["news"]]


def test_the_first_run_tells_nothing_of_what_is_there_already(tmp_path: Path) -> None:
    with watched(tmp_path / "a.db", tmp_path / "told") as (watch, sending):
        assert notify(watch, sending, NOW).made == 0
    assert told(tmp_path / "told") == []


def test_a_vote_is_told_once_and_under_the_same_id_ever_after(tmp_path: Path) -> None:
    with watched(tmp_path / "a.db", tmp_path / "told", ("dossier:98765", "motion:98765-5")) as (watch, sending):
        stored(watch, VOTED)
        assert notify(watch, sending, NOW).sent == 1
        assert notify(watch, sending, NOW + timedelta(days=1)).made == 0
    assert told(tmp_path / "told") == ["Uitslag stemming: verworpen"]
    (digest,) = [json.loads(path.read_bytes()) for path in (tmp_path / "told").glob("*.json")]
    ids = {news["id"] for thing in digest["things"] for news in thing["news"]}
    assert "tag:kamerspoor.example,2026:/motion/98765-5/voted/rejected" in ids


def test_the_same_news_is_told_to_each_in_their_language_under_one_id(tmp_path: Path) -> None:
    with watched(tmp_path / "a.db", tmp_path / "nl") as (watch, sending):
        english = replace(follower("folder", str(tmp_path / "en")), id="f2", language="en")
        begin(watch, english, thing_of("dossier:98765"), NOW.date())
        stored(watch, VOTED)
        assert notify(watch, sending, NOW).sent == 2
    assert told(tmp_path / "nl") == ["Uitslag stemming: verworpen"]
    assert told(tmp_path / "en") == ["Outcome of the vote: rejected"]
    (dutch,), (english_one,) = (news_in(tmp_path / one) for one in ("nl", "en"))
    assert dutch["id"] == english_one["id"]
    assert dutch["url"].startswith("https://kamerspoor.example/debatten/")
    assert english_one["url"] == dutch["url"].replace(".example/", ".example/en/", 1)


def test_a_file_of_followers_of_an_older_form_keeps_all_that_is_in_it(tmp_path: Path) -> None:
    with watched(tmp_path / "a.db", tmp_path / "told") as (watch, _):
        stored(watch, VOTED)
        look(watch, NOW.date())
        watch.followers.requests.ask("lezer@post.example", thing_of("dossier:98765"), "daily", "hier", NOW)
    path = path_beside(tmp_path / "a.db")
    with closing(sqlite3.connect(path)) as before:
        for column in ("followers DROP COLUMN language", "requests DROP COLUMN language", "news DROP COLUMN english"):
            before.execute(f"ALTER TABLE {column}")
        before.execute("PRAGMA user_version = 2")
        tables = [row[0] for row in before.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        kept = {table: before.execute(f"SELECT * FROM {table}").fetchall() for table in tables}  # noqa: S608
    with Store(tmp_path / "a.db") as store, Followers(path) as followers:
        assert [one.follower.language for one in followers.listed()] == ["nl"]
        assert [one.language for one in followers.requests.new()] == ["nl"]
        assert notify(Watch(store, IndexHandle(tmp_path / "a.db"), followers), Sending(SITE, {}), NOW).made == 0
        with closing(sqlite3.connect(path)) as after:
            now = {table: after.execute(f"SELECT * FROM {table}").fetchall() for table in tables}  # noqa: S608
        assert {table: [row[: len(kept[table][0])] for row in rows] if kept[table] else rows
                for table, rows in now.items()} == kept  # fmt: skip
        english = replace(followers.listed()[0].follower, language="en")
        followers.add(english, thing_of("dossier:98765"), "")
        assert followers.waiting(english), "what was noted before is told as it was, though not in English"


def test_a_day_that_passes_is_told_when_it_has_passed(tmp_path: Path) -> None:
    with watched(tmp_path / "a.db", tmp_path / "told") as (watch, sending):
        stored(watch, LETTER.replace("Geachte voorzitter,", "Geachte voorzitter,\n\n's-Gravenhage, 20 maart 2031"))
        notify(watch, sending, NOW)
        before = len(told(tmp_path / "told"))
        assert notify(watch, sending, datetime.fromisoformat("2031-10-01T23:00:00+02:00")).made == 0
        notify(watch, sending, datetime.fromisoformat("2031-10-02T07:00:00+02:00"))
    (after,) = told(tmp_path / "told")[before:]
    assert after.startswith("Uiterste datum 1 oktober 2031 voorbij; geen bericht gevonden")


def test_another_reading_of_the_same_bytes_is_counted_and_not_told(tmp_path: Path) -> None:
    with watched(tmp_path / "a.db", tmp_path / "told") as (watch, sending):
        paper = read_paper(REPORT.encode())
        motions = tuple(replace(one, status="withdrawn") for one in paper.motions)
        watch.store.replace(replace(paper, motions=motions))
        derive(watch.store)
        notify(watch, sending, NOW)
    (path,) = (tmp_path / "told").glob("*.json")
    (thing,) = json.loads(path.read_bytes())["things"]
    assert thing["news"] == []
    assert thing["read_differently"] > 0


class Hook(BaseHTTPRequestHandler):
    """Keeps what is posted, and answers as it is told."""

    answers: ClassVar[list[int]] = []
    got: ClassVar[list[tuple[dict[str, str], bytes]]] = []

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        self.got.append((dict(self.headers), body))
        self.send_response(self.answers.pop(0) if self.answers else 204)
        self.send_header("Location", "/elsewhere")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def hook() -> Iterator[str]:
    Hook.got.clear()
    Hook.answers.clear()
    with HTTPServer(("127.0.0.1", 0), Hook) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}/hier"
        server.shutdown()


def test_a_webhook_gets_what_was_signed_with_its_secret(hook: str) -> None:
    post(Digest("id1", follower("webhook", hook), b'{"a":1}', 0), NOW)
    ((headers, body),) = Hook.got
    signed = b".".join((b"id1", headers["webhook-timestamp"].encode(), body))
    expected = base64.b64encode(hmac.new(b"geheim", signed, sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{expected}"
    assert headers["Host"] == hook.split("/")[2]
    assert body == b'{"a":1}'


@pytest.mark.usefixtures("stamina_is_patient")
def test_a_webhook_that_fails_is_asked_again_and_a_redirect_is_not_followed(hook: str) -> None:
    Hook.answers.extend([503, 503])
    post(Digest("id1", follower("webhook", hook), b"{}", 0), NOW)
    assert len(Hook.got) == 3
    Hook.answers.extend([302, 302, 302])
    with pytest.raises(SourceError, match="did not take it"):
        post(Digest("id2", follower("webhook", hook), b"{}", 0), NOW)
    assert {headers["webhook-id"] for headers, _ in Hook.got[3:]} == {"id2"}


@pytest.fixture
def stamina_is_patient() -> Iterator[None]:
    stamina.set_testing(True, attempts=3, cap=True)
    yield
    stamina.set_testing(False)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "10.0.0.1", "169.254.169.254", "[::1]", "192.168.1.1"])
def test_a_webhook_at_an_address_that_is_not_public_is_refused_unless_asked_for(host: str) -> None:
    public = Follower("f1", "webhook", f"http://{host}:1/", "each", "geheim", private=False)
    with pytest.raises(SourceError, match="not at a public address"):
        post(Digest("id1", public, b"{}", 0), NOW)


@pytest.mark.parametrize("written", ["ftp://a.nl/", "https://u:p@a.nl/", "a.nl", "https:///x", "javascript:1"])
def test_what_is_no_webhook_is_refused(written: str) -> None:
    with pytest.raises(BadRequestError):
        webhook_address(written)


@given(st.text(max_size=300))
def test_an_address_of_mail_holds_nothing_that_ends_a_header(written: str) -> None:
    try:
        found = mail_address(written)
    except BadRequestError:
        return
    assert found == written
    assert "@" in found
    assert not {"\r", "\n", " ", ",", ";", "\0"} & set(found)


@pytest.mark.parametrize(
    "written", ["a@b.nl\r\nBcc: c@d.nl", "a@b.nl\n", "A <a@b.nl>", "a@b", "@b.nl", "a@b.nl,c@d.nl", ""]
)
def test_what_is_no_address_of_mail_is_refused(written: str) -> None:
    with pytest.raises(BadRequestError):
        mail_address(written)


def test_nobody_but_the_follower_can_stop(tmp_path: Path) -> None:
    with Followers(tmp_path / "f") as followers:
        token = stop_token("f1", followers.secret)
        assert follower_of(token, followers.secret) == "f1"
        for other in ("f1.", "f1", token[:-1], token.replace("f1", "f2"), "", "é"):
            with pytest.raises(BadRequestError):
                follower_of(other, followers.secret)


def test_a_digest_that_is_not_taken_is_tried_again_later_and_stays_the_same(tmp_path: Path) -> None:
    sent: list[tuple[str, bytes]] = []

    def refusing(digest: Digest, _now: datetime) -> None:
        sent.append((digest.id, digest.body))
        if len(sent) < 3:
            message = "not now"
            raise SourceError(message)

    with watched(tmp_path / "a.db", tmp_path / "told") as (watch, sending):
        stored(watch, VOTED)
        late = Sending(sending.site, {"folder": refusing})
        assert notify(watch, late, NOW).problems == ["not now"]
        assert notify(watch, late, NOW + timedelta(minutes=4)).sent == 0
        assert len(sent) == 1
        notify(watch, late, NOW + timedelta(minutes=6))
        notify(watch, late, NOW + timedelta(minutes=12))
        assert len(sent) == 2
        assert notify(watch, late, NOW + timedelta(minutes=20)).sent == 1
    assert len({*sent}) == 1


def test_all_that_is_kept_of_somebody_goes_when_they_stop(tmp_path: Path) -> None:
    db = tmp_path / "a.db"
    with watched(db, tmp_path / "told-everything") as (watch, _):
        with watch.followers.writing():
            assert watch.followers.remove("f1") > 0
        assert watch.followers.listed() == []
        assert watch.followers.things() == []
    held = path_beside(db).read_bytes()
    assert b"told-everything" not in held
    assert b"98765" not in held


def test_the_file_of_followers_is_beside_the_database_and_only_its_owners(tmp_path: Path) -> None:
    with watched(tmp_path / "a.db", tmp_path / "told"):
        pass
    assert path_beside(tmp_path / "a.db").stat().st_mode & 0o077 == 0
    assert b"told" not in (tmp_path / "a.db").read_bytes()


@pytest.mark.parametrize("kind", KINDS)
def test_a_thing_reads_back_as_it_is_written(kind: str) -> None:
    thing = Thing(kind, "a:b c")  # type: ignore[arg-type]
    assert thing_of(str(thing)) == thing


def test_commands_add_list_tell_and_remove(tmp_path: Path) -> None:
    db, folder = tmp_path / "a.db", tmp_path / "told"
    with Store(db, create=True) as store:
        store.save(read_paper(REPORT.encode()), "verslag.txt")

    def run(*arguments: str) -> str:
        done = CliRunner().invoke(group, [*arguments, "--db", str(db)], catch_exceptions=False)
        assert done.exit_code == 0, done.output
        return done.output

    run("follow", "add", "dossier:98765", "--folder", str(folder), "--digest", "each")
    assert "dossier:98765" in run("follow", "list")
    with Store(db) as store:
        store.save(read_paper(VOTED.encode()), "stemmingen.txt")
    assert "1 sent" in run("notify", "--base-url", "https://kamerspoor.example")
    assert "Uitslag stemming: verworpen" in told(folder)
    run("follow", "add", "dossier:98765", "--folder", str(folder), "--language", "en")
    assert " en " in run("follow", "list")
    run("follow", "remove", "--folder", str(folder))
    assert "dossier" not in run("follow", "list")


def test_telling_needs_to_know_where_the_pages_are(tmp_path: Path) -> None:
    with Store(tmp_path / "a.db", create=True):
        pass
    with pytest.raises(BadRequestError, match="base-url"):
        CliRunner().invoke(group, ["notify", "--db", str(tmp_path / "a.db")], catch_exceptions=False)


def test_what_is_not_there_cannot_be_followed(tmp_path: Path) -> None:
    with (
        watched(tmp_path / "a.db", tmp_path / "told") as (watch, _),
        pytest.raises(NotFoundError),
    ):
        begin(watch, follower("folder", "x"), thing_of("dossier:11111"), date(2031, 1, 1))


def test_mail_goes_unsecured_only_to_this_machine() -> None:
    assert MailSettings.of("smtp://127.0.0.1:25", "a@b.nl", "").plain
    assert not MailSettings.of("smtp://mail.example", "a@b.nl", "").plain
    assert MailSettings.of("smtps://u%40x@mail.example", "a@b.nl", "p").user == "u@x"
    with pytest.raises(BadRequestError):
        MailSettings.of("http://mail.example", "a@b.nl", "")
