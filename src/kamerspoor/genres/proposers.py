"""Reads who proposes a motion or amendment, from its heading and from the names under it.

Headings are in capitals and may say only the first ("VAN HET LID SMIT C.S."); under the text stand all, one to a line
or several on one.
"""

from __future__ import annotations

import re

from kamerspoor.text.names import PARTICLES, folded, in_small_letters, split_names
from kamerspoor.text.patterns import pattern
from kamerspoor.text.spans import fold

# What goes on in the heading behind the names.
_ABOUT = re.compile(r"\b(?:TER VERVANGING|OP HET AMENDEMENT|over)\b")
_NAME = pattern(r"""(?i)
    ^(?!\w{2,4}-\d)(?:(?:van|de|den|der|het|ten|ter|te|el|al|’t|'t|op|in|von|la|le|d’|d')\s)*  # no reference
    [A-ZÀ-Þ’'][\w’'.-]*(?:[ -](?:(?:van|de|den|der|het|ten|ter|’t|'t)\s)*[A-ZÀ-Þ’'][\w’'.-]*){0,3}$  # up to four words
""")
# What stands round a name in a list: a bullet, a full stop, the party.
_LIST_MARK = re.compile(r"^[-–•*·][ \t]*|[ ._,]+$")
_PARTY = re.compile(r" ?\([A-Za-z\d+-]{2,30}\)(?=$|,| en )")
# The foot of a web page stands below the last name.
_PAGE_FOOT = re.compile(r"^(?:Terug )?[Nn]aar boven$")
# More words than these are several names, of which nobody can tell where one ends.
_WORDS_OF_A_NAME = 3
_LOWER_PARTICLES = frozenset(["van", "de", "den", "der", "het", "ten", "ter", "te"])
_REPLACES = pattern(r"""(?i)
    TER VERVANGING VAN (?:DIE |DAT |DE MOTIE |HET AMENDEMENT )?(?:GEDRUKT )?
    ONDER (?:NR\.|NUMMER) ?(?P<number>\d+)
""")


def heading_names(printed: str) -> tuple[str, ...]:
    """Return the names in a heading, not in capitals ("VAN BAARLE C.S." is Van Baarle).

    Args:
        printed: the heading from the first name on; what follows the names may stand behind them.
    """
    names = _ABOUT.split(fold(printed))[0].strip("*_# ")
    names = re.sub(r"\bC\.? ?S\.?$", "", names.strip(), flags=re.IGNORECASE)
    return tuple(in_small_letters(name) for name in split_names(re.sub(r"\bEN\b", "en", names)))


def replaced_number(heading: str, own: int | str | None = None) -> int | None:
    """Return the number of the paper that this one replaces, as its heading says.

    Args:
        heading: of the paper.
        own: its own number. A number that is no lower ends with the mark of a note ("NR. 391" in number 45).
    """
    found = _REPLACES.search(fold(heading))
    if found is None:
        return None
    number = int(found["number"])
    without_mark = number // 10
    return without_mark if isinstance(own, int) and 0 < without_mark < own <= number else number


def printed_names(after: str, heading: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names below the text, up to the first line that is no name.

    Args:
        after: what stands under the text.
        heading: the names of the heading, by which several on one line are told apart.
    """
    names: list[str] = []
    for line in after.split("\n"):
        words = names_only(line)
        if not words:
            continue
        if not is_names(words) and not begins_with_names(words, heading):
            break
        names.extend(_split_line(words, heading))
    return tuple(names)


def names_only(line: str) -> str:
    """Return a line without bullets, parties and full stops around its names."""
    if _PAGE_FOOT.match(fold(line)):
        return ""
    return _PARTY.sub("", _LIST_MARK.sub("", fold(line)).strip(" .,_"))


def is_names(words: str) -> bool:
    """Tell whether a line holds names and nothing else."""
    return all(_NAME.match(name) for name in split_names(words))


def begins_with_names(words: str, heading: tuple[str, ...]) -> bool:
    """Tell whether a line holds several names without commas, the first one from the heading."""
    first = next((name for name in heading if folded(words).startswith(f"{folded(name)} ")), None)
    rest = words[len(first) :].strip() if first else ""
    return bool(rest) and in_capitals(rest)


def in_capitals(words: str) -> bool:
    """Tell whether every word begins with a capital, except the particles of a name."""
    return all(word in _LOWER_PARTICLES or word[:1].isupper() for word in words.split())


def _split_line(words: str, heading: tuple[str, ...]) -> list[str]:
    """Return the names on a line; names of the heading are recognised first."""
    if "," in words or " en " in words:
        return list(split_names(words))
    rest = words
    found: list[tuple[int, str]] = []
    for name in heading:
        place = folded(rest).find(folded(name))
        if place >= 0 and len(folded(rest)) == len(rest):
            found.append((place, rest[place : place + len(name)]))
    if not found or len(words) == len(found[0][1]) or PARTICLES.sub("", words).count(" ") == 0:
        return [words]
    for _, name in found:
        rest = rest.replace(name, "|", 1)
    extra = [part for part in map(str.strip, rest.split("|")) if 0 < _own_words(part) <= _WORDS_OF_A_NAME]
    return [name for _, name in found] + extra


def _own_words(name: str) -> int:
    """Return the number of words in a name, particles not counted."""
    return sum(word.lower() not in _LOWER_PARTICLES for word in name.split())
