"""The chair's closing list: what a committee's chair reads out at the end as promised.

Grammar of the list::

    list     = sentence with "toezegging(en)" item+
    item     = dash sentence+ | "De eerste toezegging is dat" clause | "De minister zal" clause
    addition = "De aanvulling op de tweede toezegging luidt dat" clause
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from kamerspoor.extract.commitments.addressees import promised_to
from kamerspoor.extract.commitments.deadlines import find_due
from kamerspoor.model.debate import Debate, Turn
from kamerspoor.model.facts import Commitment, Quoted
from kamerspoor.text.capacity import IF
from kamerspoor.text.patterns import pattern
from kamerspoor.text.rules import Rule
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Span, fold, trimmed
from kamerspoor.text.vocabulary import ORDINALS

_DASH = re.compile(r"(?:^|(?<=\n))[ \t]*(?:[–—•*-]|\d{1,2}[.)])\s+(?=[A-Z’'])")

LISTS: tuple[Rule, ...] = (
    Rule(
        "announces_list",
        pattern(r"""(?i)
            \b(?:toezegging(?:en)?)\b[^.?!]{0,80}\b  # "er zijn drie toezeggingen gedaan"
                (?:gedaan|genoteerd|gekomen|voor|op|door|na|staan|opgeschreven|geregistreerd|lees|gehoord|zijn|is)\b
            |\b(?:volgende|aantal|tweetal|drietal|viertal|vijftal|alle|de) toezeggingen\b
            |^toezeggingen:?$
        """),
        needs=("oezegging",),
        examples=("Er zijn vandaag drie toezeggingen gedaan.", "Ik lees de toezeggingen voor."),
        counterexamples=("Dat was geen belofte.",),
        unless=pattern(r"(?i)\bgeen toezegging"),
    ),
    Rule(
        "listed_item",
        pattern(r"""(?i)
            ^(?:ten (?:eerste|tweede|derde|vierde|vijfde)[,:]? )?
            (?:(?:en )?(?:de|een)  # "de eerste toezegging is dat"
                \ (?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|laatste|volgende|andere)
                \ (?:toezegging )?(?:is|luidt|was)(?: dat)?
            # "de minister van Water zal"
            |(?:de |het )?(?:minister|staatssecretaris|bewindspersoon|hij|zij|kabinet|kamer)
                (?: van [A-Z][\w ,]+?)? (?:zal|zegt|stuurt|informeert|komt|gaat|zendt|ontvangt
                    |heeft toegezegd|wordt|onderzoekt|neemt|bespreekt|rapporteert)\b)
        """),
        needs=(
            "is",
            "luidt",
            "zal",
            "zegt",
            "stuurt",
            "nformeert",
            "komt",
            "gaat",
            "zendt",
            "ontvangt",
            "heeft",
            "wordt",
            "onderzoekt",
            "neemt",
            "bespreekt",
            "rapporteert",
            "was",
        ),
        examples=(
            "De eerste toezegging is dat de minister een brief stuurt.",
            "De minister zal de Kamer voor de zomer informeren.",
        ),
        counterexamples=("Dan dank ik de minister.",),
    ),
    Rule(
        "addition",
        pattern(r"""(?i)
            \b(?:toevoeging|aanvulling) (?:bij|op|aan) (?:de |het )?
            (?P<which>eerste|tweede|derde|vierde|vijfde|laatste) toezegging
            \ (?:is|luidt)(?: dus)?(?: dat)? ?(?P<what>.*)
        """),
        needs=("oevoeging", "anvulling"),
        examples=("De toevoeging bij de tweede toezegging is dat dit in mei gebeurt.",),
        counterexamples=("Ik heb een toevoeging.",),
    ),
)
_ANNOUNCES, _ITEM, _ADDITION = LISTS
_OFFICE = pattern(r"(?i)(?:ten \w+[,:]? )?(?:de )?(minister|staatssecretaris)\b")
_PROMISER = pattern(r"""
    (?:De )?(?&minister) (?P<name>(?:(?&particle) )*[A-Z][\w’'-]+) (?=\w+t\b|zal\b)
""")


def closing_list(text: str, debate: Debate, said_on: date | None) -> tuple[Commitment, ...]:
    """Return the commitments that the chair reads out, in order.

    Args:
        text: cleaned text of the report.
        debate: its turns.
        said_on: day of the debate, for due dates.
    """
    promisers = _promisers(debate)
    listed: list[Commitment] = []
    for turn in debate.turns:
        if turn.role == "chair" and "oezegging" in turn.body.of(text):
            listed.extend(_listed(text, turn, promisers, said_on))
            listed = _with_additions(text, turn, listed, said_on)
    return tuple(listed)


def _promisers(debate: Debate) -> dict[str, str | None]:
    """Return who is meant by "de minister", "de staatssecretaris" and "hij": a name where only one person can be."""
    names = {
        role: {turn.name for turn in debate.turns if turn.role == role} for role in ("minister", "state_secretary")
    }
    everyone = names["minister"] | names["state_secretary"]
    return {
        "minister": _only(names["minister"]),
        "staatssecretaris": _only(names["state_secretary"]),
        "": _only(everyone),
    }


def _only(names: set[str]) -> str | None:
    return next(iter(names)) if len(names) == 1 else None


def _listed(text: str, turn: Turn, promisers: dict[str, str | None], said_on: date | None) -> Iterator[Commitment]:
    for span in _items(text, turn):
        words = fold(span.of(text))
        yield Commitment(
            text=words,
            by=_named_promiser(words) or promisers[_office(words)],
            to=promised_to(words),
            kind="listed",
            due=find_due(words, said_on),
            conditional=IF.search(words) is not None and "zodra" not in words.lower(),
            passage=Quoted(words, span, turn.n),
            rule="listed",
        )


def _items(text: str, turn: Turn) -> list[Span]:
    dashes = list(_DASH.finditer(text, turn.body.start, turn.body.end))
    announced = text.find("oezegging", turn.body.start, turn.body.end)
    dashes = [match for match in dashes if match.start() > announced]
    if dashes:
        ends = [match.start() for match in dashes[1:]] + [turn.body.end]
        return [_item_span(text, match.end(), end) for match, end in zip(dashes, ends, strict=True)]
    spans = sentences(text, turn.body.start, turn.body.end)
    begin = next((number for number, span in enumerate(spans) if _ANNOUNCES.search(fold(span.of(text)))), None)
    if begin is None:
        return []
    return [span for span in spans[begin:] if _ITEM.search(fold(span.of(text))) is not None]


def _item_span(text: str, start: int, end: int) -> Span:
    """Return a dashed item: up to the next dash, an empty line after a sentence, or a sentence that ends its line."""
    for span in sentences(text, start, end):
        if text.startswith("\n", span.end) or span.end >= end:
            return trimmed(text, start, span.end)
    return trimmed(text, start, end)


def _with_additions(text: str, turn: Turn, listed: list[Commitment], said_on: date | None) -> list[Commitment]:
    for span in sentences(text, turn.body.start, turn.body.end):
        match = _ADDITION.search(fold(span.of(text)))
        if match is None or not listed:
            continue
        place = ORDINALS.get(match["which"].lower(), 0) - 1  # "de laatste" stands at -1
        if place < len(listed):
            words = match["what"].strip(" .")
            old = listed[place]
            due = find_due(words, said_on) or old.due
            listed[place] = replace(old, additions=(*old.additions, words), due=due)
    return listed


def _office(words: str) -> str:
    """Return the office that an item begins with, or an empty string."""
    found = _OFFICE.match(words)
    return found[1].lower() if found else ""


def _named_promiser(words: str) -> str | None:
    match = _PROMISER.match(words)
    return match["name"] if match else None
