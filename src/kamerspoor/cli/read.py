"""``kamerspoor read``: one file, no database."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import click

from kamerspoor.cli.options import ocr_option, print_table
from kamerspoor.model.genres import GENRES, Genre
from kamerspoor.pipeline.files import ReadJob, read_file
from kamerspoor.publish.record import RECORD, Reading
from kamerspoor.publish.schemas import to_json

# What is published of a paper: its type is derived from the model's when this runs.
_Published = Any
_Rows = Sequence[tuple[object, ...]]
_Table = tuple[tuple[str, ...], _Rows]


@click.command("read")
@click.argument("file", type=click.Path(allow_dash=True, readable=False))
@click.option(
    "--genre", type=click.Choice(["auto", *GENRES]), default="auto", show_default=True, help="What the paper is."
)
@click.option("--format", "form", type=click.Choice(["json", "table"]), default="json", show_default=True)
@click.option("--with-text", is_flag=True, help="Add the cleaned text and the words of each turn.")
@ocr_option
@click.option("--with-furniture", is_flag=True, help="Add what was left out of the text, with page and reason.")
def command(file: str, genre: Genre | str, form: str, *, with_text: bool, with_furniture: bool, ocr: bool) -> None:
    """Read one FILE (- for standard input) and print what it holds.

    Exit code 2, with one line, for a file that cannot be read at all.
    """
    data = sys.stdin.buffer.read() if file == "-" else None
    job = ReadJob("standard input" if file == "-" else file, data, None if genre == "auto" else genre, ocr)  # type: ignore[arg-type]  # click has checked the choice
    paper = read_file(job)
    published = RECORD.published(paper, Reading(paper, with_text=with_text, with_furniture=with_furniture))
    if form == "json":
        click.echo(to_json(published))
    else:
        _print_tables(published)


def _print_tables(paper: _Published) -> None:
    document = paper.document
    names = ("id", "genre", "subgenre", "title", "date", "pages", "characters")
    print_table(("document", ""), [(name, getattr(document, name)) for name in names])
    for headers, rows in _tables(paper):
        if rows:
            click.echo()
            print_table(headers, rows)
    for remark in paper.remarks:
        click.echo(f"{remark.severity}: {remark.message} (characters {remark.start}-{remark.end})")


def _tables(paper: _Published) -> Iterator[_Table]:
    """Yield the tables of what a paper holds, with their headers."""
    yield ("letter", ""), _letter(paper.letter) if paper.letter else []
    turns, motions = (Counter(one.item for one in facts) for facts in (paper.turns, paper.motions))
    of_item = ("title", "kind", "dossier", "opened", "closed")
    items = [(one.n, *_values(one, of_item), turns[one.n], motions[one.n]) for one in paper.items]
    yield ("item", *of_item, "turns", "motions"), items
    of_turn = ("label", "role", "kind", "term", "start", "end")
    yield ("turn", *of_turn), [(one.n, *_values(one, of_turn)) for one in paper.turns]
    yield ("motion", "proposers", "verdict", "status", "request"), [_motion(one) for one in paper.motions]
    yield ("kind", "certainty", "by", "to", "due", "commitment"), [_commitment(one) for one in paper.commitments]
    yield ("level", "section"), [(one.level, one.heading) for one in paper.sections]


def _values(fact: _Published, names: Sequence[str]) -> Iterator[object]:
    return (getattr(fact, name) for name in names)


def _letter(letter: _Published) -> _Rows:
    signed = [f"{one.name}, {one.office}" if one.office else one.name for one in letter.signed_by]
    known = {"signed_by": "; ".join(signed), "on_behalf_of": "; ".join(letter.on_behalf_of)}
    names = (
        "sender", "signed_by", "on_behalf_of", "addressee", "reference", "your_reference", "case", "directorate",
        "annexes",
    )  # fmt: skip
    facts = ((name.replace("_", " "), known.get(name, getattr(letter, name))) for name in names)
    return [(name, value) for name, value in facts if value not in (None, "")]


def _motion(motion: _Published) -> tuple[object, ...]:
    said = motion.appreciation
    verdict = f"{said.verdict}{' (conditional)' if said.conditional else ''}" if said else None
    request = motion.requests[0] if motion.requests else None
    number = f"{motion.dossier or '?'}-{motion.number or '?'}"
    return number, ", ".join(motion.proposers), verdict, motion.status, request


def _commitment(commitment: _Published) -> tuple[object, ...]:
    due = commitment.due and (commitment.due.date or commitment.due.phrase)
    return commitment.kind, commitment.certainty, commitment.by, commitment.to, due, commitment.text
