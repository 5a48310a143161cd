"""What the front matter of a debate report says: attendance, opening, chair and clerk.

Source of the forms: committee reports (``Aanwezig zijn … leden der Kamer, te weten: …, en de heer X, Minister van
Y.``) and the Handelingen.
"""

from __future__ import annotations

import re

from kamerspoor.genres.debate.lines import StageMatch
from kamerspoor.genres.masthead import read_masthead
from kamerspoor.model.debate import Attendee, Meeting, Role
from kamerspoor.model.source_text import Stated
from kamerspoor.text.dates import clock
from kamerspoor.text.names import split_names
from kamerspoor.text.patterns import pattern
from kamerspoor.text.spans import fold

_ATTENDANCE = pattern(r"""
    (?:Aanwezig|Tegenwoordig) (?:is|zijn|was|waren) (?P<count>[\w-]+ )?(?:leden|lid|Kamerleden)
    (?: (?:der|van de) (?:Staten-Generaal|Tweede Kamer|Eerste Kamer|Kamer))?,?(?: te weten)?(?: de leden)?:?[ ]?
    (?P<list>.*?)  # who was there
    (?=\. ?(?:Aanvang|De voorzitter|Voorzitter|Griffier|$|\n)|\.$| Aanvang \d)
""")
_OFFICE_TAIL = re.compile(r"(?:,| en)+$")
_FIRST_OFFICIAL = re.compile(r",? ?(?:\ben\b|alsmede|\balsook\b)? ?(?=(?:de heer|mevrouw) [A-ZÀ-Þ’'])")
_SPLIT_PERSON = re.compile(r"(?:,| en| alsmede)* (?=(?:de heer|mevrouw) [A-ZÀ-Þ’'])")


def read_meeting(front: str, stages: tuple[StageMatch, ...], stated: Stated | None = None) -> Meeting:
    """Collect the frame of the meeting.

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
    times = [clock(stage.match["time"]) for stage in stages if stage.kind == kind]
    return times[0] if times else None
