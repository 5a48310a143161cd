from __future__ import annotations

import json
import lzma
from pathlib import Path

import pytest

from kamerspoor.genres.debate.speaker_labels import read_label


@pytest.mark.parametrize(
    ("line", "honorific", "name", "party", "role"),
    [
        ("De voorzitter:", None, "De voorzitter", None, "chair"),
        ("De heer Bosman (VVD):", "De heer", "Bosman", "VVD", "member"),
        ("Mevrouw Faber-van de Klashorst (PVV):", "Mevrouw", "Faber-van de Klashorst", "PVV", "member"),
        ("De heer C. van den Heuvel:", "De heer", "C. van den Heuvel", None, "member"),
        ("Staatssecretaris Van 't Wout:", "Staatssecretaris", "Van 't Wout", None, "state_secretary"),
        ("Minister-President Rutte:", "Minister-President", "Rutte", None, "minister"),
        ("minister Adema:", "minister", "Adema", None, "minister"),
        ("Mevrouw Den Haan (Fractie Den Haan):", "Mevrouw", "Den Haan", "Fractie Den Haan", "member"),
        ("Kamerlid Kostić (PvdD):", "Kamerlid", "Kostić", "PvdD", "member"),
        ("De heer Van Rooijen (50PLUS/Baay-Timmerman):", "De heer", "Van Rooijen", "50PLUS/Baay-Timmerman", "member"),
        ("Mevrouw Hirsch (GroenLinks-PvdA):", "Mevrouw", "Hirsch", "GroenLinks-PvdA", "member"),
        ("De heer Cremers: De vorige spreker zei het al.", "De heer", "Cremers", None, "member"),
        ("Europarlementariër Piri (PvdA):", "Europarlementariër", "Piri", "PvdA", "guest"),
        ("De griffier:", None, "De griffier", None, "clerk"),
        ("Mevrouw d’Argent (PP):", "Mevrouw", "d’Argent", "PP", "member"),
        ("**De heer Smit** (PP):", "De heer", "Smit", "PP", "member"),
        ("De heer **Van de Wit** (PP):", "De heer", "Van de Wit", "PP", "member"),
        ("De **voorzitter**:", None, "De voorzitter", None, "chair"),
    ],
)
def test_labels_as_they_are_printed(line: str, honorific: str | None, name: str, party: str | None, role: str) -> None:
    label = read_label(line)
    assert label is not None
    assert (label.honorific, label.name, label.party, label.role) == (honorific, name, party, role)


def test_a_label_in_bold_ends_where_its_stars_end() -> None:
    for line, rest in (("**De heer Smit (PP):** Dank.", "** Dank."), ("**De heer Smit (PP):**", "**")):
        label = read_label(line)
        assert label is not None
        assert label.printed == "De heer Smit (PP)"
        assert line[label.end :] in (rest.removeprefix("**"), "")


@pytest.mark.parametrize(
    "line",
    [
        "De heer Bosman vroeg:",
        "**De heer Bosman** vroeg:",
        "Minister Blok zei:",
        "Mevrouw de voorzitter:",
        "Ik citeer:",
        "De Kamer:",
        "",
        ":",
        "De heer:",
    ],
)
def test_prose_is_no_label(line: str) -> None:
    assert read_label(line) is None


def test_the_name_of_every_person_in_the_open_data_is_read_from_a_label(shared_data: Path) -> None:
    table = shared_data / "opendata" / "odata" / "tables" / "persoon_zonder_fk.jsonl.xz"
    with lzma.open(table, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    names = {
        " ".join(f"{row.get('Tussenvoegsel') or ''} {row['Achternaam']}".split())
        for row in rows
        if row.get("Achternaam")
    }
    names = {name[:1].upper() + name[1:] for name in names}
    unread = [name for name in names if (label := read_label(f"De heer {name} (VVD):")) is None or label.name != name]
    assert len(names) > 100
    assert not unread
