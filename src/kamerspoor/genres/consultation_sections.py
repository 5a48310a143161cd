"""The headed parts of a committee's paper: questions, answers, and the parties and subjects in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kamerspoor.model.paper import Section
from kamerspoor.text.patterns import pattern

# "I Vragen en opmerkingen vanuit de fracties", "II. ARTIKELSGEWIJS"; a bare "ALGEMEEN" stands as high.
_PART = pattern(r"^(?:(?:I{1,3}|IV|V|VI)\b[.:]? ?(?=[A-ZÀ-Þ])|ALGEMEEN$|ARTIKEL\w*|Algemeen deel$|Artikelsgewijs)")
_HEAD = pattern(r"""
    ^(?:Vastgesteld|Ontvangen|Inhoud(?:sopgave)?\b|blz\.|Blz\.
    |[IVX]{1,4}\.?$|[IVX]{1,4}\.? .* \d{1,3}$|.*\?$  # lines of a table of contents, questions
    |(?:[A-Z]{1,3} |Nr\. ?\d+ )?[A-ZÀ-Þ ]{0,30}(?:VERSLAG|MEMORIE VAN ANTWOORD)\b
    |(?:De |de )?(?:fungerend |plaatsvervangend )?(?:voorzitter|(?:adjunct-)?griffier)\b|Adjunct-griffier)
""")


_NUMBERED = pattern(r"^(?:[IVX]{1,4}|\d{1,2}(?:\.\d{1,2})*)[.:]? |(?<=\D)\d{1,3}$")
_NUMBER = pattern(r"^(?P<number>\d{1,2}(?:\.\d{1,2})*)[.:]? ")
_PAGE_NUMBER = 8


def _plain(section: Section) -> str:
    """Return a heading without its own number and without a page number behind it."""
    return _NUMBERED.sub("", section.heading).casefold().strip()


def leveled(sections: Iterable[Section], begin: int, *, marked: bool) -> tuple[Section, ...]:
    """Return the sections of a committee's paper with levels: parties and subjects stand under their part.

    A heading that its table of contents prints first counts where it stands over text, the last time.

    Args:
        sections: as found by their looks.
        begin: where the head with its signatures ends.
        marked: whether the file itself gives headings their level.
    """
    kept = [one for one in sections if one.span.start >= begin and not _HEAD.match(one.heading)]
    last = {_plain(one): place for place, one in enumerate(kept)}
    # Over text: straight behind what a table of contents lists stands the next heading, or the number of a page.
    listed = {
        place
        for place, one in enumerate(kept)
        if last[_plain(one)] != place and one.span.end - one.span.start <= len(one.heading) + _PAGE_NUMBER
    }
    below = [one for place, one in enumerate(kept) if place not in listed]
    leveled = max((one.level for one in below), default=1) > 1 and not any(_PART.match(one.heading) for one in below)
    return tuple(below) if marked or leveled else tuple(_leveled(below))


def _leveled(sections: list[Section]) -> Iterator[Section]:
    """Yield the sections with their level: parts, then numbered subjects, then the rest."""
    part = subject = 0
    for one in sections:
        number = _NUMBER.match(one.heading)
        if _PART.match(one.heading):
            level = part = 1
            subject = 0
        elif number is not None:
            level = subject = part + 1 + number["number"].count(".")
        else:
            level = (subject or part) + 1
        yield replace(one, level=level)
