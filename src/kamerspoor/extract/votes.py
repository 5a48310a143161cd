"""Votes: what was put to the vote, who was for and against, and the outcome.

Grammar (the formulas of the chair; Reglement van Orde, art. 8.25 and following)::

    vote     = "In stemming komt" subject "." [names] result
    names    = "Vóór stemmen de leden:" list "." "Tegen stemmen de leden:" list "."      roll-call
    result   = "Ik constateer dat" ( parties "voor" … "overige fracties ertegen"
                                   | parties "tegen" … "overige fracties ervoor"
                                   | subject "met algemene stemmen"
                                   | subject "met" n "tegen" m "stemmen" ) "aangenomen" | "verworpen"

The parties are as the chair names them; "the others" are not filled in, since who else was there is not said.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kamerspoor.model.debate import Debate
from kamerspoor.model.votes import Correction, Vote, VoteMethod, VoteOutcome
from kamerspoor.text.numbers import dossier_number
from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import Rule
from kamerspoor.text.spans import Span, fold, one_line, trimmed

pattern = Patterns(
    outcome=r"(?P<outcome>aangenomen|verworpen|gestaakt|niet aangenomen)",
    # "de leden van de fracties van de PP, QQ en RR": who is named …
    named=r"""
        constateer dat (?:de (?:aanwezige )?leden van de fracties? van |de fracties? van |het lid |de leden )
        (?P<parties>[^?!]{2,700}?)
    """,
    # … "deze motie hebben gestemd en de leden van de overige fracties": of what, and who is not
    others=r"""
        (?P<what>[^?!]{3,120}?)(?: hebben| heeft)?(?: gestemd)?(?: hebben| heeft)? en (?:dat )?
        (?:de |die van de )[^?!]{0,60}?
    """,
)


SUBJECT = Rule(
    "put_to_vote",
    pattern(r"""
        (?:In stemming (?:komt|komen)|Aan de orde is de stemming over) (?P<what>[^?!]{3,400}?)
        (?<![ /-][A-Z])\.(?=\s*$|\s+[A-ZÀ-Þ])  # a full stop that is not behind an initial
    """),
    needs=("n stemming kom", "de stemming over"),
    examples=("In stemming komt de motie-Smit (98765, nr. 12).", "In stemming komt het wetsvoorstel."),
    counterexamples=("In stemming brengen we dat niet.",),
)
RESULTS: tuple[Rule, ...] = (
    Rule(
        "for_and_others_against",
        pattern(r"(?&named) voor (?&others)ertegen(?: hebben gestemd)?[^?!]{0,60}?(?&outcome)"),
        needs=("ertegen",),
        examples=(
            (
                "Ik constateer dat de leden van de fracties van de PP, QQ en RR voor deze motie hebben gestemd"
                " en de leden van de overige fracties ertegen, zodat zij is verworpen."
            ),
        ),
        counterexamples=("Ik constateer dat de leden ertegen zijn.",),
    ),
    Rule(
        "against_and_others_for",
        pattern(r"(?&named) tegen (?&others)ervoor(?: hebben gestemd)?[^?!]{0,60}?(?&outcome)"),
        needs=("ervoor",),
        examples=(
            (
                "Ik constateer dat de leden van de fractie van de PP tegen deze motie hebben gestemd"
                " en de leden van de overige fracties ervoor, zodat zij is aangenomen."
            ),
        ),
        counterexamples=("Ik constateer dat de leden ervoor zijn.",),
    ),
    Rule(
        "counted",
        pattern(r"""
            constateer dat [^?!]{3,120}? met (?P<for>\d{1,3}) (?:stemmen )?(?:voor (?:en |tegen )|tegen )
            (?P<against>\d{1,3}) stemmen(?: tegen)? (?:is |zijn )?(?&outcome)
        """),
        needs=("stemmen",),
        examples=(
            "Ik constateer dat deze motie met 71 tegen 77 stemmen is verworpen.",
            "Ik constateer dat het amendement met 80 stemmen voor en 60 stemmen tegen is aangenomen.",
        ),
        counterexamples=("Ik constateer dat er 71 stemmen zijn.",),
    ),
    Rule(
        "unanimous",
        pattern(r"constateer dat [^?!]{3,120}? met algemene stemmen (?:is |zijn )?(?&outcome)"),
        needs=("algemene stemmen",),
        examples=("Ik constateer dat deze motie met algemene stemmen is aangenomen.",),
        counterexamples=("met algemene instemming",),
    ),
    Rule(
        "without_vote",
        pattern(r"(?:wordt|worden) zonder (?:hoofdelijke )?stemming (?&outcome)"),
        needs=("zonder",),
        examples=("Het wetsvoorstel wordt zonder stemming aangenomen.",),
        counterexamples=("zonder stemming gaat dat niet",),
    ),
)
TIED = Rule(
    "tied",
    pattern(r"""
        \bstemmen (?:over [^.?!]{3,120} )?(?:staken|hebben gestaakt|zijn gestaakt)\b
        (?:[:,]? (?:met )?(?P<for>\d{1,3}) (?:stemmen )?(?:voor )?(?:en|tegen) (?P<against>\d{1,3})\b)?
    """),
    needs=("staken", "gestaakt"),
    examples=("De stemmen staken: 71 voor en 71 tegen.", "De stemmen hebben gestaakt."),
    counterexamples=("De leerkrachten staken.",),
)
ABSENT = Rule(
    "took_no_part",
    pattern(r"""
        (?:[Dd]e (?:aanwezige )?(?:leden van de )?fracties? van |[Hh]et lid |[Dd]e leden )
        (?P<parties>[^.?!]{2,300}?) (?:heeft|hebben) niet
        \ (?:aan (?:de |deze )stemming(?:en)? deelgenomen|deelgenomen aan (?:de |deze )stemming|meegestemd)
    """),
    needs=(" niet ",),
    examples=("De fractie van de PP heeft niet aan de stemming deelgenomen.",),
    counterexamples=("Dat heeft niet geholpen bij de stemming.",),
)
OFF_THE_AGENDA = Rule(
    "taken_off",
    pattern(r"""
        stel ik voor (?:zijn|haar|hun|deze|de|die)
        \ (?P<what>(?:gewijzigde |nader gewijzigde )*(?:motie|amendement)[^().?!]{0,80}
            \ ?\((?P<dossier>(?&dossier)),? ?nr\. ?(?P<number>\d{1,5})[^()]{0,30}\))
        \ van de (?:agenda|stemmingslijst|lijst) af te voeren
    """),
    needs=("af te voeren",),
    examples=("Op verzoek van mevrouw Smit stel ik voor haar motie (98765, nr. 7) van de agenda af te voeren.",),
    counterexamples=("Ik stel voor het debat van de agenda af te voeren.",),
)
CORRECTED = Rule(
    "held_to_have_voted",
    pattern(r"""
        \bgeacht\b[^.?!]{0,60}?\b(?P<side>v[oó]{2}r|tegen)\b  # "geacht voor de motie te hebben gestemd"
            (?P<what>[^?!]{3,200}?)\b(?:te hebben )?gestemd\b
        |\bgeacht\b[^.?!]{0,60}?\bgestemd (?:te )?hebben (?P<side_after>v[oó]{2}r|tegen)\b
            (?P<what_after>[^?!]{3,200}?)(?=[.;]\s|$)  # "geacht gestemd te hebben voor de motie"
    """),
    needs=("geacht",),
    examples=("Wij wensen geacht te worden voor de motie op stuk nr. 12 te hebben gestemd.",),
    counterexamples=("U wordt geacht kort te zijn.",),
)
_ROLL_CALL = pattern(r"""
    V[óo]{2}r stemmen de leden:? (?P<for>[^.]{3,6000})\.\s*
    Tegen stemmen de leden:? (?P<against>[^.]{3,6000})\.
