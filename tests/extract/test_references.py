"""Which motion a sentence speaks of: by number, by proposers, by order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kamerspoor.extract.motions.references import MotionMention, Submitted, find_references
from kamerspoor.model.facts import Motion
from kamerspoor.text.spans import Span

# In the order of submission: numbers and proposers.
MOTIONS = ((12, ("Smit", "De Wit")), (13, ("Smit",)), (14, ("Van der Lee",)), (15, ("Visser",)))


def motion(place: int, number: int, proposers: tuple[str, ...]) -> Motion:
    return Motion("98765", number, None, proposers, "", (), (), None, None, Span(place, place + 1))


SUBMITTED = Submitted([motion(10 * place, *what) for place, what in enumerate(MOTIONS)])


def found(
    sentence: str, *, count: int = 4, current: tuple[int, ...] = (), pending: tuple[int, ...] = (0, 1, 2, 3)
) -> list[tuple[int, ...]]:
    return [one.motions for one in find_references(sentence, SUBMITTED, count, current, pending)]


@pytest.mark.parametrize(
    ("sentence", "motions"),
    [
        ("De motie op stuk nr. 13 ontraad ik.", [(1,)]),
        ("De moties op de stukken nrs. 12, 13 en 15 laat ik aan de Kamer.", [(0, 1, 3)]),
        ("De moties op stukken nrs. 12 t/m 14 ontraad ik.", [(0, 1, 2)]),
        ("De motie op stuk nr. 12 en die op stuk nr. 14 ontraad ik.", [(0, 2)]),
        ("De motie op stuk nr. 12 ontraad ik, maar de motie op stuk nr. 14 niet.", [(0,), (2,)]),
        ("Het amendement op stuk nr. 12 ontraad ik.", [()]),
        ("Net als bij de motie op stuk nr. 12 is dit ondersteuning.", []),
        ("In 2031 is dat 12 miljoen.", []),
        ("Dan kom ik op de motie van de leden Smit en De Wit.", [(0,)]),
        ("De motie van het lid Smit ontraad ik.", [(1,)]),
        ("De motie-Van der Lee c.s. ontraad ik.", [(2,)]),
        ("De motie van het lid Leeuwen ontraad ik.", []),
        ("Dat is in lijn met de motie van het lid Visser.", []),
        ("De derde motie is van iemand anders.", []),
    ],
)
def test_a_motion_is_meant_by_number_or_by_its_proposers(sentence: str, motions: list[tuple[int, ...]]) -> None:
    assert found(sentence) == motions


@pytest.mark.parametrize(
    ("sentence", "known", "motions"),
    [
        ("De volgende motie ontraad ik.", {"current": (1,)}, [(2,)]),
        ("De volgende motie ontraad ik.", {"current": (3,)}, []),
        ("De volgende motie ontraad ik.", {}, []),
        ("De eerste motie ontraad ik.", {}, [(0,)]),
        ("De eerste motie ontraad ik.", {"current": (2,), "pending": (3,)}, []),
        ("De laatste motie ontraad ik.", {"pending": (3,)}, [(3,)]),
        ("De laatste motie ontraad ik.", {"pending": (2,)}, []),
        ("De tweede motie ontraad ik.", {"pending": (1, 2, 3)}, [(1,)]),
        ("De tweede motie ontraad ik.", {"pending": (2, 3)}, []),
        ("De motie op stuk nr. 15 ontraad ik.", {"count": 3}, []),  # not submitted yet
    ],
)
def test_the_order_tells_which_motion_is_meant_by_what_was_said_before(
    sentence: str, known: dict[str, tuple[int, ...]], motions: list[tuple[int, ...]]
) -> None:
    assert found(sentence, **known) == motions  # type: ignore[arg-type]


def test_a_number_that_no_motion_has_gives_way_to_the_names_beside_it() -> None:
    sentence = "De motie op stuk nr. 41 van het lid Visser ontraad ik."
    assert find_references(sentence, SUBMITTED, 4, (), (0, 1, 2, 3)) == [MotionMention(3, (3,), 41)]
    assert found("De motie op stuk nr. 41 ontraad ik.") == []


def test_of_several_motions_of_the_same_members_the_first_without_a_verdict_is_meant() -> None:
    same = Submitted([motion(0, 1, ("Smit",)), motion(10, 2, ("Smit",))])
    sentence = "De motie van het lid Smit ontraad ik."
    assert [one.motions for one in find_references(sentence, same, 2, (), (1,))] == [(1,)]
    assert [one.motions for one in find_references(sentence, same, 2, (), (0, 1))] == [(0,)]
    assert find_references(sentence, same, 2, (), ()) == []


def test_motions_are_found_by_place_number_and_names() -> None:
    assert [SUBMITTED.until(place) for place in (0, 1, 11, 40)] == [0, 1, 2, 4]
    assert SUBMITTED.numbered([15, 12, 99], 4) == [0, 3]
    assert SUBMITTED.numbered([15, 12], 3) == [0]
    assert SUBMITTED.named("de motie-Van der Lee c.s. en Smits", 4) == frozenset({"lee"}) | SUBMITTED.named(
        "Van der Lee", 4
    )
    assert SUBMITTED.named("Smit", 0) == frozenset()
    assert SUBMITTED.of(SUBMITTED.named("Smit", 4), 4) == [1]
    assert SUBMITTED.of(SUBMITTED.named("De Wit", 4), 4) == []


def asking(place: int, number: int, asks: str, *proposers: str) -> Motion:
    return replace(motion(place, number, proposers), requests=(asks,))


DIKES = Submitted([
    asking(0, 12, "verzoekt de regering de veerdienst bij Schoonhoven te behouden", "Smit"),
    asking(10, 13, "verzoekt de regering de dijken bij Oudewater te verhogen", "Visser"),
])  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "pending", "meant"),
    [
        ("De motie op stuk nr. 31 verzoekt de dijken bij Oudewater te verhogen.", [1], (1,)),
        ("De motie op stuk nr. 31 verzoekt de dijken bij Oudewater te verhogen.", [0, 1], None),
        ("De motie op stuk nr. 31 gaat over de belasting op honden en katten.", [1], None),
    ],
)
def test_a_wrong_number_is_the_next_motion_where_the_words_are_those_of_it(
    sentence: str, pending: list[int], meant: tuple[int, ...] | None
) -> None:
    read = find_references(sentence, DIKES, 2, (), pending)
    assert [(one.motions, one.corrected) for one in read] == ([(meant, 31)] if meant else [])


def test_of_two_motions_with_one_number_the_second_is_the_next_number() -> None:
    twice = Submitted([motion(0, 12, ("Smit",)), motion(10, 12, ("Visser",))])
    read = [
        find_references(f"De motie op stuk nr. {number}.", twice, 2, (), pending)[0].motions
        for number, pending in ((12, [0, 1]), (13, [1]), (12, [1]))
    ]
    assert read == [(0,), (1,), (1,)]
