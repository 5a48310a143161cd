"""Decides whether a hyphen at a line end belongs to the word.

Decided from the document's own words first, then from the word list (`kamerspoor.text.word_list`), and what is in
neither from Dutch spelling (Woordenlijst Nederlandse Taal, 6.A-6.K: hyphens stay before capitals and digits, after
abbreviations, between clashing vowels, in titles such as *secretaris-generaal* and in borrowed phrases such as
*people-to-people*).

Example:
    >>> Hyphens("").join("veiligheidsver-", "dragen")
    'veiligheidsverdragen'
    >>> Hyphens("").join("people-to-", "peoplecontacten")
    'people-to-peoplecontacten'
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Literal

from kamerspoor.text.patterns import pattern
from kamerspoor.text.word_list import TREMA, spelled

_LEADING = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_WORD = re.compile(r"[\w’'-]+")
_OPENING = "([«“‘\"'"
# An address keeps what is printed: a typesetter breaks it at its own hyphens.
_ADDRESS = re.compile(r"://|^www\.|@")
# The second half of a pair that shares its head: "in- en uitvoer", "voor- of nadelen".
_SUSPENDED = frozenset({"en", "of", "als", "noch", "tot", "maar", "respectievelijk", "resp"})
# A syllable can be "en" or "als" only after these: "partij-en", "materi-als", "zo-als", "even-als".
_OPEN_END = re.compile(r"(?:i|ij)$")
_VOWEL_END = re.compile(r"[aeouyáéëïóöüè]$", re.IGNORECASE)
_NEVER_SUSPENDED = frozenset({("zo", "als"), ("even", "als")})
# Small words inside a hyphenated phrase (people-to-people, doe-het-zelf); no Dutch syllables at a line end.
_LINKING = frozenset(
    ["to", "by", "the", "of", "and", "en", "tot", "om", "à", "a", "for", "on", "het", "de", "van", "met", "na", "ter"]
)
# Also syllables (CO2-uit-stoot), so they link only after a plain word: kop-aan-kop, een-op-een.
_LINKING_OR_SYLLABLE = frozenset({"in", "op", "aan", "bij", "voor", "uit"})
# Lower-case abbreviations that have a vowel; those without any (btw, mkb, tv) show it themselves.
_ABBREVIATIONS = pattern(r"""
    (?:abc|abp|adv|anbi|aow|apk|atv|avg|azc|bbp|bibob|cao|cbs|covid|ggd|havo|hbo|hiv|ic|ict|imf|ivf|mbo|ov|ozb
        |roc|soa|uwv|vbo|vmbo|vwo|wao|wia|wmo|wob|woo|zbo)$
""")
_VOWEL = re.compile(r"[aeiouyà-ÿ]")

# Whole first halves that keep their hyphen, and how the second half begins when it is an ordinary syllable all the same
# (oud-minister but oudheid, ex-minister but expert, niet-gouvernementeel but niettemin).
_KEEPING_HEADS: dict[str, re.Pattern[str]] = {
    "oud": re.compile(r"er(?!vr)|sten?$|heid|hed|jaar|jes?$|tij|bakken|gedien|modisch|testament|oom|tante|vader"),
    "ex": pattern(r"""
        a(?:ct|l|m|n)|e(?:c(?!h)|ge|m|qu|r)|i(?:l|st|t)|o(?:d|g|n|r|t)|u(?:b|l)|t(?:r(?!ain)|er(?!ro)|en|a[sn]|i)
        |p(?:er[tifk]|or|on|o$|os|at(?!i)|an|ed|l|ir|ress)|c(?:l|e[lprs]|it|u|ommun|av)|h[aiu]|qu
    """),
    "non": re.compile(r"chal|sens|nen|net|kel|vlinder|iu[sm]"),
    "niet": re.compile(r"te$|temin|tegenst|ig|s$|sbet|szeg|snut|waar|hame"),
    "interim": re.compile(r"s$"),
    "kandidaat": re.compile(r"stel|schap|s$"),
    "assistent": re.compile(r"schap|en?$|opl"),
    "collega": re.compile(r"schap|s$|lia"),
    "aspirant": re.compile(r"en?$"),
    "adjunct": re.compile(r"en?$"),
    "bijna": re.compile(r"m$"),
}
# Adjectives before another adjective: sociaal-economisch, militair-politiek, medisch-ethisch, christelijk-historisch.
_ADJECTIVE = pattern(r"""
    (?:sociaal|politiek|militair|cultureel|financieel|internationaal|commercieel|parlementair|orthodox|moreel
        |fiscaal|\w{2,}elijk|ruimtelijk|natuurlijk|vlaams|nederlands|frans|duits|russisch|joods|links|rechts)$
