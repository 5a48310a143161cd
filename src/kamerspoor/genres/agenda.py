"""An annotated agenda (geannoteerde agenda): the subjects of a council and what the cabinet wants there.

Grammar::

    paper  = [letter] heading introduction? (subject text)+
    heading = "Geannoteerde agenda" meeting [date]
"""

from __future__ import annotations

from dataclasses import replace

from kamerspoor.model.origin import AgendaItem, AnnotatedAgenda
from kamerspoor.model.paper import Paper, Section
from kamerspoor.text.dates import find_date
from kamerspoor.text.patterns import pattern
from kamerspoor.text.spans import fold

HEADING = pattern(r"""(?m)
    ^[#*_ ]{0,6}(?:GEANNOTEERDE AGENDA|Geannoteerde [Aa]genda)(?: (?:VAN|VOOR|van|voor)(?: de| het| DE| HET)?)?
    (?P<meeting>[^\n]{0,200}(?:\n(?=\d|VAN |van )[^\n]{1,80})?)$  # the day may stand on the next line
""")
_NUMBER = pattern(r"(?P<n>\d{1,2})[.)] ?(?=[^\W\d])")
# How a subject is treated, on a line below its title.
_TREATED = pattern(r"""
    \(?(?:Gedachtewisseling|(?:Beleids|Oriënterend |Oriëntatie)debat|Debat|Discussie|Presentatie|Informatie
    |Voortgangs(?:rapportage|verslag)|Stand van zaken|Terugkoppeling|Uitwisseling|Raadsconclusies
    |(?:Gedeeltelijke )?[Aa]lgemene oriëntatie|Politiek akkoord|Besluitvorming
    |(?:Aanname|Aanneming|Goedkeuring|Vaststelling) )
""")
# A meeting of two councils groups its subjects: the name of a council, with no text of its own below it.
_COUNCIL = pattern(r"(?:[IVX]+\. |\d\. )?(?:Informele )?(?:Raad |Eurogroep|Ecofin|Europese Raad)")
_LATER_DAY = pattern(r"(?<=\d)(?: (?:en|tot en met|t/m) |[-–/])\d{1,2}(?= [a-z]+ \d{4})")


def read_agenda(paper: Paper) -> Paper:
    """Return the paper with its agenda: the sections below the heading of an agenda are its subjects."""
    text = paper.document.text
    found = list(HEADING.finditer(text))
    if not found:
        return paper
    # Above a letter the words are its subject; the last such line near the top heads the agenda itself.
    heading = found[-1] if len(found) > 1 and found[-1].start() < len(text) // 2 else found[0]
    meeting = fold(heading["meeting"]).strip(" :.")
    below = [one for one in paper.sections if one.span.start > heading.start() and not HEADING.match(one.heading)]
    below = [one for one in below if not _groups(text, one)]
    outermost = min((one.level for one in below), default=1)
    items = [_item(text, n, one) for n, one in enumerate((o for o in below if o.level == outermost), 1)]
    numbered = [item for item, is_numbered in items if is_numbered]
    agenda = AnnotatedAgenda(
        meeting or None,
        find_date(_LATER_DAY.sub("", meeting.lower())) if meeting else None,
        # Beside subjects with a number, an introduction is none.
        tuple(numbered or [item for item, _ in items]),
    )
    return replace(paper, agenda=agenda)


def _groups(text: str, section: Section) -> bool:
    """Tell whether a heading is the name of a council under which several subjects stand."""
    return bool(_COUNCIL.match(section.heading)) and fold(section.span.of(text)) == fold(section.heading)


def _item(text: str, n: int, section: Section) -> tuple[AgendaItem, bool]:
    """Return a subject, and whether it has a number of its own."""
    number = _NUMBER.match(section.heading)
    lines = section.span.of(text)[: len(section.heading)].split("\n")
    kept = next((place for place, line in enumerate(lines) if place and _TREATED.match(line.strip())), len(lines))
    title = _NUMBER.sub("", fold(" ".join(lines[:kept])))
    return AgendaItem(int(number["n"]) if number else n, title, section.span), number is not None
