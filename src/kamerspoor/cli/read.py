"""``kamerspoor read``: one file, no database."""

from __future__ import annotations

import sys

import click

from kamerspoor.cli.options import print_table
from kamerspoor.model.paper import GENRES, Genre
from kamerspoor.pipeline.files import ReadJob, read_file
from kamerspoor.publish.record import paper_shape
from kamerspoor.publish.shapes import PaperShape, to_json


@click.command("read")
@click.argument("file", type=click.Path(allow_dash=True))
@click.option(
    "--genre", type=click.Choice(["auto", *GENRES]), default="auto", show_default=True, help="What the paper is."
)
@click.option("--format", "form", type=click.Choice(["json", "table"]), default="json", show_default=True)
@click.option("--with-text", is_flag=True, help="Add the cleaned text and the words of each turn.")
def command(file: str, genre: Genre | str, form: str, *, with_text: bool) -> None:
    """Read one FILE (- for standard input) and print what it holds.

    Exit code 2, with one line, for a file that cannot be read at all.
    """
    data = sys.stdin.buffer.read() if file == "-" else None
    job = ReadJob("standard input" if file == "-" else file, data, None if genre == "auto" else genre)  # type: ignore[arg-type]  # click has checked the choice
    shape = paper_shape(read_file(job), with_text=with_text)
    if form == "json":
        click.echo(to_json(shape))
    else:
        _print_tables(shape)


def _print_tables(shape: PaperShape) -> None:
    document = shape.document
    facts = [
        (name, getattr(document, name)) for name in ("id", "genre", "subgenre", "title", "date", "pages", "characters")
    ]
    print_table(("document", ""), facts)
    if shape.turns:
        click.echo()
        print_table(
            ("turn", "label", "role", "kind", "term", "start", "end"),
            [(turn.n, turn.label, turn.role, turn.kind, turn.term, turn.start, turn.end) for turn in shape.turns],
        )
    if shape.motions:
        click.echo()
        print_table(
            ("motion", "proposers", "verdict", "status", "request"),
            [
                (
                    f"{motion.dossier or '?'}-{motion.number or '?'}",
                    ", ".join(motion.proposers),
                    motion.appreciation
                    and motion.appreciation.verdict + (" *" if motion.appreciation.conditional else ""),
                    motion.status,
                    motion.requests[0] if motion.requests else "",
                )
                for motion in shape.motions
            ],
        )
    if shape.commitments:
        click.echo()
        print_table(
            ("kind", "by", "to", "due", "commitment"),
            [
                (
                    promise.kind,
                    promise.by,
                    promise.to,
                    promise.due and (promise.due.date or promise.due.phrase),
                    promise.text,
                )
                for promise in shape.commitments
            ],
        )
    if shape.sections:
        click.echo()
        print_table(("level", "section"), [(section.level, section.heading) for section in shape.sections])
    for remark in shape.remarks:
        click.echo(f"{remark.severity}: {remark.message} (characters {remark.start}-{remark.end})")
