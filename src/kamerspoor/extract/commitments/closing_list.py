"""The chair's closing list: what is read out at the end of a debate as promised, and what becomes of it at the table.

Grammar over the turns of the chair, from the sentence that opens the list to the one that closes the meeting::

    list     = opening (item | mark item | change | aside)* leaving
    mark     = dash | "De eerste toezegging:" | "Toezegging dertien." | "Dan de laatste"
    item     = sentence in the third person that says what is done, or what the Chamber gets
    change   = "Het gaat dus om …" | "Dan maken we van 'na' 'voor'" | "Dan is het geen toezegging"
    aside    = what is said to those at the table ("Klopt dat?")

Members and the government speak in between: they say when, say it better, or name an item that the list lacks. Their
words count as the chair's next turn takes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate

from kamerspoor.extract.commitments.addressees import promised_to
from kamerspoor.extract.commitments.closing_list_rules import (
    ADDS,
    ASKS_WHEN,
    INTRODUCES_ITEM,
    ITEMS,
    LEAVES_LIST,
    MISSES_ITEM,
    NOTES,
    NOTES_THAT,
    NUMBERS_ITEM,
    OPENS_LIST,
    OPENS_NOTES,
    REPLACES_WORD,
    RESTATES,
    SAYS_TO_THE_TABLE,
    SPEAKS_OF_ITEM,
    WITHDRAWS,
)
from kamerspoor.extract.commitments.deadlines import find_due
from kamerspoor.extract.commitments.promisers import Government
from kamerspoor.extract.commitments.read_out import ReadSentence, read_sentences
from kamerspoor.model.debate import Debate, Turn
from kamerspoor.model.facts import Commitment, Due, Quoted
from kamerspoor.model.source_text import Remark
from kamerspoor.text.capacity import IF
from kamerspoor.text.patterns import pattern
from kamerspoor.text.rarity import keys
from kamerspoor.text.rules import first_match
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Span, fold
from kamerspoor.text.vocabulary import ORDINALS

_CHECKS = pattern(r"(?i)[,;–—]? ?\b(?:klopt dat|is dat (?:zo|correct|juist)|toch|hè|correct|akkoord)\?$")
_CLAUSE = pattern(r"(?i)^(?:dat|om|over)\b")
_TAKES_OBJECTION = pattern(r"""(?i)
    \b(?:noteren we dat|pas(?:sen)? (?:we|ik)|vul(?:len)? (?:we|ik)|aangepast|aanpassen|aangevuld|erbij zetten
        |met die aanvulling)\b
""")
_FILLS = pattern(r"(?i)^(?:daar|hier|er (?:zit|staat|is)|dat|dit|het (?:is|gaat|was)|even|goed|nou|wel)\b")
_AGREES = pattern(r"(?i)^(?:ja|dat klopt|klopt|zeker|inderdaad|akkoord|goed)\b")
_EVENT = pattern(r"""
    (?:^|\b(?:komt|dus|O|Ja|is)(?: dit| dat)?,? )
    (?P<event>(?i:voor|vóór|na|tijdens|bij|met|rond|uiterlijk bij|voorafgaand aan)
    \ (?:de|het|deze|dit|een) [\w-]{2,30}(?: [A-Z][\w-]*){0,3})
