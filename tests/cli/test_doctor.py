from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
from click.testing import CliRunner
from litestar.testing import TestClient

from invented_records import guid, keep, record
from kamerspoor.cli.main import group
from kamerspoor.model.records import BY_NAME
from kamerspoor.pipeline.deriving.run import derive
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app


def test_the_doctor_tells_what_is_kept_what_leads_nowhere_and_that_the_file_is_sound(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    with Store(path, create=True) as store:
        keep(
            store,
            record("Stemming", "stem", besluit="besluit", fractie="fractie"),
            record("Besluit", "besluit", deleted=True),
            record("Toezegging", "belofte", many={"toegezegdAan": ("fractie", "persoon")}),
            record("Persoon", "persoon"),
        )
        store.records.asked("Stemming", "2030-01-01T00:00:00+00:00", caught_up=True)
    shown = CliRunner().invoke(group, ["doctor", "--db", str(path), "--json"])
    assert shown.exit_code == 0, shown.output
    found = json.loads(shown.output)
    assert found["dangling"] == [
        {"category": "Stemming", "relation": "besluit", "to": ["Besluit"], "missing": 0, "gone": 1},
        {"category": "Stemming", "relation": "fractie", "to": ["Fractie"], "missing": 1, "gone": 0},
        {"category": "Toezegging", "relation": "toegezegdAan", "to": ["Fractie", "Persoon"], "missing": 1, "gone": 0},
    ]
    assert found["damage"] == []
    table = CliRunner().invoke(group, ["doctor", "--db", str(path)]).output
    assert "Stemming" in table
    assert "2030-01-01" in table
    assert "sound" in table


def test_the_doctor_names_what_no_column_knows(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    with Store(path, create=True) as store:
        keep(store, replace(record("Zaal", "zaal", naam="Zaal"), unknown={"kleur": ("<kleur>rood</kleur>",)}))
    assert "kleur" in CliRunner().invoke(group, ["doctor", "--db", str(path)]).output
    with Store(path) as store:
        kept = store.records.record(BY_NAME["Zaal"], guid("zaal"))
        assert kept is not None
        assert kept.unknown == {"kleur": ("<kleur>rood</kleur>",)}


def test_what_the_doctor_and_the_site_print_is_as_their_schemas_say(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    with Store(path, create=True) as store:
        keep(store, record("Stemming", "stem", besluit="besluit"))
    schemas = {name: json.loads(CliRunner().invoke(group, ["schema", name]).output) for name in ("health", "diagnosis")}
    found = json.loads(CliRunner().invoke(group, ["doctor", "--db", str(path), "--json"]).output)
    jsonschema.validate(found, schemas["diagnosis"])
    with TestClient(create_app(path)) as client:
        jsonschema.validate(client.get("/gezond").json(), schemas["health"])


def test_the_doctor_holds_the_register_against_the_letters_that_the_chamber_records(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    promised = """98 765 Veren
Nr. 4 BRIEF VAN DE MINISTER VAN WATER

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 februari 2031

In april stuur ik uw Kamer een overzicht van de veerponten die 's nachts varen. Uw Kamer ontvangt in mei een onderzoek
naar beverburchten langs kanaaldijken.

De minister van Water,
K. Kuiper
"""
    kept = promised.replace("Nr. 4", "Nr. 7").replace("3 februari", "20 april")
    start, end = kept.index("In april"), kept.index("\n\nDe minister")
    kept = kept[:start] + "De toezegging over de veerponten die 's nachts varen, is hiermee nagekomen." + kept[end:]
    with Store(path, create=True) as store:
        for text in (promised, kept):
            store.save(read_paper(text.encode()), "a.txt")
        day = "2031-02-03T00:00:00"
        keep(
            store,
            record("Toezegging", "a", nummer="TZ203102-1", aanmaakdatum=day, naam="Kuiper", functie="minister",
                   tekst="Een overzicht van de veerponten die 's nachts varen", kamerbriefNakoming="98 765, nr. 7"),
            record("Toezegging", "b", nummer="TZ203102-2", aanmaakdatum=day, naam="Kuiper", functie="minister",
                   tekst="Een onderzoek naar beverburchten langs kanaaldijken", kamerbriefNakoming="98 765, nr. 7"),
            record("Toezegging", "c", nummer="TZ203102-3", aanmaakdatum=day, kamerbriefNakoming="98 765, nr. 9"),
        )  # fmt: skip
        derive(store)
    found = json.loads(CliRunner().invoke(group, ["doctor", "--db", str(path), "--json"]).output)["fulfilment"]
    assert {name: found[name] for name in ("recorded", "held", "named", "same")} == {
        "recorded": 3, "held": 2, "named": 1, "same": 1,
    }  # fmt: skip
    assert found["differing"] == [{"number": "TZ203102-2", "recorded": ["kst-98765-7"], "found": []}]
    shown = CliRunner().invoke(group, ["doctor", "--db", str(path)]).output
    assert "TZ203102-2" in shown
    assert "the same one of 1 (0.5000)" in shown
