from __future__ import annotations

import pytest
from lxml import etree

from emulators import Emulator, generated
from kamerspoor.model.records import CATEGORIES
from tk_emulator.entries import entity
from tk_emulator.errors import BadInputError


def tokens_of(emulator: Emulator, category: str) -> list[int]:
    found, token = [], 0
    while (page := emulator.catalogue.page(category, token)).count:
        found.append(page.count)
        token = page.last
    return found


def test_as_many_come_as_were_asked_in_pages_of_250() -> None:
    assert tokens_of(Emulator(generated("Stemming", 1_010)), "Stemming") == [250, 250, 250, 250, 10]


def test_a_hundred_million_cost_nothing_until_they_are_read() -> None:
    emulator = Emulator(generated("Besluit", 100_000_000))
    assert emulator.catalogue.page("Besluit", 0).count == 250


@pytest.mark.parametrize("category", [category.name for category in CATEGORIES])
def test_an_entry_says_what_the_row_says(category: str) -> None:
    catalogue = Emulator(generated(category, 60)).catalogue
    for row in catalogue.rows(category):
        found = catalogue.entry(row.id)
        assert found is not None
        written = etree.fromstring(found.replace(b"\0", b"http://x"))
        own = etree.fromstring(entity(row))
        inside = written.find("{*}content")
        assert inside is not None
        assert etree.tostring(inside[0], method="c14n") == etree.tostring(own, method="c14n")


def test_a_decision_is_found_from_its_votes_and_the_other_way() -> None:
    catalogue = Emulator(generated("Stemming", 1_000), generated("Besluit", 100)).catalogue
    vote = list(catalogue.rows("Stemming"))[40]
    decision = catalogue.find(str(vote.values["Besluit_Id"]))
    assert decision is not None
    assert vote.id in {row.id for row in catalogue.pointing("Stemming", "besluit", decision.id)}


def test_an_unknown_category_is_refused() -> None:
    with pytest.raises(BadInputError, match="cannot generate"):
        generated("Motie", 10)
