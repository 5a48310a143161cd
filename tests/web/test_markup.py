"""The Nu HTML checker (vnu) finds no error on a page of any kind, in either language."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from page_kinds import KINDS

FETCHED = Path(__file__).parents[2] / "build" / "package" / "build" / "dist" / "vnu.jar"
CHECKER = Path(os.environ.get("VNU_JAR", FETCHED))


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("java"), reason="no Java on this machine, which the Nu HTML checker needs")
@pytest.mark.skipif(not CHECKER.exists(), reason="no Nu HTML checker here: .ci/run fetches it into build/")
def test_the_checker_of_markup_finds_no_error_on_any_kind_of_page(demo: TestClient[Litestar], tmp_path: Path) -> None:
    for kind, address in KINDS.items():
        for language in ("", "/en"):
            text = demo.get(f"{language}{address}").text
            (tmp_path / f"{kind.replace(' ', '-')}{language.replace('/', '-')}.html").write_text(text, encoding="utf-8")
    command = ["java", "-jar", str(CHECKER), "--errors-only", "--format", "gnu", *map(str, sorted(tmp_path.iterdir()))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stderr.strip().replace(f"{tmp_path}/", "") == ""
