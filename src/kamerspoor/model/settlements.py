"""What a later paper did with a promise or a motion, and by what it is known to be that one."""

from __future__ import annotations

from dataclasses import dataclass

from kamerspoor.model.commitment_register import CommitmentSource
from kamerspoor.model.evidence import Certainty
from kamerspoor.model.letters import Extent
from kamerspoor.text.spans import Span


@dataclass(frozen=True, slots=True)
class Settlement:
    """A passage that settles a promise or a motion, wholly or in part, or tells how far it is.

    Attributes:
        target: id of a source of the commitment (``kst-35373-19.16``), or the motion (``35373-4``).
        extent: how far it came.
        said: whether the passage says so in so many words, or does it and says nothing.
        score: how much speaks for it; of one commitment the best passage counts where nothing is said.
        why: what it is known by, in Dutch words for a reader.
        pointed: the words that were promised, where only this passage tells that they were.
    """

    target: str
    extent: Extent
    said: bool
    certainty: Certainty
    score: float
    why: tuple[str, ...]
    span: Span
    quote: str
    pointed: CommitmentSource | None = None
