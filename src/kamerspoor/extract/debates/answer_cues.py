"""Who is answered: the words in which the government takes up a question, and whose question that is.

"De heer Bosman vroeg of …", "mevrouw Ploumen en de heer Smit vroegen naar …", "dan de vraag van de VVD", "hij vroeg ook
…". A name that is misspoken and corrected at once ("mevrouw Smit, nee, mevrouw De Wit") counts as corrected; one that
nobody in the debate has is taken for the one most like it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from kamerspoor.model.debate import Turn
from kamerspoor.text.names import folded, surname
from kamerspoor.text.patterns import pattern
from kamerspoor.text.rules import Rule, first_match

CUES: tuple[Rule, ...] = (
    Rule(
        "asked",
        pattern(r"""(?i)
            \b(?:vroeg|vroegen|vraagt|informeerde(?:n)?|wilde(?:n)? weten|vroeg(?:en)? zich af)\b
        """),
        needs=("vroeg", "vraagt", "nformeerde", "wilde"),
        examples=("De heer Smit vroeg of dat kan.", "Mevrouw Smit en de heer Bakker vroegen naar de dijk."),
        counterexamples=("De heer Smit zei dat het kan.",),
        unless=pattern(r"""(?i)
            \b(?:ik|u) vroeg\b
            |\bmotie\b[^.?!]{0,60}\bvraagt\b  # a motion asks
            |\bvraagt om (?:tijd|geld)\b
        """),
    ),
    Rule(
        "question_of",
        pattern(r"""(?i)
            \b\w*vra(?:ag|gen)\b[^.?!]{0,40}\b(?:van|door)\b  # "de vraag van mevrouw Smit"
            |\bstel(?:de|den|t|len)\b[^.?!]{0,60}\bvra(?:ag|gen)\b  # "zij stelde een vraag"
            |\bvra(?:ag|gen) (?:die|dat)\b[^.?!]{0,40}\b(?:stelde|gesteld)\b  # "de vraag die zij stelde"
            |\b(?:werd|wordt|is|heeft|hebben|had|hadden)\b[^.?!]{0,60}\bgevraagd\b
        """),
        needs=("vra",),
        examples=(
            "Dan de vraag van de heer Smit over de dijk.",
            "De vraag die zij mij gesteld had, was om dat te doen.",
            "Mevrouw Smit heeft gevraagd of dat kan.",
        ),
        counterexamples=("Dat is een goede vraag.", "Die vraag stelde niemand."),
        unless=pattern(r"(?i)\bmotie\b[^.?!]{0,60}\bgevraagd\b|\bgevraagd wordt aan de regering\b"),
    ),
    Rule(
        "raised",
        pattern(r"""(?i)
            \b(?:wees|wezen|wijst) (?:\w+ )?(?:er)?op\b  # "wees erop dat"
            |\bspr(?:eekt|ak|aken) (?:mij|me|ons) (?:daar)?(?:over )?aan\b
            |\bwijst (?:mij |ons )?(?:er )?op\b
            |\bbracht(?:en)? [^.?!]{0,40}\b(?:op|naar voren)\b
        """),
        needs=("wees", "wezen", "wijst", "spreekt", "sprak", "bracht"),
        examples=("Mevrouw Smit wees mij erop dat de dijk lekt.", "De heer Bakker spreekt mij aan op de dijk."),
        counterexamples=("De heer Bakker sprak over de dijk.",),
    ),
)
# The question was asked somewhere else: in writing, or in an earlier debate.
ELSEWHERE = pattern(r"""(?i)
    \b(?:schriftelijk|per (?:brief|mail)|in (?:zijn|haar|een|de) (?:brief|inbreng|feitelijke vragen)
        |in het (?:verslag|vorige debat)|(?:bij|tijdens) de (?:begroting\w*|technische briefing)
        |vorige (?:keer|week|maand))\b
""")
_PRONOUN = pattern(r"(?i)\b(?P<she>zij|ze|haar)\b|\b(?P<he>hij|hem)\b|\bdie (?=vroeg|ook vroeg)")
_CORRECTS = pattern(r"""(?i)
    [,–-] ?(?:o,? ?)?(?:nee|sorry|pardon|excuus|ik bedoel|of eigenlijk)\b[^.?!]{0,12}$
