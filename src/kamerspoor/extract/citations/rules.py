"""The printed forms of citations, a rule row each.

Group names carry the parts; what they mean is decided in `kamerspoor.extract.citations.citations`. Rows are tried in
order at every place and the first that matches there wins, so the fuller forms come first. Line ends count as spaces:
the caller gives the text with spaces in their place, which keeps every offset.
"""

from __future__ import annotations

import re

from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import Rule

pattern = Patterns(
    # The number of a paper, and more of them. Not "nr. 811 en 29 984, nr. 1207" (another dossier), "nr. 4, 5 november"
    # (a date), nor "nr. 42e" (older papers of the Eerste Kamer).
    nr=r"nrs?\b\.?|nummers?|no\.|nos\.",
    was=r"(?:, was (?&nr) ?\d{1,4})?",
    first_number=r"\d{1,4}(?![\da-z/–]|[DZ]\d)",
    next_number=r"(?:(?&nr) ?)?(?&bare_number)",
    bare_number=r"\d{1,4}(?![\da-z/–]|[DZ]\d| \d{3}\b| (?&month)\b)",
    pages=r"(?:,? (?:pp?|blz|pag)\. ?\d{1,4}(?:(?:[–-]| en )\d{1,4})?)?",
    joined=r",? (?:en|of|t/m|tot en met|alsmede|evenals|alsook|respectievelijk|resp\.)",
    more_numbers=r"(?:(?:, (?&next_number)){0,30}(?&pages)(?&joined) (?&next_number)){0,4}",
    # A dash makes a range only behind a plural: "nrs. 1–3".
    numbers=r"(?:(?<=nrs\. )\d{1,4}[–-]\d{1,4}(?![\d/–-])|(?&first_number))(?&more_numbers)",
    # Series, Chamber and session: "Kamerstukken II, vergaderjaar 2018/19,"
    papers=r"[Kk]amerst(?:uk|ukken)|KST|TK|EK|Tweede Kamer|Eerste Kamer|Kst\.",
    chamber=r"(?:,? ?(?P<chamber>I{1,2}|TK|EK))?",
    session=r"(?P<first>(?&year))(?:[/–-](?P<second>\d{4}|\d\d)\b)",
    opening=r"(?<![A-Za-z])(?&papers)(?&chamber),?(?:,?(?: vergaderjaar)? ?(?&session),?)?",
    # A dossier, or two; a bill for the whole Kingdom has a second number: 98 765 (R1234).
    one_dossier=r"(?P<dossier>(?&dossier))",
    dossiers=r"(?&one_dossier)(?:(?: ?/ ?| en |, )(?P<second_dossier>(?&dossier)))?(?: ?\(R ?\d{3,4}\))?",
    # A paper of the Eerste Kamer: no party and no ministry.
    letter=r"""
        (?!(?:VVD|CDA|SGP|PVV|BBB|NSC|SP|CU|TK|EK|II|OCW|BZK|VWS|SZW|EZK)\b)[A-Z]{1,3}\b(?![’'-]|\.[A-Z])
    """,
    # "36 600 A" is the budget of a fund, "36 836 D" a letter of the Eerste Kamer. The dossiers of budgets since 2010:
    budgets=r"""
        32 ?123|32 ?500|33 ?000|33 ?400|33 ?750|34 ?000|34 ?300|34 ?550|34 ?775
        |35 ?000|35 ?300|35 ?570|35 ?925|36 ?200|36 ?410|36 ?600|36 ?800
    """,
    # An article of a law: "artikel 5.1, tweede lid, aanhef en onder e,"
    one_article=r"\d{1,4}(?:[.:]\d{1,3})?[a-z]{0,2}\b",
    article=r"""
        [Aa]rt(?:ikel(?:en)?|t?\.) (?&one_article)
        (?:(?:, | en |, en | tot en met | t/m )(?:artikel )?(?&one_article)){0,6}
        (?:,? (?:(?:(?&ordinal) (?:en|of|tot en met) )?(?:(?&ordinal)|\d{1,2}e) lid|lid \d{1,2}))?
        (?:,? (?:aanhef en )?(?:onder(?:de(?:el|len))?|sub)
            \ [a-z\d]{1,2}\b(?: (?:en|of|t/m) [a-z\d]{1,2}\b)?)?,?
    """,
    laws=r"""
        Awb|Awir|AWR|AVG|BW|Bbl|Bkl|Fw|Gw|Mw|Ow|Pw|Rv|Sr|Sv|UAVG|Vb|Vw|Wabo|Wajong|WAO|Wav|Wbp|WED|Wet BIG|Wet IB
        |Wet OB|Wet Vpb|Wft|WIA|Wiv|Wjsg|Wkb|Wlz|Wmo|Wob|WOB|Woo|WOO|WOR|Wpg|Wro|Wvggz|WVW|WW|Wwft|Wzd|Zvw|ZW
    """,
    # What goes on behind the name of a law is the sentence: "artikel 12 van de Wet op de dijken is van toepassing".
    name_word=r"""
        (?!(?:is|zijn|was|wordt|worden|kan|kunnen|moet|mag|heeft|bepaalt|geldt|gelden|die|dat|niet|stelt|staat)\b)
    """,
    last_word=r"(?&name_word)(?!(?:en|of|op|van|de|het|in|voor|tot|met|aan|bij|door|om|te|als)\b)",
    # A number of an official journal: "2020, nr. 155"
    of_journal=r"(?: (?:nr\. )?)(?P<year>(?&year)),? ?(?:nr\. ?)?",
)


