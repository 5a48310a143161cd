"""What happened to a thing, as the steps on its page tell it (`th.steps` of templates/thing.html)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Step:
    """Something that happened or is due.

    Attributes:
        kind: done, maybe or none; with ``before`` where what follows is not sure.
        name: what it is.
        day: on which it was.
        note: more of it.
        when: words in place of a day.
    """

    kind: str
    name: str
    day: date | None = None
    note: str = ""
    when: str = ""
