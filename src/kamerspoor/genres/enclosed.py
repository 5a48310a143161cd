"""Tells whether a letter contains another paper as its own text: an annotated agenda or an EU fiche.

Such papers go to the Chamber below a letter of one sentence, under one number: what they are is what stands below.
Words above the letter itself, such as its subject, only name what is sent along.
"""

from __future__ import annotations

from kamerspoor.text.patterns import pattern
from kamerspoor.text.rules import Rule, first_match

_FRAME = pattern(r"(?m)^(?:(?:Zeer g|G)eachte \S|Aan de [Vv]oorzitter van|(?:(?&seat)),? \d)")
_WITHIN = 6000

ENCLOSED: tuple[Rule, ...] = (
    Rule(
        "bnc_fiche",
        pattern(r"""(?m)
            # the first part of a fiche, in the words of the ministries' form
            ^(?:1\.? )?Algemene gegevens$\s+(?:[-–•*·] ?)?(?:a\) ?|a\. ?)?Titel (?:van het )?voorstel
        """),
        needs=("Algemene gegevens",),
        examples=(
            "1. Algemene gegevens\na) Titel voorstel",
            "1. Algemene gegevens\n\n  • a) Titel voorstel",
            "Algemene gegevens\n\nTitel voorstel",
        ),
        counterexamples=("Algemene gegevens staan in de bijlage",),
    ),
    Rule(
        "annotated_agenda",
        pattern(r"""(?m)
            ^(?:GEANNOTEERDE AGENDA\b[^\n]*
            |Geannoteerde [Aa]genda (?:(?:van|voor) (?:de |het )?)?(?:(?:[Ii]nformele|Algemene) )?
            (?:Raad|Eurogroep|Ecofin|Europese|Top|Bijeenkomst|JBZ|Landbouw)(?:[^\n.]|d\.d\.){0,150})$
        """),
        needs=("GEANNOTEERDE", "Geannoteerde"),
        examples=("GEANNOTEERDE AGENDA RAAD VEREN 3 MEI 2031", "Geannoteerde Agenda Algemene Raad d.d. 3 mei 2031"),
        counterexamples=("Hierbij bied ik u de geannoteerde agenda aan", "Geannoteerde agenda’s volgen."),
    ),
)


def enclosed_kind(text: str) -> str | None:
    """Return the kind of paper that a letter contains as its own text, or None.

    Args:
        text: of a paper that is a letter by its head.
    """
    frames = list(_FRAME.finditer(text, 0, _WITHIN))
    found = first_match(ENCLOSED, text[frames[-1].end() : _WITHIN]) if frames else None
    return found[0].name if found else None
