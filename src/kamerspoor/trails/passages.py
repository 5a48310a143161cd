"""A later paper cut into passages: how far each says that something came, and whom, which day and paper it names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from kamerspoor.extract.settling import extent_of, names_promise, speaks_of_promise
from kamerspoor.model.letters import Extent
from kamerspoor.text.dates import MONTHS, add_months, safe_date
from kamerspoor.text.names import split_names
from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rarity import said_in_any_speech
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Cover, Span, fold

pattern = Patterns(
    name=r"(?:[A-Z]\. ?){0,3}(?:(?&particle) )*(?&name_word)(?: (?:(?&particle) )*[A-ZÀ-Þ][a-zà-ÿ][\w’'-]*)?",
)
_ROW: Final = re.compile(r"\n(?=[–•▪*|-]\s)|\n(?=[^\n|]*\|)")
_IS_ROW: Final = re.compile(r"^(?:[–•▪*|-]\s)|\|")
# The mark of a note may be glued to the full stop.
_ENDS: Final = re.compile(r"[.!?;:][”’»\"')]*\d{0,2}$")
_MEMBERS: Final = pattern(r"""
    \b(?:(?:het |de )?(?:[Ll]id|[Ll]eden|Kamerlid|heer|heren|[Mm]evrouw)) (?P<names>(?&name)(?:(?:, | en )(?&name))*)
    |\b[Mm]oties?[- –](?P<proposers>(?&name)(?:(?:/| en |, )(?&name))*)
""")
_DAY: Final = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)})\b(?: ((?:19|20)\d\d))?")
_OFFICE: Final = pattern(r"""
    \b(?:[Dd]e (?:toenmalige |huidige )?)?(?:[Mm]inister|[Ss]taatssecretaris) (?:van|voor)
    \ (?P<of>[A-Z][\w&-]+(?:(?:,| en|,? &)? [A-Z][\w-]+)*)
""")
_ON_PAPER: Final = re.compile(r"\bstuk nr\.? ?(\d{1,4})\b")
# What happened, what is given with the paper, or what is told in figures: not how things are.
_TELLS: Final = pattern(r"""(?i)
    \b(?:is|zijn|heeft|hebben|heb|werd|werden|ben|was|waren)\b
    |\b(?:sprak|spraken|stuurde|voerde|wijzigde|overlegde|maakte|legde|bood|gaf|gaven|nam|namen|\w{3,}eerden?)\b
    |\b(?:\w*bijlagen?|bijgevoegd|bijgaande?|bijgesloten|hierbij|hiermee|tabel|treft|overzicht)\b|\d
""")
# What is denied, or what somebody asks, is not told as done.
_DENIES: Final = re.compile(r"\b(?:niet|geen|nooit|vroeg|vroegen|vraagt|vragen|gevraagd|verzoekt|verzocht)\b")
# Who promised, where it is the government.
_OWN: Final = re.compile(
    r"\b(?:ik|mijn|wij|we|ons|onze|kabinet|regering|minister|staatssecretaris|ambtsvoorganger)\b", re.IGNORECASE
)
_SEVERAL: Final = re.compile(r"\b(?:toezeggingen|moties|beloften|afspraken|verzoeken|vragen)\b")
_WORD: Final = re.compile(r"\w{4,}|\b[A-Z]{2,}\b|\b\d{2,4}\b")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
# By hand, as in `kamerspoor.text.rarity`: inflections begin alike, and compounds of one thing end alike.
_STEM: Final = 6
_TAIL: Final = 7
_COMPOUND: Final = 11
# What is said of promising, sending and time, of whatever subject.
_FRAME: Final = frozenset(
    """
    kamer brief stuur sturen stuurt ontvangt ontvangen krijgt krijgen komt komen volgt informeer informeren informeert
    bericht berichten laat weten minister staatssecretaris regering kabinet verzoekt voor jaar januari februari maart
    april juni juli augustus september oktober november december zomer zomerreces kerstreces kwartaal eerste tweede
    derde vierde najaar voorjaar uiterlijk heer mevrouw toezegging motie lid leden debat commissiedebat bijlage
    """.split()  # noqa: SIM905
)


def content_words(text: str) -> tuple[str, ...]:
    """Return the words of a text that tell its subject, each once: not those of any speech, of time and of sending."""
    found = dict.fromkeys(word.lower() for word in _WORD.findall(text))
    return tuple(
        word for word in found if word not in _FRAME and not said_in_any_speech(word) and not _YEAR.fullmatch(word)
    )


def known_by(word: str) -> tuple[str, ...]:
    """Return what a word is known by: how it begins, and of a compound also how it ends."""
    return (word[:_STEM], f"-{word[-_TAIL:]}") if len(word) >= _COMPOUND else (word[:_STEM],)


class Mentioned(NamedTuple):
    """Members and days that a passage names, and the papers: ``kst-35373-4``, or ``4`` for "op stuk nr. 4"."""

    people: tuple[str, ...] = ()
    days: tuple[date, ...] = ()
    papers: frozenset[str] = frozenset()

    def after(self, before: Mentioned) -> Mentioned:
        """Return these, where there are none those named before in the paragraph: "deze motie", "die toezegging"."""
        return Mentioned(self.people or before.people, self.days or before.days, self.papers or before.papers)


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence or a row of a later paper.

    Attributes:
        row: whether it is a row of a table or a list.
        own: what its words are known by.
        around: the same of its heading, and of what stands before it in its paragraph.
        extent: how far it says that something came.
        of_promise: whether it speaks of something promised or asked.
        of_motion: whether it speaks of a motion.
        others: offices that it names.
    """

    span: Span
    words: str
    row: bool
    own: frozenset[str]
    around: frozenset[str]
    extent: Extent | None
    of_promise: bool
    of_motion: bool
    named: Mentioned
    others: tuple[str, ...]

    @property
    def settles(self) -> bool:
        """Whether it says of something promised or asked how far it came."""
        return self.extent is not None and (self.of_promise or self.of_motion)

    @property
    def own_promise(self) -> bool:
        """Whether it tells that the government promised something, and does not only speak of what was asked."""
        return not self.of_motion and names_promise(self.words) and _OWN.search(self.words) is not None

    @property
    def several(self) -> bool:
        """Whether it speaks of more than one promise or motion."""
        return _SEVERAL.search(self.words) is not None or len(self.named.papers) > 1

    @property
    def tells(self) -> bool:
        """Whether it tells what was done or gives what was asked, and does not repeat what that was."""
        if self.row or self.of_promise or self.of_motion:
            return False
        denied = self.extent is None and _DENIES.search(self.words)
        return not denied and _TELLS.search(self.words) is not None


