"""Finds the quotations of a news release, and who is quoted."""

from __future__ import annotations

import re

from kamerspoor.model.letters import Quotation
from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import words_of
from kamerspoor.text.spans import Span, fold

_QUOTED = re.compile(
    r"‘(?P<single>[^‘]{12,1500}?)[’'](?=[\s,.;:]|$)|“(?P<double>[^“”]{12,1500})”|\"(?P<plain>[^\"]{12,1500})\""
)
pattern = Patterns(
    name="[A-ZÀ-Þ][\\w’'-]+",
    of="van|de|der|den",
    office="(?:[Dd]e )?(?:[Mm]inister|[Ss]taatssecretaris|[Mm]inister-[Pp]resident|[Bb]ewindspersoon)",
    who=r"""
        (?&office)(?: (?:(?&name)|(?&of)|voor)(?: (?:(?&name)|(?&of)|en|voor))*)?
        |(?&name)(?: (?:(?&of)|(?&name)))*|hij|zij
    """,
)
_AFTER = pattern(r"^[,.]? ?(?:aldus|zegt|stelt|schrijft|vindt|volgens|benadrukt|zei) (?P<who>(?&who))")
_BEFORE = pattern(
    r"(?P<who>(?&who)) (?:stelt|zegt|schrijft|vindt|benadrukt|zei|laat weten|licht toe)\b[^:.?!]{0,60}: ?$"
)


def read_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of a news release in order.

    A quotation without a name of its own goes on from the one before it in the same paragraph.
    """
    flat = text.replace("\n", " ")
    found: list[Quotation] = []
    for match in _QUOTED.finditer(flat):
        group = match.lastgroup or "single"
        after = _AFTER.search(flat, match.end(), min(match.end() + 120, len(flat)))
        after = after or _AFTER.match(flat[match.end() : match.end() + 120])
        before = _BEFORE.search(flat[max(match.start() - 160, 0) : match.start()])
        speaker = words_of(after or before, "who") or None
        if speaker is None and found and "\n\n" not in text[found[-1].span.end : match.start()]:
            speaker = found[-1].speaker
        found.append(Quotation(fold(match[group]), speaker, Span(match.start(group), match.end(group))))
    return tuple(found)
