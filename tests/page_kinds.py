"""A page of each kind, of the demo dossier."""

from __future__ import annotations

KINDS = {
    "home": "/",
    "dossiers": "/dossiers",
    "dossier": "/dossiers/99123",
    "debates": "/debatten",
    "debate": "/debatten/demo-99123-7",
    "motions": "/moties",
    "motion": "/moties/99123-18",
    "commitments": "/toezeggingen",
    "questions": "/vragen",
    "people": "/personen",
    "person": "/personen/ozkan",
    "party": "/fracties/Stadslijst",
    "committees": "/commissies",
    "votes": "/stemmingen",
    "papers": "/documenten",
    "agenda": "/activiteiten?vanaf=",
    "positions": "/standpunten",
    "compare": "/vergelijk",
    "figures": "/cijfers",
    "search": "/zoeken?q=nachttrein",
    "nothing found": "/zoeken?q=xylofoon",
    "not there": "/bestaat-niet",
    "how good": "/hoe-goed",
    "about": "/over",
    "follow": "/volg/dossier/99123",
    "stop following": "/volg/stop/x",
    "api": "/api",
}
