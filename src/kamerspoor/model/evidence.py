"""What shows that something was done, and how certain it is that it shows this."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

from kamerspoor.model.letters import Extent
from kamerspoor.text.spans import Span

Certainty = Literal["sure", "likely", "possible"]
CERTAINTIES: Final[tuple[Certainty, ...]] = get_args(Certainty)
EvidenceKind = Literal["sentence", "letter", "record", "correction"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence, letter or record that says that something was done.

    Attributes:
        document: the paper that says so; of a record the Chamber's number of it.
        date: of the paper, or the day that the record gives.
        certainty: that it is this of which it says so.
        extent: how far it shows that it came.
        why: by what it is known to be this, in Dutch words.
    """

    kind: EvidenceKind
    document: str
    date: date | None
    span: Span | None
    quote: str
    certainty: Certainty
    extent: Extent = "wholly"
    why: tuple[str, ...] = ()
