from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.text.rarity import Rarity, keys


def test_inflections_and_compounds_are_known_by_how_they_begin() -> None:
    assert keys("de sancties") & keys("een sanctieregime")
    assert keys("Turkije") & keys("de Turkse regering")
    assert not keys("Dat is een goede vraag van de heer") - {"heer"}


def test_a_rare_word_weighs_more_than_one_that_stands_everywhere() -> None:
    rarity = Rarity(map(keys, ["De dijk lekt.", "De dijk houdt.", "Wie betaalt de dijk?", "Wie betaalt het veer?"]))
    assert rarity.weight("lekt") > rarity.weight("dijk") > 0
    assert rarity.weight("nergens") >= rarity.weight("lekt")
    assert rarity.total({"lekt": 1.0, "dijk": 0.5}) == rarity.weight("lekt") + rarity.weight("dijk") / 2
    assert rarity.shared({"lekt": 1.0, "dijk": 1.0}, {"lekt": 0.5}) == rarity.weight("lekt") / 2


@given(st.lists(st.text(max_size=60), max_size=8), st.text(max_size=60))
def test_a_passage_shares_no_more_than_it_has(passages: list[str], words: str) -> None:
    rarity = Rarity(map(keys, passages))
    wanted = dict.fromkeys(keys(words), 1.0)
    for passage in passages:
        assert 0 <= rarity.shared(wanted, dict.fromkeys(keys(passage), 1.0)) <= rarity.total(wanted) + 1e-9
