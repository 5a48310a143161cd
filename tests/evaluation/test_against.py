"""What a change gained and lost, item by item."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from evaluation import against
from evaluation.against import changes, compare_with
from evaluation.measures import Miss, Tally
from kamerspoor.errors import BadRequestError, KamerspoorError, MissingToolError


def tally(hits: float, *misses: Miss, name: str = "motions") -> Tally:
    return Tally(name, hits, hits + len(misses), list(misses))


def test_an_item_that_was_wrong_and_is_right_is_gained_and_the_other_way_round_lost() -> None:
    same, before, now = Miss("nr. 3", file="a"), Miss("nr. 4", "nr. 5", "a"), Miss("nr. 4", "nr. 5", "b")
    (change,) = changes([tally(8, same, before)], [tally(8, same, now)])
    assert (change.before, change.now) == ("8 of 10", "8 of 10")
    assert change.gained == (before,)
    assert change.lost == (now,)


def test_an_item_that_is_wrong_in_another_way_is_neither() -> None:
    assert changes([tally(8, Miss("nr. 4", "not found"))], [tally(8, Miss("nr. 4", "nr. 5"))]) == []


def test_of_items_that_are_alike_as_many_are_lost_as_there_are_more() -> None:
    alike = Miss("De voorzitter: Dank u wel.", file="a")
    (change,) = changes([tally(9, alike)], [tally(7, alike, alike, alike)])
    assert change.lost == (alike, alike)


def test_a_measure_that_only_one_side_has_is_named_without_items() -> None:
    (gone, new) = changes([tally(1, Miss("x"), name="old")], [tally(1, Miss("y"), name="new")])[::-1]
    assert (gone.before, gone.now, gone.gained, gone.lost) == ("1 of 2", "-", (), ())
    assert (new.before, new.now) == ("-", "1 of 2")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of one commit, of which the product is a finder of nothing."""
    root = tmp_path / "repository"
    measures = root / "evaluation"
    measures.mkdir(parents=True)
    (measures / "__init__.py").write_text("", encoding="utf-8")
    figures = [{"name": "motions", "hits": 1, "n": 2, "misses": [{"item": "nr. 4", "found": "", "file": "a"}]}]
    (measures / "__main__.py").write_text(f"print({json.dumps(json.dumps(figures))})", encoding="utf-8")
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "All"]):
        git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", "-C", str(root), *command]
        subprocess.run(git, check=True)
    monkeypatch.setattr(against, "ROOT", root)
    return root


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "citations.gold.json").write_text(
        '[{"item": "1", "text": "Kamerstuk 36 999, nr. 4", "refs": [{"doc": "kst-36999-4"}]}]', encoding="utf-8"
    )
    return tmp_path


def test_a_revision_is_measured_with_its_own_code(repository: Path, gold: Path) -> None:
    assert repository.is_dir()
    (change,) = [one for one in compare_with("HEAD", gold, None) if one.measure == "motions"]
    assert (change.before, change.now) == ("1 of 2", "-")


def test_a_revision_that_cannot_be_measured_says_why(repository: Path, gold: Path) -> None:
    (repository / "evaluation" / "__main__.py").write_text("raise SystemExit('its names are others')", "utf-8")
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", "-C", str(repository)]
    subprocess.run([*git, "commit", "-qam", "Other names"], check=True)
    with pytest.raises(KamerspoorError, match="its names are others"):
        compare_with("HEAD", gold, None)


def test_a_revision_that_is_none_and_a_folder_that_is_no_repository_are_named(
    repository: Path, gold: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(BadRequestError, match="no revision of this repository is called nergens"):
        compare_with("nergens", gold, None)
    with pytest.raises(BadRequestError, match="no revision"):
        compare_with("--help", gold, None)
    monkeypatch.setattr(against, "ROOT", repository.parent)
    with pytest.raises(MissingToolError, match="not a git repository"):
        compare_with("HEAD", gold, None)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(MissingToolError, match="git is not installed"):
        compare_with("HEAD", gold, None)


def test_gold_is_looked_for_before_anything_else(tmp_path: Path) -> None:
    with pytest.raises(BadRequestError, match="no gold files"):
        compare_with("nergens", tmp_path, None)
