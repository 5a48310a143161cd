"""The passages of a paper, in the order of its text: what is found when one searches.

A motion, question or commitment is a passage by itself, with what became of it; what it does not cover is found by its
paragraphs, each with who says it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from kamerspoor.model.debate import Turn
from kamerspoor.model.facts import Motion
from kamerspoor.model.paper import Paper
from kamerspoor.model.passages import Passage, PassageKind
from kamerspoor.model.questions import Answer, Question
from kamerspoor.store.search_feed import MotionOutcome, RelatedFacts
from kamerspoor.text.names import person_key
from kamerspoor.text.spans import Span, fold

# So many words at both ends tell where a request stands in the text of its motion.
_ENDS = 4
_NUMBER = re.compile(r"(?:nr\.?|no\.?|№) ?\d+", re.IGNORECASE)


def passages_of(paper: Paper, beside: RelatedFacts) -> list[Passage]:
    """Return the passages of a paper.

    Args:
        paper: as stored.
        beside: what other papers and the Chamber's records say of it.
    """
    reader = _Reader(paper, beside)
    all_found = (reader.title(), reader.motions(), reader.questions(), reader.commitments(), reader.paragraphs())
    found = [one for some in all_found for one in some if one.text.strip()]
    # In the order of the text, so that the place of a passage does not depend on how it was found.
    found.sort(key=lambda one: (one.span or Span(-1, -1), one.kind))
    return [replace(one, place=place) for place, one in enumerate(found)]


@dataclass
class _Reader:
    """Reads the passages of one paper."""

    paper: Paper
    beside: RelatedFacts

    def title(self) -> Iterator[Passage]:
        if self.paper.identity.title:
            yield replace(self._base, kind="title", text=self.paper.identity.title)

    def motions(self) -> Iterator[Passage]:
        for motion in self.paper.motions:
            whole = self._motion(motion)
            yield whole
            for request in motion.requests:
                span = _inside(self._text, motion.span, request)
                yield replace(whole, kind="request", text=request, span=span or motion.span)

    def questions(self) -> Iterator[Passage]:
        for question in self.paper.questions:
            yield self._question(question)
            for answer in question.answers:
                yield from self._answer(answer)

    def commitments(self) -> Iterator[Passage]:
        for promise in filter(lambda one: one.shown, self.paper.commitments):
            by = (promise.by,) if promise.by else ()
            yield replace(
                self._base,
                kind="commitment",
                text=" ".join((promise.passage.quote, *promise.additions)),
                span=promise.passage.span,
                speakers=by,
                parties=self._parties(by),
                turn=promise.passage.turn,
                status=promise.kind,
            )

    def paragraphs(self) -> Iterator[Passage]:
        for span, is_heading in self._stretches():
            found = self._paragraph(span)
            yield replace(found, kind="title") if is_heading else found

    def _stretches(self) -> Iterator[tuple[Span, bool]]:
        """Yield what stands between the facts: paragraphs, each with the headings above it; or headings alone."""
        covered = sorted(
            # What is said in a sitting is found in the paper of its item.
            [item.span for item in self.paper.items]
            + [motion.span for motion in self.paper.motions]
            + [question.span for question in self.paper.questions]
            + [answer.span for question in self.paper.questions for answer in question.answers if answer.turn is None]
        )
        starts = [span.start for span in covered]
        heading: Span | None = None
        for block in self.paper.document.blocks:
            span = block.span
            before = bisect_right(starts, span.start) - 1
            inside = before >= 0 and covered[before].end >= span.end
            if heading is not None and (inside or self._turn_at(heading.start) is not self._turn_at(span.start)):
                yield heading, True
                heading = None
            if inside:
                continue
            span = Span(heading.start, span.end) if heading is not None else span
            if block.kind == "heading" or self._heads(block.span.of(self._text)):
                heading = span
            else:
                heading = None
                yield span, False
        if heading is not None:
            yield heading, True

    @property
    def _text(self) -> str:
        return self.paper.document.text

    @cached_property
    def _base(self) -> Passage:
        identity, letter = self.paper.identity, self.paper.letter
        return Passage(
            f"paper:{self.paper.filed_as or self.paper.id}",
            0,
            "paragraph",
            "",
            genre=identity.genre,
            dossiers=(identity.dossier,) if identity.dossier else (),
            committees=self.beside.committees,
            ministry=(letter.sender or letter.addressee) if letter else None,
            date=identity.date,
        )

    def _heads(self, words: str) -> bool:
        """Tell whether words are a heading, the number or the title of the paper, with its dossier or without."""
        written, title = fold(words), self.paper.identity.title
        if written in self._headings or _NUMBER.fullmatch(written):
            return True
        return bool(title) and written.lstrip("0123456789 ") == fold(title or "")

    @cached_property
    def _headings(self) -> frozenset[str]:
        return frozenset(fold(section.heading) for section in self.paper.sections)

    @cached_property
    def _party_of(self) -> dict[str, str]:
        turns = self.paper.debate.turns if self.paper.debate else ()
        return {person_key(turn.name): turn.party for turn in turns if turn.party}

    @cached_property
    def _turn_starts(self) -> list[int]:
        return [turn.span.start for turn in self.paper.debate.turns] if self.paper.debate else []

    def _turn_at(self, position: int) -> Turn | None:
        before = bisect_right(self._turn_starts, position) - 1
        turn = self.paper.debate.turns[before] if self.paper.debate and before >= 0 else None
        return turn if turn and position < turn.span.end else None

    def _parties(self, names: tuple[str, ...]) -> tuple[str, ...]:
        found = (self._party_of.get(person_key(name)) for name in names)
        return tuple(dict.fromkeys(party for party in found if party))

    def _motion(self, motion: Motion) -> Passage:
        dossier = motion.dossier or self.paper.identity.dossier
        known = self.beside.motions.get((dossier or "", motion.number or -1), MotionOutcome())
        return replace(
            self._base,
            kind="motion",
            text=motion.text,
            span=motion.span,
            speakers=motion.proposers,
            parties=self._parties(motion.proposers),
            dossiers=(dossier,) if dossier else (),
            number=motion.number,
            turn=motion.turn,
            verdict=motion.appreciation.verdict if motion.appreciation else known.verdict,
            outcome=known.outcome,
            status=motion.status,
        )

    def _question(self, question: Question) -> Passage:
        parties = tuple(dict.fromkeys(asker.party for asker in question.askers if asker.party))
        return replace(
            self._base,
            kind="question",
            text=question.text,
            span=question.span,
            speakers=tuple(asker.name for asker in question.askers if asker.name),
            parties=parties,
            ministry=question.addressee or self._base.ministry,
            number=question.number,
            turn=question.turn,
            status=question.state,
        )

    def _answer(self, answer: Answer) -> Iterator[Passage]:
        # An answer inside a debate is a turn: its paragraphs are found as what they are.
        if answer.turn is None:
            kind: PassageKind = "answer"
            words = answer.span.of(self._text)
            by = (answer.by,) if answer.by else ()
            yield replace(self._base, kind=kind, text=words, span=answer.span, speakers=by, ministry=answer.by)

    def _paragraph(self, span: Span) -> Passage:
        turn = self._turn_at(span.start)
        if turn is None:
            return replace(self._base, text=span.of(self._text), span=span)
        # The label in front of the words is who says it, and no part of what is said.
        body = Span(max(span.start, turn.body.start), max(span.end, turn.body.start))
        return replace(
            self._base,
            kind="turn",
            text=body.of(self._text),
            span=body,
            speakers=(turn.name,),
            parties=(turn.party,) if turn.party else (),
            role=turn.role,
            turn=turn.n,
        )


def _inside(text: str, span: Span, words: str) -> Span | None:
    """Return where words stand in a stretch of text of which the lines are broken otherwise, or None."""
    parts = words.split()
    first, last = parts[:_ENDS], parts[-_ENDS:]
    start = re.compile(r"\s+".join(map(re.escape, first))).search(text, span.start, span.end) if parts else None
    if start is None:
        return None
    end = re.compile(r"\s+".join(map(re.escape, last))).search(text, start.start(), span.end)
    return Span(start.start(), end.end()) if end else None
