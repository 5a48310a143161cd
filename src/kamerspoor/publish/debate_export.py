"""The list of motions and commitments (M&T) that a ministry makes after a debate, as it is sent around.

It is in Dutch whoever asks for it. Every row leads to its passage: on the site where that has an address that others
can reach, else in the official publication.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from babel.dates import format_date

from kamerspoor.errors import BadRequestError
from kamerspoor.model.commitment_register import RegisteredCommitment
from kamerspoor.model.debate import Debate
from kamerspoor.model.fact_kinds import COMMITMENTS, MOTIONS, QUESTIONS
from kamerspoor.publish.debate_name import DebateName, debate_name, hours, officials
from kamerspoor.publish.debate_rows import (
    COMMITMENT_COLUMNS,
    MOTION_COLUMNS,
    QUESTION_COLUMNS,
    Part,
    Rows,
    commitment_rows,
    motion_row,
    question_row,
)
from kamerspoor.publish.language import speaking
from kamerspoor.publish.measured import worth
from kamerspoor.publish.site import Site
from kamerspoor.publish.urls import official_url, paper_url, passage_url
from kamerspoor.publish.workbook import Linked
from kamerspoor.store.corrections import Corrections
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.store.rows import DocumentRow
from kamerspoor.store.store import Store
from kamerspoor.text.names import folded
from kamerspoor.text.numbers import dossier_label

QUESTIONS_PART: Final = "vragen"
_LONGEST_SLUG: Final = 60
_FIGURES: Final = 2  # of each list: how much of what is shown is right, and of what there is found


@dataclass(frozen=True, slots=True)
class MtList:
    """The list of one debate.

    Attributes:
        title: of the list, its first line.
        frame: the lines below it: debate, day, hours and committee; members of the government and chair.
        paper: dossier and number of the report, leading to it.
        origin: how it was made, in a sentence.
        worth: what lists made in this way are worth, a line for each figure.
        name: of its file, without an ending.
        made: the day on which the paper was read.
    """

    title: str
    frame: Sequence[str]
    paper: Linked
    origin: str
    worth: Sequence[str]
    name: str
    made: datetime
    parts: Sequence[Part] = field(default_factory=tuple)


def mt_list(
    store: Store,
    known_as: str,
    *,
    site: Site | None = None,
    owners: Mapping[str, str] | None = None,
    questions: bool = False,
) -> MtList:
    """Return the list of a debate.

    Args:
        store: the database.
        known_as: an id of its report.
        site: where its links lead if others can reach it; else they lead to the official publication.
        owners: who acts for a member of the government, by name or by words of the office.
        questions: whether the questions are added as an annex.

    Raises:
        BadRequestError: when it is no debate.
        NotFoundError: when there is no such paper.
    """
    row, paper = store.row(known_as), store.paper(known_as)
    if paper.debate is None:
        message = "a list of motions and commitments is of a debate, and this paper is none"
        raise BadRequestError(message, where=row.id, remedy="See: kamerspoor list debates")
    published = None if row.fiction else official_url(store.ids_of(row.id))

    def link(path: str) -> str | None:
        return site.address(path) if site and site.hosted else published

    given = Rows(store, row, paper, paper.debate, owners or {}, lambda span: link(passage_url(row, span)))
    name = debate_name(row, paper)
    subject = name.subject or name.kind
    number = f" ({dossier_label(row.dossier)})" if row.dossier else ""
    # In Dutch, also where someone asks in English.
    with speaking("nl"):
        return MtList(
            title=f"Moties en toezeggingen: {subject}{number}",
            frame=list(_frame(name, row, paper.debate)),
            paper=Linked(_numbered(row), link(paper_url(row))),
            origin=_origin(row, sum(bool(one.found) for one in store.using(Corrections).standing(row.id))),
            worth=list(_worth()),
            name=_file_name(row, subject),
            made=datetime.fromisoformat(row.stored_at),
            parts=list(_parts(given, questions=questions)),
        )


def _parts(given: Rows, *, questions: bool) -> Iterator[Part]:
    store, paper = given.store, given.row.id
    motions = store.reader.facts(MOTIONS, document=paper)
    motions.sort(key=lambda one: (one.fact.dossier or "", one.fact.number or 0))
    yield Part("Moties", "Moties", MOTION_COLUMNS, [motion_row(given, one) for one in motions])
    listed, possible = _commitments(store, paper)
    yield Part("Toezeggingen", "Toezeggingen", COMMITMENT_COLUMNS, commitment_rows(given, listed))
    yield Part("Mogelijke toezeggingen", "Mogelijk", COMMITMENT_COLUMNS, commitment_rows(given, possible))
    if questions:
        asked = [one.fact for one in store.reader.facts(QUESTIONS, document=paper) if not one.fact.asked_elsewhere]
        rows = [question_row(given, number, one) for number, one in enumerate(asked, start=1)]
        yield Part("Bijlage: vragen", "Vragen", QUESTION_COLUMNS, rows)


def _commitments(store: Store, paper: str) -> tuple[list[RegisteredCommitment], list[RegisteredCommitment]]:
    """Return the commitments of a debate, each once: those that its chair or the Chamber wrote down, and the others."""
    shown = [f"{one.paper.id}.{one.n}" for one in store.reader.facts(COMMITMENTS, document=paper) if one.fact.shown]
    every = store.using(DerivedReader).commitments(shown)
    listed = [one for one in every if {"listed", "recorded"} & {source.kind for source in one.sources}]
    return listed, [one for one in every if one not in listed]


def _frame(name: DebateName, row: DocumentRow, debate: Debate) -> Iterator[str]:
    day = f" van {long_date(row.date)}" if row.date else ", datum niet vermeld in het stuk"
    times = hours(debate.meeting)
    held = f"{name.kind}{day}{', ' if times else ''}{times}"
    yield " · ".join((held, *name.committees))
    chairs = ", ".join(debate.meeting.chairs)
    there = [*map(str, officials(debate).values()), *([f"voorzitter: {chairs}"] if chairs else ())]
    if there:
        yield " · ".join(there)


def long_date(day: date) -> str:
    """Return ``28 september 2020``."""
    return format_date(day, "d MMMM y", "nl_NL")


def _numbered(row: DocumentRow) -> str:
    if row.dossier is None or row.number is None:
        return f"Verslag {row.id}"
    return f"Dossier {dossier_label(row.dossier)}, verslag nr. {row.number}"


def _origin(row: DocumentRow, corrected: int) -> str:
    fiction = " Fictie: verzonnen demodossier." if row.fiction else ""
    day = long_date(datetime.fromisoformat(row.stored_at).date())
    by_hand = f" Verbeterd met de hand: {corrected}." if corrected else ""
    return f"Gelezen met Kamerspoor {row.reader} op {day} volgens regels, niet door mensen nagezien.{by_hand}{fiction}"


def _worth() -> Iterator[str]:
    for path in ("/moties", "/toezeggingen/gelezen"):
        for one in worth(path)[:_FIGURES]:
            found = one.measure
            low, high = f"{found.low:.0%}", f"{found.high:.0%}"
            yield f"{one.label}: {found.hits:g} van {found.n:g} in gelabelde stukken (95 %: {low}–{high})"


def _file_name(row: DocumentRow, subject: str) -> str:
    number = f"{row.dossier}-{row.number}" if row.dossier and row.number is not None else row.id
    parts = ("mt", row.date.isoformat() if row.date else "", folded(subject)[:_LONGEST_SLUG], number.lower())
    return "-".join(slug for part in parts if (slug := re.sub(r"[^a-z\d]+", "-", part).strip("-")))
