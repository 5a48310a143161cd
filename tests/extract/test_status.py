from __future__ import annotations

import pytest

from debates import motions_of

SMIT = "De heer Smit (PP)"


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Ik houd de motie op stuk nr. 12 aan.", "held"),
        ("Over de motie op stuk nr. 12: dan zal ik haar aanhouden.", "held"),
        ("De motie op stuk nr. 12 trek ik in.", "withdrawn"),
        ("Voorzitter, over nr. 12. Dan trek ik de motie in.", "withdrawn"),
        ("De motie op stuk nr. 12: ik ga haar aanpassen.", "to_be_amended"),
        ("De motie op stuk nr. 12 zou ik in die zin willen wijzigen. Ik pas de motie aan.", "to_be_amended"),
        ("Ik houd de motie op stuk nr. 12 niet aan.", "submitted"),
        ("Wat als ik de motie op stuk nr. 12 zou aanpassen?", "submitted"),
    ],
)
def test_a_proposer_says_what_becomes_of_a_motion(words: str, status: str) -> None:
    assert motions_of((SMIT, words))[12].status == status


def test_someone_else_decides_nothing_about_a_motion() -> None:
    assert motions_of(("De heer Visser (VRP)", "Ik trek de motie op stuk nr. 12 in."))[12].status == "submitted"


def test_the_formulas_of_the_chair_name_their_motion() -> None:
    words = (
        "Aangezien de motie-Smit (98 765, nr. 13) is ingetrokken, maakt zij geen onderwerp van beraadslaging meer uit."
    )
    assert motions_of(("De voorzitter", words))[13].status == "withdrawn"
