"""``kamerspoor export``: what others read."""

from __future__ import annotations

import csv
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from kamerspoor.cli.list import ListCommands
from kamerspoor.cli.options import base_url_option, database
from kamerspoor.errors import BadRequestError, NotFoundError
from kamerspoor.model.all_lists import all_lists
from kamerspoor.model.lists import List
from kamerspoor.publish.debate_export import QUESTIONS_PART, mt_list
from kamerspoor.publish.debate_export_files import FORMS
from kamerspoor.publish.lists import Found
from kamerspoor.publish.site import Site
from kamerspoor.publish.workbook import Sheet, workbook
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.store import Store
from kamerspoor.web.lists.list_files import as_table, sheet_of

_A_PAIR = 2


_file = click.option(
    "-o", "--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The file: .xlsx or .csv."
)


def _write(store: Store, of: List, found: Iterator[Found], out: Path) -> None:
    """Write the rows of a list to a file, under Dutch headings."""
    if out.suffix not in (".xlsx", ".csv"):
        message = "no such form of a list"
        raise BadRequestError(message, where=out.name[:40], remedy="Choose from: xlsx, csv")
    made = sheet_of(store, of, found)
    out.write_bytes(_xlsx(made.name, [made]) if out.suffix == ".xlsx" else as_table(made))
    click.echo(f"{out}: {len(made.rows)} rows")


@click.group(
    "export", cls=ListCommands, more=[_file], write=_write, context_settings={"help_option_names": ["-h", "--help"]}
)
def command() -> None:
    """Write what is held in the form that others read: a list, a dossier, or the list of a debate (mt)."""


@command.command("dossier")
@click.argument("dossier")
@database
@click.option("-o", "--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The file: .xlsx.")
def dossier(dossier: str, db: Path, out: Path) -> None:
    """Write a workbook of DOSSIER (35373): a sheet for each list that has something of it."""
    if out.suffix != ".xlsx":
        message = "a dossier is written as a workbook"
        raise BadRequestError(message, where=out.name[:40], remedy="Such as -o dossier.xlsx")
    with Store(db) as store:
        every = [
            sheet_of(store, of, store.reader.all(of, ListRequest({"dossier": dossier}), None))
            for of in all_lists()
            if of.page and any(one.name == "dossier" for one in of.filters)
        ]
    sheets = [one for one in every if one.rows]
    if not sheets:
        message = "nothing here is of this dossier"
        raise NotFoundError(message, where=dossier[:40], remedy="See: kamerspoor list documents")
    out.write_bytes(_xlsx(f"Dossier {dossier}", sheets))
    click.echo(f"{out}: {', '.join(f'{len(one.rows)} {one.name}' for one in sheets)}")


def _xlsx(title: str, sheets: Sequence[Sheet]) -> bytes:
    return workbook(title, "Kamerspoor", sheets)


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
