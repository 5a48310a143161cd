"""How a dossier stands, in sentences made by rules: what is not known is said, never left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kamerspoor.model.commitment_register import CommitmentState
from kamerspoor.publish.formats import shown_date, shown_number, small
from kamerspoor.publish.language import Words, counted, translated
from kamerspoor.web import labels
from kamerspoor.web.dossiers.overview import Overview

_MOTIONS: Final = Words(
    {
        "rejected": "{n} verworpen",
        "held": "{n} aangehouden",
        "withdrawn": "{n} ingetrokken",
        "replaced": "{n} vervangen",
        "lapsed": "{n} vervallen",
        "tied": "bij {n} staakten de stemmen",
    }
)
_COMMITMENTS: Final[Words[CommitmentState]] = Words(
    {
        "kept": "{n} nagekomen",
        "partly": "{n} deels nagekomen",
        "no_report": "bij {n} is de uiterste datum voorbij en is geen bericht gevonden",
        "open": "bij {n} is nog geen bericht gevonden",
        "withdrawn": "{n} vervallen",
    }
)


def dossier_lines(of: Overview) -> list[str]:
    """Return how a dossier stands: its motions, its commitments, its last paper."""
    return [" ".join(_motions(of)), " ".join(_commitments(of)), _last(of)]


def _number(words: str, number: int) -> str:
    return words.format(n=shown_number(number))


def _motions(of: Overview) -> Iterator[str]:
    if not of.n_motions:
        yield translated("Geen moties gevonden.")
        return
    adopted = of.states.get("adopted", 0)
    done = f", {_number(translated('waarvan {n} volgens de regering uitgevoerd'), of.executed)}" if of.executed else ""
    told = _number(counted("{n} motie aangenomen", "{n} moties aangenomen", adopted), adopted) + done if adopted else ""
    rest = ", ".join(_number(words, of.states[state]) for state, words in _MOTIONS.items() if of.states.get(state))
    every = _number(counted("{n} motie", "{n} moties", of.n_motions), of.n_motions)
    yield f"{'; '.join(part for part in (told or every, rest) if part)}."
    unknown = of.states.get("submitted", 0)
    if unknown:
        words = counted(
            "Van {n} motie is geen stemming gevonden.", "Van {n} moties is geen stemming gevonden.", unknown
        )
        yield _number(words, unknown)


def _commitments(of: Overview) -> Iterator[str]:
    sure = sum(of.promised.values())
    if not of.n_commitments:
        yield translated("Geen toezeggingen gevonden.")
        return
    if sure:
        told = [_number(words, of.promised[state]) for state, words in _COMMITMENTS.items() if of.promised.get(state)]
        yield f"{_number(counted('{n} toezegging', '{n} toezeggingen', sure), sure)}: {', '.join(told)}."
    if of.likely:
        besides = counted(
            "{n} passage is waarschijnlijk een toezegging.", "{n} passages zijn waarschijnlijk toezeggingen.", of.likely
        )
        yield _number(besides, of.likely)


def _last(of: Overview) -> str:
    if of.last is None:
        return translated("Laatste stuk: niet bekend, want geen gelezen stuk heeft een datum.")
    kind = labels.genre_name(of.last)
    words = translated("Laatste gelezen stuk: {kind}, {day}.")
    return words.format(kind=small(kind), day=shown_date(of.last.date))
