"""A news release: the words it quotes, and whose they are said to be."""

from __future__ import annotations

import re

from kamerspoor.model.letters import Quotation
from kamerspoor.text.rules import words_of
from kamerspoor.text.spans import Span, fold

_QUOTED = re.compile(
    r"‘(?P<single>[^‘]{12,1500}?)[’'](?=[\s,.;:]|$)|“(?P<double>[^“”]{12,1500})”|\"(?P<plain>[^\"]{12,1500})\""
)
_WHO = (
    r"(?:(?:[Dd]e )?(?:[Mm]inister|[Ss]taatssecretaris|[Mm]inister-[Pp]resident|[Bb]ewindspersoon)"
    r"(?: (?:[A-ZÀ-Þ][\w’'-]+|van|de|der|den|voor)(?: (?:[A-ZÀ-Þ][\w’'-]+|van|de|der|den|en|voor))*)?"
    r"|[A-ZÀ-Þ][\w’'-]+(?: (?:van|de|der|den|[A-ZÀ-Þ][\w’'-]+))*|hij|zij)"
)
_AFTER = re.compile(rf"^[,.]? ?(?:aldus|zegt|stelt|schrijft|vindt|volgens|benadrukt|zei) (?P<who>{_WHO})")
_BEFORE = re.compile(
    rf"(?P<who>{_WHO}) (?:stelt|zegt|schrijft|vindt|benadrukt|zei|laat weten|licht toe)\b[^:.?!]{{0,60}}: ?$"
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
