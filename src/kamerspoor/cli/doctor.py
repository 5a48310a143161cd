"""``kamerspoor doctor``: how complete a database is, and what is wrong with it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import click

from kamerspoor.cli.options import database, print_table
from kamerspoor.pipeline.doctor import Diagnosis, examine
from kamerspoor.publish.schemas import to_json
from kamerspoor.store.records.fulfilment import FulfilmentComparison
from kamerspoor.store.records.outcomes import Outcomes, Reason
from kamerspoor.store.store import Store

REASONS: Final[dict[Reason, str]] = {
    "mistake": "a vote was later said to be a mistake",
    "counts_differ": "the decision names other numbers than its votes",
    "tie": "the seats are equal",
    "seats_say_otherwise": "the seats say otherwise, and nothing tells why",
}
# Commitments of which the letters differ that are printed; all of them with --json.
_MOST: Final = 20
_DIFFERING: Final = ("motion", "case", "official", "read", "paper")


@click.command("doctor")
@database
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(db: Path, *, as_json: bool) -> None:
    """Say how complete and how fresh the database is, and what is wrong with it.

    Exit code 1 when the file itself is damaged; what the Chamber leaves out is told, and is no fault.
    """
    with Store(db) as store:
        found = examine(store)
    if as_json:
        click.echo(to_json(found))
    else:
        _tell(found)
    if not found.sound:
        sys.exit(1)


def _tell(found: Diagnosis) -> None:
    _tell_papers(found)
    _title("The Chamber's records")
    print_table(
        ("category", "records", "deleted", "unknown", "last asked", "last complete"),
        [
            (
                one.category,
                f"{one.standing:,}",
                one.deleted,
                one.with_unknown,
                one.asked or "never",
                one.caught_up or "never",
            )
            for one in found.categories
            if one.standing or one.deleted or one.asked
        ],
    )
    if found.unknown:
        _title("What no column knows (kept as it came)")
        rows = [(category, name, n) for category, names in found.unknown.items() for name, n in names.items()]
        print_table(("category", "element", "records"), rows)
    _title("References that lead nowhere")
    print_table(
        ("category", "reference", "to", "never seen", "deleted"),
        [(one.category, one.relation, " or ".join(one.to), one.missing, one.gone) for one in found.dangling],
    )
    _title("Seats of members that cannot be so")
    click.echo(
        f"{found.seats.backwards:,} end before they begin; {found.seats.members_beside:,} members have two on a day"
    )
    _title("Papers behind the records")
    read, readable = found.fetched.read, found.fetched.documents
    click.echo(f"{read:,} of {readable:,} readable documents were read; {readable - read:,} have no text here")
    if found.fetched.refused:
        print_table(("cannot be read", "why"), found.fetched.refused)
    _tell_votes(found.votes)
    _tell_comparisons(found)
    _tell_fulfilment(found.fulfilment)
    _title("The file")
    click.echo("\n".join(found.damage) or "sound")


def _tell_papers(found: Diagnosis) -> None:
    click.echo(f"Read: {found.papers.papers:,} papers, {found.papers.turns:,} turns, {found.papers.motions:,} motions,"
               f" {found.papers.commitments:,} commitments")  # fmt: skip
    names = found.names
    click.echo(f"Names in them: {names.resolved:,} of one person, {names.ambiguous:,} of people who may be meant,"
               f" {names.unknown:,} of nobody known")  # fmt: skip


def _tell_votes(votes: Outcomes) -> None:
    _title("Outcomes of votes, recorded against computed from seats")
    click.echo(
        f"{votes.agree:,} of {votes.compared:,} with complete votes agree{_share(votes.agree, votes.compared)};"
        f" {votes.incomplete:,} have incomplete votes and are not compared"
    )
    for decision in votes.doubled:
        click.echo(f"votes recorded twice, counted once: {decision}")
    print_table(
        ("decision", "recorded", "computed", "for", "against", "absent", "why"),
        [
            (one.decision, one.recorded, one.computed, one.in_favour, one.against, one.absent, REASONS[one.reason])
            for one in votes.differ
            if one.reason
        ],
    )


def _tell_comparisons(found: Diagnosis) -> None:
    _title("Motions that are both recorded and read")
    print_table(
        ("field", "compared", "equal", "share"),
        [(one.field, one.compared, one.equal, _share(one.equal, one.compared)) for one in found.comparisons],
    )
    rows = [
        (one.field, *(getattr(it, name) for name in _DIFFERING)) for one in found.comparisons for it in one.differing
    ]
    if rows:
        print_table(("field", *_DIFFERING), rows)


def _tell_fulfilment(found: FulfilmentComparison) -> None:
    _title("Letters that keep a commitment: recorded by the Chamber (kamerbriefNakoming) against found in the papers")
    click.echo(
        f"{found.recorded:,} commitments with such a letter, of which {found.held:,} letters were read here; the"
        f" register names a letter of {found.named:,}, and the same one of {found.same:,}"
        f"{_share(found.same, found.held)}"
    )
    rows = [(one.number, ", ".join(one.recorded), ", ".join(one.found) or "none") for one in found.differing]
    print_table(("commitment", "recorded", "found"), rows[:_MOST])


def _share(part: int, whole: int) -> str:
    return f" ({part / whole:.4f})" if whole else ""


def _title(words: str) -> None:
    click.echo(f"\n{words}")
