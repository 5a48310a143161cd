"""Words that not everybody knows, with what they mean, for the pages on which they stand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from kamerspoor.publish.language import Words


class Term(NamedTuple):
    """A word, what it means, and the name of its place on a page."""

    slug: str
    word: str
    means: str


_WORDS: Final[Words[str]] = Words(
    {
        "motie": "Motie",
        "oordeel": "Oordeel kabinet",
        "oordeel_kamer": "Oordeel Kamer",
        "overgenomen": "Overgenomen",
        "ontijdig": "Ontijdig",
        "overbodig": "Overbodig",
        "ontraden": "Ontraden",
        "ontraden_tenzij_gewijzigd": "Ontraden, tenzij gewijzigd",
        "aanhouden": "Verzoek aan te houden",
        "voorwaarde": "Onder voorwaarde",
        "hands": "Met handopsteken",
        "roll_call": "Hoofdelijk",
        "vergissing": "Vergissing",
        "held": "Aangehouden",
        "withdrawn": "Ingetrokken",
        "replaced": "Gewijzigde motie",
        "lapsed": "Vervallen",
        "zeker": "Zeker, waarschijnlijk, niet gevonden",
    }
)
_MEANS: Final[Words[str]] = Words(
    {
        "motie": "Een uitspraak van de Kamer, vaak een verzoek aan de regering; zij is daar niet aan gebonden.",
        "oordeel": "Wat de minister de Kamer over een motie aanraadt. Het is een advies; de Kamer beslist.",
        "oordeel_kamer": "De minister heeft geen bezwaar en laat de keuze aan de Kamer.",
        "overgenomen": "De minister neemt het verzoek over; maakt niemand bezwaar, dan wordt er niet gestemd.",
        "ontijdig": "De minister vindt het te vroeg.",
        "overbodig": "De minister doet dit al, of vindt het niet nodig.",
        "ontraden": "De minister raadt de Kamer aan tegen te stemmen.",
        "ontraden_tenzij_gewijzigd": "De minister is tegen deze tekst en zegt welke tekst wel kan.",
        "aanhouden": "De minister vraagt te wachten met stemmen.",
        "voorwaarde": "Het oordeel geldt alleen als de motie zo wordt uitgelegd.",
        "hands": (
            "Fracties stemmen als geheel. Wie van de fractie aanwezig was of anders dacht, is dan niet vastgelegd."
        ),
        "roll_call": "Elk lid stemt bij naam, en telt apart.",
        "vergissing": "Een fractie zegt achteraf dat zij anders had willen stemmen.",
        "held": "De indiener stelt de stemming uit.",
        "withdrawn": "De indiener trekt de motie terug; er wordt niet gestemd.",
        "replaced": "Een nieuwe tekst die de eerdere vervangt.",
        "lapsed": "Te lang aangehouden; er wordt niet meer gestemd.",
        "zeker": (
            "Zeker: de Kamer heeft het vastgelegd of het stuk zegt het met zoveel woorden. Waarschijnlijk: de passages"
            " passen bij elkaar, maar noemen elkaar niet. Niet gevonden: wij vonden niets; dat betekent niet dat er"
            " niets is."
        ),
    }
)


def terms(names: Iterable[str | None]) -> list[Term]:
    """Return the words of a page that are explained, each once; names that have no explanation are left out."""
    known = dict.fromkeys(name for name in names if name and name in _WORDS)
    return [Term(name, _WORDS[name], _MEANS[name]) for name in known]
