"""A fiche of the working group for new proposals of the Commission (BNC): what it says of the EU proposal.

Grammar (the ministries' form since 2007)::

    fiche = "Fiche" [number] ":" title part+
    part  = number "." heading (letter ")" heading text)*

The first part, "Algemene gegevens", names the proposal under fixed headings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamerspoor.model.articles import Fiche
from kamerspoor.model.document import Document
from kamerspoor.model.paper import Section
from kamerspoor.text.dates import find_date
from kamerspoor.text.spans import fold

_FICHE = re.compile(r"^(?:BNC-)?[Ff]iche(?: (?P<number>\d{1,2}))?[:.] ?(?P<title>.+)$")
_COM = re.compile(r"\b(?P<series>COM|JOIN|SWD|C) ?\((?P<year>\d{4})\) ?(?P<number>\d{1,4})\b")
_FIELDS: dict[str, re.Pattern[str]] = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in (
        ("proposal", r"titel (?:van het )?voorstel"),
        ("received", r"datum ontvangst"),
        ("documents", r"(?:nr|nummer)\.? commissiedocument"),
        ("council", r"behandelingstraject raad"),
        ("ministry", r"eerstverantwoordelijk ministerie"),
        ("legal_basis", r"rechtsbasis"),
        ("procedure", r"besluitvormingsprocedure"),
    )
}


def read_fiche(document: Document, sections: Sequence[Section]) -> Fiche | None:
    """Return what the first fiche of a paper says of its proposal; None without the heading of a fiche.

    Args:
        document: the paper.
        sections: its sections, in order.
    """
    head = next((match for section in sections if (match := _FICHE.match(section.heading))), None)
    if head is None:
        return None
    said: dict[str, str] = {}
    for section in sections:
        for name, pattern in _FIELDS.items():
            match = pattern.search(section.heading)
            if match is not None and name not in said:
                body = fold(section.span.of(document.text))[len(section.heading) :].strip()
                said[name] = body or section.heading[match.end() :].strip(" :")
    documents = tuple(
        f"{match['series']}({match['year']}){int(match['number'])}"
        for match in _COM.finditer(said.pop("documents", ""))
    )
    received = find_date(said.pop("received", ""))
    number = int(head["number"]) if head["number"] else None
    facts = {name: words or None for name, words in said.items()}
    return Fiche(number, head["title"].strip(), received=received, documents=documents, **facts)
