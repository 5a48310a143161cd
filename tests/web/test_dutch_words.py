"""Pages speak Dutch: every word of ours that they may show has a Dutch one."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, get_args

import pytest

import kamerspoor
from kamerspoor.model import citations, debate, facts, genres, letters, policy, questions, source_text, votes
from kamerspoor.web import labels


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        (labels.GENRES, genres.Genre),
        (labels.VERDICTS, facts.Verdict),
        (labels.STATUSES, facts.MotionStatus),
        (labels.COMMITMENT_KINDS, facts.CommitmentKind),
        (labels.COMMITMENT_KINDS_SHORT, facts.CommitmentKind),
        (labels.QUESTION_STATES, Literal[questions.QuestionState, "likely"]),
        (labels.TURN_KINDS, debate.TurnKind),
        (labels.ROLES, debate.Role),
        (labels.OUTCOMES, votes.VoteOutcome),
        (labels.METHODS, votes.VoteMethod),
        (labels.EXECUTED, letters.ExecutedKind),
        (labels.CITATION_KINDS, citations.CitationKind),
        (labels.CONDITION_KINDS, policy.ConditionKind),
        (labels.MEDIA_TYPES, source_text.MediaType),
    ],
)
def test_every_value_of_a_kind_has_a_dutch_word(words: Mapping[str, str], kinds: Any) -> None:  # noqa: ANN401 - a Literal
    assert set(words) == set(get_args(kinds))


def remark_kinds() -> Iterator[str]:
    """Yield the kinds of remarks that the code makes, by the first word of each ``Remark`` and ``Notice``."""
    for path in Path(kamerspoor.__file__).parent.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        # Most modules make none, and are not taken apart.
        for node in ast.walk(ast.parse(source)) if re.search(r"\b(?:Remark|Notice)\(", source) else ():
            match node:
                case ast.Call(ast.Name("Remark" | "Notice"), [ast.Constant(str(kind)), *_]):
                    yield kind


def test_every_remark_that_the_code_makes_is_said_in_dutch() -> None:
    made = set(remark_kinds())
    assert "item_without_day" in made
    assert made - set(labels.REMARKS) == set()
