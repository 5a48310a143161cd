"""``kamerspoor read``: one file, no database."""

from __future__ import annotations

import sys
from collections import Counter

import click

from kamerspoor.cli.options import ocr_option, print_table
from kamerspoor.model.genres import GENRES, Genre
from kamerspoor.pipeline.files import ReadJob, read_file
from kamerspoor.publish.record import paper_shape
from kamerspoor.publish.shapes import PaperShape, to_json

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
    shape = paper_shape(read_file(job), with_text=with_text, with_furniture=with_furniture)
    if form == "json":
        click.echo(to_json(shape))
    else:
        _print_tables(shape)


def _print_tables(shape: PaperShape) -> None:
    document = shape.document
    names = ("id", "genre", "subgenre", "title", "date", "pages", "characters")
    print_table(("document", ""), [(name, getattr(document, name)) for name in names])
    for headers, rows in (
        _letter(shape),
        _items(shape),
        _turns(shape),
        _motions(shape),
        _commitments(shape),
        _sections(shape),
    ):
        if rows:
            click.echo()
            print_table(headers, rows)
    for remark in shape.remarks:
        click.echo(f"{remark.severity}: {remark.message} (characters {remark.start}-{remark.end})")


def _letter(shape: PaperShape) -> _Table:
    letter = shape.letter
    if letter is None:
        return ("letter", ""), []
    signed = [f"{one.name}, {one.office}" if one.office else one.name for one in letter.signed_by]
    facts = (
        ("sender", letter.sender), ("signed by", "; ".join(signed)), ("on behalf of", "; ".join(letter.on_behalf_of)),
        ("addressee", letter.addressee), ("reference", letter.reference), ("your reference", letter.your_reference),
        ("case", letter.case), ("directorate", letter.directorate), ("annexes", letter.annexes),
    )  # fmt: skip
    return ("letter", ""), [(name, value) for name, value in facts if value not in (None, "")]


def _items(shape: PaperShape) -> _Table:
    headers = ("item", "title", "kind", "dossier", "opened", "closed", "turns", "motions")
    turns, motions = (Counter(one.item for one in facts) for facts in (shape.turns, shape.motions))
    return headers, [
        (one.n, one.title, one.kind, one.dossier, one.opened, one.closed, turns[one.n], motions[one.n])
        for one in shape.items
    ]


def _turns(shape: PaperShape) -> _Table:
    headers = ("turn", "label", "role", "kind", "term", "start", "end")
    return headers, [tuple(getattr(turn, "n" if name == "turn" else name) for name in headers) for turn in shape.turns]


def _motions(shape: PaperShape) -> _Table:
    rows: list[tuple[object, ...]] = []
    for motion in shape.motions:
        said = motion.appreciation
        verdict = f"{said.verdict}{' (conditional)' if said.conditional else ''}" if said else None
        number = f"{motion.dossier or '?'}-{motion.number or '?'}"
        request = motion.requests[0] if motion.requests else None
        rows.append((number, ", ".join(motion.proposers), verdict, motion.status, request))
    return ("motion", "proposers", "verdict", "status", "request"), rows


def _commitments(shape: PaperShape) -> _Table:
    rows: list[tuple[object, ...]] = []
    for promise in shape.commitments:
        due = promise.due and (promise.due.date or promise.due.phrase)
        rows.append((promise.kind, promise.by, promise.to, due, promise.text))
    return ("kind", "by", "to", "due", "commitment"), rows


def _sections(shape: PaperShape) -> _Table:
    return ("level", "section"), [(section.level, section.heading) for section in shape.sections]
