"""The words in which a paper says that it carries out a motion or keeps a commitment, and how motions are named.

What letters share: a verb of carrying out with its object on either side ("geef ik uitvoering aan de motie", "aan de
motie wordt voldaan"), a verdict on the motion ("beschouw ik de motie als afgedaan"), acting as the motion says
("conform de motie", "in lijn met de motie"), or, a sentence later, what was done with the request that was told
("Deze zijn opgenomen in de bijlage").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kamerspoor.model.letters import ExecutedKind
from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import Rule

pattern = Patterns(
    # People, with their parties: "Smit (PP), De Wit en Van Dam"
    name=r"""
        (?:[A-Z]\. ?){0,3}(?:(?&particle) )*(?&name_word)
        (?: (?:(?&particle) )*(?!En\b)[A-ZÀ-Þ][a-zà-ÿ][\w’'-]*){0,2}
    """,
    party=r"(?: ?\((?:beiden |allen )?[A-Z][\w +’'/-]{1,24}\))?",
    names=r"(?&name)(?&party)(?:(?:, | en |/)(?&name)(?&party))*",
    members=r"(?:(?:het|de) )?(?:[Ll]id|[Ll]eden|heer|heren|mevrouw|(?:(?:Tweede|Eerste) )?Kamerl(?:id|eden))",
    # Motions, promises, and what is asked in a motion: "aan het verzoek uit de motie"
    kind=r"(?:(?:nader )?gewijzigde |aangenomen |aangehouden |breed gesteunde |Kamerbreed gesteunde )*",
    a_motion=r"""
        de|een|deze|die|(?:boven|voor)?genoemde|beide|twee|drie|dezelfde|uw|alle|diverse|enkele|verschillende
    """,
    some=r"de|deze|mijn|een|die|onze|uw|twee|drie|alle|diverse|enkele|eerdere|verschillende",
    a_promise=r"(?&some) (?:[a-zë]+ ){0,3}toezegging",
    asked_in=r"(?:(?:het|de) (?:verzoek|oproep|wens|vraag|gevraagde)\b[^?!,]{0,40}?\b)?",
    # To carry out, to have carried out, and to do as was asked
    carries=r"[Uu]itvoering|[Ii]nvulling|gevolg|gehoor|opvolging|uitwerking",
    meets=r"voldo(?:e|et|en)|voldaan|tegemoet(?:gekomen)?",
    settled=r"""
        uitgevoerd|afgedaan|afgehandeld|afgerond|voltooid|ingelost|nagekomen|ten uitvoer gebracht|vervuld|doorgehaald
    """,
    as_asked=r"""
        [Cc]onform|[Oo]vereenkomstig|[Ii]n overeenstemming met|[Ii]n lijn met|[Ii]ngevolge|[Ii]ndachtig
        |[Tt]er (?:uitvoering|invulling|nakoming) van|[Uu]itvoering gevend aan|[Ii]n de geest van
        |[Zz]oals (?:ook )?(?:(?:werd |is )?(?:verzocht|gevraagd)|bepleit|opgeroepen) (?:in|door|bij|met|per)
    """,
    # A particle that ends its clause: "doe ik de motie af", "kom ik de toezegging na", "los ik de toezegging in".
    close=r"(?=[.,;:)]|$| (?:en|door|die)\b)",
)


MOTION_NAMES: tuple[Rule, ...] = (
    Rule(
        "of_members",
        pattern(r"\b(?&kind)moties? (?:van|door|ingediend door) (?&members) (?P<names>(?&names))"),
        needs=("motie",),
        examples=(
            "de gewijzigde motie van de leden Smit en De Wit over dijken",
            "motie van het lid Van Dam c.s.",
            "een motie van Tweede Kamerlid Smit (PP)",
        ),
        counterexamples=("de motie van gisteren",),
    ),
    Rule(
        "named_after",
        pattern(r"\b(?&kind)moties?[ -–](?P<names>(?&name)(?:(?:/| en |, )(?&name))*)"),
        needs=("motie",),
        examples=("de motie-Smit/De Wit", "de motie Smit c.s. (98 765, nr. 4)"),
        counterexamples=("de motie over dijken", "de motie is aangenomen"),
    ),
    Rule(
        "submitted_by",
        pattern(r"""
            \b(?:door|van) (?&members) (?P<names>(?&names))
            \ (?:ingediende|voorgestelde|gezamenlijke) (?&kind)motie
        """),
        needs=("motie",),
        examples=("een door de Leden Smit en De Wit ingediende motie", "de door het lid Smit (PP) ingediende motie"),
        counterexamples=("de leden vroegen om een motie",),
    ),
    Rule(
        "asked_in",
        pattern(r"""
            \b(?&members) (?P<names>(?&names)) (?:[a-z]+ ){0,3}
            in (?:een|hun|zijn|haar|de) (?:[a-z]+ ){0,3}motie\b
        """),
        needs=("motie",),
        examples=("verzochten de leden Smit (PP) en De Wit (QQ) in een breed gesteunde motie het kabinet",),
        counterexamples=("de leden Smit en De Wit spraken over een motie",),
    ),
)

# Said of another letter, of a refusal, or of a motion that is only weighed.
ELSEWHERE = pattern(r"""
    \b(?:separaat|apart|afzonderlijk|later|nader|volgende brief)\b[^?!]{0,60}\bge[iï]nformeerd\b
    |\bge[iï]nformeerd over de (?:uitvoering|invulling|opvolging|wijze)\b
    |\b(?:andere|aparte|separate|afzonderlijke|latere|volgende|eerdere|vorige) brief\b
    |\bniet (?:uitgevoerd|uitvoeren|uit te voeren|in lijn|conform|voldaan|voldoen)\b  # refused
    |\bgeen (?:uitvoering|gevolg|gehoor|invulling)\b
    |\b(?:ontraad|ontraden|oordeel (?:aan de |aan uw )?Kamer|apprecieer|appreciatie|afwijking van)\b  # weighed
""")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRule(Rule):
    """What is stated, of which kind of thing, and whether it says that it has been done."""

    kind: ExecutedKind
    done: bool = True


STATEMENTS: tuple[StatementRule, ...] = (
    StatementRule(
        "executes_motion",
        pattern(r"""
            # "geef ik gevolg aan de motie"
            \b(?&carries)\b[^?!]{0,60}\baan (?&asked_in)(?:(?&a_motion) [^?!]{0,80}?)?motie
            |\bvoer(?:t|en)?\b[^?!]{0,60}\bmoties?\b[^?!]{0,200}\buit(?&close)
            |\b(?:is|vormt)\b[^?!]{0,30}\b(?:uitvoering|invulling) van (?&a_motion) [^?!]{0,80}?motie
            |\b(?:[Tt]er|[Ii]n) uitvoering van\b[^?!]{0,40}\bmotie
            |^(?:Uitvoering|Invulling) (?:van )[^?!]{0,80}\bmotie  # a heading
            |\b[Aa]an (?&a_motion) [^?!]{0,160}?moties?\b[^?!]{0,160}\b(?:(?&carries)|voldaan|tegemoetgekomen)\b
            |\b(?:voldo(?:e|et|en)|voldaan|tegemoet(?:gekomen|komen)?)\b[^?!]{0,60}\baan\b[^?!]{0,80}\bmotie
            |\b(?:kom|komt|komen) (?:ik|wij|we|het kabinet)\b[^?!]{0,80}\bmotie[^?!]{0,160}\btegemoet\b
            |\b(?:doe|doet|doen)\b[^?!]{0,60}\bmoties?\b[^?!]{0,200}\baf(?&close)
            |\bmoties?\b[^?!]{0,200}\b(?:is|zijn|beschouw\w*|acht\w*|zie|zien)\b[^?!]{0,60}\b(?&settled)\b
            |\b(?:beschouw\w*|acht|achten|zie|zien|[Ii]s|[Zz]ijn|wordt|worden)\b[^?!]{0,60}  # "beschouw ik de motie …
                \bmoties?\b[^?!]{0,200}\b(?&settled)\b  # … als uitgevoerd"
        """),
        needs=("motie",),
        examples=(
            "Hiermee geef ik uitvoering aan de motie van de leden Smit en De Wit.",
            "Doel van deze brief is uitvoering te geven aan deze motie.",
            "Uitvoering van de gewijzigde motie van het lid Smit over dijken",
            "Aan de motie-Smit wordt hiermee invulling gegeven.",
            "Met het akkoord wordt invulling gegeven aan motie van het lid Smit over veren.",
            "Daarmee beschouw ik de motie-Smit als uitgevoerd.",
            "Hiermee doe ik de motie van de leden Smit en De Wit (Kamerstuk 98 765, nr. 4) af.",
            "Met deze brief is voldaan aan het verzoek in de motie-Smit.",
            "Hiermee is de motie-Smit afgedaan.",
            "Zo kom ik de motie-Smit tegemoet.",
            "Hierbij geef ik invulling aan het verzoek uit de motie-Smit.",
            "Met het plan voeren wij de motie-Smit uit.",
        ),
        counterexamples=(
            "De motie-Smit is aangenomen.",
            "U wordt apart geïnformeerd over het vervolg van de motie.",
            "De uitvoering van de motie-Smit komt in een andere brief aan bod.",
            "De motie-Smit wordt niet uitgevoerd.",
            "Bij de uitvoering van de motie-Smit zijn vragen gerezen.",
        ),
        unless=ELSEWHERE,
        kind="motion",
    ),
    StatementRule(
        "as_moved",
        pattern(r"""
            \b(?&as_asked) (?&asked_in)(?:(?&a_motion) )?[^?!.,]{0,60}?moties?\b
            |\brecht (?:ge)?(?:doe|doet|daan|te doen)\b[^?!]{0,20}\baan\b[^?!]{0,60}\bmotie
            |\bsluit(?:en)?\b[^?!]{0,60}\baan (?:bij|op)\b[^?!]{0,80}\bmotie
        """),
        needs=("motie",),
        examples=(
            "Conform de motie-Smit beoordelen wij de plannen op hun kosten.",
            "Deze werkwijze is in lijn met de motie-Smit.",
            "Zoals verzocht in de motie-Smit is de lijst bijgevoegd.",
            "Deze maatregel sluit aan bij de motie-Smit.",
        ),
        counterexamples=("Dat is niet in lijn met de motie-Smit.", "De motie-Smit is conform het advies."),
        unless=ELSEWHERE,
        kind="motion",
        # "In line with" tells how something is done, not that all that was asked has been.
        done=False,
    ),
    StatementRule(
        "informs_on_motion",
        pattern(r"""
            \b(?:n\.a\.v\.|[Nn]aar aanleiding van|[Ii]n reactie op|reactie op|[Gg]elet op)[^?!]{0,40}\bmotie(?:s)?\b
            |\bmoties?\b[^?!]{0,160}\b(?:informeer|bericht|reageer) ik\b
            # "ga ik in op de motie"
            |\b(?:[Mm]et|[Ii]n) deze brief\b[^?!]{0,60}\b(?:informeer|ga) (?:ik|wij)\b[^?!]{0,100}
                \b(?:in op|uitvoering van|invulling van|opvolging van)\b[^?!]{0,40}\bmoties?\b
        """),
        needs=("motie",),
        examples=(
            "Hierbij informeer ik u naar aanleiding van de motie-Smit.",
            "Dit is mijn reactie op de motie Smit.",
        ),
        counterexamples=("De motie-Smit is aangenomen.", "In deze brief ga ik in op de kosten."),
        unless=ELSEWHERE,
        kind="motion",
        # A reaction may be a refusal, and a reason is no result.
        done=False,
    ),
    StatementRule(
        "answers_questions",
        pattern(r"""
            \b(?:antwoord(?:en)?|beantwoord\w*|reactie)\b[^?!]{0,60}
            \bvragen (?:van|gesteld door) (?&members) (?P<names>(?&names))
        """),
        needs=("vragen van", "vragen gesteld"),
        examples=("Hierbij zend ik u de antwoorden op de vragen van het lid Smit (PP) over dijken.",),
        counterexamples=("De vragen van het lid Smit zijn lastig.",),
        kind="question",
    ),
    StatementRule(
        "at_request",
        pattern(r"""
            \b(?:[Oo]p|[Nn]aar aanleiding van|[Ii]n reactie op|[Cc]onform) (?:het |uw |een )?verzoek van
            \ (?:(?:(?&members) (?P<names>(?&names)))|uw Kamer|de (?:vaste )?commissie[^?!,]{0,80})
        """),
        needs=("verzoek van",),
        examples=(
            "Op verzoek van het lid Smit (PP) stuur ik u dit overzicht.",
            "Op verzoek van uw Kamer meld ik dit.",
        ),
        counterexamples=("Het verzoek van gisteren",),
        kind="request",
    ),
)

# What a motion or promise asked for, told in one sentence; the next may say what was done with it.
ASKED = Rule(
    "asked",
    pattern(r"""
        \bmoties?\b[^?!]{0,200}\b(?:verzocht|verzoekt|verzoeken|gevraagd|vraagt|vragen|roept|opgeroepen)\b
        |\b(?:verzocht|gevraagd|opgeroepen|verzoekt|vraagt)\b[^?!]{0,120}\bmoties?\b
        |\btoegezegd (?:om|dat)\b
    """),
    needs=("motie", "toegezegd"),
    examples=("In de motie-Smit is gevraagd om een lijst van veren.", "Er is toegezegd dat er een lijst komt."),
    counterexamples=("De motie-Smit is aangenomen.",),
)
SETTLES = Rule(
    "settles_it",
    pattern(r"""
        ^(?:Deze|Dit|Die|Dat|Het gevraagde|De gevraagde \w+)\b[^?!.;]{0,80}  # "deze zijn opgenomen in de bijlage"
            \b(?:opgenomen|beschreven|te vinden|uitgewerkt|toegevoegd|vindt u|treft u)\b[^?!.;]{0,60}
            \b(?:bijlage|deze brief|paragraaf|hoofdstuk|onderstaande tabel)
        |^(?:Deze|Dit|Die|Dat|Het gevraagde|De gevraagde \w+)\b[^?!.;]{0,60}
            \b(?:bijgevoegd|bijgesloten|als bijlage)\b
        |^(?:[HhDd](?:ier|aar)aan|Aan (?:dit|dat) verzoek|Met deze brief|Hiermee|Daarmee|Zo)\b[^?!;]{0,80}
            \b(?:(?&carries)|voldaan|voldoe|voldoen|tegemoet)\b  # "hieraan is voldaan"
    """),
    needs=("bijlage", "brief", "bijge", "paragraaf", "hoofdstuk", "tabel", "aan", "verzoek", "mee", "Zo"),
    examples=(
        "Deze zijn opgenomen in de bijlage.",
        "Hieraan is uitvoering gegeven.",
        "Aan dit verzoek is met het plan voldaan.",
        "De gevraagde lijst treft u als bijlage aan.",
    ),
    counterexamples=("Deze zijn duur.", "Hieraan wordt gewerkt.", "De lijst staat in de bijlage."),
    unless=ELSEWHERE,
)
# What is still to be done, or done in part, is announced, not carried out. Unless this very paper does it.
AHEAD = pattern(r"""
    \b(?:zal|zullen|ga|gaat|(?<!te )gaan|wil|willen|beoog\w*|streef\w*|voornemens|van plan
        |(?:wordt|worden) nog|nog te
        |(?:wordt|worden)\b(?=[^.?!]{0,120}\b(?:uitgevoerd|nagekomen|afgedaan|ingelost|afgerond|vervuld)\b))\b
""")
IN_PART = re.compile(r"\b(?:deels|gedeeltelijk|ten dele)\b")
HEREBY = pattern(r"""
    \b(?:[Hh]ier(?:bij|mee)|[Dd]aarmee|[Mm]et (?:deze|bijgaande|dit)\b|[Bb]ijgaand|[Mm]iddels deze)
""")
