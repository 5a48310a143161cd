"""Which promises and motions a later paper settles: each of its passages goes to one of them, or to none.

A passage that says so in so many words is linked by whom and what it names: number, members, day of the debate,
subject, office. Where nothing is said, a passage counts that has the subject of the promise, in a paper of the office
that made it. Passages are given out from the surest down; a motion that was rejected takes its own, too, so that they
settle no other. Weights and thresholds are by hand, from seven invented chains of papers; of the 11 promises and
motions of three others, not looked at before, 9 were then right, and one near miss was taken for evidence
(29 November 2026).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from math import log
from typing import Final, Literal, NamedTuple

from kamerspoor.model.commitment_register import CommitmentSource
from kamerspoor.model.evidence import Certainty
from kamerspoor.model.letters import Extent
from kamerspoor.model.settlements import Settlement
from kamerspoor.text.names import folded, surname
from kamerspoor.trails.passages import Passage, content_words, known_by

# What shares so much of the weight of a promise's words does what was promised; each further word counts as well.
_DOES: Final = 0.5
_EACH_WORD: Final = 0.03
_FEWEST: Final = 2
# That it will not be done is claimed of what is surely the same.
_REFUSES: Final = 0.45
# A passage that says that something is settled belongs to the promise for which so many points speak, if it has
# something of its subject.
_LINKED: Final = 0.8
_SUBJECT: Final = 0.15
_POINTS: Final = {"noemt het Kamerlid": 0.5, "noemt de dag": 0.7, "noemt de termijn": 0.3}
_OTHER_DAY: Final = -0.2
_OFFICE: Final = 0.5
_OTHER_OFFICE: Final = -0.3
_UNSURE: Final = 0.2
# Words that nothing but a later passage makes a promise share so much with it; where it names their day, less of what
# has so many times as much as any other. By hand, from ten invented chains.
_POINTED: Final = 0.4
_POINTED_ON_DAY: Final = 0.25
_STANDS_OUT: Final = 1.5
_BY_NUMBER: Final = 3.0
# What a compound, or what stands around a passage, counts beside its own words. A passage that says that something is
# settled mostly names its subject before.
_OF_COMPOUND: Final = 0.8
_AROUND: Final = 0.5
_BEFORE_SAID: Final = 0.8
_SHORT: Final = 4


@dataclass(frozen=True, slots=True)
class Target:
    """A promise or a motion that later papers may settle.

    Attributes:
        ids: of its sources; of a motion its dossier and number.
        words: of what was promised or asked.
        around: of what was said just before it.
        offices: of who made it, or may have.
        people: whom it was promised to, or who proposed it.
        due: its last day.
        unsure: whether it is only possible that it is a promise: of two that are meant it is the other.
        pointed: words of the government that are a promise only where a passage says that this was promised.
    """

    kind: Literal["commitment", "motion"]
    ids: tuple[str, ...]
    words: str
    around: str
    made_on: date
    offices: tuple[str, ...]
    people: tuple[str, ...]
    due: date | None = None
    unsure: bool = False
    pointed: CommitmentSource | None = None


class _Share(NamedTuple):
    """How much of a promise's words a passage has: itself, with what is around it, and how many."""

    own: float = 0.0
    whole: float = 0.0
    words: int = 0


class _Points(NamedTuple):
    """How much speaks for a link, how certain that makes it, and what that is."""

    score: float
    certainty: Certainty
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Link:
    points: _Points
    passage: int
    target: int
    said: bool
    extent: Extent


@dataclass(slots=True)
class _Index:
    """Which passages have a word, in themselves or around them, and how rare it is."""

    own: dict[str, list[int]] = field(default_factory=dict)
    around: dict[str, list[int]] = field(default_factory=dict)
    number: int = 0

    @classmethod
    def of(cls, passages: Sequence[Passage]) -> _Index:
        found = cls(number=len(passages))
        for n, one in enumerate(passages):
            for key in one.own:
                found.own.setdefault(key, []).append(n)
            for key in one.around - one.own:
                found.around.setdefault(key, []).append(n)
        return found

    def weight(self, word: str) -> float:
        return log((self.number + 2) / (1 + len(self.own.get(known_by(word)[0], ()))))

    def credits(self, word: str) -> dict[int, float]:
        """Return the passages that have a word, with what it counts there."""
        found: dict[int, float] = {}
        for n, key in enumerate(known_by(word)):
            for place in self.own.get(key, ()):
                found[place] = max(found.get(place, 0.0), _OF_COMPOUND if n else 1.0)
            for place in self.around.get(key, ()):
                found.setdefault(place, _AROUND)
        return found


