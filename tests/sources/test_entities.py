from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given

from feed_writer import ID, TK, UPDATED, XSI, entity, entity_of
from kamerspoor.model.records import Record
from kamerspoor.sources.entities import read_entity
from record_strategies import records

OTHER = "b668259b-ff96-49b5-9796-9dd303625aaf"
THIRD = "16ed90a7-8b21-43a5-916c-76f07231325a"


def read(written: str) -> Record:
    return read_entity(fromstring(written), UPDATED)  # noqa: S314 - our own text


@given(records())
def test_any_record_written_as_the_chamber_does_is_read_again(record: Record) -> None:
    assert read_entity(fromstring(entity_of(record)), record.updated) == record  # noqa: S314 - our own text


@pytest.mark.parametrize("prefix", ["tk", "ns1", "a"])
def test_names_are_told_by_their_namespace_whatever_the_prefix(prefix: str) -> None:
    plain = read(entity("verslag", f'<vergadering ref="{OTHER}"/><soort>Tussenpublicatie</soort>'))
    other = read(
        f'<{prefix}:verslag xmlns:{prefix}="{TK}" id="{ID}" {prefix}:verwijderd="false">'
        f'<{prefix}:vergadering ref="{OTHER}"/><{prefix}:soort>Tussenpublicatie</{prefix}:soort></{prefix}:verslag>'
    )
    assert other == plain
    assert plain.values == {"vergadering": OTHER, "soort": "Tussenpublicatie"}


def test_an_element_of_another_namespace_is_not_taken_for_ours() -> None:
    kept = read(entity("zaal", '<naam xmlns="urn:x">Groen</naam>'))
    assert not kept.values
    assert list(kept.unknown) == ["{urn:x}naam"]


@pytest.mark.parametrize("body", ['<roepnaam xsi:nil="true"/>', '<roepnaam xsi:nil="1"/>', "<roepnaam/>", ""])
def test_nothing_is_nothing_however_it_is_written(body: str) -> None:
    record = read(entity("persoon", body))
    assert not record.values
    assert not record.unknown


@pytest.mark.parametrize("body", ["<persoon/>", '<persoon ref=""/>', '<persoon xsi:nil="true"/>'])
def test_an_empty_reference_says_that_there_is_none(body: str) -> None:
    assert read(entity("stemming", body)).values == {}
    assert read(entity("toezegging", body.replace("persoon", "toegezegdAan"))).relations == {}


@pytest.mark.parametrize("written", ["true", "True", "TRUE", "1"])
def test_a_tombstone_is_one_however_true_is_written_with_and_without_a_body(written: str) -> None:
    gone = f'tk:verwijderd="{written}" tk:bijgewerkt="2019-06-28T23:59:41.5570000"'
    empty = read(entity("persoonNevenfunctie", "", gone))
    assert empty.deleted
    assert not empty.values
    assert empty.changed == "2019-06-28T23:59:41.5570000Z"
    filled = read(entity("persoonNevenfunctie", "<omschrijving>Lid</omschrijving>", gone))
    assert filled.deleted
    assert filled.values == {"omschrijving": "Lid"}


@pytest.mark.parametrize("attributes", ['tk:verwijderd="false"', 'tk:verwijderd="False"', ""])
def test_what_is_not_said_to_be_deleted_stands(attributes: str) -> None:
    assert not read(entity("zaal", "", attributes)).deleted


def test_nested_elements_are_columns_of_their_own() -> None:
    written = (
        "<periode><van>2019-04</van><totEnMet/></periode><vergoeding><soort>Bezoldigd</soort></vergoeding>"
        "<periode><duur>kort</duur></periode>"
    )
    record = read(entity("persoonNevenfunctie", written))
    assert record.values == {"periodeVan": "2019-04", "vergoedingSoort": "Bezoldigd"}
    assert list(record.unknown) == ["periode/duur"]


