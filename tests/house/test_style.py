"""The style sheet and the templates know the same classes: what no page has, has no rule."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path
from typing import get_args

import kamerspoor.web
from kamerspoor.model.questions import QuestionState
from kamerspoor.model.votes import VoteOutcome
from kamerspoor.web import labels

WEB = Path(kamerspoor.web.__file__).parent
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CLASS = re.compile(r'class="((?:\{\{.*?\}\}|\{%.*?%\}|[^"{])*)"')
_JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
# Values that templates and the script put into a class by name.
VALUES = {
    *labels.VERDICT_SIGNS.values(), *labels.STATE_SIGNS.values(), "open", "done", "maybe", "none", "before", "softf",
    "cards", "copied", *(f"level-{depth}" for depth in range(2, 7)), *get_args(QuestionState), *get_args(VoteOutcome),
    *labels.COMMITMENT_STATES,
}  # fmt: skip
# Written by the tables of facts, which are not remade yet.
WAITING = {"quiet"}


def ruled() -> set[str]:
    """Return the classes that the style sheet has rules for."""
    rules = _COMMENT.sub("", (WEB / "static" / "style.css").read_text(encoding="utf-8"))
    return {
        name for selector in re.findall(r"([^{}]+)\{", rules) for name in re.findall(r"\.([a-zA-Z][\w-]*)", selector)
    }


def written() -> tuple[set[str], set[str]]:
    """Return the classes that templates and code write, and those that they choose among."""
    files = chain(WEB.glob("templates/**/*.html"), WEB.glob("**/*.py"))
    attributes = [one for path in files for one in _CLASS.findall(path.read_text(encoding="utf-8"))]
    plain = {word for one in attributes for word in _JINJA.sub(" ", re.sub(r"\{\{.*?\}\}", "{}", one)).split()}
    chosen = {word for one in attributes for text in re.findall(r"'([^']*)'", one) for word in text.split()}
    return {word for word in plain if "{" not in word}, chosen


def test_every_class_of_the_style_sheet_stands_in_a_template() -> None:
    plain, chosen = written()
    assert ruled() - plain - chosen - VALUES == set()


def test_every_class_of_a_template_has_a_rule() -> None:
    assert written()[0] - ruled() == WAITING
