"""``kamerspoor schema``: the JSON Schema of what is published."""

from __future__ import annotations

from typing import Final

import click
import msgspec

from kamerspoor.model.comparison import Comparison
from kamerspoor.model.paper import Paper
from kamerspoor.model.trail import Trail
from kamerspoor.pipeline.doctor import Diagnosis
from kamerspoor.publish.comparison import COMPARISONS
from kamerspoor.publish.health import HEALTH, DatabaseHealth
from kamerspoor.publish.measure import Measure
from kamerspoor.publish.record import RECORD
from kamerspoor.publish.schemas import to_json
from kamerspoor.publish.search_response import RESPONSES
from kamerspoor.publish.trails import TRAILS
from kamerspoor.search.service import SearchResponse

_OF_PAPERS: Final = (
    "paper document page meeting item turn motion appreciation commitment section letter questionnaire committee"
    " inner_letter register_entry question vote decision amendment article fiche agenda origin citation execution note"
    " quotation condition figure period remark"
)
_FORMS: Final = RECORD.within(Paper)
# What is called otherwise than its type.
_TYPES: Final = {"document": "Identity", "agenda": "AnnotatedAgenda"}
# What the command prints, by name.
SCHEMAS: Final[dict[str, type]] = {
    **{name: _FORMS[_TYPES.get(name, name.title().replace("_", ""))] for name in _OF_PAPERS.split()},
    "measure": RECORD.of(Measure),
    "health": HEALTH.of(DatabaseHealth),
    "diagnosis": Diagnosis,
    "trail": TRAILS.of(Trail),
    "comparison": COMPARISONS.of(Comparison),
    "search": RESPONSES.of(SearchResponse),
}


@click.command("schema")
@click.argument("name", type=click.Choice(list(SCHEMAS)))
def command(name: str) -> None:
    """Print the JSON Schema of NAME."""
    click.echo(to_json(msgspec.json.schema(SCHEMAS[name])))
