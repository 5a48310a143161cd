"""A motion printed as a separate paper.

Grammar::

    paper   = head dossier title "Nr." number heading "Voorgesteld" date motion names
    heading = ["GEWIJZIGDE"] "MOTIE VAN" ("HET LID" | "DE LEDEN") names ["C.S."]

The names of all proposers stand under the text, one to a line or several on one. In scans these are signatures,
which text recognition does not read: there the heading is the source.
"""

from __future__ import annotations

import re

from kamerspoor.model.document import Document, Remark
from kamerspoor.model.facts import Consideration, Motion
from kamerspoor.model.paper import Identity
from kamerspoor.text.likeness import find_like
from kamerspoor.text.motion_text import CLAUSE_LINE, END, START, clauses
from kamerspoor.text.names import PARTICLES, folded, split_names
from kamerspoor.text.spans import Span, fold, trimmed

# Headings are typed by hand: "HET" or "LID" goes missing.
HEADING = re.compile(
    r"MOTIE(?: VAN)?(?: (?:HET|HE|DE|LID|LEDEN|LIID|LIDVAN|L\S*DEN|H[EF][TIL1]|D[EF]|L[I1L]D|L[EF]D[EF]N)\b){0,3} ?"
    r"(?P<names>[^\n]+(?:\n(?=[A-ZÀ-Þ’' .-]+(?: EN | C\.S\.|$))[A-ZÀ-Þ’' .-]+)?)",
    re.MULTILINE,
)
_SMALL_HEADING = re.compile(
    r"^[#*_ ]{0,6}(?:[A-Za-z]+ ){0,3}[Mm]otie van (?:het lid|de leden) (?P<names>[^\n]+)", re.MULTILINE
)
_ABOUT = re.compile(r"\b(?:TER VERVANGING|over)\b")
_REPLACES = re.compile(
    r"TER VERVANGING VAN (?:DIE |DE MOTIE )?(?:GEDRUKT )?ONDER (?:NR\.|NUMMER) ?(?P<number>\d+)", re.IGNORECASE
)
_NAME = re.compile(
    r"^(?!\w{2,4}-\d)(?:(?:van|de|den|der|het|ten|ter|te|el|al|’t|'t|op|in|von|la|le|d’"
    r"|d')\s)*[A-ZÀ-Þ’'][\w’'.-]*(?:[ -](?:(?:van|de|den|der|het|ten|ter|’t|'t)\s)*[A-ZÀ-Þ’'][\w’'.-]*){0,3}$",
    re.IGNORECASE,
)
_OPENING, _CLOSING = "De Kamer, gehoord de beraadslaging,", "en gaat over tot de orde van de dag."
# What stands round a name in a list: a bullet, a full stop, the party.
_LIST_MARK = re.compile(r"^[-–•*·][ \t]*|[ ._,]+$")
_PARTY = re.compile(r" ?\([A-Za-z\d+-]{2,30}\)(?=$|,| en )")
_LOWER_PARTICLES = frozenset(["van", "de", "den", "der", "het", "ten", "ter", "te"])


def read_motion_paper(document: Document, identity: Identity) -> tuple[tuple[Motion, ...], tuple[Remark, ...]]:
    """Return the motion of a separate motion paper, with remarks.

    Args:
        document: the paper.
        identity: what it says of itself, dossier and number among it.

    Returns:
        One motion, or none (with a remark) when the text of a motion is not found.
    """
    text = document.text
    begin, sure_begin = _begin(text)
    remarks: list[Remark] = []
    if begin is None:
        message = "no text of a motion found under its heading"
        return (), (Remark("incomplete_motion", "warning", message, Span(0, min(len(text), 200))),)
    end, complete = _end(text, begin)
    span = trimmed(text, begin, end)
    scanned = "vergaderjaar" not in document.furniture_text and "Vergaderjaar" not in text[:600]
    if scanned:
        message = "a scan with recognised text: proposers are taken from the heading"
        remarks.append(Remark("scanned", "info", message, span))
    if not sure_begin:
        message = "a motion without its opening words: its beginning is uncertain"
        remarks.append(Remark("incomplete_motion", "warning", message, span))
    if not complete:
        message = "a motion without its closing formula: its end is uncertain"
        remarks.append(Remark("incomplete_motion", "warning", message, span))
    heading = _heading_names(text)
    printed = () if scanned else _printed_names(text[end:], heading)
    words = fold(span.of(text))
    parts = clauses(words)
    replaces = _REPLACES.search(text[:begin])
    motion = Motion(
        dossier=identity.dossier,
        number=identity.number if isinstance(identity.number, int) else None,
        replaces=int(replaces["number"]) if replaces else None,
        proposers=printed or heading,
        text=words,
        considerations=tuple(Consideration(part.kind, part.text) for part in parts if not part.request),
        requests=tuple(part.text for part in parts if part.request),
        supported=None,
        turn=None,
        span=span,
    )
    return (motion,), tuple(remarks)


def _begin(text: str) -> tuple[int | None, bool]:
    """Return where the text of the motion begins, and whether its opening words stand there as they should."""
    begin = START.search(text)
    if begin is not None:
        return begin.start("begin"), True
    heading = HEADING.search(text)
    start = heading.end() if heading else 0
    misread = find_like(text, _OPENING, start)
    clause = CLAUSE_LINE.search(text, start)
    places = [place.start for place in (misread,) if place] + [place.start() for place in (clause,) if place]
    return min(places, default=None), False


def _end(text: str, begin: int) -> tuple[int, bool]:
    end = END.search(text, begin)
    if end is not None:
        return end.end(), True
    misread = find_like(text, _CLOSING, begin)
    return misread.end if misread else len(text), False


def _heading_names(text: str) -> tuple[str, ...]:
    """Return the names in the heading, capitals undone ("VAN BAARLE C.S." is Van Baarle)."""
    found = HEADING.search(text) or _SMALL_HEADING.search(text)
    if found is None:
        return ()
    names = _ABOUT.split(fold(found["names"]))[0].strip("*_# ")
    names = re.sub(r"\bC\.? ?S\.?$", "", names.strip(), flags=re.IGNORECASE)
    return tuple(_undone(name) for name in split_names(re.sub(r"\bEN\b", "en", names)))


def _undone(name: str) -> str:
    words = [word.lower() if word.lower() in _LOWER_PARTICLES else word.title() for word in name.split()]
    return " ".join(words)[:1].upper() + " ".join(words)[1:]


def _printed_names(after: str, heading: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names under the text: lines that are names, up to the first that is none."""
    names: list[str] = []
    for line in after.split("\n"):
        words = _PARTY.sub("", _LIST_MARK.sub("", fold(line)).strip(" .,_"))
        if not words:
            continue
        if not all(_NAME.match(name) for name in split_names(words)):
            break
        names.extend(_split_line(words, heading))
    return tuple(names)


def _split_line(words: str, heading: tuple[str, ...]) -> list[str]:
    """Split a line that may hold several names: those of the heading are known, the rest goes by capital words."""
    if "," in words or " en " in words:
        return list(split_names(words))
    rest = words
    found: list[tuple[int, str]] = []
    for name in heading:
        place = folded(rest).find(folded(name))
        if place >= 0 and len(folded(rest)) == len(rest):
            found.append((place, rest[place : place + len(name)]))
    if not found or len(words) == len(found[0][1]) or PARTICLES.sub("", words).count(" ") == 0:
        return [words]
    for _, name in found:
        rest = rest.replace(name, "|", 1)
    extra = [part.strip() for part in rest.split("|") if part.strip()]
    return [name for _, name in found] + extra
