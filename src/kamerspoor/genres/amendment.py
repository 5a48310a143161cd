"""Reads an amendment that is printed as a paper of its own.

Grammar (Reglement van Orde, art. 9.5 and following; forms from papers of 2009–2017)::

    paper   = head dossier title "Nr." number heading "Ontvangen" date opening change+ ["Toelichting" reason] names
    heading = ["GEWIJZIGD"] ("AMENDEMENT" | "SUBAMENDEMENT") "VAN" ("HET LID" | "DE LEDEN") names ["C.S."]
              ["TER VERVANGING VAN DAT GEDRUKT ONDER NR." number]
    opening = "De ondergetekende(n)" ("stelt" | "stellen") "het volgende amendement voor:"

Changes that are more than one are numbered I, II, III, each on a line of its own.
"""

from __future__ import annotations

from dataclasses import replace

from kamerspoor.genres.proposers import (
    begins_with_names,
    heading_names,
    in_capitals,
    is_names,
    names_only,
    printed_names,
    replaced_number,
)
from kamerspoor.model.amendments import Amendment
from kamerspoor.model.paper import Paper
from kamerspoor.model.source_text import Remark
from kamerspoor.text.names import folded
from kamerspoor.text.patterns import Patterns, pattern
from kamerspoor.text.rules import words_of
from kamerspoor.text.spans import Span, fold, placed_lines, trimmed

HEADING = pattern(r"""(?mi)
    ^[^\n]{0,60}?\b(?P<kind>(?:SUB)?AMENDEMENT) VAN (?:HET LID|DE LEDEN|LID|LEDEN)\s+
    (?P<names>[^\n]+(?:\n(?!Ontvangen|Voorgesteld|Ingediend|De ondergetekende)[^\n]+){0,3})
""")
_OPENING = pattern(
    r"\b[Dd]e\s+ondergetekenden?\s+(?:stelt|stellen)\s+(?:het|de)\s+volgende\s+(?:sub)?amendement(?:en)?\s+voor\s*[:.]?"
)
_EXPLANATION = pattern(r"(?m)^[#*_ ]*(?:Toelichting|TOELICHTING)[*_ ]*:?$")
# Copies of a web page lose the heading: the explanation is then what speaks of the amendment itself.
_UNHEADED = pattern(r"(?m)^(?=(?:Met dit|Dit|Het) (?:sub)?amendement\b)")
_CHANGES = pattern(r"(?i)\bAMENDEMENT\b[^\n]{0,200}?\b(?:NR\.|NUMMER) ?(?P<number>\d+)")
# The first words of a change name the part of the bill: "In artikel I, onderdeel B, wordt", "Na artikel 5 wordt".
# A change begins behind the opening words or behind its numeral.
_NUMERAL = pattern(r"[IVX]{1,5}\.?")
# Changes without a number, to several articles of the bill; these are roman where it changes laws.
_ALONE = pattern(r"Artikel [IVXLC]+[A-Z]?,? [^\n]{0,150}\b(?:wordt|worden) als volgt gewijzigd:$")
_NUMBERED = pattern(r"[IVX]{1,5}\.? (?=[A-Z])")
_ARTICLE = Patterns(
    letter=r"[A-Za-z]{1,3}(?:\.\d+)?|\d+",
    number=r"[IVXLC]+[A-Z]?|\d+[\w.:]*",
    ordinal="eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|enig",
    subpart=r"""
        (?&ordinal) lid
        |onderde(?:el|len) (?&letter)(?: en (?&letter))?(?![a-z])
        |onder (?:[a-z]{1,2}|\d+)\b
        |aanhef|subonderdeel [a-z\d]{1,2}|punt \d+|sub [a-z\d]{1,2}\b
    """,
    place="(?:In|Aan|Na|Voor|Van)(?: het| de)?(?: in)?|Het(?: in)?|De(?: in)?|Tussen|Het opschrift van|(?&subpart) van",
)(r"""(?i)
    ^(?:[IVX]{1,5}\.? )?(?:(?&place) )?
    (?P<article>
        artikel(?:en)? (?&number)(?![a-z])(?: en (?:[IVXLC]+|\d+[\w.:]*)(?![a-z]))?(?:,? (?&subpart))*
        |(?:opschrift|considerans|beweegreden|aanhef|bijlage(?: (?:[IVXLC]+|\d+)\b)?)\b(?! van)
    )
""")
_NOTICE = 200  # characters of a paper that a remark on the whole of it points at


def read_amendment(paper: Paper) -> Paper:
    """Return the paper with its amendment: what it changes, why, and who proposes it."""
    text, identity = paper.document.text, paper.identity
    opening = _OPENING.search(text)
    if opening is None:
        message = "no text of an amendment found under its heading"
        remark = Remark("incomplete_amendment", "warning", message, Span(0, min(len(text), _NOTICE)))
        return replace(paper, remarks=(*paper.remarks, remark))
    heading = HEADING.search(text, 0, opening.start())
    words = fold(heading[0]) if heading else ""
    named, changes = heading_names(words_of(heading, "names")), _CHANGES.search(words)
    explanation = _EXPLANATION.search(text, opening.end()) or _UNHEADED.search(text, opening.end())
    end, proposers = _signed(text, explanation.end() if explanation else opening.end(), named)
    span = trimmed(text, opening.start(), explanation.start() if explanation else end)
    explained = trimmed(text, explanation.end(), end) if explanation else None
    articles = _articles(text[opening.end() : span.end])
    found = Amendment(
        dossier=identity.dossier,
        number=identity.number if isinstance(identity.number, int) else None,
        proposers=proposers or named,
        article=articles[0] if articles else None,
        articles=articles,
        replaces=replaced_number(words, identity.number),
        changes=int(changes["number"]) if changes and heading and heading["kind"].upper().startswith("SUB") else None,
        text=fold(text[opening.end() : span.end]),
        explanation=fold(explained.of(text)) if explained else None,
        span=span,
        explained=explained,
    )
    message = "an amendment without an explanation, or one that is not headed as such"
    remarks = () if explanation else (Remark("amendment_without_explanation", "info", message, span),)
    return replace(paper, amendments=(found,), remarks=(*paper.remarks, *remarks))


def _signed(text: str, start: int, heading: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    """Return where the names under the text begin, and the names.

    They are the last lines that hold nothing but names, one of the heading among them; in a copy without a heading
    nothing may follow them.
    """
    known = {folded(name) for name in heading}
    begin = start
    found: int | None = None
    running = False
    for position, line in placed_lines(text[start:]):
        words = names_only(line)
        if words and not running:
            begin = start + position
        if words:
            running = (is_names(words) or begins_with_names(words, heading)) and not line.endswith(".")
        if running and words and (in_capitals(words) if not known else any(name in folded(words) for name in known)):
            found = begin
    if not known and not running:
        found = None
    return (len(text), ()) if found is None else (found, printed_names(text[found:], heading))


def _articles(changes: str) -> tuple[str, ...]:
    """Return the parts of the bill that are changed: each change names one in its first words."""
    lines = [line.strip() for line in changes.split("\n") if line.strip()]
    first = [line for before, line in zip(["I", *lines], lines, strict=False) if _NUMERAL.fullmatch(before)]
    first += [line for line in lines if _NUMBERED.match(line) or _ALONE.match(line)]
    found = (_ARTICLE.match(line) for line in lines if line in first)
    parts = [fold(one["article"]) for one in found if one]
    return tuple(dict.fromkeys(part[:1].lower() + part[1:] for part in parts))
