"""``kamerspoor list``: what the database holds, a command for each list with an option for each of its filters."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import click

from kamerspoor.cli.options import database, print_table
from kamerspoor.model.all_lists import all_lists
from kamerspoor.model.lists import Filter, List
from kamerspoor.publish.csv_export import safe_cell
from kamerspoor.publish.lists import Found, completed, published
from kamerspoor.publish.schemas import to_json
from kamerspoor.store.list_filters import meant, words_of
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.store import Store

Option = Callable[[Any], Any]
_CONTEXT: Final = {"help_option_names": ["-h", "--help"]}


class ListCommand(click.Command):
    """The command of one list; for an unknown option it suggests the one that was meant.

    Args:
        of: the list.
        more: options beside those of the list.
        write: what is done with its rows, given the values of these options.
    """

    def __init__(self, of: List, more: Sequence[Option], write: Callable[..., None]) -> None:
        options: list[click.Parameter] = [_option(one) for one in of.filters]
        super().__init__(of.name, context_settings=_CONTEXT, params=options, callback=self._list, help=of.about)
        self._of, self._write = of, write
        orders = ", ".join(of.sorts)
        for decorate in (
            database,
            click.option("--order", help=f"{orders}; with a minus before it the other way. Usual: {of.order}."),
            click.option("--limit", type=click.IntRange(min=1), help="At most so many."),
            *more,
        ):
            decorate(self)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options."""
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            name = error.option_name.lstrip("-").replace("-", "_")
            names = [one.name.replace("_", "-") for one in self._of.filters]
            having = [of.name for of in all_lists() if any(one.name == name for one in of.filters)]
            elsewhere = f" It is one of: {', '.join(having)}." if having else ""
            message = f"{self._of.name} has no option --{name}. {meant(name, names)}{elsewhere}"
            raise click.UsageError(message, ctx) from error

    def _list(self, db: Path, order: str | None, limit: int | None, **given: Any) -> None:  # noqa: ANN401 - of options
        wanted = {one.name: value for one in self._of.filters if (value := given.pop(one.name)) is not None}
        with Store(db) as store:
            self._write(store, self._of, store.reader.all(self._of, ListRequest(wanted, order), limit), **given)


class ListCommands(click.Group):
    """One command for each list, beside those of its own.

    Args:
        given: see `click.Group`.
        more: options that the command of each list has.
        write: what is done with the rows of a list, given the values of these options.
        named: see `click.Group`.
    """

    def __init__(self, *given: Any, more: Sequence[Option], write: Callable[..., None], **named: Any) -> None:  # noqa: ANN401 - as a group takes them
        super().__init__(*given, **named)
        self._more, self._write = more, write

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands."""
        return [*super().list_commands(ctx), *(one.name for one in all_lists())]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """Return a command of its own, or that of a list."""
        own = super().get_command(ctx, cmd_name)
        if own is not None:
            return own
        found = next((one for one in all_lists() if one.name == cmd_name), None)
        if found is None:
            message = f"there is no list {cmd_name[:40]}. {meant(cmd_name, self.list_commands(ctx))}"
            raise click.UsageError(message, ctx)
        return ListCommand(found, self._more, self._write)


def _option(one: Filter) -> click.Option:
    words = words_of(one.type)
    return click.Option(
        [*(f"--{name.replace('_', '-')}" for name in (one.name, one.also) if name), one.name],
        help=f"{one.help[0].upper()}{one.help[1:]}.",
        metavar="|".join(words) if 0 < len(words) < 5 else "TEXT",  # noqa: PLR2004 - more words make no readable line
    )


_form = click.option(
    "--format", "form", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True
)


def _print(store: Store, of: List, found: Iterator[Found], form: str) -> None:
    if form == "json":
        click.echo(to_json(published(store, of, list(found))))
        return
    # What a page does not show is for scripts.
    shown = [one.name for one in of.columns if one.label and one.name != of.id] if form == "table" else []
    names = [of.id, *shown] if shown else [one.name for one in of.columns]
    cells = ([safe_cell(row[name]) for name in names] for row in completed(store, of, found))
    if form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(names)
        writer.writerows(cells)
    else:
        print_table(names, list(cells))


@click.group("list", cls=ListCommands, more=[_form], write=_print, context_settings=_CONTEXT)
def command() -> None:
    """List what the database holds of one kind; each list has its own options."""
