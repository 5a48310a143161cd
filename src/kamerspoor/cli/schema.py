"""``kamerspoor schema``: the JSON Schema of a public shape."""

from __future__ import annotations

import click

from kamerspoor.publish.shapes import SHAPES, json_schema, to_json


@click.command("schema")
@click.argument("name", type=click.Choice(list(SHAPES)))
def command(name: str) -> None:
    """Print the JSON Schema of the shape NAME."""
    click.echo(to_json(json_schema(name)))
