from __future__ import annotations

import pytest

from debates import of_text
from kamerspoor.extract.votes import votes
from kamerspoor.model.votes import Vote


def vote(result: str, subject: str = "de motie-Smit over dijken (98765, nr. 12)") -> Vote:
    found = votes(f"In stemming komt {subject}.\n\nDe voorzitter:\n{result}\n", None)
    assert len(found) == 1
    return found[0]


def test_parties_in_favour_are_named_and_the_others_are_against() -> None:
    one = vote(
        "Ik constateer dat de leden van de fracties van de PP, QQ, Groep De Wit en het lid Bakker voor deze motie\n"
        "hebben gestemd en de leden van de overige fracties ertegen, zodat zij is verworpen."
    )
    assert (one.outcome, one.method, one.others_against) == ("rejected", "hands", True)
    assert one.for_parties == ("PP", "QQ", "Groep De Wit", "Bakker")
    assert (one.subject, one.dossier, one.number) == ("de motie-Smit over dijken (98765, nr. 12)", "98765", 12)


def test_parties_against_are_named_and_the_others_are_in_favour() -> None:
    one = vote(
        "Ik constateer dat de leden van de fractie van de PP tegen deze motie hebben gestemd en de leden van de overige"
        " fracties ervoor, zodat zij is aangenomen."
    )
    assert (one.outcome, one.for_parties, one.against_parties, one.others_against) == ("adopted", (), ("PP",), False)


@pytest.mark.parametrize(
    ("result", "outcome", "method", "count"),
    [
        ("Ik constateer dat deze motie met algemene stemmen is aangenomen.", "adopted", "hands", None),
        ("Ik constateer dat deze motie met 71 tegen 77 stemmen is verworpen.", "rejected", "roll_call", (71, 77)),
        ("Deze motie wordt zonder stemming aangenomen.", "adopted", "without_vote", None),
    ],
)
def test_other_ways_of_voting(result: str, outcome: str, method: str, count: tuple[int, int] | None) -> None:
    one = vote(result)
    assert (one.outcome, one.method, one.count) == (outcome, method, count)


def test_a_roll_call_names_members() -> None:
    one = vote(
        "Vóór stemmen de leden: Smit, De Wit en Bakker.\n\nTegen stemmen de leden: Visser en Van den Berg.\n\n"
        "De voorzitter:\nIk constateer dat deze motie met 3 tegen 2 stemmen is aangenomen."
    )
    assert one.for_parties == ("Smit", "De Wit", "Bakker")
    assert one.against_parties == ("Visser", "Van den Berg")


def test_a_vote_without_a_result_is_none_and_each_result_belongs_to_its_own_vote() -> None:
    text = (
        "In stemming komt de motie-Smit (98765, nr. 1).\n\nIn stemming komt de motie-Bakker c.s. (98765, nr. 2).\n\n"
        "Ik constateer dat deze motie met algemene stemmen is aangenomen.\n"
    )
    assert [one.number for one in votes(text, None)] == [2]


def test_the_span_holds_the_words_of_the_chair() -> None:
    text = (
        "In stemming komt het wetsvoorstel.\n\nIk constateer dat dit wetsvoorstel met algemene stemmen is aangenomen.\n"
    )
    one = votes(text, None)[0]
    assert one.span.of(text) == "Ik constateer dat dit wetsvoorstel met algemene stemmen is aangenomen."
    assert (one.subject, one.number) == ("het wetsvoorstel", None)


SITTING_OF_VOTES = """De voorzitter:
In stemming komt de motie-Smit (98765, nr. 4).

De voorzitter:
Ik constateer dat de leden van de fracties van PP en QQ voor deze motie hebben gestemd en de leden van de overige
fracties ertegen, zodat zij is verworpen. De fracties van RR en SS hebben niet aan de stemming deelgenomen.

In stemming komt de motie-De Wit (98765, nr. 5).

De voorzitter:
De stemmen staken: 70 voor en 70 tegen. De stemming wordt in een volgende vergadering herhaald.

De voorzitter:
Op verzoek van mevrouw De Wit stel ik voor haar motie (98765, nr. 6) van de agenda af te voeren.

De heer Visser (QQ):
Voorzitter. Wij willen geacht worden tegen de motie-Smit te hebben gestemd.

De heer Smit (PP):
Wij worden geacht voor de motie op stuk nr. 77 te hebben gestemd.
"""


def test_who_took_no_part_is_not_among_the_others() -> None:
    assert votes(*of_text(SITTING_OF_VOTES))[0].absent == ("RR", "SS")


def test_a_tie_is_a_vote() -> None:
    tie = votes(*of_text(SITTING_OF_VOTES))[1]
    assert (tie.number, tie.outcome, tie.count, tie.method) == (5, "tied", (70, 70), None)


def test_what_is_taken_off_the_agenda_was_not_voted_on() -> None:
    off = votes(*of_text(SITTING_OF_VOTES))[2]
    assert (off.dossier, off.number, off.withdrawn, off.method) == ("98765", 6, True, None)


def test_a_correction_belongs_to_the_vote_that_it_names_and_to_no_other() -> None:
    found = votes(*of_text(SITTING_OF_VOTES))
    assert [[(one.by, one.in_favour) for one in vote.corrections] for vote in found] == [[("QQ", False)], [], []]
