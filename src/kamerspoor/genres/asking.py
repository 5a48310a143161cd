"""Sentences of written papers that ask: directly, or in the words of those who report what is asked."""

from __future__ import annotations

import re

from kamerspoor.text.rules import Rule, first_match

_WHO = r"(?:leden|lid|fractie|fracties|fractieleden|[Zz]ij|commissie|indieners?)"
_ASKED = r"(?:aan )?(?:de (?:regering|minister|staatssecretaris|initiatiefnemers?|indieners?)|het kabinet)"
_WHAT = (
    r"(?:of|waarom|hoe|hoeveel|hoezeer|hoelang|wat|welke|wanneer|wie|waar\w*|naar|om|in hoeverre|(?:op|aan) welke"
    rf"|zich (?:\w+ ){{0,2}}af|{_ASKED})"
)

ASKING: tuple[Rule, ...] = (
    Rule(
        "question_mark",
        re.compile(r"\?[»”\"’')]*(?:\d{1,2})?$"),
        needs=("?",),
        examples=("Is de dijk dicht?", "Waarom «nu»?3"),
        counterexamples=("De vraag (waarom?) bleef.",),
    ),
    Rule(
        "they_ask",
        re.compile(
            # "Zij hebben nog een aantal vragen aan de regering" asks nothing yet.
            rf"\b{_WHO}\b[^.?!]{{0,200}}?(?<!aantal )(?<!enkele )(?<!de )(?<!volgende )(?<!nadere )"
            r"\b(?:vragen|vraagt|vroegen|vroeg)\b(?: (?:zich|dan|ook|voorts|graag|daarom"
            rf"|hierbij|tevens|verder|nogmaals|allereerst|u|daarbij|daarnaast|wel|in dit verband)){{0,3}},? {_WHAT}\b",
            re.IGNORECASE,
        ),
        needs=("vraag", "vragen", "vroeg"),
        examples=(
            "De leden van de PP-fractie vragen of de dijk dicht is.",
            "Zij vragen de regering hoe dat kan.",
            "Het lid van de PP-fractie vraagt daarnaast naar de kosten.",
            "De leden van de PP-fractie vroegen zich daarmee af, of de dijk dicht is.",
        ),
        counterexamples=(
            "De leden van de PP-fractie hebben nog enkele vragen.",
            "Zij hebben de brief gelezen en hebben nog een aantal vragen aan de regering.",
            "Zij sluiten zich aan bij de vragen van de leden van de QQ-fractie.",
            "Graag stellen de leden de regering enkele vragen.",
        ),
    ),
    Rule(
        "ask_they",
        re.compile(
            r"\b(?:vragen|vraagt|vroegen|vroeg)\b (?:(?:de|deze|het|dit|genoemde|voornoemde|beide"
            rf"|de hier aan het woord zijnde|de aan het woord zijnde) )?{_WHO}\b",
            re.IGNORECASE,
        ),
        needs=("vraag", "Vraag", "vragen", "Vragen", "vroeg", "Vroeg"),
        examples=("Voorts vragen deze leden of dat klopt.", "Ook vraagt het lid naar de kosten."),
        counterexamples=("De vragen van de leden zijn beantwoord.",),
    ),
    Rule(
        "would_like",
        re.compile(
            rf"\b{_WHO}\b[^.?!]{{0,160}}?\b(?:(?:horen|ontvangen|vernemen|zien|krijgen|zouden|willen)\b[^.?!]{{0,40}}?"
            r"\b(?:graag|weten|vernemen|horen|toezegging|reactie|toelichting)|verzoeken|verzoekt)\b"
            rf"|\b(?:graag|nader) (?:horen|ontvangen|vernemen|zien|willen) (?:de |deze )?{_WHO}\b"
            r"|^Graag (?:een |de )?(?:nadere )?(?:reactie|toelichting|uitleg|antwoord)\b",
            re.IGNORECASE,
        ),
        needs=("raag", "weten", "vernemen", "toezegging", "verzoek"),
        examples=(
            "De leden van de PP-fractie ontvangen graag een overzicht.",
            "Zij willen weten wat dat kost.",
            "Deze leden verzoeken de Minister de kosten te noemen.",
            "Graag een reactie van de regering.",
        ),
        counterexamples=("De leden hebben graag kennisgenomen van de brief.", "De regering ziet dat graag."),
    ),
)
SPEAKS: Rule = Rule(
    "speaks",
    re.compile(
        r"^(?:(?:[A-Z]\w+|In \w+ verband|Met betrekking [^,.]{3,80}),? )?(?:\w+ )?(?:[Dd]e(?:ze)?|[Hh]et|[Dd]it"
        r"|[Gg]enoemde|[Vv]oornoemde|[Bb]eide) (?:hier )?(?:aan het woord zijnde )?"
        r"(?:leden|lid|fractieleden|fracties?)\b|^Zij\b"
    ),
    needs=("leden", "lid", "ractie", "Zij"),
    examples=(
        "De leden van de PP-fractie lezen dat",
        "Deze leden zijn blij",
        "Zij constateren",
        "Voorts lezen de leden",
    ),
    counterexamples=("De regering dankt de leden", "Het wetsvoorstel regelt"),
)


def asks(sentence: str) -> bool:
    """Tell whether a sentence asks something."""
    return first_match(ASKING, sentence) is not None