def _after_digit(mark: str) -> tuple[str, ...]:
    """Return the guard literals of what stands only behind a digit: a bare letter or comma is in every sentence."""
    return tuple(f"{digit}{mark}" for digit in range(10))


CITATIONS: tuple[Rule, ...] = (
    Rule(
        "url",
        re.compile(r"(?:https?://|\bwww\.)[^\s<>«»\"”’]{3,400}[^\s<>«»\"”’.,;:!?)\]]"),
        needs=("http", "www."),
        examples=("Zie https://www.dijken.nl/plan?x=1.", "op www.dijken.nl te vinden"),
        counterexamples=("op de website van het waterschap",),
    ),
    Rule(
        "aanhangsel",
        pattern(r"""
            (?<![A-Za-z])Aanhangsel(?: van de)? (?:der )?Handelingen(?&chamber),?(?: vergaderjaar)? (?&session),?
            \ (?:(?&nr) ?)?(?P<number>\d{1,5})\b(?P<more>(?&more_numbers))
        """),
        needs=("Aanhangsel",),
        examples=(
            "Aanhangsel Handelingen, vergaderjaar 2021–2022, nr. 3001",
            "Aanhangsel Handelingen II 2019/20, nr. 12",
            "Aanhangsel Handelingen II 2019/20, nrs. 12 en 14",
        ),
        counterexamples=("Aanhangsel bij het verslag",),
    ),
    Rule(
        "handelingen",
        pattern(r"""
            (?<![A-Za-z])Handelingen(?&chamber),?(?: vergaderjaar)? (?&session),?
            \ (?:(?&nr) ?|(?=\d{1,3},? item ))(?P<meeting>\d{1,3})
            (?:,? ?(?:item |blz\. |p(?:ag|p)?\. )(?P<item>\d{1,5}(?:[–-]\d{1,5})?))?
        """),
        needs=("Handelingen",),
        examples=("Handelingen II 2020/21, nr. 12, item 4", "Handelingen I 2019–2020, nr. 3, item 7"),
        counterexamples=("de Handelingen van gisteren",),
    ),
    Rule(
        "id",
        pattern(r"""
            \b(?P<id>kst-\d{5}(?:-(?:[A-Z]{1,6}|\d{2}))?-(?:\d{1,4}|[A-Z]{1,3})
                |kst-[CLXVI]{2,10}-[A-Z]{1,3}  # of the Eerste Kamer's own affairs
                |h-[te]k-\d{8}-\d{1,4}-\d{1,4}|ah-[te]k-\d{8}-\d{1,5}
                |kv-tk-\d{4}Z\d{5}|blg-\d{3,9})\b(?!-)
        """),
        needs=("kst-", "h-tk-", "h-ek-", "kv-tk-", "blg-"),
        examples=("Zie kst-98765-12.", "kst-98765-XIV-3", "kst-CXXV-B", "ah-tk-20212022-3001"),
        counterexamples=("kst-98765",),
    ),
    Rule(
        "case",
        pattern(r"\b(?P<id>(?&year)Z\d{5})\b"),
        needs=_after_digit("Z"),
        examples=("zaak 2021Z12345",),
        counterexamples=("2021Z1", "x2021Z12345"),
    ),
    Rule(
        "document",
        pattern(r"\b(?P<id>(?&year)D\d{5})\b"),
        needs=_after_digit("D"),
        examples=("document 2021D12345",),
        counterexamples=("2021D1",),
    ),
    Rule(
        "ecli",
        re.compile(r"\bECLI: ?[A-Z]{2}: ?[A-Z][A-Z0-9]{0,6}: ?(?:18|19|20)\d\d: ?[A-Z0-9][A-Z0-9.]{0,23}[A-Z0-9]\b"),
        needs=("ECLI",),
        examples=("de uitspraak ECLI:NL:HR:2031:12", "ECLI:EU:C:2031:317."),
        counterexamples=("een ECLI-nummer", "ECLI:NL:HR"),
    ),
    Rule(
        "commitment",
        re.compile(r"\b(?:(?P<id>TZ(?:19|20)\d{4}-\d{1,4})|T[0O](?P<senate>\d{4}))\b(?!-)"),
        needs=("TZ", "T0", "TO"),
        examples=("toezegging TZ203102-114", "de toezegging T09357", "(TO9357)"),
        counterexamples=("TZ2031", "T03", "T093571", "artikel T1"),
    ),
    Rule(
        "on_paper",
        pattern(r"""
            \b(?:op|bij) (?:het |de )?stuk(?:ken)? (?:met )?(?&nr) ?(?P<numbers>(?&numbers))(?&was)
            \ \((?:(?&papers) )?(?&one_dossier)\)
        """),
        needs=("stuk",),
        examples=("de motie op stuk nr. 17 (98 765)", "de moties op de stukken nrs. 3 en 4 (98765-XII)"),
        counterexamples=("de motie op stuk nr. 17",),
    ),
    Rule(
        "gets_number",
        pattern(r"""
            \b(?:krijgt|krijgen|kreeg|draagt) (?:het )?(?&nr) ?(?P<numbers>(?&numbers))(?&was) \((?&one_dossier)\)
        """),
        needs=("krijg", "kreeg", "draagt"),
        examples=("Zij krijgt nr. 12 (98765).", "Zij krijgt nr. 12, was nr. 9 (98765-04)."),
        counterexamples=("Zij krijgt nr. 12.",),
    ),
    Rule(
        "paper",
        pattern(r"""
            (?:(?<![A-Za-z])(?&papers)(?&chamber),?(?: (?:der|van de) [A-Z][\w-]+)?
                (?:,?(?: vergaderjaar)? ?(?&session),?)?(?: (?&nr))? ?)?  # may be left out
            \b(?&dossiers),? ?\(?(?&nr) ?(?P<numbers>(?&numbers))
        """),
        needs=("nr", "nummer", "no.", "nos."),
        examples=(
            "Kamerstuk 98 765 V, nr. 69",
            "Kamerstukken II 2018/19, 98 765, nr. 12",
            "23 591/26 454, nr. 7",
            "26 643, nr. 447 en 536",
            "23 645, nrs. 4, 5 en 9, en 29 984, nr. 12",
            "de motie-Smit (98765-04, nr. 719)",
            "TK 2019–2020, 98765, nr. 1",
            "98 765, nr. 12, alsmede nr. 15",
            "98 765, nr. 4, p. 12 en 13, en nr. 6",
            "98 765 (R1234), nr. 3",
        ),
        counterexamples=("in 98 765 gevallen", "98 765 euro, nr. een", "telefoon 070 3182211, nr. 4"),
    ),
    Rule(
        "typed_paper",
        pattern(r"""
            (?&opening) ?(?:
                (?P<dossier>\d\d\.\d{3}(?:[ -][IVXLC]{1,6}[A-Z]?\b)?),? (?&nr) ?(?P<numbers>(?&numbers))  # 98.765
                |(?P<plain_dossier>(?&dossier)), (?P<bare_numbers>(?&bare_number))(?=[.;)]|$))  # 98 765, 12
        """),
        needs=("amerstuk", "KST", "TK", "EK", "Kamer", "Kst."),
        examples=(
            "Kamerstuk 98.765, nr. 3",
            "Kamerstukken II 2030/31, 98.765 VII, nrs. 3 en 4",
            "(Kamerstuk 98 765, 12)",
        ),
        counterexamples=("98.765, nr. 3", "Kamerstuk 98 765, 12 mei", "Kamerstuk 98 765, 12 345"),
    ),
    Rule(
        "senate_paper",
        pattern(r"""
            (?&opening) ?\b(?:
                (?:(?!(?&budgets)[ -][A-M]\b)(?&dossiers)|(?P<dotted>\d\d\.\d{3}))
                (?:, (?:(?&nr) ?)?|[ -]|,? letter |,? (?&nr) ?)
            |(?P<roman>[CLXVI]{2,10}), (?:(?&nr) ?)?)  # its own affairs
            (?P<letter>(?&letter))(?: en (?P<second_letter>(?&letter)))?
        """),
        needs=("amerstuk", "KST", "TK", "EK", "Kamer", "Kst."),
        examples=(
            "Kamerstukken I 2020/21, 98 765, A en daarna",
            "Kamerstuk 98765 D",
            "Kamerstukken I 2021/22, 98 765, nr. E",
            "Kamerstukken I 2030/31, CXXV, B",
            "Eerste Kamer, 98 765, H",
            "EK 98.765, A",
        ),
        counterexamples=("Kamerstuk 36 600 A over het fonds", "Kamerstuk 98 765, VVD", "98 765 D"),
    ),
    Rule(
        "senate_letter",
        pattern(r"\b(?&dossiers)(?:, |, letter )(?P<letter>(?&letter))(?=[.,;:)\s]|$)(?! ?[a-z]{2})"),
        needs=(*_after_digit(", "), ", letter "),
        examples=("22 112 / 31 544, CK, p. 2", "98 765, H"),
        counterexamples=("in 98 765, De Wit zei", "98 765, A van aanvang"),
    ),
    Rule(
        "dashed",
        pattern(r"""
            (?<![\d/.-])(?:(?P<council>21501-\d\d)|(?P<dossier>(?!21501)[1-3]\d{4}(?:-[IVXLC]{1,6}[A-Z]?|-[A-J])?))
            -(?P<numbers>\d{1,4})(?![\d/]|-\d|\.\d)
        """),
        needs=_after_digit("-"),
        examples=("98765-XII-53;".replace("98765", "38765"), "21501-02-1855", "(Kamerstuk 34819-14)"),
        counterexamples=("21501-02", "2018-2019", "070-3182211", "12345-6789-0"),
    ),
    Rule(
        "staatsblad",
        pattern(r"""
            \b(?:Stb\.|Staatsblad)(?: (?:nr\. )?)(?P<year>(?:1[89]|20)\d\d),? ?(?:nr\. ?)?(?P<number>\d{1,4})\b
        """),
        needs=("Stb.", "Staatsblad"),
        examples=("Stb. 2020, 155", "Staatsblad 2019, nr. 33"),
        counterexamples=("Staatsblad van vandaag",),
    ),
    Rule(
        "staatscourant",
        pattern(r"\b(?:Stcrt\.|Staatscourant)(?&of_journal)(?P<number>\d{1,6})\b"),
        needs=("Stcrt.", "Staatscourant"),
        examples=("Stcrt. 2021, 12345",),
        counterexamples=("de Staatscourant van 2021",),
    ),
    Rule(
        "treaty_series",
        pattern(r"\b(?:Trb\.|Tractatenblad)(?&of_journal)(?P<number>\d{1,4})\b"),
        needs=("Trb.", "Tractatenblad"),
        examples=("Trb. 2013, 12",),
        counterexamples=("het Tractatenblad",),
    ),
    Rule(
        "eu_act",
        pattern(r"""
            \b(?P<act>(?:[Uu]itvoerings|[Gg]edelegeerde )?(?:[Vv]erordening|[Rr]ichtlijn|[Bb]esluit|[Kk]aderbesluit))
            \ (?:\(?(?P<body>EU|EG|EEG|Euratom|GBVB|EU, Euratom)\)?(?P<nr> nr\.)? (?P<one>\d{1,4})/(?P<two>\d{1,4})
                |(?P<nr2>nr\. )?(?P<one2>\d{1,4})/(?P<two2>\d{1,4})/(?P<body2>EU|EG|EEG|GBVB|JBZ|Euratom))\b
        """),
        needs=("erordening", "ichtlijn", "esluit"),
        examples=(
            "Verordening (EU) 2016/679",
            "Richtlijn 2003/87/EG",
            "Verordening (EU) nr. 833/2014",
            "Besluit 2014/512/GBVB",
        ),
        counterexamples=("de richtlijn van 2016", "besluit 12/3"),
    ),
    Rule(
        "eu_proposal",
        pattern(r"\b(?P<series>COM|JOIN|SWD|SEC) ?\((?P<year>(?&year))\) ?(?P<number>\d{1,4})\b"),
        needs=("COM", "JOIN", "SWD", "SEC"),
        examples=("COM(2020) 690", "JOIN (2021) 14"),
        counterexamples=("COM in 2020",),
    ),
    Rule(
        "treaty_article",
        pattern(r"""
            \b(?&article) (?:van )?(?:(?:het|de) )?(?P<treaty>EVRM|IVRK|IVBPR|VWEU|VEU
                |Handvest van de Verenigde Naties|VN-(?:Handvest|verdrag)[\w-]*
                |Verdrag betreffende de (?:werking van de )?Europese Unie
                |(?:[A-Z][\w-]*-?)?[Vv]erdrag  # "NAVO-verdrag", "Verdrag van Parijs"
                    (?:(?: van| inzake| over| tegen| voor)(?: (?:de|het|een))?(?: [a-z]+){0,4} [A-Z][\w-]+)?)
        """),
        needs=("rtikel",),
        examples=("artikel 5 van het NAVO-verdrag", "artikel 8 EVRM", "artikel 2 van het Verdrag van Parijs"),
        counterexamples=("het verdrag van gisteren",),
    ),
    Rule(
        "law_article",
        pattern(r"""
            \b(?&article) (?:van )?(?:(?:de|het) )?(?P<law>Grondwet|(?&laws)\b(?: \d{4}\b)?
                |Reglement van Orde(?: van de (?:Tweede|Eerste) Kamer)?
                |Algemene wet (?:inzake rijksbelastingen|gelijke behandeling|[a-z][\w-]+)|Wetboek van [A-Z][\w-]+
                |Wet (?:(?&name_word)[a-z]+ ){0,8}(?&last_word)[a-zA-Z][\w-]+(?: \d{4})?  # "Wet op de dijken"
                |[A-Z][\w-]*(?:wet|besluit|regeling|code)(?: \d{4})?)\b
        """),
        needs=("rtikel", "rt."),
        examples=(
            "artikel 68 van de Grondwet",
            "artikel 8, eerste lid, van de Waterwet",
            "artikel 12 van de Wet op de dijken",
            "artikel 12.5 van het Reglement van Orde",
            "artikel 5.1, tweede lid, aanhef en onder e, van de Woo",
            "art. 5.1 lid 2 sub e Woo",
            "artikel 3, eerste en tweede lid, van de Wmo 2015",
        ),
        counterexamples=("het artikel van gisteren in de krant", "artikel 5 garantie"),
    ),
    Rule(
        "note",
        pattern(r"\b(?:[Zz]ie|[Vv]gl\.|[Cc]f\.) (?:ook )?(?:voet|eind)?noot (?P<number>\d{1,3})\b"),
        needs=("noot",),
        examples=("Zie noot 10", "zie ook voetnoot 3"),
        counterexamples=("in een voetnoot",),
    ),
)
