"""A committee's list of decisions (besluitenlijst).

Grammar::

    list = head (heading | item)*
    item = number ". Agendapunt: " subject (case | note | decision)*
    case = "Zaak: " kind " - " sender " - " date line* " - " number
    decision = "Besluit: " text
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kamerspoor.model.decisions import Decision
from kamerspoor.text.numbers import DOSSIER, dossier_number
from kamerspoor.text.spans import Span, fold, trimmed

_LABEL = re.compile(
    r"^(?:(?P<item>\d{1,3})\.\s+)?(?P<label>Agendapunt|Zaak|Besluit|Noot|Volgcommissie(?:\(s\))?|Document|Griffier"
    r"|Activiteitnummer|Activiteit|Voortouwcommissie|Leden|Brief)(?: ?:)\s*",
    re.MULTILINE,
)
_CASE = re.compile(r"\b(?P<id>\d{4}[ZD]\d{5})\b")
_PAPER = re.compile(rf"- (?P<dossier>{DOSSIER}?)(?:-| nr\. )(?P<number>\d{{1,4}})$")
# Where a part ends before the next label: an empty line, or a heading of the agenda.
_GAP = re.compile(r"\n(?:\n|(?:Brievenlijst|Brieven van|Geen agendapunten|Rondvraag|Procedureel|Overig)\b)")
_LONGEST = 1500


@dataclass(frozen=True, slots=True)
class _Part:
    label: str
    item: int | None
    span: Span


def read_decisions(text: str) -> tuple[Decision, ...]:
    """Return the decisions of a list in order; none for a text that is no such list."""
    found: list[Decision] = []
    item: int | None = None
    subject = about = ""
    for part in _parts(text):
        words = fold(part.span.of(text))
        if part.label == "Agendapunt":
            item, subject, about = part.item, words, ""
        elif part.label in ("Zaak", "Brief"):
            about = words
        elif part.label == "Besluit" or (part.label == "Noot" and words.startswith("Besluit:")):
            decided = words.removeprefix("Besluit: ")
            found.append(Decision(item, subject, about or None, _target(about), decided, part.span))
    return tuple(found)


def _parts(text: str) -> Iterator[_Part]:
    """Yield the labelled parts; each runs to the next label, an empty line, or a heading of the agenda."""
    labels = list(_LABEL.finditer(text))
    for number, label in enumerate(labels):
        following = labels[number + 1].start() if number + 1 < len(labels) else len(text)
        end = min(following, label.end() + _LONGEST)
        gap = _GAP.search(text, label.end(), end)
        name = label["label"].removesuffix("(s)")
        yield _Part(
            name, int(label["item"]) if label["item"] else None, trimmed(text, label.end(), gap.start() if gap else end)
        )


def _target(about: str) -> str | None:
    case = _CASE.search(about)
    if case is not None:
        return case["id"]
    paper = _PAPER.search(about)
    return f"kst-{dossier_number(paper['dossier'])}-{paper['number']}" if paper else None
