"""The register of commitments: what the government promised, once, with who wrote it down and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from kamerspoor.model.corrections import Corrected
from kamerspoor.model.evidence import Certainty, Evidence
from kamerspoor.model.facts import CommitmentClass, Due
from kamerspoor.model.letters import Extent
from kamerspoor.text.spans import Span

CommitmentState = Literal["open", "kept", "partly", "no_report", "withdrawn"]
# Why a commitment stands as it does, by the name of the rule.
REASONS: Final[Mapping[str, str]] = {
    "recorded_as_lapsed": "de Kamer heeft vastgelegd dat zij is vervallen",
    "recorded_as_kept": "de Kamer heeft vastgelegd dat zij is nagekomen",
    "recorded_in_part": "de Kamer heeft vastgelegd dat zij deels is nagekomen",
    "said_to_be_kept": "een later stuk zegt dat zij is nagekomen",
    "said_in_part": "een later stuk zegt dat zij voor een deel is nagekomen",
    "said_impossible": "een later stuk zegt dat het niet doorgaat",
    "done_unsaid": "een later stuk doet wat is toegezegd, zonder dat te zeggen",
    "done_in_part_unsaid": "een later stuk doet een deel van wat is toegezegd, zonder dat te zeggen",
    "given_up_unsaid": "een later stuk zegt van dit onderwerp dat het niet doorgaat",
    "corrected_as_kept": "iemand heeft verbeterd dat zij is nagekomen",
    "corrected_in_part": "iemand heeft verbeterd dat zij voor een deel is nagekomen",
    "corrected_as_withdrawn": "iemand heeft verbeterd dat het niet doorgaat",
    "past_its_day": "de uiterste datum is voorbij en er is geen bericht gevonden",
    "no_evidence_yet": "er is nog geen bericht gevonden",
}
# What a later paper shows of a commitment, before the name of that paper.
SHOWS: Final[Mapping[Extent, str]] = {
    "wholly": "nagekomen volgens",
    "partly": "deels nagekomen volgens",
    "impossible": "gaat niet door volgens",
    "progress": "bericht in",
    "passed_on": "overgedragen volgens",
}
SourceKind = Literal["listed", "recorded", "written", "spoken"]


@dataclass(frozen=True, slots=True)
class CommitmentSource:
    """Where a commitment stands: in a paper, or in the records of the Chamber.

    Attributes:
        id: by which its trail is asked for: of the paper and its place there, or the Chamber's number.
        text: what is promised.
        quote: the words of the paper, at ``span`` in it.
        status: of a record, in the Chamber's words.
        met: of a record: the day on which it was met.
        shared: the words that joined it to the first source; empty for that one.
        certainty: that it is a commitment; of what was spoken, by the words around it.
        class_: whether it is to tell the Chamber something, to act or to consider, where that is known.
        recorded_from: of a listed one, the words of its paper in which the government made it, where they are known.
        corrected: what a person says that became of it.
        corrections: what people corrected of it.
    """

    kind: SourceKind
    id: str
    text: str
    by: str | None = None
    office: str | None = None
    to: str | None = None
    made_on: date | None = None
    due: Due | None = None
    document: str | None = None
    dossier: str | None = None
    turn: int | None = None
    span: Span | None = None
    quote: str = ""
    status: str | None = None
    met: date | None = None
    shared: tuple[str, ...] = ()
    certainty: Certainty = "sure"
    class_: CommitmentClass | None = None
    recorded_from: Span | None = None
    corrected: Evidence | None = None
    corrections: tuple[Corrected, ...] = ()


@dataclass(frozen=True, slots=True)
class RegisteredCommitment:
    """One commitment with its sources, the surest first, and what shows that it was met.

    Attributes:
        id: of its surest source.
        text: in the words of that source.
        by: who made it.
        office: of who made it.
        to: to whom it was made.
        due: when it is due, by the surest source that gives a day, else a phrase.
        settled: its state where that does not depend on the day one looks; None while it may be due.
        rule: name of the rule that settled it.
        certainty: that it is a commitment, given who wrote it down, and that it stands so.
        progress: what later papers say of it that settles nothing: how far it is, or to whom it was passed on.
    """

    id: str
    text: str
    by: str | None
    office: str | None
    to: str | None
    made_on: date | None
    due: Due | None
    settled: CommitmentState | None
    rule: str | None
    certainty: Certainty
    sources: tuple[CommitmentSource, ...]
    evidence: tuple[Evidence, ...]
    progress: tuple[Evidence, ...] = ()

    @property
    def corrections(self) -> tuple[Corrected, ...]:
        """What people corrected of its sources."""
        return tuple(one for source in self.sources for one in source.corrections)

    @property
    def first(self) -> CommitmentSource:
        """The surest source."""
        return self.sources[0]

    @property
    def name(self) -> str:
        """Who made it, without initials: papers print them, lists do not."""
        name = (self.by or "").rpartition(".")[2].strip()
        return name[:1].upper() + name[1:]
