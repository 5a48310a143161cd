"""Knows the labels of a letter ("Ons kenmerk", "Datum", "Bijlage(n)") and its salutation.

Ministries and times differ in the words, not in what they mean; a label stands alone above its value, or before it on
the same line. Read in letters of five ministries of 1999 to 2023; other spellings follow the house style of the
government.

Example:
    >>> label_of("Ons kenmerk"), label_of("Datum 3 mei 2031"), label_of("Kenmerkend is dat")
    (('reference', ''), ('date', '3 mei 2031'), None)
"""

from __future__ import annotations

from typing import Literal

from kamerspoor.text.patterns import Patterns, pattern

LabelKind = Literal["reference", "your_reference", "case", "date", "subject", "annexes", "other"]

# In this order: "Uw brief (kenmerk)" before "Uw brief", which is followed by a day.
_LABELS: dict[LabelKind, str] = {
    "your_reference": r"Uw (?:kenmerk|referentie|nummer)|Uw brief ?\(kenmerk\)|Uw brief/kenmerk|Your reference",
    "reference": r"""
        (?:Ons|Onze|Brief)[ -]?(?:kenmerk|referentie|nummer)(?: ?/ ?[Oo]ur reference)?|Our reference
        |Kenmerk|Referentie(?:nummer)?|Registratienummer|Documentnummer|Briefnummer|Nummer
    """,
    "case": r"Zaak(?:nummer|nr\.?|kenmerk)?",
    "date": r"Datum|Date",
    "subject": r"Betreft|Betreffende|Onderwerp|Subject",
    "annexes": r"(?:Aantal )?[Bb]ijlage(?:n|\(n\))?|Bijl\.",
    "other": r"""
        Uw (?:brief|bericht|verzoek)(?: van)?|Contact(?:persoon|gegevens)?|Behandeld door|Behandelaar|Auteur
        |Inlichtingen(?: bij)?|Doorkiesnummer|Doorkies|Telefoon|Telefax|Fax|E-mail(?:adres)?|Bezoekadres|Postadres
        |Retouradres|Factuuradres|Overheidsidentificatien(?:umme)?r|Pagina|Blad|Projectnaam|Aantal pagina’s
        |Kopie aan|Afschrift aan|Rubricering
    """,
}
_LABEL = Patterns(**_LABELS)(rf"(?i)(?:{'|'.join(f'(?P<{kind}>(?&{kind}))' for kind in _LABELS)})(?=[\s:]|$)\s*:?\s*")

# The line in which a letter greets, and behind which it begins.
SALUTATION = pattern(r"""(?m)
    ^(?:Zeer )?(?:Geachte|Hooggeachte|Beste) (?P<who>[^\n,.:]{3,80})(?:, [^\n.]{3,60})?[,:]?$
    |^Mijnheer de (?P<chair>[Vv]oorzitter)[,:]?$
""")


def label_of(line: str) -> tuple[LabelKind, str] | None:
    """Return what a line labels and the rest of the line, or None for a line without a label.

    Only a line that begins with a capital has one: "nummer 3" in a sentence is none.
    """
    if not line[:1].isupper():
        return None
    found = _LABEL.match(line)
    if found is None or found.lastgroup is None:
        return None
    kind = next(kind for kind in _LABELS if found[kind])
    return kind, line[found.end() :].strip()
