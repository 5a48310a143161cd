"""What a rule row does with its guard, its pattern and its exception."""

from __future__ import annotations

import re

from kamerspoor.text.rules import Rule, first_match

NUMBER = Rule("number", re.compile(r"nr\. (?P<number>\d+)"), needs=("nr.",), examples=("nr. 4",))
ANY = Rule("any", re.compile(r"\d+"))


def test_a_rule_finds_the_first_occurrence() -> None:
    found = NUMBER.search("op stuk nr. 4 en nr. 5")
    assert found
    assert found["number"] == "4"


def test_a_rule_without_its_literal_is_not_tried() -> None:
    guarded = Rule("guarded", re.compile(r"\d"), needs=("nr.", "stuk"))
    assert not guarded.may_occur("4")
    assert guarded.search("4") is None
    assert guarded.match("4") is None
    assert list(guarded.finditer("4")) == []
    assert guarded.search("stuk 4")


def test_a_rule_without_literals_is_always_tried() -> None:
    assert ANY.may_occur("")
    assert ANY.search("4")


def test_match_wants_the_start_of_the_text() -> None:
    assert NUMBER.match("nr. 4")
    assert NUMBER.match("op stuk nr. 4") is None


def test_an_exception_takes_the_recognition_back() -> None:
    rule = Rule("advice", re.compile(r"ontraad"), unless=re.compile(r"niet"))
    assert rule.search("Ik ontraad de motie.")
    assert rule.search("Ik ontraad de motie niet.") is None
    assert rule.match("ontraad niet") is None
    assert rule.match("ontraad")


def test_all_occurrences_lie_in_the_asked_stretch() -> None:
    text = "1 2 3 4"
    assert [found[0] for found in ANY.finditer(text, 2, 5)] == ["2", "3"]
    assert [found[0] for found in ANY.finditer(text)] == ["1", "2", "3", "4"]


def test_the_first_row_of_a_table_goes_before_the_others() -> None:
    found = first_match((NUMBER, ANY), "in 2020 onder nr. 4")
    assert found
    assert found[0] is NUMBER
    assert first_match((NUMBER,), "niets") is None
