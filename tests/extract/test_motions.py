from __future__ import annotations

import pytest

from debates import MOTIONS, dialogue, motion_text, of_text

SMIT, CHAIR = "De heer Smit (PP)", "De voorzitter"
BODY = "De Kamer,\n\ngehoord de beraadslaging,\n\n{body}\n\nen gaat over tot de orde van de dag.\n"


def test_every_motion_has_its_proposers_number_and_support() -> None:
    found, _ = of_text("".join(motion_text(*moved) for moved in MOTIONS.items())).motions()
    assert [(motion.number, motion.proposers, motion.dossier, motion.supported) for motion in found] == [
        (number, names, "98765", True) for number, names in MOTIONS.items()
    ]
    assert found[0].requests == ("verzoekt de regering punt 12 op te lossen",)
    assert [reason.kind for reason in found[0].considerations] == ["overwegende"]


@pytest.mark.parametrize(
    ("printed", "dossier", "number", "replaces"),
    [
        ("Zij krijgt nr. 22(30196).", "30196", 22, None),
        ("Zij krijgt nr. 726, was nr. 719 (21501-08).", "21501-08", 726, 719),
        ("Zij krijgt nr.\n8 (35\n373).", "35373", 8, None),
        ("Zij krijgt nr. 14 (36 200 IX).", "36200-IX", 14, None),
        ("Zij krijgt nr. 68 (36410-V).", "36410-V", 68, None),
    ],
)
def test_numbers_as_they_are_printed(printed: str, dossier: str, number: int, replaces: int | None) -> None:
    text = motion_text(1, ("Smit",)).replace("Zij krijgt nr. 1 (98 765).", printed)
    (motion,), _ = of_text(text).motions()
    assert (motion.dossier, motion.number, motion.replaces) == (dossier, number, replaces)


@pytest.mark.parametrize(
    "request_words",
    [
        "verzoekt de regering te regelen dat:\n- de dijk dicht is;\n- de pomp werkt,",
        "roept de regering op de dijk te dichten,",
        "spreekt uit dat de dijk dicht moet,",
        "nodigt de regering uit de dijk te dichten,",
        "verzoekt het kabinet de dijk te dichten;\n\nverzoekt de regering tevens de pomp te herstellen,",
    ],
)
def test_requests_in_their_several_forms(request_words: str) -> None:
    body = BODY.format(body=f"constaterende dat het lekt;\n\n{request_words}")
    (motion,), _ = dialogue((SMIT, f"Mijn motie.\n\nMotie\n\n{body}"), (CHAIR, "Dank.")).motions()
    assert motion.requests
    assert "dijk" in " ".join(motion.requests)
    assert len(motion.considerations) == 1


def test_two_motions_in_one_turn_and_one_without_heading() -> None:
    first, second = (BODY.format(body=f"verzoekt de regering {what},") for what in ("een te doen", "twee te doen"))
    words = f"Twee moties.\n\nMotie\n\n{first}\nMotie\n\n{second}"
    found, _ = dialogue((SMIT, words), (CHAIR, "Dank.")).motions()
    assert [motion.requests for motion in found] == [
        ("verzoekt de regering een te doen",),
        ("verzoekt de regering twee te doen",),
    ]
    bare, _ = dialogue((SMIT, words.replace("Motie\n\n", "")), (CHAIR, "Dank.")).motions()
    assert len(bare) == 2


def test_a_motion_that_begins_with_the_chair_by_mistake() -> None:
    body = BODY.format(body="verzoekt de regering een te doen,").replace("De Kamer,", "De Voorzitter;")
    found, _ = dialogue((SMIT, f"Een motie.\n\nMotie\n\n{body}"), (CHAIR, "Dank.")).motions()
    assert len(found) == 1


def test_a_motion_without_its_closing_formula_is_remarked() -> None:
    body = BODY.format(body="verzoekt de regering een te doen,").replace("en gaat over tot de orde van de dag.", "")
    (motion,), remarks = dialogue((SMIT, f"Een motie.\n\nMotie\n\n{body}"), (CHAIR, "Dank.")).motions()
    assert "incomplete_motion" in {remark.kind for remark in remarks}
    assert motion.number is None


def _motion(what: str) -> str:
    return (
        f"De Kamer,\ngehoord de beraadslaging,\noverwegende dat {what} al jaren lekt en dat niemand er iets aan doet;\n"
        f"verzoekt de regering {what} te dichten,\nen gaat over tot de orde van de dag.\n"
    )


def _numbers(*said: str) -> list[tuple[int | None, tuple[str, ...]]]:
    """Return number and proposers of the motions of what two speakers say in turn, the member first."""
    turns = ((SMIT, CHAIR)[place % 2] for place in range(len(said)))
    found, _ = dialogue((CHAIR, "Het woord is aan de heer Smit."), *zip(turns, said, strict=True)).motions()
    return [(motion.number, motion.proposers) for motion in found]


def test_motions_read_in_a_row_each_get_their_number() -> None:
    assert _numbers(
        f"{_motion('de dijk')}\nEn de tweede.\n\n{_motion('het veer')}",
        "Deze motie is voorgesteld door de leden Smit en De Wit. Zij krijgt nr. 4 (98765).\n"
        "Deze motie is voorgesteld door het lid Smit. Zij krijgt nr. 5 (98765).",
    ) == [(4, ("Smit", "De Wit")), (5, ("Smit",))]


def test_one_number_behind_two_motions_is_that_of_the_last() -> None:
    assert _numbers(
        f"{_motion('de dijk')}\n{_motion('het veer')}",
        "Deze motie is voorgesteld door het lid Smit. Zij krijgt nr. 5 (98765).",
    ) == [(None, ()), (5, ("Smit",))]


def test_a_motion_that_is_read_twice_is_one() -> None:
    numbering = "Deze motie is voorgesteld door het lid Smit. Zij krijgt nr. 4 (98765)."
    assert _numbers(_motion("de dijk"), numbering, _motion("de dijk"), "Dank u.") == [(4, ("Smit",))]
    assert _numbers(_motion("de dijk"), "Nog eens?", _motion("de dijk"), numbering) == [(4, ("Smit",))]


def test_a_motion_that_is_broken_off_and_read_later_is_one() -> None:
    begun = _motion("de dijk").split("verzoekt", maxsplit=1)[0] + "Nee, dit is een oude versie."
    numbering = "Deze motie is voorgesteld door het lid Smit. Zij krijgt nr. 4 (98765)."
    assert _numbers(begun, "Geeft niets.", _motion("de dijk"), numbering) == [(4, ("Smit",))]


def test_two_motions_under_one_number_stay_two_and_say_so() -> None:
    numbering = "Deze motie is voorgesteld door het lid Smit. Zij krijgt nr. 4 (98765)."
    found, remarks = dialogue(
        (SMIT, _motion("de dijk")), (CHAIR, numbering), (SMIT, _motion("het veer")), (CHAIR, numbering)
    ).motions()
    assert [motion.number for motion in found] == [4, 4]
    assert [(remark.kind, remark.span) for remark in remarks] == [
        ("motion_number_twice", motion.span) for motion in found
    ]
