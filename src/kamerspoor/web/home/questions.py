"""Questions that people come with, each with its answer in numbers and the page that tells the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, islice
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
_PAIR: Final = 2
_AGAINST: Final = {"advised_against": "yes"}
_ADOPTED: Final = {"outcome": "adopted"}


class Answered(NamedTuple):
    """A question, the page that answers it, its answer in short, what more there is to say, and a page beside it."""

    question: str
    href: str
    answer: str
    more: str
    beside: tuple[str, str] | None = None


def questions(store: Store) -> list[Answered]:
    """Return the questions to which this database has an answer."""
    return [one for ask in _QUESTIONS if (one := ask(store)) is not None]


def _against(store: Store) -> Answered | None:
    answer = _counted(
        store,
        ALL_MOTIONS,
        _AGAINST,
        translated("Welke moties ontried de minister?"),
        lambda number: counted("{number} motie.", "{number} moties.", number),
        translated("Nu of eerder, of de tekst die zij vervangt; met de woorden van de minister, en wat ervan werd."),
    )
    adopted = store.reader.total(ALL_MOTIONS, _AGAINST | _ADOPTED)
    if answer is None or not adopted:
        return answer
    words = counted("{number} is toch aangenomen", "{number} zijn toch aangenomen", adopted)
    beside = (section_address(ALL_MOTIONS, _AGAINST | _ADOPTED), words.format(number=shown_number(adopted)))
    return answer._replace(beside=beside)


def _promised(store: Store) -> Answered | None:
    """Tell what is past its day, or where nothing is, what was promised."""
    return _counted(
        store,
        REGISTER,
        {"stands": "no_report", "certainty": "sure"},
        translated("Welke toezeggingen zijn over hun uiterste datum?"),
        lambda number: counted("{number} toezegging.", "{number} toezeggingen.", number),
        translated("Daarbij vonden wij geen bericht dat zij zijn nagekomen; dat zegt niet dat het er niet is."),
    ) or _counted(
        store,
        REGISTER,
        {},
        translated("Wat is toegezegd, en voor wanneer?"),
        lambda number: counted("{number} toezegging.", "{number} toezeggingen.", number),
        translated("Met wie het toezegde, aan wie, de uiterste datum en hoe het er nu voor staat."),
    )


def _adopted(store: Store) -> Answered | None:
    executed = store.reader.total(ALL_MOTIONS, _ADOPTED | {"execution": "executed", "certainty": "sure"})
    return _counted(
        store,
        ALL_MOTIONS,
        _ADOPTED,
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
    letters = store.reader.documents(_LETTERS, genre="letter")
    two = next(_of_one_dossier(letters), tuple(letters[:_PAIR]))
    if len(two) < _PAIR:
        return None
    later, earlier = two
    example = (
        translated("Bijvoorbeeld in dossier {dossier}: wat bleef, wat wijzigde, en wat erbij kwam.")
        if later.dossier and later.dossier == earlier.dossier
        else translated("Wat bleef, wat wijzigde, en wat erbij kwam; kies zelf welke stukken.")
    )
    return Answered(
        translated("Wat veranderde er tussen twee brieven?"),
        "/vergelijk" + query(a=earlier.id, b=later.id),
        translated("Twee brieven naast elkaar."),
        example.format(dossier=dossier_label(later.dossier or "")),
    )


def _of_one_dossier(newest: Iterable[DocumentRow]) -> Iterator[tuple[DocumentRow, ...]]:
    """Yield the newest two letters of a dossier, of each that has two."""
    dated = sorted((one for one in newest if one.dossier and one.date), key=lambda one: one.dossier or "")
    for _, of_dossier in groupby(dated, key=lambda one: one.dossier):
        two = tuple(islice(of_dossier, _PAIR))
        if len(two) == _PAIR:
            yield two


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


_QUESTIONS: Final = (_against, _promised, _adopted, _voted, _changed, _asked)
