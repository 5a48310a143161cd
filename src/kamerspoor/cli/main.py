"""``kamerspoor``: the commands. Each lives in its own module and is imported only when it is called.

So ``kamerspoor --help`` starts no web framework and no PDF library; the summaries stand in the table below, and a test
holds them against the commands.
"""

from __future__ import annotations

import difflib
import importlib
import os
import sys
from typing import Final

import click

from kamerspoor import __version__
from kamerspoor.errors import MissingToolError, explained

_IN_A_CHECKOUT = "Clone the repository and run make setup there: it lies in evaluation/"


# A command is the module of its name in `kamerspoor.cli`, but for this one.
_ELSEWHERE: Final = {"evaluate": "evaluation.command"}
COMMANDS: Final[dict[str, str]] = {
    "read": "Read one file and print what it holds.",
    "ingest": "Read files and folders into the database.",
    "sync": "Follow the Chamber's open data into the database.",
    "search": "Search passages: who said it, where, about what.",
    "index": "Bring the search index up to date, or make it anew.",
    "list": "List papers, turns, motions or commitments.",
    "trail": "Print what led to something, and what became of it.",
    "compare": "Compare two papers claim by claim.",
    "correct": "Correct what was read, list and take back corrections.",
    "export": "Write what is held in the form that others read.",
    "follow": "Say who is told what changes of which thing.",
    "notify": "Tell followers what changed.",
    "serve": "Serve the pages and the JSON API.",
    "demo": "Serve the bundled fictional dossier.",
    "mcp": "Let an assistant search and quote, over its own protocol.",
    "evaluate": "Measure the readers against gold files (in a checkout).",
    "doctor": "Say how complete the database is, and what is wrong.",
    "schema": "Print the JSON Schema of a shape.",
    "backup": "Copy the database to a file while others use it.",
    "restore": "Put a backup back.",
    "vacuum": "Give the disk back what the database does not use.",
    "completion": "Print what makes a shell complete commands and options.",
}
_START: Final = """\
kamerspoor demo               look around in a fictional dossier
kamerspoor ingest FOLDER      read papers of your own
kamerspoor serve              show what was read, at http://127.0.0.1:8035/
kamerspoor --help             all commands"""


class LazyGroup(click.Group):
    """A group of commands that imports a command's module when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature is click's
        """Return the names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """Return the command of that name.

        Raises:
            click.UsageError: when there is none; it says which was meant.
        """
        if cmd_name not in COMMANDS:
            near = difflib.get_close_matches(cmd_name, COMMANDS, 1)
            message = f"there is no command {cmd_name[:40]}." + (f" Did you mean {near[0]}?" if near else "")
            raise click.UsageError(message, ctx)
        module = _ELSEWHERE.get(cmd_name, f"kamerspoor.cli.{cmd_name}")
        try:
            command: click.Command = importlib.import_module(module).command
        except ModuleNotFoundError as error:
            if error.name != module.partition(".")[0]:
                raise
            message = "this command is not part of what is installed"
            raise MissingToolError(message, where=cmd_name, remedy=_IN_A_CHECKOUT) from error
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the summaries without importing the commands."""
        with formatter.section("Commands"):
            formatter.write_dl([*COMMANDS.items()])


@click.group(cls=LazyGroup, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kamerspoor")
@click.pass_context
def group(ctx: click.Context) -> None:
    """The trail of a policy through the Dutch parliament.

    What was asked, promised, decided and done, and which passage proves it.
    """
    if ctx.invoked_subcommand is None:
        click.echo(_START)


def main() -> None:
    """Run the command line; whatever goes wrong is one line on standard error and its own exit code.

    Where the line asks to be reported, ``KAMERSPOOR_TRACEBACK=1`` shows where in the code it came from.
    """
    try:
        group(standalone_mode=False)
    except click.exceptions.Exit as leave:
        sys.exit(leave.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("kamerspoor: stopped; what was stored stays stored", err=True)
        sys.exit(130)
    except BrokenPipeError:
        # Whoever read our output has gone ("| head"); nothing is wrong.
        sys.stderr.close()
        sys.exit(0)
    except Exception as error:
        if os.environ.get("KAMERSPOOR_TRACEBACK"):
            raise
        ours = explained(error)
        click.echo(f"kamerspoor: {ours}", err=True)
        sys.exit(ours.exit_code)