""")
# Breaking a word after -isch would break it before the s (medi-sche): what follows is a second adjective.
_ISCH = re.compile(r"\w{2,}isch$")
_SECOND_ADJECTIVE = pattern(r"""
    economisch|cultureel|culturele|medisch|maatschapp|emotione|politiek|psych|histori|wetenschapp|geografi
    |pedagogi|juridi|bestuurlijk|bestuurskundig|technisch|ethisch|religieu|financiee?l|militair|strategisch
    |administrati|liberaal|liberale|populisti|extremis|radica|monetair|industrie|civiel|conservati|nationalis
    |progressie|orthodox|gereformeerd|fundamentalis|islamitisch|lutherse?|democratisch|sociaal|sociale
    |theologisch|filosofisch|ecologisch|organisatorisch|inhoudelijk|logistiek|diplomatiek|humanitair|chemisch
    |fysisch|biologisch|operationee?l
""")
_CLOSED_ADJECTIVES = re.compile(r"sociaal(?:democrat|liberal)")
# Titles before a rank, and pairs of equals.
_TITLES = frozenset({"minister", "ministers", "luitenant", "kapitein", "vice"})
_RANKS = ("president", "kolonel", "luitenant", "admiraal", "ter")
_PAIRS = pattern(r"""
    (?:zwart|wit|rood|groen|blauw|geel|oranje|paars|grijs|bruin)
        -(?:zwart|wit|rood|rode|groen|blauw|geel|gele|oranje)
    |oost-west|west-oost|noord-zuid|zuid-noord|woon-werk|woon-zorg|leer-werk|maag-darm|moeder-kind|kosten-baten
    |rekening-courant|warmte-kracht|drie-enig|chef-staf|arts-assistent|directeur-grootaandeelhouder
    |ja-stem|nee-stem
""")
_PARTICLE_VERB = pattern(r"""
    (?:back|start|pop|check|stand|follow|warm|warming|try|black|knock|burn|drop|spin|kick|lay|line|make|opt|print
        |plug|add|teach|play|trade|buy|roll|phase|scale|spill|lock|carve|ring|cash|public|round|close)
    -(?:ups?|outs?|offs?|overs?|ins?|ons?|and)(?![a-z]*r$)
