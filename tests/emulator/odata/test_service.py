from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote, urlsplit

import pytest

from emulators import Emulator, demo, demo_id, generated

BASE = "/OData/v4/2.0/"


@pytest.fixture(scope="module")
def emulator() -> Emulator:
    return Emulator(demo())


def ask(emulator: Emulator, path: str, **options: object) -> dict[str, Any]:
    query = "&".join(f"${name}={quote(str(value))}" for name, value in options.items())
    answer = emulator.respond(BASE + path, query, b"http://x")
    assert answer.status == 200, answer.body
    found: dict[str, Any] = json.loads(answer.body)
    return found


def refusal(emulator: Emulator, path: str, **options: object) -> str:
    query = "&".join(f"${name}={quote(str(value))}" for name, value in options.items())
    answer = emulator.respond(BASE + path, query, b"http://x")
    assert answer.status == 400
    error = json.loads(answer.body)["error"]
    assert error["code"] == ""
    return str(error["message"])


def numbers(answer: dict[str, Any]) -> set[object]:
    return {row["Volgnummer"] for row in answer["value"]}


def test_the_service_document_names_the_sets(emulator: Emulator) -> None:
    sets = ask(emulator, "")["value"]
    assert {"name": "Zaak", "kind": "EntitySet", "url": "Zaak"} in sets


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Soort eq 'Motie' and Kabinetsappreciatie eq 'Ontraden'", {10, 15}),
        ("Soort eq 'Motie' and (Volgnummer le 9 or Volgnummer gt 16)", {8, 9, 17, 18}),
        ("Soort eq 'Motie' and not contains(Onderwerp,'nachttrein')", {8, 9, 10, 14, 17}),
        ("startswith(Onderwerp,'Gewijzigde motie')", {18}),
        ("endswith(Onderwerp, 'na middernacht')", {17}),
        ("Onderwerp eq 'Het bericht «Tweehonderd reizigers brengen stormnacht door op perron Hengelo»'", {9123}),
        ("VervangenVanuit/any(z: z/Volgnummer eq 11)", {18}),
        ("VervangenDoor/any()", {11}),
        ("ZaakActor/any(a:a/Relatie eq 'Indiener' and a/Persoon/Achternaam eq 'Özkan') and Soort eq 'Motie'", {11, 18}),
        ("Besluit/any(b:b/Stemming/any(s:s/Soort eq 'Tegen' and s/ActorFractie eq 'Groen Noord'))", {9}),
        ("Kamerstukdossier/any(k: k/Nummer eq 99118)", {19}),
        ("Soort eq 'Motie' and Document/all(d: d/ContentType ne null)", {18}),
        ("soort eq 'Motie' and GESTARTOP ge 2022-04-12T00:00:00Z", {18}),
        ("Soort eq 'Motie' and GestartOp ge 2022-04-12", {18}),
        ("year(GestartOp) eq 2023", {19}),
        ("Soort eq 'Brief regering' and Document/any(d:d ne null)", {1, 5, 19}),
        ("Onderwerp eq 'd''Artagnan'", set()),
    ],
)
def test_cases_are_found_by(emulator: Emulator, text: str, expected: set[int]) -> None:
    assert numbers(ask(emulator, "Zaak", filter=text)) == expected


def test_a_placeholder_is_hidden_by_asking_for_what_is_not_deleted(emulator: Emulator) -> None:
    rows = ask(emulator, "Persoon")["value"]
    placeholder = next(row for row in rows if row["Verwijderd"] is None)
    assert {value for key, value in placeholder.items() if key != "Id"} == {None}
    kept = ask(emulator, "Persoon", filter="Verwijderd eq false", count="true")
    assert kept["@odata.count"] == len(kept["value"]) == len(rows) - 2


def test_a_deleted_row_stays_with_nothing_in_it(emulator: Emulator) -> None:
    row = ask(emulator, f"Zaak({demo_id('zaak/weg')})")
    assert row["Verwijderd"] is True
    assert row["Onderwerp"] is None


def test_votes_hang_on_their_decision_as_deep_as_is_asked(emulator: Emulator) -> None:
    votes_of = "Stemming($select=ActorFractie,Soort;$orderby=ActorFractie desc)"
    options = f"Besluit($filter=StemmingsSoort ne null;$expand={votes_of})"
    case = ask(emulator, f"Zaak({demo_id('zaak/motie-16')})", expand=options, select="Nummer")
    assert list(case) == ["@odata.context", "Nummer", "Besluit"]
    votes = case["Besluit"][0]["Stemming"]
    assert votes[0] == {"ActorFractie": "Vrije Werkers", "Soort": "Voor"}
    assert len(votes) == 8


def test_the_context_says_what_was_expanded(emulator: Emulator) -> None:
    answer = ask(emulator, "Stemming", expand="Besluit($expand=Agendapunt($expand=Zaak)),Fractie,Persoon", top=1)
    assert (
        answer["@odata.context"]
        == "http://x/OData/v4/2.0/$metadata#Stemming(Besluit(Agendapunt(Zaak())),Fractie(),Persoon())"
    )
    assert answer["value"][0]["Persoon"] is None


def test_one_way_from_one_entity(emulator: Emulator) -> None:
    decision = demo_id("besluit/stemming-8")
    assert len(ask(emulator, f"Besluit({decision})/Stemming")["value"]) == 8
    assert ask(emulator, f"Besluit/{decision}/Agendapunt")["Nummer"] == "2022P99002"


