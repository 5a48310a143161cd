"""Reads a fiche of the working group for new proposals of the European Commission (BNC).

Grammar (the ministries' form since 2007)::

    fiche = "Fiche" [number] ":" title part+
    part  = number "." heading (letter ")" heading text)*

The first part, "Algemene gegevens", names the proposal under fixed headings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kamerspoor.model.articles import Fiche
from kamerspoor.model.paper import Paper, Section
from kamerspoor.text.dates import find_date
from kamerspoor.text.spans import fold

_FICHE = re.compile(r"^(?:BNC-)?[Ff]iche(?: (?P<number>\d{1,2}))?[:.] ?(?P<title>.+)$")
_COM = re.compile(r"\b(?P<series>COM|JOIN|SWD|C) ?\((?P<year>\d{4})\) ?(?P<number>\d{1,4})\b")
_LETTERED = re.compile(r"(?:[•·] ?)?[a-z]\) ")
_BELOW = re.compile(r"\n(?=(?:[•·] ?)?[a-z]\)(?:\s|$)|\d{1,2}\. )")
_NEXT = re.compile(rf"{_LETTERED.pattern}|\d{{1,2}}\.? ")
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


def read_fiche(paper: Paper) -> Paper:
    """Return the paper with its fiche: the facts of the EU proposal that it is about."""
    sections = paper.sections
    head = next((match for section in sections if (match := _FICHE.match(section.heading))), None)
    if head is None:
        return paper
    said: dict[str, str] = {}
    for place, section in enumerate(sections):
        for name, pattern in _FIELDS.items():
            match = pattern.search(section.heading)
            if match is not None and name not in said:
                body = _below(paper.document.text, sections, place)
                said[name] = body or section.heading[match.end() :].strip(" :")
    documents = tuple(
        f"{match['series']}({match['year']}){int(match['number'])}"
        for match in _COM.finditer(said.pop("documents", ""))
    )
    received = find_date(said.pop("received", ""))
    number = int(head["number"]) if head["number"] else None
    facts = {name: words or None for name, words in said.items()}
    fiche = Fiche(number, head["title"].strip(), received=received, documents=documents, **facts)
    return replace(paper, fiche=fiche)


def _below(text: str, sections: Sequence[Section], place: int) -> str:
    """Return the text below a heading, up to the next real heading."""
    section = sections[place]
    end = section.span.end
    if _LETTERED.match(section.heading):
        end = next((one.span.start for one in sections[place + 1 :] if _NEXT.match(one.heading)), end)
    words = text[section.span.start + len(section.heading) : end] if end > section.span.start else ""
    return fold(_BELOW.split(words)[0]).strip()
