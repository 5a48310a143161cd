"""What the documents say is so."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from kamerspoor import __version__
from kamerspoor.cli.main import COMMANDS, group

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", list(COMMANDS))
def test_the_readme_shows_every_command(name: str) -> None:
    assert f"kamerspoor {name}" in README


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_has_help_that_agrees_with_its_summary(name: str) -> None:
    shown = CliRunner().invoke(group, [name, "--help"])
    assert shown.exit_code == 0, shown.output
    assert "Usage:" in shown.output


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_option_of_a_command_is_explained(name: str) -> None:
    command = group.get_command(None, name)  # type: ignore[arg-type]  # the group needs no context for this
    assert command is not None
    for parameter in command.params:
        if parameter.param_type_name == "option" and parameter.name not in {"form", "help"}:
            assert getattr(parameter, "help", None), parameter.name


def test_the_changelog_speaks_of_this_version() -> None:
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert PROJECT["project"]["version"] == __version__


def test_every_file_that_a_document_links_to_is_there() -> None:
    for document in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", document.read_text(encoding="utf-8")):
            assert (document.parent / target).exists(), f"{document.name} links to {target}"


def test_every_dependency_has_its_reason_beside_it() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    block = text[text.index("dependencies = [") : text.index("[project.scripts]")]
    lines = [line for line in block.splitlines() if line.strip().startswith('"')]
    optional = PROJECT["project"]["optional-dependencies"].values()
    assert len(lines) == len(PROJECT["project"]["dependencies"]) + sum(map(len, optional))
    assert all("#" in line for line in lines)


@pytest.mark.parametrize("target", ["setup", "demo", "test", "check", "slow", "bench"])
def test_the_makefile_has_the_targets_that_always_work(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def test_no_code_names_a_file_that_its_readers_do_not_have() -> None:
    """Formats are described in docs/, and no rule is written for a paper of the data that it was measured on."""
    of_others = re.compile(r"\.\./shared|\b\d{3}_[0-9a-f]{16}\b")
    code = [*(ROOT / "src").rglob("*.py"), *(ROOT / "src").rglob("*.toml"), *(ROOT / "evaluation").rglob("*.py")]
    assert [str(path) for path in code if of_others.search(path.read_text(encoding="utf-8"))] == []
