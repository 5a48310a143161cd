"""Where the Chamber's records and what was read speak of the same motion, and whether they say the same.

A motion is the same when its publication is, or else dossier and number (`kamerspoor.store.records.matching`); where
that leads to several cases it is left out. Where both say something it is compared, and neither is taken to be right:
what differs is a finding, about the reading or about the record.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import msgspec

from kamerspoor.model.joined import Resolved
from kamerspoor.store.records.matching import Joins
from kamerspoor.text.names import folded, surname

Field = Literal["appreciation", "proposers", "outcome"]
# The Chamber's words for a verdict; what it writes for "not known" or "not kept" is none.
VERDICTS: Final[dict[str, str]] = {
    "Oordeel Kamer": "oordeel_kamer",
    "Overgenomen": "overgenomen",
    "Ontijdig": "ontijdig",
    "Overbodig": "overbodig",
    "Ontraden": "ontraden",
    "Ontraden, tenzij gewijzigd": "ontraden_tenzij_gewijzigd",
    "Verzocht motie aan te houden": "aanhouden",
    "Geen (expliciete) appreciatie": "geen",
}
OUTCOMES: Final[dict[str, str]] = {"aangenomen": "adopted", "verworpen": "rejected"}
_FIRST: Final = re.compile(r"\(([^()]+)\)")
_PARTICLES: Final = re.compile(r"(?: (?:van|de|den|der|het|ten|ter|te|’t|'t|el|von|op|in))+$")


@dataclass(frozen=True, slots=True)
class Differing:
    """One motion of which the two say something else.

    Attributes:
        motion: dossier and number, ``35373-4``.
        case: number of its case at the Chamber.
        official: what the Chamber records.
        read: what was read.
        paper: where it was read.
    """

    motion: str
    case: str
    official: str
    read: str
    paper: str


@dataclass(frozen=True, slots=True)
class RecordComparison:
    """How often the two agree on one field.

    Attributes:
        compared: motions of which both say something.
        equal: of those, the ones where they say the same.
        differing: the others.
    """

    field: Field
    compared: int
    equal: int
    differing: tuple[Differing, ...]


def comparisons(db: sqlite3.Connection) -> list[RecordComparison]:
    """Compare appreciation, proposers and outcome of every motion that was both recorded and read.

    Args:
        db: the database.
    """
    motions = list(_motions(db))
    return [
        _compared("appreciation", motions, lambda one: (VERDICTS.get(one.appreciation or ""), one.verdict)),
        _compared("proposers", motions, _proposers),
        _compared("outcome", motions, lambda one: (OUTCOMES.get(one.outcome or ""), one.read_outcome)),
    ]


@dataclass(frozen=True, slots=True)
class _ComparedMotion:
    """A motion as it was read in one paper, and as the Chamber records it; both as the database has them."""

    motion: str
    paper: str
    verdict: str | None
    read_proposers: str
    read_outcome: str | None
    case: str
    appreciation: str | None
    proposers: str
    outcome: str | None


_RECORDED: Final = (
    'SELECT z."case", z.appreciation,'
    " (SELECT json_group_array(json_array(p.achternaam, p.roepnaam, a.actorNaam)) FROM zaakActor a"
    " LEFT JOIN persoon p ON p.id = a.persoon WHERE a.zaak = z.id"
    " AND a.relatie IN ('Indiener', 'Medeindiener')), z.outcome FROM recorded_motions z WHERE z.id = ?"
)
_READ_OUTCOME: Final = (
    "(SELECT f.outcome FROM votes f JOIN versions w ON w.version_id = f.version_id AND w.current = 1"
    " WHERE f.number = m.number AND f.dossier = m.dossier"
    " ORDER BY w.date DESC, w.paper_id LIMIT 1)"
)


def _motions(db: sqlite3.Connection) -> Iterator[_ComparedMotion]:
    """Yield every motion that was read and of which it is certain which case it is."""
    joins = Joins(db)
    rows = db.execute(
        "SELECT m.dossier, m.number, v.paper_id, m.verdict,"
        f" json_extract(m.data, '$.proposers'), {_READ_OUTCOME} FROM motions m JOIN versions v"
        " ON v.version_id = m.version_id AND v.current = 1 WHERE m.number IS NOT NULL"
        " AND m.dossier IS NOT NULL ORDER BY 1, 2, 3"
    )
    for dossier, number, *read in rows:
        joined = joins.motion(dossier, number)
        if isinstance(joined, Resolved):
            recorded = db.execute(_RECORDED, (joined.one.id,)).fetchone()
            yield _ComparedMotion(f"{dossier}-{number}", *read, *recorded)


def _compared(
    field: Field, motions: Sequence[_ComparedMotion], values: Callable[[_ComparedMotion], tuple[str | None, str | None]]
) -> RecordComparison:
    compared, differing = 0, []
    for one in motions:
        official, read = values(one)
        if official and read:
            compared += 1
            if official != read:
                differing.append(Differing(one.motion, one.case, official, read, one.paper))
    return RecordComparison(field, compared, compared - len(differing), tuple(differing))


def _proposers(motion: _ComparedMotion) -> tuple[str, str]:
    """Return the last names of the proposers as recorded and as read, folded and in order.

    Papers print the first name of members who share their last name: "Peter de Groot" is the recorded "Groot" when that
    is a Peter.
    """
    recorded = {_filed(*names) for names in msgspec.json.decode(motion.proposers, type=list[tuple[str | None, ...]])}
    read = {_last(surname(name), recorded) for name in msgspec.json.decode(motion.read_proposers, type=list[str])}
    return ", ".join(sorted({last for last, _ in recorded if last})), ", ".join(sorted(read))


def _filed(last: str | None, first: str | None, actor: str | None) -> tuple[str, str]:
    """Return last and first name, folded; without a person, of "Wit de, M. (Marijke)" or "M. (Marijke) de Wit"."""
    if last:
        return surname(last), folded(first or "")
    found = _FIRST.search(actor or "")
    bare = " ".join(_FIRST.sub(" ", actor or "").split())
    filed, comma, _ = bare.partition(",")
    return surname(_PARTICLES.sub("", filed) if comma else bare), folded(found[1]) if found else ""


def _last(read: str, recorded: Iterable[tuple[str, str]]) -> str:
    known = (last for last, first in recorded if first and read.startswith(f"{first} ") and read.endswith(f" {last}"))
    return next(known, read)
