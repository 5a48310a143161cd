"""The rule tables prove themselves: each row has examples that it finds and counterexamples that it does not."""

from __future__ import annotations

import re
from functools import partial

import pytest

from growth import quickest
from kamerspoor.text.rules import Rule
from rule_tables import all_rules

RULES = all_rules()
# A tenth of a megabyte: no sentence is that long, but a file without line ends is.
LENGTH = 100_000
# Against looking for the words of the same text; a pattern that needs quadratic time needs ten thousands of these.
WORDS = re.compile(r"\w+")
PASSES = 500


def rows() -> list[object]:
    return [pytest.param(rule, id=key) for key, rule in RULES.items()]


def test_the_tables_are_found() -> None:
    rooms = {key.partition(".")[0] for key in RULES}
    assert {"reading", "genres", "extract"} <= rooms
    assert "reading.furniture:kamerstuk_footer" in RULES


def test_every_rule_has_an_example_and_a_counterexample() -> None:
    """A rule without an example proves nothing; one without a counterexample may match anything."""
    assert [key for key, rule in RULES.items() if not (rule.name and rule.examples and rule.counterexamples)] == []


def test_a_rule_finds_its_examples() -> None:
    missed = [(key, text) for key, rule in RULES.items() for text in rule.examples if not rule.search(text)]
    assert missed == []


def test_a_rule_does_not_find_its_counterexamples() -> None:
    found = [(key, text) for key, rule in RULES.items() for text in rule.counterexamples if rule.search(text)]
    assert found == []


def test_a_guard_literal_never_hides_what_the_pattern_finds() -> None:
    hidden = [(key, text) for key, rule in RULES.items() for text in rule.examples if not rule.may_occur(text)]
    assert hidden == []


def prefixes(example: str) -> list[str]:
    """Return the beginnings of an example that make a pattern start over and over without ever reaching its end."""
    words = example.split(" ")
    whole = [" ".join(words[:count]) for count in range(1, len(words) + 1)]
    return [whole[0], whole[len(whole) // 2], whole[-2] if len(whole) > 1 else whole[-1], example]


def worst_texts(rule: Rule) -> list[str]:
    starts = dict.fromkeys(start for example in rule.examples for start in prefixes(example) if start)
    return [
        ((start + glue) * (LENGTH // (len(start) + len(glue)) + 1))[:LENGTH] for start in starts for glue in (" ", "")
    ]


@pytest.mark.slow
@pytest.mark.parametrize("rule", rows())
def test_a_rule_needs_linear_time(rule: Rule) -> None:
    patterns = [pattern for pattern in (rule.pattern, rule.unless) if pattern is not None]
    for text in worst_texts(rule):
        passes = quickest(partial(walk, WORDS, text)) * PASSES
        worst = max(quickest(partial(walk, one, text), enough=passes) for one in patterns)
        assert worst < passes, f"{rule.name} takes {worst:.1f} s for {LENGTH} characters like {text[:60]!r}"


def walk(pattern: re.Pattern[str], text: str) -> None:
    """Look for all that a pattern finds, and whether it is the whole."""
    for _ in pattern.finditer(text):
        pass
    pattern.fullmatch(text)
