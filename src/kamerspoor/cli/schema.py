"""``kamerspoor schema``: the JSON Schema of a public shape."""

from __future__ import annotations

import click
import msgspec

from kamerspoor.pipeline.doctor import Diagnosis
from kamerspoor.publish.comparison import ComparisonShape
from kamerspoor.publish.health import HealthShape
from kamerspoor.publish.shapes import SHAPES, json_schema, to_json
from kamerspoor.publish.trails import TrailShape

# Beside the shapes of what is read: a trail over papers, and how a database is doing.
OTHERS: dict[str, type] = {
    "health": HealthShape,
    "diagnosis": Diagnosis,
    "trail": TrailShape,
    "comparison": ComparisonShape,
}


@click.command("schema")
@click.argument("name", type=click.Choice([*SHAPES, *OTHERS]))
def command(name: str) -> None:
    """Print the JSON Schema of the shape NAME."""
    click.echo(to_json(json_schema(name) if name in SHAPES else msgspec.json.schema(OTHERS[name])))