def passages_of(text: str, day: date, cited: Sequence[tuple[Span, str]], promised: Cover) -> Iterator[Passage]:
    """Yield the passages of a later paper in order.

    Args:
        text: cleaned text.
        day: of the paper, from which days without a year are seen.
        cited: what it cites, in order.
        promised: what it promises itself; that settles nothing.
    """
    starts = [span.start for span, _ in cited]
    heading, before, named, last = "", "", Mentioned(), 0
    for span in _pieces(text):
        words = fold(span.of(text))
        row = _IS_ROW.search(words) is not None
        starts_anew = row or text.count("\n", last, span.start) > 1
        before, named, last = ("", Mentioned(), span.end) if starts_anew else (before, named, span.end)
        if not row and not _ENDS.search(words):
            heading, before, named = words, "", Mentioned()
            continue
        papers = cited[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        named = _named(words, day, [target for _, target in papers]).after(named)
        if not any(promised.touching(span)):
            yield _passage(span, words, heading, before, named, row=row)
        before = f"{before} {words}"


def _pieces(text: str) -> Iterator[Span]:
    """Yield sentences, and rows each by itself."""
    for sentence in sentences(text):
        start = sentence.start
        for cut in _ROW.finditer(text, sentence.start, sentence.end):
            yield Span(start, cut.start())
            start = cut.end()
        if start < sentence.end:
            yield Span(start, sentence.end)


def _passage(span: Span, words: str, heading: str, before: str, named: Mentioned, *, row: bool) -> Passage:
    extent, of_promise, of_motion = extent_of(words), speaks_of_promise(words), "motie" in words.lower()
    head = heading.lower()
    # A row of a list says no more than its heading does: "Moties en toezeggingen die hiermee zijn afgedaan".
    if row and ("motie" in head or "toezegging" in head):
        extent = extent or extent_of(heading)
        of_promise = of_promise or ("toezegging" in head and not of_motion)
        of_motion = of_motion or ("motie" in head and not of_promise)
    extent = None if words.endswith("?") else extent
    others = tuple(found["of"] for found in _OFFICE.finditer(words))
    around = _keys(f"{heading} {before}")
    return Passage(span, words, row, _keys(words), around, extent, of_promise, of_motion, named, others)


def _keys(words: str) -> frozenset[str]:
    return frozenset(key for word in content_words(words) for key in known_by(word))


def _named(words: str, day: date, cited: Sequence[str]) -> Mentioned:
    papers = (*cited, *_ON_PAPER.findall(words))
    return Mentioned(tuple(people_named(words)), tuple(_days(words, day)), frozenset(papers))


def people_named(words: str) -> Iterator[str]:
    """Yield the members that a text names, as printed."""
    for found in _MEMBERS.finditer(words):
        yield from split_names((found["names"] or found["proposers"]).replace("/", ", "))


def _days(words: str, seen_from: date) -> Iterator[date]:
    """Yield the days named; one without a year is the last before the paper."""
    for number, month, year in _DAY.findall(words):
        found = safe_date(int(year) if year else seen_from.year, MONTHS[month], int(number))
        if found is not None:
            yield found if year or found <= seen_from else add_months(found, -12)
