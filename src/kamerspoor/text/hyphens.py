"""Whether a hyphen at a line end belongs to the word or to the typesetter.

Decided from the document's own words first, then from Dutch spelling (Woordenlijst Nederlandse Taal, 6.A-6.K: hyphens
stay before capitals and digits, after abbreviations, between clashing vowels, in titles such as *secretaris-generaal*
and in borrowed phrases such as *people-to-people*).

Example:
    >>> Hyphens("").join("veiligheidsver-", "dragen")
    'veiligheidsverdragen'
    >>> Hyphens("").join("people-to-", "peoplecontacten")
    'people-to-peoplecontacten'
"""

from __future__ import annotations

import re
from functools import cached_property

_LEADING = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_WORD = re.compile(r"[\w’'-]+")
# An address keeps what is printed: a typesetter breaks it at its own hyphens.
_ADDRESS = re.compile(r"://|^www\.|@")
# The second half of a pair that shares its head: "in- en uitvoer", "voor- of nadelen".
_SUSPENDED = frozenset({"en", "of", "als", "noch", "tot", "dan", "maar", "respectievelijk", "resp"})
# A syllable may be "en" or "als" only after these: "partij-en", "draai-en", "materi-als".
_OPEN_END = re.compile(r"(?:i|ij)$")
# Small words inside a hyphenated phrase (people-to-people, doe-het-zelf); no Dutch syllables.
_LINKING = frozenset("to by the of and en tot om à a for on het de van met na ten ter of-the en-de".split())  # noqa: SIM905
# Also syllables (CO2-uit-stoot), so they link only after a plain word: kop-aan-kop, een-op-een.
_LINKING_OR_SYLLABLE = frozenset({"in", "op", "aan", "bij", "voor", "uit"})
# Lower-case abbreviations that have a vowel; those without any (btw, mkb, tv) show it themselves.
_ABBREVIATIONS = frozenset(
    "abc abp aow apk avg azc bbp bibob bio bv cao cbs covid eu ggd havo hbo hiv ic ict imf io iq it ivf kno koa mbo mer"
    " mbo-v ov oso otc roc soa sbo uwv vmbo vwo wao wia wmo wob woo zbo".split()  # noqa: SIM905
) - {"bio", "it", "eu"}
_VOWEL = re.compile(r"[aeiouyà-ÿ]")

# Whole first halves that keep their hyphen, and how the second half begins when it is an ordinary syllable all the same
# (oud-minister but oudheid, ex-minister but expert, niet-gouvernementeel but niettemin).
_KEEPING_HEADS: dict[str, re.Pattern[str]] = {
    "oud": re.compile(r"er(?!vr)|st|heid|hed|jaar|jes?$|tij|bakken|gedien|modisch|testament|oom|tante|vader"),
    "ex": re.compile(
        r"[aeiou](?!f)|tr(?!ain)|te[rn]|ta[asn]|per[tikf]|por|pon|pos|pat|pan|ped|pl[oi]|pir|pr|cl|ce[lnprs]|ci|cu|cr|h[aiu]"
    ),
    "non": re.compile(r"chal|sens|nen|net|kel|vlinder|iu[sm]"),
    "niet": re.compile(r"t?e|ig|s|waar|hame"),
    "interim": re.compile(r"s$"),
    "kandidaat": re.compile(r"stel|schap|s$"),
    "assistent": re.compile(r"schap|en?$|opl"),
    "collega": re.compile(r"s|lia"),
    "aspirant": re.compile(r"en?$"),
    "adjunct": re.compile(r"en?$"),
    "bijna": re.compile(r"m$"),
    "quasi": re.compile(r"[^i]"),
}
# Adjectives before another adjective: sociaal-economisch, militair-politiek, medisch-ethisch, christelijk-historisch.
_ADJECTIVE = re.compile(
    r"(?:sociaal|politiek|militair|cultureel|financieel|internationaal|commercieel|parlementair|orthodox|moreel|fiscaal"
    r"|\w{2,}isch|\w{2,}elijk|ruimtelijk|natuurlijk|vlaams|nederlands|frans|duits|russisch|joods|links|rechts)$"
)
_SECOND_ADJECTIVE = re.compile(
    r"(?:economisch|cultureel|culturele|medisch|maatschapp|emotione|politiek|psych|histori|wetenschapp|geografi"
    r"|pedagogi|juridi|bestuurlijk|bestuurskundig|technisch|ethisch|religieu|financiee?l|militair|strategisch|administrati"
    r"|liberaal|liberale|populisti|extremis|radica|conservati|nationalis|progressie|orthodox|gereformeerd|fundamentalis"
    r"|islamitisch|lutherse?|democratisch|sociaal|sociale|theologisch|filosofisch|ecologisch|organisatorisch|inhoudelijk"
    r"|logistiek|diplomatiek|humanitair|chemisch|fysisch|biologisch|operationee?l)"
)
_CLOSED_ADJECTIVES = re.compile(r"sociaal(?:democrat|liberal)")
# Second halves that follow their first with a hyphen whatever it is, and pairs of equals.
_SECONDS = re.compile(r"generaal\b|president\b(?<=minister)|courant$")
_TITLES = frozenset({"minister", "ministers", "luitenant", "kapitein", "vice"})
_RANKS = ("president", "kolonel", "luitenant", "admiraal", "ter")
_PAIRS = re.compile(
    r"(?:zwart-wit|rood-wit|rood-groen|geel-|blauw-|oost-west|west-oost|noord-zuid|zuid-noord|woon-werk|leer-werk"
    r"|maag-darm|moeder-kind|vader-dochter|moeder-dochter|rekening-courant|heen-en|mond-|kosten-baten|chef-staf"
    r"|warmte-kracht|drie-enig)"
)
_PARTICLE_VERB = re.compile(
    r"(?:back|start|pop|check|stand|follow|warm|warming|try|black|knock|burn|drop|spin|kick|lay|line|make|opt|print|plug"
    r"|add|teach|play|trade|buy|roll|phase|scale|spill|lock|carve|ring|cash|public|round|close)"
    r"-(?:ups?|outs?|offs?|overs?|ins?|ons?|and)(?![a-z]*r$)"
)
# Surnames of two families: Nijkerken-de Haan, Bruins-van den Berg.
_PARTICLES = frozenset({"de", "van", "den", "der", "ter", "ten", "von", "te", "’t", "'t"})

