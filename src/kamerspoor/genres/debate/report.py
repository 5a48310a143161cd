"""A report of a debate, committee or plenary, as turns with their frame."""

from __future__ import annotations

from collections.abc import Sequence

from kamerspoor.genres.debate.floor import kinds_of
from kamerspoor.genres.debate.front_matter import read_meeting
from kamerspoor.genres.debate.terms import terms_of
from kamerspoor.genres.debate.turns import Cut, Segments, cut_turns
from kamerspoor.model.debate import Debate, Meeting, Role, Turn, TurnKind
from kamerspoor.model.source_text import SourceText, SpeakerMark
from kamerspoor.text.names import surname

_LABELLED_SHARE = 0.5
# Stage directions that only reports of meetings print.
_FRAME = frozenset({"opening", "closing", "chair_change", "clerk", "decision", "so_decided"})


def read_debate(document: SourceText, *, sure: bool = False) -> Debate | None:
    """Read a debate report.

    Args:
        document: any document.
        sure: it is known to be one, as an item of a sitting is.

    Returns:
        The debate, or None when the text is no report: no two turns, or no chair and no other sign of a meeting.
    """
    headings = frozenset(block.span.start for block in document.blocks if block.level)
    segments = cut_turns(document.text, headings)
    if not sure and not is_report(segments):
        return None
    text = document.text
    matches = tuple(match for match, _ in segments.stages)
    meeting = read_meeting(segments.front.of(text), matches, document.stated)
    stages = tuple(stage for _, stage in segments.stages)
    return Debate(meeting, _turns(document, segments.turns, meeting), stages)


def is_report(segments: Segments) -> bool:
    """Tell whether labels and stage directions are those of a report."""
    roles = [cut.label.role for cut in segments.turns]
    framed = any(match.kind in _FRAME for match, _ in segments.stages)
    return (len(roles) > 1 and "chair" in roles) or (bool(roles) and framed) or len(set(roles)) > 1


def _turns(document: SourceText, cuts: Sequence[Cut], meeting: Meeting) -> tuple[Turn, ...]:
    text = document.text
    marks = {mark.start: mark for mark in document.speakers}
    members = {surname(person.name) for person in meeting.present if person.role == "member"}
    prints_parties = _prints_parties(cuts)
    terms, kinds = terms_of(text, cuts), kinds_of(text, cuts)
    return tuple(
        Turn(
            n=n,
            label=cut.label.printed,
            name=cut.label.name,
            honorific=cut.label.honorific,
            role=_role(cut, members, prints_parties=prints_parties),
            party=cut.label.party,
            kind=_kind(kinds[n], marks.get(cut.span.start)),
            term=terms[n],
            span=cut.span,
            body=cut.body,
            person=marks[cut.span.start].person if cut.span.start in marks else None,
        )
        for n, cut in enumerate(cuts)
    )


def _kind(heard: TurnKind, mark: SpeakerMark | None) -> TurnKind:
    """Return the kind of a turn: where the record marks whose speaking time it is, that goes before what is heard."""
    if mark is None or mark.slot == "chair" or heard == "procedural":
        return heard
    if mark.slot == "speaker":
        return "speech" if heard == "interruption" else heard
    return heard if heard == "reply" else "interruption"


def _prints_parties(cuts: Sequence[Cut]) -> bool:
    """Tell whether this report prints parties behind names; reports of before the 1970s do not."""
    sirs = [cut.label for cut in cuts if cut.label.role == "member"]
    return sum(1 for label in sirs if label.party) > len(sirs) * _LABELLED_SHARE


def _role(cut: Cut, members: set[str], *, prints_parties: bool) -> Role:
    """Someone without a party in a report that prints parties, and not on the list of members, is a guest."""
    label = cut.label
    if label.role != "member" or label.party or surname(label.name) in members or not prints_parties:
        return label.role
    return "guest"
