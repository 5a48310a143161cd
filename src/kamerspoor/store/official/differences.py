"""Where the Chamber's records and what was read speak of the same motion, and whether they say the same.

A motion is the same when dossier and number are. Where both say something it is compared, and neither is taken to be
right: what differs is a finding, about the reading or about the record.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final, Literal

import msgspec

from kamerspoor.store.official.parts import DOSSIER_NAME
from kamerspoor.store.official.votes import LAST_VOTE
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
OUTCOMES: Final[dict[str, str]] = {"Stemmen - aangenomen": "adopted", "Stemmen - verworpen": "rejected"}
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
class Comparison:
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


def comparisons(db: sqlite3.Connection) -> list[Comparison]:
    """Compare appreciation, proposers and outcome of every motion that was both recorded and read.

    Args:
        db: the database.
    """
    rows = db.execute(
        "SELECT coalesce(m.dossier, v.dossier) || '-' || m.number, z.nummer, v.paper_id, m.verdict, m.data,"
        f" z.kabinetsappreciatie, {_OFFICIAL_PROPOSERS}, {_READ_OUTCOME}, {LAST_VOTE.format('b.besluitSoort')}"
        " FROM motions m JOIN versions v ON v.version_id = m.version_id AND v.current = 1"
        f" JOIN kamerstukdossier k ON {DOSSIER_NAME} = coalesce(m.dossier, v.dossier)"
        " JOIN tk_relations r ON r.target = k.id AND r.relation = 'kamerstukdossier'"
        " JOIN zaak z ON z.id = r.owner AND z.soort = 'Motie' AND z.volgnummer = m.number ORDER BY 1, 3"
    ).fetchall()
    return [
        _compared("appreciation", rows, lambda row: (VERDICTS.get(row[5] or ""), row[3])),
        _compared("proposers", rows, lambda row: (_recorded(row[6]), _read(row[4]))),
        _compared("outcome", rows, lambda row: (OUTCOMES.get(row[8] or ""), row[7])),
    ]


_OFFICIAL_PROPOSERS: Final = (
    "(SELECT json_group_array(coalesce(p.achternaam, a.actorNaam)) FROM zaakActor a LEFT JOIN persoon p"
    " ON p.id = a.persoon WHERE a.zaak = z.id AND a.relatie IN ('Indiener', 'Medeindiener'))"
)
_READ_OUTCOME: Final = (
    "(SELECT f.outcome FROM votes f JOIN versions w ON w.version_id = f.version_id AND w.current = 1"
    " WHERE f.number = m.number AND coalesce(f.dossier, w.dossier) = coalesce(m.dossier, v.dossier) LIMIT 1)"
)


def _compared(
    field: Field, rows: Iterable[tuple[Any, ...]], values: Callable[[tuple[Any, ...]], tuple[str | None, str | None]]
) -> Comparison:
    compared, differing = 0, []
    for row in rows:
        official, read = values(row)
        if official and read:
            compared += 1
            if official != read:
                differing.append(Differing(row[0], row[1], official, read, row[2]))
    return Comparison(field, compared, compared - len(differing), tuple(differing))


def _recorded(names: str) -> str:
    """Return the last names of the Chamber's proposers, folded and in order; a name may be filed "Wit de, M."."""
    filed = (name.partition(",")[0] for name in msgspec.json.decode(names, type=list[str | None]) if name)
    return ", ".join(sorted({folded(_PARTICLES.sub("", name)) for name in filed}))


def _read(motion: str) -> str:
    names: list[str] = msgspec.json.decode(motion)["proposers"]
    return ", ".join(sorted({surname(name) for name in names}))
