"""Reads speaker labels such as "De heer Smit (PP):" as the reporting service prints them.

Grammar::

    label    = chair | clerk | official name [party] | honorific name [party]
    chair    = "De voorzitter"
    official = "Minister" | "Minister-President" | "Staatssecretaris" | …
    honorific= "De heer" | "Mevrouw" | "Kamerlid" | …
    name     = words with a capital, particles (van, de, den, 't …) and initials
    party    = "(" printed party ")"
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kamerspoor.model.debate import Role
from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import Rule

pattern = Patterns(
    particle="baron|graaf|ridder|jonkheer|tot|thoe|à|et|van|von|de|den|der|des|het|ter|ten|te|la|le|el|al|ben|bin|in|op|aan"
    "|uit|[’'‘]t|[’'‘]s|d[’']",
    word=r"(?:[dDlL][’'])?(?!_|\d)(?=[^a-zà-öø-ÿ\W])[\w.’'‘-]+|[A-Z]\.",
    name=r"(?:(?&particle)\s)*(?&word)(?:\s(?:(?&particle)|(?&word))){0,6}",
    party=r"(?:\s?\((?P<party>[^()]{1,60}(?:\([^()]{1,20}\))?)\))?",
    end=r"\s?:(?=\s|$)",
    named=r"\s(?P<name>(?&name))(?&party)(?&end)",
    sire=r"De heer|De heren|Dhr\.|Mevrouw|Mevr\.|Mw\.|Meneer|Het lid|Kamerlid|Mejuffrouw|Juffrouw",
    minister=r"""
        [Mm]inister-?[Pp]resident|[Vv]ice-?[Mm]inister-?[Pp]resident|[Mm]inister\svoor\s[\w ]{3,60}?|[Mm]inister
        |Gevolmachtigde [Mm]inister|Premier
    """,
    guest=r"""
        Europarlementariër|Eurocommissaris|Regeringscommissaris|Deltacommissaris|Staatsraad|Rapporteur|Informateur
        |Formateur|Gedeputeerde|Burgemeester|Wethouder|Senator|Ombudsman|Kinderombudsman|Generaal|Prof\.|Dr\.|Ambassadeur
    """,
)


@dataclass(frozen=True, slots=True)
class Label:
    """A speaker label without its colon; ``end`` is the place behind the colon."""

    printed: str
    honorific: str | None
    name: str
    party: str | None
    role: Role
    end: int


# By the role that a label proves; a member without party may be a guest.
LABELS: dict[Role, Rule] = {
    "chair": Rule(
        "chair",
        pattern(r"""
            (?P<name>De (?:tijdelijke? |fungerend |waarnemend |plaatsvervangend )?[Vv]oorzitter)
            (?:\s?\((?P<party>[^()]{1,40})\))?(?&end)
        """),
        needs=("oorzitter",),
        examples=("De voorzitter:", "De voorzitter :", "De fungerend voorzitter:"),
        counterexamples=("De voorzitter zegt:", "Voorzitter:", "De voorzitter: ja".replace(": ", " ")),
    ),
    "clerk": Rule(
        "clerk",
        pattern(r"(?P<name>De (?:adjunct-)?[Gg]riffier)(?&end)"),
        needs=("riffier",),
        examples=("De griffier:",),
        counterexamples=("Griffier: Meijers",),
    ),
    "member": Rule(
        "member",
        pattern("(?P<honorific>(?&sire))(?&named)"),
        needs=("De he", "Dhr.", "Mev", "Mw.", "Kamerlid", "Het lid", "Meneer", "uffrouw"),
        examples=(
            "De heer Bosman (VVD):",
            "Mevrouw Faber-van de Klashorst (PVV):",
            "De heer C. van den Heuvel:",
            "Mevrouw Den Haan (Fractie Den Haan):",
            "Kamerlid Kostić (PvdD):",
            "De heer Van 't Wout (VVD):",
            "De heer Van Rooijen (50PLUS/Baay-Timmerman):",
            "Mevrouw Hirsch (GroenLinks-PvdA):",
            "De heer Cremers: De vorige spreker",
            "De heer Tjeerd de Groot (D66):",
            "Mevrouw Özütok (GroenLinks):",
            "De heer El Abassi (DENK):",
            "Mevrouw d’Argent (PP):",
            "Mw. Smit (PP):",
        ),
        counterexamples=(
            "De heer Bosman vroeg:",
            "De heer Bosman (VVD) zei dat",
            "Mevrouw de voorzitter:",
            "De heer:",
        ),
    ),
    "minister": Rule(
        "minister",
        pattern("(?P<honorific>(?&minister))(?&named)"),
        needs=("inister", "Premier"),
        examples=(
            "Minister Blok:",
            "Minister-President Rutte:",
            "Minister-president Schoof:",
            "minister Adema:",
            "Minister Van der Wal-Zeggelink:",
            "Minister voor Rechtsbescherming Dekker:",
        ),
        counterexamples=("Minister Blok zei:", "Ministers:", "De Minister:"),
    ),
    "state_secretary": Rule(
        "state_secretary",
        pattern("(?P<honorific>[Ss]taatssecretaris)(?&named)"),
        needs=("taatssecretaris",),
        examples=("Staatssecretaris Van 't Wout:", "Staatssecretaris Keijzer:"),
        counterexamples=("Staatssecretaris Keijzer vindt:",),
    ),
    "guest": Rule(
        "guest",
        pattern("(?P<honorific>(?&guest))(?&named)"),
        needs=(":",),
        examples=("Europarlementariër Piri (PvdA):", "Regeringscommissaris Hamer:"),
        counterexamples=("Rapporteur is de heer Bosman:",),
    ),
}
_STARTS = tuple("DMKHJSEmRIFGBWOPAsVv")


def read_label(line: str) -> Label | None:
    """Return the speaker label with which a line begins, or None.

    Args:
        line: one printed line; for a label broken over two lines, both with a space between.
    """
    if ":" not in line:
        return None
    if "*" in line:
        return _without_stars(line)
    if not line.startswith(_STARTS):
        return None
    found = ((role, rule.match(line)) for role, rule in LABELS.items())
    return next((_as_label(match, role) for role, match in found if match is not None), None)


def _without_stars(line: str) -> Label | None:
    """Return the label of a line that has stars around bold words ("De heer **Smit** (PP):")."""
    places = [place for place, char in enumerate(line) if char != "*"]
    label = read_label("".join(line[place] for place in places))
    if label is None:
        return None
    end = places[label.end] if label.end < len(places) else len(line)
    return replace(label, end=end)


def _as_label(found: re.Match[str], role: Role) -> Label:
    parts = found.groupdict()
    name = " ".join(found["name"].split())
    return Label(
        printed=found[0].rstrip(": "),
        honorific=parts.get("honorific"),
        name=name,
        party=" ".join(parts["party"].split()) if parts.get("party") else None,
        role=role,
        end=found.end(),
    )
