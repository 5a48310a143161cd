"""Where a paper says that it carries out a motion, keeps a commitment, or answers questions.

The tables of `kamerspoor.extract.execution_rules` are tried on single sentences, and on a request with the sentence
behind it. "Deze motie" is the motion named last; a motion without names may still have its number beside it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kamerspoor.extract.execution_rules import (
    AHEAD,
    ASKED,
    ELSEWHERE,
    HEREBY,
    IN_PART,
    MOTION_NAMES,
    SETTLES,
    STATEMENTS,
    pattern,
)  # fmt: skip
from kamerspoor.extract.settling import extent_of, names_promise, speaks_of_settling
from kamerspoor.model.citations import Citation, Note
from kamerspoor.model.letters import Execution
from kamerspoor.text.names import split_names
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Span, fold, one_line

_THIS = pattern(r"""
    \b(?:[Dd]eze|[Dd]ie|bovengenoemde|genoemde|voornoemde|dezelfde|[Bb]eide|[Dd]e) (?:[a-z]+ ){0,2}motie
""")
_SUBJECT = re.compile(r"s? (?:over|inzake|betreffende|waarin|om)\b")
_MOTION = re.compile(r"\bmoties?\b")
_CS = re.compile(r" c\.s\.?")
_PARTIES = pattern(r"(?&party)")
# A motion's text may be quoted between its name and its number; "deze motie" is one named before. By hand; half and
# twice as far give the same (dev letters, n = 8, 28 November 2026).
_TARGET_REACH = 800
_REACH = 2500


@dataclass(frozen=True, slots=True)
class _MentionedNames:
    """A motion as it is named; one without names ends its reach with its sentence."""

    names: tuple[str, ...]
    span: Span
    limit: int | None = None


class _Papers:
    """A paper on one line, with the motions it names and the papers it cites, each found where it is looked for."""

    def __init__(self, flat: str, cited: Sequence[Citation], notes: Sequence[Note]) -> None:
        self.flat = flat
        self._named = _motions_named(flat)
        self._starts = [one.span.start for one in self._named]
        self._cited = [one for one in cited if one.kind == "kamerstuk"]
        self._cited_starts = [one.span.start for one in self._cited]
        self._marks = sorted((mark, note.span) for note in notes for mark in note.marks)

    def named_in(self, span: Span) -> list[_MentionedNames]:
        """Return the motions named inside a stretch."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [one for one in self._named[first:last] if one.span.end <= span.end]

    def named_before(self, end: int, since: int) -> _MentionedNames | None:
        """Return the motion named last before a place, but not before another."""
        place = bisect_left(self._starts, end) - 1
        near = place >= 0 and since < self._named[place].span.end <= end
        return self._named[place] if near else None

    def cited_in(self, span: Span) -> str | None:
        """Return the paper cited first inside a stretch, or in a note whose mark stands there."""
        first = bisect_left(self._marks, (Span(span.start, span.start),))
        last = bisect_left(self._marks, (Span(span.end, span.end),))
        for place in (span, *(note for mark, note in self._marks[first:last] if mark.end <= span.end)):
            at = bisect_left(self._cited_starts, place.start)
            if at < len(self._cited) and self._cited[at].span.end <= place.end:
                return self._cited[at].target
        return None


def executions(
    text: str, passages: Sequence[Span], cited: Sequence[Citation], notes: Sequence[Note] = ()
) -> tuple[Execution, ...]:
    """Return what a paper says it carries out, in order.

    Args:
        text: cleaned text.
        passages: title and running text.
        cited: the citations of the paper; one beside a motion's name tells its paper.
        notes: the notes; a motion may be cited in one.
    """
    papers = _Papers(one_line(text), cited, notes)
    found: list[Execution] = []
    for passage in passages:
        before: Span | None = None
        for sentence in sentences(text, passage.start, passage.end):
            stated = _stated(text, sentence, papers) or _settled(text, before, sentence, papers)
            found.extend(stated)
            before = sentence
    return tuple(_once(found))


def _stated(text: str, sentence: Span, papers: _Papers) -> list[Execution]:
    words = fold(sentence.of(text))
    found: list[Execution] = []
    if words.endswith("?"):
        return found
    found.extend(_kept(words, sentence))
    for row in STATEMENTS:
        match = row.search(words)
        if match is None or (row.kind == "motion" and any(one.kind == "motion" for one in found)):
            continue
        # A promise about a motion that is kept carries out the motion as well.
        kept = row.name == "informs_on_motion" and any(one.done for one in found)
        done = (row.done or kept) and _is_done(words, match.end())
        if row.kind == "motion":
            motions = _meant(sentence, papers, nameless=row.name == "executes_motion")
            found.extend(
                Execution("motion", motion.names, _target(motion, motions, papers), done, words, sentence, row.name)
                for motion in motions
            )
        else:
            names = match.groupdict().get("names")
            found.append(Execution(row.kind, _people(names) if names else (), None, done, words, sentence, row.name))
    return found


