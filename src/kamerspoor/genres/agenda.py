"""An annotated agenda (geannoteerde agenda): the subjects of a council of ministers, and what the cabinet wants there.

Grammar::

    paper  = [letter] heading introduction? (subject text)+
    heading = "Geannoteerde agenda" meeting [date]
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamerspoor.model.document import Document
from kamerspoor.model.origin import AgendaItem, AnnotatedAgenda
from kamerspoor.model.paper import Section
from kamerspoor.text.dates import find_date
from kamerspoor.text.spans import fold

HEADING = re.compile(
    r"^[#*_ ]{0,6}(?:GEANNOTEERDE AGENDA|Geannoteerde [Aa]genda)(?: (?:VAN|VOOR|van|voor)(?: de| het| DE| HET)?)?"
    r"(?P<meeting>[^\n]{0,200}(?:\n(?=\d|VAN |van )[^\n]{1,80})?)$",
    re.MULTILINE,
)
_DAYS = re.compile(r"\b\d{1,2}(?: (?:en|tot en met|t/m) |[-–])(?=\d{1,2} [a-z]+ \d{4})", re.IGNORECASE)


def read_agenda(document: Document, sections: Sequence[Section]) -> AnnotatedAgenda | None:
    """Return the agenda of a paper; None when no heading of one stands in it.

    Args:
        document: the paper.
        sections: its sections, in order; those behind the heading of the agenda are its subjects.
    """
    found = list(HEADING.finditer(document.text))
    if not found:
        return None
    # Above a letter the words are its subject; the last such line near the top heads the agenda itself.
    heading = found[-1] if len(found) > 1 and found[-1].start() < len(document.text) // 2 else found[0]
    meeting = fold(heading["meeting"]).strip(" :.")
    below = [one for one in sections if one.span.start > heading.start() and not HEADING.match(one.heading)]
    outermost = min((one.level for one in below), default=1)
    items = [one for one in below if one.level == outermost]
    return AnnotatedAgenda(
        meeting or None,
        find_date(_DAYS.sub("", meeting.lower())) if meeting else None,
        tuple(AgendaItem(n, one.heading, one.span) for n, one in enumerate(items, 1)),
    )
