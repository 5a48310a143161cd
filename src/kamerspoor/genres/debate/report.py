"""Reads the report of a debate, committee or plenary: its turns, its times, and who attended.

The frame is attendance, opening, chair and clerk. Source of its forms: committee reports (``Aanwezig zijn … leden der
Kamer, te weten: …, en de heer X, Minister van Y.``) and the Handelingen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamerspoor.genres.debate.floor import kinds_of
from kamerspoor.genres.debate.lines import StageMatch
from kamerspoor.genres.debate.terms import terms_of
from kamerspoor.genres.debate.turns import Cut, Segments, cut_turns
from kamerspoor.genres.masthead import read_masthead
from kamerspoor.model.debate import Attendee, Debate, Meeting, Role, Turn, TurnKind
from kamerspoor.model.source_text import SourceText, SpeakerMark, Stated
from kamerspoor.text.dates import clock
from kamerspoor.text.names import split_names, surname
from kamerspoor.text.patterns import pattern
from kamerspoor.text.spans import fold

_LABELLED_SHARE = 0.5
# Stage directions that only reports of meetings print.
_FRAME = frozenset({"opening", "closing", "chair_change", "clerk", "decision", "so_decided"})
_ATTENDANCE = pattern(r"""
    (?:Aanwezig|Tegenwoordig) (?:is|zijn|was|waren) (?P<count>[\w-]+ )?(?:leden|lid|Kamerleden)
    (?: (?:der|van de) (?:Staten-Generaal|Tweede Kamer|Eerste Kamer|Kamer))?,?(?: te weten)?(?: de leden)?:?[ ]?
    (?P<list>.*?)  # who was there
    (?=\. ?(?:Aanvang|De voorzitter|Voorzitter|Griffier|$|\n)|\.$| Aanvang \d)
""")
_OFFICE_TAIL = re.compile(r"(?:,| en)+$")
_FIRST_OFFICIAL = re.compile(r",? ?(?:\ben\b|alsmede|\balsook\b)? ?(?=(?:de heer|mevrouw) [A-ZÀ-Þ’'])")
_SPLIT_PERSON = re.compile(r"(?:,| en| alsmede)* (?=(?:de heer|mevrouw) [A-ZÀ-Þ’'])")


def read_debate(document: SourceText, *, sure: bool = False) -> Debate | None:
    """Return the debate that a document reports, or None when it is no report.

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
    """Tell whether the speaker labels and stage directions are those of a report."""
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
    """Return the kind of a turn; what the official record says of speaking time overrides the text."""
    if mark is None or mark.slot == "chair" or heard == "procedural":
        return heard
    if mark.slot == "speaker":
        return "speech" if heard == "interruption" else heard
    return heard if heard == "reply" else "interruption"


def _prints_parties(cuts: Sequence[Cut]) -> bool:
    """Tell whether this report prints the party behind a member's name; old ones do not."""
    sirs = [cut.label for cut in cuts if cut.label.role == "member"]
    return sum(1 for label in sirs if label.party) > len(sirs) * _LABELLED_SHARE


def _role(cut: Cut, members: set[str], *, prints_parties: bool) -> Role:
    """Return the role of a speaker; who has no party where members have one is a guest."""
    label = cut.label
    if label.role != "member" or label.party or surname(label.name) in members or not prints_parties:
        return label.role
    return "guest"


def read_meeting(front: str, stages: tuple[StageMatch, ...], stated: Stated | None = None) -> Meeting:
    """Return the times, chairs, clerks and attendance of a meeting.

    Args:
        front: the text before the first speaker label.
        stages: all stage directions of the report, in order.
        stated: what the file says of the meeting outside its text.
    """
    chairs = _names(stages, "chair_change")
    head, stated = read_masthead(front), stated or Stated()
    return Meeting(
        chairs=chairs,
        clerks=_names(stages, "clerk"),
        opened=_time(stages, "opening") or head.opened or stated.opened,
        closed=_time(stages, "closing") or head.closed or stated.closed,
        suspensions=tuple(
            (clock(stage.match["from"]) or "", clock(stage.match["to"]) or "")
            for stage in stages
            if stage.kind == "suspension" and stage.match["from"] and stage.match["to"]
        ),
        present=read_attendance(front),
        number=head.meeting or stated.meeting,
        corrected=head.corrected if head.corrected is not None else stated.corrected,
    )


def read_attendance(front: str) -> tuple[Attendee, ...]:
    """Return the people of the attendance list, members first, as printed."""
    found = _ATTENDANCE.search(fold(front))
    if found is None:
        return ()
    listed = found["list"].rstrip(" .")
    first = _FIRST_OFFICIAL.search(listed)
    members, officials = (listed[: first.start()], listed[first.end() :]) if first else (listed, "")
    return (
        *(Attendee(name, "member") for name in split_names(members)),
        *(person for part in _SPLIT_PERSON.split(officials) if (person := _official(part)) is not None),
    )


def _official(text: str) -> Attendee | None:
    bare = re.sub(r"^(?:de heer|mevrouw) ", "", _OFFICE_TAIL.sub("", text.strip(" .")))
    name, _, office = bare.partition(", ")
    if not name:
        return None
    office = office.strip(" ,.")
    return Attendee(name.strip(), _office_role(office), office or None)


def _office_role(office: str) -> Role:
    lowered = office.lower()
    if lowered.startswith(("minister", "viceminister")):
        return "minister"
    if lowered.startswith("staatssecretaris"):
        return "state_secretary"
    return "guest" if office else "unknown"


def _names(stages: tuple[StageMatch, ...], kind: str) -> tuple[str, ...]:
    names = (name for stage in stages if stage.kind == kind for name in split_names(stage.match["name"]))
    return tuple(dict.fromkeys(names))


def _time(stages: tuple[StageMatch, ...], kind: str) -> str | None:
    return next((clock(stage.match["time"]) for stage in stages if stage.kind == kind), None)