def _kept(words: str, sentence: Span) -> Iterator[Execution]:
    """Yield that a promise is kept, or will be, where a sentence speaks of one and of settling it."""
    extent = extent_of(words) if names_promise(words) and not ELSEWHERE.search(words) else None
    if extent in ("wholly", "partly") or (extent == "progress" and speaks_of_settling(words)):
        yield Execution("commitment", (), None, extent == "wholly", words, sentence, "keeps_promise")


def _settled(text: str, before: Span | None, sentence: Span, papers: _Papers) -> list[Execution]:
    """Return what a sentence says was done with the request told in the sentence before it."""
    words = fold(sentence.of(text))
    if before is None or not SETTLES.search(words) or not ASKED.search(fold(before.of(text))):
        return []
    done = _is_done(words, len(words))
    if not _MOTION.search(before.of(text)):
        return [Execution("commitment", (), None, done, words, sentence, SETTLES.name)]
    motions = _meant(before, papers, nameless=True)
    return [
        Execution("motion", motion.names, _target(motion, motions, papers), done, words, sentence, SETTLES.name)
        for motion in motions
    ]


def _is_done(words: str, end: int) -> bool:
    """Tell whether a statement is of what is done, by this paper or before; what was promised may well be ahead."""
    if IN_PART.search(words, 0, end):
        return False
    return HEREBY.search(words) is not None or AHEAD.search(words, 0, end) is None


def _motions_named(flat: str) -> list[_MentionedNames]:
    found: list[_MentionedNames] = []
    starts: list[int] = []
    for rule in MOTION_NAMES:
        for match in rule.finditer(flat):
            span = Span(*match.span())
            place = bisect_left(starts, span.start)
            beside = found[max(place - 1, 0) : place + 1]
            if not any(one.span.start < span.end and span.start < one.span.end for one in beside):
                found.insert(place, _MentionedNames(_people(match["names"]), span))
                starts.insert(place, span.start)
    return found


def _people(printed: str) -> tuple[str, ...]:
    bare = _CS.sub("", _PARTIES.sub("", printed)).replace("/", ", ")
    return split_names(bare)


def _meant(sentence: Span, papers: _Papers, *, nameless: bool) -> list[_MentionedNames]:
    """Return the motions named in a sentence; for "deze motie" the one named last, else the one with only a number.

    Args:
        sentence: in which a motion is spoken of.
        papers: what the paper names and cites.
        nameless: whether a motion counts of which neither names nor number are printed.
    """
    inside = papers.named_in(sentence)
    if inside:
        return inside
    spoken_of = _MOTION.search(papers.flat, sentence.start, sentence.end)
    if spoken_of is None:
        return []
    bare = _MentionedNames((), Span(*spoken_of.span()), sentence.end)
    if _target(bare, [], papers) is not None:
        return [bare]
    said = _THIS.search(papers.flat, sentence.start, sentence.end)
    if said is not None:
        near = papers.named_before(sentence.end, sentence.start - _REACH)
        if near is not None:
            return [near]
    # "The motion" that was named too far before is one said before; "de motie over dijken" tells which.
    told = said is None or _SUBJECT.match(papers.flat, said.end())
    return [bare] if nameless and told else []


def _target(motion: _MentionedNames, together: Sequence[_MentionedNames], papers: _Papers) -> str | None:
    """Return the paper cited behind a motion's name and before the next, or in the note that stands there."""
    limit = motion.limit or motion.span.end + _TARGET_REACH
    after = bisect_right(together, motion.span.start, key=lambda one: one.span.start)
    if after < len(together):
        limit = min(limit, together[after].span.start)
    return papers.cited_in(Span(motion.span.end, limit))


def _once(found: list[Execution]) -> list[Execution]:
    """Keep one statement of each motion: the first, or the first that tells its paper."""
    kept: list[Execution] = []
    # Of each motion by its names: the place of its statement, by the paper that it tells. One that tells none is alone.
    places: dict[tuple[object, ...], dict[str | None, int]] = {}
    for one in found:
        alike = places.setdefault((one.kind, one.proposers), {}) if one.proposers or one.target else {}
        known = alike.get(one.target) if one.target else next(iter(alike.values()), None)
        if known is None and None in alike:
            known = alike.pop(None)
            kept[known] = one
        elif known is None:
            known = len(kept)
            kept.append(one)
        alike.setdefault(one.target or next(iter(alike), None), known)
    return kept
