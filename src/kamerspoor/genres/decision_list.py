"""Reads a list of decisions (besluitenlijst) of a committee or of the Presidium.

Grammar::

    list      = head (labelled | plain | bare)*
    labelled  = number ". Agendapunt: " subject (case | note | decision)*
    case      = "Zaak: " kind " - " sender " - " date line* " - " number
    plain     = number "." subject ["(" reference ")"] decision+
    decision  = "Besluit: " text
    bare      = "Besluitenlijst Presidiumvergadering" date (("•" | number ".") decision-in-a-sentence)*

A list of the Presidium names no subjects: each sentence is a decision, and one page holds the lists of many meetings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kamerspoor.model.decisions import Decision, DecisionList
from kamerspoor.text.dates import find_date
from kamerspoor.text.numbers import dossier_number
from kamerspoor.text.patterns import pattern
from kamerspoor.text.rules import until_next, words_of
from kamerspoor.text.spans import Span, fold, trimmed

_LABEL = pattern(r"""(?m)
    ^(?:(?:(?P<item>\d{1,3})\.\s+)?
    (?P<label>Agendapunt|Zaak|Besluit(?:en)?|Noot|Volgcommissie(?:\(s\))?|Document|Griffier|Activiteitnummer|Activiteit
    |Voortouwcommissie|Leden|Brief)
    # "Besluit" may stand alone above what was decided
    (?: ?:\s*|(?:(?<=^Besluit)|(?<=^Besluiten))[ \t]*\n\s*)
    # an item without a label, told by what its heading is not: a sentence
    |(?P<plain>\d{1,3})\.?[ \t]+(?=[A-ZÀ-Þ«“]))
""")
_CASE = re.compile(r"\b(?P<id>\d{4}[ZD]\d{5})\b")
_PAPER = pattern(r"""
    - (?P<dossier>\d{2} ?\d{3}(?:-(?:[IVXLC]+[A-Z]?|[A-J]|\d{2}))?)(?:-\(R\d{3,4}\))?
    (?:-| nr\. )(?P<number>\d{1,4})$
""")
_KST = pattern(r"\b[Kk]amerstuk(?:ken)? (?P<dossier>(?&dossier)),? nr\. ?(?P<number>\d{1,4})")
# A committee's own number of a paper: letters of the committee, year, number.
_REFERENCE = re.compile(r"\((?P<reference>[A-Z][A-Za-z&]{1,9} \d{4}/\d{1,4})\)")
# Where a part may end before the next label: at an empty line, or a heading of the agenda.
_AGENDA = r"(?:Brievenlijst|Brieven van|Geen agendapunten|Rondvraag|Procedureel|Overig)\b"
_GAP = re.compile(rf"\n(?:\n+|(?={_AGENDA}))")
# What goes on below an empty line: the layout of a page sets the rest of a hanging paragraph apart.
_GOES_ON = re.compile(r"(?:[a-zà-ÿ(•–-]|\d{1,2}\. [a-z]|\d{4}Z\d{5}|\d{5}-)")
_HEADING_BELOW = re.compile(_AGENDA)
# A line that is cut off: behind a dash or an initial.
_CUT = re.compile(r" -$|[ .][A-Z]\.$")
_FULL_LINE = 60
_LONGEST = 1500
_HEADING = pattern(r"""(?mi)
    ^(?:Document: )?Besluitenl?ij[a-z]*st
    (?: (?:van )?(?:de |het )?(?P<meeting>(?!maan|dins|woens|donder|vrij)[a-z][\w -]*?))?  # no day of the week
    (?:,? (?:van |d\.d\. )?(?:maandag|dinsdag|woensdag|donderdag|vrijdag)?\s*
    (?P<date>\d{1,2}\s{1,3}[a-z]+\s{1,3}\d{4}))
""")
_BARE = re.compile(
    r"^[ \t]*(?:[•▪◦·\uf0b7*]|(?P<item>\d{1,3})\.)[ \t]*(?=Het (?:Presidium|voorstel|verzoek)\b|[A-ZÀ-Þ])",
    re.MULTILINE,
)
_PRESIDIUM = re.compile(r"\bPresidium", re.IGNORECASE)
# A heading without a day, and the line below it that has one.
_OF_MEETING = pattern(r"""(?mi)
    ^(?:Document: )?Besluitenlijst (?:van )?(?:de |het )?
    (?P<meeting>[a-z-]*(?:vergadering|overleg|debat))\b
