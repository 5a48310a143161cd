"""How one refers to a thing: as text, and in the forms that programs for bibliographies read.

BibTeX as its manual has it (names, escapes), with the fields of BibLaTeX beside it; RIS as Zotero and EndNote take it;
CSL-JSON 1.0.2. The parliament's own words (Kamerstuk, nr., blz.) stay Dutch: so it is cited.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal
from urllib.parse import urlsplit

import msgspec

from kamerspoor.publish.formats import plain, shown_date, small
from kamerspoor.publish.language import translated
from kamerspoor.text.names import folded, name_parts

Kind = Literal[
    "motion", "commitment", "question", "debate", "passage", "paper", "person", "organisation", "dossier", "vote",
    "list", "record",
]  # fmt: skip

CHAMBER: Final = "Tweede Kamer der Staten-Generaal"
OURS: Final = "Kamerspoor"
FICTION: Final = "Fictie, verzonnen voor een demonstratie"


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote or said it: the name as printed, and the party or office where it is known."""

    name: str
    of: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A thing as one refers to it.

    Attributes:
        kind: what it is.
        key: short and unique in a bibliography.
        title: its subject or name.
        address: of its page, absolute.
        genre: its kind in Dutch ("Motie", "Notaoverleg").
        within: the debate or paper in which it stands.
        number: where it is published ("Kamerstuk 35 373, nr. 19").
        page: the printed page.
        quote: words that are quoted.
        state: how it stands, in a sentence.
        publisher: who publishes it.
        fiction: whether it is invented for a demonstration.
        version: SHA-256 of the text that the quotation was checked against.
    """

    kind: Kind
    key: str
    title: str
    address: str
    authors: tuple[Author, ...] = ()
    date: date | None = None
    genre: str = ""
    within: str = ""
    number: str = ""
    page: int | None = None
    quote: str = ""
    state: str = ""
    publisher: str = CHAMBER
    fiction: bool = False
    version: str = ""


# Of these a day is expected: where it is not known, that is said (*zonder datum*).
_DATED: Final = frozenset({"motion", "commitment", "question", "debate", "passage", "paper"})
_MACROS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LATEX: Final = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}", **{sign: f"\\{sign}" for sign in "&%$#_"},
}  # fmt: skip
# Types in RIS and CSL-JSON; what is not here is a page.
_RIS: Final[Mapping[str, str]] = {
    "debate": "HEAR", "passage": "HEAR", "question": "HEAR", "list": "DATA",
    **dict.fromkeys(("motion", "commitment", "paper", "vote", "record"), "GOVDOC"),
}  # fmt: skip
_CSL: Final[Mapping[str, str]] = {
    "debate": "hearing", "passage": "speech", "question": "speech", "list": "dataset", "dossier": "collection",
    **dict.fromkeys(("motion", "commitment", "paper", "vote", "record"), "report"),
}  # fmt: skip


def as_text(of: Reference) -> str:
    """Return a reference as a sentence: what is quoted or the title, who, where, when, the number and the address.

    Example:
        >>> print(as_text(Reference("passage", "k", "", "https://a.example/b", (Author("Blok"),), quote="Dat doe ik.")))
        «Dat doe ik.» (Blok, z.d.). https://a.example/b
    """
    who = ", ".join(f"{one.name}, {one.of}" if one.of else one.name for one in of.authors[:3])
    who += " e.a." if len(of.authors) > 3 else ""  # noqa: PLR2004 - as bibliographies do
    undated = translated("z.d.") if of.kind in _DATED else ""
    day = plain(shown_date(of.date)) or undated
    title = _flat(of.title).rstrip(".")
    if of.kind in {"debate", "passage"} and of.genre.lower() not in title.lower():
        title = f"{of.genre} {title}"
    page = f"{translated('blz.')} {of.page}" if of.page else ""
    place = (of.within, day, of.number, page, small(translated(FICTION)) if of.fiction else "")
    if of.quote:
        return f"{_quoted(of)} ({', '.join(filter(None, (who, title, *place)))}). {of.address}"
    return f"{', '.join(filter(None, (who, title, *place))).rstrip('.')}. {of.address}"


def _quoted(of: Reference) -> str:
    return f"«{_flat(of.quote).translate(_INNER)}»" if of.quote else ""


# Quotation marks within quotation marks.
_INNER: Final = str.maketrans("«»", "‹›")


def as_bibtex(of: Reference) -> str:
    """Return a reference as an entry of BibTeX."""
    fields = {
        "author": " and ".join(_bibtex_name(one) for one in of.authors),
        "title": f"{{{_latex(of.title)}}}",
        "howpublished": _latex(of.number),
        "year": str(of.date.year) if of.date else "",
        "date": of.date.isoformat() if of.date else "",
        "pages": str(of.page or ""),
        "publisher": _latex(_publisher(of)),
        "type": _latex(of.genre),
        "note": _latex(_note(of)),
        "langid": "dutch",
        # As it is: the field is read letter by letter.
        "url": of.address,
    }
    lines = "".join(f",\n  {name} = {{{value}}}" for name, value in fields.items() if value)
    # A name without braces: styles write the month in their own language.
    month = f",\n  month = {_MACROS[of.date.month - 1]}" if of.date else ""
    return f"@misc{{{of.key}{lines}{month}\n}}\n"


def as_ris(of: Reference) -> str:
    """Return a reference as RIS, whose lines end as in its definition."""
    lines = [
        ("TY", _RIS.get(of.kind, "ELEC")),
        *(("AU", _ris_name(one)) for one in of.authors),
        ("TI", of.title),
        ("T2", of.within),
        ("PY", str(of.date.year) if of.date else ""),
        ("DA", f"{of.date:%Y/%m/%d}" if of.date else ""),
        ("M1", of.number),
        ("M3", of.genre),
        ("SP", str(of.page or "")),
        ("PB", _publisher(of)),
        ("N1", of.quote),
        ("N1", FICTION if of.fiction else ""),
        ("LA", "nl"),
        ("ID", of.key),
        ("UR", of.address),
    ]
    return "".join(f"{tag}  - {_flat(value)}\r\n" for tag, value in lines if value) + "ER  - \r\n"


def as_csl(of: Reference) -> str:
    """Return a reference as CSL-JSON, a list of one item."""
    item: dict[str, Any] = {
        "id": of.key, "type": _CSL.get(of.kind, "webpage"), "title": _flat(of.title), "language": "nl",
        "author": [_csl_name(one) for one in of.authors], "genre": of.genre, "number": of.number,
        "container-title": of.within, "page": str(of.page or ""), "publisher": _publisher(of),
        "note": ". ".join(filter(None, (_flat(of.quote), FICTION if of.fiction else ""))), "URL": of.address,
    }  # fmt: skip
    if of.date:
        item["issued"] = {"date-parts": [[of.date.year, of.date.month, of.date.day]]}
    return msgspec.json.encode([{name: value for name, value in item.items() if value}]).decode()


# The files of a reference: their ending, type and maker.
FORMS: Final[Mapping[str, tuple[str, Callable[[Reference], str]]]] = {
    "bib": ("application/x-bibtex", as_bibtex),
    "ris": ("application/x-research-info-systems", as_ris),
    "csl.json": ("application/vnd.citationstyles.csl+json", as_csl),
}


def key_of(*parts: str | int | None) -> str:
    """Return parts as a key that every program takes: plain letters, digits and hyphens."""
    words = "-".join(str(part) for part in parts if part is not None)
    return re.sub(r"[^a-z\d]+", "-", folded(words)).strip("-") or "kamerspoor"


def list_reference(title: str, address: str) -> Reference:
    """Return the reference to a list, which is ours: the Chamber did not put it together."""
    return Reference("list", key_of(*urlsplit(address)[2:4]), title, address, genre="Lijst", publisher=OURS)


def _publisher(of: Reference) -> str:
    """Return who publishes it: what is invented is not the Chamber's."""
    return OURS if of.fiction else of.publisher


