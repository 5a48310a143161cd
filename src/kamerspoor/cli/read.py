"""``kamerspoor read``: one file, no database."""

from __future__ import annotations

import sys
from collections import Counter
from typing import Any

import click

from kamerspoor.cli.options import ocr_option, print_table
from kamerspoor.model.genres import GENRES, Genre
from kamerspoor.pipeline.files import ReadJob, read_file
from kamerspoor.publish.record import RECORD, Reading
from kamerspoor.publish.schemas import to_json

# What is published of a paper: its type is derived from the model's when this runs.
_Published = Any
_Table = tuple[tuple[str, ...], list[tuple[object, ...]]]


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
    for headers, rows in (
        _letter(paper),
        _items(paper),
        _turns(paper),
        _motions(paper),
        _commitments(paper),
        _sections(paper),
    ):
        if rows:
            click.echo()
            print_table(headers, rows)
    for remark in paper.remarks:
        click.echo(f"{remark.severity}: {remark.message} (characters {remark.start}-{remark.end})")


def _letter(paper: _Published) -> _Table:
    letter = paper.letter
    if letter is None:
        return ("letter", ""), []
    signed = [f"{one.name}, {one.office}" if one.office else one.name for one in letter.signed_by]
    facts = (
        ("sender", letter.sender), ("signed by", "; ".join(signed)), ("on behalf of", "; ".join(letter.on_behalf_of)),
        ("addressee", letter.addressee), ("reference", letter.reference), ("your reference", letter.your_reference),
        ("case", letter.case), ("directorate", letter.directorate), ("annexes", letter.annexes),
    )  # fmt: skip
    return ("letter", ""), [(name, value) for name, value in facts if value not in (None, "")]


def _items(paper: _Published) -> _Table:
    headers = ("item", "title", "kind", "dossier", "opened", "closed", "turns", "motions")
    turns, motions = (Counter(one.item for one in facts) for facts in (paper.turns, paper.motions))
    return headers, [
        (one.n, one.title, one.kind, one.dossier, one.opened, one.closed, turns[one.n], motions[one.n])
        for one in paper.items
    ]


def _turns(paper: _Published) -> _Table:
    headers = ("turn", "label", "role", "kind", "term", "start", "end")
    return headers, [tuple(getattr(turn, "n" if name == "turn" else name) for name in headers) for turn in paper.turns]


def _motions(paper: _Published) -> _Table:
    rows: list[tuple[object, ...]] = []
    for motion in paper.motions:
        said = motion.appreciation
        verdict = f"{said.verdict}{' (conditional)' if said.conditional else ''}" if said else None
        number = f"{motion.dossier or '?'}-{motion.number or '?'}"
        request = motion.requests[0] if motion.requests else None
        rows.append((number, ", ".join(motion.proposers), verdict, motion.status, request))
    return ("motion", "proposers", "verdict", "status", "request"), rows


def _commitments(paper: _Published) -> _Table:
    rows: list[tuple[object, ...]] = []
    for promise in paper.commitments:
        due = promise.due and (promise.due.date or promise.due.phrase)
        rows.append((promise.kind, promise.by, promise.to, due, promise.text))
    return ("kind", "by", "to", "due", "commitment"), rows


def _sections(paper: _Published) -> _Table:
    return ("level", "section"), [(section.level, section.heading) for section in paper.sections]