""")
# A list is read at the end: so many letters of the government at most follow it, unless its items are marked as such.
_SPOKEN_AFTER = 4_000
_LAST_WORDS = 600
# An answer to "when?" is a few words.
_SHORT = 120
_FEW = 40
# What counts as an item at least, in words, behind a mark.
_WORDS = 4
# The share of their words that two readings of one item have in common.
_SAME = 0.85
# No list is longer than this; earlier items are not looked for again.
_LONGEST = 40
# So many turns of others may stand between two items.
_PAUSE = 16


@dataclass(slots=True)
class _Item:
    """An item while its list is read; ``withdrawn`` is where it is taken back."""

    words: str
    text: str
    span: Span
    turn: int
    due: Due | None
    to: str | None
    was: list[str] = field(default_factory=list)
    additions: list[str] = field(default_factory=list)
    withdrawn: Span | None = None


@dataclass(slots=True)
class _List:
    """What is known at a point of the reading."""

    text: str
    said_on: date | None
    items: list[_Item] = field(default_factory=list)
    opened: bool = False
    expecting: bool = False
    asked_when: bool = False
    near_the_end: bool = False
    at_the_end: bool = False
    heard: list[Turn] = field(default_factory=list)

    current: _Item | None = None

    def add(self, span: Span, words: str, text: str, turn: int) -> None:
        """Take a sentence as the next item, or as an earlier one that is read again."""
        self.expecting = self.asked_when = False
        item = _Item(words, text, span, turn, find_due(words, self.said_on), promised_to(words))
        self.current = next((known for known in self.items[-_LONGEST:] if _same(known.text, text)), item)
        if self.current is item:
            self.items.append(item)
        else:
            self.reword(self.current, text)

    def reword(self, item: _Item, text: str) -> None:
        """Give an item its new words, and what they say."""
        if text != item.text:
            item.was.append(item.text)
            item.text = text
            item.due = find_due(text, self.said_on) or item.due
            item.to = promised_to(text) or item.to


def _same(one: str, other: str) -> bool:
    """Tell whether two items have the same words, perhaps in another order."""
    mine, yours = keys(one), keys(other)
    return one == other or len(mine & yours) >= _SAME * len(mine | yours) > 0


def closing_list(text: str, debate: Debate, said_on: date | None) -> tuple[tuple[Commitment, ...], tuple[Remark, ...]]:
    """Return the commitments that the chair reads out, as they are in the end, and remarks on those taken back.

    Args:
        text: cleaned text of the report.
        debate: its turns.
        said_on: day of the debate, for due dates.
    """
    reading = _List(text, said_on)
    after = _government_after(debate)
    for turn in debate.turns:
        if turn.role == "chair":
            reading.near_the_end, reading.at_the_end = after[turn.n] < _SPOKEN_AFTER, after[turn.n] < _LAST_WORDS
            _hear_chair(reading, turn)
        elif reading.opened:
            reading.heard.append(turn)
            reading.opened = len(reading.heard) < _PAUSE
        elif turn.n == len(debate.turns) - 1:
            _hear_heading(reading, turn)
    government = Government.of(debate)
    listed = tuple(_commitment(item, government) for item in reading.items if item.withdrawn is None)
    return listed, tuple(_withdrawn(item) for item in reading.items if item.withdrawn is not None)


def _government_after(debate: Debate) -> list[int]:
    """Return for each turn how many letters the government still says behind it."""
    spoken = [turn.body.end - turn.body.start if turn.government else 0 for turn in debate.turns]
    return [0, *accumulate(reversed(spoken))][:-1][::-1]


def _withdrawn(item: _Item) -> Remark:
    return Remark(
        "listed_commitment_withdrawn", "info", f"read out by the chair, then taken back: {item.text}", item.span
    )


def _hear_chair(reading: _List, turn: Turn) -> None:
    text = reading.text
    if not reading.opened and not any(rule.may_occur(turn.body.of(text)) for rule in (OPENS_LIST, OPENS_NOTES)):
        return
    said = list(read_sentences(text, turn.body.start, turn.body.end))
    if reading.opened:
        _settle(reading, said)
    reading.heard.clear()
    for sentence in said:
        _hear(reading, sentence, turn.n)


def _hear_heading(reading: _List, turn: Turn) -> None:
    """Hear a list that is printed under a heading behind the last words, as older reports do."""
    for sentence in read_sentences(reading.text, turn.body.start, turn.body.end):
        if reading.opened or re.fullmatch(r"(?:De )?[Tt]oezeggingen:?", sentence.words):
            _hear(reading, sentence, turn.n)


def _hear(reading: _List, sentence: ReadSentence, turn: int) -> None:
    """Hear one sentence of the chair."""
    words = sentence.words
    mark = NUMBERS_ITEM.match(words)
    notes = reading.at_the_end and not reading.opened and OPENS_NOTES.search(words) is not None
    opens = notes or OPENS_LIST.search(words) is not None
    if LEAVES_LIST.search(words):
        reading.opened = False
    elif opens and mark is None and not sentence.dashed:
        _open(reading, sentence, turn)
        return
    reading.opened = reading.opened or opens
    if not reading.opened:
        return
    if sentence.dashed:
        reading.add(sentence.span, words, words, turn)
    elif not _changes(reading, words, sentence.span):
        if mark is not None:
            _number(reading, sentence, mark, turn)
        elif SAYS_TO_THE_TABLE.search(_CHECKS.sub("", words)):
            _aside(reading, sentence, turn)
        elif not _speaks_of_current(reading, words):
            _state(reading, sentence, turn)


def _open(reading: _List, sentence: ReadSentence, turn: int) -> None:
    """Open the list, or go on with it; an item may follow behind a colon."""
    reading.opened = True
    _, _colon, rest = sentence.words.partition(": ")
    if _says_item(rest) and not _CLAUSE.match(rest):
        reading.add(sentence.span, sentence.words, rest[:1].upper() + rest[1:], turn)
    else:
        reading.expecting = sentence.words.endswith(":")


def _number(reading: _List, sentence: ReadSentence, mark: re.Match[str], turn: int) -> None:
    """Take what follows the number of an item, or wait for it."""
    rest = sentence.words[mark.end() :]
    if _says_item(rest):
        text = sentence.words if _CLAUSE.match(rest) else rest[:1].upper() + rest[1:]
        reading.add(sentence.span, sentence.words, text, turn)
    else:
        reading.expecting = True


def _state(reading: _List, sentence: ReadSentence, turn: int) -> None:
    """Take a sentence in the third person as an item, or as the time of the current one."""
    words = sentence.words
    awaited = reading.expecting and len(words.split()) >= _WORDS and not _FILLS.match(words)
    if awaited or ((reading.expecting or (reading.near_the_end and not sentence.behind_dash)) and _is_item(words)):
        reading.add(sentence.span, words, words, turn)
    elif len(words) < _FEW:
        _take_time(reading, words)


def _says_item(rest: str) -> bool:
    """Tell whether what follows a number or an introduction is the item itself."""
    says = _CLAUSE.match(rest) is not None or (_is_item(rest) and not SAYS_TO_THE_TABLE.search(rest))
    return says and len(rest.split()) >= _WORDS


def _is_item(words: str) -> bool:
    return first_match(ITEMS, words) is not None


def _speaks_of_current(reading: _List, words: str) -> bool:
    """Take what a sentence says of the current item: to whom, when, and what it includes."""
    item = reading.current
    if item is None or reading.expecting or not SPEAKS_OF_ITEM.search(words):
        return False
    if item.to is None or " aan " in words:
        item.to = promised_to(words) or item.to
    _take_time(reading, words)
    _note(item, words)
    return True


def _note(item: _Item, words: str) -> None:
    found = NOTES_THAT.search(words)
    if found is not None:
        item.additions.append((found["what"] or found["this"] or found["so"]).strip(" .?"))


def _take_time(reading: _List, words: str) -> None:
    """Take a time for the current item where it has none, or where the chair asked for one."""
    item = reading.current
    if item is None or len(words) > _SHORT or not (item.due is None or reading.asked_when):
        return
    due = find_due(words, reading.said_on) or _event(words)
    if due is not None:
        item.due = due
        reading.asked_when = False


def _event(words: str) -> Due | None:
    """Return the event that an answer to "when?" names, of which no day is known."""
    found = _EVENT.search(words)
    return Due(found["event"], None, "event") if found else None


def _aside(reading: _List, sentence: ReadSentence, turn: int) -> None:
    """Take what is said to the table: an item that is introduced in the first person, a note, or a question."""
    words = sentence.words
    introduced = INTRODUCES_ITEM.search(words)
    rest = words[introduced.end() :].strip() if introduced else ""
    if (_says_item(rest) and not words.endswith("?")) or MISSES_ITEM.search(words):
        reading.add(sentence.span, words, words, turn)
    elif not _speaks_of_current(reading, words) and reading.current is not None:
        _note(reading.current, words)
        reading.asked_when = reading.asked_when or ASKS_WHEN.search(words) is not None


def _changes(reading: _List, words: str, span: Span) -> bool:
    """Take a sentence that amends an item, adds to one, or takes the current one back."""
    item = reading.current
    if item is None:
        return False
    added = ADDS.search(words)
    if added is not None:
        place = int(added["number"]) - 1 if added["number"] else ORDINALS.get(added["which"].lower(), 0) - 1
        if place < len(reading.items):  # "de laatste" stands at -1
            said = added["what"].strip(" .")
            reading.items[place].additions.append(said)
            reading.items[place].due = find_due(said, reading.said_on) or reading.items[place].due
        return True
    replaced = REPLACES_WORD.search(words)
    if replaced is not None:
        reading.reword(item, re.sub(rf"\b{re.escape(replaced['old'])}\b", replaced["new"], item.text, count=1))
        return True
    if WITHDRAWS.search(words):
        item.withdrawn = span
        return True
    return False


def _settle(reading: _List, said: Sequence[ReadSentence]) -> None:
    """Take what others said since the chair spoke, as far as the chair's answer takes it."""
    reaction = [sentence.words for sentence in _up_to_next(said)]
    noted = any(map(NOTES.search, reaction))
    for turn in reading.heard:
        spoken = [
            (span, fold(span.of(reading.text))) for span in sentences(reading.text, turn.body.start, turn.body.end)
        ]
        for span, words in spoken:
            _hear_other(reading, turn, span, words, noted=noted)
    if reading.heard and any(map(_TAKES_OBJECTION.search, reaction)):
        _take_objection(reading, max(reading.heard, key=lambda turn: turn.body.end - turn.body.start))


