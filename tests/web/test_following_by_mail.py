"""Following by mail: asked for, confirmed and stopped, each by a form that is sent, and with a real mail server."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path
from shutil import copyfile
from zoneinfo import ZoneInfo

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.follow.changes import Watch
from kamerspoor.follow.channels import MailSettings, senders
from kamerspoor.follow.followers import Followers, path_beside
from kamerspoor.follow.notify import Sending, notify
from kamerspoor.pipeline.deriving.run import derive
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.pipeline.indexing import update_index
from kamerspoor.publish.site import Site
from kamerspoor.search.service import IndexHandle
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app
from processes import started
from web_report import REPORT, VOTED

SITE = Site.served("127.0.0.1", 8035, "http://kamerspoor.example")
SERVER = str(Path(__file__).parent.parent / "follow" / "mail_server.py")
READER = "lezer@post.example"
ASKED = {"wat": "dossier:98765", "adres": READER, "hoe": "daily"}
HERE = ZoneInfo("Europe/Amsterdam")


class Mail:
    """The mail server, and telling through it."""

    def __init__(self, db: Path, folder: Path, port: str) -> None:
        self.db, self._folder = db, folder
        self.settings = MailSettings.of(f"smtp://127.0.0.1:{port}", "Kamerspoor <volg@kamerspoor.example>", "")

    def tell(self, after: timedelta = timedelta()) -> None:
        with Store(self.db) as store, Followers(path_beside(self.db)) as followers:
            sending = Sending(SITE, senders(self.settings), self.settings)
            notify(Watch(store, IndexHandle(self.db), followers), sending, datetime.now(HERE) + after)

    def came(self) -> list[tuple[str, str, str]]:
        """Return recipient, subject and words of each mail."""
        found = []
        for path in sorted(self._folder.iterdir()):
            mail = message_from_bytes(path.read_bytes(), policy=policy.default)
            body = mail.get_body(("plain",))
            assert body is not None
            found.append((str(mail["To"]), str(mail["Subject"]), str(body.get_content())))
        return found

    def link(self, to: str) -> str:
        """Return the path that the last mail leads to, of this beginning."""
        (path,) = re.findall(rf"http://kamerspoor\.example({to}\S+)", self.came()[-1][2])
        return str(path)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """Start a mail server, and return where it keeps what comes, and its port."""
    folder = tmp_path_factory.mktemp("mail")
    with started([sys.executable, SERVER, str(folder)], read=True) as server:
        assert server.stdout is not None
        yield folder, server.stdout.readline().strip()


@pytest.fixture
def mail(server: tuple[Path, str], tmp_path: Path) -> Mail:
    folder, port = server
    for came in folder.iterdir():
        came.unlink()
    db = tmp_path / "a.db"
    with Store(db, create=True) as store:
        store.save(read_paper(REPORT.encode()), "verslag.txt")
        derive(store)
    return Mail(db, folder, port)


@pytest.fixture
def client(mail: Mail) -> Iterator[TestClient[Litestar]]:
    app = create_app(mail.db, SITE, follow_by_mail=True)
    with TestClient(app, base_url="http://kamerspoor.example") as client:
        yield client


def things(mail: Mail) -> list[str]:
    with Followers(path_beside(mail.db)) as followers:
        return [str(one) for one in followers.things()]


def indexed(mail: Mail) -> None:
    with Store(mail.db) as store:
        update_index(store, mail.db)


def test_somebody_asks_confirms_is_told_and_stops(client: TestClient[Litestar], mail: Mail) -> None:
    assert 'action="/volg/mail"' in client.get("/volg/dossier/98765").text
    assert client.post("/volg/mail", data=ASKED).status_code == 200
    assert things(mail) == []
    mail.tell()
    ((to, subject, _),) = mail.came()
    assert (to, subject) == (READER, "Kamerspoor: wilt u dit volgen?")
    confirm = mail.link("/volg/bevestig/")
    assert client.get(confirm).status_code == 200
    assert things(mail) == [], "a link that is followed changes nothing"
    assert client.post(confirm).status_code == 200
    assert things(mail) == ["dossier:98765"]
    assert client.post(confirm).status_code == 404, "a token works once"
    with Store(mail.db) as store:
        store.save(read_paper(VOTED.encode()), "stemmingen.txt")
        derive(store)
    mail.tell()
    assert "Uitslag stemming: verworpen" in mail.came()[-1][2]
    stop = mail.link("/volg/stop/")
    assert client.get(stop).status_code == 200
    assert things(mail) == ["dossier:98765"]
    # As a mail program does it: no origin, and the words of RFC 8058.
    assert client.post(stop, data={"List-Unsubscribe": "One-Click"}).status_code == 200
    assert things(mail) == []
    assert READER.encode() not in path_beside(mail.db).read_bytes()
    assert client.post(stop).status_code == 200, "stopping twice is no error"


def test_who_asks_on_an_english_page_is_told_in_english(client: TestClient[Litestar], mail: Mail) -> None:
    assert 'action="/en/volg/mail"' in client.get("/en/volg/dossier/98765").text
    assert "Look at your mail" in client.post("/en/volg/mail", data=ASKED).text
    mail.tell()
    assert mail.came()[-1][1] == "Kamerspoor: do you want to follow this?"
    confirm = mail.link("/en/volg/bevestig/")
    assert f'action="{confirm}"' in client.get(confirm).text
    assert client.post(confirm).status_code == 200
    with Store(mail.db) as store:
        store.save(read_paper(VOTED.encode()), "stemmingen.txt")
        derive(store)
    mail.tell()
    _, subject, words = mail.came()[-1]
    assert subject.endswith(" new")
    assert "Outcome of the vote: rejected" in words
    assert "http://kamerspoor.example/en/debatten/" in words
    assert client.post(mail.link("/en/volg/stop/")).status_code == 200
    assert things(mail) == []


def test_the_answer_is_the_same_whether_an_address_is_known_or_not(client: TestClient[Litestar], mail: Mail) -> None:
    client.post("/volg/mail", data=ASKED)
    mail.tell()
    client.post(mail.link("/volg/bevestig/"))
    known, unknown = (client.post("/volg/mail", data={**ASKED, "adres": one}) for one in (READER, "ander@post.example"))
    assert (known.status_code, known.text) == (unknown.status_code, unknown.text)


def test_a_token_that_is_older_than_two_days_confirms_nothing(client: TestClient[Litestar], mail: Mail) -> None:
    client.post("/volg/mail", data=ASKED)
    mail.tell()
    mail.tell(after=timedelta(days=2, minutes=1))
    assert client.post(mail.link("/volg/bevestig/")).status_code == 404
    assert READER.encode() not in path_beside(mail.db).read_bytes()


def test_an_address_gets_few_requests_and_the_client_is_not_told(client: TestClient[Litestar], mail: Mail) -> None:
    indexed(mail)
    answers = [client.post("/volg/mail", data={**ASKED, "wat": f"search:woord{n}"}) for n in range(8)]
    assert {answer.status_code for answer in answers} == {200}
    mail.tell()
    assert len(mail.came()) == 5


def test_a_client_that_asks_too_often_is_told_to_come_back(client: TestClient[Litestar]) -> None:
    codes = [client.post("/volg/mail", data={**ASKED, "adres": f"a{n}@post.example"}).status_code for n in range(22)]
    assert codes == [200] * 20 + [429] * 2


@pytest.mark.parametrize(
    "wrong",
    [
        {"adres": "a@b.nl\r\nBcc: c@d.nl"}, {"adres": "a@b.nl\n"}, {"adres": ""}, {"wat": "iets:1"},
        {"hoe": "each"}, {"wat": "dossier:98765\r\nX: y"}, {"adres": "A <a@b.nl>"},
    ],
)  # fmt: skip
def test_what_could_become_a_header_and_what_means_nothing_is_refused(
    client: TestClient[Litestar], mail: Mail, wrong: dict[str, str]
) -> None:
    assert client.post("/volg/mail", data={**ASKED, **wrong}).status_code in (400, 404)
    mail.tell()
    assert mail.came() == []


def test_words_of_a_search_are_carried_to_nobody_who_did_not_ask(client: TestClient[Litestar], mail: Mail) -> None:
    indexed(mail)
    assert client.post("/volg/mail", data={**ASKED, "wat": "search:koop nu loterij"}).status_code == 200
    mail.tell()
    assert "loterij" not in "".join(mail.came()[0])


@pytest.mark.parametrize("path", ["/volg/stop/f1.123", "/volg/stop/x", "/volg/bevestig/x"])
def test_a_token_that_is_not_ours_does_nothing(client: TestClient[Litestar], path: str) -> None:
    assert client.get(path).status_code == 200, "whoever looks learns nothing"
    assert client.post(path).status_code in (400, 404)


def test_a_page_of_another_site_cannot_ask(client: TestClient[Litestar]) -> None:
    assert client.post("/volg/mail", data=ASKED, headers={"Origin": "https://elders.example"}).status_code == 403


def test_without_the_operators_word_there_is_no_form(mail: Mail, tmp_path: Path) -> None:
    copyfile(mail.db, tmp_path / "b.db")
    with TestClient(create_app(tmp_path / "b.db", SITE), base_url="http://kamerspoor.example") as client:
        assert "/volg/mail" not in client.get("/volg/dossier/98765").text
        assert client.post("/volg/mail", data=ASKED).status_code == 404
        assert client.post("/volg/stop/f1.123").status_code == 404
    assert not path_beside(tmp_path / "b.db").exists()