def settlements(
    passages: Sequence[Passage], targets: Sequence[Target], day: date, offices: Sequence[str]
) -> list[Settlement]:
    """Return what a paper settles.

    Args:
        passages: of the paper.
        targets: what was promised and asked before.
        day: of the paper.
        offices: that send it, or for which it speaks as well.
    """
    index = _Index.of(passages)
    earlier = [(n, one) for n, one in enumerate(targets) if one.made_on < day]
    links = [link for n, one in earlier if not one.pointed for link in _links(n, one, passages, index, offices)]
    told = {link.passage for link in links if link.said}
    own = [n for n, one in enumerate(passages) if one.own_promise and n not in told]
    pointed = [(n, one) for n, one in earlier if one.pointed and 1 in _likenesses(one, offices)]
    links += _pointed(pointed, passages, own, index)
    return [
        Settlement(
            id_, link.extent, link.said, link.points.certainty, round(link.points.score, 2), link.points.why,
            passages[link.passage].span, passages[link.passage].words, targets[link.target].pointed,
        )
        for link in _assigned(links, targets, passages) for id_ in targets[link.target].ids
    ]  # fmt: skip


def _links(
    n: int, target: Target, passages: Sequence[Passage], index: _Index, offices: Sequence[str]
) -> Iterator[_Link]:
    shares = _shares(target, index)
    near = max(_likenesses(target, offices), default=_AROUND)
    for m, passage in enumerate(passages):
        share = shares.get(m, _Share())
        if passage.settles and (points := _said(target, passage, share, near)):
            yield _Link(points, m, n, True, passage.extent or "progress")
        elif share.words >= _FEWEST and near and not _of_another(target, passage, offices):
            extent = _done(passage, share)
            if extent:
                why = "doet wat er is toegezegd" if extent != "impossible" else "gaat over hetzelfde"
                yield _Link(_Points(share.whole, "likely", (why,)), m, n, False, extent)


def _shares(target: Target, index: _Index) -> dict[int, _Share]:
    words = dict.fromkeys(content_words(target.words), 1.0)
    # Of a promise that hardly says what it is about little is known by sharing its words.
    known = min(1.0, (len(words) + 1) / _SHORT)
    if len(words) < _SHORT:
        words = dict.fromkeys(content_words(target.around), _AROUND) | words
    total = sum(index.weight(word) * counts for word, counts in words.items()) or 1.0
    found: dict[int, _Share] = {}
    for word, counts in words.items():
        worth = known * index.weight(word) * counts / total
        for place, credit in index.credits(word).items():
            own, whole, number = found.get(place, _Share())
            inside = credit > _AROUND
            found[place] = _Share(own + inside * worth * credit, whole + worth * credit, number + inside)
    return found


def _said(target: Target, passage: Passage, share: _Share, near: float) -> _Points | None:
    """Return what speaks for it that a passage about settling means this one; None where that is too little."""
    subject = share.own + (share.whole - share.own) * _BEFORE_SAID / _AROUND
    if target.kind == "motion":
        return _of_motion(target, passage, subject, near) if passage.of_motion else None
    if not passage.of_promise:
        return None
    named = passage.named
    why = [
        reason
        for reason, holds in (
            ("noemt het Kamerlid", _share_people(named.people, target.people)),
            ("noemt de dag", target.made_on in named.days),
            ("noemt de termijn", target.due in named.days),
        )
        if holds
    ]
    score = subject + sum(_POINTS[reason] for reason in why) + (_OFFICE * near or _OTHER_OFFICE)
    score -= _UNSURE * target.unsure
    score += _OTHER_DAY if named.days and not {target.made_on, target.due} & {*named.days} else 0
    enough = score >= _LINKED and subject >= _SUBJECT
    return _Points(score, "likely", (*why, "gaat over hetzelfde")) if enough else None


