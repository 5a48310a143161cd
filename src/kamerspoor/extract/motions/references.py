"""Which motion a sentence speaks of: by number, by proposers, or by order.

A reference by number counts anywhere in a sentence; one by names or by order ("de volgende motie") only where the
sentence turns to it, since motions are also named in passing ("in lijn met de motie van de heer Voordewind").
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kamerspoor.model.facts import Motion
from kamerspoor.text.names import surname
from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rarity import keys
from kamerspoor.text.rules import Rule
from kamerspoor.text.vocabulary import ORDINALS

pattern = Patterns(
    numbers=r"\d{1,4}(?:(?:, | en | en nr\. | of |, en | t/m | tot en met )\d{1,4})*",
)


REFERENCES: tuple[Rule, ...] = (
    Rule(
        "number",
        pattern(r"""
            (?:\b(?:stuk|stukken)(?: met)?(?: de)? (?:nrs?\.?|nummers?) ?|\b(?:nrs?\.|nummers?) |\((?&dossier), nr\. ?)
            (?P<numbers>(?&numbers))\b
        """),
        needs=("nr", "nummer", "stuk"),
        examples=(
            "De motie op stuk nr. 4 van de heren",
            "De moties op de stukken nrs. 1136, 1140 en 1150",
            "de motie met nummer 12",
            "De motie-Smit/De Wit (98765, nr. 12) is overgenomen.",
        ),
        counterexamples=("in 2021 is dat 4 miljoen",),
    ),
    Rule(
        "turns_to",
        pattern(r"""(?i)
            # "dan kom ik …
            ^(?:(?:voorzitter|dan|en|tot slot|allereerst|ten slotte|tenslotte|vervolgens|nu|verder|nog|ook
                |daarna|eerst|ja|oké|goed|ik|heb|hebben|we|wij|kom|komen|ga|gaan|begin|is|er|hier|met|bij|op
                |naar|over|in|aan|voor|volgens|mij|graag|door|toe|dank|u|wel|laatste)[,.:]? ){0,10}
            (?:de|die|deze|mijn|het|een)  # … op de volgende motie"
            \ (?P<order>eerste |tweede |derde |vierde |vijfde |zesde |zevende |achtste |volgende |laatste |andere |
                gewijzigde )*
            (?P<motion>moties?)\b
        """),
        needs=("motie", "Motie"),
        examples=(
            "Dan kom ik op de motie van de heren Smit en De Wit",
            "In de andere motie waar de heer Smit onder staat",
            "De volgende motie is van de heer Graus.",
            "De tweede motie is van de leden Smit en De Wit",
        ),
        counterexamples=(
            "Dat is ook in lijn met de eerste motie",
            "Het begin sluit aan bij de motie van de heer Smit",
        ),
    ),
)
_NUMBER, _TURNS_TO = REFERENCES
_WHAT = pattern(r"(?i)\b(?:amendement\w*|moties?)\b")
# Named for comparison only: "Net als bij de motie op stuk nr. 253 zeg ik dat dit ondersteuning van beleid is."
_PASSING = pattern(r"""(?i)
    \b(?:net (?:zo)?als|zoals|evenals|in lijn met|vergelijkbaar met|anders dan|in tegenstelling tot
        |verwijs\w*(?: ik)? naar|wijs\w*(?: ik)?(?: wel| ook| nog)? op|lijkt (?:erg |sterk )?op
        |sluit\w* [^.?!]{0,30}|aansluit\w*|samenhang\w* met|verlengde van|in aanvulling op
        |overlap\w*|dezelfde [^.?!]{0,20}als)\b[^.,;?!]{0,40}$
""")
_RANGE = re.compile(r"(\d+) (?:t/m|tot en met) (\d+)")
_GAP = pattern(r"""(?i)
    ^[\s,]*(?:en|alsook|evenals)?[\s,]*(?:ook )?(?:(?:de|die) )?(?:moties? )?(?:op )?(?:het |de )?$
""")
# How far behind the word "motie" its proposers may be named. By hand; 130 and 520 give the same verdicts (dev debates,
# n = 26, 28 November 2026).
_NAMES_REACH = 260
_WORD = re.compile(r"\w+")
# So many words of a motion, and half of those of a sentence, make it the motion of which a sentence tells.
_ALIKE = 4


@dataclass(frozen=True, slots=True)
class MotionMention:
    """A reference in a sentence.

    Attributes:
        start: place in the sentence.
        motions: indexes of the motions meant; empty for an amendment or another paper.
        corrected: number that was said but belongs to no motion of this debate.
    """

    start: int
    motions: tuple[int, ...]
    corrected: int | None = None


class Submitted:
    """The motions of a debate in order of submission, to be found by place, number and proposers.

    Args:
        motions: all of them.
    """

    def __init__(self, motions: Sequence[Motion]) -> None:
        self._ends = [motion.span.end for motion in motions]
        self._asks = [motion.asks for motion in motions]
        self._by_number: defaultdict[int | None, list[int]] = defaultdict(list)
        self._by_proposers: defaultdict[frozenset[str], list[int]] = defaultdict(list)
        self._by_first: defaultdict[str, list[int]] = defaultdict(list)
        # First word of the last word of a name, to that last word and its surname with the first motion of that name.
        self._names: defaultdict[str, dict[tuple[str, str], int]] = defaultdict(dict)
        for index, motion in enumerate(motions):
            self._by_number[motion.number].append(index)
            surnames = [surname(name) for name in motion.proposers]
            self._by_proposers[frozenset(surnames)].append(index)
            if surnames:
                self._by_first[surnames[0]].append(index)
            for name, key in zip(motion.proposers, surnames, strict=True):
                last = name.rsplit(maxsplit=1)[-1]
                first = _WORD.search(last)
                self._names[first[0] if first else last].setdefault((last, key), index)
        self._proposers = [frozenset(map(surname, motion.proposers)) for motion in motions]

    def words(self, index: int) -> frozenset[str]:
        """Return the words of what a motion asks."""
        return keys(self._asks[index])

    def until(self, position: int) -> int:
        """Return how many motions were submitted before a place."""
        return bisect_right(self._ends, position)

    def numbered(self, numbers: Iterable[int], count: int) -> list[int]:
        """Return which of the first ``count`` motions have one of these numbers."""
        found = (index for number in set(numbers) for index in self._by_number.get(number, ()))
        return sorted(index for index in found if index < count)

    def given_twice(self, number: int, count: int) -> int | None:
        """Return the second of two motions that got the number before this one, which is then of no motion itself."""
        one = [index for index in self._by_number.get(number - 1, ()) if index < count]
        return one[1] if len(one) > 1 and self._by_number.get(number) is None else None

    def named(self, words: str, count: int) -> frozenset[str]:
        """Return the surnames in a text that proposers of the first ``count`` motions have.

        The last word of a name must stand as a word; "Van der Lee" is also found in "motie-Van der Lee c.s.".
        """
        candidates = (
            (last, key)
            for word in set(_WORD.findall(words))
            for (last, key), index in self._names.get(word, {}).items()
            if index < count
        )
        return frozenset(key for last, key in candidates if re.search(rf"(?<!\w){re.escape(last)}(?!\w)", words))

    def of(self, names: frozenset[str], count: int) -> list[int]:
        """Return which of the first ``count`` motions have exactly these proposers; else, first of all one of them."""
        exact = self._by_proposers.get(names, [])
        exact = exact[: bisect_left(exact, count)]
        if exact:
            return exact
        led = sorted(index for name in names for index in self._by_first.get(name, ()))
        return [index for index in led if index < count and names <= self._proposers[index]]


def find_references(
    sentence: str, motions: Submitted, count: int, current: Sequence[int], open_motions: Sequence[int]
) -> list[MotionMention]:
    """Return the references of a sentence in order.

    Args:
        sentence: folded text.
        motions: the motions of the debate.
        count: how many of them were submitted so far.
        current: indexes of the motions spoken of until now.
        open_motions: indexes of those without a verdict, in order of submission.
    """
    so_far = _SoFar(motions, count, open_motions)
    by_number = _numbered(sentence, so_far)
    if by_number:
        return by_number
    turn = _TURNS_TO.search(sentence)
    if turn is None:
        return []
    meant = _by_names(sentence, turn.start(), so_far) or _by_order(turn, so_far, current)
    return [MotionMention(turn.start("motion"), meant)] if meant else []


@dataclass(frozen=True, slots=True)
class _SoFar:
    """What is known of the motions at a sentence."""

    motions: Submitted
    count: int
    open: Sequence[int]


def _numbered(sentence: str, so_far: _SoFar) -> list[MotionMention]:
    found: list[MotionMention] = []
    last_end = 0
    for match in _NUMBER.finditer(sentence):
        before = sentence[last_end : match.start()]
        what = _last(_WHAT, before)
        start = last_end + what.start() if what else match.start("numbers")
        if _PASSING.search(sentence[:start]):
            continue
        if what is not None and what[0].lower().startswith("amendement"):
            found.append(MotionMention(match.start("numbers"), ()))
        else:
            reference = _meant(sentence, match, start, so_far)
            if reference is None:
                continue
            joined = bool(found) and bool(found[-1].motions) and _GAP.match(before) is not None
            found.append(_join(found.pop(), reference) if joined else reference)
        last_end = match.end("numbers")
    return found


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next(iter(reversed(list(pattern.finditer(text)))), None)


def _meant(sentence: str, match: re.Match[str], start: int, so_far: _SoFar) -> MotionMention | None:
    """Return the motions of these numbers, or of the proposers named where no motion has such a number."""
    numbers = _numbers(match["numbers"])
    meant = tuple(so_far.motions.numbered(numbers, so_far.count))
    if len(numbers) == 1 and len(meant) > 1:
        # One number for two: it is the first's, until that has its verdict.
        pending = _first_in_both(meant, so_far.open)
        meant = (meant[0] if pending is None else pending,)
    if meant:
        return MotionMention(start, meant)
    second = so_far.motions.given_twice(numbers[0], so_far.count)
    named = (second,) if second is not None else _by_names(sentence, match.start(), so_far)
    named = named or _by_subject(sentence, so_far)
    return MotionMention(start, named, numbers[0]) if named else None


def _by_subject(sentence: str, so_far: _SoFar) -> tuple[int, ...]:
    """Return the next motion without a verdict where the sentence has its words: a wrong number was said."""
    following = next((index for index in so_far.open if index < so_far.count), None)
    if following is None:
        return ()
    words = keys(sentence)
    alike = words & so_far.motions.words(following)
    return (following,) if len(alike) >= _ALIKE and len(alike) * 2 >= len(words) else ()


def _join(one: MotionMention, other: MotionMention) -> MotionMention:
    """Return two references that form one group ("de motie op stuk nr. 3 en die op stuk nr. 4")."""
    return MotionMention(one.start, tuple(dict.fromkeys((*one.motions, *other.motions))), one.corrected)


def _numbers(printed: str) -> tuple[int, ...]:
    numbers = [int(number) for number in re.findall(r"\d+", printed)]
    for low, high in _RANGE.findall(printed):
        numbers.extend(range(int(low) + 1, int(high)))
    return tuple(numbers)


def _by_names(sentence: str, start: int, so_far: _SoFar) -> tuple[int, ...]:
    """Return the motion of which exactly the proposers are named; of several, the first without a verdict."""
    named = so_far.motions.named(sentence[start : start + _NAMES_REACH], so_far.count)
    first = so_far.motions.of(named, so_far.count) if named else []
    pending = _first_in_both(first, so_far.open)
    if pending is not None:
        return (pending,)
    return (first[0],) if len(first) == 1 else ()


def _first_in_both(one: Sequence[int], other: Sequence[int]) -> int | None:
    """Return the least number in two ordered sequences, leaping from one to the other."""
    place = there = 0
    while place < len(one) and there < len(other):
        if one[place] == other[there]:
            return one[place]
        if one[place] < other[there]:
            place = bisect_left(one, other[there], place)
        else:
            there = bisect_left(other, one[place], there)
    return None


def _by_order(turn: re.Match[str], so_far: _SoFar, current: Sequence[int]) -> tuple[int, ...]:
    order = (turn["order"] or "").strip().lower()
    count = so_far.count
    if order == "volgende" and current:
        following = current[-1] + 1
        return (following,) if following < count else ()
    if order == "laatste" and count:
        return (count - 1,) if so_far.open and so_far.open[-1] == count - 1 else ()
    if order == "eerste" and not current and count:
        return (0,)
    place = ORDINALS.get(order, 0) - 1
    return (place,) if 0 <= place < count and len(so_far.open) == count - place else ()
