"""Reads a motion that is printed as a paper of its own.

Grammar::

    paper   = head dossier title "Nr." number heading "Voorgesteld" date motion names
    heading = ["GEWIJZIGDE"] "MOTIE VAN" ("HET LID" | "DE LEDEN") names ["C.S."]

The names of all proposers stand under the text, one to a line or several on one. In scans these are signatures,
which text recognition does not read: there the heading is the source.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kamerspoor.genres.proposers import heading_names, printed_names, replaced_number
from kamerspoor.model.facts import Consideration, Motion
from kamerspoor.model.paper import Paper
from kamerspoor.model.source_text import Remark
from kamerspoor.text.dates import find_date
from kamerspoor.text.likeness import find_like
from kamerspoor.text.motion_text import CLAUSE_LINE, END, START, clauses
from kamerspoor.text.patterns import pattern
from kamerspoor.text.rules import words_of
from kamerspoor.text.spans import Span, fold, trimmed

# Headings are typed by hand: "HET" or "LID" goes missing.
HEADING = pattern(r"""(?m)
    MOTIE(?: VAN)?(?: (?:HET|HE|DE|LID|LEDEN|LIID|LIDVAN|L\S*DEN|H[EF][TIL1]|D[EF]|L[I1L]D|L[EF]D[EF]N)\b){0,3}[ ]?
    (?P<names>[^\n]+(?:\n(?=[A-ZÀ-Þ’' .-]+(?: EN | C\.S\.|$))[A-ZÀ-Þ’' .-]+)?)  # a second line in capitals
""")
_SMALL_HEADING = pattern(r"(?m)^[#*_ ]{0,6}(?:[A-Za-z]+ ){0,3}[Mm]otie van (?:het lid|de leden) (?P<names>[^\n]+)")
_PUT_FORWARD = pattern(r"(?m)^[#*_ ]{0,6}Voorgesteld(?: op)? (?P<day>[^\n]+)")
_OPENING, _CLOSING = "De Kamer, gehoord de beraadslaging,", "en gaat over tot de orde van de dag."
# Printed papers say "Nr. 12" above the motion; one as it was handed in only bears the number in the margin.
_PRINTED = pattern(r"(?m)^Nr\. ?\d")


def read_motion_paper(paper: Paper) -> Paper:
    """Return the paper with its motion; a remark says where no text of a motion was found."""
    text, identity = paper.document.text, paper.identity
    begin, sure_begin = _begin(text)
    if begin is None:
        message = "no text of a motion found under its heading"
        remark = Remark("incomplete_motion", "warning", message, Span(0, min(len(text), 200)))
        return replace(paper, remarks=(*paper.remarks, remark))
    end, complete = _end(text, begin)
    span = trimmed(text, begin, end)
    scanned = (
        "vergaderjaar" not in paper.document.furniture_text
        and "Vergaderjaar" not in text[:600]
        and not _PRINTED.search(text[:begin])
    )
    remarks = _remarks(span, scanned=scanned, sure_begin=sure_begin, complete=complete)
    heading = heading_names(words_of(HEADING.search(text) or _SMALL_HEADING.search(text), "names"))
    printed = () if scanned else printed_names(text[end:], heading)
    words = fold(span.of(text))
    parts = clauses(words)
    motion = Motion(
        dossier=identity.dossier,
        number=identity.number if isinstance(identity.number, int) else None,
        replaces=replaced_number(text[:begin], identity.number),
        proposers=printed or heading,
        text=words,
        considerations=tuple(Consideration(part.kind, part.text) for part in parts if not part.request),
        requests=tuple(part.text for part in parts if part.request),
        supported=None,
        turn=None,
        span=span,
        put_forward_on=find_date(words_of(_PUT_FORWARD.search(text[:begin]), "day")),
    )
    return replace(paper, motions=(motion,), remarks=(*paper.remarks, *remarks))


def _remarks(span: Span, *, scanned: bool, sure_begin: bool, complete: bool) -> Iterator[Remark]:
    if scanned:
        message = "a scan with recognised text: proposers are taken from the heading"
        yield Remark("scanned", "info", message, span)
    if not sure_begin:
        message = "a motion without its opening words: its beginning is uncertain"
        yield Remark("incomplete_motion", "warning", message, span)
    if not complete:
        message = "a motion without its closing formula: its end is uncertain"
        yield Remark("incomplete_motion", "warning", message, span)


def _begin(text: str) -> tuple[int | None, bool]:
    """Return where the text of a motion begins, and whether its opening words were found."""
    begin = START.search(text)
    if begin is not None:
        return begin.start("begin"), True
    heading = HEADING.search(text)
    start = heading.end() if heading else 0
    misread = find_like(text, _OPENING, start)
    clause = CLAUSE_LINE.search(text, start)
    starts = [misread.start if misread else None, clause.start() if clause else None]
    return min((start for start in starts if start is not None), default=None), False


def _end(text: str, begin: int) -> tuple[int, bool]:
    end = END.search(text, begin)
    if end is not None:
        return end.end(), True
    misread = find_like(text, _CLOSING, begin)
    return misread.end if misread else len(text), False
