"""JSON and JSON Schema follow from types: the rule, the rows that differ from it, and what is promised to others."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, get_type_hints

import jsonschema
import msgspec
import pytest
from click.testing import CliRunner

from filled import filled
from kamerspoor.cli.main import group
from kamerspoor.cli.schema import SCHEMAS
from kamerspoor.model.facts import Quoted
from kamerspoor.model.paper import Paper
from kamerspoor.publish.comparison import COMPARISONS
from kamerspoor.publish.health import HEALTH
from kamerspoor.publish.lists import LISTS
from kamerspoor.publish.record import RECORD, Reading
from kamerspoor.publish.schemas import Differs, Schemas, to_json
from kamerspoor.publish.search_response import RESPONSES
from kamerspoor.publish.trails import TRAILS
from kamerspoor.store.store import Store
from kamerspoor.text.spans import Span

STORED = Path(__file__).with_name("schemas")


@dataclass(frozen=True)
class Stone:
    """A stone in a wall.

    Attributes:
        weight: in grams,
            None when nobody weighed it.
        under: the stones that lie on it; True ones.
    """

    weight: float | None
    laid: date | None
    span: Span
    mark: Span | None
    passage: Quoted
    under: tuple[Stone, ...] = ()


@dataclass(frozen=True)
class Wall:
    """A wall."""

    name: str
    best: Stone | None
    span: Span | None
    by_colour: dict[str, tuple[Stone, ...]]


def stone(weight: float | None = 2.5, under: tuple[Stone, ...] = (), mark: Span | None = None) -> Stone:
    return Stone(weight, date(2031, 4, 1), Span(3, 8), mark, Quoted("rots", Span(9, 13), 4), under)


def written(schemas: Schemas, value: object, context: object = None) -> Any:  # noqa: ANN401 - any JSON
    return json.loads(to_json(schemas.published(value, context)))


def test_a_span_is_start_and_end_a_passage_its_words_besides_and_a_day_an_iso_date() -> None:
    plain = Schemas({Stone: Differs(inline=("span",))})
    assert written(plain, stone(under=(stone(None, mark=Span(1, 2)),))) == {
        "weight": 2.5, "laid": "2031-04-01", "start": 3, "end": 8, "mark": None,
        "passage": {"quote": "rots", "start": 9, "end": 13, "turn": 4},
        "under": [{"weight": None, "laid": "2031-04-01", "start": 3, "end": 8, "mark": {"start": 1, "end": 2},
                   "passage": {"quote": "rots", "start": 9, "end": 13, "turn": 4}, "under": []}],
    }  # fmt: skip


def test_a_row_hides_renames_adds_and_takes_the_place_of_attributes() -> None:
    schemas = Schemas(
        {
            Stone: Differs(
                hide=("span", "mark", "laid"),
                rename={"weight": "grams"},
                add={"under": (int, lambda stone, _: len(stone.under)), "wall": (str | None, lambda _, of: of)},
            )
        }
    )
    assert written(schemas, stone(under=(stone(), stone())), "north") == {
        "grams": 2.5, "quote": "rots", "start": 9, "end": 13, "turn": 4, "under": 2, "wall": "north",
    }  # fmt: skip
    assert list(schemas.of(Stone).__struct_fields__)[-2:] == ["under", "wall"]


def test_what_is_added_is_published_by_its_own_type_and_may_stay_away() -> None:
    row = Differs(
        hide=("span",),
        add={
            "heaviest": (Stone | None, lambda wall, _: max(wall.by_colour["grey"], key=lambda one: one.weight)),
            "drawing": (tuple[Span, ...] | msgspec.UnsetType, lambda _, of: of),
        },
    )
    schemas = Schemas({Wall: row, Stone: Differs(hide=("span", "laid", "mark", "under", "passage"))})
    wall = Wall("north", None, None, {"grey": (stone(1.0), stone(7.0))})
    known = {"name": "north", "best": None, "by_colour": {"grey": [{"weight": 1.0}, {"weight": 7.0}]}}
    assert written(schemas, wall, msgspec.UNSET) == {**known, "heaviest": {"weight": 7.0}}
    drawn = written(schemas, wall, (Span(1, 2),))
    assert drawn["drawing"] == [{"start": 1, "end": 2}]
    schema = msgspec.json.schema(schemas.of(Wall))
    assert "drawing" not in schema["$defs"]["WallSchema"]["required"]
    jsonschema.validate(drawn, schema)


def test_docstrings_describe_the_schema_in_the_words_of_json() -> None:
    schema = msgspec.json.schema(Schemas({Stone: Differs(inline=("span",))}).of(Stone))["$defs"]["StoneSchema"]
    assert schema["description"] == "A stone in a wall."
    assert schema["properties"]["weight"]["description"] == "in grams, null when nobody weighed it."
    assert schema["properties"]["under"]["description"] == "the stones that lie on it; true ones."
    assert "description" not in schema["properties"]["laid"]


def test_rows_of_further_types_leave_those_of_before_as_they_were() -> None:
    base = Schemas({Stone: Differs(hide=("span",), inline=())})
    wider = base.extended({Wall: Differs(inline=())})
    assert wider.of(Stone) is base.of(Stone)
    assert wider.of(Wall).__struct_fields__ == ("name", "best", "span", "by_colour")


@pytest.mark.parametrize("schemas", [RECORD, LISTS, TRAILS, COMPARISONS, RESPONSES, HEALTH])
def test_a_row_speaks_of_attributes_that_its_type_has(schemas: Schemas) -> None:
    for model, row in schemas.rows.items():
        assert {*row.hide, *row.rename} <= get_type_hints(model).keys(), model
        assert not {*row.hide, *row.rename} & row.add.keys(), model


@pytest.mark.parametrize("name", list(SCHEMAS))
def test_the_public_promise_is_the_one_that_is_stored(name: str) -> None:
    shown = CliRunner().invoke(group, ["schema", name])
    assert shown.output == (STORED / f"{name}.json").read_text(), "a field changed: make schemas, and the changelog"


def test_no_schema_is_stored_that_is_not_printed() -> None:
    assert {file.stem for file in STORED.glob("*.json")} == set(SCHEMAS)


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("search", ("search", "nachttrein", "--json")),
        ("trail", ("trail", "99123-9", "--format", "json")),
        ("diagnosis", ("doctor", "--json")),
        ("comparison", ("compare", "demo-99123-1", "demo-99123-19", "--format", "json")),
    ],
)
def test_what_a_command_prints_fits_its_schema(demo_database: Path, name: str, command: tuple[str, ...]) -> None:
    done = CliRunner().invoke(group, [*command, "--db", str(demo_database)])
    schema = json.loads((STORED / f"{name}.json").read_text())
    jsonschema.validate(json.loads(done.stdout), schema, cls=jsonschema.Draft202012Validator)


@pytest.mark.parametrize("asked", [{}, {"with_text": True, "with_furniture": True}])
def test_what_is_read_of_the_demo_fits_the_stored_schema(demo_database: Path, asked: dict[str, bool]) -> None:
    schema = json.loads((STORED / "paper.json").read_text())
    with Store(demo_database) as store:
        papers = [store.paper(row.id) for row in store.reader.documents()]
    assert len(papers) > 5
    validator = jsonschema.Draft202012Validator(schema)
    for paper in papers:
        found = written(RECORD, paper, Reading(paper, **asked))
        validator.validate(found)
        assert ("text" in found, "furniture" in found["document"]) == (bool(asked), bool(asked))


def test_a_paper_in_which_everything_is_filled_fits_the_stored_schema() -> None:
    paper = filled(Paper)
    found = written(RECORD, paper, Reading(paper, with_text=True, with_furniture=True))
    jsonschema.validate(found, json.loads((STORED / "paper.json").read_text()), cls=jsonschema.Draft202012Validator)
    assert [name for name, value in found.items() if value in (None, [], "")] == []
