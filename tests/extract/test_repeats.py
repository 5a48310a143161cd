from __future__ import annotations

from debates import commitments_of

M, SMIT = "Minister Kuiper", "De heer Smit (PP)"
SAID = "Ik stuur de Kamer in mei een brief over de pompen van de dijk."
AGAIN = "Nogmaals, ik stuur de Kamer een brief over de pompen van de dijk."
OTHER = "Ik stuur de Kamer in juni een overzicht van de veren."


def test_a_promise_that_is_made_again_is_one_with_all_its_passages() -> None:
    found = [one for one in commitments_of((M, SAID), (SMIT, "Weet u dat zeker?"), (M, AGAIN)) if one.shown]
    assert [[passage.quote for passage in one.passages] for one in found] == [[SAID, AGAIN]]
    assert found[0].due is not None


def test_two_promises_in_like_words_stay_two() -> None:
    found = [one for one in commitments_of((M, SAID), (SMIT, "En de veren?"), (M, OTHER)) if one.shown]
    assert [one.passage.quote for one in found] == [SAID, OTHER]
    assert [one.passages for one in found] == [(), ()]
