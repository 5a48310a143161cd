"""Where a paper says that it carries out a motion, keeps a commitment, or answers questions.

Two tables, tried on single sentences: what is stated ("geef ik uitvoering aan", "doe ik de toezegging gestand") and how
a motion is named ("de motie-Smit/De Wit", "een door de leden Smit en De Wit ingediende motie"). "Deze motie" is the
motion named last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kamerspoor.model.citations import Citation, Note
from kamerspoor.model.letters import ExecutedKind, Execution
from kamerspoor.text.names import split_names
from kamerspoor.text.rules import Rule
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Span, fold, one_line

_PARTICLE = r"(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Hh]et|[Tt]en|[Tt]er|[Tt]e|[’']t|[Ee]l|[Vv]on|[Bb]en)"
_NAME = rf"(?:{_PARTICLE} )*[A-ZÀ-Þ][\w’'-]+(?: (?:{_PARTICLE} )*(?!En\b)[A-ZÀ-Þ][a-zà-ÿ][\w’'-]*){{0,2}}"
_PARTY = r"(?: ?\((?:beiden |allen )?[A-Z][\w +’'/-]{1,24}\))?"
_NAMES = rf"{_NAME}{_PARTY}(?:(?:, | en |/){_NAME}{_PARTY})*"
_KIND = r"(?:(?:nader )?gewijzigde |aangenomen |aangehouden |breed gesteunde |Kamerbreed gesteunde )*"
_MEMBERS = r"(?:(?:het|de) )?(?:[Ll]id|[Ll]eden|heer|heren|mevrouw|Kamerleden|Kamerlid)"
_A_MOTION = r"(?:de|een|deze|die|bovengenoemde|genoemde|voornoemde|beide|twee|dezelfde|uw|de hierboven genoemde)"

MOTION_NAMES: tuple[Rule, ...] = (
    Rule(
        "of_members",
        re.compile(rf"\b{_KIND}moties? (?:van|door|ingediend door) {_MEMBERS} (?P<names>{_NAMES})"),
        needs=("motie",),
        examples=("de gewijzigde motie van de leden Smit en De Wit over dijken", "motie van het lid Van Dam c.s."),
        counterexamples=("de motie van gisteren",),
    ),
    Rule(
        "named_after",
        re.compile(rf"\b{_KIND}moties?[ -–](?P<names>{_NAME}(?:(?:/| en |, ){_NAME})*)"),
        needs=("motie",),
        examples=("de motie-Smit/De Wit", "de motie Smit c.s. (98 765, nr. 4)"),
        counterexamples=("de motie over dijken", "de motie is aangenomen"),
    ),
    Rule(
        "submitted_by",
        re.compile(
            rf"\b(?:door|van) {_MEMBERS} (?P<names>{_NAMES}) (?:ingediende|voorgestelde|gezamenlijke) {_KIND}motie"
        ),
        needs=("motie",),
        examples=("een door de Leden Smit en De Wit ingediende motie", "de door het lid Smit (PP) ingediende motie"),
        counterexamples=("de leden vroegen om een motie",),
    ),
    Rule(
        "asked_in",
        re.compile(
            rf"\b{_MEMBERS} (?P<names>{_NAMES}) (?:[a-z]+ ){{0,3}}in (?:een|hun|zijn|haar|de) (?:[a-z]+ ){{0,3}}motie\b"
        ),
        needs=("motie",),
        examples=("verzochten de leden Smit (PP) en De Wit (QQ) in een breed gesteunde motie het kabinet",),
        counterexamples=("de leden Smit en De Wit spraken over een motie",),
    ),
)

STATEMENTS: tuple[tuple[Rule, ExecutedKind, bool], ...] = (
    (
        Rule(
            "keeps_commitment",
            re.compile(
                r"\b(?:doe|doet|doen|gedaan|doende)\b[^?!]{0,120}\btoezegging(?:en)?\b[^?!]{0,60}\bgestand\b"
                r"|\btoezegging(?:en)?\b[^?!]{0,100}\bgestand (?:te doen|gedaan|doe|doet)\b"
                r"|\b(?:kom|komt|komen)\b[^?!]{0,60}\btoezegging(?:en)?\b[^?!]{0,120}\bna\b"
                r"|\btoezegging(?:en)?\b[^?!]{0,80}\b(?:na te komen|nagekomen|afgedaan|ingelost)\b"
                r"|\b(?:invulling|uitvoering|gevolg|gehoor)\b[^?!]{0,50}\baan (?:de|deze|mijn|een|die|onze|deze) "
                r"(?:[a-z]+ ){0,2}toezegging"
                r"|^(?:[Zz]oals|[Cc]onform)[^?!,]{0,60}\btoegezegd\b|\b[Zz]oals (?:eerder )?(?:is |was )?toegezegd\b"
                r"|\bheb ik\b[^?!]{0,200}\btoegezegd\b"
                r"|\bheeft (?:mijn ambtsvoorganger|het kabinet)\b[^?!]{0,160}\btoegezegd\b"
            ),
            needs=("toezegging", "toegezegd"),
            examples=(
                "Met deze brief doe ik mijn toezegging over de dijken gestand.",
                "Zoals toegezegd tijdens het debat van 3 mei stuur ik u het plan.",
                "Hiermee geef ik invulling aan de toezegging aan het lid Smit.",
                "Tijdens het debat van 4 mei heb ik Uw Kamer een plan toegezegd.",
            ),
            counterexamples=("Ik zeg u toe dat het plan er komt.", "De toezegging van vorig jaar is bekend."),
        ),
        "commitment",
        True,
    ),
    (
        Rule(
            "executes_motion",
            re.compile(
                rf"\b(?:[Uu]itvoering|[Ii]nvulling|gevolg|gehoor)\b[^?!]{{0,60}}"
                rf"\b(?:aan|van) {_A_MOTION} [^?!]{{0,80}}?motie"
                rf"|\b[Aa]an {_A_MOTION} [^?!]{{0,160}}?moties?\b[^?!]{{0,160}}"
                r"\b(?:uitvoering|invulling|gevolg|gehoor)\b"
                r"|\b[Tt]er uitvoering van\b[^?!]{0,40}\bmotie"
                r"|\bmoties?\b[^?!]{0,200}\b(?:is|zijn|beschouw\w*|acht)\b[^?!]{0,60}\b(?:uitgevoerd|afgedaan)\b"
                r"|\b(?:beschouw\w*|acht)\b[^?!]{0,60}\bmoties?\b[^?!]{0,200}\b(?:uitgevoerd|afgedaan)\b"
            ),
            needs=("motie",),
            examples=(
                "Hiermee geef ik uitvoering aan de motie van de leden Smit en De Wit.",
                "Doel van deze brief is uitvoering te geven aan deze motie.",
                "Uitvoering van de gewijzigde motie van het lid Smit over dijken",
                "Aan de motie-Smit wordt hiermee invulling gegeven.",
                "Daarmee beschouw ik de motie-Smit als uitgevoerd.",
            ),
            counterexamples=(
                "De motie-Smit is aangenomen.",
                "U wordt apart geïnformeerd over het vervolg van de motie.",
                "De uitvoering van de motie-Smit komt in een andere brief aan bod.",
            ),
            unless=re.compile(
                r"\b(?:separaat|apart|afzonderlijk|later|nader|volgende brief)\b[^?!]{0,60}\bge[iï]nformeerd\b"
                r"|\bge[iï]nformeerd over de uitvoering\b|\bniet (?:uitgevoerd|uitvoeren)\b"
                r"|\b(?:andere|aparte|separate|afzonderlijke|latere|volgende) brief\b"
            ),
        ),
        "motion",
        True,
    ),
    (
        Rule(
            "informs_on_motion",
            re.compile(
                r"\b(?:n\.a\.v\.|naar aanleiding van|in reactie op|reactie op)[^?!]{0,40}\bmotie(?:s)?\b"
                r"|\bmoties?\b[^?!]{0,160}\b(?:informeer|bericht|reageer) ik\b"
            ),
            needs=("motie",),
            examples=(
                "Hierbij informeer ik u naar aanleiding van de motie-Smit.",
                "Dit is mijn reactie op de motie Smit.",
            ),
            counterexamples=("De motie-Smit is aangenomen.",),
        ),
        "motion",
        True,
    ),
    (
        Rule(
            "answers_questions",
            re.compile(
                r"\b(?:antwoord(?:en)?|beantwoord\w*|reactie)\b[^?!]{0,60}\bvragen (?:van|gesteld door) "
                rf"{_MEMBERS} (?P<names>{_NAMES})"
            ),
            needs=("vragen van", "vragen gesteld"),
            examples=("Hierbij zend ik u de antwoorden op de vragen van het lid Smit (PP) over dijken.",),
            counterexamples=("De vragen van het lid Smit zijn lastig.",),
        ),
        "question",
        True,
    ),
    (
        Rule(
            "at_request",
            re.compile(
                r"\b(?:[Oo]p|[Nn]aar aanleiding van|[Ii]n reactie op|[Cc]onform) (?:het |uw |een )?verzoek van "
                rf"(?:(?:{_MEMBERS} (?P<names>{_NAMES}))|uw Kamer|de (?:vaste )?commissie[^?!,]{{0,80}})"
            ),
            needs=("verzoek van",),
            examples=(
                "Op verzoek van het lid Smit (PP) stuur ik u dit overzicht.",
                "Op verzoek van uw Kamer meld ik dit.",
            ),
            counterexamples=("Het verzoek van gisteren",),
        ),
        "request",
        True,
    ),
)
_THIS = re.compile(r"\b(?:deze|die|bovengenoemde|genoemde|voornoemde|dezelfde|beide) (?:[a-z]+ ){0,2}motie")
_CS = re.compile(r" c\.s\.?")
_PARTIES = re.compile(_PARTY)
# A motion's text may be quoted between its name and its number.
_TARGET_REACH = 800
_REACH = 2500


@dataclass(frozen=True, slots=True)
class _Named:
    names: tuple[str, ...]
    span: Span


def executions(
    text: str, passages: Sequence[Span], cited: Sequence[Citation], notes: Sequence[Note] = ()
) -> tuple[Execution, ...]:
    """Return what a paper says it carries out, in order.

    Args:
        text: cleaned text.
        passages: title and running text.
        cited: the citations of the paper; one beside a motion's name tells its paper.
        notes: the notes; a motion may be cited in one.
    """
    flat = one_line(text)
    named = _motions_named(flat)
    found: list[Execution] = []
    for passage in passages:
        for sentence in sentences(text, passage.start, passage.end):
            found.extend(_stated(text, flat, sentence, named, cited, notes))
    return tuple(_once(found))


def _stated(
    text: str, flat: str, sentence: Span, named: list[_Named], cited: Sequence[Citation], notes: Sequence[Note]
) -> list[Execution]:
    words = fold(sentence.of(text))
    found: list[Execution] = []
    for rule, kind, done in STATEMENTS:
        match = rule.search(words)
        if match is None or (rule.name == "informs_on_motion" and found and found[-1].kind == "motion"):
            continue
        if kind == "motion":
            motions = _meant(flat, sentence, named)
            found.extend(
                Execution(kind, motion.names, _target(motion, motions, cited, notes), done, words, sentence, rule.name)
                for motion in motions
            )
        else:
            names = match.groupdict().get("names")
            found.append(Execution(kind, _people(names) if names else (), None, done, words, sentence, rule.name))
    return found


def _motions_named(flat: str) -> list[_Named]:
    found: list[_Named] = []
    for rule in MOTION_NAMES:
        for match in rule.finditer(flat):
            span = Span(*match.span())
            if not any(one.span.start < span.end and span.start < one.span.end for one in found):
                found.append(_Named(_people(match["names"]), span))
    return sorted(found, key=lambda one: one.span)


def _people(printed: str) -> tuple[str, ...]:
    bare = _CS.sub("", _PARTIES.sub("", printed)).replace("/", ", ")
    return split_names(bare)


def _meant(flat: str, sentence: Span, named: list[_Named]) -> list[_Named]:
    """Return the motions named in the sentence, or, for "deze motie", the one named last before it."""
    inside = [one for one in named if sentence.covers(one.span)]
    if inside or not _THIS.search(flat[sentence.start : sentence.end]):
        return inside
    return [one for one in named if one.span.end <= sentence.end and sentence.start - one.span.end < _REACH][-1:]


def _target(motion: _Named, together: Sequence[_Named], cited: Sequence[Citation], notes: Sequence[Note]) -> str | None:
    """Return the paper cited behind a motion's name and before the next, or in the note that stands there."""
    following = [one.span.start for one in together if one.span.start > motion.span.start]
    reach = Span(motion.span.end, min([motion.span.end + _TARGET_REACH, *following]))
    for place in (reach, *(note.span for note in notes for mark in note.marks if reach.covers(mark))):
        papers = [one.target for one in cited if one.kind == "kamerstuk" and place.covers(one.span)]
        if papers:
            return papers[0]
    return None


def _once(found: list[Execution]) -> list[Execution]:
    """Keep one statement of each motion: the first, or the first that tells its paper."""
    kept: list[Execution] = []
    for one in found:
        known = next(
            (place for place, other in enumerate(kept) if one.proposers and _same(one, other)),
            None,
        )
        if known is None:
            kept.append(one)
        elif one.target and not kept[known].target:
            kept[known] = one
    return kept


def _same(one: Execution, other: Execution) -> bool:
    targets = {one.target, other.target} - {None}
    return one.kind == other.kind and one.proposers == other.proposers and len(targets) <= 1
