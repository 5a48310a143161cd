"""Finds page furniture in plain lines: running heads, feet and page numbers.

Each row is a running header or footer as the Staten-Generaal prints it. A row whose pattern has a group ``page`` tells
the printed page number. Rows of several lines are those of the two-column Handelingen, whose footer is five short
lines.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kamerspoor.reading.follow_up import REASON, follow_up_sheets
from kamerspoor.reading.page_lines import page_lines
from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import Rule

pattern = Patterns(
    chamber="Tweede Kamer|Eerste Kamer|Verenigde Vergadering",
    number=r"""
        (?:Aanhangsel(?: van de Handelingen)?|Vragen)(?:,? (?:nr\. )?\d{1,4}(?= \d))?
        |[\d ]+(?:-[IVX\d]+)?(?: \(?[A-Z][A-Za-z\d]*\)?)*
    """,
    meeting=r"(?:TK|EK|VV) ?\d{1,3}",
)
# However often a line like this comes back at one place, it is a heading of the text.
NUMBERED_HEADING = pattern(r"(?i)(?:Vra(?:ag|gen)|Antwoord(?:en)?|Artikel|Motie|Amendement)\b[^\d\n]{0,20}\d")

FURNITURE: tuple[Rule, ...] = (
    Rule(
        "kamerstuk_footer",
        pattern(r"""
            # some text layers print the imprint and the footer as one line
            (?:ISSN 0921 ?- ?7\d{3} ?)?(?:[’']s-Gravenhage \d{4} ?)?
            (?&chamber)(?: der Staten-Generaal)?, vergaderjaar \d{4}[–-]\d{4}, (?&number)
            (?:, (?:nr\.? ?)?[A-Z\d]+(?: herdruk)?)?(?:,? (?P<page>\d{1,4}))?$
        """),
        needs=(", vergaderjaar ",),
        examples=(
            "Tweede Kamer, vergaderjaar 2020–2021, 35 373, nr. 19 4",
            "Tweede Kamer, vergaderjaar 2022–2023, 36 200 IX, nr. 24",
            "Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 1206 2",
            "Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 3",
            "Tweede Kamer, vergaderjaar 2024–2025, Vragen 1",
            "’s-Gravenhage 2024 Tweede Kamer, vergaderjaar 2024–2025, Vragen 1",
            "ISSN 0921 - 7398’s-Gravenhage 2024Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 1",
            "Tweede Kamer, vergaderjaar 2022–2023, 36 200 XVI, nr. 101",
            "Eerste Kamer, vergaderjaar 2019–2020, 35 300 V, A 3",
            "Tweede Kamer, vergaderjaar 2022–2023, 21 501-02, nr. 2595",
        ),
        counterexamples=("In de Tweede Kamer, vergaderjaar 2019, is dat besproken.",),
    ),
    Rule(
        "handelingen_footer",
        pattern(r"(?&chamber), .{1,300}, [TE]K \d+, (?P<item>\d+-\d+)(?:-(?P<dashed>\d+))? ?(?P<page>\d+)?$"),
        needs=(", TK ", ", EK "),
        examples=(
            "Tweede Kamer, Dijken en veren, 5 april 2018, TK 70, 70-9 1",
            "Tweede Kamer, Toerisme, TK 61, 61-11 1",
        ),
        counterexamples=("Op 5 april 2018, TK 70, is gestemd.",),
    ),
    Rule(
        "item_footer",
        pattern(r"(?&chamber), .{1,120}, \d{4}-\d\d-\d\d (?P<page>\d+)$"),
        needs=("Tweede Kamer, ", "Eerste Kamer, "),
        examples=("Tweede Kamer, post, 2024-10-17 1",),
        counterexamples=("Tweede Kamer, Den Haag",),
    ),
    Rule(
        "imprint",
        pattern(r"(?:ISSN 0921 ?- ?7\d{3}|[’']s-Gravenhage \d{4}|(?:kst|ah-tk|ah|h-tk|kv-tk)-[\dA-Z-]+)$"),
        needs=("ISSN", "s-Gravenhage", "kst-", "ah-", "h-tk-", "kv-tk-"),
        examples=("ISSN 0921 - 7371", "’s-Gravenhage 2023", "kst-26643-975", "kv-tk-2024Z12345"),
        counterexamples=("Volgens kst-26643-975 is dat zo.",),
    ),
)

_FOOTER_HEAD = pattern(r"(?P<meeting>\d{1,3})-(?P<item>\d{1,3})-(?P<page>\d{1,4})$")
_FOOTER_DATE = pattern(r"\d{1,2} (?&month) \d{4}$")
_FOOTER_MEETING = pattern("(?&meeting)$")
_FOOTER_LAST = pattern("(?&chamber)(?: .{1,120})?$")
# PDFium puts chamber, title and meeting on one line: they stand on one baseline.
_FOOTER_ONE_LINE = pattern("(?&chamber) .+ (?&meeting)$")
_HANDELINGEN_LINES = 9
_HANDELINGEN = next(rule for rule in FURNITURE if rule.name == "handelingen_footer")
_FOOTER_LINES = 4


@dataclass(frozen=True, slots=True)
class Furniture:
    """Which lines are furniture, and the page numbers printed in them.

    Attributes:
        reasons: index of each furniture line to the reason why it is one.
        pages: index of a line to the page number printed there, the page that it closes.
        closing: indexes of those lines that stand at the foot of a page; a new page begins after them.
        opening: indexes of those with which a new page begins.
    """

    reasons: dict[int, str]
    pages: dict[int, int]
    closing: frozenset[int]
    opening: frozenset[int]

    @property
    def breaks(self) -> frozenset[int]:
        """Indexes of the lines at which a page ends or begins."""
        return self.closing | self.opening


def find_furniture(lines: Sequence[str], known: Mapping[int, str] | None = None) -> Furniture:
    """Return the lines that are page furniture, with the reason for each.

    Args:
        lines: stripped lines in reading order.
        known: lines of which the format reader already knows it, from their place on the page, with the reason.
    """
    found: dict[int, str] = dict(known or {})
    pages: dict[int, int] = {}
    closing: set[int] = set()
    for index, line in enumerate(lines):
        if not line:
            continue
        rule = _rule_of(line)
        if rule is not None and not (rule is _HANDELINGEN and _broken_footer(lines, index) > 1):
            found[index] = rule.name
            _note_page(rule, line, index, pages, closing)
        elif (count := _broken_footer(lines, index)) > 1:
            found.update(dict.fromkeys(range(index, index + count), _HANDELINGEN.name))
            _note_page(_HANDELINGEN, " ".join(lines[index : index + count]), index + count - 1, pages, closing)
        elif line[0].isdigit():
            block = _handelingen_block(lines, index)
            if block:
                found.update(dict.fromkeys(block, _HANDELINGEN.name))
                closing.add(block[-1])
                head = _FOOTER_HEAD.match(lines[block[0]])
                pages[block[-1]] = int(head["page"]) if head else 0
    for index, number in page_lines(lines).items():
        if index not in found:
            found[index] = "page line"
            pages[index] = number
            closing.add(index)
    sheets = follow_up_sheets(lines)
    found |= {place: REASON for sheet in sheets for place in sheet if place not in found}
    return Furniture(found, pages, frozenset(closing), frozenset(sheet[0] for sheet in sheets))


def _rule_of(line: str) -> Rule | None:
    # Guarded by first letters: four of every five lines of a report are dismissed here.
    if line[0] not in "TEVI’'ka h":
        return None
    return next((rule for rule in FURNITURE if rule.match(line)), None)


def _broken_footer(lines: Sequence[str], start: int) -> int:
    """Return over how many lines a footer of the Handelingen runs that begins here, or 0."""
    if not lines[start].startswith(("Tweede Kamer, ", "Eerste Kamer, ")):
        return 0
    whole = _HANDELINGEN.match(lines[start])
    if whole is not None and whole["page"]:
        return 0
    for count in range(_FOOTER_LINES, 1, -1):
        parts = lines[start : start + count]
        match = _HANDELINGEN.match(" ".join(parts)) if len(parts) == count and all(parts) else None
        if match is not None and match["page"]:
            return count
    return 0


def _note_page(rule: Rule, line: str, index: int, pages: dict[int, int], closing: set[int]) -> None:
    if rule.name == "imprint":
        return
    closing.add(index)
    match = rule.match(line)
    number = match["page"] if match else None
    if number:
        pages[index] = int(number)


def _handelingen_block(lines: Sequence[str], start: int) -> tuple[int, ...]:
    """Return the lines of a footer of the Handelingen that is printed in several short lines."""
    if not _FOOTER_HEAD.match(lines[start]):
        return ()
    window = [index for index in range(start + 1, min(start + 2 * _HANDELINGEN_LINES, len(lines))) if lines[index]]
    window = window[:_HANDELINGEN_LINES]
    seen_date = seen_meeting = False
    for position, index in enumerate(window):
        seen_date = seen_date or bool(_FOOTER_DATE.match(lines[index]))
        seen_meeting = seen_meeting or bool(_FOOTER_MEETING.match(lines[index]))
        if seen_date and (_FOOTER_ONE_LINE.match(lines[index]) or (seen_meeting and _FOOTER_LAST.match(lines[index]))):
            return (start, *window[: position + 1])
    return ()
