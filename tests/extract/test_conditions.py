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
            "Alleen als we de dijk op tijd verhogen kunnen we de veren laten varen.",
            ("only_if", "kunnen we de veren laten varen", "als", "we de dijk op tijd verhogen"),
        ),
        (
            "Wij pompen door, want alleen als de pomp het houdt, krijgen de boeren hun land terug.",
            ("only_if", "krijgen de boeren hun land terug", "als", "de pomp het houdt"),
        ),
        (
            "De rechter vond dat, mits goed onderbouwd, het peil van de sloot omhoog mag.",
            ("provided", "het peil van de sloot omhoog mag", "mits", "goed onderbouwd"),
        ),
        (
            "Dat geldt, mits de schipper op tijd betaalt.",
            ("provided", "Dat geldt", "mits", "de schipper op tijd betaalt"),
        ),
        (
            "De motie kan oordeel Kamer krijgen, met dien verstande dat ik eerst met de sector spreek.",
            (
                "provided",
                "De motie kan oordeel Kamer krijgen",
                "met dien verstande dat",
                "ik eerst met de sector spreek",
            ),
        ),
        (
            "Er blijft ruimte voor de veren, zolang de kosten niet stijgen, voor de staat of voor de reiziger.",
            (
                "while",
                "Er blijft ruimte voor de veren",
                "zolang",
                "de kosten niet stijgen, voor de staat of voor de reiziger",
            ),
        ),
        (
            "Het slaagt alleen als je de mensen van wie het land is, serieus neemt.",
            ("only_if", "Het slaagt alleen", "als", "je de mensen van wie het land is, serieus neemt"),
        ),
        (
            "Er wordt ingevaren, tenzij — dat is een uitzondering — dit de leden schaadt.",
            ("unless", "Er wordt ingevaren", "tenzij", "dit de leden schaadt"),
        ),
        (
            "De Kamer vraagt om, zolang de wet niet geldt, de regeling vroeg te publiceren, zodat men haar kent.",
            ("while", "de regeling vroeg te publiceren", "zolang", "de wet niet geldt"),
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
        "Ik kan alleen zeggen welke afspraak wij als BBB hebben gemaakt met de schippers.",
        "Die kunnen we alleen als Europa samen vergroten.",
        "Er zijn partijen die de schippers slechts als lastpakken zien, en dat is jammer.",
        "Alleen een open bodem levert diensten als waterberging en verkoeling.",
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
        "Alleen vervalt de kaart als iemand verhuist naar de stad.",
        "Alleen, als u dat zegt, dan zeg ik dat de dijk lekt.",
        "Het mag alleen niet als wij het er niet mee eens zijn.",
        "We wachten al zolang tot er eindelijk een dijk komt.",
        "Al jaren, zolang ik mij kan herinneren, wordt er gepompt bij de sluis.",
        "Ik vraag mij af hoelang u wacht totdat de dijk weer dicht is.",
        "Het moet nu kunnen, en niet pas nadat de rechter heeft gesproken.",
        "Uiteraard alleen wanneer de veiligheid goed is geborgd.",
        "Zie het bericht ‘De sluis mag alleen open als het moet’ van 3 mei 2031.",
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
