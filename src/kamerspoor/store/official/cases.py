"""The list of cases (zaken)."""

from __future__ import annotations

from typing import Final

from kamerspoor.store.official.listing import ListQuery

CASES: Final = ListQuery(
    source="zaak z",
    key="z.id",
    columns={
        "nummer": "z.nummer",
        "soort": "z.soort",
        "onderwerp": "z.onderwerp",
        "titel": "z.titel",
        "begonnen": "substr(z.gestartOp, 1, 10)",
        "afgedaan": "z.afgedaan",
        "indiener": "(SELECT a.actorNaam FROM zaakActor a WHERE a.zaak = z.id AND a.relatie = 'Indiener'"
        " ORDER BY a.actorNaam LIMIT 1)",
        "dossier": "(SELECT k.nummer || coalesce('-' || k.toevoeging, '') FROM tk_relations r"
        " JOIN kamerstukdossier k ON k.id = r.target WHERE r.owner = z.id AND r.relation = 'kamerstukdossier'"
        " ORDER BY r.n LIMIT 1)",
        "bijgewerkt": "z.changed",
    },
    order="-begonnen",
    sorts={"begonnen": ("z.gestartOp",), "nummer": ("z.nummer",)},
    filters={
        "soort": "z.soort = ?1",
        "van": "z.gestartOp >= ?1",
        "tot": "z.gestartOp < date(?1, '+1 day')",
        "woorden": "z.row IN (SELECT rowid FROM tk_zaak_words WHERE tk_zaak_words MATCH all_words(?1))",
    },
    options={"soort": "SELECT soort, NULL, count(*) FROM zaak GROUP BY soort ORDER BY soort"},
)
