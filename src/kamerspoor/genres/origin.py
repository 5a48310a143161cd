"""Tells who made a paper: members, a committee, or the office that signs."""

from __future__ import annotations

from kamerspoor.genres.articles import CLOSING
from kamerspoor.genres.letters import read_letter
from kamerspoor.genres.proposers import is_names, names_only
from kamerspoor.model.citations import Note
from kamerspoor.model.letters import Signatory
from kamerspoor.model.origin import Origin
from kamerspoor.model.source_text import SourceText
from kamerspoor.text.names import folded, split_names
from kamerspoor.text.patterns import pattern
from kamerspoor.text.rules import words_of
from kamerspoor.text.spans import Span, fold

_HEAD = 2500
_OFFICE = pattern(r"(?m)^De (?P<office>(?&minister)(?: |-)[^\n]{2,120}(?:\n[a-z][^\n]{0,120})?),$")
# "Voorstel van wet van de leden A, B en C houdende …", "Initiatiefnota van het lid A over …"
_BY_MEMBERS = pattern(r"""
    \b(?:[Vv]oorstel van (?:rijks)?wet|[Ii]nitiatiefnota) van (?&members) (?P<names>.{2,400}?)
    (?= (?:tot|houdende|strekkende|inzake|over|ter|met|betreffende)\b|[.;:(]|$)  # to what it is about
""")
# A list names its committee on a line of its own or in its heading; below, others are spoken of.
_COMMITTEE = pattern(r"""(?m)
    ^(?:(?:Voortouwcommissie|Commissie):\s*|Besluitenlijst [^\n]*?(?=(?:vaste |algemene )?commissie voor))
    (?P<committee>[^\n,]+(?:,[^\n,]+ en [^\n]+)?(?:\n(?!Volgcommissie)[a-z][^\n:]+$)?)
""")


_PRESIDIUM = pattern(r"(?m)^Besluiten\w{4,8}(?: van het)? Presidium")


def read_origin(document: SourceText, notes: tuple[Note, ...], *, committee: bool) -> Origin:
    """Return who made a paper; None or empty for what it does not say.

    Args:
        document: the paper.
        notes: its notes, in which nobody signs.
        committee: whether papers of this kind come from a committee; elsewhere one is only spoken of.
    """
    letter = read_letter(document, notes)
    head = fold(document.text[:_HEAD])
    members = () if committee else split_names(words_of(_BY_MEMBERS.search(head), "names").rstrip(" ,"))
    signed = letter.signed_by or (_signing_members(document.text, notes, members) if members else ())
    return Origin(
        sender=(letter.sender or _closing_office(document.text)) if not members else None,
        members=members,
        committee=_committee(document.text[:_HEAD]) if committee else None,
        signed_by=signed,
    )


def _closing_office(text: str) -> str | None:
    """Return the first office below the closing words of a bill."""
    closing = CLOSING.search(text)
    return words_of(_OFFICE.search(text, closing.end()) if closing else None, "office") or None


def _committee(head: str) -> str | None:
    return words_of(_COMMITTEE.search(head), "committee") or ("Presidium" if _PRESIDIUM.search(head) else None)


def _signing_members(text: str, notes: tuple[Note, ...], members: tuple[str, ...]) -> tuple[Signatory, ...]:
    """Return the members whose names stand below the text, one on a line."""
    known = {folded(name): name for name in members}
    end = min((note.span.start for note in notes if note.span.start > len(text) // 2), default=len(text))
    signed: list[Signatory] = []
    position = end
    for line in reversed(text[:end].split("\n")):
        position -= len(line)
        words = names_only(line)
        if words and (not is_names(words) or folded(words) not in known):
            break
        if words:
            signed.append(Signatory(words, None, Span(position, position + len(line))))
        position -= 1
    return tuple(reversed(signed))
