"""How a party and a committee stand: seats, votes, and when something was or will be on."""

from __future__ import annotations

from kamerspoor.publish.language import counted, translated
from kamerspoor.web.chamber_words import filled


def party_lines(*, seats: int | None, since: str, until: str, votes: int, with_majority: int) -> list[str]:
    """Return the sentences on a party.

    Args:
        seats: that it has, None where no record tells.
        since: the day on which it came into the Chamber, in words; empty where that is not known.
        until: the last day, in words; empty of one that is there.
        votes: in which its vote is recorded and looked at.
        with_majority: in how many of them it voted as most seats did.
    """
    lines = []
    if until:
        lines.append(translated("Zat in de Kamer tot {day}.").format(day=until))
    elif seats is not None:
        begun = translated("sinds {day}").format(day=since) if since else translated("sinds wanneer is niet bekend")
        lines.append(counted("{n} zetel {begun}.", "{n} zetels {begun}.", seats).format(n=seats, begun=begun))
    else:
        lines.append(translated("Genoemd in gelezen stukken; de Kamer heeft er hier geen gegevens van."))
    if votes:
        words = translated("Stemde in {n} van de laatste {all} stemmingen met de meerderheid, in {other} anders.")
        lines.append(words.format(n=with_majority, all=votes, other=votes - with_majority))
    return lines


def committee_lines(*, members: int, last: str, coming: str, until: str) -> list[str]:
    """Return the sentences on a committee.

    Args:
        members: it has now.
        last: the last thing it did, with its day, in words; empty where none is known.
        coming: what is next, likewise.
        until: the day on which it ended, in words.
    """
    lines = [counted("{n} lid.", "{n} leden.", members).format(n=members)] if members and not until else []
    if until:
        lines.append(translated("Opgeheven op {day}.").format(day=until))
    lines.append(
        filled(translated("Laatst: {what}."), what=last)
        if last
        else translated("Nog niets gehouden, voor zover hier bekend.")
    )
    if not until:
        lines.append(
            filled(translated("Komt: {what}."), what=coming)
            if coming
            else translated("Wat er komt, is hier niet bekend.")
        )
    return lines
