"""``kamerspoor export``: what others read."""

from __future__ import annotations

import csv
import sys
import tomllib
from pathlib import Path

import click

from kamerspoor.cli.options import base_url_option, database
from kamerspoor.errors import BadRequestError
from kamerspoor.publish.debate_export import QUESTIONS_PART, mt_list
from kamerspoor.publish.debate_export_files import FORMS
from kamerspoor.publish.site import Site
from kamerspoor.store.store import Store

_A_PAIR = 2


@click.group("export")
def command() -> None:
    """Write what is held in the form that others read."""


@command.command("mt")
@click.option("--debate", required=True, help="Id of the report of the debate.")
@database
@click.option("--format", "form", type=click.Choice([*FORMS]), help="By the ending of -o when not given, else csv.")
@click.option(
    "-o", "--out", type=click.Path(path_type=Path), help="The file, or a folder for one with its own name; else stdout."
)
@base_url_option
@click.option("--bijlage", "annex", type=click.Choice([QUESTIONS_PART]), help="Add the questions of the debate.")
@click.option(
    "--actiehouders", "owners", type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Who acts for whom: CSV of two columns or TOML, such as Buitenlandse Zaken,BZ.",
)  # fmt: skip
def motions_and_commitments(  # noqa: PLR0913, PLR0917 - one argument for each option
    debate: str, db: Path, form: str | None, out: Path | None, base_url: str | None, annex: str | None,
    owners: Path | None,
) -> None:  # fmt: skip
    """Write the list of motions and commitments of a debate (M&T), to send: docx, xlsx or csv."""
    chosen = form or (out.suffix.removeprefix(".") if out and not out.is_dir() else "") or "csv"
    if chosen not in FORMS:
        message = "no such form of a list"
        raise BadRequestError(message, where=chosen[:20], remedy=f"Choose from: {', '.join(FORMS)}")
    site = Site.served("127.0.0.1", 8035, base_url) if base_url else None
    with Store(db) as store:
        found = mt_list(store, debate, site=site, owners=_owners(owners) if owners else {}, questions=bool(annex))
    written = FORMS[chosen][1](found)
    if out is None:
        sys.stdout.buffer.write(written)
        return
    file = out / f"{found.name}.{chosen}" if out.is_dir() else out
    file.write_bytes(written)
    counts = ", ".join(f"{len(part.rows)} {part.name.lower()}" for part in found.parts)
    click.echo(f"{file}: {counts}")


def _owners(table: Path) -> dict[str, str]:
    """Return who acts for a member of the government, from a table of the user."""
    try:
        written = table.read_text(encoding="utf-8-sig")
        if table.suffix == ".toml":
            rows = [[name, owner] for name, owner in tomllib.loads(written).items() if isinstance(owner, str)]
        else:
            delimiter = ";" if ";" in written.partition("\n")[0] else ","
            rows = [row for row in csv.reader(written.splitlines(), delimiter=delimiter) if any(row)]
        if any(len(row) != _A_PAIR or not row[0].strip() for row in rows):
            raise ValueError  # noqa: TRY301 - told below with the file
    except (ValueError, csv.Error) as error:
        message = "no table of who acts for whom"
        remedy = 'Two columns, as in: Buitenlandse Zaken,BZ; or TOML: "Buitenlandse Zaken" = "BZ"'
        raise BadRequestError(message, where=table.name, remedy=remedy) from error
    return {name.strip(): owner.strip() for name, owner in rows}
