"""Debates for tests, put together from dialogues: built without reading, or read as a report."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from kamerspoor.extract.commitments.closing_list import closing_list
from kamerspoor.extract.commitments.in_debates import commitments
from kamerspoor.extract.commitments.recording import recorded
from kamerspoor.extract.motions.appreciation import appreciations
from kamerspoor.extract.motions.in_debates import motions
from kamerspoor.extract.motions.status import statuses
from kamerspoor.model.debate import Debate, Meeting, Role, Turn, TurnKind
from kamerspoor.model.facts import Commitment, Motion
from kamerspoor.model.paper import Paper
from kamerspoor.model.source_text import Remark, SourceText
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.text.spans import Span

_LABEL: Final = re.compile(
    r"(?P<title>De heer|Mevrouw|Minister|Staatssecretaris|De) (?P<name>[^()]+?)(?: \((?P<party>[^()]+)\))?"
)
_ROLES: Final[dict[str, tuple[Role, TurnKind]]] = {
    "De": ("chair", "procedural"), "Minister": ("minister", "reply"), "Staatssecretaris": ("state_secretary", "reply"),
}  # fmt: skip
MOTIONS = {12: ("Smit", "De Wit"), 13: ("Smit",), 14: ("Visser",)}


def motion_text(number: int, proposers: tuple[str, ...], dossier: str = "98 765") -> str:
    """Return the reading of a motion and its numbering."""
    names = "het lid " + proposers[0] if len(proposers) == 1 else "de leden " + " en ".join(proposers)
    return f"""De heer {proposers[0]} (PP):
Voorzitter. De volgende motie.

Motie

De Kamer,

gehoord de beraadslaging,

overwegende dat punt {number} klemt;

verzoekt de regering punt {number} op te lossen,

en gaat over tot de orde van de dag.

De voorzitter:
Deze motie is voorgesteld door {names}. Naar mij blijkt, wordt de indiening ervan voldoende ondersteund.
Zij krijgt nr. {number} ({dossier}).
"""


class Dialogue(NamedTuple):
    """The text of a debate and its turns, put together without reading them."""

    text: str
    debate: Debate

    def motions(self) -> tuple[tuple[Motion, ...], tuple[Remark, ...]]:
        """Return the motions that are read out, and remarks on them."""
        return motions(self.text, self.debate)


def dialogue(*said: tuple[str, str]) -> Dialogue:
    """Return a debate in which each label ("De heer Smit (PP)") says its words."""
    text, turns = "", []
    for n, (label, words) in enumerate(said):
        start, body = len(text), len(text) + len(label) + 2
        text += f"{label}:\n{words.rstrip()}\n\n"
        turns.append(_turn(n, label, Span(start, len(text) - 2), Span(body, len(text) - 2)))
    return Dialogue(text, Debate(Meeting(), tuple(turns)))


def _turn(n: int, label: str, span: Span, body: Span) -> Turn:
    known = _LABEL.fullmatch(label)
    if known is None:
        message = f"no label of a speaker: {label}"
        raise ValueError(message)
    role, kind = _ROLES.get(known["title"], ("member", "speech"))
    return Turn(n, label, known["name"], known["title"], role, known["party"], kind, None, span, body)


def of_text(text: str) -> Dialogue:
    """Return the debate of a text in which every label stands on a line of its own, such as that of `motion_text`."""
    parts = re.split(r"^(.+):\n", text, flags=re.MULTILINE)
    return dialogue(*zip(parts[1::2], parts[2::2], strict=True))


def read_debate(*said: tuple[str, str]) -> Paper:
    """Return the paper of a debate with the three motions, followed by what was said, as it is read."""
    parts = ["Voorzitter: Bakker\n", *(motion_text(number, names) for number, names in MOTIONS.items())]
    parts += [f"{who}:\n{words}\n" for who, words in said]
    return read_paper("\n".join(parts).encode())


def with_motions(*said: tuple[str, str]) -> tuple[Dialogue, tuple[Motion, ...]]:
    """Return a debate in which the three motions are moved before something is said of them."""
    moved = of_text("".join(motion_text(number, names) for number, names in MOTIONS.items()))
    turns = [(turn.label, turn.body.of(moved.text)) for turn in moved.debate.turns]
    ends = [turn.span.end for turn in moved.debate.turns if turn.role == "chair"]
    found = tuple(
        Motion("98765", number, None, names, f"verzoekt de regering punt {number} op te lossen", (), (), True, None,
               Span(end - 1, end))
        for (number, names), end in zip(MOTIONS.items(), ends, strict=True)
    )  # fmt: skip
    return dialogue(*turns, *said), found


def motions_of(*said: tuple[str, str]) -> dict[int, Motion]:
    """Return the motions of such a debate by number, with the verdict on each and what became of it."""
    (text, debate), moved = with_motions(*said)
    judged, _ = appreciations(text, debate, moved)
    return {motion.number or 0: motion for motion in statuses(text, debate, judged)}


def commitments_of(*said: tuple[str, str]) -> tuple[Commitment, ...]:
    """Return what the government promises in such a debate."""
    (text, debate), moved = with_motions(*said)
    return recorded(text, debate, closing_list(text, debate, None)[0], commitments(text, debate, moved, None))


def verdicts(*said: tuple[str, str]) -> dict[int, str | None]:
    """Return the verdict on each motion of such a debate."""
    found = motions_of(*said)
    return {number: motion.appreciation.verdict if motion.appreciation else None for number, motion in found.items()}


def document(text: str) -> SourceText:
    """Return a text as read."""
    return read_paper(text.encode()).document
