"""Where a citation leads: a paper or motion that is held, else the official publication, else nowhere.

Addresses of the official publications: ``docs/formats.md`` and the sites' own patterns; a law is
found only where its number in the register of laws is known here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote

from kamerspoor.model.citations import Citation

PUBLICATIONS = "https://zoek.officielebekendmakingen.nl/"
_LAWS = "https://wetten.overheid.nl/"
_RULINGS = "https://deeplink.rechtspraak.nl/uitspraak?id="
_CHAMBER_PAPER = "https://www.tweedekamer.nl/kamerstukken/detail?id="
# Numbers in the Basiswettenbestand, of the laws that papers cite most.
LAWS: Mapping[str, str] = {
    "Grondwet": "BWBR0001840",
    "Awb": "BWBR0005537",
    "Algemene wet bestuursrecht": "BWBR0005537",
    "Wob": "BWBR0005252",
    "Woo": "BWBR0045754",
}
_OF_THE_CHAMBER = frozenset(["kamerstuk", "handelingen", "aanhangsel", "zaak", "document"])
Leads = Literal["paper", "motion", "official", "note", "nowhere"]


@dataclass(frozen=True, slots=True)
class Resolution:
    """Where a citation leads.

    Attributes:
        leads: to a ``paper`` or ``motion`` held here, to the ``official`` publication elsewhere, to a ``note`` of the
            same paper, or ``nowhere``.
        id: of the paper, motion or note.
        url: of the official publication.
    """

    leads: Leads
    id: str | None = None
    url: str | None = None


def resolve_citation(
    citation: Citation, papers: Mapping[str, str], motions: Collection[str], *, fiction: bool = False
) -> Resolution:
    """Return where a citation leads.

    Args:
        citation: the citation.
        papers: id that a paper goes by, to the id under which it is kept.
        motions: dossier and number of the motions held, ``35373-4``.
        fiction: whether the citing paper is fiction, whose papers were never published.
    """
    if citation.kind == "note":
        return Resolution("note", str(citation.number))
    target = citation.target or ""
    if target in papers:
        return Resolution("paper", papers[target])
    motion = target.removeprefix("kst-")
    if citation.kind == "kamerstuk" and motion in motions:
        return Resolution("motion", motion)
    address = None if fiction and citation.kind in _OF_THE_CHAMBER else _OFFICIAL.get(citation.kind)
    url = address(citation) if address else None
    return Resolution("official", citation.target, url) if url else Resolution("nowhere", citation.target)


def _publication(citation: Citation) -> str | None:
    if citation.target is None and citation.dossier:
        return f"{PUBLICATIONS}dossier/{citation.dossier}"
    return f"{PUBLICATIONS}{citation.target}.html" if citation.target else None


def _case(citation: Citation) -> str | None:
    return f"{_CHAMBER_PAPER}{citation.target}" if citation.target else None


def _document(citation: Citation) -> str | None:
    if citation.target is None or citation.target.startswith("blg-"):
        return _publication(citation)
    return f"{_CHAMBER_PAPER}{citation.target}&did={citation.target}"


def _eu(citation: Citation) -> str | None:
    if citation.target is None or not citation.target.startswith("3"):
        return None
    return f"https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:{citation.target}"


def _law(citation: Citation) -> str | None:
    number = next((number for name, number in LAWS.items() if citation.text.endswith(name)), None)
    return f"{_LAWS}{number}" if number else None


def _ruling(citation: Citation) -> str | None:
    # The Dutch register of rulings leads to Dutch courts only.
    target = citation.target or ""
    return f"{_RULINGS}{target}" if target.startswith("ECLI:NL:") else None


def _url(citation: Citation) -> str | None:
    return quote(citation.target, safe=":/?#[]@!$&'()*+,;=%~") if citation.target else None


_OFFICIAL: dict[str, Callable[[Citation], str | None]] = {
    "kamerstuk": _publication,
    "handelingen": _publication,
    "aanhangsel": _publication,
    "staatsblad": _publication,
    "staatscourant": _publication,
    "treaty": _publication,
    "zaak": _case,
    "document": _document,
    "eu": _eu,
    "law": _law,
    "ecli": _ruling,
    "url": _url,
}