def _pointed(
    targets: Sequence[tuple[int, Target]], passages: Sequence[Passage], told: Sequence[int], index: _Index
) -> Iterator[_Link]:
    """Yield for passages that tell of a promise the words of the government that they mean, if these stand out.

    A day or member that a passage names must be that of the promise.
    """
    shares = [(n, one, _shares(one, index)) for n, one in targets] if told else []
    for m in told:
        named, passage = passages[m].named, passages[m]
        likest = sorted(
            (
                (-of[m].whole, n, one, of[m]) for n, one, of in shares
                if m in of and (one.made_on in named.days or not named.days)
                and (not named.people or _share_people(named.people, one.people))
            ),
            key=lambda one: one[:2],
        )[:2]  # fmt: skip
        if not likest:
            continue
        _, n, one, share = likest[0]
        alone = len(likest) == 1 or share.whole >= _STANDS_OUT * likest[1][3].whole
        enough = share.whole >= (_POINTED_ON_DAY if named.days and alone else _POINTED)
        if enough and (points := _said(one, passage, share, 1.0)):
            points = points._replace(why=("zegt dat dit is toegezegd", *points.why))
            yield _Link(points, m, n, True, passage.extent or "progress")


def _of_motion(target: Target, passage: Passage, subject: float, near: float) -> _Points | None:
    dossier, _, number = target.ids[0].rpartition("-")
    if passage.named.papers & {f"kst-{target.ids[0]}", number}:
        return _Points(_BY_NUMBER + subject, "sure", ("noemt het nummer",))
    another = any(one.isdecimal() or one.startswith(f"kst-{dossier}-") for one in passage.named.papers)
    named = _share_people(passage.named.people, target.people)
    if another or (passage.named.people and not named) or not near:
        return None
    enough = subject >= (_SUBJECT if named else _DOES)
    why = ("noemt de indiener", "gaat over hetzelfde")[not named :]
    return _Points(_OFFICE * named + subject, "likely", why) if enough else None


def _share_people(some: Iterable[str], others: Sequence[str]) -> bool:
    """Tell whether somebody is named in both; initials count where both print them."""
    return any(
        surname(one) == surname(two) and (one[1:2] != "." or two[1:2] != "." or folded(one) == folded(two))
        for one in some
        for two in others
    )


def _done(passage: Passage, share: _Share) -> Extent | None:
    """Return how far a passage does what was promised, without saying so."""
    if passage.extent == "impossible":
        return "impossible" if share.whole >= _REFUSES else None
    enough = share.whole + _EACH_WORD * share.words >= _DOES and share.own >= share.whole / 2
    does = passage.tells and passage.extent in (None, "wholly", "partly")
    return (passage.extent or "wholly") if does and enough else None


def _of_another(target: Target, passage: Passage, offices: Sequence[str]) -> bool:
    """Tell whether a passage is of what another office did."""
    known = (*target.offices, *offices)
    return any(not any(_office_likeness(one, other) for other in known) for one in passage.others)


def _likenesses(target: Target, offices: Sequence[str]) -> list[float]:
    return [_office_likeness(one, other) for one in offices for other in target.offices]


_NO_OFFICE: Final = frozenset(["zaken", "minister", "staatssecretaris", "koninkrijksrelaties"])


@lru_cache(maxsize=4096)
def _office_likeness(one: str, two: str) -> float:
    """Return how much of the names of two offices agrees: 1 for the same, 0 where nothing does."""
    first, second = (frozenset(content_words(office)) - _NO_OFFICE for office in (one, two))
    return len(first & second) / min(len(first), len(second)) if first and second else 0.0


def _assigned(links: Iterable[_Link], targets: Sequence[Target], passages: Sequence[Passage]) -> Iterator[_Link]:
    """Give each passage to one promise, unless it speaks of several, and each promise one passage, the surest first."""
    taken_passages: set[int] = set()
    taken_targets: set[tuple[str, ...]] = set()
    # A passage that says so goes before one that says nothing.
    for link in sorted(links, key=lambda one: (not one.said, -one.points.score, one.passage, one.target)):
        ids, settles = targets[link.target].ids, link.extent not in ("progress", "passed_on")
        if link.passage in taken_passages or (settles and ids in taken_targets):
            continue
        if not (link.said and passages[link.passage].several):
            taken_passages.add(link.passage)
        if settles:
            taken_targets.add(ids)
        yield link
