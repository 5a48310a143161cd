"""``kamerspoor search``: passages on a terminal, or as JSON."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import get_args

import click

from kamerspoor.cli.options import database
from kamerspoor.publish.schemas import to_json
from kamerspoor.publish.search_response import RESPONSES, pieces
from kamerspoor.search.engine import Sorting
from kamerspoor.search.query_parser import QueryError, underlined
from kamerspoor.search.service import (
    LARGEST_PAGE,
    DocumentHits,
    IndexHandle,
    PassageHit,
    SearchRequest,
    SearchResponse,
    SearchService,
)
from kamerspoor.store.store import Store


@click.command("search")
@click.argument("query", nargs=-1, required=True)
@database
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--limit", default=10, show_default=True, type=click.IntRange(1, LARGEST_PAGE), help="Papers on a page.")
@click.option("--page", default=1, show_default=True, type=click.IntRange(1), help="Which page.")
@click.option(
    "--sort",
    "sorting",
    default="relevance",
    show_default=True,
    type=click.Choice(get_args(Sorting)),
    help="Best first, or by date.",
)
def command(query: tuple[str, ...], db: Path, limit: int, page: int, sorting: Sorting, *, as_json: bool) -> None:
    """Search passages; QUERY is words, "exact words", OR, NOT, prefix*, NEAR(a b), and fields such as partij:SP.

    Exit code 1 when nothing is found.
    """
    # A question that begins with a minus sign would be an option: "--" before it, or quotes around all of it.
    asked = SearchRequest(" ".join(query), sorting, page, limit)
    try:
        with Store(db) as store:
            response = SearchService(store, IndexHandle(db).finder()).search(asked)
    except QueryError as error:
        click.echo(underlined(asked.query, error.place), err=True)
        raise
    click.echo(to_json(RESPONSES.published(response)) if as_json else _written(response))
    if not response.total:
        sys.exit(1)


def _written(response: SearchResponse) -> str:
    lines = [f"{response.total:,} passages" if response.total != 1 else "1 passage", *response.hints]
    if response.suggestion:
        lines.append(f"Did you mean: {response.suggestion}")
    for result in response.results:
        lines += ["", _heading(result), *(_line(shown) for shown in result.passages)]
        if result.total > len(result.passages):
            lines.append(f"  … and {result.total - len(result.passages):,} more")
    if response.more:
        lines += ["", f"More: --page {response.asked.page + 1}"]
    return "\n".join(lines)


def _heading(result: DocumentHits) -> str:
    paper = result.paper
    if paper is None:
        return f"{result.category} {result.number}"
    parts = (paper.id, paper.date.isoformat() if paper.date else None, paper.title)
    return click.style(" · ".join(part for part in parts if part), bold=True)


def _line(shown: PassageHit) -> str:
    about = shown.about
    who = ", ".join(about.speakers) + (f" ({', '.join(about.parties)})" if about.parties else "")
    facts = (about.kind, who, f"nr. {about.number}" if about.number is not None else "", about.verdict, about.outcome)
    place = f" [{shown.span.start}-{shown.span.end}]" if shown.span else ""
    return f"  {' · '.join(fact for fact in facts if fact)}{place}\n    {_marked(shown)}"


def _marked(shown: PassageHit) -> str:
    parts = (click.style(words, bold=True, underline=True) if answers else words for words, answers in pieces(shown))
    return " ".join("".join(parts).split())
