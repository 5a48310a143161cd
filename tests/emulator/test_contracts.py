"""Entities of the emulator against the Chamber's own contracts."""

from __future__ import annotations

import os
import re
from functools import cache
from itertools import islice
from pathlib import Path

import pytest
from lxml import etree

from emulators import Emulator, demo, generated, tables
from kamerspoor.model.records import BY_NAME, CATEGORIES
from tk_emulator.catalogue import Catalogue
from tk_emulator.contract import parts
from tk_emulator.entries import entity

XSD = Path(__file__).resolve().parents[3] / "shared" / "data" / "opendata" / "xsd"
CACHE = Path(os.environ.get("TK_EMULATOR_CACHE", "/tmp/tk-emulator"))  # noqa: S108 - shared by runs
needs_xsd = pytest.mark.skipif(not XSD.exists(), reason="the Chamber's XSDs are not in ../shared/data/opendata/xsd")
# What the live feed does and the contract forbids; each is taken away before validating, and nothing else.
DRIFT = {
    "verwijderd=True: xs:boolean knows only true": (re.compile(r'verwijderd="True"'), 'verwijderd="true"'),
    "repeated dossiers: the contract allows one": (re.compile(r"(<kamerstukdossier [^>]*/>)(?:<kamer[^>]*/>)+"), r"\1"),
    "the shape of 2026": (re.compile(r"<ns1:(toegezegdAan|notities)(/>|>[^<]*</ns1:\1>| [^>]*/>)"), ""),
    "letters that fulfil, as references": (re.compile(r"<ns1:kamerbriefNakoming( [^>]*)?/>"), ""),
}  # fmt: skip


@cache
def schema(category: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(XSD / f"tkData-v1-0-{category.lower()}.xsd")))


def contracted(xml: str) -> str:
    for pattern, replacement in DRIFT.values():
        xml = pattern.sub(replacement, xml)
    return xml


@cache
def catalogue_of_the_demo() -> Catalogue:
    return Emulator(demo()).catalogue


@needs_xsd
@pytest.mark.parametrize("category", [category.name for category in CATEGORIES])
def test_entities_of_the_demo_keep_to_the_contract(category: str) -> None:
    contract = schema(category)
    rows = list(catalogue_of_the_demo().rows(category))
    assert rows
    for row in rows:
        if row.values["GewijzigdOp"] is None:
            continue  # a placeholder has no time, which the contract wants
        contract.assertValid(etree.fromstring(contracted(entity(row))))


@needs_xsd
@pytest.mark.parametrize("category", [category.name for category in CATEGORIES])
def test_generated_entities_keep_to_the_contract(category: str) -> None:
    contract = schema(category)
    for row in Emulator(generated(category, 100)).catalogue.rows(category):
        contract.assertValid(etree.fromstring(contracted(entity(row))))


@needs_xsd
@pytest.mark.slow
@pytest.mark.xdist_group("tables")  # converted once, for all of the group
@pytest.mark.skipif(not (XSD.parent / "odata" / "tables").exists(), reason="the real tables are not in ../shared")
def test_real_entities_keep_to_the_contract() -> None:
    catalogue = Emulator(tables(XSD.parent, CACHE)).catalogue
    for category, number in catalogue.sizes().items():
        if not number:
            continue
        contract = schema(category)
        for row in islice(catalogue.rows(category), 0, None, max(1, number // 2_000)):
            if row.values["GewijzigdOp"] is not None:
                contract.assertValid(etree.fromstring(contracted(entity(row))))


@needs_xsd
@pytest.mark.parametrize("category", [category.name for category in CATEGORIES])
def test_elements_stand_in_the_order_of_the_contract(category: str) -> None:
    tree = etree.parse(str(XSD / f"tkData-v1-0-{category.lower()}.xsd"))
    sequence = next(tree.iter("{http://www.w3.org/2001/XMLSchema}sequence"))
    order = [(e.get("name"), e.get("nillable") == "true") for e in sequence if e.tag is not etree.Comment]
    ours = [(part.name, part.nillable) for part in parts(category) if part.name not in {"toegezegdAan", "notities"}]
    if category == "PersoonNevenfunctie":
        order = [(name, nil and name not in {"periode", "vergoeding"}) for name, nil in order]
    assert ours == order


@pytest.mark.parametrize("category", [category.name for category in CATEGORIES])
def test_all_that_the_table_of_categories_names_is_written(category: str) -> None:
    named = {column.path[0] for column in BY_NAME[category].columns if column.path}
    assert {part.name for part in parts(category)} == named | set(BY_NAME[category].relations)
