"""Commitments in a letter: what the writer says the Chamber will still get or hear.

Stricter than for speech: a letter is full of plans, and a plan is no promise to the Chamber. Counted are an explicit
pledge ("ik zeg toe") and the announcement that the Chamber will be informed, sent or told something later.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from kamerspoor.extract.due import find_due
from kamerspoor.model.facts import Commitment, Quoted
from kamerspoor.text.rules import Rule, first_match
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Span, fold

_KAMER = r"(?:[Uu]w|[Dd]e|beide) Kamers?"
_TOLD = (
    r"(?:ge[iï]nformeerd|bericht|ingelicht|ontvangen|toegezonden|toegestuurd|toekomen|aangeboden|gestuurd|gemeld"
    r"|gerapporteerd|op de hoogte (?:gesteld|gehouden|gebracht))"
)
_TELL = (
    r"(?:informeer|informeren|bericht|berichten|rapporteer|rapporteren|stuur|sturen|zend|zenden|meld|melden|bied|bieden"
    r"|toesturen|toezenden|aanbieden|voorleggen|ontvangt|toekomen)"
)
# Said of this letter itself or of the past: nothing is promised.
_NOW = re.compile(
    r"\b(?:[Mm]et|[Bb]ij|[Ii]n|[Mm]iddels|[Vv]ia) deze(?:n)?\b|\b[Hh]ier(?:bij|mee|door)\b|\b[Bb]ijgaand\b"
    r"|\b(?:heb|heeft|hebben|had|is|zijn|werd|was|waren)\b[^.?!]{0,120}\b(?:ge[iï]nformeerd|bericht|gestuurd|toegezonden"
    r"|ontvangen|gemeld|aangeboden|toegezegd)\b"
    r"|\bzoals (?:eerder )?(?:aan )?uw Kamer\b|\bkan ik (?:u|uw Kamer) melden\b"
)

WRITTEN: tuple[Rule, ...] = (
    Rule(
        "pledge",
        re.compile(r"\b(?:zeg|zeggen) (?:ik|wij|het kabinet)\b[^.?!]{0,120}\btoe\b|\b[Ii]k zeg\b[^.?!]{0,120}\btoe\b"),
        needs=("toe",),
        examples=("Ik zeg uw Kamer toe de cijfers jaarlijks te publiceren.",),
        counterexamples=("Dat zegt veel over de tijd van toen.",),
        unless=re.compile(r"\bniet\b[^.?!]{0,20}\btoe\b"),
    ),
    Rule(
        "will_inform",
        re.compile(
            rf"\b(?:zal|zullen|wil|ga|gaat)\b[^.?!]{{0,160}}\b{_KAMER}\b[^.?!]{{0,200}}\b(?:{_TELL}|{_TOLD})\b"
            rf"|\b{_KAMER} (?:zal|zullen)\b[^.?!]{{0,200}}\b(?:{_TOLD}|{_TELL})\b"
        ),
        needs=("Kamer",),
        examples=(
            "Ik zal uw Kamer voor de zomer informeren over de uitkomst.",
            "Uw Kamer zal hierover begin 2031 worden geïnformeerd.",
        ),
        counterexamples=("Ik zal dit met de sector bespreken.",),
        unless=_NOW,
    ),
    Rule(
        "will_tell_you",
        re.compile(
            rf"\b(?:(?:[Ii]k|[Ww]ij|[Ww]e) (?:zal|zullen)|(?:zal|zullen) (?:ik|wij|we)) u\b[^.?!]{{0,200}}\b{_TELL}\b"
        ),
        needs=(" u ",),
        examples=("Ik zal u voor 1 juli 2031 een overzicht sturen.", "Na de zomer zal ik u informeren over de veren."),
        counterexamples=("Ik zal u niet teleurstellen.", "Ik zal de provincies een overzicht sturen."),
        unless=_NOW,
    ),
    Rule(
        "informs_later",
        re.compile(
            rf"\b{_TELL} (?:ik|wij|we)\b[^.?!]{{0,80}}\b{_KAMER}\b|\b(?:ik|wij|[Ii]k) {_TELL} {_KAMER}\b"
            rf"|\b{_KAMER} (?:wordt|worden|ontvangt|ontvangen)\b[^.?!]{{0,240}}"
            rf"|\b[Uu] (?:wordt|zult|ontvangt)\b[^.?!]{{0,160}}\b(?:{_TOLD})\b"
        ),
        needs=("Kamer", "U ", "u "),
        examples=(
            "Ik informeer Uw Kamer elk jaar in het voorjaar over de voortgang.",
            "De uitkomst stuur ik Uw Kamer voor het zomerreces toe.",
            "Uw Kamer wordt hierover separaat geïnformeerd.",
            "U wordt hierover voor het einde van het jaar geïnformeerd.",
        ),
        counterexamples=("De Kamer bespreekt dit morgen.",),
        unless=_NOW,
    ),
)


# A full stop may be missing behind a bracket: "(Kamerstuk 98 765, nr. 3) Uw Kamer wordt …".
_BREAK = re.compile(r"\) (?=[A-ZÀ-Þ])")


def _promise_in(sentence: str, start: int) -> str:
    """Return the sentence from the break before the words that promise."""
    breaks = [match.end() for match in _BREAK.finditer(sentence, 0, start + 2)]
    return sentence[breaks[-1] :] if breaks else sentence


def written_commitments(
    text: str, passages: Sequence[Span], by: str | None, written_on: date | None
) -> tuple[Commitment, ...]:
    """Return the commitments in the running text of a letter.

    Args:
        text: cleaned text.
        passages: its paragraphs.
        by: who signs.
        written_on: day of the letter, from which "binnen een week" counts.
    """
    found: list[Commitment] = []
    for passage in passages:
        for span in sentences(text, passage.start, passage.end):
            sentence = fold(span.of(text))
            match = first_match(WRITTEN, sentence)
            if match is not None and not sentence.endswith("?"):
                found.append(
                    Commitment(
                        text=_promise_in(sentence, match[1].start()),
                        by=by,
                        to=None,
                        kind="written",
                        due=find_due(sentence, written_on),
                        conditional=False,
                        passage=Quoted(sentence, span, None),
                        rule=match[0].name,
                    )
                )
    return tuple(found)
