"""Questions that people come with, each with its answer in numbers and the page that tells the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Final, NamedTuple

from kamerspoor.model.derived_lists import ALL_MOTIONS, REGISTER
from kamerspoor.model.fact_kinds import QUESTIONS, VOTES
from kamerspoor.model.lists import List
from kamerspoor.model.record_lists_business import VOTES as RECORDED_VOTES
from kamerspoor.publish.formats import shown_number
from kamerspoor.publish.language import counted, translated
from kamerspoor.publish.urls import query
from kamerspoor.store.rows import DocumentRow
from kamerspoor.store.store import Store
from kamerspoor.text.numbers import dossier_label
from kamerspoor.web.lists.handlers import section_address

# Newest letters among which two of one dossier are looked for.
_LETTERS: Final = 60


class Answered(NamedTuple):
    """A question, the page that answers it, its answer in short, and what more there is to say."""

    question: str
    href: str
    answer: str
    more: str


def questions(store: Store) -> list[Answered]:
    """Return the questions to which this database has an answer."""
    return [one for ask in _QUESTIONS if (one := ask(store)) is not None]


def _against(store: Store) -> Answered | None:
    filters = {"advised_against": "yes", "outcome": "adopted"}
    return _counted(
        store,
        ALL_MOTIONS,
        filters,
        translated("Wat is ontraden en toch aangenomen?"),
        lambda number: counted("{number} motie.", "{number} moties.", number),
        translated("Meteen, of na een wijziging of uitleg; met de woorden van de minister erbij."),
    )


def _overdue(store: Store) -> Answered | None:
    return _counted(
        store,
        REGISTER,
        {"state": "no_report"},
        translated("Welke toezeggingen zijn over hun uiterste datum?"),
        lambda number: counted("{number} toezegging.", "{number} toezeggingen.", number),
        translated("Daarbij vonden wij geen bericht dat zij zijn nagekomen; dat zegt niet dat het er niet is."),
    )


def _adopted(store: Store) -> Answered | None:
    executed = store.reader.total(ALL_MOTIONS, {"outcome": "adopted", "execution": "executed"})
    return _counted(
        store,
        ALL_MOTIONS,
        {"outcome": "adopted"},
        translated("Wat gebeurde er met een aangenomen motie?"),
        lambda number: counted("{number} aangenomen.", "{number} aangenomen.", number),
        counted(
            "{number} is volgens de minister uitgevoerd.", "{number} zijn volgens de minister uitgevoerd.", executed
        ).format(number=shown_number(executed)),
    )


def _voted(store: Store) -> Answered | None:
    of = RECORDED_VOTES if store.reader.total(RECORDED_VOTES, {}) else VOTES
    return _counted(
        store,
        of,
        {},
        translated("Hoe stemde een fractie?"),
        lambda number: counted("{number} stemming.", "{number} stemmingen.", number),
        translated("Met wie voor was en wie tegen, en de tekst waarover is gestemd."),
    )


def _changed(store: Store) -> Answered | None:
    two = next(_two_letters(store), None)
    if two is None:
        return None
    later, earlier = two
    return Answered(
        translated("Wat veranderde er tussen twee brieven?"),
        "/vergelijk" + query(a=earlier.id, b=later.id),
        translated("Twee brieven naast elkaar."),
        translated("Bijvoorbeeld in dossier {dossier}: wat bleef, wat wijzigde, en wat erbij kwam.").format(
            dossier=dossier_label(later.dossier or "")
        ),
    )


def _two_letters(store: Store) -> Iterator[tuple[DocumentRow, DocumentRow]]:
    """Yield the newest two letters of a dossier, of each that has two among the newest of all."""
    letters = sorted(
        (one for one in store.reader.documents(_LETTERS, genre="letter") if one.dossier and one.date),
        key=lambda one: one.dossier or "",
    )
    for _, of_dossier in groupby(letters, key=lambda one: one.dossier):
        by_day = sorted(of_dossier, key=lambda one: str(one.date), reverse=True)
        if len(by_day) > 1:
            yield by_day[0], by_day[1]


def _asked(store: Store) -> Answered | None:
    answered = store.reader.total(QUESTIONS, {"status": "answered"})
    return _counted(
        store,
        QUESTIONS,
        {},
        translated("Welke vraag kreeg welk antwoord?"),
        lambda number: counted("{number} vraag.", "{number} vragen.", number),
        counted("Bij {number} vonden wij het antwoord.", "Bij {number} vonden wij het antwoord.", answered).format(
            number=shown_number(answered)
        ),
    )


def _counted(
    store: Store, of: List, filters: dict[str, str], question: str, words: Callable[[int], str], more: str
) -> Answered | None:
    """Return a question that a list answers, with how many rows do; None when none does."""
    number = store.reader.total(of, filters)
    if not number:
        return None
    return Answered(question, section_address(of, filters), words(number).format(number=shown_number(number)), more)


_QUESTIONS: Final = (_against, _overdue, _adopted, _voted, _changed, _asked)
