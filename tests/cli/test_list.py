"""``kamerspoor list`` of every kind: a table, JSON of the public shape, CSV that a spreadsheet takes for text."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from click.testing import CliRunner

from kamerspoor.cli.main import group
from kamerspoor.cli.schema import SCHEMAS
from kamerspoor.errors import BadRequestError
from kamerspoor.model.all_lists import all_lists

FACTS = ("questions", "votes", "citations", "conditions", "figures", "periods")


def run(database: Path, kind: str, *options: str) -> str:
    done = CliRunner().invoke(group, ["list", kind, "--db", str(database), *options])
    assert done.exit_code == 0, done.output
    return done.stdout


def as_json(database: Path, kind: str, *options: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(run(database, kind, "--format", "json", *options))
    return rows


@pytest.mark.parametrize("kind", [one.name for one in all_lists()])
def test_every_kind_has_as_many_rows_as_table_json_and_csv(
    demo_database: Path, database_of_pages: Path, kind: str
) -> None:
    # No bill is among the papers of the demo.
    database = database_of_pages if kind == "amendments" else demo_database
    rows = as_json(database, kind)
    assert rows
    header, *cells = csv.reader(io.StringIO(run(database, kind, "--format", "csv")))
    of = next(one for one in all_lists() if one.name == kind)
    assert header == [one.name for one in of.columns]
    assert len(cells) == len(rows)
    # A cell of a table may take several lines; of a row the first holds its paper or number.
    assert len(run(database, kind).splitlines()) > len(rows)


@pytest.mark.parametrize("kind", FACTS)
def test_facts_have_their_public_shape(database_of_pages: Path, kind: str) -> None:
    name = kind.removesuffix("s")
    validator = jsonschema.Draft202012Validator(msgspec.json.schema(SCHEMAS[name]))
    for row in as_json(database_of_pages, kind):
        validator.validate(row[name])


@pytest.mark.parametrize(
    ("kind", "options", "rows"),
    [
        ("questions", ("--status", "unanswered"), 1),
        ("votes", ("--status", "adopted"), 0),
        ("citations", ("--target", "kst-98765-4"), 1),
        ("motions", ("--verdict", "ontraden"), 1),
        ("motions", ("--status", "held"), 1),
        ("periods", ("--document", "nothing"), 0),
        ("documents", ("--dossier", "98765"), 1),
    ],
)
def test_an_option_asks_for_less(database_of_pages: Path, kind: str, options: tuple[str, ...], rows: int) -> None:
    assert len(as_json(database_of_pages, kind, *options)) == rows


def test_a_citation_says_where_it_leads(database_of_pages: Path) -> None:
    leads = {row["citation"]["target"]: row["leads"] for row in as_json(database_of_pages, "citations")}
    assert leads["kst-98765-4"] == "paper"
    assert leads["kst-98765-5"] == "motion"


def test_a_kind_that_there_is_not_is_one_line_that_names_those_that_there_are(database_of_pages: Path) -> None:
    done = CliRunner().invoke(group, ["list", "nothing", "--db", str(database_of_pages)])
    assert done.exit_code == 2
    assert "periods" in done.output


@pytest.mark.parametrize(
    ("kind", "option", "said"),
    [
        ("votes", "--verdict=ontraden", "votes has no option --verdict. There are: outcome, number"),
        ("votes", "--verdict=ontraden", "It is one of: motions, all-motions."),
        ("motions", "--verdit=ontraden", "Did you mean verdict?"),
        ("commitments", "--due-befor=2031-01-01", "Did you mean due-before?"),
        ("turns", "--status=held", "It is one of: motions, questions, "),
    ],
)
def test_an_option_that_a_list_does_not_have_is_answered_with_what_was_meant(
    database_of_pages: Path, kind: str, option: str, said: str
) -> None:
    done = CliRunner().invoke(group, ["list", kind, "--db", str(database_of_pages), option])
    assert done.exit_code == 2
    assert said in " ".join(done.output.split())


def test_a_value_that_means_nothing_is_an_error_with_the_one_that_was_meant(database_of_pages: Path) -> None:
    with pytest.raises(BadRequestError, match="Did you mean ontraden") as raised:
        run_raw(database_of_pages, "motions", "--verdict", "ontraaden")
    assert raised.value.exit_code == 2


def run_raw(database: Path, kind: str, *options: str) -> None:
    CliRunner().invoke(group, ["list", kind, "--db", str(database), *options], catch_exceptions=False)
