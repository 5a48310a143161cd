"""Functions fit on a screen and modules in one sitting; ruff holds their complexity."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted([*(ROOT / "src").rglob("*.py"), *(ROOT / "tests").rglob("*.py"), *(ROOT / "benchmarks").rglob("*.py")])
LONGEST_MODULE = 400
LONGEST_FUNCTION = 40


def code_lines(source: str) -> set[int]:
    """Return the numbers of lines that hold code: no blanks, comments or docstrings."""
    skipped = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
    lines: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in skipped:
            lines.update(range(token.start[0], token.end[0] + 1))
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0] if node.body else None
            if (
                isinstance(first, ast.Expr)
                and isinstance(first.value, ast.Constant)
                and isinstance(first.value.value, str)
            ):
                lines.difference_update(range(first.lineno, (first.end_lineno or first.lineno) + 1))
    return lines


def test_no_module_is_longer_than_four_hundred_lines() -> None:
    sizes = {path.relative_to(ROOT): len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert {str(path): size for path, size in sizes.items() if size > LONGEST_MODULE} == {}


def test_no_function_has_more_than_forty_lines_of_code() -> None:
    sizes = {f"{path.relative_to(ROOT)}: {name}": size for path in FILES for name, size in functions(path)}
    assert {name: size for name, size in sizes.items() if size > LONGEST_FUNCTION} == {}


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Yield each function of a module that has more lines than are allowed, with those of code."""
    source = path.read_text(encoding="utf-8")
    nodes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    ends = [(node, node.end_lineno or node.lineno) for node in nodes]
    long = [(node, end) for node, end in ends if end - node.lineno > LONGEST_FUNCTION]
    lines = code_lines(source) if long else set()
    for node, end in long:
        yield node.name, sum(node.lineno < line <= end for line in lines)


def test_a_docstring_is_no_code() -> None:
    assert code_lines('def f():\n    """Say.\n\n    More.\n    """\n    # why\n    return 1\n') == {1, 6, 7} - {6} | {
        1,
        7,
    }