def test_addressees_are_a_set_of_their_own(emulator: Emulator) -> None:
    promise = ask(emulator, f"Toezegging({demo_id('toezegging/103')})", expand="ToegezegdAan,Activiteit")
    assert [row["Persoon_Id"] for row in promise["ToegezegdAan"]] == [None, demo_id("persoon/ozkan")]
    assert promise["DatumNakoming"] == "0001-01-01T00:00:00Z"


def test_letters_that_fulfil_a_promise_are_documents_or_words(emulator: Emulator) -> None:
    shown = ask(
        emulator, "Toezegging", filter="Verwijderd eq false", expand="KamerbriefNakoming($select=DocumentNummer)"
    )
    assert {"2023D99019"} <= {row["DocumentNummer"] for one in shown["value"] for row in one["KamerbriefNakoming"]}


def test_a_paper_is_given_as_bytes(emulator: Emulator) -> None:
    for name in ("resource", "TK.DA.GGM.OData.Resource()"):
        answer = emulator.respond(f"{BASE}Document({demo_id('document/18')})/{name}", "", b"http://x")
        assert answer.content_type == "text/plain"
        assert "GEWIJZIGDE MOTIE" in answer.body.decode()


def test_pages_of_250_lead_to_the_next_until_the_end() -> None:
    emulator = Emulator(generated("Zaak", 600))
    seen, answer = [], ask(emulator, "Zaak", filter="Volgnummer ne -1 or Volgnummer eq null", select="Id")
    while True:
        seen += [row["Id"] for row in answer["value"]]
        if "@odata.nextLink" not in answer:
            break
        parts = urlsplit(answer["@odata.nextLink"])
        answer = json.loads(emulator.respond(parts.path, parts.query, b"http://x").body)
    assert len(seen) == len(set(seen)) == 600


def test_with_top_there_is_no_next_page() -> None:
    emulator = Emulator(generated("Zaak", 600))
    answer = ask(emulator, "Zaak", top=300)
    assert len(answer["value"]) == 250
    assert "@odata.nextLink" not in answer
    assert ask(emulator, "Zaak", top=0, count="true")["@odata.count"] == 600
    assert ask(emulator, "Zaak", skip=596)["value"][0]["Volgnummer"] == 596


def test_what_is_expanded_is_cut_at_250_as_well() -> None:
    emulator = Emulator(demo())
    rows = [row for row in emulator.catalogue.rows("Stemming") if not row.gone]
    for number in range(300):
        values = {**rows[0].values, "Id": f"{number:08x}-1111-4000-8000-000000000000"}
        emulator.catalogue.put(type(rows[0])("Stemming", values, {}))
    decision = ask(emulator, f"Besluit({rows[0].values['Besluit_Id']})", expand="Stemming($select=Id)")
    assert len(decision["Stemming"]) == 250
    parts = urlsplit(decision["Stemming@odata.nextLink"])
    rest = json.loads(emulator.respond(parts.path, parts.query, b"http://x").body)
    assert len(rest["value"]) == 58
    assert list(rest["value"][0]) == ["Id"]


def test_order_by_a_path_puts_nothing_first(emulator: Emulator) -> None:
    rows = ask(emulator, "Stemming", orderby="Besluit/GewijzigdOp desc,FractieGrootte", filter="Verwijderd eq false")
    assert [row["FractieGrootte"] for row in rows["value"]][:7] == [10] * 7


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"filter": "Onbekend eq 1"}, "Could not find a property named 'Onbekend'"),
        ({"filter": "Id eq guid'0208097d-ef04-438a-8c29-eebb84956204'"}, "Could not find a property named 'guid'"),
        ({"filter": "Soort eq 'Motie"}, "Syntax error"),
        ({"filter": "Soort eq"}, "Syntax error"),
        ({"filter": "(Soort eq 'Motie'"}, "Syntax error"),
        ({"filter": "Besluit/Status eq 'Besluit'"}, "not a single value"),
        ({"filter": "concat(Soort,'a') eq 'b'"}, "unknown function"),
        ({"filter": "contains(Soort)"}, "No function signature"),
        ({"filter": "Volgnummer gt 'a'"}, "incompatible types"),
        ({"filter": " or ".join(["Volgnummer eq 1"] * 12)}, "node count limit"),
        ({"select": "Onbekend"}, "Could not find"),
        ({"expand": "Onbekend"}, "Could not find"),
        ({"expand": "Besluit($filter)"}, "Syntax error"),
        ({"top": "veel"}, "Invalid value"),
        ({"apply": "x"}, "not supported"),
    ],
)
def test_what_cannot_be_read_is_refused_with_words(emulator: Emulator, options: dict[str, str], words: str) -> None:
    assert words in refusal(emulator, "Zaak", **options)


def test_what_is_not_there_is_not_found(emulator: Emulator) -> None:
    for path in ("Motie", f"Zaak({demo_id('zaak/nergens')})", f"Zaak({demo_id('zaak/motie-8')})/Onbekend"):
        assert emulator.respond(BASE + path, "", b"http://x").status == 404
    vote = demo_id("stemming/besluit/stemming-8/gn")
    assert emulator.respond(f"{BASE}Stemming({vote})/Persoon", "", b"http://x").status == 204
