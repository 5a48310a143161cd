"""The register of commitments (toezeggingen) that the Eerste Kamer keeps, as its lists print it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kamerspoor.model.questions import Asker
from kamerspoor.text.spans import Span


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """One commitment.

    Attributes:
        number: that the Chamber gives it ("T01234").
        title: as printed.
        text: what is promised, as the Chamber puts it; None where only its number and title stand.
        state: as printed ("openstaand", "deels voldaan").
        made_on: day of the promise.
        due: its deadline.
        responsible: the offices that are to keep it now.
        members: to whom it was promised, with their parties.
        committee: that watches over it.
        dossiers: numbers of the dossiers that it belongs to.
    """

    number: str
    title: str
    text: str | None
    state: str | None
    made_on: date | None
    due: date | None
    responsible: tuple[str, ...]
    members: tuple[Asker, ...]
    committee: str | None
    dossiers: tuple[str, ...]
    span: Span
