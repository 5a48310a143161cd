"""The head of a committee's paper: the committee, its chair and clerk, and whom it asked what and when.

Grammar (fixed formulas of both Chambers)::

    head  = "De vaste commissie voor " name " heeft een aantal vragen voorgelegd aan " office " over " subject …
            chair [clerk]
    chair = "De voorzitter van de commissie," name          name on this line or the next
    clerk = "De griffier van " committee "," name
"""

from __future__ import annotations

import re

from kamerspoor.genres.office_lines import readable
from kamerspoor.genres.offices import split_offices
from kamerspoor.model.consultations import Committee
from kamerspoor.model.questions import Questionnaire
from kamerspoor.text.dates import find_date
from kamerspoor.text.patterns import pattern
from kamerspoor.text.rules import words_of
from kamerspoor.text.spans import Span, fold

_HEAD = 5000
_TAIL = 2500
# The mark of a note is glued to the name: "vaste commissie voor Financiën1".
_MARK = re.compile(r"(?<=[a-zà-ÿ])(?:\d{1,2}|[⁰¹²³⁴-⁹]{1,2})(?=[\s,.]|$)")
_NAMED = pattern(r"""
    \b(?P<kind>(?:[Vv]aste |[Aa]lgemene |[Tt]ijdelijke |[Bb]ijzondere |[Gg]emengde )?[Cc]ommissies?)
    [ ](?P<names>voor .{3,400}?)  # one or several
    (?=,? (?:heeft|hebben|heb|bestond|bestaat|bestaan|aanleiding|brengt|brengen|belast|is|was|zijn|tijdens|hierna|over
    |een|wordt|op|met)\b|,? \(|\. |\.$|$)  # where the formula goes on
""")
_EACH = re.compile(r"(?:,| en|, en) (?:de (?:\w+ )?commissie )?(?=voor )")
_SIGNED = pattern(r"""(?mi)
    ^(?:De |de )?(?:(?:fungerend|plaatsvervangend|waarnemend|tijdelijk) )?
    (?P<role>(?:onder)?voorzitters?|(?:adjunct-|plaatsvervangend |waarnemend )?griffiers?)  # chair or clerk
    [ ](?:van (?:de |het )?|voor (?:dit|deze|het) \w+)
    [^\n]*?(?:\n(?!De |de |Adjunct|\n)[^\n]*?)?,\s{1,3}  # of which committee, over two lines
    (?P<name>[A-ZÀ-Þ’'][^\n,.:;?]{1,60})$
""")
_ASKED = pattern(r"""
    \b(?:voorgelegd|voor te leggen|gestuurd|gesteld|gevoerd|gezonden) (?:aan|met)
    [ ](?P<offices>(?:de |het )?(?:(?&minister)|Algemene Rekenkamer|kabinet|regering)[^.]{0,250}?)
    (?= (?:over|inzake|betreffende|naar aanleiding|met betrekking|op|d\.d\.|waarin)\b|\.|,? \(|$)  # to the subject
""")
_ASKED_BEFORE = pattern(
    r"\baan (?P<offices>de (?&minister)[^.]{3,200}?) (?:voor te leggen|voorgelegd|gesteld|te stellen)\b"
)
_ASKED_OF = pattern(r"""
    \bheeft (?P<offices>(?:de (?:(?&minister)|regering)|het kabinet)[^.]{0,200}?)
    [ ](?:de volgende|een aantal|enkele) vragen\b
""")
_SENT_LETTER = pattern(r"\bheeft zij (?P<offices>de (?&minister)[^.]{3,200}?) op (?&day) een brief gestuurd")
_ABOUT = re.compile(r" (?:over|inzake) (?P<subject>.{5,500}?)(?: ?\((?:Kamerst|\d{2} \d{3})|(?<!nr)\.(?= [A-Z]|$)|$)")
_SUBMITTED = pattern(
    r"\b[Oo]p (?P<date>(?&day))(?: (?:een brief gestuurd|toegezonden|(?:aan [^.]{3,160} )?(?:voorgelegd|gezonden))\b)"
)
_ANSWERED = pattern(r"""(?i)
    \bbij brief van (?P<date>(?&day))(?= (?:zijn|is|toegezonden)|\.|,)
    |\bop (?P<reply>(?&day))(?: inhoudelijk)? gereageerd  # answered by a letter, or at once
""")


_ANSWERING = pattern(r"\b(?:door de|De|Minister en) ((?&minister))\b")


def read_committee(text: str, begin: int, *, signed_below: bool) -> Committee | None:
    """Return the committee of a paper, or None where it names none.

    Args:
        text: of the paper.
        begin: where its printed kind stands.
        signed_below: whether chair and clerk sign at the end of the paper, as under a report on a bill, and not in its
            head.
    """
    signed = [] if signed_below else _signatures(text, begin)
    below = signed[-1].end() if signed else max(text.find("\n", begin), begin)
    end = below if signed else min(len(text), begin + _HEAD)
    signed = signed or _signatures(text, max(begin, len(text) - _TAIL))
    formulas = _MARK.sub("", fold(text[begin:end]))
    heading, _, formula = formulas.partition(" Vastgesteld")
    names = committee_names(formula) or committee_names(_MARK.sub("", readable(heading))) or committee_names(formulas)
    chair = tuple(fold(one["name"]) for one in signed if "voorzitter" in one["role"].lower())
    clerk = tuple(fold(one["name"]) for one in signed if "griffier" in one["role"].lower())
    if not (names or chair or clerk):
        return None
    return Committee(names, chair, clerk, Span(begin, below))


def read_request(text: str, begin: int, end: int) -> Questionnaire:
    """Return whom a committee asked about what, when it sent its questions and when they were answered."""
    formulas = _MARK.sub("", fold(text[begin:end]))
    asked = (
        _ASKED.search(formulas)
        or _SENT_LETTER.search(formulas)
        or _ASKED_OF.search(formulas)
        or _ASKED_BEFORE.search(formulas)
    )
    about = _ABOUT.search(formulas, asked.end()) if asked else None
    answered = _ANSWERED.search(formulas)
    day = answered[answered.lastgroup or 0] if answered else ""
    addressees = tuple(one[:1].upper() + one[1:] for one in split_offices(asked["offices"])) if asked else ()
    return Questionnaire(
        addressees=addressees,
        subject=words_of(about, "subject") or None,
        submitted=find_date(words_of(_SUBMITTED.search(formulas), "date")),
        answered=find_date(day),
        answered_by=addressees if asked and day and _answer(formulas[asked.end() :], addressees) else (),
    )


def _answer(formulas: str, addressees: tuple[str, ...]) -> bool:
    """Tell whether those who answer are those who were asked."""
    asked = {re.split(r"\W", office, maxsplit=1)[0].lower() for office in addressees}
    return {office.lower() for office in _ANSWERING.findall(formulas)} <= asked


def _signatures(text: str, begin: int) -> list[re.Match[str]]:
    """Return the lines of chair and clerk that stand directly below each other."""
    found: list[re.Match[str]] = []
    for match in _SIGNED.finditer(text, begin, begin + _HEAD):
        if found and text[found[-1].end() : match.start()].strip():
            break
        found.append(match)
    return found


def committee_names(words: str) -> tuple[str, ...]:
    """Return the committees named first ("vaste commissies voor A, voor B en voor C" are three)."""
    named = _NAMED.search(words)
    if named is None:
        return ()
    kind = named["kind"].lower().removesuffix("s")
    return tuple(f"{kind} {each.strip(' ,')}" for each in _EACH.split(named["names"]))
