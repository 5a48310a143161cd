"""What people corrected is shown as a correction, with what was read beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from httpx import Response
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.errors import BadRequestError, ForbiddenError, TooManyError
from kamerspoor.pipeline.correcting.making import correct
from kamerspoor.pipeline.correcting.tokens import draw_token, hash_of, kept_hash
from kamerspoor.pipeline.deriving.run import derive
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.publish.debate_export import mt_list
from kamerspoor.publish.site import LOOPBACK, Site
from kamerspoor.store.corrections import Corrections
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app
from kamerspoor.web.corrections.access import Correcting
from web_report import ASKED, REPORT

Client = TestClient[Litestar]
ID = "kst-98765-4"


@pytest.fixture
def db(tmp_path: Path) -> Path:
    with Store(tmp_path / "a.db", create=True) as store:
        store.save(read_paper(REPORT.replace("voor 1 oktober 2031 een", "binnen een week een").encode()), "a.txt")
        store.save(read_paper(ASKED.encode()), "b.txt")
        derive(store)
    return tmp_path / "a.db"


@pytest.fixture
def client(db: Path) -> Iterator[Client]:
    with TestClient(create_app(db), base_url=LOOPBACK.base) as made:
        yield made


def put(db: Path, known_as: str, **values: str) -> None:
    with Store(db) as store:
        correct(store, known_as, values, "Kolk <b>", "in de agenda gezien")
        derive(store)


def words(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return " ".join(re.sub(r"<[^>]*>", " ", answer.text).split())


@pytest.mark.parametrize(
    ("known_as", "values", "path", "says"),
    [
        (ID, {"date": "2031-02-03"}, f"/debatten/{ID}", "Dag: 3 februari 2031 V verbeterd door Kolk &lt;b&gt; op"),
        ("98765-5", {"verdict": "overgenomen"}, "/moties/98765-5", "Oordeel kabinet: Overgenomen V"),
        (f"commitment:{ID}.0", {"addressee": "Smit"}, f"/toezeggingen/{ID}.0", "Aan wie: Smit V"),
        (f"commitment:{ID}.0", {"state": "kept"}, f"/toezeggingen/{ID}.0", "Nagekomen. V"),
    ],
)
def test_a_correction_is_shown_with_who_when_why_and_what_was_read(
    db: Path, client: Client, known_as: str, values: dict[str, str], path: str, says: str
) -> None:
    put(db, known_as, **values)
    shown = words(client, path)
    assert says in shown
    assert "Reden: in de agenda gezien" in shown
    assert ("gelezen:" in shown) == ("state" not in values)


def test_a_day_that_is_given_stands_in_the_list_that_a_ministry_sends_and_in_the_calendar(
    db: Path, client: Client
) -> None:
    put(db, ID, date="2031-02-03")
    with Store(db) as store:
        made = mt_list(store, ID)
    assert "van 3 februari 2031" in made.frame[0]
    assert "Verbeterd met de hand: 1." in made.origin
    assert made.name.startswith("mt-2031-02-03-")
    assert "DTSTART;VALUE=DATE:20310210" in client.get(f"/volg/toezegging/{ID}.0.ics").text
    rows = client.get("/api/v1/commitments").json()["items"]
    assert {row["data"]["commitment"]["due"]["date"] for row in rows} == {"2031-02-10"}


def test_given_its_day_the_debate_of_the_seeds_has_its_deadlines(tmp_path: Path, shared_data: Path) -> None:
    report = shared_data / "seeds" / "003_80043238be0c1716.txt"
    if not report.exists():
        pytest.skip("the report of the debate does not lie beside the project (../shared/data/seeds)")
    path = tmp_path / "a.db"
    with Store(path, create=True) as store:
        store.save(read_paper(report.read_bytes()), report.name)
        derive(store)
    put(path, "kst-35373-19", date="2020-09-28")
    with Store(path) as store:
        made = mt_list(store, "kst-35373-19")
    assert made.name.startswith("mt-2020-09-28-")
    (neso,) = [row for part in made.parts for row in part.rows if "Neso" in str(row) and "binnen een week" in str(row)]
    assert date(2020, 10, 5) in neso
    with TestClient(create_app(path), base_url=LOOPBACK.base) as client:
        assert "Dag: 28 september 2020 V" in words(client, "/debatten/kst-35373-19")
        assert "5 oktober 2020" in words(client, "/debatten/kst-35373-19?tab=toezeggingen")
        assert "DTSTART;VALUE=DATE:20201005" in client.get("/volg/toezegging/kst-35373-19.1.ics").text


ELSEWHERE = Site.served("0.0.0.0", 8035, "https://kamerspoor.example")  # noqa: S104 - what a hosted site says


def fill(client: Client, thing: str, known_as: str, **more: str) -> Response:
    fields = {"ding": thing, "nummer": known_as, "wie": "Veenstra", "waarom": "gezien", **more}
    return client.post("/verbeter", data=fields, follow_redirects=False)


@pytest.mark.parametrize("thing", ["stuk/kst-98765-4", "motie/98765-5", "toezegging/kst-98765-4.0", "vraag/{question}"])
def test_every_thing_has_a_form_that_its_page_leads_to(client: Client, thing: str) -> None:
    question = client.get("/api/v1/questions").json()["items"][0]["id"]
    path = f"/verbeter/{thing.format(question=question)}"
    pages = {"stuk": "/debatten/", "motie": "/moties/", "toezegging": "/toezeggingen/", "vraag": "/vragen/"}
    kind, _, known_as = path.removeprefix("/verbeter/").partition("/")
    assert f'href="{path}"' in client.get(f"{pages[kind]}{known_as}").text
    form = client.get(path)
    assert form.status_code == 200
    assert 'name="wie" required' in form.text
    assert "sleutel" not in form.text


def test_a_debate_without_a_day_asks_for_it_and_shows_it_when_it_was_given(client: Client) -> None:
    assert "Geef de dag op" in words(client, f"/debatten/{ID}")
    sent = fill(client, "stuk", ID, v_date="2031-02-03")
    assert (sent.status_code, sent.headers["location"]) == (303, f"/debatten/{ID}")
    shown = words(client, f"/debatten/{ID}")
    assert "Geef de dag op" not in shown
    assert "Dag: 3 februari 2031 V verbeterd door Veenstra" in shown
    assert client.get("/zoeken?q=dijk").status_code == 200


def test_what_is_struck_leads_to_its_paper_and_is_taken_back_there(client: Client) -> None:
    sent = fill(client, "toezegging", f"{ID}.0", v_no_commitment="ja")
    assert sent.headers["location"] == f"/debatten/{ID}"
    assert client.get(f"/vragen/{ID}.0").status_code == 404
    assert "Dit is geen toezegging" in words(client, f"/verbeter/stuk/{ID}")
    before = client.get("/api/v1/commitments").json()["total"]
    assert fill(client, "stuk", ID, terug="1").status_code == 303
    assert client.get("/api/v1/commitments").json()["total"] == before + 1
    assert "Teruggenomen door Veenstra" in words(client, f"/verbeter/stuk/{ID}")


@pytest.mark.parametrize(
    "fields",
    [{}, {"v_date": "overmorgen"}, {"v_date": "2031-02-03", "wie": " "}, {"v_date": "2031-02-03", "waarom": ""},
     {"terug": "99"}, {"v_genre": "niets"}],
)  # fmt: skip
def test_what_cannot_be_kept_is_said_in_the_form_with_what_was_filled_in(
    db: Path, client: Client, fields: dict[str, str]
) -> None:
    sent = fill(client, "stuk", ID, **fields)
    assert sent.status_code == 400
    assert "Dit is niet bewaard" in sent.text
    if fields.get("wie", "Veenstra").strip():
        assert 'value="Veenstra"' in sent.text
    with Store(db) as store:
        assert store.using(Corrections).listed() == []


@pytest.mark.parametrize(("thing", "known_as"), [("stuk", "niets"), ("smaak", ID), ("", ""), ("vraag", f"{ID}.0")])
def test_what_is_not_there_has_no_form(client: Client, thing: str, known_as: str) -> None:
    assert fill(client, thing, known_as, v_date="2031-02-03").status_code == 404


def test_pages_of_others_cannot_correct_anything(client: Client) -> None:
    fields = {"ding": "stuk", "nummer": ID, "wie": "x", "waarom": "x", "v_date": "2031-02-03"}
    assert client.post("/verbeter", data=fields, headers={"Origin": "https://elders.example"}).status_code == 403


def test_a_hosted_site_takes_no_corrections_without_a_token_of_its_own(db: Path) -> None:
    with TestClient(create_app(db, ELSEWHERE), base_url=ELSEWHERE.base) as client:
        assert "/verbeter/" not in client.get("/moties/98765-5").text
        assert client.get("/verbeter/motie/98765-5").status_code == 404
        assert fill(client, "motie", "98765-5", v_verdict="overgenomen").status_code == 404


def test_a_hosted_site_takes_corrections_of_who_has_the_token_in_a_field_or_header(db: Path, tmp_path: Path) -> None:
    token = draw_token(tmp_path / "token")
    assert token not in (tmp_path / "token").read_text()
    assert (tmp_path / "token").stat().st_mode & 0o077 == 0
    app = create_app(db, ELSEWHERE, correct_token=kept_hash(tmp_path / "token"))
    with TestClient(app, base_url=ELSEWHERE.base) as client:
        assert 'name="sleutel" type="password"' in client.get("/verbeter/motie/98765-5").text
        verdict = {"v_verdict": "overgenomen"}
        assert fill(client, "motie", "98765-5", **verdict).status_code == 403
        assert client.post(f"/verbeter?sleutel={token}", data={"ding": "motie", "nummer": "98765-5"}).status_code == 403
        refused = fill(client, "motie", "98765-5", sleutel=token, v_verdict="niets")
        assert refused.status_code == 400
        assert token not in refused.text
        assert fill(client, "motie", "98765-5", sleutel=token, **verdict).status_code == 303
        fields = {"ding": "motie", "nummer": "98765-5", "wie": "x", "waarom": "x", **verdict}
        bearer = {"Authorization": f"Bearer {token}"}
        assert client.post("/verbeter", data=fields, headers=bearer, follow_redirects=False).status_code == 303


def test_who_tries_wrong_tokens_waits_and_others_do_not() -> None:
    now = [0.0]
    correcting = Correcting(hosted=True, kept=hash_of("goed"), clock=lambda: now[0])
    for _ in range(5):
        with pytest.raises(ForbiddenError):
            correcting.check("fout", "192.0.2.1")
    with pytest.raises(TooManyError):
        correcting.check("goed", "192.0.2.1")
    correcting.check("goed", "192.0.2.2")
    now[0] = 901
    correcting.check("goed", "192.0.2.1")


def test_a_file_without_the_hash_of_a_token_is_said(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("geheim")
    for name in ("token", "niets"):
        with pytest.raises(BadRequestError, match="kamerspoor correct token"):
            kept_hash(tmp_path / name)
