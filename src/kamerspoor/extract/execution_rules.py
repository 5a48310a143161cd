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
from kamerspoor.text.rules import Rule

_PARTICLE = r"(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Hh]et|[Tt]en|[Tt]er|[Tt]e|[’']t|[Ee]l|[Vv]on|[Bb]en)"
_NAME = (
    rf"(?:[A-Z]\. ?){{0,3}}(?:{_PARTICLE} )*[A-ZÀ-Þ][\w’'-]+"
    rf"(?: (?:{_PARTICLE} )*(?!En\b)[A-ZÀ-Þ][a-zà-ÿ][\w’'-]*){{0,2}}"
)
PARTY = r"(?: ?\((?:beiden |allen )?[A-Z][\w +’'/-]{1,24}\))?"
_NAMES = rf"{_NAME}{PARTY}(?:(?:, | en |/){_NAME}{PARTY})*"
_KIND = r"(?:(?:nader )?gewijzigde |aangenomen |aangehouden |breed gesteunde |Kamerbreed gesteunde )*"
_MEMBERS = r"(?:(?:het|de) )?(?:[Ll]id|[Ll]eden|heer|heren|mevrouw|(?:(?:Tweede|Eerste) )?Kamerl(?:id|eden))"

MOTION_NAMES: tuple[Rule, ...] = (
    Rule(
        "of_members",
        re.compile(rf"\b{_KIND}moties? (?:van|door|ingediend door) {_MEMBERS} (?P<names>{_NAMES})"),
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

_CARRIES = r"(?:[Uu]itvoering|[Ii]nvulling|gevolg|gehoor|opvolging|uitwerking)"
_A_MOTION = r"(?:de|een|deze|die|(?:boven|voor)?genoemde|beide|twee|drie|dezelfde|uw|alle|diverse|enkele|verschillende)"
_SOME = r"(?:de|deze|mijn|een|die|onze|uw|twee|drie|alle|diverse|enkele|eerdere|verschillende)"
_SETTLED = (
    r"(?:uitgevoerd|afgedaan|afgehandeld|afgerond|voltooid|ingelost|nagekomen|ten uitvoer gebracht|vervuld|doorgehaald)"
)
# A particle that ends its clause: "doe ik de motie af", "kom ik de toezegging na", "los ik de toezegging in".
_CLOSE = r"(?=[.,;:)]|$| (?:en|door|die)\b)"
# What is asked in a motion: "aan het verzoek uit de motie".
_ASKED_IN = r"(?:(?:het|de) (?:verzoek|oproep|wens|vraag|gevraagde)\b[^?!,]{0,40}?\b)?"
_AS_ASKED = (
    r"(?:[Cc]onform|[Oo]vereenkomstig|[Ii]n overeenstemming met|[Ii]n lijn met|[Ii]ngevolge|[Ii]ndachtig"
    r"|[Tt]er (?:uitvoering|invulling|nakoming) van|[Uu]itvoering gevend aan|[Ii]n de geest van"
    r"|[Zz]oals (?:ook )?(?:(?:werd |is )?(?:verzocht|gevraagd)|bepleit|opgeroepen) (?:in|door|bij|met|per))"
)
# Said of another letter, of a refusal, or of a motion that is only weighed.
_ELSEWHERE = re.compile(
    r"\b(?:separaat|apart|afzonderlijk|later|nader|volgende brief)\b[^?!]{0,60}\bge[iï]nformeerd\b"
    r"|\bge[iï]nformeerd over de (?:uitvoering|invulling|opvolging|wijze)\b"
    r"|\bniet (?:uitgevoerd|uitvoeren|uit te voeren|in lijn|conform|voldaan|voldoen)\b"
    r"|\bgeen (?:uitvoering|gevolg|gehoor|invulling)\b"
    r"|\b(?:andere|aparte|separate|afzonderlijke|latere|volgende|eerdere|vorige) brief\b"
    r"|\b(?:ontraad|ontraden|oordeel (?:aan de |aan uw )?Kamer|apprecieer|appreciatie|afwijking van)\b"
)


@dataclass(frozen=True, slots=True)
class StatementRule:
    """What is stated, of which kind of thing, and whether it says that it has been done."""

    rule: Rule
    kind: ExecutedKind
    done: bool = True


STATEMENTS: tuple[StatementRule, ...] = (
    StatementRule(
        Rule(
            "keeps_commitment",
            re.compile(
                r"\b(?:doe|doet|doen|gedaan|doende)\b[^?!]{0,120}\btoezegging(?:en)?\b[^?!]{0,160}"
                rf"\b(?:gestand\b|af{_CLOSE})"
                r"|\btoezegging(?:en)?\b[^?!]{0,160}\b(?:gestand (?:te doen|gedaan|doe|doet)|na te komen|af te doen"
                rf"|in te lossen|{_SETTLED}|voldaan|gekweten)\b"
                rf"|\b(?:kom|komt|komen)\b[^?!]{{0,60}}\btoezegging(?:en)?\b[^?!]{{0,160}}\bna{_CLOSE}"
                rf"|\b(?:los|lost|lossen)\b[^?!]{{0,60}}\btoezegging(?:en)?\b[^?!]{{0,160}}\bin{_CLOSE}"
                rf"|\b(?:{_CARRIES}|voldo(?:e|et|en)|voldaan|tegemoet(?:gekomen)?)\b[^?!]{{0,50}}"
                rf"\baan {_SOME} (?:[a-zë]+ ){{0,3}}toezegging"
                rf"|\b[Aa]an {_SOME} (?:[a-zë]+ ){{0,3}}toezegging(?:en)?\b[^?!]{{0,160}}\b(?:{_CARRIES}|voldaan)\b"
                r"|\b(?:[Hh]ier(?:bij|mee)|[Bb]ijgaand|[Bb]ijgevoegd|met deze brief)\b[^?!]{0,120}\btoegezegde\b"
            ),
            needs=("toezegging", "toegezegde"),
            examples=(
                "Met deze brief doe ik mijn toezegging over de dijken gestand.",
                "Hiermee geef ik invulling aan de toezegging aan het lid Smit.",
                "Hiermee voldoe ik aan een aantal toezeggingen.",
                "Met deze brief doe ik de toezegging aan het lid Smit over de dijken af.",
                "Die toezegging aan het lid Smit is hiermee afgedaan.",
                "Hierbij stuur ik u de toegezegde lijst van veren.",
            ),
            counterexamples=(
                "Ik zeg u toe dat het plan er komt.",
                "De toezegging van vorig jaar is bekend.",
                "Op de toezegging kom ik na de zomer terug.",
            ),
            unless=_ELSEWHERE,
        ),
        "commitment",
    ),
    StatementRule(
        Rule(
            "as_promised",
            re.compile(
                r"^(?:[Zz]oals|[Cc]onform)[^?!,]{0,60}\btoegezegd\b|\b[Zz]oals (?:eerder )?(?:is |was )?toegezegd\b"
                r"|\b[Zz]oals (?:ik|wij|mijn ambtsvoorganger)\b[^?!,]{0,80}\b(?:toegezegd|toezegde|toezegden)\b"
                rf"|\b{_AS_ASKED} (?:{_SOME} )?(?:[a-zë]+ ){{0,3}}toezegging"
                r"|\bheb ik\b[^?!]{0,200}\btoegezegd\b"
                r"|\bheeft (?:mijn ambtsvoorganger|het kabinet)\b[^?!]{0,160}\btoegezegd\b"
            ),
            needs=("toezegging", "toegezegd", "toezegde"),
            examples=(
                "Zoals toegezegd tijdens het debat van 3 mei stuur ik u het plan.",
                "Zoals ik u op 3 mei toezegde, volgt hier de lijst.",
                "Conform mijn eerdere toezegging ontvangt u de lijst.",
                "Tijdens het debat van 4 mei heb ik Uw Kamer een plan toegezegd.",
            ),
            counterexamples=("Ik zeg u een plan toe.", "De toezegging van vorig jaar is bekend."),
            unless=_ELSEWHERE,
        ),
        "commitment",
    ),
    StatementRule(
        Rule(
            "executes_motion",
            re.compile(
                rf"\b{_CARRIES}\b[^?!]{{0,60}}\baan {_ASKED_IN}(?:{_A_MOTION} [^?!]{{0,80}}?)?motie"
                rf"|\bvoer(?:t|en)?\b[^?!]{{0,60}}\bmoties?\b[^?!]{{0,200}}\buit{_CLOSE}"
                rf"|\b(?:is|vormt)\b[^?!]{{0,30}}\b(?:uitvoering|invulling) van {_A_MOTION} [^?!]{{0,80}}?motie"
                r"|\b(?:[Tt]er|[Ii]n) uitvoering van\b[^?!]{0,40}\bmotie"
                r"|^(?:Uitvoering|Invulling) (?:van )[^?!]{0,80}\bmotie"
                rf"|\b[Aa]an {_A_MOTION} [^?!]{{0,160}}?moties?\b[^?!]{{0,160}}"
                rf"\b(?:{_CARRIES}|voldaan|tegemoetgekomen)\b"
                r"|\b(?:voldo(?:e|et|en)|voldaan|tegemoet(?:gekomen|komen)?)\b[^?!]{0,60}\baan\b[^?!]{0,80}\bmotie"
                rf"|\b(?:kom|komt|komen) (?:ik|wij|we|het kabinet)\b[^?!]{{0,80}}\bmotie[^?!]{{0,160}}\btegemoet\b"
                rf"|\b(?:doe|doet|doen)\b[^?!]{{0,60}}\bmoties?\b[^?!]{{0,200}}\baf{_CLOSE}"
                rf"|\bmoties?\b[^?!]{{0,200}}\b(?:is|zijn|beschouw\w*|acht\w*|zie|zien)\b[^?!]{{0,60}}\b{_SETTLED}\b"
                rf"|\b(?:beschouw\w*|acht|achten|zie|zien|[Ii]s|[Zz]ijn|wordt|worden)\b[^?!]{{0,60}}\bmoties?\b[^?!]{{0,200}}"
                rf"\b{_SETTLED}\b"
            ),
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
            unless=_ELSEWHERE,
        ),
        "motion",
    ),
    StatementRule(
        Rule(
            "as_moved",
            re.compile(
                rf"\b{_AS_ASKED} {_ASKED_IN}(?:{_A_MOTION} )?[^?!.,]{{0,60}}?moties?\b"
                r"|\brecht (?:ge)?(?:doe|doet|daan|te doen)\b[^?!]{0,20}\baan\b[^?!]{0,60}\bmotie"
                r"|\bsluit(?:en)?\b[^?!]{0,60}\baan (?:bij|op)\b[^?!]{0,80}\bmotie"
            ),
            needs=("motie",),
            examples=(
                "Conform de motie-Smit beoordelen wij de plannen op hun kosten.",
                "Deze werkwijze is in lijn met de motie-Smit.",
                "Zoals verzocht in de motie-Smit is de lijst bijgevoegd.",
                "Deze maatregel sluit aan bij de motie-Smit.",
            ),
            counterexamples=("Dat is niet in lijn met de motie-Smit.", "De motie-Smit is conform het advies."),
            unless=_ELSEWHERE,
        ),
        "motion",
        # "In line with" tells how something is done, not that all that was asked has been.
        done=False,
    ),
    StatementRule(
        Rule(
            "informs_on_motion",
            re.compile(
                r"\b(?:n\.a\.v\.|[Nn]aar aanleiding van|[Ii]n reactie op|reactie op|[Gg]elet op)"
                r"[^?!]{0,40}\bmotie(?:s)?\b"
                r"|\bmoties?\b[^?!]{0,160}\b(?:informeer|bericht|reageer) ik\b"
                r"|\b(?:[Mm]et|[Ii]n) deze brief\b[^?!]{0,60}\b(?:informeer|ga) (?:ik|wij)\b[^?!]{0,100}"
                r"\b(?:in op|uitvoering van|invulling van|opvolging van)\b[^?!]{0,40}\bmoties?\b"
            ),
            needs=("motie",),
            examples=(
                "Hierbij informeer ik u naar aanleiding van de motie-Smit.",
                "Dit is mijn reactie op de motie Smit.",
            ),
            counterexamples=("De motie-Smit is aangenomen.", "In deze brief ga ik in op de kosten."),
            unless=_ELSEWHERE,
        ),
        "motion",
        # A reaction may be a refusal, and a reason is no result.
        done=False,
    ),
    StatementRule(
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
    ),
    StatementRule(
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
    ),
)

# What a motion or promise asked for, told in one sentence; the next may say what was done with it.
ASKED = Rule(
    "asked",
    re.compile(
        r"\bmoties?\b[^?!]{0,200}\b(?:verzocht|verzoekt|verzoeken|gevraagd|vraagt|vragen|roept|opgeroepen)\b"
        r"|\b(?:verzocht|gevraagd|opgeroepen|verzoekt|vraagt)\b[^?!]{0,120}\bmoties?\b|\btoegezegd (?:om|dat)\b"
    ),
    needs=("motie", "toegezegd"),
    examples=("In de motie-Smit is gevraagd om een lijst van veren.", "Er is toegezegd dat er een lijst komt."),
    counterexamples=("De motie-Smit is aangenomen.",),
)
SETTLES = Rule(
    "settles_it",
    re.compile(
        r"^(?:Deze|Dit|Die|Dat|Het gevraagde|De gevraagde \w+)\b[^?!.;]{0,80}"
        r"\b(?:opgenomen|beschreven|te vinden|uitgewerkt|toegevoegd|vindt u|treft u)\b[^?!.;]{0,60}"
        r"\b(?:bijlage|deze brief|paragraaf|hoofdstuk|onderstaande tabel)"
        r"|^(?:Deze|Dit|Die|Dat|Het gevraagde|De gevraagde \w+)\b[^?!.;]{0,60}"
        r"\b(?:bijgevoegd|bijgesloten|als bijlage)\b"
        rf"|^(?:[HhDd](?:ier|aar)aan|Aan (?:dit|dat) verzoek|Met deze brief|Hiermee|Daarmee|Zo)\b[^?!;]{{0,80}}"
        rf"\b(?:{_CARRIES}|voldaan|voldoe|voldoen|tegemoet)\b"
    ),
    needs=("bijlage", "brief", "bijge", "paragraaf", "hoofdstuk", "tabel", "aan", "verzoek", "mee", "Zo"),
    examples=(
        "Deze zijn opgenomen in de bijlage.",
        "Hieraan is uitvoering gegeven.",
        "Aan dit verzoek is met het plan voldaan.",
        "De gevraagde lijst treft u als bijlage aan.",
    ),
    counterexamples=("Deze zijn duur.", "Hieraan wordt gewerkt.", "De lijst staat in de bijlage."),
    unless=_ELSEWHERE,
)
# What is still to be done, or done in part, is announced, not carried out. Unless this very paper does it.
AHEAD = re.compile(
    r"\b(?:zal|zullen|ga|gaat|(?<!te )gaan|wil|willen|beoog\w*|streef\w*|voornemens|van plan"
    r"|(?:wordt|worden) nog|nog te"
    r"|(?:wordt|worden)\b(?=[^.?!]{0,120}\b(?:uitgevoerd|nagekomen|afgedaan|ingelost|afgerond|vervuld)\b))\b"
)
IN_PART = re.compile(r"\b(?:deels|gedeeltelijk|ten dele)\b")
HEREBY = re.compile(r"\b(?:[Hh]ier(?:bij|mee)|[Dd]aarmee|[Mm]et (?:deze|bijgaande|dit)\b|[Bb]ijgaand|[Mm]iddels deze)")
