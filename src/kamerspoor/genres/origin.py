"""Who a paper comes from: the members named in the title of its dossier, the committee, and who signs."""

from __future__ import annotations

import re

from kamerspoor.genres.letters import read_letter
from kamerspoor.genres.proposers import is_names, names_only
from kamerspoor.model.citations import Note
from kamerspoor.model.document import Document
from kamerspoor.model.letters import Signatory
from kamerspoor.model.origin import Origin
from kamerspoor.text.names import folded, split_names
from kamerspoor.text.spans import Span, fold

_HEAD = 2500
# "Voorstel van wet van de leden A, B en C houdende …", "Initiatiefnota van het lid A over …"
_BY_MEMBERS = re.compile(
    r"\b(?:[Vv]oorstel van (?:rijks)?wet|[Ii]nitiatiefnota|INITIATIEFNOTA|NOTA) (?:van|VAN) (?:het lid|de leden|HET LID|DE LEDEN) "
    r"(?P<names>[^\n]{2,400}?)(?= (?:tot|houdende|strekkende|inzake|over|ter|met|in verband|betreffende)\b|[.;:(]|\n|$)"
)
_COMMITTEE = re.compile(
    r"\b(?P<committee>(?:(?:[Vv]aste|[Aa]lgemene|[Tt]ijdelijke|[Bb]ijzondere) )?(?:[Kk]amer)?[Cc]ommissies? (?:voor|inzake|in) "
    r"(?:de |het )?[A-ZÀ-Þ][\w’'-]*(?:(?:,| en| voor| van| der| de| het| in| /|/)* ?(?:[A-ZÀ-Þ][\w’'-]*))*)"
)
_LEADING = re.compile(r"^(?:Voortouwcommissie|Commissie):\s*(?P<committee>[^\n]+(?:\n[a-z][^\n]+)?)", re.MULTILINE)


def read_origin(document: Document, notes: tuple[Note, ...], *, committee: bool) -> Origin:
    """Return who made a paper; what it does not say stays empty.

    Args:
        document: the paper.
        notes: its notes, in which nobody signs.
        committee: whether papers of this kind come from a committee; elsewhere one is only spoken of.
    """
    letter = read_letter(document, notes)
    head = fold(document.text[:_HEAD])
    members = _members(document.text[:_HEAD])
    signed = letter.signed_by or (_signing_members(document.text, notes, members) if members else ())
    return Origin(
        sender=letter.sender if not members else None,
        members=members,
        committee=_committee(document.text[:_HEAD], head) if committee else None,
        signed_by=signed,
    )


def _members(head: str) -> tuple[str, ...]:
    found = _BY_MEMBERS.search(" ".join(head.split(" "))) or _BY_MEMBERS.search(fold(head))
    return tuple(split_names(fold(found["names"]).rstrip(" ,"))) if found else ()


def _committee(head: str, folded_head: str) -> str | None:
    leading = _LEADING.search(head)
    if leading is not None:
        return fold(leading["committee"])
    found = _COMMITTEE.search(folded_head)
    return found["committee"] if found else None


def _signing_members(text: str, notes: tuple[Note, ...], members: tuple[str, ...]) -> tuple[Signatory, ...]:
    """Return the members whose names stand below the text, each on a line of its own."""
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
