"""What members ask the government in a debate: sentence by sentence, in a speech and in an interruption.

A question is a sentence that asks, or that says in so many words that an answer is wanted. What one member asks another
is no question to the government: in an interruption that counts only when the government speaks next or is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from kamerspoor.model.debate import Debate, Turn
from kamerspoor.text.patterns import pattern
from kamerspoor.text.rarity import keys
from kamerspoor.text.rules import Rule, first_match
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Cover, Span

# A member who answers an interruption at such length goes on with the speech. By hand; with 500 and 2,000 the share of
# questions that a cue is given rightly goes from 26 of 48 to 26 of 50 and 26 of 47 (debate of 2020, 28 November 2026).
_GOES_ON = 1000
# So many sentences before a question say what it is about.
_BEFORE = 2
# Of the debate itself: the order of speaking, what was heard or not.
_PROCEDURE = pattern(r"""(?i)
    \b(?:mag ik(?![^.?!]*\bvragen\b)|voorzitter[,:]? mag|wie van de leden|heb ik dat goed
        |hoor ik (?:u|de heer|mevrouw)|interrumperen|interrupties?|punt van orde)\b
""")

QUESTIONS: tuple[Rule, ...] = (
    Rule(
        "interrogative",
        re.compile(r"\?[”’\"')\]»]*$"),
        needs=("?",),
        examples=("Is de minister daartoe bereid?", "Wat betekent dat voor de dijk?"),
        counterexamples=("Ik vroeg mij af of dat kan.",),
    ),
    Rule(
        "asks",
        pattern(r"""(?i)
            \b(?:ik|we|wij|zou(?:den)?|wil(?:len)?|wilde)\b[^.?!]{0,40}  # "ik zou de minister willen vragen"
                \bvra(?:ag|gen)\b(?! (?:mij|me|ons|wij ons|is al)\b)
            |\bvra(?:ag|gen) (?:ik|wij|we)\b(?! (?:mij|me|ons)\b)
            |\b(?:mijn|onze|de|een|laatste|tweede|concrete) (?:\w+ ){0,2}vra(?:ag|gen)\b[^.?!]{0,60}  # "mijn vraag is …
                \b(?:is|zijn|luidt|zou|aan|voor|richting)\b[^.?!]{0,60}
                \b(?:(?&government)|hij|zij|of|hoe|wat|wanneer|waarom|welke?)\b  # … hoe"
        """),
        needs=("vra",),
        examples=(
            "Ik vraag de minister of hij dat wil onderzoeken.",
            "Mijn vraag aan de staatssecretaris is hoe dat zit.",
            "Dat vraag ik ook aan het kabinet.",
        ),
        counterexamples=("Ik vraag mij af of dat werkt.", "Er is vraag naar huizen."),
        unless=pattern(r"(?i)\b(?:vroeg|vraagt) (?:hij|zij|ze)\b"),
    ),
    Rule(
        "wants_to_hear",
        pattern(r"""(?i)
            \bgraag\b[^.?!]{0,80}\b  # "graag een reactie"
                (?:reactie|reflectie|antwoord|toelichting|toezegging|horen|weten|vernemen|opheldering|uitleg)\b
            |\b(?:reactie|reflectie|antwoord|toelichting|toezegging)\b[^.?!]{0,40}\bgraag\b
            |\b(?:hoor|hoorde|verneem|vernemen|horen|ontvang) (?:ik|wij|we)?\b[^.?!]{0,40}\bgraag\b
            |\b(?:ben|zijn) (?:ik |wij |we )?(?:\w+ ){0,3}(?:benieuwd|nieuwsgierig)\b
        """),
        needs=("graag", "Graag", "benieuwd", "nieuwsgierig"),
        examples=(
            "Graag een reactie van de minister.",
            "Ik hoor daar graag een reflectie op.",
            "Ik ben zeer benieuwd hoe het kabinet dat ziet.",
        ),
        counterexamples=("Dat doe ik graag.",),
    ),
    Rule(
        "calls_for",
        pattern(r"""(?i)
            \b(?:mijn|ons|onze) (?:\w+ ){0,2}(?:verzoek|oproep)\b
            |\b(?:verzoek|roep) ik\b
            |\bik (?:verzoek|roep)\b[^.?!]{0,30}\b(?&government)\b
            |\b(?:ik|wij|we) (?:zou(?:den)? )?(?:\w+ )?  # "wij zouden willen dat de minister"
                (?:wil(?:len)?|willen graag) dat (?:\w+ ){0,2}(?&government)\b
            |\bwillen (?:wij|we) dat (?:de )?(?&government)\b
        """),
        needs=("verzoek", "oproep", "roep ", "willen ", "wil dat", "wil graag"),
        examples=(
            "Mijn oproep aan de minister is: begin daarmee.",
            "Zo willen wij dat de minister zich daarvoor inzet.",
        ),
        counterexamples=("Er kwam een verzoek binnen.",),
        unless=pattern(r"(?i)^verzoekt\b"),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class QuestionSentence:
    """A question to the government.

    Attributes:
        turn: in which it is asked.
        span: the sentence, with the one before it when it says nothing by itself.
        before: the two sentences before it in the same turn, which say what it is about.
        certain: whether it is the government that is asked; else a fellow member may be.
        rule: name of the row that recognised it.
    """

    turn: Turn
    span: Span
    before: tuple[Span, ...]
    certain: bool
    rule: str


# What a member says to a colleague, or of one.
_TO_MEMBER = pattern(r"\b[Uu]w?\b|\b(?&honorific) (?:(?&particle) )*[A-Z]|\b[Cc]ollega(?:’s)? [A-Z]")
# "Is de heer Smit het met mij eens dat de minister …" asks Smit, whoever is named in it.
_ASKS_MEMBER = pattern(r"(?:\w+,? ){1,3}(?&honorific) (?:(?&particle) )*[A-Z][^.]*\?")
_NAMES_GOVERNMENT = pattern(r"(?i)\b(?&government)\b")


def question_sentences(text: str, debate: Debate, read_out: Iterable[Span] = ()) -> Iterator[QuestionSentence]:
    """Yield the questions to the government, in order.

    Args:
        text: cleaned text of the report, on one line.
        debate: its turns.
        read_out: places of motions: what those ask is asked by the Chamber.
    """
    motions = Cover(read_out)
    for turn in debate.turns:
        if turn.role in ("member", "guest"):
            yield from _in_turn(text, turn, motions, sure=_asks_government(debate, turn))


def _in_turn(text: str, turn: Turn, motions: Cover, *, sure: bool) -> Iterator[QuestionSentence]:
    spans = sentences(text, turn.body.start, turn.body.end)
    last = -1
    for place, span in enumerate(spans):
        words = span.of(text)
        found = first_match(QUESTIONS, words)
        if found is None or _PROCEDURE.search(words) or motions.covers(span):
            continue
        # "Graag een reactie.", "Is hij daartoe bereid?": what is asked stands in the sentence before.
        says_what = bool(keys(words))
        if not says_what and (place == last + 1 or not place):
            last = place
            continue
        whole = span if says_what else Span(spans[place - 1].start, span.end)
        last = place
        to_member = _TO_MEMBER.search(words) is not None
        named = _NAMES_GOVERNMENT.search(words) is not None and not _ASKS_MEMBER.match(words)
        certain = named or (sure and not to_member)
        yield QuestionSentence(turn, whole, tuple(spans[max(0, place - _BEFORE) : place]), certain, found[0].name)


def _asks_government(debate: Debate, turn: Turn) -> bool:
    """Tell whether a turn is said to the government: a speech is, and going on with it; else who speaks next tells."""
    if turn.kind == "speech" or (turn.kind == "reply" and turn.body.end - turn.body.start > _GOES_ON):
        return True
    following = next((one for one in islice(debate.turns, turn.n + 1, None) if one.role != "chair"), None)
    return following is not None and following.government
