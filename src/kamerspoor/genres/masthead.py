"""Reads the lines above a report on the websites of the Chambers and of the official publications.

Forms (invented days)::

    Tweede Kamer, 23e vergadering            Verslag van de plenaire vergadering van dinsdag 9 december 2031
    Dinsdag 9 december 2031                  Parlementair jaar 2031/2032, 10e vergadering
    Begin 14:00 uur                          Aanvang: 13.30 uur
    Status Ongecorrigeerd                    Status: gecorrigeerd

    Tweede Kamer der Staten-Generaal  2031-2032  nr. 23, item 4  09-12-2031

Cells of a table lose the white space between them when a page is copied; a closing time of 0:00 is what the website
prints until the meeting has ended.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import fields, replace

from kamerspoor.model.source_text import SourceText, Stated
from kamerspoor.text.dates import clock, day_first, find_date
from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import Rule, words_of

pattern = Patterns(day=r"(?:(?&weekday) )?\d{1,2} (?&month) \d{4}")

MASTHEADS: tuple[Rule, ...] = (
    Rule(
        "lower_house_website",
        pattern(r"""(?mi)
            ^(?P<chamber>Tweede|Eerste) Kamer, (?P<meeting>\d{1,3})(?:e|ste|de) vergadering
            (?:,\s*|\s*\n\s*)(?P<day>(?&day))  # behind a comma or on the next line
        """),
        needs=("e vergadering", "E vergadering"),
        examples=(
            "Tweede Kamer, 23e vergadering\nDinsdag 9 december 2031",
            "Tweede Kamer, 23e vergadering, dinsdag 9 december 2031",
        ),
        counterexamples=("De Tweede Kamer, in de 23e vergadering van dinsdag 9 december 2031",),
    ),
    Rule(
        "vlos",
        pattern(r"(?mi)^(?P<meeting>\d{1,3})e vergadering, (?P<day>(?&day))$"),
        needs=("e vergadering, ",),
        examples=("23e vergadering, dinsdag 9 december 2031",),
        counterexamples=("In de 23e vergadering, dinsdag 9 december 2031, is gestemd.",),
    ),
    Rule(
        "upper_house_website",
        pattern(r"""(?mi)
            ^Verslag van de (?:plenaire |verenigde )?vergadering van (?P<day>(?&day))\s*
            (?:Parlementair jaar (?P<first>\d{4})/(?P<last>\d{4}), (?P<meeting>\d{1,3})e vergadering
            |\((?P<first_short>\d{4})/(?P<last_short>\d{4}) nr\. (?P<number>\d{1,3})\))?
        """),
        needs=("erslag van de ",),
        examples=(
            "Verslag van de plenaire vergadering van dinsdag 9 mei 2031Parlementair jaar 2030/2031, 30e vergadering",
            "Verslag van de vergadering van 9 december 2031 (2031/2032 nr. 10)",
        ),
        counterexamples=("het Verslag van de vergadering van 9 december 2031 is vastgesteld",),
    ),
    Rule(
        "publication",
        pattern(r"""
            (?P<chamber>Tweede|Eerste) Kamer der Staten-Generaal\s*(?P<first>\d{4})-(?P<last>\d{4})\s*
            nr\. (?P<meeting>\d{1,3}), item (?P<item>\d{1,3})(?:\s*(?P<day>\d\d-\d\d-\d{4}))?
        """),
        needs=(", item ",),
        examples=(
            "Tweede Kamer der Staten-Generaal2031-2032nr. 23, item 4",
            "Tweede Kamer der Staten-Generaal 2031-2032 nr. 23, item 4 09-12-2031",
        ),
        counterexamples=("Handelingen II 2031-2032, nr. 23, item 4",),
    ),
)
_TIME = r"[:\s]{0,3}(?P<time>\d{1,2}[.:]\d\d) ?uur"
_OPENED = re.compile(rf"^(?:Begin|Aanvang){_TIME}", re.MULTILINE)
_CLOSED = re.compile(rf"^Sluiting{_TIME}", re.MULTILINE)
_STATUS = re.compile(r"^Status[:\s]{0,3}(?P<not>on)?gecorrigeerd\b", re.MULTILINE | re.IGNORECASE)
_NOT_YET = "00:00"
_JOURNAL_ITEM = re.compile(r"(?P<sitting>h-(?:tk|ek|vv)-20(?:1[0-9]|[2-9]\d)\d{4}-\d{1,3})-(?P<item>\d{1,3})")
_HEAD = 2500


def read_masthead(text: str) -> Stated:
    """Return day, number and times of a sitting from the head of a report; empty when there are none.

    The id is that of the item of the Handelingen, where the head is of one.
    """
    head = text[:_HEAD]
    found = next((match for rule in MASTHEADS if (match := rule.search(head))), None)
    if found is None:
        return Stated()
    parts = found.groupdict()
    number = parts.get("meeting") or parts.get("number")
    first, last = parts.get("first") or parts.get("first_short"), parts.get("last") or parts.get("last_short")
    chamber = _chamber(found[0], parts.get("chamber"))
    year = f"{first}-{last}" if first else None
    item, day = parts.get("item"), parts.get("day") or ""
    # The printed line, without what a copy glued behind it.
    title = re.split(r"\n|(?=Parlementair jaar)", found[0], maxsplit=1)[0]
    closed = _clock(_CLOSED, head)
    status = _STATUS.search(head)
    return Stated(
        id=f"{sitting_id(chamber, year, number)}-{item}" if item and chamber and year and number else None,
        title=title.strip() if item is None else None,
        date=find_date(day) or day_first(day),
        session_year=year,
        chamber=chamber,
        meeting=int(number) if number else None,
        opened=_clock(_OPENED, head),
        closed=None if closed == _NOT_YET else closed,
        corrected=not status["not"] if status else None,
        sitting=item is None,
    )


def stated_of(document: SourceText) -> Stated:
    """Return what the file's metadata say of a report, completed from the head of its text."""
    head = read_masthead(document.text)
    said = {field.name: getattr(document.stated, field.name) for field in fields(Stated)}
    return replace(head, **{name: value for name, value in said.items() if value})


