"""A sitting: a day's report, of which every item is a debate of its own."""

from __future__ import annotations

from dataclasses import dataclass, field

from kamerspoor.text.spans import Span


@dataclass(frozen=True, slots=True)
class Item:
    """One activity of a sitting.

    Attributes:
        n: as printed in the Handelingen, else counted over all activities from 1.
        title: as above the item, without what stands between brackets behind it.
        kind: lower case, ``tweeminutendebat``, ``stemmingen``, ``opening``; None when it is not told.
        dossier: number with addition, where the item is of one.
        agenda_number: of the activity in the Chamber's agenda (``2025A02374``).
        opened: ``HH:MM``.
        closed: ``HH:MM``.
        span: all of it in the text of the sitting; empty until the text is made.
    """

    n: int
    title: str
    kind: str | None = None
    dossier: str | None = None
    agenda_number: str | None = None
    opened: str | None = None
    closed: str | None = None
    span: Span = field(default_factory=lambda: Span(0, 0))

    def id_in(self, sitting: str) -> str:
        """Return the id of the item's own paper, given that of its sitting."""
        return f"{sitting}-{self.n}"