""")
_PAPER = pattern(r"""
    \((?:stuk )?(?P<dossier>(?&dossier))?,? ?nr\. ?(?P<number>\d{1,4})
    |stuk nr\. ?(?P<alone>\d{1,4})
""")
_PART = re.compile(r"\s*(?:,|\ben\b(?! van)|\balsmede\b)\s*")
_LEADING = pattern(r"""
    ^(?:(?:de|het|die|van|aanwezige|leden|fracties?|lid|van de|de fractie van|de leden van)\s+)*
    (?=[^\Wa-z]|[a-z]*\d)  # a name has a capital or a figure
""")
_OUTCOMES: dict[str, VoteOutcome] = {
    "aangenomen": "adopted",
    "verworpen": "rejected",
    "niet aangenomen": "rejected",
    "gestaakt": "tied",
}
_BY_NAME = re.compile(r"(?:motie|amendement)-[A-ZÀ-Þ][\w/ -]*\w")
# How far behind what is put to the vote its result may stand: a vote by roll call names everyone. Not measured.
_REACH = 9000
# A correction is of one of so many votes before it.
_LOOK_BACK = 400


@dataclass(frozen=True, slots=True)
class _OutcomeMatch:
    rule: str
    match: re.Match[str]


def votes(text: str, debate: Debate | None) -> tuple[Vote, ...]:
    """Return the votes of a report or a list of votes, in order.

    Args:
        text: cleaned text.
        debate: its turns, when it is a report, so that a vote names the turn that states it.
    """
    flat = one_line(text)
    subjects = list(SUBJECT.finditer(flat))
    found: list[Vote] = []
    for number, subject in enumerate(subjects):
        end = subjects[number + 1].start() if number + 1 < len(subjects) else len(flat)
        result = _first_result(flat, subject.end(), min(end, subject.end() + _REACH))
        if result is not None:
            found.append(_vote(text, flat, subject, result, end, debate))
    found += [_taken_off(text, flat, match, debate) for match in OFF_THE_AGENDA.finditer(flat)]
    found.sort(key=lambda vote: vote.span)
    return _corrected(found, text, flat, debate)


def _taken_off(text: str, flat: str, match: re.Match[str], debate: Debate | None) -> Vote:
    """Return a vote that did not take place."""
    return Vote(
        subject=fold(match["what"]),
        dossier=dossier_number(match["dossier"]),
        number=int(match["number"]),
        outcome="held",
        method=None,
        for_parties=(),
        against_parties=(),
        others_against=None,
        count=None,
        span=_sentence(text, flat, match),
        turn=_turn_at(debate, match.start()),
        withdrawn=True,
    )


def _corrected(found: Sequence[Vote], text: str, flat: str, debate: Debate | None) -> tuple[Vote, ...]:
    """Add what is said afterwards of a vote: it is the last one before of that paper, or of that name."""
    corrections: dict[int, list[Correction]] = {}
    for match in CORRECTED.finditer(flat):
        turn = _turn_at(debate, match.start())
        by = debate.turns[turn].party if debate and turn is not None else None
        index = _meant(found, match["what"] or match["what_after"], match.start())
        if by is not None and index is not None:
            side = match["side"] or match["side_after"]
            corrections.setdefault(index, []).append(Correction(by, side != "tegen", _sentence(text, flat, match)))
    return tuple(
        replace(vote, corrections=tuple(corrections[index])) if index in corrections else vote
        for index, vote in enumerate(found)
    )


def _meant(found: Sequence[Vote], what: str, place: int) -> int | None:
    last = bisect_right(found, place, key=lambda vote: vote.span.start)
    before = [index for index in range(max(last - _LOOK_BACK, 0), last) if not found[index].withdrawn]
    paper = _PAPER.search(what)
    if paper is not None:
        number, dossier = int(paper["number"] or paper["alone"]), paper["dossier"]
        of_it = [index for index in before if found[index].number == number]
        if dossier:
            of_it = [index for index in of_it if found[index].dossier == dossier_number(dossier)]
        return of_it[-1] if of_it else None
    named = _BY_NAME.search(what)
    of_name = [index for index in before if named and named[0] in found[index].subject]
    return of_name[0] if len(of_name) == 1 else None


def _sentence(text: str, flat: str, match: re.Match[str]) -> Span:
    """Return the sentence in which a match stands."""
    end = flat.find(".", match.end())
    begin = max(flat.rfind(". ", 0, match.start()) + 1, text.rfind("\n", 0, match.start()) + 1)
    return trimmed(text, begin, end + 1 if end >= 0 else match.end())


def _first_result(flat: str, start: int, end: int) -> _OutcomeMatch | None:
    results = [
        _OutcomeMatch(rule.name, match)
        for rule in (*RESULTS, TIED)
        if (match := next(rule.finditer(flat, start, end), None)) is not None
    ]
    return min(results, key=lambda one: one.match.end(), default=None)


def _vote(
    text: str, flat: str, subject: re.Match[str], result: _OutcomeMatch, until: int, debate: Debate | None
) -> Vote:
    match = result.match
    parties = _listed(match["parties"]) if "parties" in match.re.groupindex else ()
    for_parties = parties if result.rule == "for_and_others_against" else ()
    against = parties if result.rule == "against_and_others_for" else ()
    called = _ROLL_CALL.search(flat, subject.end(), match.start())
    if called is not None:
        for_parties, against = _listed(called["for"]), _listed(called["against"])
    counted = result.rule in ("counted", "tied") and match["for"]
    count = (int(match["for"]), int(match["against"])) if counted else None
    paper = _PAPER.search(subject["what"])
    end = flat.find(".", match.end())
    span = trimmed(text, match.start(), end + 1 if end >= 0 else match.end())
    return Vote(
        subject=fold(subject["what"]),
        dossier=dossier_number(paper["dossier"]) if paper and paper["dossier"] else None,
        number=int(paper["number"] or paper["alone"]) if paper else None,
        outcome="tied" if result.rule == "tied" else _OUTCOMES[match["outcome"]],
        method=_method(result.rule, called=called is not None or (count is not None and result.rule == "counted")),
        for_parties=for_parties,
        against_parties=against,
        others_against=_others(result.rule),
        count=count,
        span=_sentence(text, flat, match)
        if result.rule == "tied"
        else Span(_sentence_start(flat, span.start), span.end),
        turn=_turn_at(debate, match.start()),
        absent=_absent(flat, match.end(), until),
    )


def _absent(flat: str, start: int, end: int) -> tuple[str, ...]:
    return tuple(party for match in ABSENT.finditer(flat, start, end) for party in _listed(match["parties"]))


def _sentence_start(flat: str, start: int) -> int:
    """Return where the sentence begins of which the matched words are the middle: "Ik constateer dat"."""
    return start - len("Ik ") if flat[max(start - 3, 0) : start] == "Ik " else start


def _method(rule: str, *, called: bool) -> VoteMethod | None:
    if called:
        return "roll_call"
    if rule == "tied":
        return None
    return "without_vote" if rule == "without_vote" else "hands"


def _others(rule: str) -> bool | None:
    return {"for_and_others_against": True, "against_and_others_for": False, "unanimous": False}.get(rule)


def _listed(printed: str) -> tuple[str, ...]:
    """Return the parties or members of an enumeration without articles: "de SP, de PvdA en het lid Smit"."""
    parts = (_LEADING.sub("", part.strip()) for part in _PART.split(printed))
    return tuple(dict.fromkeys(part for part in parts if part))


def _turn_at(debate: Debate | None, place: int) -> int | None:
    turns = debate.turns if debate is not None else ()
    index = bisect_right(turns, place, key=lambda turn: turn.span.start) - 1
    return turns[index].n if index >= 0 and place < turns[index].span.end else None
