"""``kamerspoor ingest``: files and folders into the database."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kamerspoor.cli.index import after_storing
from kamerspoor.cli.options import database, ocr_option
from kamerspoor.pipeline.files import find_files
from kamerspoor.pipeline.ingest import Report, ingest
from kamerspoor.reading.recognition.tesseract import Tesseract
from kamerspoor.store.rows import Saved
from kamerspoor.store.store import Store


@click.command("ingest")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False))
@database
@click.option("--workers", type=click.IntRange(1), help="Worker processes; one per core when not given.")
@ocr_option
@click.option("--no-index", is_flag=True, help="Leave the search index for later: kamerspoor index.")
def command(paths: tuple[Path, ...], db: Path, workers: int | None, *, ocr: bool, no_index: bool) -> None:
    """Read PATHS (files and folders) into the database.

    The same bytes again change nothing; a newer reading of a paper keeps the old one. Files that cannot be read are
    listed at the end, and make the exit code 1.
    """
    if ocr:
        Tesseract.find()  # said once, before the first file, when it is not there
    with Store(db, create=True) as store:
        report = (
            _with_progress(store, list(paths), workers, ocr=ocr)
            if sys.stderr.isatty()
            else ingest(store, find_files(list(paths)), workers=workers, ocr=ocr)
        )
        _tell(report)
        after_storing(store, db, index=not no_index)
    if report.refused:
        sys.exit(1)


def _with_progress(store: Store, paths: list[Path], workers: int | None, *, ocr: bool) -> Report:
    # Counting first costs a walk through the folders, and gives the bar its end.
    total = sum(1 for _ in find_files(paths))
    with click.progressbar(length=total, label="Reading", file=sys.stderr, show_pos=True) as bar:

        def step(_path: Path, _saved: Saved | None) -> None:
            bar.update(1)

        return ingest(store, find_files(paths), workers=workers, ocr=ocr, progress=step)


def _tell(report: Report) -> None:
    for error in report.refused:
        click.echo(f"refused: {error}", err=True)
    click.echo(
        f"{report.new} new, {report.versions} new readings of known papers, {report.same} unchanged,"
        f" {len(report.refused)} refused"
    )
