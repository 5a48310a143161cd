"""What a debate is called, and its frame in words: committee, hours, members of the government and chair.

Such as ``Notaoverleg Ruslandstrategie`` of the ``vaste commissie voor Buitenlandse Zaken``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from kamerspoor.model.debate import GOVERNMENT, Debate, Meeting
from kamerspoor.model.paper import Paper
from kamerspoor.store.rows import DocumentRow
from kamerspoor.text.names import surname

_ROLES: Final[Mapping[str, str]] = {"minister": "minister", "state_secretary": "staatssecretaris"}


@dataclass(frozen=True, slots=True)
class DebateName:
    """The name of a debate.

    Attributes:
        kind: as printed, ``Notaoverleg``.
        subject: what it is about; None when neither the report nor its chair says it.
        committees: whose debate it is, as printed; none of a plenary debate.
    """

    kind: str
    subject: str | None
    committees: tuple[str, ...]

    def __str__(self) -> str:
        """Return kind and subject, each once."""
        if self.subject and not self.subject.lower().startswith(self.kind.lower()):
            return f"{self.kind} {self.subject}"
        return self.subject or self.kind


def debate_name(row: DocumentRow, paper: Paper) -> DebateName:
    """Return the name of a debate.

    Args:
        row: the report in short, which has the title that holds.
        paper: the report.
    """
    kind = row.subgenre or "debat"
    kind = kind.upper() if kind in ("vao", "vso") else kind[:1].upper() + kind[1:]
    return DebateName(kind, row.title, paper.committee.names if paper.committee else ())


class Official(NamedTuple):
    """Someone of the government at a debate: name, ``minister`` or ``staatssecretaris``, and office where printed."""

    name: str
    role: str
    office: str | None

    def __str__(self) -> str:
        """Return office and name, or role and name."""
        return f"{self.office[:1].upper()}{self.office[1:]}: {self.name}" if self.office else f"{self.role} {self.name}"


def officials(debate: Debate) -> dict[str, Official]:
    """Return who of the government was there, by the folded surname: as listed, and who else of it spoke."""
    listed = {surname(one.name): Official(one.name, _ROLES[one.role], one.office)
              for one in debate.meeting.present if one.role in GOVERNMENT}  # fmt: skip
    spoke = {surname(one.name): Official(one.name, _ROLES[one.role], None) for one in debate.turns if one.government}
    return {**spoke, **listed}


def parties(debate: Debate) -> dict[str, str]:
    """Return the parties of who spoke, by the folded surname."""
    return {surname(turn.name): turn.party for turn in debate.turns if turn.party}


def hours(meeting: Meeting) -> str:
    """Return from when until when a debate lasted, ``13.30–17.18 uur``, or an empty string when that is not known."""
    times = "–".join(one.replace(":", ".") for one in (meeting.opened, meeting.closed) if one)
    return f"{times} uur" if meeting.opened else ""
