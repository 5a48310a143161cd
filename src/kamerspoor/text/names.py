"""Splits and compares names as printed in Dutch papers.

Example:
    >>> split_names("Van de Wit, Smit en Bakker")
    ('Van de Wit', 'Smit', 'Bakker')
    >>> folded("Özkan") == folded("ÖZKAN")
    True
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_SEPARATOR = re.compile(r"\s*(?:,\s*en\s+|,|\ben\b)\s*")
_PARTICLES = (
    r"(?:van|von|de|den|der|het|’t|'t|ten|ter|te|la|le|du|el|al|op|in|aan|uit|bij"
    r"|Van|Von|De|Den|Der|Ten|Ter|Te|El)"
)
PARTICLES = re.compile(rf"^(?:{_PARTICLES}\s+)+")
_HONORIFIC = re.compile(r"^(?:de\s+heer|mevrouw|het\s+lid|de\s+leden|lid|leden)\s+", re.IGNORECASE)
_INITIALS = re.compile(r"^(?:[A-ZÀ-ÖØ-Þ][a-z]{0,2}\.\s*)+")  # J.C., Ö., Th.


# What stays small where a heading in capitals is written as a sentence.
_SMALL = frozenset(
    "van het de den der ten ter te en lid leden c.s. vervanging die gedrukt onder nr. voor in over als".split()  # noqa: SIM905
)

# A name, and its party where it is known.
_PROPOSER: Final = re.compile(r"([^,(]+)(?:\(([^)]*)\))?(?:,|$)")


def in_small_letters(printed: str) -> str:
    """Return words printed in capitals as people write them ("VAN BAARLE C.S." is Van Baarle c.s.)."""
    if not printed.isupper():
        return printed
    words = " ".join(word.lower() if word.lower().strip(",") in _SMALL else word.title() for word in printed.split())
    return words[:1].upper() + words[1:]


def split_proposers(written: str | None) -> list[tuple[str, str]]:
    """Return the names in ``Sevda Özkan (Burgerkring), Kees de Wit (Lijst Ooievaar)``, each with its party.

    Example:
        >>> split_proposers("Sevda Özkan (Burgerkring), K. de Wit")
        [('Sevda Özkan', 'Burgerkring'), ('K. de Wit', '')]
    """
    found = _PROPOSER.findall(written or "")
    return [(name.strip(), party) for name, party in found]


def split_names(text: str) -> tuple[str, ...]:
    """Return the names in an enumeration (``A, B en C``), honorifics and the trailing full stop removed."""
    bare = " ".join(text.split()).rstrip(" .")
    names = (_HONORIFIC.sub("", part).strip(" .,") for part in _SEPARATOR.split(bare))
    return tuple(name for name in names if name)


def folded(name: str) -> str:
    """Return a name for comparing: lower case, no accents, single spaces."""
    # Decomposed before and after folding the case: some capitals fold into letters with marks of their own.
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(bare.replace("’", "'").replace("‘", "'").split())


@lru_cache(maxsize=8192)
def surname(name: str) -> str:
    """Return the folded name without particles and initials."""
    bare = _INITIALS.sub("", name.strip())
    return folded(PARTICLES.sub("", bare) or bare)


def name_parts(name: str) -> tuple[str, str, str]:
    """Return first names or initials, the words before the last name in small letters, and the last name.

    Two words without a particle or an initial between them may be a first and a last name, or one last name: they stay
    together as a last name.

    Example:
        >>> name_parts("Van den Nieuwenhuijzen"), name_parts("Peter de Groot"), name_parts("S.A. Blok")
        (('', 'van den', 'Nieuwenhuijzen'), ('Peter', 'de', 'Groot'), ('S.A.', '', 'Blok'))
    """
    words = name.split()
    for n in range(len(words) - 1):
        rest = " ".join(words[n:])
        particles = PARTICLES.match(rest)
        last = rest[particles.end() :] if particles else ""
        if particles and last[:1].isupper():
            before = particles[0].strip()
            return " ".join(words[:n]), before[:1].lower() + before[1:], last
    initials = _INITIALS.match(name)
    return (initials[0].strip(), "", name[initials.end() :]) if initials else ("", "", name)


@lru_cache(maxsize=8192)
def person_key(name: str) -> str:
    """Return the key of a person's page: the name without initials, in small letters with hyphens.

    Particles stay ("van-dam" is not "dam"). Two people printed with the same name share a key; a page says so.

    Example:
        >>> person_key("S.A. Blok"), person_key("Van den Nieuwenhuijzen")
        ('blok', 'van-den-nieuwenhuijzen')
    """
    bare = _INITIALS.sub("", _HONORIFIC.sub("", name.strip()))
    return re.sub(r"[^a-z\d]+", "-", folded(bare or name)).strip("-")


def filed_under(name: str) -> str:
    """Return what puts a name in its order: the last name without particles, in small letters.

    Example:
        >>> filed_under("Inge van Dijk"), filed_under("Ö. Özkan")
        ('dijk', 'ozkan')
    """
    return folded(PARTICLES.sub("", name_parts(name)[2]))


_FILED = re.compile(r"(?P<last>[^,]+), (?P<initials>[^()]+?)(?: \((?P<first>[^()]+)\))?")
_FILED_PARTICLES = re.compile(r"(?P<last>.+?)(?P<particles>(?: (?:van|de|den|der|het|ten|ter|te|’t|'t|el|von|op|in))+)")


def natural_name(filed: str | None) -> str | None:
    """Return a filed name as people say it: "Groot de, P.C. (Peter)" is "Peter de Groot".

    What is filed otherwise (a party, a committee) comes back as it is.
    """
    match = _FILED.fullmatch(filed.strip()) if filed else None
    if match is None:
        return filed
    last = match["last"]
    parts = _FILED_PARTICLES.fullmatch(last)
    whole = f"{parts['particles'].strip()} {parts['last']}" if parts else last
    return f"{match['first'] or match['initials'].strip()} {whole}"
