"""Reads the head of written questions: who asks whom about what, and the days.

Forms: the heads of the Aanhangsel ("Vragen van het lid … aan de Minister van … over … (ingezonden …)", "Antwoord van
Minister … (ontvangen …)"), of questions as sent in, and of the letters that ministries send with their answers.
"""

from __future__ import annotations

import re
from datetime import date

from kamerspoor.genres.offices import split_answerers, split_offices
from kamerspoor.model.questions import Asker, Questionnaire
from kamerspoor.model.source_text import SourceText
from kamerspoor.text.dates import find_date
from kamerspoor.text.names import split_names
from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import words_of
from kamerspoor.text.spans import fold

pattern = Patterns(
    # Text taken from a PDF loses spaces: "18 november2024".
    day=r"(?P<day>\d{1,2}) ?(?P<month>(?&month)) ?(?P<year>\d{4})",
    begins="[A-ZÀ-Þv’']",
)
_SUBMITTED = pattern(r"\b[Ii]n(?:gezonden|gediend):?(?: op)? (?&day)")
_RECEIVED = pattern(r"\b[Oo]ntvangen:?(?: op)? (?&day)")
_ASKERS = pattern(r"""
    \b(?:[Hh]et lid|[Dd]e leden|[Ll]eden|[Ll]id|Kamerleden|Kamerlid)
    [ ](?P<askers>(?&begins)[^()]{1,120}\([^()]{1,60}\)(?:(?: ?,| en) (?&begins)[^()]{1,80}\([^()]{1,60}\)){0,8})
""")
_GROUP = re.compile(r"(?P<names>[^()]+)\((?:beiden |allen )?(?P<party>[^()]+)\)")
_TO = pattern(r"""
    \)(?:,? [a-z]+){0,4}? aan (?P<offices>(?&office).{3,300}?)[ ]?  # behind the last party
    (?=over |inzake |betreffende |naar aanleiding )
""")
_ABOUT = pattern(r"""
    (?:over|inzake) (?P<subject>.{5,400}?)
    (?= ?\((?:ingezonden|ontvangen)| Antwoord van | Mededeling van |\. ?Vraag | worden (?:hierbij )?beantwoord| \|
    | (?:Vraag|1\.?) [1A-Z]|\.? ?$|\. [A-Z])  # to what follows the heading
""")
_BY = pattern(r"""
    \b(?P<what>Antwoord(?:en)?|Mededeling) van (?P<who>(?&office) ?.{2,500}?)
    (?= ?\(ontvangen| ?\(ingezonden| op (?:de )?(?:schriftelijke |Kamer)?[Kk]?a?m?e?r?vragen)  # to the day
""")
_MINISTRY = re.compile(r" ?\([^()]*\)")
_DELAY = pattern(r"""
    \bMededeling van\b|\b[Uu]itstel(?:brief|bericht)?\b
    |\bniet binnen de (?:gebruikelijke|gestelde|voorgeschreven) termijn\b
""")
_ANSWERS = pattern(r"(?m)^Antwoord(?:en)?(?: op)?(?: de)?(?: vra(?:ag|gen))? ?\d|^Antwoord:?$")
_CASE = re.compile(r"\b(?P<case>\d{4}Z\d{5})\b")
_APPENDIX = re.compile(r"^(?:AH )?(?P<number>\d{1,5})$", re.MULTILINE)
_APPENDIX_ID = re.compile(r"^ah-tk-\d{8}-(?P<number>\d{1,5})$", re.MULTILINE)
_FURTHEST = 8000
_TAIL = 1500


def read_questionnaire(document: SourceText, begin: int) -> Questionnaire:
    """Return who asks whom about what, and when it was sent in, answered or postponed.

    Args:
        document: the paper.
        begin: where the first question or answer begins.
    """
    text = document.text
    head = fold(text[: min(begin, _FURTHEST)])
    askers = _ASKERS.search(head)
    addressed = _TO.search(head, askers.end() - 1) if askers else None
    about = _ABOUT.search(head, addressed.end() if addressed else askers.end() if askers else 0) if head else None
    by = _BY.search(head)
    received = _found(_RECEIVED, head)
    delayed = _DELAY.search(head) or _DELAY.search(fold(text[-_TAIL:])) if not _ANSWERS.search(text) else None
    answered_by, on_behalf_of = split_answerers(_MINISTRY.sub("", by["who"])) if by else ((), ())
    return Questionnaire(
        askers=_people(askers["askers"]) if askers else (),
        addressees=split_offices(addressed["offices"]) if addressed else (),
        subject=words_of(about, "subject").strip(" .:") or None,
        submitted=_found(_SUBMITTED, head),
        answered=None if delayed else received,
        answered_by=answered_by,
        on_behalf_of=on_behalf_of,
        delayed=received if delayed else None,
        case=words_of(_CASE.search(head), "case") or None,
        appendix=_appendix(document, text[:begin]),
    )


def _people(printed: str) -> tuple[Asker, ...]:
    """Return the members with their parties: "A en B (beiden PP), C (QQ)"."""
    return tuple(
        Asker(name.strip(" ,"), group["party"].strip())
        for group in _GROUP.finditer(printed)
        for name in split_names(re.sub(r"^(?: ?,| en) ", "", group["names"]))
    )


def _found(pattern: re.Pattern[str], head: str) -> date | None:
    match = pattern.search(head)
    return find_date(f"{match['day']} {match['month']} {match['year']}") if match else None


def _appendix(document: SourceText, head: str) -> int | None:
    by_id = _APPENDIX_ID.search(document.furniture_text)
    if by_id is not None:
        return int(by_id["number"])
    printed = _APPENDIX.search(head) if "Aanhangsel" in head or head.startswith("AH ") else None
    return int(printed["number"]) if printed else None
