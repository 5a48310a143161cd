from __future__ import annotations

import pytest

from debates import MOTIONS, debate, motion_text
from kamerspoor.pipeline.extracting import read_paper

BODY = "De Kamer,\n\ngehoord de beraadslaging,\n\n{body}\n\nen gaat over tot de orde van de dag.\n"


def test_every_motion_has_its_proposers_number_and_support() -> None:
    found = debate().motions
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
    motion = read_paper(f"Voorzitter: Bakker\n\n{text}".encode()).motions[0]
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
    text = f"Voorzitter: Bakker\n\nDe heer Smit (PP):\nMijn motie.\n\nMotie\n\n{body}\nDe voorzitter:\nDank.\n"
    motion = read_paper(text.encode()).motions[0]
    assert motion.requests
    assert "dijk" in " ".join(motion.requests)
    assert len(motion.considerations) == 1


def test_two_motions_in_one_turn_and_one_without_heading() -> None:
    first, second = (BODY.format(body=f"verzoekt de regering {what},") for what in ("een te doen", "twee te doen"))
    text = (
        f"Voorzitter: Bakker\n\nMevrouw Smit (PP):\nTwee moties.\n\n"
        f"Motie\n\n{first}\nMotie\n\n{second}\nDe voorzitter:\nDank.\n"
    )
    assert [motion.requests for motion in read_paper(text.encode()).motions] == [
        ("verzoekt de regering een te doen",),
        ("verzoekt de regering twee te doen",),
    ]
    bare = text.replace("Motie\n\n", "")
    assert len(read_paper(bare.encode()).motions) == 2


def test_a_motion_that_begins_with_the_chair_by_mistake() -> None:
    body = BODY.format(body="verzoekt de regering een te doen,").replace("De Kamer,", "De Voorzitter;")
    text = f"Voorzitter: Bakker\n\nMevrouw Smit (PP):\nEen motie.\n\nMotie\n\n{body}\nDe voorzitter:\nDank.\n"
    assert len(read_paper(text.encode()).motions) == 1


def test_a_motion_without_its_closing_formula_is_remarked() -> None:
    body = BODY.format(body="verzoekt de regering een te doen,").replace("en gaat over tot de orde van de dag.", "")
    text = f"Voorzitter: Bakker\n\nMevrouw Smit (PP):\nEen motie.\n\nMotie\n\n{body}\nDe voorzitter:\nDank.\n"
    paper = read_paper(text.encode())
    assert "incomplete_motion" in {remark.kind for remark in paper.remarks}
    assert paper.motions[0].number is None
