from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import jsonschema
import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.cli.main import COMMANDS, group, main
from kamerspoor.cli.options import _widest
from kamerspoor.cli.schema import SCHEMAS

KAMERSPOOR = str(Path(sys.executable).with_name("kamerspoor"))
REPORT = """Voorzitter: Anna Bakker

De voorzitter:
Het woord is aan mevrouw Smit.

Mevrouw Smit (PP):
Voorzitter, ik dien een motie in.

Motie

De Kamer,

gehoord de beraadslaging,

overwegende dat de dijk lekt;

verzoekt de regering de dijk te dichten,

en gaat over tot de orde van de dag.

De voorzitter:
Deze motie is voorgesteld door het lid Smit. Zij krijgt nr. 5 (99 001).

Minister Kuiper:
De motie op stuk nr. 5 moet ik ontraden. Ik stuur de Kamer voor 1 oktober 2030 een brief over de dijk.
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "verslag.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


class Program(click.Command):
    """What a process runs: the commands, and around them what becomes of their errors."""

    def main(self, args: Any = None, *_: Any, **__: Any) -> Any:  # noqa: ANN401 - click's
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "argv", ["kamerspoor", *args])
            main()


def kamerspoor(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(Program("kamerspoor"), arguments, input=stdin)


def in_a_process(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([KAMERSPOOR, *arguments], capture_output=True, check=False)


def test_read_prints_json_of_the_public_shape(report: Path) -> None:
    done = in_a_process("read", str(report))
    assert (done.returncode, done.stderr) == (0, b"")
    paper = json.loads(done.stdout)
    schema = json.loads(kamerspoor("schema", "paper").stdout_bytes)
    jsonschema.validate(paper, schema)
    assert paper["motions"][0]["appreciation"]["verdict"] == "ontraden"
    assert paper["commitments"][0]["due"] == {
        "phrase": "voor 1 oktober 2030",
        "date": "2030-10-01",
        "rule": "before_day",
    }
    assert "text" not in paper


def test_read_takes_standard_input_and_adds_the_text_when_asked(report: Path) -> None:
    done = kamerspoor("read", "-", "--with-text", stdin=report.read_bytes())
    paper = json.loads(done.stdout_bytes)
    for turn in paper["turns"]:
        assert turn["text"] in paper["text"][turn["start"] : turn["end"]]


def test_the_same_bytes_give_the_same_json_byte_for_byte(report: Path) -> None:
    first, second = (in_a_process("read", str(report)).stdout for _ in range(2))
    assert first == second != b""


def test_read_shows_what_was_left_out_of_the_text_when_asked() -> None:
    footer = "Tweede Kamer, vergaderjaar 2030–2031, 99 001, nr. 7"
    paper = f"Een eerste zin die nog niet\n{footer} 1\nten einde is.\n{footer} 2\n".encode()
    assert "furniture" not in json.loads(kamerspoor("read", "-", stdin=paper).stdout_bytes)["document"]
    shown = json.loads(kamerspoor("read", "-", "--with-furniture", stdin=paper).stdout_bytes)["document"]["furniture"]
    assert shown == [
        {"text": f"{footer} 1", "page": 1, "reason": "kamerstuk_footer"},
        {"text": f"{footer} 2", "page": 2, "reason": "kamerstuk_footer"},
    ]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.txt", b"", b"empty"),
        ("picture.png", b"\x89PNG\r\n\x1a\n\x00\x00", b"a picture"),
        ("broken.pdf", b"%PDF-1.7\nnothing", b"damaged"),
        ("bad.docx", b"PK\x03\x04 nothing", b"damaged"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_line_and_exit_code_two(
    tmp_path: Path, name: str, data: bytes, words: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    done = kamerspoor("read", str(path))
    assert (done.exit_code, done.stdout_bytes) == (2, b"")
    assert done.stderr_bytes.count(b"\n") == 1
    assert words in done.stderr_bytes
    assert name.encode() in done.stderr_bytes


def test_a_folder_given_as_file_is_told_so(tmp_path: Path) -> None:
    done = kamerspoor("read", str(tmp_path))
    assert done.exit_code == 2
    assert b"a folder" in done.stderr_bytes


WITHOUT_POWERS = ["--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search"]


@pytest.mark.parametrize("command", [["read"], ["ingest"]])
def test_a_file_without_permission_is_one_line(tmp_path: Path, command: list[str]) -> None:
    path = tmp_path / "geheim.txt"
    path.write_text(REPORT, encoding="utf-8")
    path.chmod(0)
    setpriv = shutil.which("setpriv")
    if os.geteuid() == 0 and setpriv is None:
        pytest.skip("root may read everything, and there is no setpriv to do without that")
    prefix = [str(setpriv), *WITHOUT_POWERS] if os.geteuid() == 0 else []
    extra = ["--db", str(tmp_path / "x.db")] if command == ["ingest"] else []
    done = subprocess.run([*prefix, KAMERSPOOR, *command, str(path), *extra], capture_output=True, check=False)
    assert done.returncode == (2 if command == ["read"] else 1)
    assert done.stderr.count(b"\n") == 1
    assert b"no permission to read the file" in done.stderr


def test_ingest_leaves_with_one_when_a_file_was_refused(report: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = kamerspoor("ingest", str(tmp_path), "--db", str(tmp_path / "x.db"))
    assert done.exit_code == 1
    assert b"1 new" in done.stdout_bytes
    assert b"refused: " in done.stderr_bytes
    assert report.name.encode() not in done.stderr_bytes


def test_a_cell_that_a_spreadsheet_would_take_for_a_formula_is_made_harmless(tmp_path: Path) -> None:
    path = tmp_path / "=HYPERLINK(1).txt"
    path.write_text(REPORT, encoding="utf-8")
    db = tmp_path / "b.db"
    runner = CliRunner()
    assert runner.invoke(group, ["ingest", str(path), "--db", str(db)]).exit_code == 0
    listed = runner.invoke(group, ["list", "documents", "--db", str(db), "--format", "csv"])
    assert ",'=HYPERLINK" in listed.output


def test_a_database_that_is_not_there_is_told_so(tmp_path: Path) -> None:
    done = kamerspoor("list", "motions", "--db", str(tmp_path / "none.db"))
    assert done.exit_code == 2
    assert b"there is no database here" in done.stderr_bytes


def test_a_file_of_something_else_is_not_taken_for_a_database(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    other.write_bytes(b"this is not SQLite, but it is long enough to look like a file of some size" * 20)
    done = kamerspoor("list", "motions", "--db", str(other))
    assert done.exit_code == 2
    assert other.read_bytes().startswith(b"this is not SQLite")


@pytest.mark.parametrize("name", list(SCHEMAS))
def test_every_shape_has_a_schema(name: str) -> None:
    shown = CliRunner().invoke(group, ["schema", name])
    jsonschema.Draft202012Validator.check_schema(json.loads(shown.output))


def test_an_unknown_command_is_told_so_with_the_one_that_was_meant() -> None:
    done = kamerspoor("vote")
    assert done.exit_code == 2
    assert b"there is no command vote" in done.stderr_bytes
    assert b"Did you mean search?" in kamerspoor("serach").stderr_bytes


def test_without_a_command_one_is_told_where_to_begin() -> None:
    done = kamerspoor()
    assert done.exit_code == 0
    assert len(done.output.splitlines()) < 6
    assert "kamerspoor demo" in done.output


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_learns_to_complete_commands(shell: str) -> None:
    assert "_KAMERSPOOR_COMPLETE" in kamerspoor("completion", shell).output


@given(st.lists(st.integers(0, 400), min_size=1, max_size=12), st.integers(80, 300))
def test_a_table_is_no_wider_than_the_terminal(widths: list[int], columns: int) -> None:
    limit = _widest(widths, columns)
    wide = sum(min(one, limit) for one in widths) + 2 * (len(widths) - 1)
    assert wide <= columns or limit == 6
    assert limit <= max(*widths, 6)


def test_a_text_is_read_without_loading_what_other_files_and_commands_need(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from kamerspoor.cli.main import group\n"
        "from kamerspoor.pipeline.extracting import read_paper\n"
        "group(['read', sys.argv[1]], standalone_mode=False); read_paper(Path(sys.argv[1]).read_bytes())\n"
        "print(*sys.modules, file=sys.stderr)\n"
    )
    path = tmp_path / "motie.txt"
    path.write_text("98 765 Dijken\n\nNr. 3 MOTIE VAN HET LID SMIT\n\nDe Kamer,\n\nverzoekt om dijken.\n", "utf-8")
    done = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True)
    others = {"lxml", "pypdfium2", "selectolax", "ftfy", "tabulate", "rapidfuzz", "litestar", "httpx", "tantivy"}
    assert others.isdisjoint(done.stderr.split())


def test_help_names_every_command() -> None:
    shown = kamerspoor("--help").stdout_bytes.decode()
    assert all(name in shown and summary in shown for name, summary in COMMANDS.items())


def test_evaluate_needs_gold(tmp_path: Path) -> None:
    done = kamerspoor("evaluate", str(tmp_path))
    assert done.exit_code == 2
    assert b"no gold files" in done.stderr_bytes


@pytest.mark.slow
def test_demo_reads_its_dossier_without_network() -> None:
    done = kamerspoor("demo", "--no-serve")
    assert done.exit_code == 0, done.stderr_bytes
    assert b"8 papers" in done.stdout_bytes