def _up_to_next(said: Sequence[ReadSentence]) -> Iterator[ReadSentence]:
    for sentence in said:
        if sentence.dashed or NUMBERS_ITEM.match(sentence.words):
            return
        yield sentence


def _hear_other(reading: _List, turn: Turn, span: Span, words: str, *, noted: bool) -> None:
    item = reading.current
    if RESTATES.search(words) and item is not None and turn.government:
        reading.reword(item, words)
    elif MISSES_ITEM.search(words) and (noted or _agreed(reading)):
        reading.add(span, words, words, turn.n)
    elif (turn.government and (reading.asked_when or len(words) < _FEW)) or (item is not None and item.turn == turn.n):
        _take_time(reading, words)


def _agreed(reading: _List) -> bool:
    """Tell whether the government says yes to what was just said."""
    last = reading.heard[-1]
    return last.government and _AGREES.match(last.body.of(reading.text)) is not None


def _take_objection(reading: _List, turn: Turn) -> None:
    """Add the first words of an objection that the chair says to take down."""
    item = reading.current
    first = next(iter(sentences(reading.text, turn.body.start, turn.body.end)), None)
    if item is not None and first is not None and item.turn != turn.n:
        item.additions.append(fold(first.of(reading.text)))


def _commitment(item: _Item, government: Government) -> Commitment:
    return Commitment(
        text=item.text,
        by=government.promiser(item.words),
        to=item.to,
        kind="listed",
        due=item.due,
        conditional=IF.search(item.text) is not None and "zodra" not in item.text.lower(),
        passage=Quoted(item.words, item.span, item.turn),
        rule="listed",
        additions=tuple(item.additions),
        was=tuple(item.was),
    )
