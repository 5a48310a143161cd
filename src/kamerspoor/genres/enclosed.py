"""What a letter encloses as its own text: an annotated agenda, a fiche on an EU proposal.

Such papers go to the Chamber below a letter of one sentence, under one number: what they are is what stands below.
Words above the letter itself, such as its subject, only name what is sent along.
"""

from __future__ import annotations

import re

from kamerspoor.text.rules import Rule, first_match

_FRAME = re.compile(
    r"^(?:(?:Zeer g|G)eachte \S|Aan de [Vv]oorzitter van|(?:Den Haag|[’']s-Gravenhage),? \d)", re.MULTILINE
)
_WITHIN = 6000

ENCLOSED: tuple[Rule, ...] = (
    Rule(
        "bnc_fiche",
        # The first part of a fiche, in the words of the ministries' form.
        re.compile(
            r"^(?:1\.? )?Algemene gegevens$\s+(?:[-–•*·] ?)?(?:a\) ?|a\. ?)?Titel (?:van het )?voorstel", re.MULTILINE
        ),
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
        re.compile(
            r"^(?:GEANNOTEERDE AGENDA\b[^\n]*"
            r"|Geannoteerde [Aa]genda (?:(?:van|voor) (?:de |het )?)?(?:(?:[Ii]nformele|Algemene) )?"
            r"(?:Raad|Eurogroep|Ecofin|Europese|Top|Bijeenkomst|JBZ|Landbouw)(?:[^\n.]|d\.d\.){0,150})$",
            re.MULTILINE,
        ),
        needs=("GEANNOTEERDE", "Geannoteerde"),
        examples=("GEANNOTEERDE AGENDA RAAD VEREN 3 MEI 2031", "Geannoteerde Agenda Algemene Raad d.d. 3 mei 2031"),
        counterexamples=("Hierbij bied ik u de geannoteerde agenda aan", "Geannoteerde agenda’s volgen."),
    ),
)


def enclosed_kind(text: str) -> str | None:
    """Return the name of the rule of what a letter encloses, or None.

    Args:
        text: of a paper that is a letter by its head.
    """
    frames = list(_FRAME.finditer(text, 0, _WITHIN))
    found = first_match(ENCLOSED, text[frames[-1].end() : _WITHIN]) if frames else None
    return found[0].name if found else None