def test_a_commitment_of_2024_says_to_whom_in_one_reference_and_how_in_words() -> None:
    record = read(
        entity(
            "toezegging",
            f'<toegezegdAanFractie ref="{OTHER}"/><kamerbriefNakoming>32 813, nr. 9</kamerbriefNakoming>',
        )
    )
    assert record.values == {"toegezegdAanFractie": OTHER, "kamerbriefNakoming": "32 813, nr. 9"}
    assert not record.relations


def test_a_commitment_of_2026_repeats_references_and_some_are_empty() -> None:
    record = read(
        entity(
            "toezegging",
            f'<toegezegdAan ref="{OTHER}"/><toegezegdAan/><toegezegdAan ref="{THIRD}"/>'
            f'<kamerbriefNakoming ref="{THIRD}"/><kamerbriefNakoming ref="{OTHER}"/>'
            f'<isHerhalingVan ref="{OTHER}" tk:bijgewerkt="2026-01-01T00:00:00"/>',
        )
    )
    assert record.relations == {
        "toegezegdAan": (OTHER, THIRD),
        "kamerbriefNakoming": (THIRD, OTHER),
        "isHerhalingVan": (OTHER,),
    }
    assert not record.unknown


def test_a_second_reference_where_the_contract_allows_one_is_kept_as_it_came() -> None:
    record = read(entity("stemming", f'<persoon ref="{OTHER}"/><persoon ref="{OTHER}"/><persoon ref="{THIRD}"/>'))
    assert record.values == {"persoon": OTHER}
    assert [one.count(THIRD) for one in record.unknown["persoon"]] == [1]


def test_what_no_column_knows_is_kept_with_its_source() -> None:
    record = read(
        entity(
            "zaal",
            "<naam>Groen</naam><kleur>rood</kleur> <kleur>blauw</kleur><sysCode>geen</sysCode>",
            'tk:verwijderd="false" tk:nieuw="ja"',
        )
    )
    assert record.values == {"naam": "Groen"}
    assert set(record.unknown) == {"kleur", "sysCode", "@nieuw"}
    assert record.unknown["@nieuw"] == ("ja",)
    assert len(record.unknown["kleur"]) == 2
    assert record.unknown["kleur"][0].endswith(">rood</ns0:kleur>")


def test_elements_inside_words_are_not_lost() -> None:
    record = read(entity("zaal", "<naam>Oude <b>Zaal</b></naam>"))
    assert "Zaal" in record.unknown["naam"][0]


@pytest.mark.parametrize(("length", "values"), [("12", {"contentLength": 12}), ("veel", {}), ("9" * 30, {})])
def test_a_length_of_bytes_that_is_none_is_kept_as_unknown(length: str, values: dict[str, int]) -> None:
    record = read(entity("document", "", f'tk:verwijderd="false" tk:contentLength="{length}"'))
    assert record.values == values
    assert ("@contentLength" in record.unknown) == (not values)


@pytest.mark.parametrize(
    "written",
    [
        entity("zaal", record_id="geen"),
        entity("zaal", "", 'tk:bijgewerkt="gisteren"'),
        entity("koffiekamer"),
        f'<zaal id="{ID}"/>',
        f'<x:zaal xmlns:x="urn:x" xmlns:xsi="{XSI}" id="{ID}"/>',
    ],
)
def test_an_entity_that_has_no_place_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="not a"):
        read(written)


@pytest.mark.parametrize(
    "name",
    ["feed_persoon_1entry", "entiteit_commissieZetelVastPersoon", "tombstone_document"],
)
def test_literal_entities_of_the_chamber_are_read_and_hold_nothing_unknown(name: str, shared_data: Path) -> None:
    path = shared_data / "opendata" / "syncfeed" / f"{name}.xml"
    if not path.exists():
        pytest.skip(f"not here: {path}")
    root = fromstring(path.read_bytes())  # noqa: S314 - a sample of our own
    entities = [element for element in root.iter() if element.get(f"{{{TK}}}verwijderd")]
    assert entities
    for one in entities:
        record = read_entity(one, UPDATED)
        assert not record.unknown
        assert record.deleted == (name == "tombstone_document")