def sitting_of(ids: Iterable[str | None]) -> tuple[str | None, int | None]:
    """Return the id of the sitting that an item of the Handelingen belongs to, and the item's number.

    Until 2010 their ids were made of pages, which say nothing of items.
    """
    found = next((match for one in ids if one and (match := _JOURNAL_ITEM.fullmatch(one))), None)
    return (found["sitting"], int(found["item"])) if found else (None, None)


def item_title(head: str, item: int | None) -> str | None:
    """Return the title of an item of the Handelingen, printed behind its number: ``22 Regeling van werkzaamheden``."""
    if item is None:
        return None
    found = re.search(rf"^{item}\s+(?P<title>[A-ZÀ-Þ\"“][^\n]{{2,200}})$", head, re.MULTILINE)
    return found["title"].strip() if found else None


def sitting_id(chamber: str, year: str, meeting: int | str) -> str:
    """Return the id of a sitting in the Handelingen: ``h-tk-20172018-70`` for ``TK``, ``2017-2018`` and 70."""
    return f"h-{chamber.lower()}-{year.replace('-', '')}-{meeting}"


def sitting_number(sitting: str) -> int | None:
    """Return the number of a sitting in its session year: ``70`` of ``h-tk-20172018-70``."""
    digits = sitting.rpartition("-")[2]
    return int(digits) if sitting.startswith("h-") and digits.isdecimal() else None


def _chamber(head: str, named: str | None) -> str | None:
    if named is not None:
        return "TK" if named.title() == "Tweede" else "EK"
    if not head.lower().startswith("verslag"):
        return None
    return "VV" if "verenigde" in head.lower() else "EK"


def _clock(pattern: re.Pattern[str], head: str) -> str | None:
    return clock(words_of(pattern.search(head), "time"))
