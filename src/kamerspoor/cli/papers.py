"""Prints a summary of papers that were fetched."""

from __future__ import annotations

import click

from kamerspoor.pipeline.enclosures import PapersReport

_SHOWN = 10


def tell_papers(report: PapersReport) -> bool:
    """Print what came of fetching papers, and return whether nothing was missed.

    A paper that cannot be read is told and is no failure: it is the Chamber's, and will not read better tomorrow.
    """
    read = report.read
    click.echo(
        f"{read.new} new papers, {read.versions} new versions of known papers, {read.same} unchanged,"
        f" {len(read.refused)} cannot be read, {len(report.missed)} not fetched"
    )
    for words, errors in (("cannot be read", read.refused), ("not fetched", report.missed)):
        for error in errors[:_SHOWN]:
            click.echo(f"{words}: {error}", err=True)
        if len(errors) > _SHOWN:
            click.echo(f"{words}: and {len(errors) - _SHOWN} more", err=True)
    return not report.missed
