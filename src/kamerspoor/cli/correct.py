"""``kamerspoor correct``: what was read wrong, put right by a person."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import click

from kamerspoor.cli.index import after_storing
from kamerspoor.cli.options import database, print_table
from kamerspoor.model.corrections import Correction
from kamerspoor.pipeline.correcting.exporting import export_corrections
from kamerspoor.pipeline.correcting.kinds import KINDS
from kamerspoor.pipeline.correcting.making import correct
from kamerspoor.pipeline.correcting.tokens import draw_token
from kamerspoor.publish.schemas import to_json
from kamerspoor.store.corrections import Corrections
from kamerspoor.store.store import Store


class _Group(click.Group):
    """A group that takes an id where the name of a command may stand."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the command that corrects before an id."""
        if args and not args[0].startswith("-") and args[0] not in self.commands:
            args = [_SET, *args]
        return super().parse_args(ctx, args)


_SET: Final = "set"


@click.group("correct", cls=_Group)
def command() -> None:
    """Correct what was read: `correct ID --date 2020-09-28 --why "…"`; list and take back corrections.

    ID is that of a paper (kst-35373-19), motion (35373-4), commitment or question (kst-35373-19.3; where that is both,
    write commitment:ID or question:ID). A correction is found again by the words of the passage, so that it stays when
    the paper is read again; what was read stays beside it. What the Chamber records is not corrected here.
    """


def _who() -> str:
    with suppress(OSError, KeyError):
        return getpass.getuser()
    return ""


def _what_may_be_corrected(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add an option for every row of what may be corrected."""
    about: dict[str, list[str]] = {}
    for one in KINDS:
        about.setdefault(one.name, []).append(f"{one.about} ({one.of.removesuffix('s')}).")
    flags = {one.name for one in KINDS if one.form == "flag"}
    for name, lines in reversed(about.items()):
        option = f"--{name.replace('_', '-')}"
        function = click.option(
            option, name, help=" ".join(lines), **({"is_flag": True} if name in flags else {"default": None})
        )(function)
    return function


@command.command(_SET)
@click.argument("known_as", metavar="ID")
@_what_may_be_corrected
@click.option("--why", required=True, help="The reason, in words; it is shown with the correction.")
@click.option("--who", default=_who, show_default="your login", help="Who corrects it.")
@database
def put(known_as: str, why: str, who: str, db: Path, **values: str | bool | None) -> None:
    """Correct something of a paper, motion, commitment or question (the word `set` can be left out)."""
    given = {name: "" if value is True else str(value) for name, value in values.items() if value not in (None, False)}
    with Store(db) as store:
        numbers = correct(store, known_as, given, who, why)
        after_storing(store, db)
        made = [one for one in store.using(Corrections).listed() if one.id in numbers]
    for one in made:
        click.echo(_line(one))


def _line(one: Correction) -> str:
    said = f"correction {one.id} of {one.paper}: {one.what.replace('_', '-')} {one.value}".rstrip()
    return f"{said}, read: {one.read or 'nothing'}" if one.found else f"{said}; what it corrects was not found"


@command.command("list")
@click.argument("paper", required=False)
@click.option("--lost", is_flag=True, help="Only those whose passage is not there any more.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@database
def show(paper: str | None, db: Path, *, lost: bool, as_json: bool) -> None:
    """List the corrections, of all papers or of PAPER, with those that were taken back."""
    with Store(db) as store:
        found = store.using(Corrections).listed(store.filed_id(paper) if paper else None, lost=lost)
    if as_json:
        click.echo(to_json(found))
        return
    headers = ("nr", "paper", "what", "is", "was read", "passage", "who", "when", "why", "stands")
    print_table(headers, [
        (one.id, one.paper, one.what.replace("_", "-"), one.value, one.read, one.quote[:60], one.who, one.made_at[:10],
         one.why, _stands(one)) for one in found
    ])  # fmt: skip


def _stands(one: Correction) -> str:
    if one.withdrawn_at:
        return f"taken back by {one.withdrawn_who} on {one.withdrawn_at[:10]}: {one.withdrawn_why}"
    return {True: "yes", False: "lost its passage", None: "not looked at"}[one.found]


@command.command("undo")
@click.argument("number", type=int)
@click.option("--why", required=True, help="The reason, in words.")
@click.option("--who", default=_who, show_default="your login", help="Who takes it back.")
@database
def undo(number: int, why: str, who: str, db: Path) -> None:
    """Take a correction back: what was read stands again; the correction stays in the list."""
    with Store(db) as store:
        moment = datetime.now(UTC).isoformat(timespec="seconds")
        one = store.using(Corrections).withdraw(number, who, why, moment)
        after_storing(store, db)
    click.echo(f"taken back: {_line(one)}")


@command.command("export")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@database
def export(folder: Path, db: Path) -> None:
    """Write the corrections into FOLDER as gold, with the texts of their papers: `kamerspoor evaluate FOLDER` reads it.

    Left out is what the paper itself cannot tell: whom a name means, and what became of a commitment.
    """
    with Store(db) as store:
        click.echo(f"{export_corrections(store, folder)} corrections in {folder}")


@command.command("token")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def token(file: Path) -> None:
    """Draw a token with which people correct something on a hosted site, and keep its hash in FILE.

    It is printed once and kept nowhere; another one takes its place when the server is started again.
    """
    click.echo(draw_token(file))
