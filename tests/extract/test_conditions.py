from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.extract.conditions import conditions
from kamerspoor.text.spans import Span, fold

Wanted = tuple[str, str, str, str]


def found(text: str) -> list[Wanted]:
    return [(one.kind, one.measure, one.connective, one.condition) for one in conditions(text, [Span(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "De sancties blijven van kracht totdat het akkoord volledig is uitgevoerd.",
            ("until", "De sancties blijven van kracht", "totdat", "het akkoord volledig is uitgevoerd"),
        ),
        (
            "Zolang de dijk nog lekt, wordt er dag en nacht gepompt.",
            ("while", "wordt er dag en nacht gepompt", "Zolang", "de dijk nog lekt"),
        ),
        (
            "In elk geval kan het, zolang de dijk lekt, geen gewone winter meer zijn voor de streek.",
            ("while", "geen gewone winter meer zijn voor de streek", "zolang", "de dijk lekt"),
        ),
        (
            "De veren blijven varen, tenzij het stormt op zee.",
            ("unless", "De veren blijven varen", "tenzij", "het stormt op zee"),
        ),
        (
            "Wij praten verder over samenwerking, mits de houding dat mogelijk maakt.",
            ("provided", "Wij praten verder over samenwerking", "mits", "de houding dat mogelijk maakt"),
        ),
        (
            "De bouw van de kade begint pas na voltooiing van de dijk.",
            ("only_after", "De bouw van de kade begint", "pas na", "voltooiing van de dijk"),
        ),
        (
            "Sluizen hebben alleen zin als alle buren meedoen aan het plan.",
            ("only_if", "Sluizen hebben alleen zin", "als", "alle buren meedoen aan het plan"),
        ),
        (
            "Het gaat om handhaving van de sancties zolang de akkoorden niet zijn uitgevoerd, versterking en hulp.",
            ("while", "Het gaat om handhaving van de sancties", "zolang", "de akkoorden niet zijn uitgevoerd"),
        ),
    ],
)
def test_measure_connective_and_condition_are_told_apart(text: str, wanted: Wanted) -> None:
    assert found(text) == [(wanted)]


@pytest.mark.parametrize(
    "text",
    [
        "De sluis gaat alleen door de beheerder open, als Minister heb ik daarin geen stem.",
        "Wij helpen alleen de kleine veren, als kabinet vinden wij dat genoeg voor nu.",
        "De heffing wordt slechts ingezet als laatste redmiddel tegen de droogte.",
        "De dienst verviel uitsluitend als gevolg van het lage water in de rivier.",
    ],
)
def test_als_in_the_capacity_of_opens_no_condition(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Niet alleen als minister, ook als mens vind ik dat belangrijk.",
        "Blijft dit zo totdat de dijk weer helemaal dicht is?",
        "Dit dient zo lang mogelijk vermeden te worden.",
        "Hij kwam pas na drie weken terug van zijn reis.",
        "De sancties gelden tot 3 mei 2031.",
        "Mits ja.",
    ],
)
def test_questions_lists_and_plain_times_set_no_condition(text: str) -> None:
    assert found(text) == []


@given(
    st.lists(
        st.sampled_from(
            ["De dijk", "wordt gedicht", "zolang", "totdat", "mits", "tenzij", ", ", ". ", "\n", "alleen als"]
        ),
        max_size=25,
    )
)
def test_parts_are_quoted_from_their_places(parts: list[str]) -> None:
    text = " ".join(parts)
    for one in conditions(text, [Span(0, len(text))]):
        assert fold(one.measure_span.of(text)) == one.measure
        assert fold(one.condition_span.of(text)) == one.condition
        assert fold(one.connective_span.of(text)) == one.connective
        assert one.span.covers(one.measure_span)
        assert one.span.covers(one.condition_span)