""")
# Surnames of two families: Nijkerken-de Haan, Bruins-van den Berg.
_PARTICLES = frozenset({"de", "van", "den", "der", "ter", "ten", "von", "te", "’t", "'t"})

_CLASHES = frozenset({"aa", "ee", "oo", "uu", "ae", "ai", "au", "ei", "eu", "oe", "oi", "ou", "ui", "ij", "ii", "ie"})
# Words in -i that form compounds; elsewhere i and e meet inside a word (mili-eu, di-eet).
_ENDS_IN_I = re.compile(
    r"(?:anti|semi|multi|mini|quasi|demi|taxi|ski|wifi|alibi|nazi|kiwi|wiki|mafi|juni|juli|muni|gummi)$"
)
_CLASH_INSIDE_A_WORD = re.compile(r"um|ij|[ae]l(?:s|eren|isten?)?$")
# Prefixes that never take a hyphen: a vowel after them carries a trema (geïmporteerd, beëindigen).
_PREFIX_BEFORE_TREMA = re.compile(
    r"(?:on|her|aan|af|in|op|uit|voor|na|over|door|mee|mede|toe|terug|weg|samen|goed|bij|om|onder|tegen)?(?:ge|be)$"
)
_TREMA_AFTER_I = re.compile(r"(?:ele|entw?|ente|enten|entie)(?:n|s)?$")
_TREMA_I = re.compile(r"is(?:me|ten?|tisch|ch|che|eren|eert|eerde|atie)|ine|iens|ien")
_TREMA_EL = re.compile(r"el(?:i|s|isch|ische)?$")
_TREMA_NUMBER = re.compile(r"en(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|half)")
# Shorter heads are too often words of their own. By hand; not measured.
_SHORTEST_NAME = 4


_Join = Literal["joined", "trema", "hyphenated", "suspended"]


class Hyphens:
    """Joins words that are broken at line ends, by the words of one document.

    Args:
        text: the document's text before joining; its words inside lines are the evidence.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _words(self) -> frozenset[str]:
        # A fragment before a line-end hyphen keeps its hyphen here, so it is no evidence for a word.
        # Words repeat: looking inside the distinct ones only is three times faster.
        return frozenset(_WORD.findall(" ".join(set(self._text.lower().split()))))

    def join(self, head: str, tail: str, following: str = "") -> str:
        """Return the word that two halves make, one at a line end and one on the next line.

        Args:
            head: last word of a line, hyphen included.
            tail: first word of the next line, with whatever punctuation follows it.
            following: what stands after ``tail``; it shows a surname (``Nijkerken-`` ``de`` ``Haan``).

        Returns:
            The joined word; for a suspended hyphen (``in- en``) the two with a space between them.
        """
        first = head[:-1].lstrip(_OPENING)
        found = _LEADING.match(tail)
        if found is None or not first or _ADDRESS.search(first):
            return head + tail
        second = found[0]
        accented = second[0].translate(TREMA) + tail[1:]
        forms = {
            "joined": head[:-1] + tail,
            "trema": head[:-1] + accented,
            "hyphenated": head + tail,
            "suspended": f"{head} {tail}",
        }
        return forms[self._decided(first, second, following, rest=tail[found.end() :])]

    def _decided(self, first: str, second: str, following: str, *, rest: str) -> _Join:
        """Return how two halves are joined: by the document, the word list, or the spelling rules."""
        if _stands_apart(first, second):
            return "suspended"
        shown = self._shown(first, second)
        if shown is not None:
            return shown
        listed = None if _repeats(first, second) else spelled(first, second)
        # "Zee- en luchthavens" is met more often than "zeeën" broken there; "partijen" is, where its halves are not.
        if _is_suspended(first, second, rest=rest) and listed != "joined":
            return "suspended"
        if listed is not None:
            return listed
        if self._belongs(first, second, following):
            return "hyphenated"
        return "trema" if _wants_trema(first, second) else "joined"

    def _shown(self, first: str, second: str) -> _Join | None:
        """Return how the document itself writes the word inside a line."""
        if self._known(first + second):
            return "joined"
        accented = second[0].translate(TREMA) + second[1:]
        if accented != second and self._known(first + accented):
            return "trema"
        return "hyphenated" if self._known(f"{first}-{second}") else None

    @cached_property
    def _heads(self) -> frozenset[str]:
        return frozenset(word.partition("-")[0] for word in self._words if "-" in word[1:-1])

    def _is_hyphenated_name(self, name: str) -> bool:
        """Tell whether the document writes compounds of this name with a hyphen: ``Minsk-proces``."""
        if len(name) < _SHORTEST_NAME or name not in self._heads:
            return False
        return not any(word.startswith(name) and word[len(name) :].isalpha() for word in self._words)

    def _known(self, word: str) -> bool:
        return word.lower() in self._words

    def _belongs(self, first: str, second: str, following: str) -> bool:
        """Tell whether the hyphen is part of the word."""
        last = first.rpartition("-")[2]
        if not last or not second[0].islower():
            return True
        if any(char.isdigit() for char in last) or any(char.isupper() for char in last[1:]):
            return True
        if last.isupper() and "-" not in first:
            return True
        if first[0].isupper() and second in _PARTICLES and following[:1].isupper():
            return True
        if first[0].isupper() and self._is_hyphenated_name(first.lower()):
            return True
        return _spelled_with_hyphen(first.lower(), second.lower())


