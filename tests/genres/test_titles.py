from __future__ import annotations

import pytest

from kamerspoor.pipeline.extracting import read_paper


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            (
                "AH 12\n2031Z00001\nAntwoord van minister Kuiper (Water) (ontvangen 3 mei 2031)\n"
                "Zie ook Aanhangsel Handelingen, vergaderjaar 2030-2031, nr. 9\n\nVraag 1\nIs de dijk dicht?\n\n"
                "Antwoord 1\nJa.\n"
            ),
            "Antwoord van minister Kuiper (Water) (ontvangen 3 mei 2031)",
        ),
        (
            (
                "AH 13\n\n2031Z00002\n\nAntwoord van minister Kuiper (Water) (ontvangen 4 mei 2031)\n\n"
                "Vraag 1\nIs de dijk dicht?\n\nAntwoord 1\nJa.\n"
            ),
            "Antwoord van minister Kuiper (Water) (ontvangen 4 mei 2031)",
        ),
        (
            (
                "2031Z00003\nVragen van het lid Smit (PP) aan de Ministers van Water en van Lucht en\n"
                "Veenover dempen van sloten (ingezonden 5 mei 2031).\nVraag 1\nWaarom?\n"
            ),
            "Dempen van sloten",
        ),
    ],
)
def test_written_questions_are_called_after_their_subject_or_their_answer_never_after_a_number(
    text: str, title: str
) -> None:
    assert read_paper(text.encode()).identity.title == title
