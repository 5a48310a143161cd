"""``kamerspoor schema``: the JSON Schema of what is published."""

from __future__ import annotations

from typing import Final

import click
import msgspec

from kamerspoor.model.amendments import Amendment
from kamerspoor.model.articles import Article, Fiche
from kamerspoor.model.citations import Citation, Note
from kamerspoor.model.comparison import Comparison
from kamerspoor.model.consultations import Committee, InnerLetter
from kamerspoor.model.debate import Meeting, Turn
from kamerspoor.model.decisions import Decision
from kamerspoor.model.facts import Appreciation, Commitment, Motion
from kamerspoor.model.letters import Execution, Letter, Quotation
from kamerspoor.model.origin import AnnotatedAgenda, Origin
from kamerspoor.model.paper import Identity, Paper, Section
from kamerspoor.model.policy import Condition, Figure, Period
from kamerspoor.model.questions import Question, Questionnaire
from kamerspoor.model.register import RegisterEntry
from kamerspoor.model.sitting import Item
from kamerspoor.model.source_text import Remark
from kamerspoor.model.trail import Trail
from kamerspoor.model.votes import Vote
from kamerspoor.pipeline.doctor import Diagnosis
from kamerspoor.publish.comparison import COMPARISONS
from kamerspoor.publish.health import HEALTH, DatabaseHealth
from kamerspoor.publish.measure import Measure
from kamerspoor.publish.record import RECORD, Page
from kamerspoor.publish.schemas import to_json
from kamerspoor.publish.search_response import RESPONSES
from kamerspoor.publish.trails import TRAILS
from kamerspoor.search.service import SearchResponse

_OF_PAPERS: Final[dict[str, type]] = {
    "paper": Paper, "document": Identity, "page": Page, "meeting": Meeting, "item": Item, "turn": Turn,
    "motion": Motion, "appreciation": Appreciation, "commitment": Commitment, "section": Section, "letter": Letter,
    "questionnaire": Questionnaire, "committee": Committee, "inner_letter": InnerLetter,
    "register_entry": RegisterEntry, "question": Question, "vote": Vote, "decision": Decision, "amendment": Amendment,
    "article": Article, "fiche": Fiche, "agenda": AnnotatedAgenda, "origin": Origin, "citation": Citation,
    "execution": Execution, "note": Note, "quotation": Quotation, "condition": Condition, "figure": Figure,
    "period": Period, "remark": Remark,
}  # fmt: skip
# What the command prints, by name.
SCHEMAS: Final[dict[str, type]] = {
    **{name: RECORD.of(model) for name, model in _OF_PAPERS.items()},
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
