"""``kamerspoor ingest``: files and folders into the database."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import click

from kamerspoor.cli.index import after_storing
from kamerspoor.cli.options import database, ocr_option
from kamerspoor.pipeline.files import find_files
from kamerspoor.pipeline.ingest import Report, ingest
from kamerspoor.reading.recognition.tesseract import Tesseract
from kamerspoor.store.store import Store


@click.command("ingest")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False))
@database
@click.option(
    "--workers",
    type=click.IntRange(1),
    help="Processes that read, of at most 2 GB each; one per core when not given, and no more than fit into memory.",
)
@click.option(
    "--follow-links",
    is_flag=True,
    envvar="KAMERSPOOR_FOLLOW_LINKS",
    help="Also read what links in a folder lead to outside it.",
)
@ocr_option
@click.option("--no-index", is_flag=True, help="Leave the search index for later: kamerspoor index.")
def command(
    paths: tuple[Path, ...], db: Path, workers: int | None, *, follow_links: bool, ocr: bool, no_index: bool
) -> None:
    """Read PATHS (files and folders) into the database.

    The same bytes again change nothing; a newer reading of a paper keeps the old one. Files that cannot be read or
    stored are listed at the end, and make the exit code 1; it is 2 when the rest was not tried, as on a full disk.
    """
    if ocr:
        Tesseract.find()  # said once, before the first file, when it is not there
    with Store(db, create=True) as store:
        passed_over: Counter[str] = Counter()
        files = find_files([*paths], follow_links=follow_links, passed_over=passed_over)
        if sys.stderr.isatty():
            # Counting first costs a walk through the folders, and gives the bar its end.
            total = sum(1 for _ in find_files([*paths], follow_links=follow_links))
            with click.progressbar(length=total, label="Reading", file=sys.stderr, show_pos=True) as bar:
                report = ingest(store, files, workers=workers, ocr=ocr, progress=lambda _saved: bar.update(1))
        else:
            report = ingest(store, files, workers=workers, ocr=ocr)
        _tell(report, passed_over)
        if report.stopped:
            raise report.stopped
        whole = after_storing(store, db, index=not no_index)
    if report.refused or not whole:
        sys.exit(1)


def _tell(report: Report, passed_over: Counter[str]) -> None:
    for error in report.refused:
        click.echo(f"refused: {error}", err=True)
    if passed_over:
        kinds = ", ".join(f"{count} {kind}" for kind, count in passed_over.most_common())
        click.echo(f"passed over, as no papers: {kinds}", err=True)
    click.echo(
        f"{report.new} new, {report.versions} new readings of known papers, {report.same} unchanged,"
        f" {len(report.refused)} refused"
    )
