"""Reads the register of commitments of the Eerste Kamer: the page of one, or a list of them.

Grammar::

    list  = … entry+
    entry = "Toezegging " title " (T" digits ")" text ["Kerngegevens"] field+ …
    field = label [" |"] value          over one or more lines, up to the next label or an empty line
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kamerspoor.genres.offices import split_offices
from kamerspoor.model.questions import Asker
from kamerspoor.model.register import RegisterEntry
from kamerspoor.text.dates import find_date
from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import until_next
from kamerspoor.text.spans import fold, trimmed

_ENTRY = re.compile(r"^[#*_ ]{0,6}Toezegging (?P<title>\S.{2,300}?) \((?P<number>T\d{5})\)[*_ ]*$", re.MULTILINE)
_FIELD = Patterns(
    label=r"""
        Nummer|Status|Datum toezegging|Deadline|(?:Huidige |Voormalige )?[Vv]erantwoordelijken?(?:\(n\))?|Kamerleden
        |Commissies?|Soort activiteit|Categorie(?:ën)?|Onderwerpen|Kamerstukken
    """,
    ends=r"\s|[|*_ ]{0,6}(?&label)\b|Uit de stukken|Handelingen|-{2,}",
)(r"""(?m)
    ^[|*_ ]{0,6}(?P<label>(?&label))[*_]{0,2}(?:[ \t]*[|:][ \t]*|[ \t]+|\n)  # in a table or before a colon
    (?P<value>[^\n]+(?:\n(?!(?&ends))[^\n]+){0,20})  # to the next label
""")
_PLURAL = re.compile(r"(?<=verantwoordelijke)(?:n|\(n\))$|(?<=commissie)s$")
_FIRST_FIELD = re.compile(r"^[|*_ ]{0,6}(?:Kerngegevens|Nummer\b)", re.MULTILINE)
_MEMBER = re.compile(r"(?P<name>[^()|]{3,80}?) ?\((?P<party>[^()]{1,40})\)")
_TITLES = re.compile(r"^(?:(?:prof|drs|dr|ds|mr|ir|ing|mw|dhr|mevr|bc)\.? ?)+(?=[A-ZÀ-Þ])", re.IGNORECASE)
_DOSSIER = re.compile(r"(?<![\d.])(?P<first>\d{2})[. ](?P<rest>\d{3})(?P<addition>-[\dIVXA-H]+)?(?![\d.])")
_MOST_DOSSIERS = 40


def read_register(text: str) -> tuple[RegisterEntry, ...]:
    """Return the commitments of a list, or the one of a page, in order."""
    return tuple(_entry(text, entry, end) for entry, end in until_next(_ENTRY.finditer(text), len(text)))


def _entry(text: str, head: re.Match[str], end: int) -> RegisterEntry:
    first = _FIRST_FIELD.search(text, head.end(), end)
    stop = first.start() if first else end
    told = trimmed(text, head.end(), stop).of(text)
    words = fold(told if first else told.split("\n\n")[0])
    fields = dict(_fields(text, stop, end))
    responsible = fields.get("huidige verantwoordelijke") or fields.get("verantwoordelijke") or ""
    named = _DOSSIER.finditer(f"{head['title']} {fields.get('kamerstukken', '')}")
    dossiers = (f"{one['first']}{one['rest']}{one['addition'] or ''}" for one in named)
    return RegisterEntry(
        number=head["number"],
        title=head["title"],
        text=words or None,
        state=fields.get("status"),
        made_on=find_date(fields.get("datum toezegging", "")),
        due=find_date(fields.get("deadline", "")),
        responsible=split_offices(responsible) if responsible else (),
        members=tuple(_members(fields.get("kamerleden", ""))),
        committee=fields.get("commissie"),
        dossiers=tuple(dict.fromkeys(dossiers))[:_MOST_DOSSIERS],
        span=trimmed(text, head.start(), end),
    )


def _fields(text: str, start: int, end: int) -> Iterator[tuple[str, str]]:
    """Yield labels with their values, last to first, so that a dictionary keeps the first."""
    for match in reversed(list(_FIELD.finditer(text, start, end))):
        label = _PLURAL.sub("", match["label"].lower())
        yield label, fold(match["value"]).strip(" |*_")


def _members(printed: str) -> Iterator[Asker]:
    for match in _MEMBER.finditer(printed):
        yield Asker(_TITLES.sub("", match["name"].strip(" ,;")), match["party"].strip())
