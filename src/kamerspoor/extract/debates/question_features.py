"""What a sentence of a member says and where it stands: by these features a model knows a question to the government.

Words, pairs of words, classes of words and pairs of those, and the place: what sentence stands before and after, who
speaks next. Nothing here says what is a question; that is learned from labelled debates (`training/questions.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Final

from kamerspoor.model.debate import Debate, Turn
from kamerspoor.text.patterns import pattern
from kamerspoor.text.rarity import keys
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Span

_TOKENS: Final = re.compile(r"[^\W\d_]+|[?:\"“]")
_CLASSES: Final = {
    "government": "minister ministers minister-president staatssecretaris staatssecretarissen kabinet regering"
    " bewindslieden bewindspersoon bewindspersonen premier",
    "you": "u uw",
    "he": "hij hem zij haar ze",
    "one": "je men",
    "we": "we wij ons onze",
    "I": "ik mijn mij",
    "asks": "vraag vragen vraagje",
    "asked": "vroeg vroegen gevraagd gesteld stelde",
    "gladly": "graag",
    "response": "reactie reflectie antwoord toelichting toezegging bevestiging duiding opheldering uitleg update"
    " appreciatie reageren reageert reflecteren ingaan ingaat toelichten toezeggen bevestigen uitleggen vertellen",
    "hear": "hoor horen verneem vernemen weten",
    "curious": "benieuwd nieuwsgierig",
    "calls": "oproep oproepen roep verzoek verzoeken uitnodigen uitdagen meegeven pleit",
    "hopes": "hoop hopen wil willen zou zouden wens verwacht",
    "ready": "bereid mogelijkheden mogelijkheid",
    "agrees": "eens",
    "procedure": "spreektijd interruptie interrupties tweeminutendebat seconden minuten afronden bode interrumperen"
    " orde",
    "motion": "motie moties",
    "how": "hoe wat waarom wanneer welke welk waar wie hoeveel hoeverre",
    "does": "kan kunt kunnen wil is zijn gaat gaan heeft hebben ziet zou deelt herkent vindt bent erkent klopt komt"
    " wordt snapt begrijpt denkt overweegt moet mag",
    "chair": "voorzitter",
}  # fmt: skip
_CLASS: Final = {word: name for name, words in _CLASSES.items() for word in words.split()}
# A colleague, by name or by party.
_MEMBER: Final = pattern(r"""
    \b(?:(?&honorific)|[Cc]ollega(?:[’']s)?) (?:(?&particle) )*[A-Z]
    |\b(?:VVD|CDA|D66|PVV|SP|SGP|NSC|BBB|GroenLinks\S*|PvdA|DENK|Volt|JA21|ChristenUnie|FVD|PvdD)\b
""")
# What every sentence has that asks the government: a model need not look at the rest.
_MAY_ASK: Final = pattern(r"""(?i)
    \?|vra(?:ag|gen)|graag|reacti|reflect|benieuwd|verzoek|oproep|minister|staatssecretaris|kabinet|regering|toezeg
""")
# Who asks and then says the answer asked for show.
_ANSWERS_ITSELF: Final = pattern(r"(?i)^(?:nou|nee|ja|niks|niets|dat is|omdat|natuurlijk|precies|jazeker)\b")
_LENGTHS: Final = (40, 100, 200)
# A member who answers an interruption in so many sentences goes on with the speech.
_GOES_ON: Final = 8


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of a member, with the place of it in its turn.

    Attributes:
        turn: in which it is said.
        place: among the sentences of the turn.
        sentences: all of the turn.
        following: who speaks next, the chair left out: government, member or nobody.
        preceding: who spoke before.
    """

    turn: Turn
    place: int
    sentences: Sequence[Span]
    following: str
    preceding: str

    @property
    def span(self) -> Span:
        """The sentence."""
        return self.sentences[self.place]

    @property
    def expects(self) -> str:
        """Whether a question here ``asks``, or ``asks_reply`` of the government at once: there one is expected."""
        replied = self.turn.kind == "interruption" and self.following == "government"
        return "asks_reply" if replied else "asks"

    def neighbour(self, text: str, step: int) -> str:
        """Return the words of the sentence before or after in the same turn; nothing at its ends."""
        place = self.place + step
        return self.sentences[place].of(text) if 0 <= place < len(self.sentences) else ""


def said_by_members(text: str, debate: Debate) -> Iterator[Said]:
    """Yield the sentences of members and guests that may ask something, in order; most are dismissed by one look."""
    speakers = [turn for turn in debate.turns if turn.role != "chair"]
    sides = ["none", *("government" if turn.government else "member" for turn in speakers), "none"]
    for number, turn in enumerate(speakers, 1):
        if turn.role in ("member", "guest"):
            spans = sentences(text, turn.body.start, turn.body.end)
            for place, span in enumerate(spans):
                if _MAY_ASK.search(text, span.start, span.end):
                    yield Said(turn, place, spans, sides[number + 1], sides[number - 1])


def features(text: str, said: Said) -> list[str]:
    """Return the features of a sentence, each once."""
    words = said.span.of(text)
    tokens = _TOKENS.findall(words.lower())
    classes = sorted(classes_of(words))
    going = said.turn.kind == "reply" and len(said.sentences) > _GOES_ON
    to = "government" if said.turn.kind == "speech" or going or said.following == "government" else "member"
    place = [f"kind:{said.turn.kind}", f"next:{said.following}", f"prev:{said.preceding}", f"to:{to}"]
    place += _around(text, said)
    length = sum(len(words) >= one for one in _LENGTHS)
    found = dict.fromkeys(place + [f"{to}&{one}" for one in classes] + [f"length:{length}"])
    found.update(dict.fromkeys(f"{one}&{at}" for at in place for one in ("ends?", "open?") if one in classes))
    found.update(dict.fromkeys(f"={one}" for one in classes))
    found.update(dict.fromkeys(f"={one}+{other}" for one, other in combinations(classes, 2)))
    found.update(dict.fromkeys(f"{count}^" + " ".join(tokens[:count]) for count in (1, 2, 3)))
    found.update(dict.fromkeys(tokens))
    found.update(dict.fromkeys(map(" ".join, pairwise(tokens))))
    return list(found)


def classes_of(words: str) -> set[str]:
    """Return what kinds of words a sentence has, and how it ends."""
    tokens = _TOKENS.findall(words.lower())
    found = {_CLASS[token] for token in tokens if token in _CLASS}
    if "?" in tokens:
        found.add("ends?" if words.rstrip("\"”’')]»").endswith("?") else "open?")
    if _MEMBER.search(words):
        found.add("member")
    if not keys(words):
        found.add("vague")
    return found


def _around(text: str, said: Said) -> list[str]:
    before, after = said.neighbour(text, -1), said.neighbour(text, 1)
    found = {
        "before?": before.endswith("?"),
        "after?": after.endswith("?"),
        "first": not before,
        "last": not after,
        "new": before.lower().startswith("voorzitter"),
        "then_new": after.lower().startswith("voorzitter"),
        "answers_itself": _ANSWERS_ITSELF.match(after) is not None,
    }
    for name, words in (("before", before), ("after", after)):
        classes = {_CLASS.get(token) for token in _TOKENS.findall(words.lower())}
        found |= {f"{name}:{one}": one in classes for one in ("government", "asks", "gladly", "response")}
    return [name for name, holds in found.items() if holds]
