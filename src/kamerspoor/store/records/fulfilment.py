"""Which letter keeps a commitment, as the Chamber records it, against what the register finds in letters by itself.

The register's own evidence takes nothing from that record, so that the one measures the other on any database.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Final

import msgspec


@dataclass(frozen=True, slots=True)
class OtherLetter:
    """A commitment of which the two name other letters; an empty list where the register found none."""

    number: str
    recorded: list[str]
    found: list[str]


@dataclass(frozen=True, slots=True)
class FulfilmentComparison:
    """How the register's letters agree with those that the Chamber records as keeping a commitment.

    Attributes:
        recorded: commitments of which the Chamber names a letter.
        held: of those, the ones of which that letter was read here: these are compared.
        named: of those, the ones of which the register names a letter.
        same: of those, the ones of which that is the same letter.
        differing: the other ones that are held.
    """

    recorded: int
    held: int
    named: int
    same: int
    differing: tuple[OtherLetter, ...]


# A letter is named by a document, and was named by its number once: "32 813, nr. 9".
_COMPARED: Final = """
    WITH named AS (
        SELECT t.nummer AS number, coalesce(p.paper_id, i.paper_id) AS paper FROM toezegging t
            JOIN tk_relations r ON r.owner = t.id AND r.relation = 'kamerbriefNakoming'
            LEFT JOIN document d ON d.id = r.target LEFT JOIN tk_papers p ON p.record = d.id
            LEFT JOIN paper_ids i ON i.id = d.documentNummer
        UNION SELECT t.nummer, i.paper_id FROM toezegging t LEFT JOIN paper_ids i
            ON i.id = 'kst-' || replace(replace(replace(t.kamerbriefNakoming, ' ', ''), ',nr.', '-'), ',', '-')
            WHERE t.kamerbriefNakoming <> ''
    )
    SELECT named.number, json_group_array(DISTINCT paper) FILTER (WHERE paper IS NOT NULL),
        (SELECT json_group_array(DISTINCT json_extract(e.value, '$.document')) FROM commitment_sources s
            JOIN registered_commitments c USING (unit, n), json_each(c.data, '$.evidence') e
            WHERE s.id = named.number AND json_extract(e.value, '$.kind') <> 'record')
    FROM named WHERE named.number IS NOT NULL GROUP BY named.number ORDER BY named.number
"""


def fulfilment(db: sqlite3.Connection) -> FulfilmentComparison:
    """Compare the letters that the Chamber records as keeping a commitment with those that the register names.

    Args:
        db: the database.
    """
    rows = [
        OtherLetter(number, *(sorted(msgspec.json.decode(one, type=list[str])) for one in letters))
        for number, *letters in db.execute(_COMPARED)
    ]
    held = [one for one in rows if one.recorded]
    same = [one for one in held if {*one.recorded} & {*one.found}]
    differing = tuple(one for one in held if one not in same)
    return FulfilmentComparison(len(rows), len(held), sum(bool(one.found) for one in held), len(same), differing)
