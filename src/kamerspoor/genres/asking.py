"""Rules for sentences of written papers that ask something, directly or as reported speech."""

from __future__ import annotations

from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import Rule, first_match

pattern = Patterns(
    who="leden|lid|fractie|fracties|fractieleden|[Zz]ij|commissie|indieners?",
    ask="vragen|vraagt|vroegen|vroeg",
    # What may stand between "vragen" and what is asked.
    also="""
        zich|dan|ook|voorts|graag|daarom|hierbij|tevens|verder|nogmaals|allereerst|u|daarbij|daarnaast|wel
        |in dit verband
    """,
    whom="(?:aan )?(?:de (?:regering|minister|staatssecretaris|initiatiefnemers?|indieners?)|het kabinet)",
    what=r"""
        of|waarom|hoe|hoeveel|hoezeer|hoelang|wat|welke|wanneer|wie|waar\w*|naar|om|in hoeverre|(?:op|aan) welke
        |zich (?:\w+ ){0,2}af|(?&whom)
    """,
)

ASKING: tuple[Rule, ...] = (
    Rule(
        "question_mark",
        pattern(r"\?[»”\"’')]*(?:\d{1,2})?$"),
        needs=("?",),
        examples=("Is de dijk dicht?", "Waarom «nu»?3"),
        counterexamples=("De vraag (waarom?) bleef.",),
    ),
    Rule(
        "they_ask",
        pattern(r"""(?i)
            # "Zij hebben nog een aantal vragen aan de regering" asks nothing yet
            \b(?&who)\b[^.?!]{0,200}?(?<!aantal )(?<!enkele )(?<!de )(?<!volgende )(?<!nadere )
            \b(?&ask)\b(?: (?&also)){0,3},? (?&what)\b  # who asks whom what
        """),
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
        pattern(r"""(?i)
            \b(?&ask)\b
            (?: (?:de|deze|het|dit|genoemde|voornoemde|beide|de hier aan het woord zijnde|de aan het woord zijnde))?
            [ ](?&who)\b
        """),
        needs=("vraag", "Vraag", "vragen", "Vragen", "vroeg", "Vroeg"),
        examples=("Voorts vragen deze leden of dat klopt.", "Ook vraagt het lid naar de kosten."),
        counterexamples=("De vragen van de leden zijn beantwoord.",),
    ),
    Rule(
        "would_like",
        pattern(r"""(?i)
            \b(?&who)\b[^.?!]{0,160}?\b(?:
                (?:horen|ontvangen|vernemen|zien|krijgen|zouden|willen)\b[^.?!]{0,40}?
                \b(?:graag|weten|vernemen|horen|toezegging|reactie|toelichting)
                |verzoeken|verzoekt
            )\b
            |\b(?:graag|nader) (?:horen|ontvangen|vernemen|zien|willen) (?:de |deze )?(?&who)\b
            |^Graag (?:een |de )?(?:nadere )?(?:reactie|toelichting|uitleg|antwoord)\b
        """),
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
    pattern(r"""
        ^(?:(?:[A-Z]\w+|In \w+ verband|Met betrekking [^,.]{3,80}),? )?(?:\w+ )?
        (?:[Dd]e(?:ze)?|[Hh]et|[Dd]it|[Gg]enoemde|[Vv]oornoemde|[Bb]eide) (?:hier )?(?:aan het woord zijnde )?
        (?:leden|lid|fractieleden|fracties?)\b
        |^Zij\b
    """),
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