def _note(of: Reference) -> str:
    return ". ".join(filter(None, (of.within, _quoted(of), FICTION if of.fiction else "")))


def _latex(words: str) -> str:
    return "".join(_LATEX.get(sign, sign) for sign in _flat(words))


def _bibtex_name(author: Author) -> str:
    """Return a name as BibTeX reads it: "van den {Berg}, Jan"; braces keep several last names together."""
    first, particles, last = name_parts(author.name)
    whole = f"{particles} {{{_latex(last)}}}" if particles else f"{{{_latex(last)}}}"
    return f"{whole}, {_latex(first)}" if first else whole


def _ris_name(author: Author) -> str:
    first, particles, last = name_parts(author.name)
    whole = f"{particles} {last}" if particles else last
    return f"{whole}, {first}" if first else whole


def _csl_name(author: Author) -> dict[str, str]:
    first, particles, last = name_parts(author.name)
    names = {"family": last, "non-dropping-particle": particles, "given": first}
    return (
        {name: value for name, value in names.items() if value}
        if " " not in author.name or first or particles
        else {"literal": last}
    )


def _flat(words: str) -> str:
    """Return words on one line, without what cannot be printed."""
    return " ".join("".join(_printable(words)).split())


def _printable(words: str) -> Iterator[str]:
    for sign in words:
        if sign.isprintable():
            yield sign
        elif sign.isspace():
            yield " "