""")
_DAY = pattern(r"(?m)^(?:(?:Vergaderd|D)atum:? ?)?(?:(?&weekday) )?(?P<date>(?&day))$")
_ACTIVITY = re.compile(r"^Activiteitnummer: ?(?P<number>\d{4}A\d{5})", re.MULTILINE)
_CLERK = re.compile(r"^(?:Griffier|Adjunct-griffier): ?(?P<name>[^\n]{3,80})", re.MULTILINE)
_HEAD = 3000


@dataclass(frozen=True, slots=True)
class _DecisionItem:
    label: str
    item: int | None
    span: Span


def read_decision_list(text: str) -> DecisionList:
    """Return the meeting, day and clerk of a list of decisions; None for what it does not say."""
    headings = list(_HEADING.finditer(text))
    meetings = {find_date(fold(one["date"])) for one in headings}
    head = headings[0] if headings else None
    meeting = words_of(head, "meeting")
    if head is None and (undated := _OF_MEETING.search(text, 0, _HEAD)):
        meeting = undated["meeting"]
        meetings = {find_date(words_of(_DAY.search(text, undated.end(), _HEAD), "date"))}
    return DecisionList(
        meeting=meeting.lower() or None,
        held_on=next(iter(meetings)) if len(meetings) == 1 else None,
        activity=words_of(_ACTIVITY.search(text), "number") or None,
        clerk=words_of(_CLERK.search(text), "name") or None,
    )


def read_decisions(text: str) -> tuple[Decision, ...]:
    """Return the decisions of a list in order; none for a text that is no such list."""
    labelled = tuple(_labelled(text))
    return labelled or tuple(_bare(text))


def _labelled(text: str) -> Iterator[Decision]:
    item: int | None = None
    subject = about = ""
    for part in _parts(text):
        words = fold(part.span.of(text))
        if part.label == "Agendapunt":
            item, subject, about = part.item, words, ""
        elif part.label in ("Zaak", "Brief"):
            about = words
        elif part.label.startswith("Besluit") or (part.label == "Noot" and words.startswith("Besluit:")):
            decided = words.removeprefix("Besluit: ")
            yield Decision(
                item, subject, about or None, _target(about) or _named(subject), decided, part.span,
                words_of(_REFERENCE.search(about or subject), "reference") or None,
            )  # fmt: skip


def _parts(text: str) -> Iterator[_DecisionItem]:
    """Yield the labelled parts; each runs to the next label, an empty line, or a heading of the agenda."""
    found = list(_LABEL.finditer(text))
    plain = not any(one["label"] == "Agendapunt" for one in found)
    labels = [one for one in found if one["label"] or (plain and _heads_decision(text, one))]
    for label, following in until_next(labels, len(text)):
        end = min(following, label.end() + _LONGEST)
        name = (label["label"] or "Agendapunt").removesuffix("(s)")
        printed = label["item"] or label["plain"]
        yield _DecisionItem(
            name, int(printed) if printed else None, trimmed(text, label.end(), _end(text, label.end(), end))
        )


def _end(text: str, start: int, limit: int) -> int:
    """Return where a part of the list ends: at the first empty line that it does not run over."""
    for gap in _GAP.finditer(text, start, limit):
        line = text[text.rfind("\n", 0, gap.start()) + 1 : gap.start()]
        below = text[gap.end() : gap.end() + 20]
        full = len(line) > _FULL_LINE and line[-1] not in ".!?:;" and not _HEADING_BELOW.match(below)
        goes_on = full or _CUT.search(line) or _GOES_ON.match(below)
        if not ("\n\n" in gap[0] and goes_on):
            return gap.start()
    return limit


def _heads_decision(text: str, label: re.Match[str]) -> bool:
    """Tell whether a numbered line is an item of the agenda: a decision follows soon."""
    following = _LABEL.search(text, label.end(), label.end() + _LONGEST)
    return following is not None and (following["label"] or "").startswith("Besluit")


def _bare(text: str) -> Iterator[Decision]:
    """Yield the sentences of the Presidium's lists, each with the day of its meeting."""
    if not _PRESIDIUM.search(text[:_HEAD]):
        return
    for heading, end in until_next(_HEADING.finditer(text), len(text)):
        day = find_date(fold(heading["date"]))
        for mark, until in until_next(_BARE.finditer(text, heading.end(), end), end):
            span = trimmed(text, mark.end(), min(until, mark.end() + _LONGEST))
            words = fold(span.of(text))
            yield Decision(
                int(mark["item"]) if mark["item"] else None, "", None, _named(words), words, span, held_on=day
            )


def _target(about: str) -> str | None:
    case = _CASE.search(about)
    if case is not None:
        return case["id"]
    paper = _PAPER.search(about)
    return f"kst-{dossier_number(paper['dossier'])}-{paper['number']}" if paper else None


def _named(words: str) -> str | None:
    """Return the id of the only paper that is named; None where there are none or several."""
    papers = {f"kst-{dossier_number(one['dossier'])}-{one['number']}" for one in _KST.finditer(words)}
    return papers.pop() if len(papers) == 1 else None
