"""Patterns are laid out so that people can read them, and what lays them out is no part of what they match."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kamerspoor
from kamerspoor.text.patterns import Patterns, pattern

SOURCE = Path(kamerspoor.__file__).parent
MODULES = sorted(SOURCE.rglob("*.py"))
LINES = 12
CHARACTERS = 120
# What makes a piece of text a pattern, wherever it is compiled.
SIGNS = re.compile(r"\(\?[:=!<P&i]|\\b|\\d|\[\^")


def test_layout_and_comments_are_no_part_of_a_pattern() -> None:
    laid_out = pattern(r"""(?i)
        \bzeg (?:ik|wij)\b  # I say
        # a line that only explains
        |toe[ #]  # promised
    """)
    assert laid_out.pattern == r"(?i)\bzeg (?:ik|wij)\b|toe[ #]"


def test_a_pattern_on_one_line_stands_as_it_is() -> None:
    assert pattern(r" c\.s\.  # 1 ").pattern == r" c\.s\.  # 1 "


def test_parts_may_name_parts_and_go_before_the_vocabulary() -> None:
    own = Patterns(who="ik|(?&others)", others="wij|men", month="maart")
    assert own(r"(?&who) in (?&month)").pattern == "(?:ik|(?:wij|men)) in (?:maart)"


def test_a_part_that_there_is_not_is_an_error() -> None:
    with pytest.raises(KeyError, match="nobody"):
        pattern(r"(?&nobody)")


@given(st.lists(st.from_regex(r"[a-c(|)?]([a-c(|)?# ]{0,9}[a-c(|)?])?", fullmatch=True)))
def test_lines_are_put_together_whatever_stands_on_them(lines: list[str]) -> None:
    bare = [line for line in lines if "  # " not in line]
    assert pattern.bare("\n" + "".join(f"    {line}  # why\n" for line in bare)) == "".join(bare)


def test_no_pattern_is_longer_than_people_read() -> None:
    assert [f"{one.relative_to(SOURCE)}:{line} {size}" for one in MODULES for line, size in too_long(one)] == []


def too_long(module: Path) -> Iterator[tuple[int, str]]:
    """Yield the patterns of a module that are over the limit: of lines when laid out, else of characters."""
    source = module.read_text(encoding="utf-8")
    if not SIGNS.search(source):
        return
    nodes = [*ast.walk(ast.parse(source))]
    told = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    pieces = {
        id(piece) for node in nodes if isinstance(node, ast.JoinedStr) for piece in ast.walk(node) if piece is not node
    }
    for node in nodes:
        written = text_of(node) if id(node) not in told | pieces else ""
        if not isinstance(node, ast.expr) or not SIGNS.search(written):
            continue
        lines = [line for line in written.split("\n") if line.strip() and not line.strip().startswith("# ")]
        if len(lines) > LINES:
            yield node.lineno, f"{len(lines)} lines"
        elif "\n" not in written and len(written) > CHARACTERS:
            yield node.lineno, f"{len(written)} characters"


def text_of(node: ast.AST) -> str:
    """Return what is written in a text, formatted or not; nothing for anything else."""
    if isinstance(node, ast.JoinedStr):
        return "".join(text_of(piece) for piece in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