def _stands_apart(first: str, second: str) -> bool:
    """Tell whether "en" is a word of its own and no syllable ("hand- en", never "han-den")."""
    return second == "en" and first[-1].isalpha() and not _OPEN_END.search(first) and not _VOWEL_END.search(first)


def _repeats(first: str, second: str) -> bool:
    """Tell whether a phrase repeats a word around a small one: ``stap-voor-stap``."""
    before, _, last = first.lower().rpartition("-")
    word = before.rpartition("-")[2]
    return bool(word) and last in _LINKING | _LINKING_OR_SYLLABLE and second.lower().startswith(word)


def _is_suspended(first: str, second: str, *, rest: str) -> bool:
    if second.lower() not in _SUSPENDED or not (second.islower() or first.isupper()):
        return False
    if (first.lower(), second) in _NEVER_SUSPENDED:
        return False
    return not (rest and _OPEN_END.search(first))


def _spelled_with_hyphen(first: str, second: str) -> bool:
    before, _, last = first.rpartition("-")
    if _is_abbreviation(last) or _links(before, last, second):
        return True
    exceptions = _KEEPING_HEADS.get(first)
    if exceptions is not None:
        return exceptions.match(second) is None
    return _is_pair(last, second) or _clash(last, second)


def _is_abbreviation(word: str) -> bool:
    return len(word) == 1 or bool(_ABBREVIATIONS.match(word)) or not _VOWEL.search(word)


def _links(before: str, last: str, second: str) -> bool:
    """Tell whether a small word links the parts of a phrase: ``staakt-het-vuren``."""
    word = before.rpartition("-")[2]
    if before and (
        last in _LINKING or (last in _LINKING_OR_SYLLABLE and word.isalpha() and not _is_abbreviation(word))
    ):
        return True
    link, hyphen, _ = second.partition("-")
    return bool(hyphen) and link in _LINKING | _LINKING_OR_SYLLABLE


def _is_pair(last: str, second: str) -> bool:
    """Tell whether two words are equals, or title and rank: ``minister-president``."""
    if second.startswith("generaal") or (last in _TITLES and second.startswith(_RANKS)):
        return True
    if _ISCH.match(last):
        return True
    if _ADJECTIVE.match(last) and _SECOND_ADJECTIVE.match(second):
        return not _CLOSED_ADJECTIVES.match(last + second)
    whole = f"{last}-{second}"
    return bool(_PAIRS.match(whole) or _PARTICLE_VERB.match(whole))


def _clash(last: str, second: str) -> bool:
    """Tell whether two vowels meet that would be read as one sound: ``zee-egel``."""
    pair = last[-1].replace("é", "e") + second[0]
    if pair not in _CLASHES or _wants_trema(last, second):
        return False
    if last[-1] == "i":
        return bool(_ENDS_IN_I.search(last))
    return _CLASH_INSIDE_A_WORD.match(second) is None


def _wants_trema(first: str, second: str) -> bool:
    """Tell whether the second vowel gets a trema when the word is written in one: ``geïmporteerd``."""
    if second.startswith("ij") or not second[0].islower():
        return False
    pair = first[-1] + second[0]
    if pair in {"ee", "ei", "eu"} and _PREFIX_BEFORE_TREMA.match(first.lower()):
        return True
    if pair == "ie":
        return bool(_TREMA_AFTER_I.match(second))
    if pair in {"ai", "ei", "oi", "ui"}:
        return bool(_TREMA_I.match(second))
    if pair == "ee":
        return first in {"drie", "twee"} and bool(_TREMA_NUMBER.match(second))
    return pair == "ae" and bool(_TREMA_EL.match(second))