""")
_NAMED = pattern(r"""
    \b(?:(?&honorific)|[Cc]ollega) (?P<name>(?:(?&particle) ){0,3}(?&name_word)(?: (?&name_word))?)
""")
_BEFORE_NAME = re.compile(r"\b(?:de heer|mevrouw|het lid|meneer|van|door) ?$")
# Of a hundred: what a name must share with one of those present to be a slip of the tongue or the pen. By
# hand; 70 to 94 give the same askers (debates of 2018, 2020 and 2024, n = 53, 28 November 2026).
_ALIKE = 82
_LOOK_BACK = 6


@dataclass(frozen=True)
class Members:
    """The members who speak in a debate, by what they are called in it."""

    turns: Sequence[Turn]

    @cached_property
    def honorifics(self) -> dict[str, str | None]:
        """Name to "de heer" or "mevrouw", as the labels have it."""
        return {turn.name: turn.honorific for turn in self.turns if turn.role in ("member", "guest")}

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        words = sorted((*self.honorifics, *self._by_party), key=len, reverse=True)
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?![\w’'])") if words else None

    @cached_property
    def _by_party(self) -> dict[str, str]:
        """Party to its member, where it has only one in this debate."""
        found: dict[str, set[str]] = {}
        for turn in self.turns:
            if turn.role == "member" and turn.party:
                found.setdefault(turn.party, set()).add(turn.name)
        return {party: next(iter(names)) for party, names in found.items() if len(names) == 1}

    def named(self, words: str) -> list[str]:
        """Return who are named in a sentence, in order; what is taken back at once is left out."""
        found = [(match.start(), match.end(), self._by_party.get(match[0], match[0])) for match in self._exact(words)]
        taken = [(start, end) for start, end, _ in found]
        for match in _NAMED.finditer(words):
            if not any(start < match.end() and match.start("name") < end for start, end in taken):
                alike = self._most_like(match["name"])
                found += [(match.start("name"), match.end(), alike)] if alike else []
        kept: list[str] = []
        for start, _, name in sorted(found):
            before = _BEFORE_NAME.sub("", words[:start]).rstrip()
            if kept and _CORRECTS.search(before):
                kept.pop()
            kept.append(name)
        return list(dict.fromkeys(kept))

    def _exact(self, words: str) -> Iterator[re.Match[str]]:
        return self._pattern.finditer(words) if self._pattern is not None else iter(())

    def _most_like(self, name: str) -> str | None:
        from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - only a debate has names to compare, and it takes long to load

        wanted = surname(name)
        near = ((ratio(wanted, surname(known)), known) for known in self.honorifics)
        best = max(near, default=(0.0, None))
        return best[1] if best[0] >= _ALIKE else None


def asked_in(words: str, before: Sequence[str], interrupter: Turn | None, members: Members) -> tuple[str, ...] | None:
    """Return whose question a sentence takes up; nobody's name when none is given, None when it takes up none.

    Args:
        words: of the sentence.
        before: the sentences before it in the same turn, nearest last: "hij" is somebody named there.
        interrupter: the member who spoke before the turn.
        members: who speak in the debate.
    """
    if first_match(CUES, words) is None:
        return None
    askers = members.named(words)
    if not askers and (pronoun := _PRONOUN.search(words)):
        near = interrupter is not None and interrupter.role == "member" and len(before) < _LOOK_BACK
        named = [[interrupter.name]] if near and interrupter is not None else []
        named += map(members.named, before[-_LOOK_BACK:])
        askers = _meant(pronoun, named, members)
    return tuple(askers)


def _meant(pronoun: re.Match[str], named: Sequence[Sequence[str]], members: Members) -> list[str]:
    """Return whom "hij" or "zij" means: the last one named who is called so."""
    wanted = "mevrouw" if pronoun["she"] else "de heer" if pronoun["he"] else None
    for names in reversed(named):
        for name in reversed(names):
            honorific = folded(members.honorifics.get(name) or "")
            if wanted is None or honorific in ("", wanted):
                return [name]
    return []