_CLASHES = frozenset({"aa", "ee", "oo", "uu", "ae", "ai", "au", "ei", "eu", "oe", "oi", "ou", "ui", "ij", "ii", "ie"})
# Words in -i that form compounds; elsewhere i and e meet inside a word (mili-eu, di-eet).
_ENDS_IN_I = re.compile(r"(?:anti|semi|multi|mini|quasi|demi|taxi|ski|wifi|alibi|nazi|kiwi|wiki|mafi|juni|juli|muni|gummi)$")
_CLASH_INSIDE_A_WORD = re.compile(r"um|ij|[ae]l(?:s|eren|isten?)?$")
# Prefixes that never take a hyphen: a vowel after them carries a trema (geïmporteerd, beëindigen).
_PREFIX_BEFORE_TREMA = re.compile(
    r"(?:on|her|aan|af|in|op|uit|voor|na|over|door|mee|mede|toe|terug|weg|samen|goed|bij|om|onder|tegen)?(?:ge|be)$"
)
_TREMA_AFTER_I = re.compile(r"(?:ele|entw?|ente|enten|entie)(?:n|s)?$")
_TREMA_I = re.compile(r"is(?:me|ten?|tisch|ch|che|eren|eert|eerde|atie)|ine|iens|ien")
_TREMA_EL = re.compile(r"el(?:i|s|isch|ische)?$")
_TREMA_NUMBER = re.compile(r"en(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|half)")
_TREMA = str.maketrans("aeiou", "äëïöü")


class Hyphens:
    """The joiner for one document.

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
        """Return the word that ``head`` (ending in a hyphen) and ``tail`` (starting the next line) make.

        Args:
            head: last word of a line, hyphen included.
            tail: first word of the next line, with whatever punctuation follows it.
            following: what stands after ``tail``; it shows a surname (``Nijkerken-`` ``de`` ``Haan``).

        Returns:
            The joined word; for a suspended hyphen (``in- en``) the two with a space between them.
        """
        first = head[:-1]
        found = _LEADING.match(tail)
        if found is None or _ADDRESS.search(first):
            return head + tail
        second, rest = found[0], tail[found.end() :]
        if self._known(first + second):
            return first + second + rest
        if _is_suspended(first, second, rest):
            return f"{head} {tail}"
        accented = first + second[0].translate(_TREMA) + second[1:]
        if accented != first + second and self._known(accented):
            return accented + rest
        if self._belongs(first, second, following):
            return head + tail
        return (accented if _wants_trema(first, second) else first + second) + rest

    def _known(self, word: str) -> bool:
        return word.lower() in self._words

    def _belongs(self, first: str, second: str, following: str) -> bool:
        """Tell whether the hyphen is part of the word."""
        last = first.rpartition("-")[2]
        if self._known(f"{first}-{second}") or not last or not second[0].islower():
            return True
        if any(char.isdigit() for char in last) or _has_inner_capital(last) or (last.isupper() and "-" not in first):
            return True
        if first[0].isupper() and second in _PARTICLES and following[:1].isupper():
            return True
        return _spelled_with_hyphen(first.lower(), second.lower())


def _has_inner_capital(word: str) -> bool:
    return not word[1:].islower() and any(char.isupper() for char in word[1:])


def _is_suspended(first: str, second: str, rest: str) -> bool:
    if second.lower() not in _SUSPENDED or not (second.islower() or first.isupper()):
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
    return len(word) == 1 or word in _ABBREVIATIONS or not _VOWEL.search(word)


def _links(before: str, last: str, second: str) -> bool:
    """Tell whether a small word makes a phrase of the parts: ``staakt-het-vuren``, ``lik-op-stukbeleid``."""
    if before and (last in _LINKING or (last in _LINKING_OR_SYLLABLE and not _is_abbreviation(before.rpartition("-")[2]))):
        return True
    link, hyphen, _ = second.partition("-")
    return bool(hyphen) and link in _LINKING | _LINKING_OR_SYLLABLE


def _is_pair(last: str, second: str) -> bool:
    """Tell whether two words stand side by side as equals, or as title and rank."""
    if second.startswith("generaal") or (last in _TITLES and second.startswith(_RANKS)):
        return True
    if _ADJECTIVE.match(last) and _SECOND_ADJECTIVE.match(second):
        return not _CLOSED_ADJECTIVES.match(last + second)
    whole = f"{last}-{second}"
    return bool(_PAIRS.match(whole) or _PARTICLE_VERB.match(whole))


def _clash(last: str, second: str) -> bool:
    """Tell whether two vowels meet that would be read as one sound."""
    pair = last[-1] + second[0]
    if pair not in _CLASHES or _wants_trema(last, second):
        return False
    if last[-1] == "i":
        return bool(_ENDS_IN_I.search(last))
    return _CLASH_INSIDE_A_WORD.match(second) is None


def _wants_trema(first: str, second: str) -> bool:
    """Tell whether the vowels meet inside one word, which spells the second with a trema when not broken there."""
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
