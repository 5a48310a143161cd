r"""Rules for the headings of written questions and answers ("Vraag 1", "Antwoord 3 en 4").

Grammar::

    question = "Vraag" numbers [mark]
    answer   = "Antwoord" ["op" | "bij"] ["de"] ["vraag"] numbers [mark]     or "Antwoord" alone
    numbers  = n | n ", " n " en " n | n " " n | n " t/m " n | n "/" n | n "-" n
    n        = ["nr."] digits [letter]

Ministries type them by hand, and what turned their paper into text may have left marks of its own: "**Vraag 1**",
"### Antwoord 2", "> Vraag 3".
"""

from __future__ import annotations

import re

from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import Rule

pattern = Patterns(
    number=r"(?:nr\.? ?|nummer )?\d{1,3}(?:[a-h]\b)?",
    and_=r"(?i:,\s*en|,|en|&|\+|/|-|–|t/m|tot en met|tot|alsmede|evenals)",
    # A comma is forgotten now and then: "5, 6 7 en 8".
    numbers=r"(?&number)(?:(?:\s{0,3}(?&and_)\s{0,3}(?i:(?:de\s)?vra(?:ag|gen)\s)?|[ ]{1,2})(?&number)){0,60}",
    # Marks of other formats round a heading: bold, heading, quotation. Nothing of it is ever given back: linear time.
    before=r"^[ \t]*+(?:[#>*_]++[ \t]*+){0,3}+",
    mark=r"(?:[*_]*\s*[:.)–][*_]*|[*_]+)?",
    # What follows a heading on its line begins a sentence; "Vraag 2 gaat over" is running text.
    rest=r"(?=[*_]*\s*(?:[:.)]|[–-]?[*_ \t]*$)|[*_]*\s+[A-ZÀ-Þ«\"“‘(])(?&mark)",
)

HEADINGS: tuple[Rule, ...] = (
    Rule(
        "question",
        pattern(r"""(?m)
            (?&before)(?:Vra(?:ag|gen)|VRA(?:AG|GEN))\s*(?P<numbers>(?&numbers))(?![^\W_])(?&rest)
        """),
        needs=("Vraag", "Vragen", "VRA"),
        examples=(
            "Vraag 1",
            "VRAAG 1",
            "Vraag 3 en 4",
            "Vraag 1 t/m 5:",
            "Vragen 2, 3 en 4",
            "Vraag 2: Is de dijk dicht?",
            "**Vraag 1**",
            "### Vraag nr. 2",
            "Vraag 4a",
            "Vraag 1 –",
            "Vraag 5, 6 7 en 8",
        ),
        counterexamples=(
            "Vraag 2 gaat over dijken",
            "Vragen van het lid Smit",
            "In vraag 2",
            "Vraag 2030 dijken",
            "Vraag 2 3 mei",
        ),
    ),
    Rule(
        "answer",
        pattern(r"""(?m)
            (?&before)(?:Antwoord(?:en)?|ANTWOORD(?:EN)?|Beantwoording|Reactie)(?:\s+(?:op|bij|OP))?(?:\s+de)?
            (?:\s+(?:vra(?:ag|gen)|VRA(?:AG|GEN)))?\s*(?P<numbers>(?&numbers))(?![^\W_])(?&rest)
        """),
        needs=("Antwoord", "ANTWOORD", "Beantwoording", "Reactie"),
        examples=(
            "Antwoord 3 en 4",
            "Antwoord op vraag 4",
            "Antwoord op de vragen 3 tot en met 5:",
            "Antwoord vraag 4-7:",
            "Antwoorden 5 en 6",
            "Antwoord op vraag 2/3",
            "Antwoord bij vraag nr. 4",
            "_Antwoord op vraag 4_",
            "**Antwoord op vraag 4 en vraag 5:** Ja.",
        ),
        counterexamples=("Antwoord van Minister Kuiper", "Antwoord 3 is nee", "Het antwoord op vraag 4"),
    ),
    Rule(
        "answer_alone",
        pattern(r"""(?m)
            (?&before)(?:Antwoord(?:[*_]*\s*:[*_]*|[*_]*)[ \t]*$|Antwoord[*_]*:[*_]*(?=[ \t]+\S)|ANTWOORD:?[*_]*$)
        """),
        needs=("Antwoord", "ANTWOORD"),
        examples=("Antwoord", "Antwoord:", "**Antwoord**", "Antwoord: Ja, dat klopt."),
        counterexamples=("Antwoord 1", "Antwoord van de Minister"),
    ),
    Rule(
        "question_alone",
        pattern(r"(?m)(?&before)(?:Vraag|VRAAG)[*_]*:?[*_]*[ \t]*$"),
        needs=("Vraag", "VRAAG"),
        examples=("Vraag", "Vraag:", "**Vraag:**"),
        counterexamples=("Vraag 1",),
    ),
    Rule(
        "other",
        pattern(r"""(?m)
            (?&before)(?:(?:Mededeling|Toelichting)\b[*_]*:?[*_]*\s*$|Deze vragen dienen ter aanvulling)
        """),
        needs=("Mededeling", "Toelichting", "Deze vragen"),
        examples=("Mededeling", "Toelichting:", "Deze vragen dienen ter aanvulling op eerdere vragen"),
        counterexamples=("Mededeling van Minister Kuiper (ontvangen 3 mei 2031)",),
    ),
)
_QUESTION, _ANSWER = HEADINGS[:2]
_RANGE = re.compile(r"(\d+)[a-h]?\s*(?:-|–|t/m|tot en met|tot)\s*(?:vraag\s+)?(\d+)", re.IGNORECASE)
_LONGEST_RANGE = 60
_FIRST = re.compile(r"(?<!\d)1(?!\d)")


def asks_and_answers(text: str) -> bool:
    """Tell whether a text holds a question 1 and an answer 1."""
    return all(any(_FIRST.search(match["numbers"]) for match in rule.finditer(text)) for rule in (_QUESTION, _ANSWER))


def printed_numbers(printed: str) -> tuple[int, ...]:
    """Return the numbers in "3 en 4", "1 t/m 5" or "4-7", in order."""
    numbers = {int(number) for number in re.findall(r"\d+", printed)}
    for low, high in _RANGE.findall(printed):
        if 0 < int(high) - int(low) <= _LONGEST_RANGE:
            numbers.update(range(int(low), int(high)))
    return tuple(sorted(numbers))


def numbers_questions(text: str) -> bool:
    """Tell whether a text holds a heading for question 1."""
    return any(_FIRST.search(match["numbers"]) for match in _QUESTION.finditer(text))
